package org.rapporteur.benchmarks.desk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapporteur.benchmarks.Machine;
import org.rapporteur.benchmarks.MadeRecord;

/** Measures the pages of the desk on a large record, alone and under the load of several people. Start it with {@code benchmarks/desk}. */
public final class DeskBenchmark {

    private static final int PEOPLE = 20;

    /** On average a person looks so long at a page before asking for the next. */
    private static final int THINK_MS = 3000;

    private static final int ALONE_TIMES = 20;
    private static final int WARM_TIMES = 5;
    private static final int ALONE_MS = 4000;
    private static final int LOOK_EVERY_MS = 1000;
    private static final double NANOS = 1e9;
    private static final double MS = 1000;
    private static final Pattern VERSION = Pattern.compile("\"version\":\"([^\"]+)\"");
    private static final Pattern STATE = Pattern.compile("\"state\":\"([^\"]+)\"");

    private final RunningDesk desk;
    private final Places places;
    private final Map<String, Function<Random, String>> pages;
    private final Map<String, Function<Random, String>> all;
    private final Map<String, Took> took = new LinkedHashMap<>();

    /** What style, script and pictures weigh, by their addresses. */
    private final Map<String, int[]> assets = new HashMap<>();

    private DeskBenchmark(RunningDesk desk, Places places) {
        this.desk = desk;
        this.places = places;
        this.all = places.pages();
        this.pages = new LinkedHashMap<>(all);
        // Some alone are asked for while one of them is mended.
        pages.keySet().removeIf(page -> !page.matches(System.getProperty("pages", ".*")));
        pages.keySet().forEach(page -> took.put(page, new Took()));
    }

    /**
     * Makes a record unless it is there, opens the desk on it and asks for every page.
     *
     * @param args the folder of articles whose words are used; the record's file; how many statements; for how many seconds people ask; the page to
     *     write; what stands in front of it; options of the desk's JVM
     */
    public static void main(String[] args) throws IOException, InterruptedException, ExecutionException {
        String busy = Machine.load();
        Path record = Path.of(args[1]);
        int statements = Integer.parseInt(args[2]);
        MadeRecord made = MadeRecord.likeThoseIn(Path.of(args[0]));
        long began = System.nanoTime();
        if (!Files.exists(record)) {
            say("writing " + statements + " statements");
            made.write(record, statements);
            say(format("wrote them in %.0f s", (System.nanoTime() - began) / NANOS));
        }
        Path dossier = record.resolveSibling("made-up.yaml");
        Files.writeString(dossier, MadeRecord.dossier(), UTF_8);
        List<String> options = List.of(args).subList(6, args.length);
        try (RunningDesk desk = RunningDesk.start(record, dossier, options)) {
            DeskBenchmark benchmark = new DeskBenchmark(desk, Places.of(record, made));
            Report report = new Report();
            report.fact("machine", Machine.description());
            report.fact("load of the machine, by this and by other work, when it began", busy);
            report.fact("statements", String.valueOf(statements));
            report.fact("options of the desk's Java", String.join(" ", options));
            benchmark.prepare();
            benchmark.first();
            benchmark.alone();
            report.fact("memory of the desk after every page was shown, MiB", String.valueOf(desk.memory()));
            int people = Integer.parseInt(args[3]);
            benchmark.together(people);
            report.fact("people; seconds for which they ask", PEOPLE + "; " + people);
            report.pages(benchmark.took);
            benchmark.after(report);
            String page = Files.readString(Path.of(args[5]), UTF_8) + report.text();
            Files.writeString(Path.of(args[4]), page, UTF_8);
            System.out.print(page);
        }
    }

    /** Waits for the search, and lets the person of this machine have seen the record if it is asked what is new. */
    private void prepare() throws IOException, InterruptedException {
        Caller caller = new Caller(desk.address());
        long began = System.nanoTime();
        while (caller.get("/search?q=talks").status() != 200) {
            Thread.sleep(LOOK_EVERY_MS);
        }
        say(format("the search is ready after %.0f s", (System.nanoTime() - began) / NANOS));
        if (!pages.containsKey("new")) {
            return;
        }
        Matcher version = VERSION.matcher(caller.found("/api/v1/news").text());
        if (!version.find()) {
            throw new IOException("The desk does not tell the record's version");
        }
        caller.send("/api/v1/news/seen", "{\"version\":\"" + version.group(1) + "\"}");
        say(format("what is there is seen after %.0f s", (System.nanoTime() - began) / NANOS));
    }

    private void first() throws IOException, InterruptedException {
        Caller caller = reviewer(0);
        Random random = new Random(1);
        for (Map.Entry<String, Function<Random, String>> each : pages.entrySet()) {
            Took page = took(each.getKey());
            Duration before = desk.processorTime();
            Caller.Answer answer = caller.found(each.getValue().apply(random));
            page.first(answer.ms() / MS, seconds(desk.processorTime().minus(before)));
            weigh(caller, page, answer);
            say(format(
                    "first %s: %.2f s, %.2f CPU-s, %d KiB",
                    each.getKey(), page.firstSeconds(), page.firstCpu(), page.sent() / 1024));
        }
    }

    private void weigh(Caller caller, Took page, Caller.Answer answer) throws IOException, InterruptedException {
        int sent = answer.sent();
        int plain = answer.bytes().length;
        for (String asset : answer.assets()) {
            if (!assets.containsKey(asset)) {
                Caller.Answer got = caller.found(asset);
                assets.put(asset, new int[] {got.sent(), got.bytes().length});
            }
            int[] weights = assets.getOrDefault(asset, new int[2]);
            sent += weights[0];
            plain += weights[1];
        }
        page.weighs(sent, plain);
    }

    private void alone() throws IOException, InterruptedException {
        Caller caller = reviewer(0);
        Random random = new Random(2);
        for (Map.Entry<String, Function<Random, String>> each : pages.entrySet()) {
            for (int i = 0; i < WARM_TIMES; i++) {
                caller.found(each.getValue().apply(random));
            }
            Duration before = desk.processorTime();
            long end = System.nanoTime() + ALONE_MS * 1_000_000L;
            int times = 0;
            while (times == 0 || (times < ALONE_TIMES && System.nanoTime() < end)) {
                caller.found(each.getValue().apply(random));
                times++;
            }
            took(each.getKey()).alone(seconds(desk.processorTime().minus(before)) * MS / times);
            say(format("%s: %.1f CPU-ms", each.getKey(), took(each.getKey()).cpu()));
        }
    }

    private void together(int seconds) throws IOException, InterruptedException, ExecutionException {
        ExecutorService people = Executors.newFixedThreadPool(PEOPLE);
        List<Caller> callers = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            callers.add(reviewer(i));
        }
        long end = System.nanoTime() + (long) (seconds * NANOS);
        List<Future<Integer>> all = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            Caller caller = callers.get(i);
            Random random = new Random(100 + i);
            all.add(people.submit(() -> person(caller, random, end)));
        }
        int asked = 0;
        for (Future<Integer> each : all) {
            asked += each.get();
        }
        people.shutdown();
        say(asked + " pages were shown to " + PEOPLE + " people");
    }

    private int person(Caller caller, Random random, long end) throws IOException, InterruptedException {
        List<String> names = List.copyOf(pages.keySet());
        int asked = 0;
        Thread.sleep(random.nextInt(THINK_MS));
        while (System.nanoTime() < end) {
            String name = names.get(random.nextInt(names.size()));
            Caller.Answer answer = caller.found(address(name, random));
            took(name).under(answer.ms());
            asked++;
            Thread.sleep(THINK_MS / 2 + random.nextInt(THINK_MS));
        }
        return asked;
    }

    /** Measures what comes after a review: much of what was worked out has to be worked out again. */
    private void after(Report report) throws IOException, InterruptedException {
        Caller caller = reviewer(0);
        Random random = new Random(3);
        List<String> names = List.of("review", "overview", "articles", "article", "statement", "actors", "search: all");
        String id = places.statement(random);
        Matcher state = STATE.matcher(caller.found("/api/v1/statements/" + id).text());
        if (!state.find()) {
            throw new IOException("A statement without a state");
        }
        caller.send(
                "/api/v1/statements/" + id + "/reviews",
                "{\"decision\":\"accept\",\"seen\":\"" + state.group(1) + "\",\"coder\":\"Person 0\"}");
        for (String name : names) {
            Duration before = desk.processorTime();
            Caller.Answer answer = caller.found(address(name, random));
            report.after(name, answer.ms() / MS, seconds(desk.processorTime().minus(before)));
        }
    }

    private Caller reviewer(int number) throws IOException, InterruptedException {
        Caller caller = new Caller(desk.address());
        caller.reviewAs("Person " + number);
        return caller;
    }

    private Took took(String page) {
        return Objects.requireNonNull(took.get(page));
    }

    private String address(String page, Random random) {
        return Objects.requireNonNull(all.get(page)).apply(random);
    }

    private static double seconds(Duration time) {
        return time.toNanos() / NANOS;
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }

    private static void say(String what) {
        System.err.println("benchmarks: " + what);
    }
}
