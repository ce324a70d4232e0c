package org.rapporteur.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.rapporteur.model.Article;
import org.rapporteur.model.Attribution;
import org.rapporteur.model.Capacity;
import org.rapporteur.model.Coded;
import org.rapporteur.model.Coding;
import org.rapporteur.model.Finding;
import org.rapporteur.model.Kind;
import org.rapporteur.model.Metadata;
import org.rapporteur.model.Occasion;
import org.rapporteur.model.Provenance;
import org.rapporteur.model.Reading;
import org.rapporteur.model.SaidOn;
import org.rapporteur.model.Sha256;
import org.rapporteur.model.SoftwareVersion;
import org.rapporteur.model.Span;
import org.rapporteur.model.Speaker;
import org.rapporteur.model.Stance;
import org.rapporteur.model.Statement;
import org.rapporteur.model.StatementId;
import org.rapporteur.query.SearchQuery;
import org.rapporteur.store.RecordFile;
import org.rapporteur.store.Settings;

/**
 * Measures whose ten nearest neighbours are alike: {@code LikeFigures VECTORS TEXTS RECORD}, with the file that {@code NeighbourVectors}
 * prints, the folder of the articles, and where to put a record. Prints lines of a table: the share of the ten nearest that have an issue of
 * gold in common with the statement, and of those that take a stance on the same proposition, over the statements that have one.
 */
final class LikeFigures {

    private static final int NEAREST = 10;
    private static final int CHOICE = 50;
    private static final Provenance HOW = new Provenance(new SoftwareVersion("0.1.0"), "coder");

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Row(
            String article,
            List<Span> content,
            Set<String> issues,
            Set<String> propositions,
            Coding coding,
            List<float[]> vectors) {}

    private final List<Row> rows = new ArrayList<>();
    private final List<StatementId> ids = new ArrayList<>();

    private LikeFigures() {}

    public static void main(String[] args) throws IOException {
        PrintStream out = new PrintStream(System.out, true, UTF_8);
        LikeFigures figures = new LikeFigures();
        for (String line : Files.readAllLines(Path.of(args[0]))) {
            figures.rows.add(row(line.split("\t", -1)));
        }
        Path record = Path.of(args[2]);
        figures.write(record, Path.of(args[1]));
        try (SearchIndex index = SearchIndex.open(record, EditsAlone.KNOWING)) {
            List<List<Integer>> alike = figures.all(i -> figures.alike(index, i));
            out.println(figures.line("rarest words and codes: what the program does", alike));
            List<String> names =
                    List.of("mean over the content", "what the heads say", "what is compared with propositions");
            for (int v = 0; v < names.size(); v++) {
                int which = v;
                out.println(figures.line(
                        "vectors: " + names.get(v), figures.all(i -> figures.nearest(i, which, figures.others(i)))));
                out.println(figures.line(
                        "the first's " + CHOICE + " nearest, ordered by vectors: " + names.get(v),
                        figures.all(i -> figures.nearest(i, which, alike.get(i)))));
            }
            List<Integer> any = new ArrayList<>(figures.others(-1));
            Collections.shuffle(any, new Random(3));
            out.println(figures.line("any ten", figures.all(i -> any)));
        }
    }

    private static Row row(String[] cells) {
        return new Row(
                cells[0],
                Stream.of(cells[1].split(",", -1))
                        .map(span -> span.split("-", -1))
                        .map(ends -> new Span(Integer.parseInt(ends[0]), Integer.parseInt(ends[1])))
                        .toList(),
                set(cells[2]),
                set(cells[3]),
                coding(cells[4]),
                Stream.of(cells[5], cells[6], cells[7]).map(LikeFigures::vector).toList());
    }

    private static Set<String> set(String cell) {
        return cell.isEmpty() ? Set.of() : Set.of(cell.split(",", -1));
    }

    private static float[] vector(String cell) {
        String[] words = cell.split(",", -1);
        float[] vector = new float[words.length];
        double squares = 0;
        for (int i = 0; i < vector.length; i++) {
            vector[i] = Float.parseFloat(words[i]);
            squares += vector[i] * vector[i];
        }
        float length = (float) Math.sqrt(squares);
        for (int i = 0; i < vector.length; i++) {
            vector[i] /= length;
        }
        return vector;
    }

    private static Coding coding(String cell) {
        List<Coded<String>> issues = new ArrayList<>();
        Map<String, Coded<Stance>> stances = new LinkedHashMap<>();
        for (String code : set(cell)) {
            String[] parts = code.split(" ", -1);
            boolean holds = parts[2].equals("1");
            if (parts[0].equals("issue")) {
                issues.add(new Coded<>(parts[1], 0.5, "coder", holds));
            } else {
                String[] both = parts[1].split(":", -1);
                stances.put(both[0], new Coded<>(Stance.ofWord(both[1]), 0.5, "coder", holds));
            }
        }
        return new Coding(issues, Optional.empty(), stances, List.of());
    }

    private void write(Path file, Path texts) throws IOException {
        Map<String, List<Row>> articles = new LinkedHashMap<>();
        rows.forEach(row -> articles.computeIfAbsent(row.article(), any -> new ArrayList<>())
                .add(row));
        Map<Row, StatementId> named = new HashMap<>();
        List<Reading> readings = new ArrayList<>();
        for (Map.Entry<String, List<Row>> each : articles.entrySet()) {
            byte[] bytes = Files.readAllBytes(texts.resolve(each.getKey()));
            Article article = new Article(
                    each.getKey(),
                    new String(bytes, UTF_8),
                    Sha256.of(bytes),
                    Metadata.unknown(),
                    List.of(),
                    List.of());
            List<Statement> statements = new ArrayList<>();
            for (Row row : each.getValue()) {
                Statement statement = statement(article, row);
                statements.add(statement);
                named.put(row, statement.id());
            }
            readings.add(new Reading(article, statements, List.of(), List.of()));
        }
        rows.forEach(row -> ids.add(Optional.ofNullable(named.get(row)).orElseThrow()));
        try (RecordFile record = RecordFile.openOrCreate(file)) {
            record.atOnce(() -> readings.forEach(reading -> record.keep(reading, new Settings(HOW, 0.5, "none"))));
        }
    }

    private static Statement statement(Article article, Row row) {
        Attribution what = new Attribution(row.content(), List.of(), List.of(), Kind.INDIRECT, 1);
        Finding none = Finding.none("no-ground");
        return new Statement(
                StatementId.of(article.id(), what),
                what,
                Speaker.unspecified("no-ground", 1),
                new Capacity(none, none),
                new Occasion(SaidOn.unknown("no-ground"), none),
                none,
                row.coding(),
                HOW);
    }

    private List<List<Integer>> all(IntFunction<List<Integer>> finder) {
        return IntStream.range(0, rows.size()).mapToObj(finder).toList();
    }

    private List<Integer> others(int statement) {
        return IntStream.range(0, rows.size())
                .filter(i -> i != statement)
                .boxed()
                .toList();
    }

    private List<Integer> alike(SearchIndex index, int statement) {
        return index.like(ids.get(statement), SearchQuery.Narrow.NOT, CHOICE).orElseThrow().hits().stream()
                .map(hit -> ids.indexOf(hit.id()))
                .toList();
    }

    private List<Integer> nearest(int statement, int which, List<Integer> among) {
        float[] own = rows.get(statement).vectors().get(which);
        Comparator<Integer> nearer =
                Comparator.comparingDouble(i -> -dot(own, rows.get(i).vectors().get(which)));
        return among.stream().sorted(nearer).limit(NEAREST).toList();
    }

    private static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private String line(String what, List<List<Integer>> neighbours) {
        return String.format(
                Locale.ROOT,
                "| %s | %.3f | %.3f |",
                what,
                share(neighbours, Row::issues),
                share(neighbours, Row::propositions));
    }

    private double share(List<List<Integer>> neighbours, Function<Row, Set<String>> labels) {
        return IntStream.range(0, rows.size())
                .filter(i -> !labels.apply(rows.get(i)).isEmpty())
                .mapToDouble(i -> neighbours.get(i).stream()
                                .limit(NEAREST)
                                .filter(n ->
                                        !Collections.disjoint(labels.apply(rows.get(i)), labels.apply(rows.get(n))))
                                .count()
                        / (double) NEAREST)
                .average()
                .orElse(0);
    }
}
