package org.rapporteur.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rapporteur.analysis.reliability.Comparison;
import org.rapporteur.analysis.reliability.Part;
import org.rapporteur.analysis.reliability.Reliability;
import org.rapporteur.model.Span;
import org.rapporteur.model.recorded.RecordedStatement;

/**
 * How far a file of predicted statements agrees with a file of gold.
 *
 * @param figures the figures
 * @param missing the articles of gold that the prediction does not have, in gold's order; they count as read and empty
 */
public record Evaluation(Reliability figures, List<String> missing) {

    /** Copies the list. */
    public Evaluation {
        missing = List.copyOf(missing);
    }

    /**
     * Compares two files in the record format. Articles that only the prediction has do not count.
     *
     * @param gold the file that is right
     * @param predicted the file that is measured
     * @param texts the folder with the articles' texts, by the names that {@code gold} gives them
     * @throws InputException if a file or text is absent or cannot be used
     */
    public static Evaluation of(Path gold, Path predicted, Path texts) throws InputException {
        JsonLinesFile right = JsonLinesFile.read(gold);
        JsonLinesFile measured = JsonLinesFile.read(predicted);
        if (!Files.isDirectory(texts)) {
            throw InputException.broken(texts + ": no such folder; give the one with the articles' texts");
        }
        Comparison comparison = new Comparison();
        List<String> missing = new ArrayList<>();
        for (JsonLinesFile.Entry entry : right.articles().values()) {
            String name = entry.article().name();
            String text = text(texts, name, right.path() + ", line " + entry.line());
            int length = text.codePointCount(0, text.length());
            requireInside(right, entry, length);
            Optional<JsonLinesFile.Entry> other =
                    Optional.ofNullable(measured.articles().get(name));
            if (other.isPresent()) {
                requireInside(measured, other.get(), length);
            } else {
                missing.add(name);
            }
            comparison.add(
                    text,
                    entry.article().statements(),
                    other.map(each -> each.article().statements()).orElse(List.of()));
        }
        return new Evaluation(comparison.result(), missing);
    }

    /** Returns the text of an article, with all that offsets count: line ends as they are, and a byte order mark. */
    private static String text(Path folder, String name, String place) throws InputException {
        try {
            Path file = folder.resolve(name);
            if (!file.toAbsolutePath()
                    .normalize()
                    .startsWith(folder.toAbsolutePath().normalize())) {
                throw InputException.broken(
                        place + ": \"doc\" leaves the folder of texts (" + name + "); name a file in it");
            }
            return UTF_8.newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
        } catch (NoSuchFileException | InvalidPathException e) {
            throw InputException.broken(place + ": there is no text \"" + name + "\" in " + folder
                    + "; add it or name the folder that has it");
        } catch (CharacterCodingException e) {
            throw InputException.broken(
                    folder.resolve(name) + ": not UTF-8, so that offsets in it are undefined; convert it to UTF-8");
        } catch (IOException e) {
            throw InputException.broken(
                    folder.resolve(name) + ": cannot be read (" + e.getMessage() + "); check its permissions");
        }
    }

    private static void requireInside(JsonLinesFile file, JsonLinesFile.Entry entry, int length) throws InputException {
        int number = 0;
        for (RecordedStatement statement : entry.article().statements()) {
            number++;
            for (Part part : Part.values()) {
                for (Span span : part.of(statement)) {
                    if (span.end() > length) {
                        throw InputException.broken(file.path() + ", line " + entry.line() + ": statement " + number
                                + ": \"" + part.word() + "\" [" + span.start() + ", " + span.end()
                                + "] leaves the text of " + entry.article().name() + ", which has " + length
                                + " code points; check that the offsets were counted in this text");
                    }
                }
            }
        }
    }
}
