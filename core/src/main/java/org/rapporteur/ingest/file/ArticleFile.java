package org.rapporteur.ingest.file;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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

    /** Returns the file beside this one that gives its metadata, if there is one: see {@link #sidecar(Path)}. */
    public Optional<Path> sidecar() {
        return sidecar(path);
    }

    /**
     * Returns the file beside a file that gives its metadata, if there is one: for {@code a.txt} it is {@code a.txt.json} or,
     * failing that, {@code a.json}.
     */
    public static Optional<Path> sidecar(Path file) {
        String own = String.valueOf(file.getFileName());
        for (String name : sidecarsOf(own)) {
            Path sidecar = file.resolveSibling(name);
            if (Files.isRegularFile(sidecar)) {
                return Optional.of(sidecar);
            }
        }
        return Optional.empty();
    }

    /** Returns the names that the sidecar of an article's file can have, the stronger first. */
    public static List<String> sidecarsOf(String fileName) {
        return List.of(fileName + SIDECAR, fileName.substring(0, fileName.lastIndexOf('.')) + SIDECAR);
    }

    /** Returns whether a file is the sidecar of an article that lies beside it. */
    static boolean isSidecar(Path file) {
        String name = String.valueOf(file.getFileName());
        if (!name.endsWith(SIDECAR)) {
            return false;
        }
        String stem = name.substring(0, name.length() - SIDECAR.length());
        return (canHaveSidecar(stem) && Files.isRegularFile(file.resolveSibling(stem)))
                || Stream.concat(FileType.endings().stream(), ContainerType.endings())
                        .filter(end -> canHaveSidecar(stem + end))
                        .anyMatch(end -> Files.isRegularFile(file.resolveSibling(stem + end)));
    }

    /** Returns whether a file of this name is one article. */
    static boolean canHaveSidecar(String fileName) {
        return FileType.ofName(fileName).isPresent()
                || ContainerType.ofName(fileName)
                        .filter(ContainerType::holdsOne)
                        .isPresent();
    }
}
