package kz.bagdarlama.text;

import java.util.List;
import java.util.Optional;
import kz.bagdarlama.model.Deadline;
import kz.bagdarlama.model.Deadline.Form;
import kz.bagdarlama.model.PartOfYear;

/** How Russian says when something is due: «до конца III квартала 2025 года». The words stand before the year. */
final class RussianDeadlines {

    /** до конца 1-го полугодия … */
    private static final int MOST_WORDS = 5;

    /** A day behind one of them is where something begins, or no date of what is to be done. */
    private static final List<String> NOT_DUE = List.of("с", "со", "от", "после", "по", "на", "за", "о", "об", "из");

    private static final List<String> HALVES = List.of("перв", "втор");
    private static final List<String> ORDINALS = List.of("перв", "втор", "трет", "четв");

    private final String[] months;

    /** @param months their names in the genitive, as they stand behind a day */
    RussianDeadlines(String[] months) {
        this.months = months;
    }

    Optional<FoundDeadline> around(String text, int start, int end) {
        if (!WordsAround.isYear(text, start, end)) {
            return Optional.empty();
        }
        int year = Integer.parseInt(text.substring(start, end));
        WordsAround words = WordsAround.before(text, start, MOST_WORDS);
        int month = month(words.at(0));
        Optional<PartOfYear> part = Optional.empty();
        int of = 0;
        if (month > 0) {
            part = PartOfYear.day(month, WordsAround.day(words.at(1)));
            of = part.isPresent() ? 2 : 1;
            part = part.or(() -> Optional.of(PartOfYear.month(month)));
        } else if (words.at(0).startsWith("квартал")) {
            part = Optional.of(number(words.at(1), ORDINALS)).filter(n -> n > 0).map(PartOfYear::quarter);
            of = 2;
        } else if (words.at(0).startsWith("полугоди")) {
            part = Optional.of(number(words.at(1), HALVES))
                    .filter(n -> n == 1 || n == 2)
                    .map(PartOfYear::half);
            of = 2;
        } else if (words.at(0).startsWith("середин")) {
            part = Optional.of(PartOfYear.MIDDLE);
            of = 1;
        }
        if (of > 0 && part.isEmpty()) {
            return Optional.empty();
        }
        return found(words, of, part, year, endOfYear(text, end));
    }

    /** «2025 года», «2025 г.»: the noun belongs to the number. */
    private static int endOfYear(String text, int end) {
        WordsAround noun = WordsAround.behind(text, end, 1, "г");
        return switch (noun.at(0)) {
            case "года", "году", "год" -> noun.end(0);
            case "г" -> text.startsWith(".", noun.end(0)) ? noun.end(0) + 1 : noun.end(0);
            default -> end;
        };
    }

    private static Optional<FoundDeadline> found(
            WordsAround words, int of, Optional<PartOfYear> part, int year, int end) {
        String before = words.at(of + 1);
        Form form = null;
        int length = 1;
        switch (words.at(of)) {
            case "конца", "концу", "течение" -> {
                form = before.equals("до") && words.at(of).equals("конца")
                        ? Form.END_OF
                        : before.equals("к") && words.at(of).equals("концу")
                                ? Form.BY_END_OF
                                : before.equals("в") && words.at(of).equals("течение") ? Form.IN : null;
                length = 2;
            }
            case "до" -> form = Form.BEFORE;
            case "к", "ко" -> form = Form.BY;
            case "в", "во" -> form = Form.IN;
            default -> {
                boolean day =
                        part.filter(each -> each.kind() == PartOfYear.Kind.DAY).isPresent();
                if (day && !NOT_DUE.contains(words.at(of))) {
                    form = words.at(of).equals("позднее") || words.at(of).equals("позже") ? Form.BY : Form.IN;
                    length = 0;
                }
            }
        }
        if (form == null) {
            return Optional.empty();
        }
        Form said = form;
        int from = words.start(of + length - 1);
        return part.map(each -> Deadline.of(said, each, year))
                .orElse(Optional.of(new Deadline(said, year, year)))
                .map(deadline -> new FoundDeadline(deadline, from, end));
    }

    private int month(String word) {
        for (int i = 0; i < months.length; i++) {
            String stem = months[i].substring(0, months[i].length() - 1);
            // Март and август end in nothing where all others end in ь or й.
            if (word.startsWith(stem)
                    && (word.length() == stem.length()
                            ? stem.endsWith("т")
                            : word.length() == stem.length() + 1
                                    && "ьйяюеау".indexOf(word.charAt(stem.length())) >= 0)) {
                return i + 1;
            }
        }
        return 0;
    }

    private static int number(String word, List<String> ordinals) {
        for (int i = 0; i < ordinals.size(); i++) {
            if (word.startsWith(ordinals.get(i))) {
                return i + 1;
            }
        }
        return WordsAround.numeral(word);
    }

    /** The words of a deadline that names a year. */
    String words(Deadline deadline) {
        PartOfYear part = deadline.part().orElse(null);
        String ofYear = " " + deadline.first() + " года";
        return switch (deadline.form()) {
            case END_OF -> "до конца" + genitive(part) + ofYear;
            case BY_END_OF -> "к концу" + genitive(part) + ofYear;
            case BEFORE -> "до" + genitive(part) + ofYear;
            case BY ->
                part == null
                        ? "к " + deadline.first() + " году"
                        : (isSecondHalf(part) ? "ко" : "к") + dative(part) + ofYear;
            case IN -> {
                if (part == null) {
                    yield "в " + deadline.first() + " году";
                }
                if (part.kind() == PartOfYear.Kind.DAY) {
                    yield genitive(part).strip() + ofYear;
                }
                yield (isSecondHalf(part) ? "во" : "в") + prepositional(part) + ofYear;
            }
            default -> throw new IllegalArgumentException("no deadline of a year: " + deadline);
        };
    }

    private static boolean isSecondHalf(PartOfYear part) {
        return part.kind() == PartOfYear.Kind.HALF && part.number() == 2;
    }

    private String genitive(PartOfYear part) {
        return part == null ? "" : inCase(part, "", "квартала", "ого полугодия", "середины");
    }

    private String dative(PartOfYear part) {
        return inCase(part, "у", "кварталу", "ому полугодию", "середине");
    }

    private String prepositional(PartOfYear part) {
        return inCase(part, "е", "квартале", "ом полугодии", "середине");
    }

    private String inCase(PartOfYear part, String ofMonth, String quarter, String half, String middle) {
        return " "
                + switch (part.kind()) {
                    case HALF -> HALVES.get(part.number() - 1) + half;
                    case QUARTER -> WordsAround.roman(part.number()) + " " + quarter;
                    case MONTH -> month(part.number(), ofMonth);
                    // A day stands before the genitive, whatever governs it.
                    case DAY -> part.day() + " " + months[part.number() - 1];
                    case MIDDLE -> middle;
                };
    }

    private String month(int number, String ending) {
        String genitive = months[number - 1];
        String stem = genitive.substring(0, genitive.length() - 1);
        return switch (ending) {
            case "у" -> stem + (genitive.endsWith("я") ? "ю" : "у");
            case "е" -> stem + "е";
            default -> genitive;
        };
    }
}
