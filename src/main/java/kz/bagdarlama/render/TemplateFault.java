package kz.bagdarlama.render;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.diagnostic.Suggestion;

/**
 * What FreeMarker says of the commonest slips, in words that the program has in every language. FreeMarker's own are English; they are kept
 * behind a sentence of ours where the slip is a rare one.
 *
 * @param hint null where there is none
 * @param ofCaller whether it stands where a macro is called, not where its text does
 * @param open the directive that is to be closed, where it is better shown where it opens; empty elsewhere
 */
record TemplateFault(Phrase message, Phrase hint, boolean ofCaller, String open) {

    private static final Pattern MISSING = Pattern.compile("null or missing:\\s+==> (.+?)\\s+\\[in template");

    private static final Pattern KIND = Pattern.compile(
            "[Ee]xpected (?:an? )?(.+?), but this has evaluated to (?:an? )?(.+?)(?: \\(wrapper: .*?\\))?:\\s+==> (.+?)\\s+\\[in template",
            Pattern.DOTALL);

    private static final Pattern PARAMETER = Pattern.compile(
            "When calling (?:macro|function) \"(.+?)\", required parameter \"(.+?)\" \\(parameter #\\d+\\) was (not )?specified");

    private static final Pattern NO_PARAMETER = Pattern.compile(
            "(?:Macro|Function) \"(.+?)\" has no parameter with name \"(.+?)\"\\. Valid parameter names are: ([\\w, ]+)");

    private static final Pattern UNCLOSED = Pattern.compile("You have an unclosed ([#@]\\w*)");

    private static final Pattern CROSSED =
            Pattern.compile("Encountered \"(.+?)\", but at this place only this can be closed: \"(.+?)\"");

    private static final Pattern NOTHING_OPEN = Pattern.compile(
            "(?:You can't have an|Encountered) \"(</[#@][^\"]*)\"(?: here, as there's nothing open|, but was expecting)");

    private static final Pattern UNKNOWN = Pattern.compile("Unknown directive: (#\\w+)");

    private static final Pattern MALFORMED =
            Pattern.compile("(#\\w+) is an existing directive, but the tag is malformed");

    private static final Pattern OTHER_END = Pattern.compile("Expecting </@>(?: or (</@\\S+>))?");

    private static final Pattern UNKNOWN_FUNCTION = Pattern.compile("Unknown built-in: \"(.+?)\"");

    private static final List<String> DIRECTIVES = List.of(
            "#assign",
            "#attempt",
            "#autoesc",
            "#break",
            "#case",
            "#compress",
            "#continue",
            "#default",
            "#else",
            "#elseif",
            "#ftl",
            "#function",
            "#global",
            "#if",
            "#import",
            "#include",
            "#items",
            "#list",
            "#local",
            "#lt",
            "#macro",
            "#nested",
            "#noautoesc",
            "#noparse",
            "#nt",
            "#on",
            "#recover",
            "#return",
            "#rt",
            "#sep",
            "#setting",
            "#stop",
            "#switch",
            "#t");

    private static final Pattern MACRO = Pattern.compile("<#macro\\s+([\\w-]+)");

    private TemplateFault(Phrase message, Phrase hint) {
        this(message, hint, false, "");
    }

    /**
     * Returns what is wrong.
     *
     * @param text what FreeMarker says
     * @param line the line of the template that it says it of; empty where that is not known
     * @param template the template that this line is in
     * @param templates all templates by their paths
     */
    static TemplateFault of(String text, String line, String template, Map<String, String> templates) {
        Matcher found = MISSING.matcher(text);
        if (found.find()) {
            String name = found.group(1);
            return line.contains("<@" + name)
                    ? unknownMacro(name, template, templates)
                    : new TemplateFault(
                            Phrase.of("“{name}” is missing here", name),
                            Phrase.of("ask with <#if …??> for what may be missing"));
        }
        found = PARAMETER.matcher(text);
        if (found.find()) {
            return new TemplateFault(
                    found.group(3) == null
                            ? Phrase.of(
                                    "the macro “{macro}” wants a value for “{parameter}”, and what is given is missing",
                                    found.group(1),
                                    found.group(2))
                            : Phrase.of(
                                    "the macro “{macro}” wants a value for “{parameter}”",
                                    found.group(1),
                                    found.group(2)),
                    found.group(3) == null
                            ? Phrase.of("ask with <#if …??> for what may be missing")
                            : Phrase.of("write {instead}", found.group(2) + "=…"),
                    true,
                    "");
        }
        found = NO_PARAMETER.matcher(text);
        if (found.find()) {
            List<String> known = Arrays.asList(found.group(3).strip().split(", "));
            return new TemplateFault(
                    Phrase.of("the macro “{macro}” has no parameter “{parameter}”", found.group(1), found.group(2)),
                    nearest(found.group(2), known));
        }
        found = KIND.matcher(text);
        if (found.find()) {
            return new TemplateFault(
                    Phrase.of(
                            "“{name}” is {found}; here {expected} should stand",
                            found.group(3),
                            kind(found.group(2)),
                            kind(found.group(1))),
                    null);
        }
        return ofSyntax(text);
    }

    private static TemplateFault ofSyntax(String text) {
        Matcher found = UNCLOSED.matcher(text);
        if (found.find()) {
            return new TemplateFault(
                    Phrase.of("{tag} opens here and is never closed", "<" + found.group(1) + ">"),
                    Phrase.of("end it with {tag}", "</" + found.group(1) + ">"),
                    false,
                    found.group(1));
        }
        found = CROSSED.matcher(text);
        if (found.find()) {
            return new TemplateFault(
                    Phrase.of(
                            "{tag} stands here while {other} is still open",
                            found.group(1),
                            "<" + found.group(2) + ">"),
                    Phrase.of("close that first, with {tag}", "</" + found.group(2) + ">"));
        }
        found = NOTHING_OPEN.matcher(text);
        if (found.find()) {
            return new TemplateFault(
                    Phrase.of("{tag} closes nothing", found.group(1)),
                    Phrase.of(
                            "remove it, or open its element with {tag}",
                            found.group(1).replace("</", "<")));
        }
        found = UNKNOWN.matcher(text);
        if (found.find()) {
            return new TemplateFault(
                    Phrase.of("there is no directive {directive}", "<" + found.group(1) + ">"),
                    nearest(found.group(1), DIRECTIVES));
        }
        found = MALFORMED.matcher(text);
        if (found.find()) {
            return new TemplateFault(
                    Phrase.of("what follows the name of {directive} is not whole", "<" + found.group(1) + ">"), null);
        }
        found = OTHER_END.matcher(text);
        if (found.find()) {
            return new TemplateFault(
                    Phrase.of("another macro is to be closed here"),
                    Phrase.of("write {instead}", found.group(1) == null ? "</@>" : found.group(1)));
        }
        found = UNKNOWN_FUNCTION.matcher(text);
        if (found.find()) {
            return new TemplateFault(Phrase.of("FreeMarker has nothing called ?{name}", found.group(1)), null);
        }
        return new TemplateFault(Phrase.of("this does not work; FreeMarker says: {text}", firstSentences(text)), null);
    }

    /** Without what it says of its own manual, and of tokens. */
    private static String firstSentences(String text) {
        return text.split("\\R\\s*\\R|----|Help \\(|Was expecting", 2)[0]
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static TemplateFault unknownMacro(String name, String template, Map<String, String> templates) {
        int point = name.indexOf('.');
        String alias = name.substring(0, Math.max(0, point));
        String file = template;
        if (point > 0) {
            Matcher imported = Pattern.compile(
                            "<#import\\s+\"/?([^\"]+)\"\\s+as\\s+" + Pattern.quote(alias) + "\\s*/?>")
                    .matcher(templates.getOrDefault(template, ""));
            file = imported.find() ? imported.group(1) : "";
        }
        List<String> known = MACRO.matcher(templates.getOrDefault(file, ""))
                .results()
                .map(macro -> (point > 0 ? alias + "." : "") + macro.group(1))
                .toList();
        return new TemplateFault(Phrase.of("there is no macro “{macro}”", name), nearest(name, known));
    }

    private static Phrase nearest(String written, List<String> known) {
        Optional<Phrase> near = Suggestion.closest(written, known).map(name -> Suggestion.didYouMean(written, name));
        return near.orElse(known.isEmpty() ? null : Phrase.of("known here: {keys}", known));
    }

    private static Object kind(String freeMarkers) {
        String first = freeMarkers.split("[ (+]", 2)[0];
        return switch (first) {
            case "string" -> Phrase.of("a text");
            case "number" -> Phrase.of("a number");
            case "boolean" -> Phrase.of("yes or no");
            case "sequence", "collection", "collection_ex" -> Phrase.of("a list");
            case "markup", "markup_output" -> Phrase.of("markup");
            case "macro" -> Phrase.of("a macro");
            case "method", "function" -> Phrase.of("a function");
            case "hash", "hash_ex", "hash_ex2", "extended_hash", "extended" -> Phrase.of("a record");
            default -> freeMarkers;
        };
    }
}
