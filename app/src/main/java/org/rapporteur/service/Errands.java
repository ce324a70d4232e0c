package org.rapporteur.service;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.rapporteur.model.Failure;

/**
 * What takes longer than a person waits for a page: reading articles into a record, coding it anew. One after the other, as each takes all
 * processors and the record has one writer. Safe for use by several threads.
 */
public final class Errands implements AutoCloseable {

    /** So many are remembered; the oldest that is over is forgotten first. */
    private static final int MOST = 50;

    /** For so long an errand may take to hear that it is to stop: one article is read to its end. */
    private static final int PATIENCE_SECONDS = 20;

    /** So many failures are told one by one. */
    private static final int MOST_FAILURES = 200;

    private final Map<Long, Errand> errands = new LinkedHashMap<>();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "errands");
        thread.setDaemon(true);
        return thread;
    });
    private long last;
    private volatile boolean isClosed;

    /** Does something with a record. */
    @FunctionalInterface
    public interface Work {

        /**
         * Does it, on a thread of its own.
         *
         * @param progress is to hear how it goes
         * @return what came of it
         * @throws InputException if it cannot be done
         */
        Tally run(ReadProgress progress) throws InputException;
    }

    /** How far an errand has come. */
    public enum Stage {
        /** Another one is being run. */
        WAITING("waits for another"),
        /** It is being run. */
        RUNNING("goes on"),
        /** It is over. */
        DONE("done"),
        /** It could not be done. */
        FAILED("could not be done");

        private final String words;

        Stage(String words) {
            this.words = words;
        }

        /** Returns the words for it, such as {@code goes on}. */
        public String words() {
            return words;
        }
    }

    /**
     * An errand at a moment.
     *
     * @param number its number, from 1
     * @param what what it does, in words
     * @param stage how far it is
     * @param articles how many articles there are to try; empty as long as that is not known
     * @param tally what came of it so far
     * @param failures what could not be read, the first of them
     * @param moreFailures how many more could not be read
     * @param trouble why it could not be done, a line each
     */
    public record State(
            long number,
            String what,
            Stage stage,
            OptionalLong articles,
            Tally tally,
            List<Failure> failures,
            int moreFailures,
            List<String> trouble) {

        /** Copies the lists. */
        public State {
            failures = List.copyOf(failures);
            trouble = List.copyOf(trouble);
        }

        /** Returns whether nothing more will come of it. */
        public boolean isOver() {
            return stage == Stage.DONE || stage == Stage.FAILED;
        }
    }

    /**
     * Begins an errand as soon as those before it are over.
     *
     * @param what what it does, in words
     * @return its number
     */
    public synchronized long begin(String what, Work work) {
        last++;
        Errand errand = new Errand(last, what);
        errands.put(last, errand);
        if (errands.size() > MOST) {
            errands.values().stream()
                    .filter(each -> each.state().isOver())
                    .findFirst()
                    .ifPresent(oldest -> errands.remove(oldest.number));
        }
        worker.execute(() -> errand.run(work));
        return last;
    }

    /** Returns an errand as it is now; empty if there is none of this number, or it is forgotten. */
    public synchronized Optional<State> state(long number) {
        return Optional.ofNullable(errands.get(number)).map(Errand::state);
    }

    /** Returns the errands as they are now, the last first. */
    public synchronized List<State> states() {
        List<State> states = new ArrayList<>();
        errands.values().forEach(each -> states.add(0, each.state()));
        return states;
    }

    /** Begins no more, and waits for what is in hand to be broken off, though not for long; the record keeps what was done of it. */
    @Override
    public void close() {
        isClosed = true;
        worker.shutdownNow();
        try {
            if (!worker.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                System.getLogger(Errands.class.getName())
                        .log(System.Logger.Level.DEBUG, "An errand goes on until the program ends");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** An errand with what it hears. */
    private final class Errand implements ReadProgress {

        private final long number;
        private final String what;
        private Stage stage = Stage.WAITING;
        private OptionalLong articles = OptionalLong.empty();
        private boolean isOpenEnded;
        private Tally tally = Tally.NONE;
        private final List<Failure> failures = new ArrayList<>();
        private int moreFailures;
        private List<String> trouble = List.of();

        Errand(long number, String what) {
            this.number = number;
            this.what = what;
        }

        synchronized State state() {
            return new State(number, what, stage, articles, tally, failures, moreFailures, trouble);
        }

        void run(Work work) {
            become(Stage.RUNNING);
            try {
                kept(work.run(this));
                become(Stage.DONE);
            } catch (InputException e) {
                fail(e.lines());
            } catch (Throwable e) {
                // Whatever it is, the errand must not seem to go on.
                if (isClosed && !(e instanceof Error)) {
                    // To be broken off comes in many forms, of which none is a defect.
                    fail(List.of("The desk was closed. What was done so far is kept."));
                    return;
                }
                System.getLogger(Errands.class.getName()).log(System.Logger.Level.ERROR, what, e);
                fail(List.of(
                        "This is a defect of the program; please report what you did. What was read so far is kept."));
            }
        }

        private synchronized void become(Stage next) {
            stage = next;
        }

        private synchronized void fail(List<String> lines) {
            trouble = lines;
            stage = Stage.FAILED;
        }

        @Override
        public synchronized void collections(long files) {
            isOpenEnded = true;
        }

        @Override
        public synchronized void begins(long found, long otherFiles) {
            articles = isOpenEnded ? OptionalLong.empty() : OptionalLong.of(found);
        }

        @Override
        public synchronized void failed(Failure failure) {
            if (failures.size() < MOST_FAILURES) {
                failures.add(failure);
            } else {
                moreFailures++;
            }
        }

        @Override
        public void noted(String path, String note) {
            // The article's page tells it.
        }

        @Override
        public synchronized void kept(Tally soFar) {
            tally = soFar;
        }
    }
}
