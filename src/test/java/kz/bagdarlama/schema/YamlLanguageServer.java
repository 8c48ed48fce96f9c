package kz.bagdarlama.schema;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import kz.bagdarlama.node.NodeTools;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A real YAML language server, spoken to as an editor speaks to it (Language Server Protocol 3.17 over standard streams), with
 * the settings that this repository has for VS Code.
 */
final class YamlLanguageServer implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 60;
    private static final JsonMapper JSON = new JsonMapper();

    private final Process process;
    private final OutputStream toServer;
    private final BlockingQueue<JsonNode> received = new LinkedBlockingQueue<>();
    private final JsonNode settings;
    private int requests;

    /** Starts the server in a folder. */
    YamlLanguageServer(Path workspace) throws IOException {
        settings = settings(workspace);
        process = new ProcessBuilder(NodeTools.get().command("yaml-language-server", "--stdio"))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        toServer = process.getOutputStream();
        Thread reader = new Thread(this::receive, "yaml-language-server");
        reader.setDaemon(true);
        reader.start();
        String root = workspace.toUri().toString();
        request(
                "initialize",
                Map.of(
                        "processId", ProcessHandle.current().pid(),
                        "rootUri", root,
                        "workspaceFolders", List.of(Map.of("uri", root, "name", "workspace")),
                        "capabilities",
                                Map.of("textDocument", Map.of("hover", Map.of("contentFormat", List.of("markdown"))))));
        notify("initialized", Map.of());
        notify("workspace/didChangeConfiguration", Map.of("settings", settings));
    }

    /** The settings of VS Code, which have points in their names, as the nested values that it makes of them. */
    private static JsonNode settings(Path workspace) throws IOException {
        ObjectNode nested = JSON.createObjectNode();
        JsonNode flat = JSON.readTree(Files.readString(workspace.resolve(".vscode/settings.json")));
        flat.properties().forEach(setting -> {
            ObjectNode at = nested;
            List<String> names = List.of(setting.getKey().split("\\."));
            for (String name : names.subList(0, names.size() - 1)) {
                at = at.withObjectProperty(name);
            }
            at.set(names.get(names.size() - 1), setting.getValue());
        });
        // What the extension for VS Code turns on by itself.
        ObjectNode yaml = nested.withObjectProperty("yaml");
        List.of("validate", "hover", "completion").forEach(feature -> yaml.put(feature, true));
        return nested;
    }

    /** The messages about a text that is opened under a path, with their lines from 1. */
    List<String> open(Path file, String text) {
        return open(Map.of(file, text)).get(file);
    }

    /**
     * The messages about each of many texts. The server lets a moment pass before it looks at one, since its editor may go on typing:
     * of texts that are opened together that moment is the same.
     */
    Map<Path, List<String>> open(Map<Path, String> texts) {
        texts.forEach((file, text) -> notify(
                "textDocument/didOpen",
                Map.of(
                        "textDocument",
                        Map.of("uri", file.toUri().toString(), "languageId", "yaml", "version", 1, "text", text))));
        Map<Path, List<String>> messages = new TreeMap<>();
        while (messages.size() < texts.size()) {
            JsonNode published =
                    await(message -> message.path("method").asString("").equals("textDocument/publishDiagnostics")
                            && texts.containsKey(file(message)));
            List<String> found = new ArrayList<>();
            for (JsonNode diagnostic : published.path("params").path("diagnostics")) {
                found.add(diagnostic.path("range").path("start").path("line").asInt() + 1 + ": "
                        + diagnostic.path("message").asString());
            }
            messages.put(file(published), found);
        }
        return messages;
    }

    /** What the server shows over a place of an open text; line and column from 1. */
    String hover(Path file, int line, int column) {
        return request("textDocument/hover", position(file, line, column))
                .path("contents")
                .path("value")
                .asString("");
    }

    /** What the server offers to insert at a place of an open text; line and column from 1. */
    List<String> complete(Path file, int line, int column) {
        JsonNode result = request("textDocument/completion", position(file, line, column));
        List<String> labels = new ArrayList<>();
        for (JsonNode item : result.isArray() ? result : result.path("items")) {
            labels.add(item.path("label").asString());
        }
        return labels;
    }

    private static Map<String, Object> position(Path file, int line, int column) {
        return Map.of(
                "textDocument", Map.of("uri", file.toUri().toString()),
                "position", Map.of("line", line - 1, "character", column - 1));
    }

    /** What a message is about. The server writes some characters of addresses in another of the forms that mean the same. */
    private static Path file(JsonNode message) {
        return Path.of(URI.create(message.path("params").path("uri").asString("")));
    }

    private JsonNode request(String method, Object parameters) {
        int id = ++requests;
        send(Map.of("jsonrpc", "2.0", "id", id, "method", method, "params", parameters));
        return await(message -> message.path("id").asInt(-1) == id && !message.has("method"))
                .path("result");
    }

    private void notify(String method, Object parameters) {
        send(Map.of("jsonrpc", "2.0", "method", method, "params", parameters));
    }

    private void send(Object message) {
        byte[] body = JSON.writeValueAsBytes(message);
        try {
            toServer.write(("Content-Length: " + body.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            toServer.write(body);
            toServer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Wanted {
        boolean is(JsonNode message);
    }

    private JsonNode await(Wanted wanted) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        try {
            while (true) {
                JsonNode message = received.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
                if (message == null) {
                    throw new IllegalStateException("the language server did not answer in " + PATIENCE_SECONDS + " s"
                            + (process.isAlive() ? "" : "; it has ended with " + process.exitValue()));
                }
                if (wanted.is(message)) {
                    return message;
                }
                if (message.has("id") && message.has("method")) {
                    send(Map.of("jsonrpc", "2.0", "id", message.get("id"), "result", answer(message)));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** It asks for the parts of the settings that it knows. */
    private List<JsonNode> answer(JsonNode question) {
        List<JsonNode> answers = new ArrayList<>();
        for (JsonNode item : question.path("params").path("items")) {
            answers.add(settings.path(item.path("section").asString("")).deepCopy());
        }
        return answers.stream()
                .map(answer -> answer.isMissingNode() ? JSON.nullNode() : answer)
                .toList();
    }

    private void receive() {
        try (InputStream in = new BufferedInputStream(process.getInputStream())) {
            while (true) {
                int length = 0;
                for (String line = line(in); !line.isEmpty(); line = line(in)) {
                    if (line.startsWith("Content-Length: ")) {
                        length = Integer.parseInt(line.substring("Content-Length: ".length()));
                    }
                }
                received.add(JSON.readTree(in.readNBytes(length)));
            }
        } catch (IOException e) {
            // The server has ended; whoever still waits for an answer is told so.
        }
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException();
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() {
        process.destroy();
    }
}
