package kz.bagdarlama.view;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.bagdarlama.card.Card;
import kz.bagdarlama.card.CardStyle;
import kz.bagdarlama.card.Cards;
import kz.bagdarlama.model.Chapter;
import kz.bagdarlama.model.Content;
import kz.bagdarlama.model.ContentText;
import kz.bagdarlama.model.FreePage;
import kz.bagdarlama.model.Identity;
import kz.bagdarlama.model.Pledge;
import kz.bagdarlama.model.Section;
import kz.bagdarlama.model.Target;
import kz.bagdarlama.route.PageKey;
import kz.bagdarlama.route.PledgesByPage;
import kz.bagdarlama.route.Routes;
import kz.bagdarlama.text.Html;
import kz.bagdarlama.text.MessageKey;
import kz.bagdarlama.text.Messages;

/** What stands on the cards of the pages of one language. A site without cards does not load it. */
final class PageCards {

    /** The page at the root has no language, whose folder would name its card. */
    private static final String ROOT = "root";

    private final Content content;
    private final Vocabulary vocabulary;
    private final PledgesByPage pledges;
    private final Identity<CardStyle> style;
    private final Map<PageKey, ContentText> texts = new HashMap<>();

    /**
     * What the card of a page depends on besides its frame.
     *
     * @param above what the page belongs to
     * @param number that of a part of the programme
     * @param pledge the one that the page is about
     * @param count how many pledges the page gathers
     */
    record Facts(
            Identity<CardStyle> style,
            String above,
            String number,
            String title,
            Optional<Identity<Pledge>> pledge,
            int count) {}

    PageCards(Content content, Vocabulary vocabulary, PledgesByPage pledges, CardStyle style) {
        this.content = content;
        this.vocabulary = vocabulary;
        this.pledges = pledges;
        this.style = new Identity<>(style);
        content.texts().forEach(text -> texts.put(PageKey.of(text), text));
    }

    /**
     * Looks up what the card of a page depends on.
     *
     * @param title what the page is called
     * @param trail the pages above it
     */
    Facts facts(PageKey key, String title, List<LinkView> trail) {
        ContentText text = texts.get(key);
        return new Facts(
                style,
                trail.isEmpty() ? "" : trail.get(trail.size() - 1).label().text(),
                text == null || text instanceof FreePage
                        ? ""
                        : vocabulary.numbers().of(text.id()),
                set(
                        text == null
                                ? title
                                : text.prose().in(vocabulary.language()).title(),
                        vocabulary),
                text instanceof Pledge pledge ? Optional.of(new Identity<>(pledge)) : Optional.empty(),
                text instanceof Section section
                        ? count(section)
                        : text instanceof Chapter chapter ? chapter.pledges().size() : count(key));
    }

    private int count(Section section) {
        return (int) pledges.all().stream()
                .map(pledge -> pledge.id().chapter().section())
                .filter(id -> id.equals(section.id()) || section.id().holds(id))
                .count();
    }

    private int count(PageKey key) {
        return switch (key.kind()) {
            case HOME, PROGRAMME -> pledges.all().size();
            case CITY_WIDE -> pledges.cityWide().size();
            default -> pledges.of(key).size();
        };
    }

    /**
     * Returns the card of a page.
     *
     * @param site the name of the site
     * @param description what is said where there is no figure
     */
    static CardView card(Facts facts, PageKey key, String site, String description, Vocabulary vocabulary) {
        Card words = new Card(
                set(site, vocabulary),
                facts.number(),
                facts.above(),
                facts.title(),
                set(description, vocabulary),
                facts.pledge()
                        .map(pledge -> figure(pledge.object(), vocabulary))
                        .orElseGet(() -> figure(facts.count(), key, vocabulary)),
                address(vocabulary.routes()));
        String file = vocabulary.routes().file(key, vocabulary.language());
        return view(
                file.substring(0, file.lastIndexOf('/')), words, facts.style().object(), vocabulary.routes());
    }

    /** The card of the page at the root, which is in all languages at once. */
    static CardView ofRoot(Content content, List<LanguageFormatter> languages, CardStyle style, Routes routes) {
        List<String> titles = languages.stream()
                .map(words -> words.html(content.site().title()).text())
                .toList();
        Card words = new Card(
                languages.stream()
                        .map(each -> each.html(content.site().shortTitle()).text())
                        .distinct()
                        .collect(Collectors.joining(" · ")),
                "",
                "",
                titles.get(0),
                titles.stream().skip(1).collect(Collectors.joining(" · ")),
                Card.Figure.NONE,
                address(routes));
        return view(ROOT, words, style, routes);
    }

    private static CardView view(String page, Card words, CardStyle style, Routes routes) {
        String file = Cards.file(page, words, style);
        return new CardView(file, routes.baseUrl() + file, words.words(), words);
    }

    private static Card.Figure figure(Pledge pledge, Vocabulary vocabulary) {
        return Summaries.targets(pledge)
                .findFirst()
                .map(target -> figure(target, vocabulary))
                .orElse(Card.Figure.NONE);
    }

    private static Card.Figure figure(Target target, Vocabulary vocabulary) {
        FigureView figure = vocabulary.words().figure(target);
        return new Card.Figure(
                figure.label().map(Html::text).orElse(""),
                figure.before().orElse(""),
                figure.number() + figure.scale(),
                Stream.concat(figure.after().stream(), figure.noun().stream().map(Html::text))
                        .collect(Collectors.joining(" ")));
    }

    private static Card.Figure figure(int count, PageKey key, Vocabulary vocabulary) {
        LanguageFormatter words = vocabulary.words();
        if (count == 0) {
            return Card.Figure.NONE;
        }
        String number = words.rules().number(BigDecimal.valueOf(count));
        return switch (key.kind()) {
            // What is pledged to all districts is not among them, so it is said what they are.
            case DISTRICT, DISTRICT_TOPIC -> {
                String said = words.messages().text(MessageKey.DISTRICT_NAMED, "number", count);
                int at = Math.max(0, said.indexOf(number));
                yield new Card.Figure(
                        said.substring(0, at).replaceFirst(":?\\s*$", ""),
                        "",
                        number,
                        said.substring(at)
                                .replaceFirst(Pattern.quote(number), "")
                                .strip());
            }
            default ->
                new Card.Figure("", "", number, words.messages().text(MessageKey.COUNT_PLEDGES, Messages.COUNT, count));
        };
    }

    /** With the spaces at which no line is broken. */
    private static String set(String text, Vocabulary vocabulary) {
        return vocabulary.words().html(text).text();
    }

    private static String address(Routes routes) {
        return routes.baseUrl().replaceFirst("^[a-z]+://", "").replaceFirst("/$", "");
    }
}
