package kz.bagdarlama.markdown;

import java.util.ArrayList;
import java.util.List;
import kz.bagdarlama.diagnostic.SourcePosition;
import kz.bagdarlama.model.Prose;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Link;
import org.commonmark.node.Node;

/** A link of a text with the place where it stands. */
public record LocatedLink(LinkTarget target, SourcePosition position, int length) {

    /** Returns all links of a text, in order. */
    public static List<LocatedLink> in(Prose prose) {
        List<LocatedLink> links = new ArrayList<>();
        collect(prose.body(), prose, links);
        prose.parts().forEach(part -> collect(part.body(), prose, links));
        return links;
    }

    /** Returns the links of one part of a text. */
    public static List<LocatedLink> in(Prose.Part part, Prose prose) {
        List<LocatedLink> links = new ArrayList<>();
        collect(part.body(), prose, links);
        return links;
    }

    private static void collect(Node node, Prose prose, List<LocatedLink> into) {
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                // Destinations that are not understood were reported when the text was read.
                LinkTarget.parse(link.getDestination())
                        .ifPresent(target -> into.add(new LocatedLink(
                                target,
                                Spans.position(prose.position().path(), link, prose.position()),
                                Spans.length(link))));
                visitChildren(link);
            }
        });
    }
}
