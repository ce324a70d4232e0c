package org.rapporteur.copies;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;

/** Prints how well copies are found, as the table of docs/copies.md: {@code CopiesFigures EXAMPLES [all]}, where all prints the mistakes. */
final class CopiesFigures {

    /** Not that of the test, on which nothing was tuned either. */
    static final long SEED = 20310218;

    private CopiesFigures() {}

    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        CopyScores scores = new CopyScores(CopySet.of(Path.of(args[0]), SEED), CopySettings.USUAL);
        out.println("| | pairs to find | recall | pairs shown | precision |");
        out.println("| --- | ---: | ---: | ---: | ---: |");
        scores.byKind().forEach((kind, score) -> print(kind, score, out));
        print("**all**", scores.all(), out);
        if (args.length > 1) {
            scores.wrong().forEach(out::println);
        }
    }

    private static void print(String kind, CopyScores.Score score, PrintStream out) {
        out.printf(
                Locale.ROOT,
                "| %s | %d | %.3f | %d | %.3f |%n",
                kind,
                score.wanted(),
                score.recall(),
                score.paired(),
                score.precision());
    }
}
