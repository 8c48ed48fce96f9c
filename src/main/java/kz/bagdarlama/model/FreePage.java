package kz.bagdarlama.model;

import java.util.List;
import java.util.Optional;
import kz.bagdarlama.diagnostic.SourcePosition;

/**
 * A page outside the programme: about, foreword, accessibility …
 *
 * @param id the name by which texts link to it
 * @param template the template of the theme that shows it, by the name of its file, where it is not the usual one
 * @param sources the units of the source document that it tells
 * @param figures the figures in them
 * @param inMenu whether the main menu names it
 * @param inHandbook whether it is a page of the editors' handbook rather than one for readers
 */
public record FreePage(
        String id,
        SourcePosition position,
        Slug slug,
        boolean inMenu,
        boolean inHandbook,
        Optional<Reference> template,
        List<Reference> sources,
        List<SourcedFigure> figures,
        Localized<Prose> prose)
        implements ContentText {

    /** A figure with the unit of the source document that it is taken from. */
    public record SourcedFigure(Reference source, Figure figure) {}

    public FreePage {
        sources = List.copyOf(sources);
        figures = List.copyOf(figures);
    }

    @Override
    public EntryKind kind() {
        return EntryKind.PAGE;
    }
}
