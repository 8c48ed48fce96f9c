package kz.bagdarlama.markdown;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import kz.bagdarlama.text.Html;
import kz.bagdarlama.text.RunningText;
import org.commonmark.node.Block;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Writes the body of a text as HTML in one language: links lead to pages of that language, names of other languages are
 * marked, spaces are set. Safe for use by several threads.
 */
public final class ProseRenderer {

    private final HtmlRenderer renderer;
    private final Supplier<HtmlRenderer> withTables;

    /**
     * @param runningText how plain text becomes markup
     * @param urls the URL of a page of this site, or of a place on it
     */
    public ProseRenderer(RunningText runningText, Function<LinkTarget.OnSite, String> urls) {
        renderer = builder(runningText, urls).build();
        // Few texts have a table, and what writes them is a dozen classes.
        withTables = () -> builder(runningText, urls)
                .nodeRendererFactory(TableRenderer::new)
                .build();
    }

    private static HtmlRenderer.Builder builder(RunningText runningText, Function<LinkTarget.OnSite, String> urls) {
        return HtmlRenderer.builder()
                .escapeHtml(true)
                .nodeRendererFactory(context -> new SiteNodes(context, runningText, urls));
    }

    /** Whether a table stands in a body, or in a list or quotation of it. */
    private static boolean hasTable(Node block) {
        for (Node child = block.getFirstChild(); child instanceof Block; child = child.getNext()) {
            if (child instanceof CustomBlock || hasTable(child)) {
                return true;
            }
        }
        return false;
    }

    /** Returns the markup of a body, paragraphs and all. */
    public Html render(Node body) {
        return new Html(
                (hasTable(body) ? withTables.get() : renderer).render(body).strip());
    }

    private static final class SiteNodes implements NodeRenderer {

        private final HtmlNodeRendererContext context;
        private final RunningText runningText;
        private final Function<LinkTarget.OnSite, String> urls;

        SiteNodes(HtmlNodeRendererContext context, RunningText runningText, Function<LinkTarget.OnSite, String> urls) {
            this.context = context;
            this.runningText = runningText;
            this.urls = urls;
        }

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(Text.class, Link.class);
        }

        @Override
        public void render(Node node) {
            if (node instanceof Text text) {
                context.getWriter().raw(runningText.markup(text.getLiteral()));
            } else if (node instanceof Link link) {
                render(link);
            }
        }

        private void render(Link link) {
            Map<String, String> attributes = new LinkedHashMap<>();
            LinkTarget target = LinkTarget.parse(link.getDestination())
                    .orElseThrow(() -> new IllegalStateException("unchecked link: " + link.getDestination()));
            if (target instanceof LinkTarget.OnSite page) {
                attributes.put("href", urls.apply(page));
            } else if (target instanceof LinkTarget.SamePage here) {
                attributes.put("href", "#" + here.fragment());
            } else if (target instanceof LinkTarget.Outside outside) {
                attributes.put("href", outside.url());
                attributes.put("rel", "external noreferrer");
            }
            context.getWriter().tag("a", attributes);
            for (Node child = link.getFirstChild(); child != null; child = child.getNext()) {
                context.render(child);
            }
            context.getWriter().tag("/a");
        }
    }
}
