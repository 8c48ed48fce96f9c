package kz.bagdarlama.view;

import java.util.List;
import java.util.Optional;

/**
 * The contents of the whole programme.
 *
 * @param pdf the address of the whole programme as PDF, where there is one
 */
public record ProgrammePage(Frame frame, List<SectionSummary> sections, Optional<String> pdf) implements PageView {

    @Override
    public PageView withoutPdf() {
        return new ProgrammePage(frame, sections, Optional.empty());
    }
}
