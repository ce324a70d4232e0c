package org.rapporteur.service;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/**
 * A file that is there whole or not at all: it is written under another name beside its place, and moved there when it is done.
 *
 * <p>Write to {@link #temporary()}, then {@link #keep()}; closing without that removes what was written.
 */
final class NewFile implements Closeable {

    private final Path target;
    private final Path temporary;
    private final boolean overwrite;

    private NewFile(Path target, Path temporary, boolean overwrite) {
        this.target = target;
        this.temporary = temporary;
        this.overwrite = overwrite;
    }

    /**
     * Begins a file. Nothing is written yet.
     *
     * @param overwrite whether one that is there is replaced at the end
     * @throws InputException if one is there and is not to be replaced, if that is no ordinary file, or if there is no such folder
     */
    static NewFile at(Path named, boolean overwrite) throws InputException {
        Path target = named.toAbsolutePath();
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            if (!Files.isRegularFile(target)) {
                throw InputException.broken(named + " is there and is no ordinary file; name another");
            }
            if (!overwrite) {
                throw InputException.broken(named + " is there already; name another file, or replace it with --force");
            }
            target = realPath(target);
        }
        Path folder = target.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw InputException.broken(
                    named + " cannot be written, as its folder is not there; make the folder first");
        }
        Path temporary = folder.resolve("." + target.getFileName() + "." + UUID.randomUUID() + ".part");
        // Also where the command is stopped.
        temporary.toFile().deleteOnExit();
        return new NewFile(target, temporary, overwrite);
    }

    /** Follows links, so that what they lead to is replaced and not they. */
    private static Path realPath(Path target) {
        try {
            return target.toRealPath();
        } catch (IOException e) {
            return target;
        }
    }

    /** Returns the file to write to, which is not there yet. */
    Path temporary() {
        return temporary;
    }

    /** Returns the place where the file will be. */
    Path target() {
        return target;
    }

    /**
     * Moves what was written to its place.
     *
     * @throws IOException if that cannot be done, or a file has come to be there that is not to be replaced
     */
    void keep() throws IOException {
        if (overwrite) {
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
        } else if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileAlreadyExistsException(target.toString());
        } else {
            Files.move(temporary, target);
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(temporary);
    }
}
