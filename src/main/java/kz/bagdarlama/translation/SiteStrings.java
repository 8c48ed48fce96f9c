package kz.bagdarlama.translation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import kz.bagdarlama.diagnostic.SourcePosition;
import kz.bagdarlama.model.AcceptedTranslations;
import kz.bagdarlama.model.Chapter;
import kz.bagdarlama.model.Content;
import kz.bagdarlama.model.Context;
import kz.bagdarlama.model.EntryKind;
import kz.bagdarlama.model.Figure;
import kz.bagdarlama.model.FreePage;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.model.Localized;
import kz.bagdarlama.model.Measure;
import kz.bagdarlama.model.Message;
import kz.bagdarlama.model.Outcome;
import kz.bagdarlama.model.PlacedText;
import kz.bagdarlama.model.Pledge;
import kz.bagdarlama.model.ProgressNote;
import kz.bagdarlama.model.Site;
import kz.bagdarlama.model.Target;

/**
 * The strings of the YAML files that are said in every language, in groups with ids: an entry of a list, the labels of one
 * file, a part of the interface.
 *
 * <p>Not among them are translator's notes, which are about one language and have no counterpart in the other, and the glossary
 * and the synonyms, whose lines are themselves the statement that words belong together.
 */
final class SiteStrings {

    private final Map<String, List<TranslatableString>> groups = new LinkedHashMap<>();
    private final List<Language> languages;

    private SiteStrings(List<Language> languages) {
        this.languages = languages;
    }

    /** All groups by their ids, in the order of the files; none is empty. */
    static Map<String, List<TranslatableString>> of(Content content) {
        SiteStrings strings = new SiteStrings(content.site().languages());
        strings.site(content.site());
        strings.lists(content);
        content.programme()
                .walk(section -> strings.contexts(section.id(), section.context()), strings::chapter, strings::pledge);
        content.pages().forEach(strings::page);
        strings.messages(content.messages());
        return strings.groups;
    }

    private void site(Site site) {
        add(AcceptedTranslations.SITE, "title", site.position(), site.title());
        add(AcceptedTranslations.SITE, "short-title", site.position(), site.shortTitle());
        add(AcceptedTranslations.SITE, "description", site.position(), site.description());
        add(AcceptedTranslations.SITE, "source-document.title", site.position(), site.documentTitle());
        site.imprint()
                .edition()
                .ifPresent(
                        edition -> add(AcceptedTranslations.SITE, "source-document.edition", site.position(), edition));
        site.imprint()
                .publisher()
                .ifPresent(publisher ->
                        add(AcceptedTranslations.SITE, "publisher.name", site.position(), publisher.name()));
        site.imprint()
                .textLicence()
                .ifPresent(licence ->
                        add(AcceptedTranslations.SITE, "text-licence.name", site.position(), licence.name()));
        site.dataLicence()
                .ifPresent(licence ->
                        add(AcceptedTranslations.SITE, "data-licence.name", site.position(), licence.name()));
    }

    private void lists(Content content) {
        content.districts().forEach(district -> {
            String id = district.key();
            add(id, "name", district.position(), district.name());
            add(id, "short-name", district.position(), district.shortName());
            add(id, "locative", district.position(), district.locative());
        });
        content.topics().forEach(topic -> {
            add(topic.key(), "name", topic.position(), topic.name());
            add(topic.key(), "description", topic.position(), topic.description());
        });
        content.projects().forEach(project -> {
            add(project.key(), "name", project.position(), project.name());
            add(project.key(), "description", project.position(), project.description());
        });
        content.commitments().forEach(commitment -> {
            add(commitment.key(), "name", commitment.position(), commitment.name());
            add(commitment.key(), "meaning", commitment.position(), commitment.meaning());
        });
        content.units()
                .forEach(unit -> add(
                        EntryKind.UNIT.key(unit.id()),
                        "name",
                        unit.position(),
                        Localized.of(
                                languages,
                                language ->
                                        TranslatableString.joined(unit.forms().in(language)))));
    }

    private void chapter(Chapter chapter) {
        contexts(chapter.id(), chapter.context());
        for (Outcome outcome : chapter.outcomes()) {
            figures(chapter.id(), outcome.id() + ".", outcome.targets(), outcome.figures());
        }
    }

    private void contexts(Object number, List<Context> contexts) {
        contexts.forEach(context -> figures(number, context.id() + ".", List.of(), context.figures()));
    }

    private void pledge(Pledge pledge) {
        figures(pledge.id(), "", pledge.targets(), pledge.figures());
        for (int i = 0; i < pledge.milestones().size(); i++) {
            var milestone = pledge.milestones().get(i);
            label(pledge.id(), "milestones." + (i + 1), milestone.placedLabel());
        }
        for (Measure measure : pledge.measures()) {
            figures(pledge.id(), "measures." + measure.id() + ".", measure.targets(), measure.figures());
        }
        for (ProgressNote note : pledge.progress()) {
            String id = AcceptedTranslations.PROGRESS + pledge.id();
            String key = note.anchor().substring(ProgressNote.ANCHOR.length());
            add(id, placed(key + ".what", note.what()));
            note.publisher().ifPresent(publisher -> add(id, placed(key + ".publisher", publisher)));
            note.withdrawn().ifPresent(withdrawn -> add(id, placed(key + ".withdrawn.why", withdrawn.why())));
        }
    }

    private TranslatableString placed(String key, Localized<PlacedText> text) {
        return new TranslatableString(
                key,
                Localized.of(languages, language -> text.in(language).text()),
                language -> text.in(language).position());
    }

    private void figures(Object number, String prefix, List<Target> targets, List<Figure> figures) {
        for (int i = 0; i < targets.size(); i++) {
            Target target = targets.get(i);
            String key = prefix + "targets." + (i + 1);
            target.placedLabel().ifPresent(label -> label(number, key, label));
        }
        for (int i = 0; i < figures.size(); i++) {
            label(number, prefix + "figures." + (i + 1), figures.get(i).placedLabel());
        }
    }

    private void page(FreePage page) {
        for (int i = 0; i < page.figures().size(); i++) {
            Figure figure = page.figures().get(i).figure();
            label(page.id(), "figures." + (i + 1), figure.placedLabel());
        }
    }

    private void label(Object number, String key, Localized<PlacedText> label) {
        add(AcceptedTranslations.LABELS + number, placed(key, label));
    }

    /** What every language says in words of the site: where one is content with those of the program, there is nothing to compare. */
    private void messages(Localized<Map<String, Message>> messages) {
        Set<String> keys = new TreeSet<>(messages.in(languages.get(0)).keySet());
        messages.byLanguage().values().forEach(of -> keys.retainAll(of.keySet()));
        for (String key : keys) {
            int point = key.indexOf('.');
            add(
                    AcceptedTranslations.MESSAGES + (point < 0 ? key : key.substring(0, point)),
                    new TranslatableString(
                            key.substring(point + 1),
                            Localized.of(
                                    languages,
                                    language -> TranslatableString.joined(
                                            messages.in(language).get(key).forms())),
                            language -> messages.in(language).get(key).position()));
        }
    }

    private void add(String id, String key, SourcePosition position, Localized<String> text) {
        add(id, new TranslatableString(key, text, language -> position));
    }

    private void add(String id, TranslatableString string) {
        // Units that are a sign have no words; neither has what could not be read.
        if (string.text().byLanguage().values().stream().anyMatch(text -> !text.isEmpty())) {
            groups.computeIfAbsent(id, i -> new ArrayList<>()).add(string);
        }
    }
}
