package kz.bagdarlama.markdown;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /** Returns where the links of a text stand whose destinations are not understood, with what is written there. */
    public static Map<SourcePosition, String> unread(Prose prose) {
        Map<SourcePosition, String> unread = new LinkedHashMap<>();
        AbstractVisitor visitor = new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                if (LinkTarget.parse(link.getDestination()).isEmpty()) {
                    unread.put(Spans.position(prose.position().path(), link, prose.position()), link.getDestination());
                }
                visitChildren(link);
            }
        };
        prose.body().accept(visitor);
        prose.parts().forEach(part -> part.body().accept(visitor));
        return unread;
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
