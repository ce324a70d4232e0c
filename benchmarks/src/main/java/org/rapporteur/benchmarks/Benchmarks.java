package org.rapporteur.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.analysis.reliability.Reliability;
import org.rapporteur.dossier.Dossiers;
import org.rapporteur.ingest.file.ArticleFile;
import org.rapporteur.ingest.file.FileWalk;
import org.rapporteur.model.SpanRules;

/** Measures all there is to measure, prints it and writes it down. Start it with {@code benchmarks/run}. */
public final class Benchmarks {

    private static final int STARTS = 5;

    /** Often enough to see what reading costs when warm. */
    private static final int ROUNDS = 10;

    private static final String GOLD = "gold.jsonl";

    private static final List<String> THEIRS = List.of("-XX:+UseSerialGC", "-Xmx6g");

    private static final String CORENLP = "org.rapporteur.benchmarks.corenlp.CoreNlpQuotes";

    private Benchmarks() {}

    /**
     * Runs everything.
     *
     * @param args {@code with} or {@code without} CoreNLP; the folder of the example; the folder of corpora; the page to
     *     write
     */
    public static void main(String[] args) throws IOException, InterruptedException, OrtException {
        boolean corenlp = args[0].equals("with");
        Path example = Path.of(args[1]);
        Path corpora = Path.of(args[2]);
        Path page = Path.of(args[3]);
        String folder = example.resolve("articles").toString();
        List<ArticleFile> files = files(folder);
        String load = Machine.load();
        say("matrix products");
        Peak.Rates rates = Peak.measure();
        say(STARTS + " starts");
        List<Double> starts = new ArrayList<>();
        for (int i = 0; i < STARTS; i++) {
            starts.add(ReadFolder.asChild(files.get(0).path().toString(), 0, Dossiers.GENERIC)
                    .firstByte());
        }
        say(files.size() + " articles, " + (ReadFolder.TO_WARM + ROUNDS) + " times over");
        Child ours = ReadFolder.asChild(folder, ROUNDS, Dossiers.GENERIC);
        Child withDossier = ReadFolder.asChild(folder, ROUNDS, "example");
        Child attribution = ReadFolder.asChild(folder, ROUNDS, ReadFolder.ATTRIBUTION);
        Child resolution = ReadFolder.asChild(folder, ROUNDS, ReadFolder.RESOLUTION);
        Optional<Figures> coref = Optional.empty();
        Optional<Figures> noCoref = Optional.empty();
        if (corenlp) {
            say("CoreNLP without coreference");
            noCoref = Optional.of(theirs("without", folder));
            say("CoreNLP with coreference");
            coref = Optional.of(theirs("with", folder));
        }
        say(Crowd.MANY + " articles, and one of " + Crowd.LONG + " words");
        Crowd crowd = new Crowd(files);
        Figures many = crowd.many();
        Figures one = crowd.one();
        Results results = new Results(
                files.size(),
                starts,
                ours.figures().get(0),
                ours.figures().get(1),
                withDossier.figures().get(1),
                attribution.figures().get(1),
                resolution.figures(),
                ROUNDS,
                Stages.ofLines(ours.lines()),
                many,
                one,
                rates,
                coref,
                noCoref,
                accuracy(example, corpora));
        String report = Report.of(results, load);
        System.out.print(report);
        Files.writeString(page, report, UTF_8);
    }

    private static Figures theirs(String coreference, String folder) throws IOException, InterruptedException {
        return Child.run(THEIRS, CORENLP, coreference, folder).figures().get(0);
    }

    /** Returns how far the program agrees with each of the coded sets that are there. */
    private static Map<String, Reliability> accuracy(Path example, Path corpora) throws IOException {
        Path polnear = corpora.resolve("polnear").resolve("dev");
        Path seeds = corpora.resolve("seeds");
        List<GoldSet> sets = List.of(
                new GoldSet(
                        Report.POLNEAR,
                        polnear.resolve(GOLD),
                        polnear.resolve("text"),
                        SpanRules.POLNEAR,
                        Dossiers.GENERIC),
                new GoldSet(Report.PAGES, seeds.resolve(GOLD), seeds, SpanRules.CODEBOOK, Dossiers.GENERIC),
                new GoldSet(
                        "the example",
                        example.resolve(GOLD),
                        example.resolve("articles"),
                        SpanRules.CODEBOOK,
                        "example"));
        Map<String, Reliability> measured = new LinkedHashMap<>();
        for (GoldSet set : sets) {
            if (Files.exists(set.gold())) {
                say("accuracy: " + set.title());
                measured.put(set.title(), set.measure());
            }
        }
        return measured;
    }

    private static List<ArticleFile> files(String folder) {
        List<ArticleFile> files = new ArrayList<>();
        FileWalk.over(List.of(Path.of(folder))).forEachRemaining(found -> {
            if (found instanceof ArticleFile file) {
                files.add(file);
            }
        });
        if (files.isEmpty()) {
            throw new IllegalArgumentException("There are no articles in " + folder + "; name a folder that has some");
        }
        return files;
    }

    private static void say(String what) {
        System.err.println("benchmarks: " + what);
    }
}
