package org.rapporteur.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rapporteur.service.InputException;
import picocli.CommandLine.Option;

/** The option of analyses that draw a picture. */
final class SvgOption {

    @Option(
            names = "--svg",
            paramLabel = "FILE",
            description = "Draw a picture into this file as well; one that is there is replaced.")
    private @Nullable Path file;

    /** Returns whether a picture is asked for. */
    boolean isWanted() {
        return file != null;
    }

    /**
     * Writes the picture, if one is asked for.
     *
     * @throws InputException if the file cannot be written
     */
    void write(Supplier<String> picture) throws InputException {
        if (file == null) {
            return;
        }
        try {
            Files.writeString(file, picture.get(), UTF_8);
        } catch (IOException e) {
            throw InputException.broken("The picture " + file
                    + " cannot be written; name a file in a folder that is there and may be written to");
        }
    }
}
