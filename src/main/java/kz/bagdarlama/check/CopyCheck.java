package kz.bagdarlama.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.bagdarlama.diagnostic.Code;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.diagnostic.SourcePosition;
import kz.bagdarlama.markdown.LocatedText;
import kz.bagdarlama.model.Chapter;
import kz.bagdarlama.model.ContentText;
import kz.bagdarlama.model.Identity;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.model.Milestone;
import kz.bagdarlama.model.PlacedText;
import kz.bagdarlama.model.Pledge;
import kz.bagdarlama.model.Prose;
import kz.bagdarlama.model.QueryCache;
import kz.bagdarlama.model.Reference;

/**
 * No text is that of another thing, be it whole, by its title or by a paragraph, and no pledge has the facts of another one: somebody has
 * pasted them there. What is said alike in every language is meant so.
 */
final class CopyCheck implements Check {

    /** Shorter paragraphs may well be the same in two places. */
    private static final int SHORTEST = 40;

    private static final int SHORTEST_TITLE = 20;

    /** A title or paragraph, and what it is of. */
    private record Block(ContentText of, LocatedText text) {}

    /** What is the same in two texts of a language: the copy, and where it comes from. */
    private record Copy(ContentText copy, ContentText original) {}

    @Override
    public void run(CheckInput input, Diagnostics diagnostics) {
        Map<Language, Map<Copy, Block>> copies = new HashMap<>();
        for (Language language : input.content().site().languages()) {
            copies.put(language, copies(language, input));
        }
        Set<ContentText> withFacts = facts(input, copies, diagnostics);
        copies.forEach((language, found) -> found.forEach((copy, block) -> {
            if (!withFacts.contains(copy.copy())) {
                text(copy, block, language, copies, input, diagnostics);
            }
        }));
    }

    // ---- texts

    private record OfChapter(Identity<Chapter> chapter, Language language) implements ChapterQuery<Block> {

        @Override
        public List<Block> find(ContentText text, QueryCache queries) {
            return blocks(text, language, queries);
        }
    }

    /** The title and the paragraphs of a text that are long enough to be nobody else's. */
    private static List<Block> blocks(ContentText of, Language language, QueryCache queries) {
        Prose prose = of.prose().in(language);
        List<Block> blocks = new ArrayList<>();
        if (!prose.title().isEmpty()) {
            boolean title = true;
            for (LocatedText text : Scans.located(queries, prose)) {
                int length = text.text().length();
                if (title && length >= SHORTEST_TITLE || !text.heading() && length >= SHORTEST) {
                    blocks.add(new Block(of, text));
                }
                title = false;
            }
        }
        return blocks;
    }

    /** The pairs of texts of a language that have a title or paragraph in common, each with the first one. */
    private static Map<Copy, Block> copies(Language language, CheckInput input) {
        List<Block> blocks = Scans.found(
                input, (text, queries) -> blocks(text, language, queries), chapter -> new OfChapter(chapter, language));
        if (!input.unreliable().isEmpty()) {
            blocks.removeIf(block -> input.isUnreliable(
                    block.of().prose().in(language).position().path()));
        }
        Map<String, Block> known = new HashMap<>(2 * blocks.size());
        Map<Copy, Block> copies = new HashMap<>();
        for (Block block : blocks) {
            Block earlier = known.putIfAbsent(block.text().text(), block);
            if (earlier != null && earlier.of() != block.of()) {
                boolean before = isChanged(earlier.of(), language, input) && !isChanged(block.of(), language, input);
                copies.putIfAbsent(
                        before ? new Copy(earlier.of(), block.of()) : new Copy(block.of(), earlier.of()),
                        before ? earlier : block);
            }
        }
        return copies;
    }

    /** Whether a text is not what it was when its translation was accepted. */
    private static boolean isChanged(ContentText text, Language language, CheckInput input) {
        return input.translations().changed(text.key()).contains(language);
    }

    private static void text(
            Copy copy,
            Block block,
            Language language,
            Map<Language, Map<Copy, Block>> copies,
            CheckInput input,
            Diagnostics diagnostics) {
        List<Language> languages = input.content().site().languages();
        boolean whole = isWhole(copy, language, input.queries());
        boolean everywhere = languages.size() > 1 && languages.stream().allMatch(each -> isCopied(copy, each, copies));
        // Whole texts are reported once for all languages, in the first of them.
        if (everywhere && (!whole || !language.equals(languages.get(0)))) {
            return;
        }
        SourcePosition original = copy.original().prose().in(language).position();
        String file = copy.copy().prose().in(language).position().path();
        diagnostics.error(
                Code.COPIED,
                block.text().at(0),
                Math.min(40, block.text().text().length()),
                everywhere
                        ? Phrase.of("the texts of all languages are those of {place}", original.path())
                        : whole
                                ? Phrase.of("this text is that of {place}", original.path())
                                : block.text().heading()
                                        ? Phrase.of("this title is that of {place}", original.path())
                                        : Phrase.of("this paragraph stands in {place} as well", original.path()),
                remedy(copy.copy().id().toString(), file));
    }

    private static Phrase remedy(String id, String file) {
        return Phrase.of(
                "write here what “{id}” is about; if something else stood here, git restore {file} brings it back",
                id,
                file);
    }

    private static boolean isCopied(Copy copy, Language language, Map<Language, Map<Copy, Block>> copies) {
        Map<Copy, Block> found = copies.get(language);
        return found.containsKey(copy) || found.containsKey(new Copy(copy.original(), copy.copy()));
    }

    private static boolean isWhole(Copy copy, Language language, QueryCache queries) {
        return words(copy.copy(), language, queries).equals(words(copy.original(), language, queries));
    }

    private static List<String> words(ContentText of, Language language, QueryCache queries) {
        return Scans.located(queries, of.prose().in(language)).stream()
                .map(LocatedText::text)
                .toList();
    }

    // ---- facts

    /** @return the pledges of which the texts are copied with the facts */
    private static Set<ContentText> facts(
            CheckInput input, Map<Language, Map<Copy, Block>> copies, Diagnostics diagnostics) {
        Set<ContentText> withFacts = new HashSet<>();
        Map<String, Pledge> known = new HashMap<>();
        input.content().programme().pledges().forEach(pledge -> {
            Pledge earlier = known.putIfAbsent(pledge.slug().text(), pledge);
            if (earlier == null
                    || input.isUnreliable(pledge.position().path())
                    || input.isUnreliable(earlier.position().path())
                    || !facts(pledge, input).equals(facts(earlier, input))) {
                return;
            }
            boolean before = isNamed(pledge) && !isNamed(earlier);
            Pledge copy = before ? earlier : pledge;
            Pledge original = before ? pledge : earlier;
            boolean texts = input.content().site().languages().stream()
                    .allMatch(language -> isCopied(new Copy(copy, original), language, copies));
            if (texts) {
                withFacts.addAll(List.of(copy, original));
            }
            diagnostics.error(
                    Code.COPIED,
                    copy.slug().position(),
                    copy.slug().text().length(),
                    texts
                            ? Phrase.of(
                                    "facts and texts are those of {place}",
                                    original.position().path())
                            : Phrase.of(
                                    "all but the id is that of {place}",
                                    original.position().path()),
                    remedy(copy.id().toString(), copy.position().path()));
        });
        return withFacts;
    }

    /** Whether the folder of a pledge has its slug in its name, as new folders do. */
    private static boolean isNamed(Pledge pledge) {
        String path = pledge.position().path();
        return path.substring(0, path.lastIndexOf('/')).endsWith(pledge.slug().text());
    }

    /** All that a pledge says in its YAML, without the places. */
    private static List<Object> facts(Pledge pledge, CheckInput input) {
        List<Object> facts = new ArrayList<>();
        facts.add(pledge.commitment().map(Reference::id));
        facts.add(ids(pledge.topics()));
        facts.add(ids(pledge.allDistricts().toList()));
        facts.add(pledge.project().map(Reference::id));
        facts.add(pledge.deadlines().map(Object::toString).toList());
        facts.add(pledge.milestones().stream().map(Milestone::label).toList());
        for (Claim claim : Claim.of(pledge, input.content().site().languages(), input.queries())) {
            for (Claim.Fact fact : claim.facts()) {
                facts.add(fact.value());
                facts.add(fact.limit());
                facts.add(fact.unit().map(Reference::id));
                facts.add(fact.label().map(PlacedText::words));
            }
        }
        return facts;
    }

    private static List<String> ids(List<Reference> references) {
        return references.stream().map(Reference::id).toList();
    }
}
