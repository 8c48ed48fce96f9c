package kz.bagdarlama.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kz.bagdarlama.diagnostic.Code;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.diagnostic.SourcePosition;
import kz.bagdarlama.markdown.LocatedText;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.model.Localized;
import kz.bagdarlama.model.Prose;
import kz.bagdarlama.text.LanguageRules;

/** Numbers in names («7-20-25», № 7) that only one of two languages of a text has: each is reported where it stands. */
final class NumbersBeside {

    private final String id;
    private final Prose first;
    private final Prose other;
    private final Language languageOfFirst;
    private final Language languageOfOther;
    private final List<Named> allOfFirst;
    private final List<Named> allOfOther;
    private final CheckInput input;
    private final Diagnostics diagnostics;

    /** A name with a number, and the paragraph that it stands in, counted within its part of the text. */
    private record Named(List<String> numbers, LocatedText text, int start, int end, String part, int block) {

        String shown() {
            return text.text().substring(start, end);
        }

        SourcePosition position() {
            return text.at(start);
        }

        boolean isIn(Named another) {
            return part.equals(another.part);
        }

        /** Of a longer name the one word in which these numbers stand. */
        Named narrowed(List<String> odd) {
            String name = shown();
            if (name.startsWith("№")) {
                return this;
            }
            for (int from = 0; from < name.length(); from++) {
                int to = from;
                while (to < name.length() && isOfWord(name, to)) {
                    to++;
                }
                if (numbersOf(name.substring(from, to)).stream().anyMatch(odd::contains)) {
                    return new Named(numbers, text, start + from, start + to, part, block);
                }
                from = to;
            }
            return this;
        }

        private static boolean isOfWord(String name, int at) {
            char c = name.charAt(at);
            return Character.isLetterOrDigit(c)
                    || ".-–‑/".indexOf(c) >= 0
                            && at + 1 < name.length()
                            && Character.isLetterOrDigit(name.charAt(at + 1));
        }
    }

    private NumbersBeside(
            String id, Localized<Prose> texts, Prose first, Prose other, CheckInput input, Diagnostics diagnostics) {
        this.id = id;
        this.first = first;
        this.other = other;
        this.input = input;
        this.diagnostics = diagnostics;
        languageOfFirst = Beside.language(texts, first);
        languageOfOther = Beside.language(texts, other);
        NumberNames names = NumberNames.of(input.content(), input.queries());
        allOfFirst = named(languageOfFirst, first, names);
        allOfOther = named(languageOfOther, other, names);
    }

    /**
     * Reports the numbers in which two languages of a text differ.
     *
     * @param id of the text in the form of links
     */
    static void report(
            String id, Localized<Prose> texts, Prose first, Prose other, CheckInput input, Diagnostics diagnostics) {
        new NumbersBeside(id, texts, first, other, input, diagnostics).report();
    }

    private void report() {
        List<Named> here = new ArrayList<>(allOfFirst);
        List<Named> there = new ArrayList<>(allOfOther);
        Beside.removePairs(here, there, (a, b) -> a.numbers.equals(b.numbers) && a.isIn(b) && a.block == b.block);
        Beside.removePairs(here, there, (a, b) -> a.numbers.equals(b.numbers) && a.isIn(b));
        Beside.removePairs(here, there, (a, b) -> a.numbers.equals(b.numbers));
        List<String> oddHere = numbers(here);
        List<String> oddThere = numbers(there);
        Beside.removePairs(oddHere, oddThere, String::equals);
        here = narrowed(here, oddHere);
        there = narrowed(there, oddThere);
        for (Named one : List.copyOf(here)) {
            Named meant = there.stream().filter(one::isIn).findFirst().orElse(null);
            if (meant != null) {
                here.remove(one);
                there.remove(meant);
                if (isFirstWrong(one, meant)) {
                    differs(one, meant);
                } else {
                    differs(meant, one);
                }
            }
        }
        Optional<Language> touched = Beside.touched(id, languageOfFirst, languageOfOther, input);
        here.forEach(name ->
                lacks(name, first, other, touched.orElse(languageOfFirst).equals(languageOfFirst)));
        there.forEach(name ->
                lacks(name, other, first, touched.orElse(languageOfOther).equals(languageOfOther)));
    }

    private boolean isFirstWrong(Named ofFirst, Named ofOther) {
        if (Beside.touched(id, languageOfFirst, languageOfOther, input).isEmpty()) {
            // What a text has in another place as well is hardly mistaken.
            boolean first = stands(ofOther, allOfFirst, ofFirst);
            boolean other = stands(ofFirst, allOfOther, ofOther);
            if (first != other) {
                return first;
            }
        }
        return Beside.suspect(id, languageOfFirst, languageOfOther, input).equals(languageOfFirst);
    }

    private static boolean stands(Named name, List<Named> among, Named but) {
        return among.stream()
                .anyMatch(each ->
                        each.numbers.equals(name.numbers) && !each.position().equals(but.position()));
    }

    private void differs(Named wrong, Named right) {
        diagnostics.error(
                Code.NAMES_DIFFER,
                wrong.position(),
                wrong.shown().length(),
                Phrase.of(
                        "the number in this name is not that of the other language: “{here}” here, “{there}” in {place}",
                        wrong.shown(),
                        right.shown(),
                        right.position()),
                hint(wrong, right));
    }

    private static Phrase hint(Named wrong, Named right) {
        boolean sameWord = withoutNumbers(wrong.shown()).equals(withoutNumbers(right.shown()));
        if (sameWord) {
            return Phrase.of(
                    "write “{there}” here; if “{here}” is right, correct it there", right.shown(), wrong.shown());
        }
        List<String> here = new ArrayList<>(numbersOf(wrong.shown()));
        List<String> there = new ArrayList<>(numbersOf(right.shown()));
        Beside.removePairs(here, there, String::equals);
        return Phrase.of("write the number {there} here in place of {here}, or correct it there", there, here);
    }

    private static String withoutNumbers(String name) {
        return name.replaceAll("[0-9]+", "0");
    }

    /** Reports a name that only one text has: where it stands, or in the text that has lost it. */
    private void lacks(Named name, Prose here, Prose there, boolean hereIsWrong) {
        if (hereIsWrong) {
            diagnostics.error(
                    Code.NAMES_DIFFER,
                    name.position(),
                    name.shown().length(),
                    Phrase.of("{file} does not have “{name}”", there.position().path(), name.shown()),
                    Phrase.of("write it in every language, or in none"));
        } else {
            diagnostics.error(
                    Code.NAMES_DIFFER,
                    Beside.place(here, name.position(), there),
                    1,
                    Phrase.of("“{name}” stands in {place}; this text does not have it", name.shown(), name.position()),
                    Phrase.of("write it in every language, or in none"));
        }
    }

    private static List<Named> narrowed(List<Named> names, List<String> odd) {
        List<Named> narrowed = new ArrayList<>();
        for (Named name : names) {
            List<String> own = name.numbers.stream().filter(odd::contains).toList();
            if (!own.isEmpty()) {
                own.forEach(odd::remove);
                narrowed.add(name.narrowed(own));
            }
        }
        return narrowed;
    }

    private static List<String> numbers(List<Named> names) {
        List<String> numbers = new ArrayList<>();
        names.forEach(name -> numbers.addAll(name.numbers));
        return numbers;
    }

    private static List<Named> named(Language language, Prose prose, NumberNames names) {
        List<Named> found = new ArrayList<>();
        named(language, "", LocatedText.lead(prose), names, found);
        prose.parts().forEach(part -> named(language, part.id(), LocatedText.part(part), names, found));
        return found;
    }

    private static void named(
            Language language, String part, List<LocatedText> blocks, NumberNames names, List<Named> into) {
        for (int i = 0; i < blocks.size(); i++) {
            LocatedText block = blocks.get(i);
            int index = i;
            Stream.concat(
                            LanguageRules.of(language).numberedNames(names.without(block.text())).stream(),
                            names.places(block.text()).stream())
                    .sorted(Comparator.comparingInt(name -> name[0]))
                    .forEach(name -> into.add(new Named(
                            numbersOf(block.text().substring(name[0], name[1])),
                            block,
                            name[0],
                            name[1],
                            part,
                            index)));
        }
    }

    private static List<String> numbersOf(String name) {
        return Stream.of(name.split("[^0-9]+"))
                .filter(number -> !number.isEmpty())
                .toList();
    }
}
