package kz.bagdarlama.render;

import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateHTMLOutputModel;
import freemarker.template.TemplateHashModelEx;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateModelIterator;
import freemarker.template.TemplateNumberModel;
import freemarker.template.TemplateScalarModel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.text.Html;
import kz.bagdarlama.text.LongWords;
import kz.bagdarlama.text.Messages;

/**
 * The functions {@code t("key", {"placeholder": value})} and {@code plain("key", …)} of templates: an interface string in the language
 * of the page, as markup and as plain text for an attribute.
 */
final class MessageFunction implements TemplateMethodModelEx {

    private static final int LONGEST_TITLE = 40;

    private final Messages messages;
    private final Consumer<String> asked;
    private final Optional<Map<String, Object>> fixed;

    private MessageFunction(Messages messages, Consumer<String> asked, Optional<Map<String, Object>> fixed) {
        this.messages = messages;
        this.asked = asked;
        this.fixed = fixed;
    }

    /**
     * Returns the function whose strings may hold markup, what is kept in one line.
     *
     * @param asked hears of every key that a template asks for
     * @param fixed takes the strings without values, to give them again; for any number of threads
     */
    static MessageFunction markup(Messages messages, Consumer<String> asked, Map<String, Object> fixed) {
        return new MessageFunction(messages, asked, Optional.of(fixed));
    }

    /** Returns the function for attributes, which hold no markup. */
    static MessageFunction plain(Messages messages, Consumer<String> asked) {
        return new MessageFunction(messages, asked, Optional.empty());
    }

    @Override
    public Object exec(@SuppressWarnings("rawtypes") List arguments) throws TemplateModelException {
        if (arguments.isEmpty() || arguments.size() > 2 || !(arguments.get(0) instanceof TemplateScalarModel key)) {
            throw TemplateMistake.of(Phrase.of("write t(\"key\") or t(\"key\", {\"placeholder\": value})"));
        }
        Map<String, Object> values = new LinkedHashMap<>();
        if (arguments.size() == 2) {
            if (!(arguments.get(1) instanceof TemplateHashModelEx hash)) {
                throw TemplateMistake.of(Phrase.of("the second argument of t is {\"placeholder\": value}"));
            }
            for (TemplateModelIterator names = hash.keys().iterator(); names.hasNext(); ) {
                String name = ((TemplateScalarModel) names.next()).getAsString();
                values.put(name, value(name, hash.get(name)));
            }
        }
        asked.accept(key.getAsString());
        try {
            if (fixed.isEmpty()) {
                return messages.text(key.getAsString(), values);
            }
            Object known = values.isEmpty() ? fixed.get().get(key.getAsString()) : null;
            if (known != null) {
                return known;
            }
            Object said = HTMLOutputFormat.INSTANCE.fromMarkup(
                    divided(messages.html(key.getAsString(), values)).markup());
            if (values.isEmpty()) {
                fixed.get().put(key.getAsString(), said);
            }
            return said;
        } catch (IllegalArgumentException e) {
            throw TemplateMistake.of(messages.mistake(key.getAsString(), values.keySet()));
        }
    }

    /** What is as short as this may be the title of a page or a part of it, whose words can be wider than a phone. */
    private static Html divided(Html said) {
        return said.markup().length() > LONGEST_TITLE ? said : LongWords.inTitle(said);
    }

    private static Object value(String name, TemplateModel model) throws TemplateModelException {
        if (model instanceof TemplateHTMLOutputModel html) {
            return new Html(HTMLOutputFormat.INSTANCE.getMarkupString(html));
        }
        if (model instanceof TemplateNumberModel number) {
            return number.getAsNumber();
        }
        if (model instanceof TemplateScalarModel text) {
            return text.getAsString();
        }
        throw TemplateMistake.of(Phrase.of("{{name}} of a message takes a text or a number", name));
    }
}
