package kz.bagdarlama.text;

import java.util.List;
import java.util.Optional;
import kz.bagdarlama.model.Deadline;
import kz.bagdarlama.model.Deadline.Form;
import kz.bagdarlama.model.PartOfYear;

/** How Kazakh says when something is due: «2025 жылдың III тоқсанының соңына дейін». The words stand behind the year. */
final class KazakhDeadlines {

    /** жылғы 1 қыркүйек айының соңына дейін. */
    private static final int MOST_WORDS = 6;

    private static final List<String> ORDINALS = List.of("бірінші", "екінші", "үшінші", "төртінші");

    private static final List<String> DATIVE = List.of("ға", "ге", "қа", "ке", "ына", "іне", "сына", "сіне");
    private static final List<String> LOCATIVE = List.of("да", "де", "та", "те", "ында", "інде", "сында", "сінде");
    private static final List<String> GENITIVE =
            List.of("ның", "нің", "дың", "дің", "тың", "тің", "ының", "інің", "сының", "сінің");

    private final String[] months;

    KazakhDeadlines(String[] months) {
        this.months = months;
    }

    Optional<FoundDeadline> around(String text, int start, int end) {
        if (!WordsAround.isYear(text, start, end)) {
            return Optional.empty();
        }
        int year = Integer.parseInt(text.substring(start, end));
        WordsAround words = WordsAround.behind(text, end, MOST_WORDS, "ж");
        Optional<FoundDeadline> part = switch (words.at(0)) {
            case "жылғы", "жылдың", "жылы", "ж" -> ofPart(words, year, start);
            default -> Optional.empty();
        };
        return part.or(() -> ofYear(words, year, start));
    }

    private static Optional<FoundDeadline> ofYear(WordsAround words, int year, int start) {
        Form form = switch (words.at(0)) {
            case "жылдың" -> isEnd(words.at(1)) ? end(words.at(2)) : null;
            case "жылға" -> until(words.at(1));
            case "жылы" -> Form.IN;
            default -> null;
        };
        if (form == null) {
            return Optional.empty();
        }
        int last = form == Form.IN ? 0 : words.at(0).equals("жылдың") ? 2 : 1;
        return Optional.of(new FoundDeadline(new Deadline(form, year, year), start, words.end(last)));
    }

    private static boolean isEnd(String word) {
        return word.equals("соңына") || word.equals("аяғына");
    }

    private static Form end(String word) {
        return word.equals("дейін") ? Form.END_OF : word.equals("қарай") ? Form.BY_END_OF : null;
    }

    private static Form until(String word) {
        return word.equals("дейін") ? Form.BEFORE : word.equals("қарай") ? Form.BY : null;
    }

    private Optional<FoundDeadline> ofPart(WordsAround words, int year, int start) {
        int at = 1;
        int day = WordsAround.day(words.at(at));
        if (day > 0) {
            at++;
        }
        String word = words.at(at);
        int month = month(word);
        Optional<PartOfYear> part;
        String ending;
        if (month > 0) {
            part = day > 0 ? PartOfYear.day(month, day) : Optional.of(PartOfYear.month(month));
            ending = word.substring(months[month - 1].length());
        } else {
            // «3-тоқсанда» in one word, «III тоқсанда» in two.
            boolean joined = day == 0 && Character.isDigit(first(word)) && word.indexOf('-') == 1;
            int number = day > 0 ? day : joined ? WordsAround.numeral(word) : number(word);
            if (day == 0 && !joined && number > 0) {
                at++;
            }
            String noun = joined ? word.substring(2) : words.at(at);
            if (number >= 1 && number <= 4 && noun.startsWith("тоқсан")) {
                part = Optional.of(PartOfYear.quarter(number));
                ending = noun.substring("тоқсан".length());
            } else if (number >= 1 && number <= 2 && noun.startsWith("жартыжылды")) {
                part = Optional.of(PartOfYear.half(number));
                ending = noun.substring("жартыжылдық".length());
            } else if (number == 0 && noun.startsWith("ортасы")) {
                part = Optional.of(PartOfYear.MIDDLE);
                ending = "с" + noun.substring("ортас".length());
            } else {
                return Optional.empty();
            }
        }
        if (words.at(at + 1).startsWith("айы") && ending.isEmpty()) {
            at++;
            ending = words.at(at).substring("ай".length());
        }
        return found(words, at, ending, part, year, start);
    }

    private static Optional<FoundDeadline> found(
            WordsAround words, int at, String ending, Optional<PartOfYear> part, int year, int start) {
        boolean day = part.filter(each -> each.kind() == PartOfYear.Kind.DAY).isPresent();
        String next = words.at(at + 1);
        Form form;
        int last;
        if (LOCATIVE.contains(ending) || day && ending.isEmpty()) {
            form = Form.IN;
            last = day && next.equals("күні") ? at + 1 : at;
        } else if (DATIVE.contains(ending)) {
            form = until(next);
            last = at + 1;
        } else if (GENITIVE.contains(ending) && isEnd(next)) {
            form = end(words.at(at + 2));
            last = at + 2;
        } else {
            return Optional.empty();
        }
        return form == null
                ? Optional.empty()
                : part.flatMap(each -> Deadline.of(form, each, year))
                        .map(deadline -> new FoundDeadline(deadline, start, words.end(last)));
    }

    private static char first(String word) {
        return word.isEmpty() ? ' ' : word.charAt(0);
    }

    /** Қыркүйек is қыркүйегіне too; «маусымдық» is no month. */
    private int month(String word) {
        for (int i = 0; i < months.length; i++) {
            String name = months[i];
            boolean soft = name.endsWith("к") && word.startsWith(name.substring(0, name.length() - 1) + "г");
            if ((soft || word.startsWith(name)) && isEnding(word.substring(name.length()))) {
                return i + 1;
            }
        }
        return 0;
    }

    private static boolean isEnding(String rest) {
        return rest.isEmpty() || DATIVE.contains(rest) || LOCATIVE.contains(rest) || GENITIVE.contains(rest);
    }

    private static int number(String word) {
        int ordinal = ORDINALS.indexOf(word);
        return ordinal >= 0 ? ordinal + 1 : WordsAround.numeral(word);
    }

    /** The words of a deadline that names a year. */
    String words(Deadline deadline) {
        int year = deadline.first();
        if (deadline.part().isEmpty()) {
            return switch (deadline.form()) {
                case END_OF -> year + " жылдың соңына дейін";
                case BY_END_OF -> year + " жылдың соңына қарай";
                case BEFORE -> year + " жылға дейін";
                case BY -> year + " жылға қарай";
                case IN -> year + " жылы";
                default -> throw new IllegalArgumentException("no deadline of a year: " + deadline);
            };
        }
        PartOfYear part = deadline.part().get();
        return year + " "
                + switch (deadline.form()) {
                    case END_OF -> inCase(part, KazakhEnding.GENITIVE) + " соңына дейін";
                    case BY_END_OF -> inCase(part, KazakhEnding.GENITIVE) + " соңына қарай";
                    case BEFORE -> inCase(part, KazakhEnding.DATIVE) + " дейін";
                    case BY -> inCase(part, KazakhEnding.DATIVE) + " қарай";
                    case IN -> inCase(part, KazakhEnding.LOCATIVE);
                    default -> throw new IllegalArgumentException("no deadline of a year: " + deadline);
                };
    }

    private String inCase(PartOfYear part, KazakhEnding kase) {
        return switch (part.kind()) {
            case HALF -> "жылдың " + ORDINALS.get(part.number() - 1) + " жартыжылдығы" + ofOwn(kase);
            case QUARTER -> "жылдың " + WordsAround.roman(part.number()) + " тоқсаны" + ofOwn(kase);
            case MONTH -> "жылғы " + month(part, kase);
            case DAY -> "жылғы " + part.day() + " " + month(part, kase);
            case MIDDLE -> "жылдың ортасы" + ofOwn(kase);
        };
    }

    private String month(PartOfYear part, KazakhEnding kase) {
        String name = months[part.number() - 1];
        return name + kase.behind(name);
    }

    /** The ending of what belongs to the year, behind ы: тоқсаны-на. */
    private static String ofOwn(KazakhEnding kase) {
        return switch (kase) {
            case GENITIVE -> "ның";
            case DATIVE -> "на";
            case LOCATIVE -> "нда";
            default -> throw new IllegalArgumentException("no deadline takes " + kase);
        };
    }
}
