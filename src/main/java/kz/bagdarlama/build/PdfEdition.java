package kz.bagdarlama.build;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import kz.bagdarlama.diagnostic.Code;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.diagnostic.SourcePosition;
import kz.bagdarlama.model.Content;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.model.PdfFile;
import kz.bagdarlama.route.PageKey;
import kz.bagdarlama.route.Routes;
import kz.bagdarlama.view.Page;

/**
 * A page that there can be a PDF of, made from its edition for paper.
 *
 * @param language the language of the page
 * @param page the page, by its file below the output folder
 * @param print its edition for paper, by its file
 * @param printUrl the whole address of that
 * @param pdf the file of the PDF, below the output folder and below the one of PDFs
 * @param standing the PDF as it was made last
 */
public record PdfEdition(
        Language language, String page, String print, String printUrl, String pdf, Optional<PdfFile> standing) {

    /** Returns those of a site: the programme, then the districts, language by language. */
    static List<PdfEdition> of(Content content, Routes routes) {
        List<PdfEdition> editions = new ArrayList<>();
        for (Language language : content.site().languages()) {
            for (PageKey key : routes.pages()) {
                routes.pdfFile(key, language).ifPresent(pdf -> {
                    PageKey print = key.edition().orElseThrow();
                    editions.add(new PdfEdition(
                            language,
                            routes.file(key, language),
                            routes.file(print, language),
                            routes.absoluteUrl(print, language),
                            pdf,
                            content.pdf(pdf)));
                });
            }
        }
        return editions;
    }

    /** Returns the editions for paper that there is a PDF of, by their files. */
    static Set<String> printed(Stages.Ready site) {
        return site.content().pdfs().isEmpty()
                ? Set.of()
                : of(site.content(), site.routes()).stream()
                        .filter(edition -> edition.standing().isPresent())
                        .map(PdfEdition::print)
                        .collect(Collectors.toSet());
    }

    /**
     * Leaves out the PDFs that do not say what the site says, and says so: nobody is given words that were corrected since.
     *
     * @param prints the fingerprints of the words of editions for paper that there is a PDF of, by their files
     * @param left is given the files of the PDFs that are left out
     * @return the pages that lead to one of them, as they are without it
     */
    static List<Page> settle(
            Stages.Ready site, Map<String, String> prints, Diagnostics diagnostics, Consumer<String> left) {
        if (site.content().pdfs().isEmpty()) {
            return List.of();
        }
        Set<String> stale = new TreeSet<>();
        for (PdfEdition edition : of(site.content(), site.routes())) {
            edition.standing()
                    .filter(pdf -> !pdf.words().orElseThrow().equals(prints.get(edition.print())))
                    .ifPresent(pdf -> {
                        diagnostics.warning(
                                Code.STALE_PDF,
                                SourcePosition.file(pdf.shown()),
                                0,
                                Phrase.of("the texts have changed since this PDF was made; it is left out of the site"),
                                Phrase.of("make it anew: {command}", "./bagdarlama pdf"));
                        left.accept(edition.pdf());
                        stale.add(edition.page());
                    });
        }
        return site.pages().stream()
                .filter(page -> stale.contains(page.file()))
                .map(Page::withoutPdf)
                .toList();
    }
}
