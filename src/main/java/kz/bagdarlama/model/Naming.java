package kz.bagdarlama.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a site calls its places, or its numbered things, where it says so.
 *
 * @param path the folder of their addresses, where it has a name of its own, with the place where that is written
 * @param formerPaths what that folder was called when the site was published before
 * @param nouns in each language the forms of the noun that the language needs
 */
public record Naming(
        Optional<Reference> path, List<Reference> formerPaths, Map<Language, Map<NounForm, String>> nouns) {

    public Naming {
        formerPaths = List.copyOf(formerPaths);
        nouns = Map.copyOf(nouns);
    }

    /** Returns the folder of the addresses, with a slash at the end. */
    public static String folder(Optional<Naming> naming, String otherwise) {
        return naming.flatMap(Naming::path).map(Reference::id).orElse(otherwise) + "/";
    }
}
