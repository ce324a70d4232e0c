package org.rapporteur.service;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.rapporteur.ingest.Articles;
import org.rapporteur.ingest.Ingested;
import org.rapporteur.ingest.file.ArticleFile;
import org.rapporteur.ingest.file.FileWalk;
import org.rapporteur.ingest.file.Found;
import org.rapporteur.model.Article;
import org.rapporteur.model.Failure;
import org.rapporteur.model.Outcome;
import org.rapporteur.model.Reading;
import org.rapporteur.model.SpanRules;
import org.rapporteur.pipeline.Pipeline;
import org.rapporteur.store.RecordFile;
import org.rapporteur.store.Settings;
import org.rapporteur.store.StoredReading;

/**
 * Reads articles into a record.
 *
 * <p>Works on all processors, and writes in the order in which the articles were found: what the record holds at the end
 * does not depend on the number of threads. It is written about once a second, whole articles at a time; who stops the
 * program loses the last second and goes on there with the next call, since an article that the record has is not read
 * again.
 */
public final class ReadArticles {

    /** How much is kept at once, at most; and the writer's lock is held for less than a second. */
    private static final int GROUP_ARTICLES = 200;

    private static final int GROUP_CHARACTERS = 4_000_000;
    private static final long GROUP_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final RecordFile record;
    private final Path home;
    private final Pipeline pipeline;
    private final Settings settings;
    private final ReadProgress progress;

    private final List<Outcome> group = new ArrayList<>();
    private long groupCharacters;
    private long groupBegan;
    private Tally tally = Tally.NONE;

    private ReadArticles(RecordFile record, Path home, Pipeline pipeline, Settings settings, ReadProgress progress) {
        this.record = record;
        this.home = home;
        this.pipeline = pipeline;
        this.settings = settings;
        this.progress = progress;
    }

    /**
     * Reads articles into a record.
     *
     * @param paths files and folders
     * @param file the record, which is made if it is not there
     * @param minConfidence the confidence below which attributions are left out, from 0 to 1
     * @param progress hears how it goes
     * @return what came of it
     * @throws InputException if the record cannot be used, or the model does not run on this machine
     * @throws IllegalArgumentException if {@code minConfidence} is outside 0 to 1
     */
    public static Tally run(List<Path> paths, Path file, double minConfidence, ReadProgress progress)
            throws InputException {
        return run(paths, file, minConfidence, progress, Runtime.getRuntime().availableProcessors());
    }

    static Tally run(List<Path> paths, Path file, double minConfidence, ReadProgress progress, int threads)
            throws InputException {
        return Records.writing(file, record -> {
            FileWalk count = FileWalk.over(paths);
            long articles = 0;
            while (count.hasNext()) {
                articles += count.next() instanceof ArticleFile ? 1 : 0;
            }
            progress.begins(articles, count.skipped());
            try (Pipeline pipeline = Reader.open(minConfidence, SpanRules.CODEBOOK)) {
                Settings settings = new Settings(pipeline.how(), minConfidence);
                Path home = place(file.toAbsolutePath().resolveSibling("."));
                return new ReadArticles(record, home, pipeline, settings, progress).read(paths, threads);
            }
        });
    }

    private Tally read(List<Path> paths, int threads) {
        FileWalk walk = FileWalk.over(paths);
        InOrder.run(
                new Iterator<Callable<Outcome>>() {
                    @Override
                    public boolean hasNext() {
                        return walk.hasNext();
                    }

                    @Override
                    public Callable<Outcome> next() {
                        Found found = walk.next();
                        return () -> outcome(found);
                    }
                },
                threads,
                this::take);
        keepGroup();
        return tally;
    }

    private Outcome outcome(Found found) {
        if (found instanceof ArticleFile file) {
            String name = nameOf(file.path());
            return Reader.guarded(name, () -> outcome(name, Articles.read(file)));
        }
        return ((Found.Lost) found).failure();
    }

    /** Reads an article, or takes from the record what it has of it already. */
    private Outcome outcome(String name, Ingested ingested) {
        if (ingested instanceof Ingested.Refused refused) {
            return new Failure(name, refused.failure().message());
        }
        Article received = ((Ingested.Received) ingested).article();
        Article article = new Article(
                name,
                received.text(),
                received.sha256(),
                received.metadata(),
                received.paragraphs(),
                received.warnings());
        return record.present(name)
                .filter(stored -> stored.settings().equals(settings))
                .map(StoredReading::reading)
                .filter(reading -> reading.article().equals(article))
                .orElseGet(() -> pipeline.read(article));
    }

    private void take(Outcome outcome) {
        if (group.isEmpty()) {
            groupBegan = System.nanoTime();
        }
        group.add(outcome);
        if (outcome instanceof Reading reading) {
            groupCharacters += reading.article().text().length();
        }
        if (group.size() >= GROUP_ARTICLES
                || groupCharacters >= GROUP_CHARACTERS
                || System.nanoTime() - groupBegan >= GROUP_NANOS) {
            keepGroup();
        }
    }

    private void keepGroup() {
        List<Tally> after = new ArrayList<>(List.of(tally));
        record.atOnce(() -> {
            for (Outcome outcome : group) {
                after.set(0, keep(outcome, after.get(0)));
            }
        });
        tally = after.get(0);
        for (Outcome outcome : group) {
            if (outcome instanceof Failure failure) {
                progress.failed(failure);
            }
        }
        group.clear();
        groupCharacters = 0;
        progress.kept(tally);
    }

    private Tally keep(Outcome outcome, Tally before) {
        if (outcome instanceof Reading reading) {
            boolean warned = !reading.warnings().isEmpty()
                    || !reading.article().warnings().isEmpty();
            return before.plus(
                    record.keep(reading, settings), reading.statements().size(), warned);
        }
        record.keep((Failure) outcome);
        return before.plusFailure();
    }

    /** Returns the name of an article in the record: the way to its file from the record's folder. */
    private String nameOf(Path file) {
        Path place = place(file);
        if (!String.valueOf(place.getRoot()).equals(String.valueOf(home.getRoot()))) {
            return place.toString().replace('\\', '/');
        }
        return home.relativize(place).toString().replace(place.getFileSystem().getSeparator(), "/");
    }

    /** Returns the one path that a file or folder has, whichever links lead to it. */
    private static Path place(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            // It is gone, which whoever reads it will say.
            return path.toAbsolutePath().normalize();
        }
    }
}
