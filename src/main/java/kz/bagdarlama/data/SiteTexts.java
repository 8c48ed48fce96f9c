package kz.bagdarlama.data;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.bagdarlama.markdown.PlainText;
import kz.bagdarlama.model.Baseline;
import kz.bagdarlama.model.Chapter;
import kz.bagdarlama.model.Content;
import kz.bagdarlama.model.ContentText;
import kz.bagdarlama.model.Context;
import kz.bagdarlama.model.Deadline;
import kz.bagdarlama.model.Due;
import kz.bagdarlama.model.Figure;
import kz.bagdarlama.model.FreePage;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.model.Measure;
import kz.bagdarlama.model.Named;
import kz.bagdarlama.model.Outcome;
import kz.bagdarlama.model.Period;
import kz.bagdarlama.model.Pledge;
import kz.bagdarlama.model.Prose;
import kz.bagdarlama.model.Quantity;
import kz.bagdarlama.model.QueryCache;
import kz.bagdarlama.model.Reference;
import kz.bagdarlama.model.Section;
import kz.bagdarlama.model.Target;
import kz.bagdarlama.model.TextPlace;
import kz.bagdarlama.model.Years;

/**
 * What the site tells, place by place: the words of each text and the facts beside them, in each language. Not among them is what the
 * program says by itself, the editors' handbook, and notes on progress, which say themselves when they were corrected.
 */
public final class SiteTexts {

    /** Between facts of one kind. */
    private static final String SEPARATOR = "; ";

    private final Content content;
    private final DataWords words;
    private final List<SiteText> all = new ArrayList<>();

    private SiteTexts(Content content, QueryCache queries) {
        this.content = content;
        this.words = new DataWords(content, queries);
    }

    /**
     * Returns all that is told, language by language in the order of the content. Works on content without errors only.
     *
     * @param queries what was worked out before
     */
    public static List<SiteText> of(Content content, QueryCache queries) {
        return new SiteTexts(content, queries).all();
    }

    /** Returns the words of a place for readers: of districts, topics, kinds of undertakings and projects their names. */
    public static String spoken(Content content, TextPlace place, String said) {
        List<? extends Named> names = switch (place.part()) {
            case TextPlace.WHERE -> content.districts();
            case TextPlace.TOPICS -> content.topics();
            case TextPlace.COMMITMENT -> content.commitments();
            case TextPlace.PROJECT -> content.projects();
            default -> List.of();
        };
        if (names.isEmpty() || said.isEmpty()) {
            return said;
        }
        return Stream.of(said.split(" "))
                .map(id -> names.stream()
                        .filter(each -> each.id().equals(id))
                        .findFirst()
                        .map(each -> each.name().in(place.language()))
                        // What is not on the site any more has no name either.
                        .orElse(id))
                .collect(Collectors.joining(SEPARATOR));
    }

    /** Returns a text in one line with ordinary spaces and without soft hyphens: what differs there is typography. */
    static String plain(String text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean space = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            // No text of letters and signs needs a look into tables.
            if (c <= ' ' || c >= '\u0080' && c < '\u00A1' || c >= '\u2000' && c < '\u2030' && isSpace(c)) {
                space = out.length() > 0;
            } else if (c != '\u00AD' && c != '\uFEFF') {
                if (space) {
                    out.append(' ');
                    space = false;
                }
                out.append(c);
            }
        }
        return out.toString();
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private List<SiteText> all() {
        for (Language language : content.site().languages()) {
            for (ContentText text : content.texts()) {
                if (text instanceof FreePage page && page.inHandbook()) {
                    continue;
                }
                prose(text, language);
                if (text instanceof Pledge pledge) {
                    facts(pledge, language);
                } else if (text instanceof Chapter chapter) {
                    facts(chapter, language);
                } else if (text instanceof Section section) {
                    figures(section, contexts(section.context(), language), language);
                }
            }
        }
        return all;
    }

    private void add(ContentText text, String part, Language language, String said, String meaning) {
        String plain = plain(said);
        if (!plain.isEmpty()) {
            all.add(new SiteText(
                    new TextPlace(text.kind(), text.id().toString(), part, language), plain, plain(meaning)));
        }
    }

    private void prose(ContentText text, Language language) {
        Prose prose = text.prose().in(language);
        add(text, TextPlace.TITLE, language, prose.title(), "");
        add(text, TextPlace.TEXT, language, PlainText.all(prose.body()), "");
        for (Prose.Part part : prose.parts()) {
            String body = PlainText.all(part.body());
            add(text, TextPlace.ANCHOR + part.id(), language, part.title() + (body.isEmpty() ? "" : " – " + body), "");
        }
    }

    private void ids(ContentText text, String part, Language language, Stream<Reference> mentions) {
        String ids = mentions.map(Reference::id).distinct().sorted().collect(Collectors.joining(" "));
        add(text, part, language, ids, "");
    }

    private void facts(Pledge pledge, Language language) {
        add(
                pledge,
                TextPlace.TRANSLATOR_NOTE,
                language,
                pledge.translatorNotes().getOrDefault(language, ""),
                "");
        add(pledge, TextPlace.QUOTE, language, pledge.quote().orElse(""), "");
        ids(pledge, TextPlace.COMMITMENT, language, pledge.commitment().stream());
        ids(pledge, TextPlace.WHERE, language, pledge.allDistricts());
        ids(pledge, TextPlace.TOPICS, language, pledge.topics().stream());
        ids(pledge, TextPlace.PROJECT, language, pledge.project().stream());
        Facts when = new Facts();
        for (Due due : Due.of(pledge)) {
            when.add(
                    words.due(due, pledge, language).collect(Collectors.joining(SEPARATOR)),
                    due.deadline().map(Deadline::toString).orElse(Period.YEAR.key()),
                    due.targets().stream().map(SiteTexts::meaning).collect(Collectors.joining(" ")),
                    due.measures().stream().map(Measure::id).collect(Collectors.joining(" ")),
                    due.milestone().map(each -> each.label().in(language)).orElse(""));
        }
        when.addTo(pledge, TextPlace.WHEN, language);
        Facts figures = new Facts();
        pledge.targets().forEach(target -> figures.add(target, language));
        pledge.figures().forEach(figure -> figures.add(figure, language));
        for (Measure measure : pledge.measures()) {
            measure.targets().forEach(target -> figures.add(target, language));
            measure.figures().forEach(figure -> figures.add(figure, language));
        }
        figures.addTo(pledge, TextPlace.FIGURES, language);
    }

    private void facts(Chapter chapter, Language language) {
        Facts when = new Facts();
        Facts figures = contexts(chapter.context(), language);
        for (Outcome outcome : chapter.outcomes()) {
            outcome.deadline()
                    .ifPresent(deadline -> when.add(
                            words.deadline(deadline, language) + " – "
                                    + chapter.prose()
                                            .in(language)
                                            .part(outcome.id())
                                            .map(Prose.Part::title)
                                            .orElse(""),
                            deadline.toString(),
                            outcome.id()));
            outcome.targets().forEach(target -> figures.add(target, language));
            outcome.figures().forEach(figure -> figures.add(figure, language));
        }
        when.addTo(chapter, TextPlace.WHEN, language);
        figures(chapter, figures, language);
    }

    private void figures(ContentText text, Facts figures, Language language) {
        figures.addTo(text, TextPlace.FIGURES, language);
    }

    private Facts contexts(List<Context> contexts, Language language) {
        Facts facts = new Facts();
        contexts.forEach(context -> context.figures().forEach(figure -> facts.add(figure, language)));
        return facts;
    }

    private static String meaning(Target target) {
        return meaning(target.quantity()) + " " + target.period().key() + " "
                + target.baseline().map(SiteTexts::meaning).orElse("") + " "
                + target.deadline().map(Deadline::toString).orElse("");
    }

    private static String meaning(Baseline baseline) {
        return baseline.value().toPlainString() + " "
                + baseline.year().map(Years::toString).orElse("");
    }

    private static String meaning(Quantity quantity) {
        return quantity.limit().key() + " " + quantity.value().toPlainString() + " "
                + quantity.to().map(BigDecimal::toPlainString).orElse("") + " "
                + quantity.scale().key() + " " + quantity.unit().id();
    }

    /** Facts of one kind on one page, in order. */
    private final class Facts {

        private final List<String> said = new ArrayList<>();
        private final List<String> meant = new ArrayList<>();

        void add(String words, String... meaning) {
            said.add(words);
            meant.add(String.join(" ", meaning));
        }

        void add(Target target, Language language) {
            String when = Stream.of(
                            Optional.of(words.everyYear(language))
                                    .filter(each -> target.period() == Period.YEAR)
                                    .stream(),
                            target.deadline().map(deadline -> words.deadline(deadline, language)).stream())
                    .flatMap(each -> each)
                    .map(each -> ", " + each)
                    .collect(Collectors.joining());
            String from = target.baseline()
                    .map(baseline -> words.baseline(baseline, target.quantity(), language) + " → ")
                    .orElse("");
            String label = target.label().map(each -> each.in(language)).orElse("");
            add(
                    (label.isEmpty() ? "" : label + ": ") + from + words.figure(target.quantity(), language) + when,
                    label,
                    meaning(target));
        }

        void add(Figure figure, Language language) {
            String label = figure.label().in(language);
            String year = figure.year().map(Years::toString).orElse("");
            add(
                    label + ": " + words.figure(figure.quantity(), language) + (year.isEmpty() ? "" : ", " + year),
                    label,
                    meaning(figure.quantity()),
                    year);
        }

        void addTo(ContentText text, String part, Language language) {
            SiteTexts.this.add(text, part, language, String.join(SEPARATOR, said), String.join(SEPARATOR, meant));
        }
    }
}
