package org.rapporteur.yaml;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Says all that has to be mended in a file, one line for each defect. */
public final class BrokenFileException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<Defect> defects;

    BrokenFileException(List<Defect> defects) {
        super(defects.stream().map(Defect::toString).collect(Collectors.joining("\n")));
        this.defects = List.copyOf(defects);
    }

    /** Returns the exception for a file or folder that cannot be read at all. */
    public static BrokenFileException of(Path file, String trouble) {
        return new BrokenFileException(List.of(new Defect(file.toString(), 0, "", trouble)));
    }

    /** Returns the defects, in the order of the files and their lines. */
    public List<Defect> defects() {
        return defects;
    }
}
