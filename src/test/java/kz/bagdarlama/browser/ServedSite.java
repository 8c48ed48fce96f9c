package kz.bagdarlama.browser;

import kz.bagdarlama.html.PublishedSite;
import kz.bagdarlama.html.RealSite;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * The real site on a server of this test run, built once for the address of that server: for search engines, links and the
 * language switch it stands where browsers open it.
 *
 * @param server serves it until the end of the run
 * @param site what is served
 */
record ServedSite(StaticServer server, PublishedSite site) implements AutoCloseable {

    private static ServedSite start() {
        var folder = RealSite.newFolder();
        var server = StaticServer.serve(folder);
        return new ServedSite(
                server, PublishedSite.build(folder, server.uri("/").toString()));
    }

    @Override
    public void close() {
        server.close();
        RealSite.delete(site.folder());
    }

    /** Gives it to test classes that ask for it. */
    static final class Resolver implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == ServedSite.class;
        }

        @Override
        public ServedSite resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot()
                    .getStore(Namespace.create(ServedSite.class))
                    .computeIfAbsent(ServedSite.class, key -> start(), ServedSite.class);
        }
    }
}
