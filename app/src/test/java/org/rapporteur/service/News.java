package org.rapporteur.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Articles as files, made up for the tests. */
public final class News {

    /** An article with a direct, a mixed and an indirect statement, a caption and an appeal. */
    public static final String TALKS = """
            Renn rules out talks with Sorrane

            Foreign Minister Ilva Renn said on Tuesday that her government would not talk with Sorrane this winter.

            “We will not sit down with them,” Renn told reporters in Harth. “Not now.”

            The spokesman of the army, Tomas Orbán, called the offer “a trap”.

            Photo: Ada Quill/The Harbour Wire

            Sign up for our newsletter and get the best stories every morning
            """;

    /** An article in another language. */
    public static final String GERMAN = """
            Renn schließt Gespräche mit Sorrane aus

            Außenministerin Ilva Renn sagte am Dienstag, ihre Regierung werde in diesem Winter nicht mit Sorrane verhandeln.

            „Wir werden uns nicht mit ihnen an einen Tisch setzen“, sagte Renn vor Journalisten in Harth. „Nicht jetzt.“
            """;

    private News() {}

    /** Writes an article. */
    public static Path write(Path folder, String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.resolveSibling("."));
        return Files.writeString(file, text, UTF_8);
    }

    /** Returns an article that differs from those with other numbers. */
    public static String numbered(int number) {
        return TALKS.replace("Not now.", "Not for the " + number + "th time.");
    }
}
