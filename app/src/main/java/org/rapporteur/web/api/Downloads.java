package org.rapporteur.web.api;

import io.javalin.http.Context;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Sends files that were made for one answer. */
final class Downloads {

    private Downloads() {}

    /** Answers with a file, piece by piece; when it is sent, or cannot be, its folder is removed. */
    static void answer(Context request, Answer.Download download) {
        Path folder = folder(download.file());
        try {
            request.contentType(download.type())
                    .header(
                            "Content-Disposition",
                            "attachment; filename=\"" + download.file().getFileName() + "\"")
                    .result(new FilterInputStream(Files.newInputStream(download.file())) {
                        @Override
                        public void close() throws IOException {
                            super.close();
                            remove(folder);
                        }
                    });
        } catch (IOException e) {
            remove(folder);
            throw new UncheckedIOException("A file that was made cannot be read", e);
        }
    }

    private static Path folder(Path file) {
        Path folder = file.getParent();
        if (folder == null) {
            throw new IllegalArgumentException(file + " has no folder of its own");
        }
        return folder;
    }

    /** Removes a folder with its files. */
    static void remove(Path folder) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            System.getLogger(Downloads.class.getName()).log(System.Logger.Level.WARNING, "left behind: " + folder, e);
        }
    }
}
