package org.rapporteur.ingest.file;

import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;

/** Says in one line for a person what an exception of the file system means, and what mends it. */
final class Trouble {

    private Trouble() {}

    /** Returns what went wrong and how to mend it, without the file's name. */
    static String of(Exception thrown) {
        Throwable e = thrown instanceof DirectoryIteratorException d && d.getCause() != null ? d.getCause() : thrown;
        if (e instanceof NoSuchFileException missing) {
            // What Java shows for a name that the locale's character set cannot hold.
            boolean garbled = String.valueOf(missing.getFile()).matches("(?s).*[?\\uFFFD].*");
            return garbled
                    ? "does not exist under this name; if it has letters beyond ASCII, run with LC_ALL=C.UTF-8"
                    : "does not exist (any more); check the name, or that a link leads to a file";
        }
        if (e instanceof AccessDeniedException) {
            return "may not be read; grant its owner's or your permission to read it";
        }
        if (e instanceof FileSystemLoopException) {
            return "is a link that leads back to itself; remove the link";
        }
        String reason = e instanceof FileSystemException system ? system.getReason() : e.getMessage();
        return "cannot be read: " + oneLine(reason == null ? e.getClass().getSimpleName() : reason)
                + "; check the disk or copy the file elsewhere";
    }

    /** Returns {@code words} with line breaks and other control characters shown as spaces. */
    static String oneLine(String words) {
        String line = words.replaceAll("[\\p{Cntrl}\\u2028\\u2029]", " ");
        return line.isBlank() ? "(unnamed)" : line;
    }
}
