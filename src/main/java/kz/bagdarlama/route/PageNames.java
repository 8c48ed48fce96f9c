package kz.bagdarlama.route;

import java.util.Optional;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.diagnostic.SourcePosition;

/** What pages that no file of the content tells are called in messages. */
final class PageNames {

    private PageNames() {}

    /** Says which page an address belongs to: one of the content by its file, one that the site makes by its name. */
    static Phrase taken(String path, PageKey page, SourcePosition position) {
        return name(page.kind())
                .map(name -> Phrase.of("the address {path} is that of a page of the site itself: {name}", path, name))
                .orElseGet(() -> Phrase.of("the address {path} is taken by {place}", path, position));
    }

    private static Optional<Phrase> name(PageKind kind) {
        return switch (kind) {
            case HOME -> Optional.of(Phrase.of("the front page"));
            case PROGRAMME -> Optional.of(Phrase.of("the whole programme"));
            case DISTRICTS -> Optional.of(Phrase.of("the districts"));
            case CITY_WIDE -> Optional.of(Phrase.of("what is meant for all districts"));
            case TOPICS -> Optional.of(Phrase.of("the topics"));
            case DISTRICT_TOPIC -> Optional.of(Phrase.of("a topic in a district"));
            case UNDERTAKINGS -> Optional.of(Phrase.of("the kinds of undertakings"));
            case PROJECTS -> Optional.of(Phrase.of("the projects"));
            case YEARS -> Optional.of(Phrase.of("the deadlines by year"));
            case YEAR, YEARLY, UNDATED -> Optional.of(Phrase.of("the deadlines of one year"));
            case CHANGES -> Optional.of(Phrase.of("the notes on progress"));
            case TEXT_CHANGES -> Optional.of(Phrase.of("the changes of the texts"));
            case FIGURES -> Optional.of(Phrase.of("the figures"));
            case SEARCH -> Optional.of(Phrase.of("the search"));
            case DATA_QUALITY -> Optional.of(Phrase.of("the quality of the data"));
            case OPEN_DATA -> Optional.of(Phrase.of("the open data"));
            case PROGRAMME_PRINT, CHAPTER_PRINT, DISTRICT_PRINT -> Optional.of(Phrase.of("an edition for paper"));
            case NOT_FOUND -> Optional.of(Phrase.of("the answer to unknown addresses"));
            case SECTION, CHAPTER, PLEDGE, DISTRICT, TOPIC, UNDERTAKING, PROJECT, PAGE -> Optional.empty();
        };
    }
}
