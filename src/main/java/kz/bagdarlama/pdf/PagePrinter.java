package kz.bagdarlama.pdf;

import java.io.IOException;
import java.net.URI;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.diagnostic.PhrasedException;
import tools.jackson.databind.JsonNode;

/**
 * Prints pages of a site that is in memory: the browser asks for them at their published addresses, and gets them from here. Nothing
 * else is answered, so nothing goes over the network.
 */
final class PagePrinter implements AutoCloseable {

    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css",
            "svg", "image/svg+xml",
            "woff2", "font/woff2",
            "js", "text/javascript");

    private static final String WITHOUT_SOFT_HYPHENS = """
            (() => {
              const texts = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
              while (texts.nextNode()) {
                texts.currentNode.data = texts.currentNode.data.replaceAll('\\u00ad', '');
              }
            })()""";

    private final DevTools page;
    private final Function<String, Optional<byte[]>> files;
    private boolean loaded;

    /**
     * @param files what stands at a path of the host
     */
    PagePrinter(DevTools page, Function<String, Optional<byte[]>> files) throws IOException {
        this.page = page;
        this.files = files;
        page.listen(this::hear);
        page.ask("Page.enable", Map.of());
        page.ask("Fetch.enable", Map.of("patterns", List.of(Map.of("urlPattern", "*"))));
        page.ask("Emulation.setEmulatedMedia", Map.of("media", "print"));
    }

    private void hear(String method, JsonNode parameters) throws IOException {
        if (method.equals("Page.loadEventFired")) {
            loaded = true;
        } else if (method.equals("Fetch.requestPaused")) {
            answer(parameters);
        }
    }

    private void answer(JsonNode parameters) throws IOException {
        String path =
                URI.create(parameters.path("request").path("url").asString()).getPath();
        Optional<byte[]> bytes = files.apply(path);
        Map<String, Object> answer = new HashMap<>();
        answer.put("requestId", parameters.path("requestId").asString());
        answer.put("responseCode", bytes.isPresent() ? 200 : 404);
        String type = TYPES.getOrDefault(path.endsWith("/") ? "html" : path.substring(path.lastIndexOf('.') + 1), "");
        answer.put("responseHeaders", List.of(Map.of("name", "Content-Type", "value", type)));
        answer.put("body", Base64.getEncoder().encodeToString(bytes.orElse(new byte[0])));
        page.send("Fetch.fulfillRequest", answer);
    }

    /**
     * Opens a page and waits until all that belongs to it is there. A sheet has room for the longest word, and in a PDF a soft hyphen
     * would stay within it: whoever looks for the word would not find it.
     */
    void open(String url) throws IOException {
        loaded = false;
        page.ask("Page.navigate", Map.of("url", url));
        while (!loaded) {
            page.await();
        }
        run(WITHOUT_SOFT_HYPHENS);
    }

    /** Runs a script in the page and returns what it gives. */
    JsonNode run(String script) throws IOException {
        JsonNode result =
                page.ask("Runtime.evaluate", Map.of("expression", script, "awaitPromise", true, "returnByValue", true));
        if (result.has("exceptionDetails")) {
            throw new PhrasedException(Phrase.of(
                    "{command}: {reason}",
                    "Runtime.evaluate",
                    result.path("exceptionDetails")
                            .path("exception")
                            .path("description")
                            .asString("")));
        }
        return result.path("result").path("value");
    }

    /** Prints what is open. */
    byte[] print() throws IOException {
        JsonNode printed = page.ask(
                "Page.printToPDF",
                Map.of(
                        "generateTaggedPDF", true,
                        "generateDocumentOutline", true,
                        "preferCSSPageSize", true,
                        "printBackground", true,
                        "paperWidth", 8.27,
                        "paperHeight", 11.69));
        return Base64.getDecoder().decode(printed.path("data").asString());
    }

    @Override
    public void close() {
        page.close();
    }
}
