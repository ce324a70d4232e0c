package org.rapporteur.spark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;
import org.rapporteur.model.Sha256;
import org.rapporteur.model.SoftwareVersion;

/** Reads archives of news on a cluster. */
public final class ReadArchive {

    /** Names the note of how an archive was read. */
    static final String HOW = "how";

    /** Begins the line in it of the dossier and actors. */
    static final String KNOWLEDGE = "knowledge ";

    private static final String TABLES = "tables";

    private final SparkSession spark;
    private final Configuration hadoop;
    private final Consumer<String> says;

    private ReadArchive(SparkSession spark, Consumer<String> says) {
        this.spark = spark;
        this.hadoop = spark.sparkContext().hadoopConfiguration();
        this.says = says;
    }

    /**
     * Runs the job, as {@code spark-submit} does.
     *
     * @param words archives and options
     */
    public static void main(String[] words) {
        Submitted.run(words, Options::of, (spark, options) -> run(spark, options, System.err::println));
    }

    /**
     * What came of a job.
     *
     * @param parts how many parts the archives have
     * @param read how many of them this call read; the others were done before
     * @param articles how many articles the parts have that this call read
     * @param statements how many statements these have
     * @param failures how many articles of these, and files, could not be read
     */
    record Summary(int parts, int read, long articles, long statements, long failures) {}

    /**
     * Reads what is not read yet, and makes the tables of all of it.
     *
     * @param says hears lines for a person
     * @throws JobException if there is something that a person has to mend
     */
    static Summary run(SparkSession spark, Options options, Consumer<String> says) throws JobException {
        try {
            return new ReadArchive(spark, says).run(options);
        } catch (IOException e) {
            throw JobException.broken(options.to() + " cannot be used: " + e.getMessage());
        }
    }

    private Summary run(Options options) throws JobException, IOException {
        Archive archive = new Archive(options.to());
        HowToRead.Known known = options.how().known();
        Inputs.Found found = Inputs.at(options.inputs(), hadoop);
        if (found.skipped() > 0) {
            says.accept("left out, as of types that are not read: " + found.skipped() + " files");
        }
        List<Part> parts = new ArrayList<>();
        found.files().forEach(file -> parts.addAll(Part.of(file, options.partBytes())));
        String how = how(options.how(), known.version());
        requireSame(archive, how, parts);
        archive.sweep(hadoop);
        archive.note(hadoop, HOW, how);
        Set<String> done = archive.done(hadoop);
        List<Part> left =
                parts.stream().filter(part -> !done.contains(part.result())).toList();
        says.accept(found.files().size() + " files in " + parts.size() + " parts, of which "
                + (parts.size() - left.size()) + " are done");
        ReadPart.Job job = new ReadPart.Job(archive, options.how(), digest(how), known.version());
        Summary summary = read(job, left, parts.size());
        String content = digest(String.join("\n", new TreeSet<>(archive.done(hadoop))) + options.copies());
        if (!archive.note(hadoop, TABLES).equals(content)) {
            Tables.write(spark, archive);
            if (options.copies()) {
                CopiesTable.write(spark, archive);
            }
            archive.note(hadoop, TABLES, content);
        }
        archive.sweep(hadoop);
        return summary;
    }

    private Summary read(ReadPart.Job job, List<Part> left, int parts) {
        if (left.isEmpty()) {
            return new Summary(parts, 0, 0, 0, 0);
        }
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        Broadcast<SerializableConfiguration> settings = context.broadcast(new SerializableConfiguration(hadoop));
        List<ReadPart.Result> results = context.parallelize(left, left.size())
                .map(new ReadPart(job, settings))
                .collect();
        long articles = 0;
        long statements = 0;
        long failures = 0;
        for (ReadPart.Result each : results) {
            articles += each.articles();
            statements += each.statements();
            failures += each.failures();
            each.notes().forEach(note -> says.accept(each.part().file().name() + ": " + note));
        }
        says.accept(articles + " articles with " + statements + " statements; " + failures + " could not be read");
        return new Summary(parts, left.size(), articles, statements, failures);
    }

    /** Returns all that decides what is read in an article, as lines. */
    private static String how(HowToRead how, String version) {
        return String.join(
                        "\n",
                        "software " + SoftwareVersion.current().value(),
                        KNOWLEDGE + version,
                        "confidence " + how.minConfidence(),
                        "columns " + how.columns())
                + "\n";
    }

    /** Checks that what is there already belongs to what will be. */
    private void requireSame(Archive archive, String how, List<Part> parts) throws JobException, IOException {
        String before = archive.note(hadoop, HOW);
        if (!before.isEmpty() && !before.equals(how)) {
            throw JobException.broken(archive.address() + " was read in another way: " + difference(before, how)
                    + "; name another folder, or remove it");
        }
        Set<String> others = new HashSet<>(archive.done(hadoop));
        parts.forEach(part -> others.remove(part.result()));
        if (!others.isEmpty()) {
            throw JobException.broken(archive.address() + " holds " + others.size()
                    + " parts of files that are not named now, or have changed since, or were parted in another way"
                    + " (--part-mib); name all of them as before, or another folder");
        }
    }

    private static String difference(String before, String now) {
        List<String> lines = now.lines().toList();
        return before.lines().filter(line -> !lines.contains(line)).findFirst().orElse("with less said");
    }

    private static String digest(String text) {
        return Sha256.of(text.getBytes(StandardCharsets.UTF_8)).hex();
    }
}
