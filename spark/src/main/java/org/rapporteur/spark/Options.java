package org.rapporteur.spark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a person wants of the job.
 *
 * @param inputs the addresses of archives
 * @param to the address of the folder of results
 * @param how how articles are read
 * @param partBytes about how many bytes of a file one task reads
 * @param copies whether copies are looked for
 */
record Options(List<String> inputs, String to, HowToRead how, long partBytes, boolean copies) {

    /** A file of Common Crawl's has about a gigabyte. */
    private static final int PART_MIB = 256;

    private static final long MIB = 1 << 20;

    static final String USAGE = String.format(Locale.ROOT, """
            Usage: spark-submit … rapporteur-spark.jar [OPTIONS] --to FOLDER ARCHIVE…

            Reads archives of news, and writes statements, articles, copies and failures as Parquet, partitioned by date. Called again
            with the same folder, it goes on where it was.

              ARCHIVE…               Files, folders or patterns on any file system that Hadoop knows: .warc, .jsonl, .parquet,
                                     .csv and .tsv, also with .gz.
              --to FOLDER            Where results go.
              --dossier DOSSIER      The name of a built-in dossier, or a file or folder on this machine; without it, generic.
              --actors FILE          Actors over the dossier, on this machine; may be given several times.
              --columns NAME=COLUMN  Which column of tables means what, as for rapporteur read; several times, or with commas.
              --min-confidence NUMBER  Leaves out attributions of which the model is less sure, from 0 to 1.
              --part-mib NUMBER      About how many MiB of a file one task reads; without it, %d.
              --no-copies            Looks for no copies.
            """, PART_MIB);

    /**
     * Returns what the words of a call mean.
     *
     * @throws JobException if they are wrong
     */
    static Options of(List<String> words) throws JobException {
        Given given = new Given();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (!word.startsWith("--")) {
                given.inputs.add(word);
            } else if (word.equals("--no-copies")) {
                given.copies = false;
            } else if (i + 1 < words.size()) {
                given.take(word, words.get(++i));
            } else {
                throw JobException.wrongCall(word + " needs a value, or is no option\n" + USAGE);
            }
        }
        return given.options();
    }

    /**
     * Returns a file of actors.
     *
     * @throws JobException if there is none that can be read
     */
    static HowToRead.NamedText named(String file) throws JobException {
        try {
            return new HowToRead.NamedText(file, Files.readString(Path.of(file), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw JobException.wrongCall("There is no file of actors " + file + " that can be read; check its name");
        }
    }

    /** What was given so far. */
    private static final class Given {

        private final List<String> inputs = new ArrayList<>();
        private final Map<String, String> columns = new LinkedHashMap<>();
        private final List<HowToRead.NamedText> actors = new ArrayList<>();
        private HowToRead how = HowToRead.with("generic");
        private String to = "";
        private long partBytes = PART_MIB * MIB;
        private boolean copies = true;

        void take(String option, String value) throws JobException {
            switch (option) {
                case "--to" -> to = value;
                case "--dossier" -> how = how.withDossier(value);
                case "--actors" -> actors.add(named(value));
                case "--columns" -> {
                    for (String each : value.split(",", -1)) {
                        String[] pair = each.split("=", 2);
                        if (pair.length < 2) {
                            throw JobException.wrongCall("--columns takes NAME=COLUMN, and not " + each);
                        }
                        columns.put(pair[0].strip(), pair[1].strip());
                    }
                }
                case "--min-confidence" -> how = how.withMinConfidence(number(option, value, 1));
                case "--part-mib" -> partBytes = (long) Math.max(1, number(option, value, 1 << 20) * MIB);
                default -> throw JobException.wrongCall("There is no option " + option + "\n" + USAGE);
            }
        }

        private static double number(String option, String value, double most) throws JobException {
            try {
                double number = Double.parseDouble(value);
                if (number >= 0 && number <= most) {
                    return number;
                }
            } catch (NumberFormatException e) {
                // As if it were too large.
            }
            throw JobException.wrongCall(option + " takes a number from 0 to " + (long) most + ", and not " + value);
        }

        Options options() throws JobException {
            if (inputs.isEmpty() || to.isEmpty()) {
                throw JobException.wrongCall("Name archives, and with --to where results go\n" + USAGE);
            }
            HowToRead all = how.withActors(actors).withColumns(columns);
            try {
                all.columnNames();
            } catch (IllegalArgumentException e) {
                throw JobException.wrongCall(String.valueOf(e.getMessage()));
            }
            return new Options(List.copyOf(inputs), to, all, partBytes, copies);
        }
    }
}
