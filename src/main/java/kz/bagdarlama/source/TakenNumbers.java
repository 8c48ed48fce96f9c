package kz.bagdarlama.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.bagdarlama.diagnostic.Code;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.model.EntryKind;
import kz.bagdarlama.model.ProgrammePart;

/**
 * The numbers of the document that sections, chapters and pledges have, each with the file that says so. One that two files have is
 * reported when all are known: only then can be said which of them is wrong, and what is free.
 */
final class TakenNumbers {

    private static final Pattern NUMBER_OF_FOLDER = Pattern.compile("([0-9.]+)-");
    private static final Pattern LAST_NUMBER = Pattern.compile("[0-9]+$");

    private final Map<String, List<ProgrammePart>> taken = new LinkedHashMap<>();

    /** Notes which number the file of a part has. */
    void take(ProgrammePart part) {
        taken.computeIfAbsent(part.id().toString(), n -> new ArrayList<>()).add(part);
    }

    /** Reports each number that stands in several files, at those that should have another. */
    void reportRepeated(ContentFiles files) {
        taken.forEach((number, holders) -> {
            if (holders.size() == 1) {
                return;
            }
            // The folder tells which of them is meant: 03-grants has the third pledge.
            ProgrammePart rightful = holders.stream()
                    .filter(holder -> numberOfFolder(number, holder)
                            .filter(number::equals)
                            .isPresent())
                    .findFirst()
                    .orElse(holders.get(0));
            for (ProgrammePart holder : holders) {
                if (holder == rightful) {
                    continue;
                }
                files.markIncomplete(holder.kind());
                files.diagnostics()
                        .error(
                                Code.DUPLICATE_ID,
                                holder.position(),
                                number.length(),
                                Phrase.of("“{id}” is taken by {place}", number, rightful.position()),
                                Phrase.of(
                                        "each number of the document stands in one file; “{id}” is free",
                                        free(number, holder)));
            }
        });
    }

    /** What the name of a folder says about the number in it. */
    private static Optional<String> numberOfFolder(String number, ProgrammePart holder) {
        String[] path = holder.position().path().split("/");
        Matcher matcher = NUMBER_OF_FOLDER.matcher(path.length > 1 ? path[path.length - 2] : "");
        if (!matcher.lookingAt()) {
            return Optional.empty();
        }
        String said = matcher.group(1);
        if (holder.kind() != EntryKind.PLEDGE) {
            return Optional.of(said);
        }
        String withoutZeros = said.replaceFirst("^0+(?=[0-9])", "");
        return Optional.of(number.substring(0, number.lastIndexOf('/') + 1) + withoutZeros);
    }

    private String free(String number, ProgrammePart holder) {
        Optional<String> ofFolder = numberOfFolder(number, holder).filter(said -> !taken.containsKey(said));
        String beginning = LAST_NUMBER.matcher(number).replaceFirst("");
        int next = 1;
        while (taken.containsKey(beginning + next)) {
            next++;
        }
        return ofFolder.orElse(beginning + next);
    }
}
