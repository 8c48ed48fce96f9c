package kz.bagdarlama.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Takes Kazakh endings off from the outside in (locative adjective, case, possessive, plural, verb) and prefers what is in the
 * list of lemmas: the longest of those, otherwise the shortest of four letters or more. Its twin in the browser is
 * {@code assets/scripts/kazakh.js}.
 */
final class KazakhStemmer implements Stemmer {

    static final int SHORTEST = 4;

    private static final String VOWELS = "аәеёоөұүыіэюя";
    private static final String NASALS = "мнң";
    private static final String BEFORE_D = "лрйузжи";
    private static final String BUZZING = "зж";
    private static final String VOICELESS = "кқпстфхцчшщбвгдғһ";
    private static final String LIQUID = "лрйуи" + NASALS;

    /** An ending and the letters that it may stand behind. */
    private record Ending(String text, String behind) {}

    private static final List<Ending> CASES = endings(
            "ның нің", VOWELS + NASALS,
            "дың дің", BEFORE_D,
            "тың тің", VOICELESS,
            "ға ге", VOWELS + NASALS + BEFORE_D,
            "қа ке", VOICELESS,
            "ны ні", VOWELS,
            "ды ді", NASALS + BEFORE_D,
            "ты ті", VOICELESS,
            "да де", VOWELS + NASALS + BEFORE_D,
            "та те", VOICELESS,
            "дан ден", VOWELS + BEFORE_D,
            "нан нен", NASALS + "ыі",
            "тан тен", VOICELESS,
            "мен", VOWELS + LIQUID,
            "бен", BUZZING,
            "пен", VOICELESS,
            "на не н нда нде", "ыі");
    private static final List<Ending> POSSESSIVES =
            endings("сы сі мыз міз ңыз ңіз", VOWELS, "ы і ымыз іміз ыңыз іңіз", VOICELESS + NASALS + BEFORE_D);
    private static final List<Ending> PLURALS = endings(
            "лар лер", VOWELS + "рйуи",
            "дар дер", "лзж" + NASALS,
            "тар тер", VOICELESS);
    private static final List<String> ATTRIBUTIVES = List.of("дағы", "дегі", "тағы", "тегі");
    private static final List<String> FINITES = List.of(
            "ады", "еді", "йды", "йді", "атын", "етін", "йтын", "йтін", "ған", "ген", "қан", "кен", "ып", "іп", "п");
    private static final List<String> VOICES = List.of("ыл", "іл", "л", "ын", "ін", "н");

    private static final Map<String, String> DROPPED_VOWELS = Map.of(
            "халқ", "халық", "орн", "орын", "ауз", "ауыз", "аул", "ауыл", "мүлк", "мүлік", "ерк", "ерік", "көрк",
            "көрік", "мойн", "мойын", "қарн", "қарын", "құлқ", "құлық");
    private static final Map<String, String> WHOLE = Map.of(
            "туристер", "турист", "туристі", "турист", "автомобилі", "автомобиль", "жоюы", "жою", "жылға", "жыл");

    /** They look inflected, but are not. */
    static final List<String> PROTECTED = List.of(
            ("желі теңге тұрғын орын алтын толқын жақын ағын тасқын көшкін мәтін түтін отбасы жалпы жалақы қаржы есірткі"
                            + " кедергі сүзгі сорғы шаңғы шаршы жергілікті тұрақты қосалқы алғашқы кіші ескі оқушы жолаушы"
                            + " салушы құтқарушы доллар кластер бөктер бригада карта кесте нұсқа қағида тұлға жәрмеңке"
                            + " бәсеке мүдде")
                    .split(" "));

    private final Set<String> lemmas;

    KazakhStemmer(Collection<String> lemmas) {
        this.lemmas = Set.copyOf(lemmas);
    }

    private static List<Ending> endings(String... pairs) {
        List<Ending> endings = new ArrayList<>();
        for (int i = 0; i < pairs.length; i += 2) {
            for (String text : pairs[i].split(" ")) {
                endings.add(new Ending(text, pairs[i + 1]));
            }
        }
        return endings;
    }

    @Override
    public String stem(String word) {
        String best = "";
        String shortest = word;
        for (String candidate : candidates(word)) {
            if (lemmas.contains(candidate) && better(candidate, best, candidate.length() - best.length())) {
                best = candidate;
            }
            if (candidate.length() >= SHORTEST && better(candidate, shortest, shortest.length() - candidate.length())) {
                shortest = candidate;
            }
        }
        return best.isEmpty() ? shortest : best;
    }

    /** Among equals the later in the alphabet, which is the one with its voiceless end restored. */
    private static boolean better(String candidate, String other, int gain) {
        return gain > 0 || gain == 0 && candidate.compareTo(other) > 0;
    }

    /** The word and all that it may be a form of. */
    static Set<String> candidates(String word) {
        Set<String> found = new LinkedHashSet<>();
        found.add(word);
        for (String ending : ATTRIBUTIVES) {
            if (word.endsWith(ending)) {
                found.add(word.substring(0, word.length() - 2));
            }
        }
        strip(found, CASES, false);
        for (String form : List.copyOf(found)) {
            if (WHOLE.containsKey(form)) {
                found.add(WHOLE.get(form));
            }
        }
        strip(found, POSSESSIVES, true);
        strip(found, PLURALS, false);
        for (String form : List.copyOf(found)) {
            for (String ending : FINITES) {
                if (form.endsWith(ending)) {
                    verb(found, form.substring(0, form.length() - ending.length()));
                }
            }
            if (form.endsWith("у")) {
                verb(found, form.substring(0, form.length() - 1));
            }
        }
        return found;
    }

    /** What a word is the plural of, if it can be one; at most one word. */
    static Set<String> singulars(String word) {
        Set<String> found = new LinkedHashSet<>(List.of(word));
        strip(found, PLURALS, false);
        found.remove(word);
        return found;
    }

    private static void strip(Set<String> found, List<Ending> endings, boolean restoring) {
        for (String form : List.copyOf(found)) {
            for (Ending ending : endings) {
                int rest = form.length() - ending.text().length();
                if (rest < 2 || !form.endsWith(ending.text())) {
                    continue;
                }
                char last = form.charAt(rest - 1);
                if (last == 'ь') {
                    last = form.charAt(rest - 2);
                }
                if (ending.behind().indexOf(last) >= 0) {
                    String stem = form.substring(0, rest);
                    found.add(stem);
                    if (restoring) {
                        restore(found, stem, last);
                    }
                }
            }
        }
    }

    private static void restore(Set<String> found, String stem, char last) {
        int at = "бгғ".indexOf(last);
        if (at >= 0) {
            found.add(stem.substring(0, stem.length() - 1) + "пкқ".charAt(at));
        }
        if (DROPPED_VOWELS.containsKey(stem)) {
            found.add(DROPPED_VOWELS.get(stem));
        }
        if (last == 'л') {
            found.add(stem + "ь");
        }
    }

    private static void verb(Set<String> found, String base) {
        if (base.length() < 2) {
            return;
        }
        found.add(base + "у");
        for (String voice : VOICES) {
            if (base.endsWith(voice) && base.length() - voice.length() >= 2) {
                found.add(base.substring(0, base.length() - voice.length()) + "у");
            }
        }
    }
}
