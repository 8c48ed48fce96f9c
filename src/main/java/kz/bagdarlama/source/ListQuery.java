package kz.bagdarlama.source;

import java.util.List;
import java.util.Optional;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.model.Identity;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.model.QueryCache;

/** What a file says that is a list of entries of one kind. */
interface ListQuery<T> extends ReadingQuery<List<T>> {

    Identity<YamlNode.Sequence> list();

    List<Language> languages();

    /** Reads an entry; nothing where it says too little. Keys that it does not ask for are reported by whoever calls it. */
    Optional<T> entry(Fields fields);

    @Override
    default List<T> read(Diagnostics diagnostics, QueryCache queries) {
        // A list that whoever takes it over need not copy: it is known by being the same object.
        return List.copyOf(Fields.list(list().object().items(), languages(), diagnostics, this::entry));
    }
}
