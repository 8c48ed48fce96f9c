package kz.bagdarlama.translation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kz.bagdarlama.model.AcceptedTranslations;
import kz.bagdarlama.model.Language;

/**
 * The text of {@code translations.yaml}. Changed entries are written anew in place; every other line, every comment and the
 * order of the file stay as they are.
 */
final class TranslationsFile {

    static final String NAME = "translations.yaml";

    private static final String HEADER =
            "# From which state of its source each translation was made. Kept by “bagdarlama translations accept”.\n";

    /** A key at the start of a line opens an entry; it may stand in quotes. */
    private static final Pattern KEY = Pattern.compile("([\"']?)([^\\s\"'#][^\\s\"']*)\\1:(?:\\s.*)?");

    private static final Pattern INNER_KEY = Pattern.compile("\\s+(\\w+):(?:\\s.*)?$");

    private static final Pattern COMMENT = Pattern.compile("(?:^|\\s)#.*$");

    /** Stands for the entry before the first one. */
    private static final String TOP = "";

    private TranslationsFile() {}

    /**
     * The file with some entries changed.
     *
     * @param text as it is; empty where there is none yet
     * @param order the ids of all texts, for the place of new entries
     * @param changed the entries to write
     * @param forgotten the ids of entries to leave out
     */
    static String updated(
            String text,
            List<String> order,
            Map<String, ? extends AcceptedTranslations.Entry> changed,
            Set<String> forgotten,
            List<Language> languages) {
        List<String> lines = (text.isBlank() ? HEADER : text).lines().toList();
        Map<String, List<String>> additions = additions(lines, order, changed.keySet());
        List<String> out = new ArrayList<>();
        boolean first = true;
        int at = 0;
        while (at < lines.size()) {
            Matcher key = KEY.matcher(lines.get(at));
            if (!key.matches()) {
                out.add(lines.get(at++));
                continue;
            }
            String id = key.group(2);
            int end = at + 1;
            while (end < lines.size() && isIndented(lines.get(end))) {
                end++;
            }
            List<String> old = lines.subList(at, end);
            at = end;
            if (first) {
                List<String> before = written(additions.getOrDefault(TOP, List.of()), changed, languages);
                out.addAll(withoutItsComments(out), before);
                first = false;
            }
            if (changed.containsKey(id)) {
                out.addAll(entry(id, changed.get(id), old, languages));
            } else if (!forgotten.contains(id)) {
                out.addAll(old);
            }
            out.addAll(written(additions.getOrDefault(id, List.of()), changed, languages));
        }
        if (first) {
            out.addAll(written(additions.getOrDefault(TOP, List.of()), changed, languages));
        }
        String joined = String.join("\n", out) + "\n";
        return text.contains("\r\n") ? joined.replace("\n", "\r\n") : joined;
    }

    private static boolean isIndented(String line) {
        return !line.isEmpty() && Character.isWhitespace(line.charAt(0));
    }

    /** The entries that the file does not have yet, by the entry that each follows in the programme. */
    private static Map<String, List<String>> additions(List<String> lines, List<String> order, Set<String> changed) {
        Set<String> there = new HashSet<>();
        for (String line : lines) {
            Matcher key = KEY.matcher(line);
            if (key.matches()) {
                there.add(key.group(2));
            }
        }
        Map<String, List<String>> additions = new HashMap<>();
        String last = TOP;
        for (String id : order) {
            if (there.contains(id)) {
                last = id;
            } else if (changed.contains(id)) {
                additions.computeIfAbsent(last, l -> new ArrayList<>()).add(id);
            }
        }
        return additions;
    }

    private static List<String> written(
            List<String> ids, Map<String, ? extends AcceptedTranslations.Entry> entries, List<Language> languages) {
        return ids.stream()
                .flatMap(id -> entry(id, entries.get(id), List.of(), languages).stream())
                .toList();
    }

    /** Where to insert before an entry that is about to be written: before comments right above it, but below the file's first line. */
    private static int withoutItsComments(List<String> written) {
        int place = written.size();
        while (place > 1 && written.get(place - 1).startsWith("#")) {
            place--;
        }
        return place;
    }

    /** The lines of an entry, with the comments that stood in the old ones. */
    private static List<String> entry(
            String id, AcceptedTranslations.Entry changed, List<String> old, List<Language> languages) {
        Map<String, String> comments = new HashMap<>();
        List<String> lines = new ArrayList<>();
        List<String> between = new ArrayList<>();
        String innerKey = "";
        for (int i = 0; i < old.size(); i++) {
            String line = old.get(i);
            if (line.strip().startsWith("#")) {
                between.add(line);
                continue;
            }
            Matcher key = INNER_KEY.matcher(line);
            if (i > 0 && key.matches()) {
                innerKey = key.group(1);
            }
            comments.merge(innerKey, comment(line), String::concat);
        }
        if (changed instanceof AcceptedTranslations.StringsEntry strings) {
            lines.add(id + ": " + strings(strings, languages) + String.join("", comments.values()));
            lines.addAll(between);
            return lines;
        }
        AcceptedTranslations.TextEntry entry = (AcceptedTranslations.TextEntry) changed;
        lines.add(id + ":" + comments.getOrDefault("", ""));
        lines.addAll(between);
        lines.add("  leads: " + entry.leads() + comments.getOrDefault("leads", ""));
        for (Language language : languages) {
            Optional.ofNullable(entry.translations().get(language))
                    .ifPresent(accepted -> lines.add(
                            "  " + language + ": " + accepted(accepted) + comments.getOrDefault(language.tag(), "")));
        }
        return lines;
    }

    private static String accepted(AcceptedTranslations.Accepted accepted) {
        return "{from: [" + String.join(", ", accepted.from()) + "], text: " + accepted.text()
                + accepted.reviewed().map(day -> ", reviewed: " + day).orElse("") + "}";
    }

    /**
     * A group of strings takes one line and one value: there are hundreds, they are read at every start, and YAML takes its time
     * for everything that has a structure.
     */
    private static String strings(AcceptedTranslations.StringsEntry entry, List<Language> languages) {
        List<String> translations = new ArrayList<>();
        for (Language language : languages) {
            Optional.ofNullable(entry.translations().get(language))
                    .ifPresent(accepted -> translations.add(language
                            + accepted.reviewed().map(day -> " " + day).orElse("")
                            + accepted.pairs().stream()
                                    .map(pair -> " " + pair.from() + "-" + pair.text())
                                    .collect(Collectors.joining())));
        }
        return entry.leads() + " > " + String.join("; ", translations);
    }

    private static String comment(String line) {
        Matcher matcher = COMMENT.matcher(line);
        return matcher.find() ? "  " + matcher.group().strip() : "";
    }
}
