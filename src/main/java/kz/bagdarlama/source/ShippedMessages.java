package kz.bagdarlama.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.model.Identity;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.model.Message;
import kz.bagdarlama.model.QueryCache;

/**
 * The interface strings that come with the program, worded for any programme. A site says single ones in its own words in
 * {@code messages/}, and every language has the same keys: those that templates and the program ask for.
 */
public final class ShippedMessages {

    private static final Map<Language, Map<String, Message>> READ = new ConcurrentHashMap<>();

    private ShippedMessages() {}

    /**
     * Returns the strings of a language by their keys; the same object every time.
     *
     * @throws NullPointerException if the program has none in this language, as it has in all that it has rules for
     */
    public static Map<String, Message> of(Language language) {
        return READ.computeIfAbsent(language, each -> read("", each));
    }

    /** @param folder below that of the strings, with a slash at the end */
    static Map<String, Message> read(String folder, Language language) {
        String name = "/kz/bagdarlama/messages/" + folder + language + ".yaml";
        try (InputStream in = Objects.requireNonNull(ShippedMessages.class.getResourceAsStream(name), name)) {
            Diagnostics faults = new Diagnostics();
            YamlNode node = new YamlReader(faults)
                    .read(name, new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .orElseThrow();
            return new MessageReader.Strings(new Identity<>(node), language, List.of(language))
                    .read(faults, new QueryCache());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
