package org.rapporteur.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.model.Failure;
import org.rapporteur.model.Kind;
import org.rapporteur.model.PartialDate;
import org.rapporteur.model.Reading;
import org.rapporteur.model.Span;
import org.rapporteur.model.Statement;
import org.rapporteur.text.CodePoints;

class FindStatementsTest {

    @TempDir
    private static Path folder;

    private static final ReadProgress SILENT = new ReadProgress() {
        @Override
        public void begins(long articles, long otherFiles) {}

        @Override
        public void failed(Failure failure) {}

        @Override
        public void noted(String path, String note) {}

        @Override
        public void kept(Tally soFar) {}
    };

    private static final Optional<String> ANY = Optional.empty();

    @BeforeAll
    static void readSomeNews() throws IOException, InputException {
        News.write(folder, "march.txt", "---\npublished: 2031-03-09\n---\n" + News.numbered(1));
        News.write(folder, "april.txt", "---\npublished: 2031-04\n---\n" + News.numbered(2));
        News.write(folder, "undated.txt", News.numbered(3));
        ReadArticles.run(List.of(folder), folder.resolve("r.sqlite"), HowToRead.DEFAULT.with(0.3), SILENT);
    }

    /** Returns for each statement found its article and its words. */
    private static List<String> find(Optional<String> speaker, Optional<String> text, Optional<Kind> kind)
            throws InputException {
        return find(new StatementQuery(
                speaker, ANY, ANY, text, kind, DateRange.ANY, DateRange.ANY, CodeQuery.ANY, ANY, ReviewQuery.ANY));
    }

    private static List<String> find(StatementQuery query) throws InputException {
        List<String> found = new ArrayList<>();
        FoundStatements count = FindStatements.run(folder.resolve("r.sqlite"), query, reading -> {
            CodePoints text = CodePoints.of(reading.article().text());
            for (Statement statement : reading.statements()) {
                Span first = statement.what().content().get(0);
                found.add(reading.name() + ": " + text.slice(first));
            }
        });
        assertThat(count.statements()).isEqualTo(found.size());
        return found;
    }

    private static StatementQuery dated(String since, String until) {
        return new StatementQuery(
                ANY,
                ANY,
                ANY,
                ANY,
                Optional.empty(),
                DateRange.ANY,
                range(since, until),
                CodeQuery.ANY,
                ANY,
                ReviewQuery.ANY);
    }

    private static StatementQuery said(String since, String until) {
        return new StatementQuery(
                ANY,
                ANY,
                ANY,
                ANY,
                Optional.empty(),
                range(since, until),
                DateRange.ANY,
                CodeQuery.ANY,
                ANY,
                ReviewQuery.ANY);
    }

    private static DateRange range(String since, String until) {
        return new DateRange(
                Optional.of(since).filter(date -> !date.isEmpty()).map(PartialDate::new),
                Optional.of(until).filter(date -> !date.isEmpty()).map(PartialDate::new));
    }

    private static StatementQuery in(String article) {
        return new StatementQuery(
                ANY,
                ANY,
                ANY,
                ANY,
                Optional.empty(),
                DateRange.ANY,
                DateRange.ANY,
                CodeQuery.ANY,
                Optional.of(article),
                ReviewQuery.ANY);
    }

    @Test
    void wordsAreFoundWhateverTheirCapitalsAccentsAndQuotationMarks() throws InputException {
        assertThat(find(Optional.of("ORBAN"), ANY, Optional.empty()))
                .hasSize(3)
                .allMatch(line -> line.endsWith("“a trap”"));
        assertThat(find(ANY, Optional.of("\"A Trap\""), Optional.empty())).hasSize(3);
        assertThat(find(ANY, Optional.of("trap a"), Optional.empty())).isEmpty();
        assertThat(find(ANY, Optional.of("sit down  with"), Optional.of(Kind.DIRECT)))
                .isNotEmpty()
                .allMatch(line -> line.contains("We will not sit down"));
        assertThat(find(ANY, Optional.of("sit down with"), Optional.of(Kind.INDIRECT)))
                .isEmpty();
    }

    @Test
    void articlesComeByDateAndThoseWithoutOneLast() throws InputException {
        assertThat(find(ANY, Optional.of("a trap"), Optional.empty()))
                .extracting(line -> line.substring(0, line.indexOf(':')))
                .containsExactly("march.txt", "april.txt", "undated.txt");
        assertThat(find(dated("2031-04-15", ""))).isNotEmpty().allMatch(line -> line.startsWith("april"));
        assertThat(find(dated("", "2031-03"))).isNotEmpty().allMatch(line -> line.startsWith("march"));
        FoundStatements found = FindStatements.run(folder.resolve("r.sqlite"), dated("2031", ""), reading -> {});
        assertThat(found.undated()).isEqualTo(1);
        assertThat(found.articles()).isEqualTo(2);
    }

    @Test
    void anArticleIsNamedByItsNameItsIdOrAStatement() throws InputException {
        List<Reading> march = new ArrayList<>();
        FindStatements.run(folder.resolve("r.sqlite"), in("march.txt"), march::add);
        assertThat(march).hasSize(1);
        Reading reading = march.get(0);
        String id = reading.article().id().value();
        List<String> all = find(in("march.txt"));
        assertThat(find(in(id.substring(0, 8)))).isEqualTo(all);
        assertThat(find(in(reading.statements().get(1).id().value()))).isEqualTo(all);
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> find(in("may.txt")))
                .withMessageContaining("no article may.txt");
    }

    @Test
    void theDayOfSayingIsAnotherThanThatOfTheArticle() throws InputException {
        // Said on the Tuesday before Sunday, March 9.
        assertThat(find(said("2031-03-04", "2031-03-04"))).isNotEmpty().allMatch(line -> line.startsWith("march"));
        assertThat(find(said("2031-03-10", "2031-03-31"))).isEmpty();
        long unsaid = FindStatements.run(folder.resolve("r.sqlite"), said("2031", ""), reading -> {})
                .unsaid();
        long all = find(StatementQuery.ALL).size();
        assertThat(find(said("2031", "")).size() + unsaid).isEqualTo(all);
    }

    @Test
    void aRoleIsFoundByItsWordsAndASideByItsWholeName() throws InputException {
        List<String> ministers = find(new StatementQuery(
                ANY,
                Optional.of("FOREIGN minister"),
                ANY,
                ANY,
                Optional.empty(),
                DateRange.ANY,
                DateRange.ANY,
                CodeQuery.ANY,
                ANY,
                ReviewQuery.ANY));
        assertThat(ministers).isNotEmpty().noneMatch(line -> line.endsWith("“a trap”"));
        for (String side : List.of("none", "third-party", "Velland", "non")) {
            Optional<String> wanted = Optional.of(side);
            FindStatements.run(
                    folder.resolve("r.sqlite"),
                    new StatementQuery(
                            ANY,
                            ANY,
                            wanted,
                            ANY,
                            Optional.empty(),
                            DateRange.ANY,
                            DateRange.ANY,
                            CodeQuery.ANY,
                            ANY,
                            ReviewQuery.ANY),
                    reading -> assertThat(reading.statements())
                            .allMatch(s -> s.as().side().value().equals(wanted)));
        }
    }
}
