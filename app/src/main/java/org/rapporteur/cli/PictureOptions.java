package org.rapporteur.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rapporteur.service.InputException;
import org.rapporteur.service.RunAnalysis;
import picocli.CommandLine.Option;

/** The options of analyses that draw a picture. */
final class PictureOptions {

    @Option(
            names = "--svg",
            paramLabel = "FILE",
            description = "Draw a picture into this file as well; one that is there is replaced.")
    private @Nullable Path svg;

    @Option(names = "--png", paramLabel = "FILE", description = "The same as PNG, with two dots where a pixel was.")
    private @Nullable Path png;

    /** Returns whether a picture is asked for. */
    boolean isWanted() {
        return svg != null || png != null;
    }

    /**
     * Writes the picture, if one is asked for.
     *
     * @throws InputException if the file cannot be written, or PNG cannot be drawn on this machine
     */
    void write(Supplier<String> picture) throws InputException {
        if (!isWanted()) {
            return;
        }
        String drawn = picture.get();
        if (svg != null) {
            write(svg, drawn.getBytes(UTF_8));
        }
        if (png != null) {
            write(png, RunAnalysis.png(drawn));
        }
    }

    private static void write(Path file, byte[] picture) throws InputException {
        try {
            Files.write(file, picture);
        } catch (IOException e) {
            throw InputException.broken("The picture " + file
                    + " cannot be written; name a file in a folder that is there and may be written to");
        }
    }
}
