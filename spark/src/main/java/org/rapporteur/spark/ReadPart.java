package org.rapporteur.spark;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;
import org.rapporteur.export.parquet.OutcomeParquet;
import org.rapporteur.ingest.ArticleWalk;
import org.rapporteur.ingest.Ingested;
import org.rapporteur.ingest.file.ContainerFile;
import org.rapporteur.ingest.file.ContainerType;
import org.rapporteur.model.Failure;
import org.rapporteur.model.Outcome;
import org.rapporteur.model.Reading;
import org.rapporteur.pipeline.Pipeline;

/** One task: reads the articles of a part, and keeps what came of them. The same part gives the same bytes wherever and whenever it is read. */
final class ReadPart implements Function<Part, ReadPart.Result> {

    private static final long serialVersionUID = 1L;

    private final Job job;
    private final Broadcast<SerializableConfiguration> hadoop;

    ReadPart(Job job, Broadcast<SerializableConfiguration> hadoop) {
        this.job = job;
        this.hadoop = hadoop;
    }

    /**
     * What all tasks of a job share.
     *
     * @param archive where results go
     * @param how how articles are read
     * @param key the same for the same way to read, and for no other
     * @param version the version of what is known beforehand
     */
    record Job(Archive archive, HowToRead how, String key, String version) implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    /**
     * What came of a part.
     *
     * @param notes what a person should know of the file, in lines that go on behind its name; of its first part alone
     */
    record Result(Part part, long articles, long statements, long failures, List<String> notes)
            implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    @Override
    public Result call(Part part) throws Exception {
        Configuration settings = hadoop.value().value();
        FileSystem system = job.archive().system(settings);
        TaskContext task = TaskContext.get();
        Path beside = job.archive()
                .beside(part.result() + "." + task.stageId() + "-" + task.taskAttemptId() + "-"
                        + Long.toHexString(System.nanoTime()));
        try {
            Result result;
            try (OutputStream out = system.create(beside, true)) {
                result = read(part, settings, out);
            }
            job.archive().keep(system, beside, job.archive().path(Archive.READINGS + "/" + part.result()));
            return result;
        } catch (IOException | RuntimeException | Error e) {
            system.delete(beside, false);
            throw e;
        }
    }

    private Result read(Part part, Configuration settings, OutputStream out) throws IOException, JobException {
        Pipeline pipeline = SharedPipeline.of(job.key(), job.how());
        InputFile file = part.file();
        Path path = new Path(file.address());
        FileSystem source = path.getFileSystem(settings);
        ContainerType type = Inputs.type(file.name())
                .orElseThrow(() -> new IllegalStateException(file.name() + " is of no type that is read"));
        ContainerFile container = new ContainerFile(file.name(), java.nio.file.Path.of("."), type, file.isNamed());
        AtomicReference<IOException> lost = new AtomicReference<>();
        List<String> notes = new ArrayList<>();
        ArticleWalk.Hearing hearing = new ArticleWalk.Hearing() {
            @Override
            public void noted(ContainerFile each, String note) {
                notes.add(note);
            }
        };
        long articles = 0;
        long statements = 0;
        long failures = 0;
        OutcomeParquet.Made made =
                new OutcomeParquet.Made(pipeline.how(), job.how().minConfidence(), job.version());
        try (OutcomeParquet table = new OutcomeParquet(out, made);
                ArticleWalk walk = ArticleWalk.in(
                        container,
                        file.size(),
                        () -> new Watched(source.open(path), lost),
                        job.how().columnNames(),
                        hearing)) {
            for (long place = 0; walk.hasNext(); place++) {
                ArticleWalk.Met met = walk.next();
                if (lost.get() != null) {
                    // That the file could not be reached for a while is no fault of an article.
                    throw new IOException(file.address() + " could not be read", lost.get());
                }
                if (!part.has(place)) {
                    continue;
                }
                Outcome outcome = outcome(met, pipeline);
                table.write(new OutcomeParquet.Entry(file.name(), place, outcome));
                articles += outcome instanceof Reading ? 1 : 0;
                statements += outcome instanceof Reading reading
                        ? reading.statements().size()
                        : 0;
                failures += outcome instanceof Failure ? 1 : 0;
            }
        }
        return new Result(part, articles, statements, failures, part.number() == 0 ? List.copyOf(notes) : List.of());
    }

    /** Reads an article; one that makes the program stumble costs itself and no other. */
    private static Outcome outcome(ArticleWalk.Met met, Pipeline pipeline) {
        String name = met.found() instanceof ContainerFile file ? file.name() + met.behind() : met.given();
        try {
            Ingested ingested = met.read();
            return ingested instanceof Ingested.Received received
                    ? pipeline.read(received.article())
                    : ((Ingested.Refused) ingested).failure();
        } catch (RuntimeException | StackOverflowError e) {
            return Pipeline.stumbled(name, e);
        }
    }

    /** A stream that remembers that what it reads from could not be reached. */
    private static final class Watched extends FilterInputStream {

        private final AtomicReference<IOException> lost;

        Watched(InputStream in, AtomicReference<IOException> lost) {
            super(in);
            this.lost = lost;
        }

        @Override
        public int read() throws IOException {
            try {
                return in.read();
            } catch (IOException e) {
                lost.compareAndSet(null, e);
                throw e;
            }
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            try {
                return in.read(into, from, length);
            } catch (IOException e) {
                lost.compareAndSet(null, e);
                throw e;
            }
        }
    }
}
