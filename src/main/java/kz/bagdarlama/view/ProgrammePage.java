package kz.bagdarlama.view;

import java.util.List;

/** The contents of the whole programme. */
public record ProgrammePage(Frame frame, List<SectionSummary> sections) implements PageView {}
