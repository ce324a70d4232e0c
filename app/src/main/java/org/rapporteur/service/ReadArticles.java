package org.rapporteur.service;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.rapporteur.ingest.Articles;
import org.rapporteur.ingest.Ingested;
import org.rapporteur.ingest.file.ArticleFile;
import org.rapporteur.ingest.file.FileWalk;
import org.rapporteur.ingest.file.Found;
import org.rapporteur.model.Article;
import org.rapporteur.model.Failure;
import org.rapporteur.model.Outcome;
import org.rapporteur.model.Reading;
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
    private final ArticleNames names;
    private final Pipeline pipeline;
    private final Settings settings;
    private final ReadProgress progress;

    private final Set<String> met = new HashSet<>();
    private final List<Done> group = new ArrayList<>();
    private long groupCharacters;
    private long groupBegan;
    private Tally tally = Tally.NONE;

    private ReadArticles(
            RecordFile record, ArticleNames names, Pipeline pipeline, Settings settings, ReadProgress progress) {
        this.record = record;
        this.names = names;
        this.pipeline = pipeline;
        this.settings = settings;
        this.progress = progress;
    }

    /**
     * Reads articles into a record.
     *
     * @param paths files and folders
     * @param file the record, which is made if it is not there
     * @param how how to read
     * @param progress hears how it goes
     * @return what came of it
     * @throws InputException if the dossier, a file of actors or the record cannot be used, or the model does not run on
     *     this machine
     * @throws IllegalArgumentException if the confidence is outside 0 to 1
     */
    public static Tally run(List<Path> paths, Path file, HowToRead how, ReadProgress progress) throws InputException {
        return run(paths, file, how, progress, Runtime.getRuntime().availableProcessors());
    }

    static Tally run(List<Path> paths, Path file, HowToRead how, ReadProgress progress, int threads)
            throws InputException {
        Knowledge knowledge = Knowledge.of(how);
        ArticleNames names = new ArticleNames(file);
        FileWalk count = FileWalk.over(paths);
        Set<String> articles = new HashSet<>();
        Map<String, Found.Lost> lost = new LinkedHashMap<>();
        count.forEachRemaining(found -> {
            if (found instanceof Found.Lost nowhere) {
                lost.putIfAbsent(names.of(found.path()), nowhere);
            } else {
                articles.add(names.of(found.path()));
            }
        });
        if (articles.isEmpty() && !lost.isEmpty() && !Files.exists(file)) {
            progress.begins(0, count.skipped());
            return onlyLost(lost.values(), progress);
        }
        return Records.writing(file, record -> {
            progress.begins(articles.size(), count.skipped());
            try (Pipeline pipeline = Reader.open(how, knowledge)) {
                Settings settings = new Settings(pipeline.how(), how.minConfidence(), knowledge.version());
                return new ReadArticles(record, names, pipeline, settings, progress).read(paths, threads);
            }
        });
    }

    /** Tells the paths that lead nowhere, where there is nothing else; that is no reason to make a record. */
    private static Tally onlyLost(Collection<Found.Lost> lost, ReadProgress progress) {
        Tally tally = Tally.NONE;
        for (Found.Lost nowhere : lost) {
            progress.failed(new Failure(nowhere.given(), nowhere.message()));
            tally = tally.plusLost();
        }
        return tally;
    }

    /** Something found, and what came of it. */
    private record Done(Found found, Outcome outcome) {}

    private Tally read(List<Path> paths, int threads) {
        Iterator<Callable<Done>> pieces = StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(FileWalk.over(paths), Spliterator.ORDERED), false)
                .filter(this::isNew)
                .<Callable<Done>>map(found -> () -> new Done(found, outcome(found)))
                .iterator();
        InOrder.run(pieces, threads, this::take);
        keepGroup();
        return tally;
    }

    private boolean isNew(Found found) {
        if (met.add(names.of(found.path()))) {
            return true;
        }
        tally = tally.plusAgain();
        return false;
    }

    private Outcome outcome(Found found) {
        String name = names.of(found.path());
        return found instanceof ArticleFile file
                ? Reader.guarded(name, () -> outcome(name, Articles.read(file)))
                : new Failure(name, ((Found.Lost) found).message());
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

    private void take(Done done) {
        if (group.isEmpty()) {
            groupBegan = System.nanoTime();
        }
        group.add(done);
        if (done.outcome() instanceof Reading reading) {
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
            for (Done done : group) {
                after.set(0, keep(done, after.get(0)));
            }
        });
        tally = after.get(0);
        group.forEach(this::tell);
        group.clear();
        groupCharacters = 0;
        progress.kept(tally);
    }

    private Tally keep(Done done, Tally before) {
        if (done.outcome() instanceof Reading reading) {
            boolean warned = !reading.warnings().isEmpty()
                    || !reading.article().warnings().isEmpty();
            return before.plus(
                    record.keep(reading, settings), reading.statements().size(), warned);
        }
        record.keep((Failure) done.outcome());
        return done.found() instanceof ArticleFile ? before.plusFailure() : before.plusLost();
    }

    private void tell(Done done) {
        String path = done.found().given();
        if (done.outcome() instanceof Failure failure) {
            progress.failed(new Failure(path, failure.message()));
        } else if (done.outcome() instanceof Reading reading) {
            reading.warnings().forEach(warning -> progress.noted(path, warning));
        }
    }
}
