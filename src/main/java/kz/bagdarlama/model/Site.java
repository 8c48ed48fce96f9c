package kz.bagdarlama.model;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.bagdarlama.diagnostic.SourcePosition;

/**
 * What is true of the whole site.
 *
 * @param shortTitle the name in the head of every page, where there is little room
 * @param checks how severely rules are taken, by their names; a rule that is not named is taken as an error
 * @param baseUrl where it is published, with a slash at the end; may contain a path
 * @param feedBase what the permanent names of feeds and their entries are made of: the address under which the site was published
 *     first, with the place where it is written
 * @param languages the site's own order: the first stands first wherever both are offered
 * @param documentTitle the official name of the source document
 * @param documentLanguage the language the source document is written in
 * @param handbook the folder of the editors' handbook, where the site publishes one
 * @param theme how it looks, where that is not as shipped
 * @param levels how many levels the programme has above pledges: chapters only, sections with chapters, or sections in sections
 * @param numbering how the document numbers sections, chapters, pledges and measures, where that is not as their ids are
 * @param places what its places are called, where it says so
 * @param pledges what its numbered things are called, where it says so
 * @param dataLicence on what terms the published data may be used, where the editor has said it
 * @param imprint who stands behind it
 * @param cards whether a picture is drawn for links to each page
 */
public record Site(
        SourcePosition position,
        Localized<String> title,
        Localized<String> shortTitle,
        Localized<String> description,
        String baseUrl,
        Reference feedBase,
        List<Language> languages,
        Map<String, CheckSetting> checks,
        Localized<String> documentTitle,
        Language documentLanguage,
        Optional<Path> handbook,
        Optional<Theme> theme,
        int levels,
        Optional<Numbering> numbering,
        Optional<Naming> places,
        Optional<Naming> pledges,
        Optional<Licence> dataLicence,
        Imprint imprint,
        boolean cards) {

    /** How severely a rule is taken. */
    public enum Level {
        ERROR("error"),
        WARNING("warning"),
        IGNORE("ignore");

        private final String key;

        Level(String key) {
            this.key = key;
        }

        /** Returns the word in {@code site.yaml}. */
        public String key() {
            return key;
        }
    }

    /**
     * Terms of use.
     *
     * @param url where they can be read, with {@code https://}
     */
    public record Licence(Localized<String> name, String url) {}

    /** What {@code site.yaml} says of a rule, and where. */
    public record CheckSetting(Level level, SourcePosition position) {}

    public Site {
        languages = List.copyOf(languages);
        checks = Map.copyOf(checks);
    }

    /** Addresses that nobody publishes under (RFC 2606, RFC 6761). */
    private static final Pattern NO_REAL_HOST = Pattern.compile(
            "https?://(?:[^/]*\\.)?(?:example|invalid|test|localhost|example\\.(?:com|net|org))(?::\\d+)?/.*|https?://127\\..*");

    /** Returns whether readers may find a site at an address: neither an example nor this machine. */
    public static boolean isReal(String url) {
        return !NO_REAL_HOST.matcher(url).matches();
    }

    /** Returns the keys by which readers would learn who stands behind a published site, and which its editors have left out. */
    public List<String> unsaid() {
        if (!isReal(baseUrl)) {
            return List.of();
        }
        Map<String, Optional<?>> keys = new LinkedHashMap<>();
        keys.put("publisher", imprint.publisher());
        keys.put("report", imprint.report());
        keys.put("updated", imprint.updated());
        keys.put("source-document.url", imprint.documentUrl());
        keys.put("text-licence", imprint.textLicence());
        keys.put("data-licence", dataLicence);
        return keys.entrySet().stream()
                .filter(key -> key.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Returns the folders beside the content that the site is made of as well. */
    public List<Path> beside() {
        return Stream.concat(handbook.stream(), theme.stream().map(Theme::folder))
                .toList();
    }
}
