package org.rapporteur.spark;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.rapporteur.analysis.Topic;

/**
 * What a person wants of the analyses of an archive.
 *
 * @param results the address of the folder of results
 * @param to the address of the folder to which analyses go
 * @param analyses which of them
 * @param how the dossier and actors by which the archive is looked at; empty for the dossier by which it was read
 * @param view whose positions are looked at, on what, and when
 * @param least by how many remarks a new position has to be shown to be a shift
 * @param format how tables are written
 */
record AnalyseOptions(
        String results,
        String to,
        List<Analysis> analyses,
        Optional<HowToRead> how,
        View view,
        int least,
        Format format) {

    static final String USAGE = """
            Usage: spark-submit … --class org.rapporteur.spark.AnalyseArchive rapporteur-spark.jar [OPTIONS] RESULTS

            Writes who holds which position, who speaks how often for what, who agrees with whom, and where positions change.

              RESULTS                The folder of results of an archive that was read.
              --to FOLDER            Where tables go; without it, the folder "analyses" in RESULTS.
              --only ANALYSIS        positions, affiliations, congruence or shifts; several times, or with commas. Without it, all.
              --by LEVEL             Whose they are: actor (without it), organisation or side.
              --on TOPIC             Positions on each proposition (without it) or issue.
              --at DATE              Positions at the end of this day, such as 2031-03-09.
              --days NUMBER          Positions of so many days before --at.
              --least NUMBER         By how many remarks or outlets a new position has to be shown to be a shift; 2 without it.
              --dossier DOSSIER      The name of a built-in dossier, or a file or folder on this machine; without it, the one
                                     by which the archive was read, if that is built in.
              --actors FILE          Actors over the dossier, on this machine; may be given several times.
              --format FORMAT        parquet (without it), or csv: one file for each table.
            """;

    /** What is worked out. */
    enum Analysis {
        POSITIONS,
        AFFILIATIONS,
        CONGRUENCE,
        SHIFTS;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How tables are written. */
    enum Format {
        PARQUET,
        CSV
    }

    /**
     * What is looked at.
     *
     * @param by whose positions
     * @param topic on what
     * @param at until the end of which day; empty for all
     * @param days how many days before that count; needs {@code at}
     */
    record View(ArchiveSql.By by, Topic topic, Optional<LocalDate> at, OptionalInt days) {}

    /**
     * Returns what the words of a call mean.
     *
     * @throws JobException if they are wrong
     */
    static AnalyseOptions of(List<String> words) throws JobException {
        Given given = new Given();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (!word.startsWith("--")) {
                given.results(word);
            } else if (i + 1 < words.size()) {
                given.take(word, words.get(++i));
            } else {
                throw JobException.wrongCall(word + " needs a value, or is no option\n" + USAGE);
            }
        }
        return given.options();
    }

    /** What was given so far. */
    private static final class Given {

        private static final int MOST = 1_000_000;

        private final Set<Analysis> analyses = EnumSet.noneOf(Analysis.class);
        private final List<HowToRead.NamedText> actors = new ArrayList<>();
        private String results = "";
        private String to = "";
        private Optional<HowToRead> how = Optional.empty();
        private ArchiveSql.By by = ArchiveSql.By.ACTOR;
        private Topic topic = Topic.PROPOSITION;
        private Optional<LocalDate> at = Optional.empty();
        private OptionalInt days = OptionalInt.empty();
        private int least = 2;
        private Format format = Format.PARQUET;

        void results(String word) throws JobException {
            if (!results.isEmpty()) {
                throw JobException.wrongCall("Name one folder of results, and not " + results + " and " + word);
            }
            results = word;
        }

        void take(String option, String value) throws JobException {
            switch (option) {
                case "--to" -> to = value;
                case "--only" -> {
                    for (String each : value.split(",", -1)) {
                        analyses.add(word(option, each, Analysis.class));
                    }
                }
                case "--by" -> by = word(option, value, ArchiveSql.By.class);
                case "--on" -> topic = word(option, value, Topic.class);
                case "--at" -> at = Optional.of(day(option, value));
                case "--days" -> days = OptionalInt.of(number(option, value));
                case "--least" -> least = number(option, value);
                case "--dossier" -> how = Optional.of(HowToRead.with(value).withDossier(value));
                case "--actors" -> actors.add(Options.named(value));
                case "--format" -> format = word(option, value, Format.class);
                default -> throw JobException.wrongCall("There is no option " + option + "\n" + USAGE);
            }
        }

        private static <E extends Enum<E>> E word(String option, String value, Class<E> of) throws JobException {
            for (E each : of.getEnumConstants()) {
                if (each.name().toLowerCase(Locale.ROOT).equals(value.strip())) {
                    return each;
                }
            }
            throw JobException.wrongCall(option + " takes one of the words "
                    + Arrays.stream(of.getEnumConstants())
                            .map(each -> each.name().toLowerCase(Locale.ROOT))
                            .collect(Collectors.joining(", "))
                    + ", and not " + value);
        }

        private static LocalDate day(String option, String value) throws JobException {
            try {
                return LocalDate.parse(value);
            } catch (DateTimeException e) {
                throw JobException.wrongCall(option + " takes a day such as 2031-03-09, and not " + value);
            }
        }

        private static int number(String option, String value) throws JobException {
            if (value.matches("[0-9]{1,7}")) {
                int number = Integer.parseInt(value);
                if (number >= 1 && number <= MOST) {
                    return number;
                }
            }
            throw JobException.wrongCall(option + " takes a whole number from 1 to " + MOST + ", and not " + value);
        }

        AnalyseOptions options() throws JobException {
            if (results.isEmpty()) {
                throw JobException.wrongCall("Name the folder of results of an archive that was read\n" + USAGE);
            }
            if (days.isPresent() && at.isEmpty()) {
                throw JobException.wrongCall("--days counts back from a day: give it with --at");
            }
            if (!actors.isEmpty() && how.isEmpty()) {
                throw JobException.wrongCall("--actors stand over a dossier: name it with --dossier");
            }
            return new AnalyseOptions(
                    results,
                    to.isEmpty() ? results + "/" + AnalyseArchive.FOLDER : to,
                    List.copyOf(analyses.isEmpty() ? EnumSet.allOf(Analysis.class) : analyses),
                    how.map(each -> each.withActors(actors)),
                    new View(by, topic, at, days),
                    least,
                    format);
        }
    }
}
