package kz.bagdarlama.source;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.bagdarlama.model.ProgrammePart;

/**
 * What whole folders of the programme were read as, for as long as nothing in them is touched: then nobody need look into them. Kept
 * are only folders in which nothing was wrong, so that there is nothing to be said again. Whoever cannot tell all that was touched
 * since they were read forgets them all.
 */
final class KeptFolders {

    /**
     * A folder with all that lies in it.
     *
     * @param frame what its reading depended on besides
     * @param part what it was read as
     * @param yaml the texts of its YAML files
     */
    record Folder(ReadingFrame frame, ProgrammePart part, List<YamlTexts> yaml) {}

    /** A folder by the folder that it lies in, so that all in one can be forgotten at once. */
    private static final class Node {

        private final Map<Path, Node> inside = new HashMap<>();
        private Folder folder;
    }

    private Node top = new Node();

    /** What a folder was read as in this frame; nothing where that is not known, or may be otherwise now. */
    synchronized Optional<Folder> of(Path folder, ReadingFrame frame) {
        Node node = top;
        for (Path name : folder) {
            node = node.inside.get(name);
            if (node == null) {
                return Optional.empty();
            }
        }
        return Optional.ofNullable(node.folder).filter(known -> known.frame().equals(frame));
    }

    synchronized void keep(Path path, Folder folder) {
        Node node = top;
        for (Path name : path) {
            node = node.inside.computeIfAbsent(name, each -> new Node());
        }
        node.folder = folder;
    }

    /** Forgets what was touched: itself, all that lies in it, and every folder that it lies in. */
    synchronized void forget(Collection<Path> touched) {
        touched.forEach(this::forget);
    }

    private void forget(Path touched) {
        Node node = top;
        int names = touched.getNameCount();
        for (int i = 0; i < names && node != null; i++) {
            node.folder = null;
            Path name = touched.getName(i);
            if (i == names - 1) {
                node.inside.remove(name);
            }
            node = node.inside.get(name);
        }
    }

    synchronized void forgetAll() {
        top = new Node();
    }
}
