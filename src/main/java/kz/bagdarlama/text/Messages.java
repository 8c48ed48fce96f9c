package kz.bagdarlama.text;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.model.Content;
import kz.bagdarlama.model.Identity;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.model.Message;
import kz.bagdarlama.model.PluralCategory;
import kz.bagdarlama.model.Query;
import kz.bagdarlama.model.QueryCache;

/** The interface strings of one language, with placeholders filled in. */
public final class Messages {

    /** The placeholder whose number chooses the plural form. */
    public static final String COUNT = "count";

    private final LanguageRules rules;
    private final Map<String, Message> messages;

    public Messages(LanguageRules rules, Map<String, Message> messages) {
        this.rules = rules;
        Map<String, Message> set = new HashMap<>();
        // Spaces are set once here, not each time a page asks for a string.
        messages.forEach((key, message) -> {
            Map<PluralCategory, String> forms = new EnumMap<>(PluralCategory.class);
            message.forms().forEach((category, form) -> forms.put(category, Typography.apply(form)));
            set.put(key, new Message(message.position(), forms));
        });
        this.messages = set;
    }

    /** One object for all that say the same. */
    private record Strings(Language language, Identity<Map<String, Message>> shipped, Map<String, Message> own)
            implements Query<Messages> {

        @Override
        public Messages compute(QueryCache queries) {
            Map<String, Message> all = new HashMap<>(shipped.object());
            all.putAll(own);
            return new Messages(LanguageRules.of(language), all);
        }
    }

    /** The same question, compared at once where the strings are the same object. */
    private record Found(Language language, Identity<Map<String, Message>> shipped, Identity<Map<String, Message>> own)
            implements Query<Messages> {

        @Override
        public Messages compute(QueryCache queries) {
            return queries.answer(new Strings(language, shipped, own.object()));
        }
    }

    /**
     * Returns the interface strings of a language of the site, those of the program where it has none of its own; the same object as
     * long as they say the same.
     */
    public static Messages of(Language language, Content content, QueryCache queries) {
        return queries.answer(new Found(
                language,
                new Identity<>(content.shippedMessages().in(language)),
                new Identity<>(content.messages().in(language))));
    }

    /** Returns the rules of the language. */
    LanguageRules rules() {
        return rules;
    }

    /** Returns the forms of a string; nothing where there is none. */
    public Map<PluralCategory, String> forms(String key) {
        return messages.containsKey(key) ? messages.get(key).forms() : Map.of();
    }

    /** Returns whether there is such a string. */
    public boolean has(String key) {
        return messages.containsKey(key);
    }

    /** Returns a string without placeholders. */
    public String text(MessageKey key) {
        return text(key.key(), Map.of());
    }

    /** Returns a string with one placeholder filled. */
    public String text(MessageKey key, String name, Object value) {
        return text(key.key(), Map.of(name, value));
    }

    /**
     * Returns a string with its placeholders filled; numbers are set by the rules of the language.
     *
     * @throws IllegalArgumentException if there is no such string or a placeholder gets no value
     */
    public String text(String key, Map<String, ?> values) {
        return fill(key, values, UnaryOperator.identity(), UnaryOperator.identity());
    }

    /**
     * Returns a string as markup: its own words and plain values escaped and kept in one line where they must be ({@link RunningText}),
     * values of type {@link Html} as they are.
     *
     * @throws IllegalArgumentException if there is no such string or a placeholder gets no value
     */
    public Html html(String key, Map<String, ?> values) {
        return new Html(fill(key, values, RunningText::escape, Html::escape));
    }

    /**
     * Returns what is wrong where a template asked for a string that {@link #html} refused.
     *
     * @param given the placeholders that the template has values for
     */
    public Phrase mistake(String key, Set<String> given) {
        Message message = messages.get(key);
        if (message == null) {
            return Phrase.of("there is no message “{key}”", key);
        }
        return Phrase.of(
                "message “{key}” needs a value for {names}",
                key,
                message.forms().values().stream()
                        .flatMap(form -> Message.PLACEHOLDER.matcher(form).results())
                        .map(placeholder -> placeholder.group(1))
                        .filter(name -> !given.contains(name))
                        .distinct()
                        .map(name -> "{" + name + "}")
                        .toList());
    }

    private String fill(String key, Map<String, ?> values, UnaryOperator<String> words, UnaryOperator<String> plain) {
        Message message = Optional.ofNullable(messages.get(key))
                .orElseThrow(() -> new IllegalArgumentException("there is no message “" + key + "”"));
        String form = message.forms().get(PluralCategory.OTHER);
        if (values.get(COUNT) instanceof Number count) {
            form = message.forms().getOrDefault(rules.plural(new BigDecimal(count.toString())), form);
        }
        if (form.indexOf('{') < 0) {
            return words.apply(form);
        }
        Matcher matcher = Message.PLACEHOLDER.matcher(form);
        StringBuilder out = new StringBuilder();
        int from = 0;
        while (matcher.find()) {
            Object value = values.get(matcher.group(1));
            if (value == null) {
                throw new IllegalArgumentException(
                        "message “" + key + "” needs a value for {" + matcher.group(1) + "}");
            }
            out.append(words.apply(form.substring(from, matcher.start())));
            if (value instanceof Html html) {
                out.append(html.markup());
            } else if (value instanceof Number number) {
                out.append(rules.number(new BigDecimal(number.toString())));
            } else {
                out.append(plain.apply(value.toString()));
            }
            from = matcher.end();
            if (from < form.length() && form.charAt(from) == '-' && !rules.joinsByHyphen(value.toString())) {
                out.append(Typography.NO_BREAK_SPACE);
                from++;
            }
        }
        return out.append(words.apply(form.substring(from))).toString();
    }
}
