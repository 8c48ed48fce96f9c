package kz.bagdarlama.check;

import java.util.HashSet;
import java.util.Set;
import kz.bagdarlama.diagnostic.Code;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.diagnostic.SourcePosition;
import kz.bagdarlama.model.EntryKind;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.model.PdfFile;
import kz.bagdarlama.route.PageKey;

/** Each PDF beside the content belongs to a page, and says which words it was made from. Whether they still stand is seen when pages are there. */
final class PdfCheck implements Check {

    private static final String COMMAND = "./bagdarlama pdf";

    @Override
    public void run(CheckInput input, Diagnostics diagnostics) {
        if (input.content().pdfs().isEmpty()) {
            return;
        }
        Set<String> wanted = new HashSet<>();
        for (Language language : input.content().site().languages()) {
            for (PageKey page : input.routes().pages()) {
                input.routes().pdfFile(page, language).ifPresent(wanted::add);
            }
        }
        boolean known = !input.content().incomplete().contains(EntryKind.DISTRICT);
        for (PdfFile pdf : input.content().pdfs()) {
            if (!wanted.contains(pdf.path())) {
                if (known) {
                    report(
                            pdf,
                            Phrase.of("there is no page that this would be the PDF of; it is not published"),
                            Phrase.of("delete it; {command} makes those that there can be", COMMAND),
                            diagnostics);
                }
            } else if (pdf.words().isEmpty()) {
                report(
                        pdf,
                        Phrase.of("nothing in this PDF tells which words it was made from; it is not published"),
                        Phrase.of("make it anew: {command}", COMMAND),
                        diagnostics);
            }
        }
    }

    private static void report(PdfFile pdf, Phrase message, Phrase hint, Diagnostics diagnostics) {
        diagnostics.warning(Code.STALE_PDF, SourcePosition.file(pdf.shown()), 0, message, hint);
    }
}
