package kz.bagdarlama.diagnostic;

import java.util.List;
import java.util.Optional;

/** What a {@link Suggestion} lists names of. Each has whole sentences, since nouns cannot be put into a sentence unbent. */
public enum Choices {
    SECTIONS,
    CHAPTERS,
    PLEDGES,
    DISTRICTS,
    TOPICS,
    PAGES,
    /** Pages that the site makes by itself, by their addresses. */
    SITE_PAGES,
    /** Texts, by kind and id. */
    TEXTS,
    LANGUAGES,
    /** Kinds of undertaking. */
    COMMITMENTS,
    /** Party projects. */
    PROJECTS,
    UNITS,
    /** Groups of a chapter. */
    GROUPS,
    /** Anchors of a page. */
    ANCHORS,
    /** Rules of the checks. */
    RULES,
    /** Files and folders that may stand in a folder. */
    FILES,
    ASSETS,
    /** Codes of diagnostics. */
    CODES;

    /** The list of all. */
    Phrase listed(List<?> names) {
        return switch (this) {
            case SECTIONS -> Phrase.of("sections: {names}", names);
            case CHAPTERS -> Phrase.of("chapters: {names}", names);
            case PLEDGES -> Phrase.of("pledges: {names}", names);
            case DISTRICTS -> Phrase.of("districts: {names}", names);
            case TOPICS -> Phrase.of("topics: {names}", names);
            case PAGES -> Phrase.of("pages: {names}", names);
            case SITE_PAGES -> Phrase.of("pages that the site makes itself: {names}", names);
            case TEXTS -> Phrase.of("texts: {names}", names);
            case LANGUAGES -> Phrase.of("languages: {names}", names);
            case COMMITMENTS -> Phrase.of("kinds: {names}", names);
            case PROJECTS -> Phrase.of("projects: {names}", names);
            case UNITS -> Phrase.of("units: {names}", names);
            case GROUPS -> Phrase.of("groups of the chapter: {names}", names);
            case ANCHORS -> Phrase.of("anchors: {names}", names);
            case RULES -> Phrase.of("rules: {names}", names);
            case FILES -> Phrase.of("read here: {names}", names);
            case ASSETS -> Phrase.of("assets: {names}", names);
            case CODES -> Phrase.of("codes: {names}", names);
        };
    }

    /** The file of the content that all stand in, where it is one. */
    Optional<String> file() {
        return switch (this) {
            case DISTRICTS -> Optional.of("districts.yaml");
            case TOPICS -> Optional.of("topics.yaml");
            case COMMITMENTS -> Optional.of("commitments.yaml");
            case PROJECTS -> Optional.of("projects.yaml");
            case UNITS -> Optional.of("units.yaml");
            case SECTIONS,
                    CHAPTERS,
                    PLEDGES,
                    PAGES,
                    SITE_PAGES,
                    TEXTS,
                    LANGUAGES,
                    GROUPS,
                    ANCHORS,
                    RULES,
                    FILES,
                    ASSETS,
                    CODES -> Optional.empty();
        };
    }

    /**
     * That there is nothing to choose from, and how to begin where that is a list.
     *
     * @param written what was chosen all the same
     */
    Phrase none(String written) {
        return switch (this) {
            case DISTRICTS, TOPICS, COMMITMENTS, PROJECTS, UNITS ->
                Phrase.of(
                        "nothing stands in {file} yet: begin the list there with “- id: {id}”, or remove the mention",
                        file().orElseThrow(),
                        written);
            case SECTIONS -> Phrase.of("there are no sections yet");
            case CHAPTERS -> Phrase.of("there are no chapters yet");
            case PLEDGES -> Phrase.of("there are no pledges yet");
            case PAGES -> Phrase.of("there are no pages yet");
            case TEXTS -> Phrase.of("there are no texts yet");
            case GROUPS -> Phrase.of("the chapter has no groups yet");
            case ANCHORS -> Phrase.of("there are no anchors yet");
            case ASSETS -> Phrase.of("there are no assets yet");
            // The program itself has some of these.
            case RULES, FILES, CODES, LANGUAGES, SITE_PAGES -> listed(List.of());
        };
    }
}
