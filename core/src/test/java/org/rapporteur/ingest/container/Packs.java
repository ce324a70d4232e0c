package org.rapporteur.ingest.container;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.rapporteur.ingest.ArticleWalk;
import org.rapporteur.ingest.Ingested;
import org.rapporteur.ingest.file.ContainerFile;
import org.rapporteur.ingest.table.ColumnNames;

/** Makes archives for tests, and reads them. */
public final class Packs {

    private Packs() {}

    /** Returns an article that differs from those with other numbers. */
    public static String article(int number) {
        return "Renn rules out talks, part " + number
                + "\n\nForeign Minister Ilva Renn said on Tuesday that her government"
                + " would not talk with Sorrane before the " + number + "th of March.\n";
    }

    /** Returns a ZIP archive. */
    public static byte[] zip(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    /** Returns bytes compressed with gzip. */
    public static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(plain);
        }
        return bytes.toByteArray();
    }

    /** Returns a text's bytes. */
    public static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    /** What came of reading a file. */
    public record Read(List<Ingested.Received> articles, List<String> failures, List<String> notes) {

        /** Returns the names of the articles behind that of their file. */
        public List<String> names() {
            return articles.stream()
                    .map(each -> each.name().substring(each.name().indexOf("!/") + 2))
                    .toList();
        }

        /** Returns the texts of the articles. */
        public List<String> texts() {
            return articles.stream().map(each -> each.article().text()).toList();
        }
    }

    /** Reads files and folders as the program does. */
    public static Read read(Path... paths) {
        return read(ColumnNames.USUAL, paths);
    }

    /** Reads files and folders as the program does. */
    public static Read read(ColumnNames columns, Path... paths) {
        Read read = new Read(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        ArticleWalk.Hearing hearing = new ArticleWalk.Hearing() {
            @Override
            public void noted(ContainerFile file, String note) {
                read.notes().add(file.name() + " " + note);
            }
        };
        try (ArticleWalk walk = ArticleWalk.over(List.of(paths), columns, hearing)) {
            walk.forEachRemaining(met -> {
                Ingested ingested = met.read();
                if (ingested instanceof Ingested.Received received) {
                    read.articles().add(received);
                } else {
                    read.failures()
                            .add(ingested.name() + " "
                                    + ((Ingested.Refused) ingested).failure().message());
                }
            });
        }
        return read;
    }

    /** Writes bytes to a file. */
    public static Path write(Path folder, String name, byte[] bytes) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.resolveSibling("."));
        return Files.write(file, bytes);
    }
}
