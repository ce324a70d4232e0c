package org.rapporteur.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapporteur.export.JsonLinesReader;
import org.rapporteur.export.RecordFormatException;
import org.rapporteur.model.recorded.RecordedArticle;

/**
 * A file in the record format, read.
 *
 * @param path the file, as the person named it
 * @param articles its articles by name, in its order
 */
record JsonLinesFile(Path path, Map<String, Entry> articles) {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /**
     * One article of the file.
     *
     * @param line the number of its line, from 1
     * @param article the article
     */
    record Entry(int line, RecordedArticle article) {}

    /** Copies the map. */
    JsonLinesFile {
        articles = Collections.unmodifiableMap(new LinkedHashMap<>(articles));
    }

    /**
     * Reads the file at {@code path}; empty lines are passed over.
     *
     * @throws InputException if it is absent, is not UTF-8, has a line in another form, or has an article twice
     */
    static JsonLinesFile read(Path path) throws InputException {
        if (!Files.exists(path)) {
            throw InputException.broken(path + ": no such file; give one in JSON Lines");
        }
        if (Files.isDirectory(path)) {
            throw InputException.broken(path + ": is a folder; give a file in JSON Lines");
        }
        Map<String, Entry> articles = new LinkedHashMap<>();
        int number = 0;
        try (BufferedReader in = Files.newBufferedReader(path, UTF_8)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                number++;
                String json =
                        number == 1 && line.startsWith(String.valueOf(BYTE_ORDER_MARK)) ? line.substring(1) : line;
                if (json.isBlank()) {
                    continue;
                }
                RecordedArticle article = JsonLinesReader.read(json);
                @Nullable Entry before = articles.putIfAbsent(article.name(), new Entry(number, article));
                if (before != null) {
                    throw InputException.broken(path + ", line " + number + ": article \"" + article.name()
                            + "\" stands in line " + before.line() + " already; keep one of the two");
                }
            }
        } catch (RecordFormatException e) {
            throw InputException.broken(
                    path + ", line " + number + ": " + e.getMessage() + "; mend the line or make the file again");
        } catch (CharacterCodingException e) {
            throw InputException.broken(path + ", after line " + number + ": not UTF-8; convert the file to UTF-8");
        } catch (IOException e) {
            throw InputException.broken(path + ": cannot be read (" + e.getMessage() + "); check its permissions");
        }
        return new JsonLinesFile(path, articles);
    }
}
