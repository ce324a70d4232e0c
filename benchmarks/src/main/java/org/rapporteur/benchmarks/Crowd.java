package org.rapporteur.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.rapporteur.dossier.Dossiers;
import org.rapporteur.ingest.file.ArticleFile;

/** Folders that show whether memory grows: with a great many articles, or with one that is a whole book. */
final class Crowd {

    /** How many articles the folder of many has. */
    static final int MANY = 10_000;

    /** The words of the long article, at least. */
    static final int LONG = 100_000;

    private static final int PARAGRAPHS = 4;

    private final List<String> paragraphs = new ArrayList<>();

    /** Takes its texts from some articles. */
    Crowd(List<ArticleFile> articles) throws IOException {
        for (ArticleFile article : articles) {
            for (String line : Files.readString(article.path(), UTF_8).split("\n", -1)) {
                if (!line.isBlank()) {
                    paragraphs.add(line);
                }
            }
        }
    }

    /** Returns what reading many short articles took, no two of which are the same. */
    Figures many() throws IOException, InterruptedException {
        return measure(folder -> {
            for (int i = 0; i < MANY; i++) {
                StringBuilder text = new StringBuilder("Report " + i + "\n\n");
                for (int k = 0; k < PARAGRAPHS; k++) {
                    text.append(paragraphs.get((i + k) % paragraphs.size())).append("\n\n");
                }
                Files.writeString(folder.resolve(i + ".txt"), text, UTF_8);
            }
        });
    }

    /** Returns what reading one article of many words took. */
    Figures one() throws IOException, InterruptedException {
        return measure(folder -> {
            StringBuilder text = new StringBuilder();
            long words = 0;
            for (int i = 0; words < LONG; i = (i + 1) % paragraphs.size()) {
                text.append(paragraphs.get(i)).append("\n\n");
                words += Gauge.words(paragraphs.get(i));
            }
            Files.writeString(folder.resolve("long.txt"), text, UTF_8);
        });
    }

    /** Writes the articles of a folder. */
    private interface Writer {
        void write(Path folder) throws IOException;
    }

    private static Figures measure(Writer writer) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("crowd");
        try {
            writer.write(folder);
            return ReadFolder.asChild(folder.toString(), 0, Dossiers.GENERIC)
                    .figures()
                    .get(0);
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
