package kz.bagdarlama.view;

import java.util.List;

/** All outcomes of the programme, drawn and as tables. */
public record FiguresPage(Frame frame, List<SectionSummary> sections) implements PageView {}
