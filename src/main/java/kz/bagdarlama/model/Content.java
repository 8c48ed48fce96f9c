package kz.bagdarlama.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Everything below {@code content/}, read and located.
 *
 * @param shippedMessages the interface strings that come with the program
 * @param messages those that the site says in its own words instead, or that only its own templates use
 * @param register what the source document consists of; without it nothing can be held against it
 * @param glossary the terms that texts are held to, where the site has any
 * @param synonyms groups of words and phrases that the search takes for one another, or for the names of a page
 * @param redirects addresses that nothing owns any more, as written
 * @param translations what each translation was made from
 * @param written the texts of its YAML files, file by file, but for the notes on progress
 * @param pdfs what {@code bagdarlama pdf} has made, by path
 * @param log how texts were published otherwise before: told by the last publication, not by a file
 * @param incomplete the kinds of which some could not be read: that one is not among them says nothing
 */
public record Content(
        Site site,
        List<District> districts,
        List<Topic> topics,
        List<PartyProject> projects,
        List<Commitment> commitments,
        List<Unit> units,
        List<ForeignName> names,
        Localized<Map<String, Message>> shippedMessages,
        Localized<Map<String, Message>> messages,
        Programme programme,
        List<FreePage> pages,
        Optional<SourceRegister> register,
        Optional<Glossary> glossary,
        List<SynonymGroup> synonyms,
        List<Redirect> redirects,
        AcceptedTranslations translations,
        List<Identity<List<WrittenText>>> written,
        List<PdfFile> pdfs,
        ChangeLog log,
        Set<EntryKind> incomplete) {

    public Content {
        districts = List.copyOf(districts);
        topics = List.copyOf(topics);
        projects = List.copyOf(projects);
        commitments = List.copyOf(commitments);
        units = List.copyOf(units);
        names = List.copyOf(names);
        pages = List.copyOf(pages);
        synonyms = List.copyOf(synonyms);
        redirects = List.copyOf(redirects);
        written = List.copyOf(written);
        pdfs = List.copyOf(pdfs);
        incomplete = Set.copyOf(incomplete);
    }

    /** Returns the PDF that is to be published as a file, if there is one that tells which words it was made from. */
    public Optional<PdfFile> pdf(String path) {
        return pdfs.stream()
                .filter(pdf -> pdf.path().equals(path) && pdf.words().isPresent())
                .findFirst();
    }

    /** Returns the same content whose texts were published otherwise before. */
    public Content with(ChangeLog published) {
        return log.equals(published)
                ? this
                : new Content(
                        site,
                        districts,
                        topics,
                        projects,
                        commitments,
                        units,
                        names,
                        shippedMessages,
                        messages,
                        programme,
                        pages,
                        register,
                        glossary,
                        synonyms,
                        redirects,
                        translations,
                        written,
                        pdfs,
                        published,
                        incomplete);
    }

    /** Returns how texts in a language were published otherwise before, the oldest change first. */
    public List<TextChange> changes(Language language) {
        return log.changes().stream()
                .filter(change -> change.place().language().equals(language))
                .toList();
    }

    /** Returns all that a text of its own tells: the parts of the programme in the order of the source, then the pages. */
    public List<ContentText> texts() {
        List<ContentText> texts = new ArrayList<>(programme.parts());
        texts.addAll(pages);
        return texts;
    }

    /** Returns whether the programme has things of a kind, as far as that can be known: one that could not be read is one. */
    public boolean has(EntryKind kind) {
        return incomplete.contains(kind) || ids(kind).findAny().isPresent();
    }

    /** Returns the id of that thing of a kind for which the document prints a number; nothing where there is none, and where an id is so written. */
    public Optional<String> idOf(EntryKind kind, String number) {
        return ids(kind).anyMatch(number::equals)
                ? Optional.empty()
                : programme.numbers().idOf(number, ids(kind));
    }

    /** Returns the ids of all things of a kind, in order; one that is there twice by mistake comes twice. */
    public Stream<String> ids(EntryKind kind) {
        return switch (kind) {
            case SECTION ->
                programme.sections().stream()
                        .filter(section -> !section.isNone())
                        .map(section -> section.id().toString());
            case CHAPTER -> programme.chapters().map(chapter -> chapter.id().toString());
            case PLEDGE -> programme.pledges().map(pledge -> pledge.id().toString());
            case DISTRICT -> districts.stream().map(Named::id);
            case TOPIC -> topics.stream().map(Named::id);
            case PROJECT -> projects.stream().map(Named::id);
            case COMMITMENT -> commitments.stream().map(Named::id);
            case UNIT -> units.stream().map(Unit::id);
            case PAGE -> pages.stream().map(FreePage::id);
        };
    }
}
