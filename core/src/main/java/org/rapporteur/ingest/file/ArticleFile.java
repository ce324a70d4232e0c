package org.rapporteur.ingest.file;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A file that is to be read as one article. That it can be read is not yet known.
 *
 * @param name its path below the folder that was named, with {@code /} on every system; its own name if it was named
 *     itself
 * @param path where it is: the path that was named, and below a folder the way from there
 * @param type how it is to be read
 */
public record ArticleFile(String name, Path path, FileType type) implements Found {

    private static final String SIDECAR = ".json";

    /**
     * Returns the file beside this one that gives its metadata, if there is one: for {@code a.txt} it is
     * {@code a.txt.json} or, failing that, {@code a.json}.
     */
    public Optional<Path> sidecar() {
        String own = String.valueOf(path.getFileName());
        for (String name : sidecarsOf(own)) {
            Path sidecar = path.resolveSibling(name);
            if (Files.isRegularFile(sidecar)) {
                return Optional.of(sidecar);
            }
        }
        return Optional.empty();
    }

    /** Returns the names that the sidecar of an article's file can have, the stronger first. */
    static List<String> sidecarsOf(String fileName) {
        return List.of(fileName + SIDECAR, fileName.substring(0, fileName.lastIndexOf('.')) + SIDECAR);
    }

    /** Returns whether a file is the sidecar of an article that lies beside it. */
    static boolean isSidecar(Path file) {
        String name = String.valueOf(file.getFileName());
        if (!name.endsWith(SIDECAR)) {
            return false;
        }
        String stem = name.substring(0, name.length() - SIDECAR.length());
        return (FileType.ofName(stem).isPresent() && Files.isRegularFile(file.resolveSibling(stem)))
                || FileType.endings().stream().anyMatch(end -> Files.isRegularFile(file.resolveSibling(stem + end)));
    }
}
