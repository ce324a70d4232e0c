package org.rapporteur.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.rapporteur.model.Act;
import org.rapporteur.model.Author;
import org.rapporteur.model.Issue;
import org.rapporteur.model.edits.Edit;
import org.rapporteur.query.Facet;
import org.rapporteur.query.SearchPage;
import org.rapporteur.query.SearchQuery;
import org.rapporteur.query.Sorting;
import org.rapporteur.service.InputException;
import org.rapporteur.service.SearchStatements;
import org.rapporteur.store.RecordFile;

/** Measures searching a large record under the load of several people. Start it with {@code benchmarks/search}. */
public final class SearchLoad {

    private static final List<Act> ACTS = List.of(Act.values());

    private static final int CLIENTS = 20;
    private static final int WARM_SECONDS = 5;
    private static final int FACETS = 10;
    private static final int SAMPLE = 5000;
    private static final double NANOS = 1e9;

    private final SearchStatements search;
    private final List<String> sentences = new ArrayList<>();
    private final List<String> ids = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();
    private final int seconds;

    private SearchLoad(SearchStatements search, int seconds) {
        this.search = search;
        this.seconds = seconds;
    }

    /**
     * Makes a record unless it is there, indexes it and asks it.
     *
     * @param args the folder of articles whose words are used; the record's file; how many statements; seconds for each kind of question; the
     *     page to write; what stands in front of it
     */
    public static void main(String[] args)
            throws IOException, InputException, InterruptedException, ExecutionException {
        String busy = Machine.load();
        Path record = Path.of(args[1]);
        int statements = Integer.parseInt(args[2]);
        MadeRecord made = MadeRecord.likeThoseIn(Path.of(args[0]));
        if (!Files.exists(record)) {
            say("writing " + statements + " statements");
            made.write(record, statements);
        }
        say("indexing");
        Path folder = record.resolveSibling(record.getFileName() + ".search");
        boolean fresh = !Files.exists(folder);
        long began = System.nanoTime();
        double cpu = cpu();
        try (SearchStatements search = SearchStatements.open(record)) {
            double clock = (System.nanoTime() - began) / NANOS;
            double processor = cpu() - cpu;
            SearchLoad load = new SearchLoad(search, Integer.parseInt(args[3]));
            load.lines.add("| machine | " + Machine.description() + " |");
            load.lines.add("| load of the machine, by this and by other work, when it began | " + busy + " |");
            load.lines.add("| statements | " + statements + " |");
            load.lines.add("| the record, MiB | " + Files.size(record) / (1 << 20) + " |");
            load.lines.add("| the index, MiB | " + size(folder) / (1 << 20) + " |");
            load.lines.add(format(
                    "| seconds to %s; CPU-seconds | %.0f; %.0f |", fresh ? "make it" : "open it", clock, processor));
            load.all(record, made);
            String page = Files.readString(Path.of(args[5]), UTF_8) + String.join("\n", load.lines) + "\n";
            Files.writeString(Path.of(args[4]), page, UTF_8);
            System.out.print(page);
        }
    }

    private void all(Path record, MadeRecord made) throws InputException, InterruptedException, ExecutionException {
        try (RecordFile open = RecordFile.open(record)) {
            List<Long> readings = open.readingsAfter(0);
            Random random = new Random(5);
            for (int i = 0; i < SAMPLE; i++) {
                ids.add(open.load(readings.get(random.nextInt(readings.size())))
                        .reading()
                        .statements()
                        .get(0)
                        .id()
                        .value());
                sentences.add(made.sentence());
            }
        }
        ask(SearchQuery.of("").counting(FACETS));
        lines.add("| heap in use after that, with what facets are counted by, MiB | " + heap() + " |");
        lines.add("");
        lines.add(
                "| 20 people, each asking again at once | answers a second | CPU-ms each | p50, ms | p95, ms | p99, ms |");
        lines.add("| --- | ---: | ---: | ---: | ---: | ---: |");
        measure("one word", random -> ask(SearchQuery.of(word(random))));
        measure("two words", random -> ask(SearchQuery.of(word(random) + " " + word(random))));
        measure(
                "two words, with counts",
                random -> ask(SearchQuery.of(word(random) + " " + word(random)).counting(FACETS)));
        measure("a phrase", random -> ask(SearchQuery.of(phrase(random))));
        measure("a fuzzy word", random -> ask(SearchQuery.of(word(random) + "~")));
        measure(
                "the beginning of a word",
                random -> ask(SearchQuery.of(word(random).substring(0, 3) + "*")));
        measure("a value of one facet, with counts", random -> ask(faceted(random, 1)));
        measure("values of two facets, with counts", random -> ask(faceted(random, 2)));
        measure(
                "all there is, latest first, with counts",
                random -> ask(SearchQuery.of("").sorted(Sorting.LATEST).counting(FACETS)));
        measure("like a statement", random -> like(random));
        measure("a mixture of these", this::mixture);
        lines.add("");
        lines.add(
                "| 20 people, each asking once a second | answers a second | CPU-ms each | p50, ms | p95, ms | p99, ms |");
        lines.add("| --- | ---: | ---: | ---: | ---: | ---: |");
        measure("the same mixture", this::mixture, 1000);
        lines.add("");
        lines.add("| after a change | seconds |");
        lines.add("| --- | ---: |");
        changed("one article more", () -> {
            try (RecordFile open = RecordFile.openOrCreate(record)) {
                open.atOnce(() -> open.keep(
                        made.reading(2_000_000_000 + (int) (System.nanoTime() % 1_000_000), 15),
                        open.load(open.readingsAfter(0).get(0)).settings()));
            }
        });
        changed("a speaker renamed", () -> {
            Edit rename = new Edit.Rename("named-speaker-90", "Speaker " + System.nanoTime());
            try (RecordFile open = RecordFile.openOrCreate(record)) {
                open.atOnce(() -> open.keep(rename, new Author("benchmark", Instant.now()), Optional.empty()));
            }
        });
    }

    /** A change of the record. */
    private interface Change {
        void make();
    }

    private void changed(String what, Change change) throws InputException {
        say(what);
        change.make();
        long began = System.nanoTime();
        ask(SearchQuery.of("talks").counting(FACETS));
        lines.add(format("| %s | %.2f |", what, (System.nanoTime() - began) / NANOS));
    }

    /** A question to the index. */
    private interface Question {
        void ask(Random random);
    }

    private void mixture(Random random) {
        switch (random.nextInt(8)) {
            case 0 -> ask(SearchQuery.of(word(random)).counting(FACETS));
            case 1, 2 -> ask(SearchQuery.of(word(random) + " " + word(random)).counting(FACETS));
            case 3 -> ask(SearchQuery.of(phrase(random)).counting(FACETS));
            case 4 -> ask(SearchQuery.of(word(random) + "~").counting(FACETS));
            case 5 -> ask(faceted(random, 1));
            case 6 -> ask(faceted(random, 2));
            default -> like(random);
        }
    }

    private void measure(String what, Question question) throws InterruptedException, ExecutionException {
        measure(what, question, 0);
    }

    private void measure(String what, Question question, int pause) throws InterruptedException, ExecutionException {
        say(what);
        run(question, WARM_SECONDS, pause);
        double cpu = cpu();
        long[] times = run(question, seconds, pause);
        double each = (cpu() - cpu) * 1000 / times.length;
        lines.add(format(
                "| %s | %.0f | %.1f | %.0f | %.0f | %.0f |",
                what, times.length / (double) seconds, each, at(times, 0.5), at(times, 0.95), at(times, 0.99)));
        say(lines.get(lines.size() - 1));
    }

    private static long[] run(Question question, int forSeconds, int pause)
            throws InterruptedException, ExecutionException {
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        long end = System.nanoTime() + (long) (forSeconds * NANOS);
        List<Future<long[]>> all = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            int seed = i + forSeconds * 1000;
            all.add(clients.submit(() -> client(question, new Random(seed), end, pause)));
        }
        List<Long> times = new ArrayList<>();
        for (Future<long[]> each : all) {
            Arrays.stream(each.get()).forEach(times::add);
        }
        clients.shutdown();
        return times.stream().mapToLong(Long::longValue).sorted().toArray();
    }

    private static long[] client(Question question, Random random, long end, int pause) throws InterruptedException {
        List<Long> times = new ArrayList<>();
        Thread.sleep(pause == 0 ? 0 : random.nextInt(pause));
        while (System.nanoTime() < end) {
            long began = System.nanoTime();
            question.ask(random);
            times.add(System.nanoTime() - began);
            Thread.sleep(pause);
        }
        return times.stream().mapToLong(Long::longValue).toArray();
    }

    private static double at(long[] sorted, double share) {
        return sorted[Math.min(sorted.length - 1, (int) (share * sorted.length))] / 1e6;
    }

    private void ask(SearchQuery query) {
        try {
            SearchPage page = search.search(query);
            if (page.total() < page.hits().size()) {
                throw new IllegalStateException("More is shown than there is");
            }
        } catch (InputException e) {
            throw new IllegalStateException(e);
        }
    }

    private void like(Random random) {
        try {
            if (search.like(ids.get(random.nextInt(ids.size())), SearchQuery.Narrow.NOT, 20)
                    .hits()
                    .isEmpty()) {
                throw new IllegalStateException("Nothing is alike");
            }
        } catch (InputException e) {
            throw new IllegalStateException(e);
        }
    }

    private SearchQuery faceted(Random random, int facets) {
        SearchQuery query = SearchQuery.of("").counting(FACETS).with(Facet.SIDE, "Side " + random.nextInt(6));
        if (facets == 1) {
            return random.nextBoolean()
                    ? query
                    : SearchQuery.of("").counting(FACETS).with(Facet.OUTLET, "Outlet " + random.nextInt(100));
        }
        return random.nextBoolean()
                ? query.with(
                        Facet.ISSUE,
                        Issue.CODEBOOK
                                .get(random.nextInt(Issue.CODEBOOK.size()))
                                .id())
                : query.with(Facet.ACT, ACTS.get(random.nextInt(ACTS.size())).word());
    }

    private String word(Random random) {
        while (true) {
            String[] words = sentences.get(random.nextInt(sentences.size())).split("[^\\p{L}\\p{N}]+", -1);
            String word = words[random.nextInt(words.length)];
            if (word.length() > 3) {
                return word.toLowerCase(Locale.ROOT);
            }
        }
    }

    private String phrase(Random random) {
        String[] words = sentences.get(random.nextInt(sentences.size())).split(" ", -1);
        int at = random.nextInt(words.length - 1);
        return "\"" + words[at] + " " + words[at + 1] + "\"";
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }

    private static long heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / (1 << 20);
    }

    private static double cpu() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() / NANOS;
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }

    private static void say(String what) {
        System.err.println("benchmarks: " + what);
    }
}
