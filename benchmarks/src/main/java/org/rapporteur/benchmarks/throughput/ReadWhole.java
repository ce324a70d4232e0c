package org.rapporteur.benchmarks.throughput;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.rapporteur.benchmarks.Gauge;
import org.rapporteur.model.Failure;
import org.rapporteur.service.HowToRead;
import org.rapporteur.service.InputException;
import org.rapporteur.service.ReadArticles;
import org.rapporteur.service.ReadProgress;
import org.rapporteur.service.Tally;

/** Reads a folder into a record, as {@code rapporteur read} does, again and again: a process of its own, whose first reading is that of a new one. */
final class ReadWhole {

    static final String WHOLE = "whole";

    /** Begins the line with how many articles and statements were read, and how many articles were not. */
    static final String COUNTS = "counts\t";

    /** Begins the line with the most memory that the process held. */
    static final String PEAK = "peak\t";

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

    private ReadWhole() {}

    /**
     * Reads.
     *
     * @param args the folder, the dossier, how many times, a folder for records
     */
    public static void main(String[] args) throws IOException, InputException {
        HowToRead how = HowToRead.DEFAULT.with(args[1]);
        for (int i = 0; i < Integer.parseInt(args[2]); i++) {
            Path record = Path.of(args[3], "whole-" + i + ".sqlite");
            Took.With<Tally> read = Took.by(WHOLE, () -> read(Path.of(args[0]), record, how));
            Files.delete(record);
            System.err.println(read.took().toLine());
            Tally tally = read.result();
            System.err.println(COUNTS + tally.articles() + "\t" + tally.statements() + "\t" + tally.failed());
            if (i == 0) {
                System.err.println(PEAK + Gauge.peakMemory());
            }
        }
    }

    private static Tally read(Path folder, Path record, HowToRead how) {
        try {
            return ReadArticles.run(List.of(folder), record, how, SILENT);
        } catch (InputException e) {
            throw new IllegalStateException(String.join(" ", e.lines()), e);
        }
    }
}
