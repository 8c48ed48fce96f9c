package kz.bagdarlama.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.diagnostic.PhraseBook;
import kz.bagdarlama.diagnostic.PhrasedException;

/** Any bytes as {@code urls.txt}: a list that means the same when it is written and read again, or words on what it is. */
public final class AddressListFuzzer {

    private static final String HEAD = "# Addresses of this site. The next build is held against this list.\n";

    private AddressListFuzzer() {}

    private static final class Place {
        static final Path FILE = make();

        private static Path make() {
            try {
                Path file = Files.createTempFile("urls", ".txt");
                file.toFile().deleteOnExit();
                return file;
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Reads one input, as it is and as what stands below the head of a list. */
    public static void fuzzerTestOneInput(byte[] data) throws IOException {
        read(data);
        read((HEAD + new String(data, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8));
    }

    private static void read(byte[] bytes) throws IOException {
        Files.write(Place.FILE, bytes);
        PublishedAddresses addresses;
        try {
            Optional<PublishedAddresses> read = PublishedAddresses.read(Place.FILE);
            addresses = read.orElseThrow(() -> new AssertionError("a file is no folder without a site"));
        } catch (PhrasedException e) {
            PhraseBook.LANGUAGES.forEach(language -> PhraseBook.of(language).say(e.phrase()));
            return;
        }
        if (addresses.damage().isPresent()) {
            Phrase message = addresses.damage().get().message();
            PhraseBook.LANGUAGES.forEach(language -> PhraseBook.of(language).say(message));
            return;
        }
        Files.writeString(Place.FILE, addresses.text());
        if (!PublishedAddresses.read(Place.FILE).equals(Optional.of(addresses))) {
            throw new AssertionError("read again, the list means something else");
        }
    }
}
