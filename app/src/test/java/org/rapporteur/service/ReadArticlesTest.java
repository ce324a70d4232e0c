package org.rapporteur.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.ingest.Articles;
import org.rapporteur.model.Failure;
import org.rapporteur.model.Reading;
import org.rapporteur.pipeline.Pipeline;
import org.rapporteur.store.Dump;
import org.rapporteur.store.JournalEntry;
import org.rapporteur.store.Settings;

class ReadArticlesTest {

    @TempDir
    private Path folder;

    private Path record;

    private final List<Failure> failures = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final List<Tally> tallies = new ArrayList<>();

    private final ReadProgress progress = new ReadProgress() {
        @Override
        public void begins(long articles, long otherFiles) {
            tallies.clear();
            failures.clear();
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
        public void kept(Tally soFar) {
            tallies.add(soFar);
        }
    };

    @BeforeEach
    void nameTheRecord() {
        record = folder.resolve("record.sqlite");
    }

    private Tally read(Path... paths) throws InputException {
        return ReadArticles.run(List.of(paths), record, HowToRead.DEFAULT, progress);
    }

    private List<Reading> all() throws InputException {
        List<Reading> found = new ArrayList<>();
        FindStatements.run(record, StatementQuery.ALL, found::add);
        return found;
    }

    @Test
    void readingTheSameAgainChangesNoByteAndAChangeIsANewVersion() throws IOException, InputException {
        Path news = folder.resolve("news");
        News.write(news, "a.txt", News.numbered(1));
        News.write(news, "deep/er/b.md", News.numbered(2));
        News.write(news, "picture.jpg", "no text");
        Tally first = read(news);
        assertThat(first).extracting(Tally::added, Tally::articles).containsExactly(2, 2);
        assertThat(first.statements()).isGreaterThanOrEqualTo(4);
        assertThat(tallies).last().isEqualTo(first);
        byte[] before = Files.readAllBytes(record);
        List<Reading> readings = all();

        assertThat(read(news)).extracting(Tally::unchanged, Tally::articles).containsExactly(2, 2);
        assertThat(Files.readAllBytes(record)).isEqualTo(before);

        News.write(news, "a.txt", News.numbered(3));
        assertThat(read(news)).extracting(Tally::changed, Tally::unchanged).containsExactly(1, 1);
        assertThat(all()).hasSize(2).contains(readings.get(1)).doesNotContain(readings.get(0));
        ShownArticle old =
                ShowArticle.run(record, readings.get(0).article().id().value());
        assertThat(old).isEqualTo(new ShownArticle(readings.get(0), 1, 2, List.of(), Map.of(), 0));
    }

    @Test
    void whatARecordHoldsDoesNotDependOnTheNumberOfThreads() throws IOException, InputException, SQLException {
        for (int i = 0; i < 12; i++) {
            News.write(folder.resolve("news"), i + ".txt", News.numbered(i));
        }
        News.write(folder.resolve("news"), "5b.txt", "");
        List<List<String>> records = new ArrayList<>();
        for (int threads : new int[] {1, 3}) {
            Path file = folder.resolve("of" + threads + ".sqlite");
            ReadArticles.run(List.of(folder.resolve("news")), file, HowToRead.DEFAULT.with(0.3), progress, threads);
            records.add(Dump.of(file));
        }
        assertThat(records.get(0)).hasSizeGreaterThan(100).isEqualTo(records.get(1));
    }

    @Test
    void articlesInDifferentFoldersAreNotTakenForVersionsOfEachOther() throws IOException, InputException {
        News.write(folder, "monday/1.txt", News.numbered(1));
        News.write(folder, "tuesday/1.txt", News.numbered(2));
        assertThat(read(folder.resolve("monday")).added()).isEqualTo(1);
        assertThat(read(folder.resolve("tuesday")).added()).isEqualTo(1);
        assertThat(all()).extracting(Reading::name).containsExactly("monday/1.txt", "tuesday/1.txt");
        Tally again = read(folder.resolve("tuesday/1.txt"), folder.resolve("monday/../monday"));
        assertThat(again.unchanged()).isEqualTo(2);
    }

    @Test
    void aRecordAndItsArticlesCanMoveTogether() throws IOException, InputException {
        Path project = folder.resolve("project");
        record = project.resolve("record.sqlite");
        News.write(project, "news/1.txt", News.TALKS);
        read(project.resolve("news"));
        Path moved = Files.move(project, folder.resolve("moved"));
        record = moved.resolve("record.sqlite");
        assertThat(read(moved.resolve("news")).unchanged()).isEqualTo(1);
    }

    @Test
    void filesWithTheSameBytesAreArticlesOfTheirOwn() throws IOException, InputException {
        News.write(folder, "news/a.txt", News.TALKS);
        News.write(folder, "news/copy.txt", News.TALKS);
        assertThat(read(folder.resolve("news")).added()).isEqualTo(2);
        List<Reading> both = all();
        assertThat(both).hasSize(2);
        assertThat(both.get(0).statements()).isEqualTo(both.get(1).statements());
        assertThat(ShowArticle.run(record, both.get(0).article().id().value()).copies())
                .containsExactly("news/copy.txt");
    }

    @Test
    void anArticleThatCannotBeReadIsCountedAndNamedAndTheOthersAreRead() throws IOException, InputException {
        News.write(folder, "news/a.txt", "");
        News.write(folder, "news/b.txt", News.TALKS);
        Tally tally = read(folder.resolve("news"), folder.resolve("nowhere"));
        assertThat(tally)
                .extracting(Tally::failed, Tally::lost, Tally::added, Tally::articles)
                .containsExactly(1, 1, 1, 1);
        assertThat(failures).extracting(Failure::name).containsExactly(folder + "/news/a.txt", folder + "/nowhere");
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> ShowArticle.run(record, "news/a.txt"))
                .withMessageContainingAll("news/a.txt", "is empty");
        News.write(folder, "news/a.txt", News.numbered(1));
        assertThat(read(folder.resolve("news")).added()).isEqualTo(1);
    }

    @Test
    void anArticleThatIsNamedTwiceIsCountedOnce() throws IOException, InputException {
        Path article = News.write(folder, "news/a.txt", News.TALKS);
        Files.createSymbolicLink(folder.resolve("news/b.txt"), article);
        Tally tally = read(folder.resolve("news"), article, folder.resolve("news/../news/a.txt"));
        assertThat(tally)
                .extracting(Tally::added, Tally::again, Tally::articles)
                .containsExactly(1, 3, 1);
        assertThat(tally.statements())
                .isEqualTo(all().stream()
                        .mapToLong(each -> each.statements().size())
                        .sum());
    }

    @Test
    void anArticleIsFoundByItsPathAndSoIsWhyItCouldNotBeRead() throws IOException, InputException {
        News.write(folder, "news/a.txt", News.TALKS);
        News.write(folder, "news/b.txt", "");
        record = Files.createDirectory(folder.resolve("records")).resolve("r.sqlite");
        read(folder.resolve("news"));
        String fromHere = Path.of("").toAbsolutePath().relativize(folder.toRealPath()) + "/news/";
        for (String key : List.of(fromHere + "a.txt", folder + "/news/./a.txt", "../news/a.txt")) {
            assertThat(ShowArticle.run(record, key).reading().name()).isEqualTo("../news/a.txt");
        }
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> ShowArticle.run(record, fromHere + "b.txt"))
                .withMessageContainingAll(fromHere + "b.txt", "is empty");
    }

    @Test
    void anArticleInAnotherLanguageIsNotedByItsPath() throws IOException, InputException {
        News.write(folder, "news/de.txt", News.GERMAN);
        assertThat(read(folder.resolve("news")))
                .extracting(Tally::added, Tally::warned, Tally::notAnalysed)
                .containsExactly(1, 1, 1);
        assertThat(notes)
                .singleElement()
                .asString()
                .startsWith(folder + "/news/de.txt is in German, and only English is analysed");
    }

    @Test
    void anotherDossierReadsAnewAndTheSameChangesNothing() throws IOException, InputException {
        Path news = News.write(folder, "news/a.txt", News.TALKS);
        Path dossier = News.write(folder, "mine.yaml", "name: mine\n");
        Path actors = News.write(folder, "actors.yaml", "actors:\n- {id: renn, type: person, name: Ilva Renn}\n");
        List<HowToRead> hows = List.of(
                HowToRead.DEFAULT,
                HowToRead.DEFAULT.with("example"),
                HowToRead.DEFAULT.with(dossier.toString()),
                HowToRead.DEFAULT.with(dossier.toString(), actors));
        read(news);
        for (HowToRead how : hows) {
            int anew = how.equals(HowToRead.DEFAULT) ? 0 : 1;
            assertThat(ReadArticles.run(List.of(news), record, how, progress).readAnew())
                    .isEqualTo(anew);
            byte[] before = Files.readAllBytes(record);
            assertThat(ReadArticles.run(List.of(news), record, how, progress).unchanged())
                    .isEqualTo(1);
            assertThat(Files.readAllBytes(record)).isEqualTo(before);
        }
        News.write(folder, "actors.yaml", "actors: []\n");
        assertThat(ReadArticles.run(List.of(news), record, hows.get(3), progress)
                        .readAnew())
                .isEqualTo(1);
    }

    @Test
    void whatWasReadBeforeTheProgramBreaksIsKept() throws InputException {
        Iterator<Arrival> arrivals = new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                if (next == 3) {
                    throw new OutOfMemoryError("made up");
                }
                return true;
            }

            @Override
            public Arrival next() {
                return new Written(next++);
            }
        };
        Knowledge knowledge = Knowledge.of(HowToRead.DEFAULT);
        Records.writing(record, open -> {
            try (Pipeline pipeline = Reader.open(HowToRead.DEFAULT, knowledge)) {
                Settings settings = new Settings(pipeline.how(), 0, knowledge.version(pipeline.learned()));
                Intake intake = new Intake(
                        open,
                        pipeline,
                        settings,
                        progress,
                        Diary.of(open, Person.OWNER, JournalEntry.Deed.READ, Optional.empty()));
                assertThatExceptionOfType(OutOfMemoryError.class)
                        .isThrownBy(() -> intake.run(arrivals, 2))
                        .withMessage("made up");
                return open;
            }
        });
        assertThat(all()).extracting(Reading::name).containsExactlyInAnyOrder("0.txt", "1.txt", "2.txt");
        assertThat(tallies).last().extracting(Tally::added).isEqualTo(3);
    }

    /** An article that arrives from nowhere. */
    private record Written(int number) implements Arrival {
        @Override
        public String name() {
            return number + ".txt";
        }

        @Override
        public String given() {
            return name();
        }

        @Override
        public Came come() {
            byte[] bytes = News.numbered(number).getBytes(UTF_8);
            return Arrival.named(name(), Articles.read(name(), new ByteArrayInputStream(bytes)), Optional.empty());
        }
    }

    @Test
    void anotherConfidenceReadsAnew() throws IOException, InputException {
        News.write(folder, "news/a.txt", News.TALKS);
        read(folder.resolve("news"));
        Tally strict = ReadArticles.run(List.of(folder.resolve("news")), record, HowToRead.DEFAULT.with(1.0), progress);
        assertThat(strict).extracting(Tally::readAnew, Tally::statements).containsExactly(1, 0L);
        assertThat(all()).isEmpty();
    }
}
