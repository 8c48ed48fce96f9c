package kz.bagdarlama.diagnostic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words the part of a hint that names valid choices: “did you mean …?”, or the list of what there is. */
public final class Suggestion {

    private static final int LISTED_AT_MOST = 30;

    /** Ids with their names fill the hint up to so many characters. */
    private static final int LONGEST_LIST = 800;

    private static final Pattern DIGITS = Pattern.compile("\\d");

    /** The number of a pledge within its chapter, alone or as the id of its text. */
    private static final Pattern PLEDGE =
            Pattern.compile("(?<kind>(?:pledge:)?)(?<chapter>\\d+(?:\\.\\d+)+)/(?<number>\\d{1,6})");

    private Suggestion() {}

    /** Returns the hint for an unknown name: the nearest of the choices, or all of them. */
    public static Phrase among(Choices choices, String written, Collection<String> names) {
        return closest(written, names).map(name -> didYouMean(written, name)).orElseGet(() -> {
            if (names.isEmpty()) {
                return choices.none(written);
            }
            Optional<Phrase> ofChapter = choices == Choices.PLEDGES || choices == Choices.TEXTS
                    ? pledgesOfItsChapter(written, names)
                    : Optional.empty();
            return ofChapter.orElseGet(() -> listed(choices, names));
        });
    }

    /**
     * Returns the hint for an unknown id: the nearest of the choices, or all of them, each with its name.
     *
     * @param names the names of the ids
     */
    public static Phrase among(Choices choices, String written, Map<String, Phrase> names) {
        Optional<String> closest = closest(written, names.keySet());
        if (closest.isPresent() && isLookAlike(written, closest.get())) {
            return LookAlikes.hint(written);
        }
        if (closest.isPresent()) {
            return Phrase.of("did you mean “{id}” ({name})?", closest.get(), names.get(closest.get()));
        }
        if (names.isEmpty()) {
            return choices.none(written);
        }
        List<Phrase> listed = new ArrayList<>();
        int length = 0;
        for (Map.Entry<String, Phrase> each : new TreeMap<>(names).entrySet()) {
            Phrase named = Phrase.of("{id} ({name})", each.getKey(), each.getValue());
            length += named.toString().length() + 2;
            if (length > LONGEST_LIST) {
                break;
            }
            listed.add(named);
        }
        Phrase some = choices.listed(listed);
        return listed.size() == names.size()
                ? some
                : Phrase.of("{some}, … all in {file}", some, choices.file().orElseThrow());
    }

    private static Phrase listed(Choices choices, Collection<String> names) {
        List<String> listed =
                new ArrayList<>(names.stream().sorted().limit(LISTED_AT_MOST).toList());
        if (names.size() <= LISTED_AT_MOST) {
            return choices.listed(listed);
        }
        Optional<String> file = choices.file();
        if (file.isEmpty()) {
            listed.add("…");
        }
        Phrase some = choices.listed(listed);
        return file.map(name -> Phrase.of("{some}, … all in {file}", some, name))
                .orElse(some);
    }

    /** For the number of a pledge that is none: those that its chapter has, where there is such a chapter. */
    private static Optional<Phrase> pledgesOfItsChapter(String written, Collection<String> names) {
        Matcher number = PLEDGE.matcher(written);
        if (!number.matches()) {
            return Optional.empty();
        }
        String kind = number.group("kind");
        String chapter = number.group("chapter");
        List<Integer> pledges = names.stream()
                .filter(name -> name.startsWith(kind + chapter + "/"))
                .map(PLEDGE::matcher)
                .filter(Matcher::matches)
                .map(match -> Integer.valueOf(match.group("number")))
                .sorted()
                .toList();
        if (pledges.isEmpty()) {
            return Optional.empty();
        }
        int first = pledges.get(0);
        int last = pledges.get(pledges.size() - 1);
        boolean gapless = pledges.size() > 2 && last - first == pledges.size() - 1;
        return Optional.of(Phrase.of(
                "in chapter {chapter}: {pledges}",
                chapter,
                gapless
                        ? chapter + "/" + first + " … " + chapter + "/" + last
                        : pledges.stream().map(each -> chapter + "/" + each).toList()));
    }

    /** Returns “did you mean …?” */
    public static Phrase didYouMean(String name) {
        return Phrase.of("did you mean “{name}”?", name);
    }

    /** Returns the same, and that both only look alike where that is the slip. */
    public static Phrase didYouMean(String written, String name) {
        return isLookAlike(written, name) ? LookAlikes.hint(written) : didYouMean(name);
    }

    private static boolean isLookAlike(String written, String name) {
        return LookAlikes.first(written) >= 0 && LookAlikes.latin(written).equals(name);
    }

    /** Returns the choice nearest to what was written, where one is near enough to be a slip of the finger. */
    public static Optional<String> closest(String written, Collection<String> choices) {
        if (LookAlikes.first(written) >= 0 && choices.contains(LookAlikes.latin(written))) {
            return Optional.of(LookAlikes.latin(written));
        }
        String lower = written.toLowerCase(Locale.ROOT);
        int allowed = written.length() < 2 ? 0 : Math.max(1, Math.min(3, written.length() / 3));
        record Candidate(String choice, int distance) {}
        String withoutDigits = DIGITS.matcher(lower).replaceAll("");
        return choices.stream()
                // 1.1/9 is no slip for 1.1/1: where only digits differ, nobody can guess.
                .filter(choice -> lower.equals(withoutDigits)
                        || !DIGITS.matcher(choice).replaceAll("").equals(withoutDigits))
                .map(choice -> new Candidate(choice, distance(lower, choice.toLowerCase(Locale.ROOT))))
                .filter(candidate -> candidate.distance <= allowed)
                .min(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::choice))
                .map(Candidate::choice);
    }

    /** Returns the Damerau–Levenshtein distance (optimal string alignment): swapped neighbours count as one slip. */
    public static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(Math.min(d[i - 1][j] + 1, d[i][j - 1] + 1), d[i - 1][j - 1] + cost);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
