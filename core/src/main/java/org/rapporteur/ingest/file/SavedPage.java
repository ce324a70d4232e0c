package org.rapporteur.ingest.file;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What browsers put beside a page that they save: a folder with its pictures, scripts and frames. */
public final class SavedPage {

    /** What browsers in several languages put behind the page's name. */
    private static final List<String> ENDINGS = List.of(
            "_files",
            ".files",
            "-files",
            "_Dateien",
            "-Dateien",
            "_fichiers",
            "_archivos",
            "_arquivos",
            "_ficheiros",
            "_file",
            "_bestanden",
            "_pliki",
            "_filer");

    private SavedPage() {}

    /** Returns the name of a page's file without its ending; empty if it is no page. */
    public static Optional<String> stem(String fileName) {
        return FileType.ofName(fileName)
                .filter(type -> type == FileType.HTML)
                .map(type -> fileName.substring(0, fileName.lastIndexOf('.')));
    }

    /** Returns whether a folder belongs to one of the pages beside it. */
    public static boolean isCompanion(String folder, Set<String> stems) {
        return ENDINGS.stream()
                .anyMatch(end ->
                        folder.endsWith(end) && stems.contains(folder.substring(0, folder.length() - end.length())));
    }
}
