package kz.bagdarlama.check;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kz.bagdarlama.diagnostic.Code;
import kz.bagdarlama.diagnostic.Diagnostic;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.diagnostic.Severity;
import kz.bagdarlama.markdown.UnreadMarkup;
import kz.bagdarlama.source.ExchangedTexts;
import kz.bagdarlama.source.MeantName;

/**
 * Leaves out what several rules say of one slip: the message at the word that is wrong stays, whatever follows from it would only
 * lead the editor to places where nothing is to be mended. Only an error silences others, so that nothing passes unsaid.
 */
final class Echoes {

    /** What comes of holding texts against facts and against each other. */
    private static final Set<Code> OF_TEXTS = EnumSet.of(
            Code.FIGURE_NOT_IN_TEXT,
            Code.UNKNOWN_FIGURE,
            Code.LIMIT_MISMATCH,
            Code.UNIT_MISMATCH,
            Code.DEADLINE_MISMATCH,
            Code.PERIOD_MISMATCH,
            Code.FIGURES_DIFFER,
            Code.LINKS_DIFFER,
            Code.LISTS_DIFFER,
            Code.NAMES_DIFFER,
            Code.TERM_MISSING);

    /** Where one of these stands in the programme, a pledge is not read, or read twice. */
    private static final Set<Code> OF_PLEDGES = EnumSet.of(
            Code.MISSING_FILE,
            Code.UNEXPECTED_FILE,
            Code.NOT_UTF_8,
            Code.MERGE_CONFLICT,
            Code.YAML_SYNTAX,
            Code.DUPLICATE_KEY,
            Code.UNKNOWN_KEY,
            Code.MISSING_KEY,
            Code.WRONG_TYPE,
            Code.INVALID_VALUE,
            Code.INVALID_ID,
            Code.DUPLICATE_ID,
            Code.MISPLACED);

    private static final Set<Code> OF_TRANSLATION =
            EnumSet.of(Code.STALE_TRANSLATION, Code.UNCONFIRMED_TRANSLATION, Code.ORPHANED_TRANSLATION);

    /** The lists of what texts link to. */
    private static final Set<String> LINKED =
            Set.of("topics.yaml", "districts.yaml", "projects.yaml", "commitments.yaml");

    private Echoes() {}

    /** Removes the echoes of what has been reported. */
    static void remove(Diagnostics diagnostics) {
        if (!diagnostics.hasErrors()) {
            return;
        }
        List<Diagnostic> errors = diagnostics.sorted().stream()
                .filter(each -> each.severity() == Severity.ERROR)
                .toList();
        Map<String, Diagnostic> otherLanguage = new HashMap<>();
        Set<String> otherLanguageIn = new HashSet<>();
        Set<String> exchangedIn = new HashSet<>();
        Map<String, Diagnostic> copiedIn = new HashMap<>();
        Set<String> otherHeadingsIn = new HashSet<>();
        Set<String> otherNamesIn = new HashSet<>();
        Set<String> otherUnitIn = new HashSet<>();
        Set<String> withFootnotes = new HashSet<>();
        Set<String> brokenLines = new HashSet<>();
        Set<String> brokenTexts = new HashSet<>();
        Set<String> brokenPlaceholders = new HashSet<>();
        Set<String> brokenHeadings = new HashSet<>();
        Set<String> withoutFigures = new HashSet<>();
        Set<String> withoutFiguresIn = new HashSet<>();
        Set<String> otherIdsIn = new HashSet<>();
        boolean otherIds = false;
        boolean otherTargets = false;
        boolean twinDistricts = false;
        Set<String> missing = new HashSet<>();
        Set<String> wrongFiles = new HashSet<>();
        Set<String> wrongFolders = new HashSet<>();
        for (Diagnostic error : errors) {
            String path = error.position().path();
            String folder = folder(path);
            switch (error.code()) {
                case WRONG_LANGUAGE -> {
                    if (ExchangedTexts.isReadAsMeant(error)) {
                        exchangedIn.add(folder);
                    } else {
                        otherLanguage.putIfAbsent(path, error);
                        otherLanguageIn.add(folder);
                    }
                }
                case COPIED -> copiedIn.putIfAbsent(folder, error);
                case HEADING_MISMATCH -> otherHeadingsIn.add(folder);
                case TWO_NAMES -> otherNamesIn.add(folder);
                case UNIT_MISMATCH -> otherUnitIn.add(folder);
                case DISTRICT_MISMATCH -> {
                    if (path.endsWith(".md")) {
                        otherUnitIn.add(folder);
                    }
                }
                case DEAD_LINK, BAD_LINK, WRONG_LETTER, MIXED_SCRIPT, STRAIGHT_QUOTE -> brokenLines.add(line(error));
                case PLACEHOLDER_MISMATCH -> brokenPlaceholders.add(line(error));
                case UNKNOWN_SOURCE, INVALID_ID -> {
                    otherIds |= error.code() == Code.INVALID_ID;
                    if (path.endsWith(".yaml")) {
                        otherIdsIn.add(folder);
                    }
                }
                case UNKNOWN_KEY, WRONG_TYPE -> {
                    // A text whose comma was taken for the end of it, and the rest for a key.
                    brokenTexts.add(line(error));
                    // What stands below it was not read: measures, outcomes, contexts, sources.
                    if (isOfFacts(path)) {
                        otherIdsIn.add(folder);
                        otherIds = true;
                    }
                }
                case UNKNOWN_TOPIC, UNKNOWN_DISTRICT, UNKNOWN_PROJECT, UNKNOWN_COMMITMENT -> {
                    // Where it is declared: links have it as it should be.
                    otherTargets |= !isOfProgramme(path);
                }
                // The one with the id of another may be what a link means.
                case DUPLICATE_ID -> otherTargets |= LINKED.contains(name(path));
                case SAID_TWICE -> twinDistricts |= name(path).equals("districts.yaml");
                case UNKNOWN_GROUP -> {
                    if (path.endsWith("/chapter.yaml")) {
                        otherIdsIn.add(folder);
                        otherIds = true;
                    }
                }
                case HEADING_LEVEL, DUPLICATE_ANCHOR -> brokenHeadings.add(path);
                case FIGURE_NOT_IN_TEXT -> {
                    withoutFigures.add(path);
                    withoutFiguresIn.add(folder);
                }
                case MISSING_FILE, MISSING_TRANSLATION -> missing.add(path);
                case UNREAD_MARKUP -> {
                    brokenLines.add(line(error));
                    if (isFootnote(error) && error.position().column() > 1) {
                        withFootnotes.add(path);
                    }
                }
                default -> {}
            }
            if (!OF_TRANSLATION.contains(error.code())) {
                wrongFiles.add(path);
                wrongFolders.add(folder);
            }
        }
        Set<String> misnamed = new HashSet<>();
        for (String path : missing) {
            if (errors.stream().anyMatch(each -> isMeant(each, path))) {
                misnamed.add(path);
            }
        }
        boolean wrongProgramme = errors.stream()
                .anyMatch(each -> OF_PLEDGES.contains(each.code())
                        && isOfProgramme(each.position().path()));
        boolean amissProgramme = wrongFiles.stream().anyMatch(Echoes::isOfProgramme);
        boolean withOtherIds = otherIds;
        boolean withOtherTargets = otherTargets;
        boolean withTwinDistricts = twinDistricts;
        diagnostics.removeIf(each -> {
            String path = each.position().path();
            String folder = folder(path);
            Code code = each.code();
            // Strings whose files have changed places are all in the wrong language.
            if (code == Code.WRONG_LANGUAGE && folder.endsWith("/messages") && exchangedIn.contains(folder)) {
                return !ExchangedTexts.isReadAsMeant(each);
            }
            // What belongs to another thing differs from all that it is held against.
            if (copiedIn.containsKey(folder)) {
                return copiedIn.get(folder) != each;
            }
            // A text in the wrong language lacks figures, terms and links because of that alone.
            if (otherLanguage.containsKey(path)) {
                return otherLanguage.get(path) != each;
            }
            // Without its heading, the words of a part count as those of the part before it.
            if (OF_TEXTS.contains(code) && (otherLanguageIn.contains(folder) || otherHeadingsIn.contains(folder))) {
                return true;
            }
            // By a label with the name of another thing, no figure is found where it belongs.
            if ((code == Code.UNIT_MISMATCH || code == Code.DEADLINE_MISMATCH) && otherNamesIn.contains(folder)) {
                return true;
            }
            // The note that a broken link leads to lends no figures, a word with a wrong letter is no term.
            if (brokenLines.contains(line(each))
                    && (code == Code.UNKNOWN_FIGURE || code == Code.TERM_MISSING || code == Code.LONG_SENTENCE)) {
                return true;
            }
            // A pledge that cannot be read, or stands twice, is no reason to count anew.
            if (code == Code.COUNT_MISMATCH && wrongProgramme) {
                return true;
            }
            // A sign whose fellow stands behind the comma is not alone.
            if ((code == Code.UNPAIRED_SIGN || code == Code.STRAIGHT_QUOTE) && brokenTexts.contains(line(each))) {
                return true;
            }
            // What a placeholder with a slip leaves in its text is no word with signs of its own.
            if ((code == Code.WRONG_SPACE || code == Code.MIXED_SCRIPT) && brokenPlaceholders.contains(line(each))) {
                return true;
            }
            // A dash that should be a hyphen need not be a shorter one.
            if (code == Code.WRONG_DASH
                    && errors.stream()
                            .anyMatch(other -> other.code() == Code.UNREAD_MARKUP
                                    && other.position().equals(each.position()))) {
                return true;
            }
            // A heading of another level, or with the anchor of another one, is missing where it belongs.
            if (code == Code.HEADING_MISMATCH && brokenHeadings.contains(path)) {
                return true;
            }
            // What has another id in its facts has it nowhere else: its headings are right, and the document's unit is
            // told by it.
            if (code == Code.HEADING_MISMATCH && otherIdsIn.contains(folder) || code == Code.UNTOLD && withOtherIds) {
                return true;
            }
            // What a pledge says wrong leaves the page empty that would gather it.
            if (amissProgramme && LinkCheck.isOfPledges(each)) {
                return true;
            }
            // Of two districts with one name, every text seems to name the other.
            if (code == Code.DISTRICT_MISMATCH && withTwinDistricts) {
                return true;
            }
            if (code == Code.DEAD_LINK && withOtherTargets
                    || code == Code.DISTRICT_MISMATCH && path.endsWith(".md") && otherHeadingsIn.contains(folder)) {
                return true;
            }
            // With a sentence that is left out go its terms.
            if (code == Code.TERM_MISSING && withoutFigures.contains(path)) {
                return true;
            }
            // A figure that is read as the number of a chapter is no name that the other language lacks.
            if (code == Code.NAMES_DIFFER && withoutFiguresIn.contains(folder)) {
                return true;
            }
            // A file with a slip in its name is not a second one that is missing.
            if ((code == Code.MISSING_TRANSLATION || code == Code.MISSING_FILE) && misnamed.contains(path)) {
                return true;
            }
            // The words of a footnote belong to its sign.
            if (withFootnotes.contains(path)
                    && isFootnote(each)
                    && each.position().column() == 1) {
                return true;
            }
            // The name of a unit or district is a term as well.
            if (code == Code.TERM_MISSING && otherUnitIn.contains(folder)) {
                return true;
            }
            // Whether a translation has kept up can be told when the texts are right again.
            return switch (code) {
                case STALE_TRANSLATION, UNCONFIRMED_TRANSLATION ->
                    path.endsWith(".md") || folder.endsWith("/messages")
                            ? wrongFolders.contains(folder)
                            : wrongFiles.contains(path);
                // What is forgotten must really be gone.
                case ORPHANED_TRANSLATION -> !wrongFiles.isEmpty();
                default -> false;
            };
        });
    }

    private static String line(Diagnostic each) {
        return each.position().path() + ":" + each.position().line();
    }

    /** Whether what has an unexpected name is taken for another file of its folder, or for that folder itself. */
    private static boolean isMeant(Diagnostic each, String file) {
        return each.code() == Code.UNEXPECTED_FILE && (isRenamed(each, file) || isRenamed(each, folder(file)));
    }

    private static boolean isRenamed(Diagnostic each, String meant) {
        String written = each.position().path();
        return folder(written).equals(folder(meant))
                && each.hint().equals(Optional.of(MeantName.rename(name(written), name(meant))));
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static boolean isFootnote(Diagnostic each) {
        return each.message().equals(UnreadMarkup.FOOTNOTES);
    }

    private static boolean isOfProgramme(String path) {
        return path.startsWith("programme/") || path.contains("/programme/");
    }

    /** Whether a file says which units of the document are told beside it. */
    private static boolean isOfFacts(String path) {
        return isOfProgramme(path) && !path.endsWith("/progress.yaml") || path.endsWith("/page.yaml");
    }

    private static String folder(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }
}
