package kz.bagdarlama.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.bagdarlama.model.Identity;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.model.Query;
import kz.bagdarlama.model.QueryCache;
import kz.bagdarlama.model.WrittenText;

/**
 * The texts of a YAML file, whatever they are for: what stands under the tag of a language, and all of a file that is in one. Lists of wordings
 * and what the glossary advises against are no texts: they show how words begin, and what is not to be written.
 *
 * @param whole the language that the file is in, where there is but one
 * @param languages those of the site
 */
record YamlTexts(Identity<YamlNode> node, Optional<Language> whole, List<Language> languages)
        implements Query<List<WrittenText>> {

    /** The lists of the glossary that say what is not to be written. */
    private static final Set<String> ADVISED_AGAINST = Set.of("forbidden", "patterns");

    YamlTexts in(List<Language> ofTheSite) {
        return new YamlTexts(node, whole, ofTheSite);
    }

    @Override
    public List<WrittenText> compute(QueryCache queries) {
        List<WrittenText> texts = new ArrayList<>();
        collect(node.object(), whole, texts);
        return List.copyOf(texts);
    }

    private void collect(YamlNode from, Optional<Language> language, List<WrittenText> texts) {
        if (from instanceof YamlNode.Scalar scalar) {
            language.filter(l -> !scalar.faulty() && !scalar.isEmpty())
                    .ifPresent(l -> texts.add(new WrittenText(l, scalar.placed())));
        } else if (from instanceof YamlNode.Mapping mapping) {
            for (YamlNode.Entry entry : ExchangedTexts.mended(mapping).entries().values()) {
                if (language.isEmpty() && ADVISED_AGAINST.contains(entry.key().text())) {
                    continue;
                }
                collect(entry.value(), language.isPresent() ? language : tagged(entry.key()), texts);
            }
        } else if (from instanceof YamlNode.Sequence sequence && language.isEmpty()) {
            sequence.items().forEach(item -> collect(item, Optional.empty(), texts));
        }
    }

    private Optional<Language> tagged(YamlNode.Scalar key) {
        return languages.stream()
                .filter(language -> language.tag().equals(key.text()))
                .findFirst();
    }
}
