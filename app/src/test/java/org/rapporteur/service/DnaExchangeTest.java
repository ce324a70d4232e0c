package org.rapporteur.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.analysis.network.Aggregation;
import org.rapporteur.analysis.network.Event;
import org.rapporteur.analysis.network.Events;
import org.rapporteur.analysis.network.Mode;
import org.rapporteur.analysis.network.Network;
import org.rapporteur.analysis.network.NetworkSettings;
import org.rapporteur.analysis.network.Networks;
import org.rapporteur.analysis.network.Normalization;
import org.rapporteur.analysis.network.SaidEvents;
import org.rapporteur.analysis.network.Selection;
import org.rapporteur.model.Act;
import org.rapporteur.model.Coded;
import org.rapporteur.model.Reading;
import org.rapporteur.store.Dump;
import org.rapporteur.store.dna.DnaFile;
import org.rapporteur.store.dna.DnaSamples;
import org.rapporteur.text.CodePoints;
import org.sqlite.JDBC;

@Tag("slow")
class DnaExchangeTest {

    private static final Path SAMPLE = Path.of("..", "..", "shared", "corpus", "dna", "sample.dna");

    @TempDir
    private Path folder;

    private Path record;
    private Path claims;

    @BeforeEach
    void writeAFile() {
        record = folder.resolve("record.sqlite");
        claims = DnaSamples.write(folder.resolve("claims.dna"));
    }

    private void change(Path file, String... sql) throws SQLException {
        try (Connection connection = new JDBC().connect("jdbc:sqlite:" + file, new Properties());
                Statement statement = connection.createStatement()) {
            for (String each : sql) {
                statement.executeUpdate(each);
            }
        }
    }

    private ImportedDna taken(Path file) throws InputException {
        return ImportDna.run(file, record, DnaMapping.USUAL, Person.OWNER);
    }

    private DnaFile exported(Path of) throws InputException {
        Path file = folder.resolve("out-" + of.getFileName() + ".dna");
        ExportDna.run(of, StatementQuery.ALL, HowToRead.DEFAULT, file);
        return DnaFile.read(file);
    }

    private static List<Reading> readings(Path record, StatementQuery query) throws InputException {
        List<Reading> readings = new ArrayList<>();
        FindStatements.run(record, query, readings::add);
        return readings;
    }

    /** Returns statements in words, with what both formats hold. */
    private static List<String> told(Path record) throws InputException {
        return readings(record, StatementQuery.ALL).stream()
                .flatMap(reading -> reading.statements().stream()
                        .map(statement -> String.join(
                                " | ",
                                statement.id().value(),
                                statement.what().toString(),
                                statement.who().name() + " " + statement.who().id(),
                                statement.as().role().value() + " "
                                        + statement.as().side().value(),
                                statement.where().saidOn().date().toString(),
                                statement
                                        .coding()
                                        .act()
                                        .map(Coded::value)
                                        .map(Act::word)
                                        .toString(),
                                statement.coding().issues().toString(),
                                new TreeMap<>(statement.coding().stances()).toString())))
                .sorted()
                .toList();
    }

    @Test
    void documentsBecomeArticlesAndStatementsStatementsAtTheirPlaces() throws InputException {
        ImportedDna imported = taken(claims);

        assertThat(imported.taken()).isEqualTo(3);
        assertThat(imported.others()).isEqualTo(1);
        assertThat(imported.left()).isEmpty();
        List<Reading> readings = readings(record, StatementQuery.ALL);
        assertThat(readings).extracting(Reading::name).containsExactly("claims.dna#1", "claims.dna#2");
        Reading first = readings.get(0);
        assertThat(first.article().metadata().title()).contains("First");
        assertThat(first.article().metadata().byline()).containsExactly("Wire");
        assertThat(first.article().metadata().published()).hasToString("Optional[2031-01-01]");
        assertThat(readings)
                .flatExtracting(reading -> reading.statements().stream()
                        .map(statement -> statement.who().name() + ", "
                                + statement.as().role().value().orElse("–") + " "
                                + statement.coding().stances()
                                + " “"
                                + CodePoints.of(reading.article().text())
                                        .slice(statement.what().content().get(0)) + "”")
                        .toList())
                .containsExactly(
                        "Aldane, Council {truce=Coded[value=SUPPORT, confidence=1.0, how=hand, asserted=true]} “Truce now”",
                        "Kvist, State {truce=Coded[value=OPPOSE, confidence=1.0, how=hand, asserted=true]} “wants no truce”",
                        "Kvist, – {map=Coded[value=OPPOSE, confidence=1.0, how=hand, asserted=true]} “the map is wrong”");
        assertThat(readings.get(0).statements().get(0).what().content()).hasToString("[Span[start=2, end=11]]");
    }

    @Test
    void aFileThatWasTakenInComesBackTableByTable() throws InputException {
        taken(claims);

        assertThat(exported(record)).isEqualTo(DnaFile.read(claims));
    }

    @Test
    void theOtherProgramsSampleComesBackTableByTable() throws InputException {
        assumeTrue(Files.exists(SAMPLE), SAMPLE + " is not there");
        ImportedDna imported = ImportDna.run(
                SAMPLE,
                record,
                new DnaMapping(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of("Type")),
                Person.OWNER);

        assertThat(imported.articles().added()).isEqualTo(7);
        assertThat(imported.articles().statements()).isEqualTo(40);
        assertThat(exported(record)).isEqualTo(DnaFile.read(SAMPLE));
        Network ofRecord = Networks.of(
                SaidEvents.of(GatherSaid.of(record, StatementQuery.ALL), SaidEvents.Concepts.PROPOSITIONS)
                        .events(),
                settings("organisation", "stance", Mode.ONE_MODE, Aggregation.CONGRUENCE));
        Network ofFile = Networks.of(
                NetworkSource.ofDna(SAMPLE, Optional.of("DNA Statement")),
                settings("organization", "agreement", Mode.ONE_MODE, Aggregation.CONGRUENCE));
        assertThat(figures(ofRecord)).isNotEmpty().isEqualTo(figures(ofFile));
        assertThat(readings(record, StatementQuery.ALL))
                .flatExtracting(Reading::statements)
                .filteredOn(statement -> statement.who().name().equals("George Voinovich"))
                .allMatch(statement -> statement.as().side().value().equals(Optional.of("Government")));
    }

    @Test
    void theSameFileAgainChangesNothingAndAChangedStatementIsUpdated() throws Exception {
        taken(claims);
        List<String> before = Dump.of(record);
        assertThat(taken(claims).articles().unchanged()).isEqualTo(2);
        assertThat(Dump.of(record)).isEqualTo(before);

        change(
                claims,
                "UPDATE DATABOOLEAN SET Value = 1 WHERE StatementId = 2",
                "DELETE FROM DOCUMENTS WHERE ID = 1",
                "DELETE FROM STATEMENTS WHERE ID = 1",
                "DELETE FROM DATABOOLEAN WHERE StatementId = 1",
                "DELETE FROM DATAINTEGER WHERE StatementId = 1",
                "DELETE FROM DATASHORTTEXT WHERE StatementId = 1");
        ImportedDna again = taken(claims);

        assertThat(again.articles().readAnew()).isEqualTo(1);
        assertThat(again.gone()).isEqualTo(1);
        assertThat(told(record))
                .filteredOn(line -> line.contains("truce=Coded[value=SUPPORT"))
                .hasSize(2);
    }

    @Test
    void oneVoiceAtOnePlaceIsOneStatementAndAnotherVoiceAnother() throws Exception {
        change(
                claims,
                "INSERT INTO STATEMENTS (ID, StatementTypeId, DocumentId, Start, Stop, Coder)"
                        + " VALUES (5, 1, 1, 3, 12, 1), (6, 1, 1, 3, 12, 2), (7, 1, 1, 3, 12, 1)",
                "INSERT INTO DATABOOLEAN (StatementId, VariableId, Value) VALUES (5, 4, 0), (6, 4, 1), (7, 4, 1)",
                "INSERT INTO DATAINTEGER (StatementId, VariableId, Value) VALUES (5, 5, -2), (6, 5, -2), (7, 5, -2)",
                "INSERT INTO DATASHORTTEXT (StatementId, VariableId, Entity) VALUES (5, 1, 1), (5, 2, 3), (5, 3, 6),"
                        + " (6, 1, 1), (6, 2, 3), (6, 3, 5), (7, 1, 1), (7, 2, 3), (7, 3, 5)");
        taken(claims);

        Reading first = readings(record, StatementQuery.ALL).get(0);
        assertThat(first.statements())
                .extracting(statement -> statement.id().value().replaceFirst("^[0-9a-f]+", "")
                        + statement.coding().stances().keySet())
                .containsExactly("-2-11[truce, map]", "-2-11-6[truce]", "-2-11-7[truce]");
        assertThat(exported(record)).isEqualTo(DnaFile.read(claims));
    }

    @Test
    void aRecordThatWasWrittenKeepsItsStatementsWhenItIsTakenIn() throws Exception {
        Path example = ExampleRecord.record(folder.resolve("example.sqlite"));
        Path file = folder.resolve("example.dna");
        ExportedDna written = ExportDna.run(example, StatementQuery.ALL, HowToRead.DEFAULT, file);
        ImportedDna imported = taken(file);

        assertThat(imported.left()).isEmpty();
        assertThat(imported.articles().articles()).isEqualTo(written.documents());
        assertThat(told(record)).isNotEmpty().isEqualTo(told(example));
    }

    @Test
    void aRecordThatWasWrittenGivesTheSameNetworks() throws Exception {
        Path example = ExampleRecord.record(folder.resolve("example.sqlite"));
        Path file = folder.resolve("example.dna");
        HowToRead how = HowToRead.DEFAULT.with("example");
        ExportDna.run(example, StatementQuery.ALL, how, file);
        Events ofRecord = SaidEvents.of(
                        GatherSaid.of(example, StatementQuery.ALL, how).said(), SaidEvents.Concepts.PROPOSITIONS)
                .events();
        Events ofFile = NetworkSource.ofDna(file, Optional.of("Rapporteur Statement"));

        for (List<String> names :
                List.of(List.of("actor", "person"), List.of("organisation", "organization"), List.of("side", "side"))) {
            for (Mode mode : List.of(Mode.TWO_MODE, Mode.ONE_MODE)) {
                Network one = Networks.of(ofRecord, settings(names.get(0), "stance", mode, Aggregation.SUBTRACT));
                Network other = Networks.of(ofFile, settings(names.get(1), "stance", mode, Aggregation.SUBTRACT));
                assertThat(one.matrix().size()).isPositive();
                assertThat(figures(other)).isEqualTo(figures(one));
                assertThat(other.events()).isEqualTo(one.events());
            }
        }
        Events usual = NetworkSource.ofDna(file, Optional.of("DNA Statement"));
        assertThat(usual.events()).hasSameSizeAs(ofRecord.events());
    }

    private static List<String> figures(Network network) {
        List<String> figures = new ArrayList<>();
        for (int row = 0; row < network.matrix().rows().size(); row++) {
            for (int column = 0; column < network.matrix().columns().size(); column++) {
                figures.add(network.matrix().rows().get(row) + " | "
                        + network.matrix().columns().get(column) + " "
                        + network.matrix().get(row, column));
            }
        }
        return figures;
    }

    private static NetworkSettings settings(String variable, String qualifier, Mode mode, Aggregation aggregation) {
        return new NetworkSettings(
                mode, variable, "concept", Optional.of(qualifier), aggregation, Normalization.NO, Selection.ALL);
    }

    @Test
    void severalFilesAndArticlesThatWereReadBecomeOneFile() throws Exception {
        record = ExampleRecord.record(record);
        taken(claims);
        Path other = folder.resolve("other.dna");
        Files.copy(claims, other);
        change(
                other,
                "UPDATE ENTITIES SET Value = 'Oslow' WHERE Value = 'Kvist'",
                "INSERT INTO CODERS (ID, Name, Password) VALUES (3, 'Third', '')",
                "UPDATE STATEMENTS SET Coder = 3 WHERE ID = 3",
                "UPDATE VARIABLES SET Variable = 'comment' WHERE ID = 6");
        taken(other);
        DnaFile all = exported(record);

        DnaFile first = DnaFile.read(claims);
        for (String table : DnaFile.names()) {
            assertThat(all.table(table).rows()).containsAll(first.table(table).rows());
        }
        assertThat(all.rows("STATEMENTTYPES"))
                .extracting(row -> row.text("Label"))
                .containsExactly("Claim", "Note", "Note 2", "DNA Statement", "Rapporteur Statement");
        assertThat(all.rows("CODERS"))
                .extracting(row -> row.text("Name"))
                .containsExactly("Admin", "Second", "Third", "Rapporteur");
        Path file = folder.resolve("all.dna");
        all.write(file);
        assertThat(NetworkSource.ofDna(file, Optional.of("Claim")).events())
                .extracting(Event::values)
                .extracting(values -> values.get(0) + " " + values.get(1) + " " + values.get(2))
                .containsExactly(
                        "Aldane Council truce",
                        "Aldane Council truce",
                        "Kvist State truce",
                        "Kvist  map",
                        "Oslow State truce",
                        "Oslow  map");
        assertThat(NetworkSource.ofDna(file, Optional.of("Note 2")).events()).hasSize(1);
    }

    @Test
    void whoWasCorrectedIsCorrectedInTheFileAndWhatIsNotWantedIsLeftOut() throws Exception {
        taken(claims);
        EditActors.make(record, new ActorWish.Rename("named-kvist", "Ebba Kvist"), Person.OWNER);
        DnaFile back = exported(record);
        assertThat(back.rows("ENTITIES")).extracting(row -> row.text("Value")).contains("Kvist", "Ebba Kvist");
        assertThat(NetworkSource.ofDna(folder.resolve("out-record.sqlite.dna"), Optional.of("Claim"))
                        .events())
                .extracting(event -> event.values().get(0))
                .containsExactly("Aldane", "Ebba Kvist", "Ebba Kvist");

        StatementQuery ofAldane = new StatementQuery(
                Optional.of("aldane"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                DateRange.ANY,
                DateRange.ANY,
                CodeQuery.ANY,
                Optional.empty(),
                ReviewQuery.ANY);
        Path part = folder.resolve("part.dna");
        assertThat(ExportDna.run(record, ofAldane, HowToRead.DEFAULT, part)).isEqualTo(new ExportedDna(1, 1, 0));
        assertThat(DnaFile.read(part).rows("DATASHORTTEXT")).hasSize(3);
    }

    @Test
    void variablesOfAnotherFormAreTakenAsOneSays() throws Exception {
        change(claims, "UPDATE VARIABLES SET Variable = 'frame' WHERE ID = 3");
        assertThatThrownBy(() -> taken(claims))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("none of its statement types")
                .hasMessageContaining("\"Claim\" (person, organization, frame, agreement, strength)");
        DnaMapping mapping = new DnaMapping(
                Optional.of("Claim"),
                Optional.empty(),
                Optional.empty(),
                Optional.of("frame"),
                Optional.of("strength"),
                Optional.empty());
        ImportDna.run(claims, record, mapping, Person.OWNER);

        assertThat(readings(record, StatementQuery.ALL))
                .flatExtracting(Reading::statements)
                .flatExtracting(statement -> statement.coding().stances().values())
                .hasToString("[Coded[value=OPPOSE, confidence=1.0, how=hand, asserted=true],"
                        + " Coded[value=CONDITIONAL, confidence=1.0, how=hand, asserted=true],"
                        + " Coded[value=SUPPORT, confidence=1.0, how=hand, asserted=true]]");
        assertThat(exported(record)).isEqualTo(DnaFile.read(claims));
    }

    @Test
    void whatLiesOutsideOfItsDocumentIsToldAndKept() throws Exception {
        change(claims, "UPDATE STATEMENTS SET Stop = 4000000000 WHERE ID = 3");
        ImportedDna imported = taken(claims);

        assertThat(imported.left())
                .containsExactly("statement 3 is left out: it ends at 2147483647, behind the end of document 2, at 39");
        assertThat(imported.taken()).isEqualTo(2);
        assertThat(exported(record)).isEqualTo(DnaFile.read(claims));
    }

    @Test
    void aPlaceWithinACharacterMeansAllOfIt() throws Exception {
        change(claims, "UPDATE STATEMENTS SET Start = 1 WHERE ID = 1");
        taken(claims);

        assertThat(readings(record, StatementQuery.ALL)
                        .get(0)
                        .statements()
                        .get(0)
                        .what()
                        .content())
                .hasToString("[Span[start=0, end=11]]");
    }

    @Test
    void nothingIsMadeOfABrokenFile() throws IOException, SQLException {
        change(claims, "UPDATE DOCUMENTS SET Date = 9000000000000000000 WHERE ID = 1");
        assertThatThrownBy(() -> taken(claims)).hasMessageContaining("document 1 has a time that no calendar has");
        change(claims, "UPDATE DOCUMENTS SET Date = 0", "DELETE FROM ENTITIES WHERE ID = 1");
        assertThatThrownBy(() -> taken(claims)).hasMessageContaining("breaks a rule of its format");
        assertThatThrownBy(() -> taken(folder.resolve("none.dna"))).hasMessageContaining("there is no such file");

        assertThat(record).doesNotExist();
    }
}
