package kz.bagdarlama.markdown;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.fuzz.Said;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.model.Prose;
import kz.bagdarlama.source.FuzzedFile;
import kz.bagdarlama.text.Characters;
import kz.bagdarlama.text.RunningText;
import org.commonmark.node.Node;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/** Any bytes as a text of the content: whatever is let through is markup of the kinds that pages have, and nothing that runs. */
public final class MarkdownFuzzer {

    private static final Set<String> ELEMENTS = Set.of(
            "a", "blockquote", "br", "caption", "cite", "code", "dd", "dl", "dt", "em", "h2", "h3", "h4", "h5", "h6", "hr", "i", "li", "ol",
            "p", "pre", "span", "strong", "sub", "sup", "table", "tbody", "td", "th", "thead", "tr", "ul", "abbr", "bdi", "div");

    private static final Set<String> ATTRIBUTES =
            Set.of(
                    "href", "rel", "lang", "class", "id", "start", "scope", "title", "dir", "translate", "role", "tabindex",
                    "aria-label", "aria-labelledby");

    private static final ProseRenderer RENDERER = new ProseRenderer(
            new RunningText(Language.RUSSIAN, List.of()), target -> "/ru/about/");

    private MarkdownFuzzer() {}

    /** Reads and renders one input. */
    public static void fuzzerTestOneInput(byte[] data) {
        Diagnostics characters = new Diagnostics();
        FuzzedFile.text(data, false, characters).ifPresent(text -> read(text, characters.hasErrors()));
    }

    private static void read(String text, boolean faulty) {
        Diagnostics diagnostics = new Diagnostics();
        Prose prose = new ProseParser(diagnostics).parse("a", text);
        if (!faulty && !diagnostics.hasErrors()) {
            harmless(prose.body());
            prose.parts().forEach(part -> harmless(part.body()));
        }
        Said.about(text, diagnostics);
    }

    private static void harmless(Node body) {
        if (Characters.firstWrong(PlainText.lines(body), 0) >= 0) {
            throw new AssertionError("a character that is no text came out of the parser");
        }
        String markup = RENDERER.render(body).markup();
        for (Element element : Jsoup.parseBodyFragment(markup).body().select("*:not(body)")) {
            if (!ELEMENTS.contains(element.normalName())) {
                throw new AssertionError("an element out of a text: " + element.normalName());
            }
            for (Attribute attribute : element.attributes()) {
                String value = attribute.getValue().strip().toLowerCase(Locale.ROOT);
                if (!ATTRIBUTES.contains(attribute.getKey())
                        || attribute.getKey().equals("href")
                                && !value.matches("(?s)(?:https?|mailto|tel):.*|/ru/.*|#.*")) {
                    throw new AssertionError("an attribute out of a text: " + attribute);
                }
            }
        }
    }
}
