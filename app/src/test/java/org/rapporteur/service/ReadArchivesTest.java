package org.rapporteur.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.model.Failure;
import org.rapporteur.model.Outcome;
import org.rapporteur.model.PartialDate;
import org.rapporteur.model.Reading;
import org.rapporteur.store.Dump;

class ReadArchivesTest {

    @TempDir
    private Path folder;

    private Path record;

    private final List<Failure> failures = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    private final ReadProgress progress = new ReadProgress() {
        @Override
        public void begins(long articles, long otherFiles) {
            failures.clear();
            notes.clear();
        }

        @Override
        public void failed(Failure failure) {
            failures.add(failure);
        }

        @Override
        public void noted(String path, String note) {
            notes.add(path + " " + note);
        }

        @Override
        public void kept(Tally soFar) {}
    };

    @BeforeEach
    void nameTheRecord() {
        record = folder.resolve("record.sqlite");
    }

    private Path zip(String name, int from, int to) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.resolveSibling("."));
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (int i = from; i < to; i++) {
                zip.putNextEntry(new ZipEntry("press/" + i + ".txt"));
                zip.write(News.numbered(i).getBytes(UTF_8));
            }
            zip.putNextEntry(new ZipEntry("photo.jpg"));
        }
        return file;
    }

    private Tally read(Path... paths) throws InputException {
        return ReadArticles.run(List.of(paths), record, HowToRead.DEFAULT, progress);
    }

    private List<String> names() throws InputException {
        List<String> found = new ArrayList<>();
        FindStatements.run(record, StatementQuery.ALL, each -> found.add(each.name()));
        return found.stream().distinct().toList();
    }

    @Test
    void anArchiveIsReadIntoARecordAndASecondTimeNothingOfItIs() throws IOException, InputException {
        zip("news/bundle.zip", 0, 3);
        News.write(folder, "news/own.txt", News.TALKS);
        Tally first = read(folder.resolve("news"));
        assertThat(first).extracting(Tally::added, Tally::failed).containsExactly(4, 0);
        assertThat(names())
                .containsExactlyInAnyOrder(
                        "news/bundle.zip!/press/0.txt",
                        "news/bundle.zip!/press/1.txt",
                        "news/bundle.zip!/press/2.txt",
                        "news/own.txt");
        assertThat(notes).containsExactly(folder + "/news/bundle.zip left out, as of types that are not read: 1");
        byte[] before = Files.readAllBytes(record);
        assertThat(read(folder.resolve("news")).unchanged()).isEqualTo(4);
        assertThat(Files.readAllBytes(record)).isEqualTo(before);

        zip("news/bundle.zip", 1, 5);
        assertThat(read(folder.resolve("news")))
                .extracting(Tally::added, Tally::unchanged)
                .containsExactly(2, 3);
    }

    @Test
    void tablesOfSomethingElseInAFolderAreLeftOutAndNamedOnesAreFailures() throws IOException, InputException {
        News.write(folder, "news/own.txt", News.TALKS);
        Path prices = News.write(folder, "news/prices.csv", "town,price\nFennick,3\n");
        Path statements =
                News.write(folder, "news/gold.jsonl", "{\"doc\":\"own.txt\",\"text\":\"x\",\"statements\":[]}\n");

        assertThat(read(folder.resolve("news")))
                .extracting(Tally::added, Tally::failed)
                .containsExactly(1, 0);
        assertThat(notes)
                .hasSize(2)
                .anyMatch(note -> note.startsWith(prices + " left out, since it has no column that is known"))
                .anyMatch(note -> note.startsWith(statements + " left out, since it is in the record format"));
        assertThat(read(prices, statements)).extracting(Tally::failed).isEqualTo(2);
    }

    @Test
    void anArticleInAnArchiveIsNamedByItsWayFromHere() throws IOException, InputException {
        Path file = zip("news/bundle.zip", 0, 1);
        read(file);
        assertThat(ShowArticle.run(record, file + "!/press/0.txt").reading().name())
                .isEqualTo("news/bundle.zip!/press/0.txt");
    }

    @Test
    void whatStandsBeforeABreakStaysAndTheArchiveGoesOnWhenItIsWhole() throws IOException, InputException {
        Path whole = zip("news/bundle.zip", 0, 40);
        byte[] bytes = Files.readAllBytes(whole);
        Files.write(whole, Arrays.copyOf(bytes, bytes.length / 2));
        Tally cut = read(whole);
        assertThat(cut.added()).isBetween(10, 30);
        assertThat(cut.failed()).isEqualTo(1);
        assertThat(failures).singleElement().satisfies(failure -> {
            assertThat(failure.name()).isEqualTo(whole.toString());
            assertThat(failure.message())
                    .startsWith("breaks off behind press/" + (cut.added() - 1) + ".txt")
                    .contains("its end is missing");
        });
        assertThat(ListArticles.failures(record)).hasSize(1);

        Files.write(whole, bytes);
        assertThat(read(whole))
                .extracting(Tally::unchanged, Tally::added)
                .containsExactly(cut.added(), 40 - cut.added());
        assertThat(ListArticles.failures(record)).isEmpty();
    }

    @Test
    void aRunThatWasStoppedGoesOnWhereItWas() throws IOException, InputException {
        Path file = zip("news/bundle.zip", 0, 30);
        ReadProgress stopping = new ReadProgress() {
            @Override
            public void begins(long articles, long otherFiles) {}

            @Override
            public void failed(Failure failure) {}

            @Override
            public void noted(String path, String note) {}

            @Override
            public void kept(Tally soFar) {
                throw new IllegalStateException("stopped");
            }
        };
        assertThatIllegalStateException()
                .isThrownBy(() -> ReadArticles.run(List.of(file), record, HowToRead.DEFAULT, stopping));
        int before = names().size();
        assertThat(read(file)).extracting(Tally::unchanged, Tally::added).containsExactly(before, 30 - before);
        assertThat(names()).hasSize(30);
    }

    @Test
    void whatARecordHoldsOfArchivesDoesNotDependOnTheNumberOfThreads()
            throws IOException, InputException, SQLException {
        Path file = zip("news/bundle.zip", 0, 12);
        List<List<String>> records = new ArrayList<>();
        for (int threads : new int[] {1, 3}) {
            Path own = folder.resolve("of" + threads + ".sqlite");
            ReadArticles.run(List.of(file), own, HowToRead.DEFAULT, progress, threads);
            records.add(Dump.of(own));
        }
        assertThat(records.get(0)).hasSizeGreaterThan(100).isEqualTo(records.get(1));
    }

    @Test
    void columnsOfATableAreNamedByAPerson() throws IOException, InputException {
        Path file = folder.resolve("corpus.csv");
        Files.writeString(
                file, "nr,inhalt,datum\n1,\"" + News.TALKS + "\",2031-03-09\n2,\"" + News.numbered(2) + "\",\n", UTF_8);
        HowToRead how = HowToRead.DEFAULT.withColumns(Map.of("text", "inhalt", "published", "datum", "id", "nr"));
        assertThat(ReadArticles.run(List.of(file), record, how, progress).added())
                .isEqualTo(2);
        assertThat(ShowArticle.run(record, "corpus.csv!/1")
                        .reading()
                        .article()
                        .metadata()
                        .published())
                .contains(new PartialDate("2031-03-09"));
        assertThat(read(file)).extracting(Tally::added, Tally::failed).containsExactly(0, 1);
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> HowToRead.DEFAULT.withColumns(Map.of("inhalt", "text")))
                .withMessageContaining("\"inhalt\" is nothing that a column can be");
    }

    @Test
    void anArchiveThatIsNamedTwiceIsCountedOnce() throws IOException, InputException {
        Path file = zip("news/bundle.zip", 0, 2);
        assertThat(read(file, folder.resolve("news")))
                .extracting(Tally::added, Tally::again)
                .containsExactly(2, 2);
    }

    @Test
    void extractPrintsTheArticlesOfAnArchiveInTheirOrder() throws IOException, InputException {
        Path file = zip("news/bundle.zip", 0, 9);
        List<Outcome> outcomes = new ArrayList<>();
        ExtractStatements.run(
                List.of(folder.resolve("nowhere"), file),
                InputStream.nullInputStream(),
                HowToRead.DEFAULT,
                outcomes::add,
                (path, note) -> notes.add(path + " " + note));
        assertThat(notes).containsExactly(file + " left out, as of types that are not read: 1");
        assertThat(outcomes.get(0)).isInstanceOf(Failure.class);
        assertThat(outcomes.subList(1, outcomes.size()))
                .hasSize(9)
                .allSatisfy(
                        outcome -> assertThat(((Reading) outcome).statements()).isNotEmpty())
                .extracting(Outcome::name)
                .startsWith("bundle.zip!/press/0.txt", "bundle.zip!/press/1.txt");
    }

    @Test
    void theDeskTakesArchives() throws IOException, InputException {
        byte[] bytes = Files.readAllBytes(zip("news/bundle.zip", 0, 2));
        Path kept = Inbox.of(record).keep("../the bundle.zip", new ByteArrayInputStream(bytes));
        assertThat(String.valueOf(kept.getFileName())).matches("the-bundle\\.[0-9a-f]{12}\\.zip");
        assertThat(read(kept).added()).isEqualTo(2);
        Path packed = Inbox.of(record).keep("Set.TXT.GZ", InputStream.nullInputStream());
        assertThat(String.valueOf(packed.getFileName())).matches("Set\\.[0-9a-f]{12}\\.txt\\.gz");
    }
}
