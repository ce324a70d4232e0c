package org.rapporteur.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rapporteur.analysis.Day;
import org.rapporteur.analysis.Level;
import org.rapporteur.analysis.Said;
import org.rapporteur.analysis.shifts.ShiftSettings;
import org.rapporteur.analysis.utterances.UtteranceSettings;
import org.rapporteur.analysis.utterances.Utterances;
import org.rapporteur.dossier.Dossiers;
import org.rapporteur.model.Act;
import org.rapporteur.model.Kind;
import org.rapporteur.model.Proposition;
import org.rapporteur.model.Stance;
import org.rapporteur.model.StatementId;

/** Remarks and shifts of made-up statements of many speakers, beside those that the desktop finds. */
@Tag("slow")
class ShiftsTableTest {

    private static final int ARTICLES = 500;
    private static final int PER_ARTICLE = 8;
    private static final int SPEAKERS = 60;
    private static final int DAYS = 90;
    private static final LocalDate BEGIN = LocalDate.of(2031, 3, 1);
    private static final List<String> PROPOSITIONS = Dossiers.builtIn("example").orElseThrow().propositions().stream()
            .map(Proposition::id)
            .toList();

    private final Random random = new Random(29);

    @Test
    void remarksAndShiftsAreThoseOfTheDesktop() {
        List<Said> said = made();
        Dataset<Row> remarks = Remarks.of(LocalSpark.session(), table(said));
        List<String> expected = Utterances.of(said, UtteranceSettings.USUAL).stream()
                .map(each -> each.statements().toString())
                .sorted()
                .toList();
        assertThat(expected).hasSizeBetween(said.size() / 2, said.size() - 700);
        assertThat(remarks(remarks)).isEqualTo(expected);
        HowToRead how = HowToRead.with("example");
        for (Level level : Level.values()) {
            ShiftSettings settings = new ShiftSettings(level, level == Level.SIDE ? 1 : 2);
            List<String> desktop = Desk.shifts(said, settings);
            assertThat(desktop).hasSizeGreaterThan(20);
            assertThat(Desk.shifts(ShiftsTable.of(remarks, settings, new Knowledge.Source("made", how))))
                    .isEqualTo(desktop);
        }
        remarks.unpersist();
    }

    private static List<String> remarks(Dataset<Row> remarks) {
        Map<Long, TreeMap<Long, String>> all = new TreeMap<>();
        remarks.select("remark", "number", "id")
                .collectAsList()
                .forEach(row -> all.computeIfAbsent(row.getLong(0), none -> new TreeMap<>())
                        .put(row.getLong(1), row.getString(2)));
        return all.values().stream()
                .map(each -> each.values().toString())
                .sorted()
                .toList();
    }

    /** Returns statements as a table, article by article in any order. */
    private Dataset<Row> table(List<Said> said) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < said.size(); i++) {
            Row row = SaidRow.of(said.get(i));
            List<Object> values = new ArrayList<>();
            for (int column = 0; column < row.size(); column++) {
                values.add(row.get(column));
            }
            values.add((long) i);
            rows.add(RowFactory.create(values.toArray()));
        }
        StructType columns = SaidRow.COLUMNS.add("row", "long");
        return LocalSpark.session().createDataFrame(rows, columns);
    }

    private List<Said> made() {
        List<Said> all = new ArrayList<>();
        List<Integer> names = IntStream.range(0, ARTICLES).boxed().collect(Collectors.toList());
        Collections.shuffle(names, random);
        for (int i = 0; i < ARTICLES; i++) {
            LocalDate day = BEGIN.plusDays(random.nextInt(DAYS));
            Said.Report report = new Said.Report(
                    // Java puts the second of these signs before the first, and tables in Parquet behind it.
                    (isOneOf(2) ? "\uFF21" : "\uD83D\uDCF0") + names.get(i),
                    isOneOf(9) ? Optional.empty() : Optional.of("Outlet " + random.nextInt(9)),
                    isOneOf(25) ? Optional.empty() : Optional.of(new Day(day, day.plusDays(isOneOf(9) ? 3 : 0), true)));
            for (int k = 0; k < PER_ARTICLE; k++) {
                StatementId id = new StatementId("s" + i + "-" + k);
                all.add(
                        i > 0 && isOneOf(3)
                                ? copy(id, all.get(random.nextInt(all.size())), report)
                                : one(id, report, day));
            }
        }
        return all;
    }

    private Said copy(StatementId id, Said other, Said.Report report) {
        return new Said(
                id,
                isOneOf(12) ? voice() : other.who(),
                other.when().filter(when -> !when.isPublication()).or(report::published),
                report,
                other.kind(),
                isOneOf(3) ? other.words() + " again" : other.words(),
                isOneOf(6) ? codes() : other.coding());
    }

    private Said one(StatementId id, Said.Report report, LocalDate day) {
        Optional<Day> when =
                isOneOf(4) ? report.published() : Optional.of(new Day(day.minusDays(random.nextInt(4)), day, false));
        String words = IntStream.range(0, 1 + random.nextInt(14))
                .mapToObj(i -> "word" + (char) ('a' + random.nextInt(26)) + random.nextInt(isOneOf(2) ? 2 : 60))
                .collect(Collectors.joining(" "));
        return new Said(id, voice(), when, report, any(Kind.values()), words, codes());
    }

    private Said.Voice voice() {
        if (isOneOf(15)) {
            return new Said.Voice(
                    "officials", Optional.empty(), Optional.empty(), Optional.empty(), Optional.of("officials"));
        }
        // Few say most.
        double skew = random.nextDouble();
        int speaker = (int) (SPEAKERS * skew * skew);
        return new Said.Voice(
                "Speaker " + speaker,
                Optional.of("speaker-" + speaker),
                speaker % 7 == 6 ? Optional.empty() : Optional.of("Body " + speaker % 7),
                speaker % 5 == 4 ? Optional.empty() : Optional.of("Side " + speaker % 3),
                speaker % 4 == 0 ? Optional.empty() : Optional.of("minister"));
    }

    private Said.Codes codes() {
        Map<String, Stance> stances = new TreeMap<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            int proposition = random.nextInt(Math.min(4, PROPOSITIONS.size()));
            stances.put(PROPOSITIONS.get(proposition), any(Stance.values()));
        }
        List<Said.Precondition> conditions = stances.entrySet().stream()
                .filter(each -> each.getValue() == Stance.CONDITIONAL)
                .map(each -> new Said.Precondition(
                        "if word" + random.nextInt(5), Optional.of("Body 1"), Optional.of(each.getKey())))
                .toList();
        return new Said.Codes(
                isOneOf(9) ? Optional.empty() : Optional.of(any(Act.values())),
                List.of(),
                stances,
                conditions,
                isOneOf(3) ? Optional.empty() : Optional.of("Body " + random.nextInt(7)),
                1);
    }

    private <T> T any(T[] all) {
        return all[random.nextInt(all.length)];
    }

    private boolean isOneOf(int many) {
        return random.nextInt(many) == 0;
    }
}
