package org.rapporteur.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rapporteur.ingest.file.ArticleFile;
import org.rapporteur.ingest.file.FileWalk;

/** Measures all there is to measure, prints it and writes it down. Start it with {@code benchmarks/run}. */
public final class Benchmarks {

    private static final int STARTS = 5;

    /** Enough to see what reading costs when all is warm. */
    private static final long WORDS_OFTEN = 100_000;

    /** As the start script runs the program. */
    private static final List<String> OURS = List.of("-XX:+UseSerialGC", "-Xshare:auto");

    private static final List<String> THEIRS = List.of("-XX:+UseSerialGC", "-Xmx6g");

    private static final String CORENLP = "org.rapporteur.benchmarks.corenlp.CoreNlpQuotes";

    private Benchmarks() {}

    /**
     * Runs everything.
     *
     * @param args optionally {@code --corenlp}; the folder with the articles; the page to write
     */
    public static void main(String[] args) throws IOException, InterruptedException, OrtException {
        boolean corenlp = args.length > 0 && args[0].equals("--corenlp");
        String folder = args[corenlp ? 1 : 0];
        Path page = Path.of(args[corenlp ? 2 : 1]);
        List<ArticleFile> files = files(folder);
        String load = Machine.load();
        say("matrix products");
        Peak.Rates rates = Peak.measure();
        say(STARTS + " starts");
        List<Double> starts = new ArrayList<>();
        for (int i = 0; i < STARTS; i++) {
            starts.add(read(files.get(0).path().toString(), 1).firstByte());
        }
        say(files.size() + " articles, once");
        Figures once = read(folder, 1).figures();
        int rounds = (int) Math.max(2, WORDS_OFTEN / once.words());
        say(files.size() + " articles, " + rounds + " times over");
        Child often = read(folder, rounds);
        Optional<Figures> coref = Optional.empty();
        Optional<Figures> noCoref = Optional.empty();
        if (corenlp) {
            say("CoreNLP without coreference");
            noCoref = Optional.of(Child.run(THEIRS, CORENLP, "without", folder).figures());
            say("CoreNLP with coreference");
            coref = Optional.of(Child.run(THEIRS, CORENLP, "with", folder).figures());
        }
        Results results = new Results(
                files.size(),
                starts,
                once,
                often.figures(),
                rounds,
                Stages.ofLines(often.lines()),
                rates,
                coref,
                noCoref);
        String report = Report.of(results, load);
        System.out.print(report);
        Files.writeString(page, report, UTF_8);
    }

    private static Child read(String path, int rounds) throws IOException, InterruptedException {
        return Child.run(OURS, ReadFolder.class.getName(), path, String.valueOf(rounds));
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
