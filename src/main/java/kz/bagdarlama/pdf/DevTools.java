package kz.bagdarlama.pdf;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.diagnostic.PhrasedException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A conversation with a page of a browser (Chrome DevTools Protocol): commands go out, answers come back by their number, and what
 * happens meanwhile is told to a listener. For use by one thread.
 */
final class DevTools implements AutoCloseable {

    /** Hears what happens in the page while an answer is awaited. */
    @FunctionalInterface
    interface Listener {

        /**
         * @param method what happened
         * @param parameters with which particulars
         */
        void hear(String method, JsonNode parameters) throws IOException;
    }

    /** Closes the queue: the connection has ended. */
    private static final String END = "";

    static final Phrase ENDED = Phrase.of("the browser has ended");

    private static final JsonMapper JSON = JsonMapper.shared();

    private final BlockingQueue<String> messages = new LinkedBlockingQueue<>();
    private final WebSocket socket;
    private final long patienceSeconds;
    private Listener listener = (method, parameters) -> {};
    private int last;

    /**
     * @param address the page's own, with the scheme {@code ws}
     * @param patienceSeconds how long an answer or event may take
     */
    DevTools(URI address, long patienceSeconds) throws IOException {
        this.patienceSeconds = patienceSeconds;
        try {
            socket = HttpClient.newHttpClient()
                    .newWebSocketBuilder()
                    .buildAsync(address, new Messages())
                    .join();
        } catch (CompletionException e) {
            throw new PhrasedException(ENDED, e);
        }
    }

    void listen(Listener hearing) {
        listener = hearing;
    }

    /** Sends a command and waits for its answer. */
    JsonNode ask(String method, Map<String, ?> parameters) throws IOException {
        int id = send(method, parameters);
        while (true) {
            JsonNode message = next();
            if (message.path("id").asInt(0) != id) {
                hear(message);
            } else if (message.has("error")) {
                throw new PhrasedException(Phrase.of(
                        "{command}: {reason}",
                        method,
                        message.path("error").path("message").asString("")));
            } else {
                return message.path("result");
            }
        }
    }

    /** Sends a command whose answer nobody needs. */
    int send(String method, Map<String, ?> parameters) throws IOException {
        int id = ++last;
        try {
            socket.sendText(JSON.writeValueAsString(Map.of("id", id, "method", method, "params", parameters)), true)
                    .join();
        } catch (CompletionException e) {
            throw new PhrasedException(ENDED, e);
        }
        return id;
    }

    /** Waits for the next thing that happens, which is heard. */
    void await() throws IOException {
        hear(next());
    }

    private void hear(JsonNode message) throws IOException {
        String method = message.path("method").asString("");
        if (!method.isEmpty()) {
            listener.hear(method, message.path("params"));
        }
    }

    private JsonNode next() throws IOException {
        try {
            String message = messages.poll(patienceSeconds, TimeUnit.SECONDS);
            if (message == null) {
                throw noAnswer(patienceSeconds);
            }
            if (message.equals(END)) {
                throw new PhrasedException(ENDED);
            }
            return JSON.readTree(message);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } catch (JacksonException e) {
            throw new IOException(e);
        }
    }

    static PhrasedException noAnswer(long seconds) {
        return new PhrasedException(Phrase.of("no answer in {seconds} s", seconds));
    }

    @Override
    public void close() {
        socket.abort();
    }

    private final class Messages implements WebSocket.Listener {

        private final StringBuilder parts = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean complete) {
            parts.append(data);
            if (complete) {
                messages.add(parts.toString());
                parts.setLength(0);
            }
            from.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onClose(WebSocket from, int status, String reason) {
            messages.add(END);
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable error) {
            messages.add(END);
        }
    }
}
