package org.rapporteur.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.ingest.container.Packs.article;
import static org.rapporteur.ingest.container.Packs.bytes;
import static org.rapporteur.ingest.container.Packs.write;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.ingest.table.ColumnNames;

/** Walks in a process with less memory than one of the files needs. */
class LittleMemoryTest {

    @TempDir
    private Path folder;

    /** Prints what a walk over a folder meets, without reading it. */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, UTF_8);
        try (ArticleWalk walk =
                ArticleWalk.over(List.of(Path.of(arguments[0])), ColumnNames.USUAL, ArticleWalk.Hearing.NONE)) {
            walk.forEachRemaining(met -> out.println(
                    met.behind().isEmpty() && met instanceof ArticleWalk.Broken broken
                            ? met.found().path().getFileName() + " " + broken.message()
                            : met.found().path().getFileName() + met.behind()));
        }
    }

    private static byte[] lines() {
        return bytes("{\"id\": \"one\", \"text\": \"The two delegations met.\"}\n{\"id\": \"long\", \"text\": \""
                + "The two delegations met. ".repeat(1_300_000) + "\"}\n");
    }

    @Test
    @Timeout(120)
    void aFileThatNeedsMoreMemoryThanThereIsCostsItself() throws IOException, InterruptedException {
        write(folder, "news/a.txt", bytes(article(1)));
        write(folder, "news/b.jsonl", lines());
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(folder.resolve("news/c.zip")))) {
            zip.setLevel(0);
            zip.putNextEntry(new ZipEntry("in.jsonl"));
            zip.write(lines());
            zip.putNextEntry(new ZipEntry("z.txt"));
            zip.write(bytes(article(2)));
        }
        write(folder, "news/d.txt", bytes(article(3)));
        Path said = folder.resolve("said");
        Process walk = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx40m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LittleMemoryTest.class.getName(),
                        folder.resolve("news").toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertThat(walk.waitFor()).as(Files.readString(said)).isZero();
        String trouble = "needs more memory than the program has; give it more, split the file, or leave it out";
        assertThat(Files.readAllLines(said))
                .containsExactly(
                        "a.txt",
                        "b.jsonl!/one",
                        "b.jsonl breaks off behind one; from there on it " + trouble,
                        "c.zip!/in.jsonl!/one",
                        "c.zip!/in.jsonl",
                        "c.zip!/z.txt",
                        "d.txt");
    }
}
