package org.rapporteur.service;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.rapporteur.model.Article;
import org.rapporteur.model.Failure;
import org.rapporteur.model.Outcome;
import org.rapporteur.model.Reading;
import org.rapporteur.pipeline.Pipeline;
import org.rapporteur.store.RecordException;
import org.rapporteur.store.RecordFile;
import org.rapporteur.store.Settings;
import org.rapporteur.store.StoredReading;
import org.rapporteur.text.Printable;

/** Reads what arrives into a record, on several threads, and writes in the order of arrival. For one use. */
final class Intake {

    /** How much is kept at once, at most; and the writer's lock is held for less than a second. */
    private static final int GROUP_ARTICLES = 200;

    private static final int GROUP_CHARACTERS = 4_000_000;
    private static final int LONGEST_SHOWN = 500;
    private static final long GROUP_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final RecordFile record;
    private final Pipeline pipeline;
    private final Settings settings;
    private final ReadProgress progress;

    /** Pages are fetched by more threads than can read at a time. */
    private final Semaphore reading = new Semaphore(Runtime.getRuntime().availableProcessors());

    private final Set<String> met = new HashSet<>();
    private final List<Done> group = new ArrayList<>();
    private long groupCharacters;
    private long groupBegan;
    private Tally tally = Tally.NONE;
    private Diary diary;

    Intake(RecordFile record, Pipeline pipeline, Settings settings, ReadProgress progress, Diary diary) {
        this.record = record;
        this.pipeline = pipeline;
        this.settings = settings;
        this.progress = progress;
        this.diary = diary;
    }

    /** Something that arrived, and what came of it. */
    private record Done(Arrival arrival, Outcome outcome) {}

    /**
     * Takes in what arrives; what arrives twice is counted and not read again. Where something makes the program stumble, what was read
     * before it is kept all the same.
     */
    Tally run(Iterator<Arrival> arrivals, int threads) {
        Iterator<Callable<Done>> pieces = StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(arrivals, Spliterator.ORDERED), false)
                .filter(this::isNew)
                .<Callable<Done>>map(arrival -> () -> new Done(arrival, outcome(arrival)))
                .iterator();
        try {
            InOrder.run(pieces, threads, this::take);
        } catch (RecordException e) {
            throw e;
        } catch (RuntimeException | Error e) {
            keepWhatIsDone(e);
            throw e;
        }
        keepGroup();
        return tally;
    }

    private void keepWhatIsDone(Throwable thrown) {
        try {
            if (!group.isEmpty()) {
                keepGroup();
            }
        } catch (RuntimeException | Error e) {
            thrown.addSuppressed(e);
        }
    }

    private boolean isNew(Arrival arrival) {
        if (met.add(arrival.name())) {
            return true;
        }
        tally = tally.plusAgain();
        return false;
    }

    private Outcome outcome(Arrival arrival) {
        return Reader.guarded(arrival.name(), () -> outcome(arrival.come()));
    }

    private Outcome outcome(Arrival.Came came) {
        if (came instanceof Arrival.Came.Nothing nothing) {
            return nothing.failure();
        }
        if (came instanceof Arrival.Came.AsKept kept) {
            Optional<StoredReading> stored = record.present(kept.name());
            return stored.isEmpty()
                    ? new Failure(kept.name(), "is not in the record, so it has to be fetched")
                    : stored.filter(each -> each.settings().equals(settings))
                            .<Outcome>map(StoredReading::reading)
                            .orElseGet(() -> read(stored.get().reading().article()));
        }
        Arrival.Came.Text text = (Arrival.Came.Text) came;
        Article article = text.article();
        Optional<String> objection = record.objection(article);
        if (objection.isPresent()) {
            return new Failure(shown(article.name()), objection.get());
        }
        Optional<StoredReading> stored = record.present(article.name());
        Article known = stored.map(each -> each.reading().article())
                .filter(before -> text.isPage() && isSame(before, article))
                .orElse(article);
        return stored.filter(each -> each.settings().equals(settings))
                .map(StoredReading::reading)
                .filter(before -> before.article().equals(known))
                .<Outcome>map(before -> before)
                .orElseGet(() -> read(known));
    }

    /** Returns a name of which it is not known whether the record can keep it as one that it can. */
    private static String shown(String name) {
        String line = Printable.line(name);
        return line.length() <= LONGEST_SHOWN ? line : line.substring(0, LONGEST_SHOWN) + "…";
    }

    /** Returns whether two texts are one: the bytes of a page change with each visit, and its article does not. */
    private static boolean isSame(Article before, Article now) {
        return before.text().equals(now.text())
                && before.metadata().equals(now.metadata())
                && before.paragraphs().equals(now.paragraphs())
                && before.warnings().equals(now.warnings());
    }

    private Outcome read(Article article) {
        reading.acquireUninterruptibly();
        try {
            return pipeline.read(article);
        } finally {
            reading.release();
        }
    }

    private void take(Done done) {
        if (group.isEmpty()) {
            groupBegan = System.nanoTime();
        }
        group.add(done);
        if (done.outcome() instanceof Reading read) {
            groupCharacters += read.article().text().length();
        }
        if (group.size() >= GROUP_ARTICLES
                || groupCharacters >= GROUP_CHARACTERS
                || System.nanoTime() - groupBegan >= GROUP_NANOS) {
            keepGroup();
        }
    }

    private void keepGroup() {
        List<Tally> after = new ArrayList<>(List.of(tally));
        List<Diary> told = new ArrayList<>(List.of(diary));
        record.atOnce(() -> {
            for (Done done : group) {
                after.set(0, keep(done, after.get(0)));
            }
            told.set(0, diary.plus(tally, after.get(0)));
        });
        tally = after.get(0);
        diary = told.get(0);
        List<Done> kept = List.copyOf(group);
        group.clear();
        groupCharacters = 0;
        kept.forEach(this::tell);
        progress.kept(tally);
    }

    private Tally keep(Done done, Tally before) {
        if (done.outcome() instanceof Reading read) {
            return before.plus(record.keep(read, settings), read);
        }
        record.keep((Failure) done.outcome());
        return done.arrival().isLost() ? before.plusLost() : before.plusFailure();
    }

    private void tell(Done done) {
        String given = done.arrival().given();
        done.arrival().kept(done.outcome());
        if (done.outcome() instanceof Failure failure) {
            progress.failed(new Failure(given, failure.message()));
        } else if (done.outcome() instanceof Reading read) {
            read.warnings().forEach(warning -> progress.noted(given, warning));
        }
    }
}
