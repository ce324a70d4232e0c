package org.rapporteur.service;

import java.io.IOException;
import java.nio.file.Path;
import org.rapporteur.store.RecordPlaces;

/** The names of articles in a record: the way to their files from the record's folder. */
final class ArticleNames {

    private final Path home;

    /** Gives the names in the record at {@code record}, which need not be there yet. */
    ArticleNames(Path record) {
        home = place(RecordPlaces.articlesFrom(record));
    }

    /** Returns the name of an article: one for each file, however it is called and whichever links lead to it. */
    String of(Path file) {
        Path place = place(file);
        if (!String.valueOf(place.getRoot()).equals(String.valueOf(home.getRoot()))) {
            return place.toString().replace('\\', '/');
        }
        String way =
                home.relativize(place).toString().replace(place.getFileSystem().getSeparator(), "/");
        return way.isBlank() ? "." : way;
    }

    /** Returns the one path that a file or folder has. */
    private static Path place(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            // It is gone, which whoever reads it will say; its folder may still be there.
            Path absolute = path.toAbsolutePath().normalize();
            Path folder = absolute.getParent();
            return folder == null ? absolute : place(folder).resolve(absolute.getFileName());
        }
    }
}
