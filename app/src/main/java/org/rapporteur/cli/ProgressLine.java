package org.rapporteur.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.rapporteur.model.Failure;
import org.rapporteur.service.ReadProgress;
import org.rapporteur.service.RecordName;
import org.rapporteur.service.Tally;
import org.rapporteur.table.Figures;

/**
 * Shows how reading goes on: on a terminal as a line that is written over, elsewhere as a line now and then.
 *
 * <p>Mutable; safe for several threads, of which one may be told that the process ends.
 */
final class ProgressLine implements ReadProgress {

    private static final long SECONDS_BETWEEN_LINES = 10;
    private static final int BAR = 20;
    private static final String BACK_TO_AN_EMPTY_LINE = "\r\u001b[K";

    private final PrintWriter err;
    private final Screen screen;
    private final LongSupplier nanos;
    private final String work;
    private long articles;
    private long collections;
    private long began;
    private long lastLine;
    private String shown = "";
    private long kept;
    private boolean stopped;

    /**
     * Makes one.
     *
     * @param nanos a clock, of which only differences count
     * @param work what is done with articles, as in "to read"
     */
    ProgressLine(PrintWriter err, Screen screen, LongSupplier nanos, String work) {
        this.err = err;
        this.screen = screen;
        this.nanos = nanos;
        this.work = work;
    }

    @Override
    public synchronized void collections(long files) {
        collections = files;
    }

    @Override
    public synchronized void begins(long articles, long otherFiles) {
        this.articles = articles;
        began = nanos.getAsLong();
        lastLine = began;
        say(found() + " to " + work
                + (otherFiles > 0 ? "; left out: " + Figures.count(otherFiles, "file") + " of other types" : ""));
    }

    @Override
    public synchronized void failed(Failure failure) {
        say(Messages.of(failure));
    }

    @Override
    public synchronized void noted(String path, String note) {
        say(Messages.of(path + ": " + note));
    }

    @Override
    public synchronized void kept(Tally soFar) {
        kept = soFar.articles();
        long now = nanos.getAsLong();
        if (stopped) {
            return;
        }
        if (screen.isTerminal()) {
            String bar = collections > 0 ? "" : bar(soFar.tried()) + " ";
            shown = Columns.cut(bar + state(soFar, now), screen.width() - 1);
            err.print(BACK_TO_AN_EMPTY_LINE + shown);
            err.flush();
        } else if (TimeUnit.NANOSECONDS.toSeconds(now - lastLine) >= SECONDS_BETWEEN_LINES) {
            lastLine = now;
            err.println(state(soFar, now));
        }
    }

    /** Takes the line away. */
    synchronized void ends() {
        if (!shown.isEmpty()) {
            err.print(BACK_TO_AN_EMPTY_LINE);
            err.flush();
            shown = "";
        }
    }

    /**
     * Says that reading is ended from outside, and nothing from then on.
     *
     * @param record where the articles are kept
     */
    synchronized void stops(Path record) {
        ends();
        say(Messages.of("stopped; "
                + (collections > 0
                        ? Figures.count(kept, "article")
                        : kept + " of " + Figures.count(articles, "article"))
                + " kept in " + RecordName.called(record)
                + "; the same command goes on"));
        stopped = true;
    }

    /** Returns what there is: how many articles files of several hold shows only when they are read. */
    private String found() {
        String several = Figures.count(collections, "file") + " of several";
        if (collections == 0) {
            return Figures.count(articles, "article");
        }
        return articles == 0 ? several + " articles" : Figures.count(articles, "article") + " and " + several;
    }

    private void say(String line) {
        if (stopped) {
            return;
        }
        err.println(shown.isEmpty() ? line : BACK_TO_AN_EMPTY_LINE + line);
        err.print(shown);
        err.flush();
    }

    private String bar(long done) {
        int full = articles == 0 ? BAR : (int) (BAR * Math.min(done, articles) / articles);
        return "[" + "#".repeat(full) + "-".repeat(BAR - full) + "]";
    }

    private String state(Tally soFar, long now) {
        double seconds = (now - began) / (double) TimeUnit.SECONDS.toNanos(1);
        // Articles that were there already take next to no time: with them the rest would seem to take none either.
        double rate = seconds > 0 ? (soFar.tried() - soFar.unchanged()) / seconds : 0;
        long left = Math.max(0, articles - soFar.tried());
        String tried = collections > 0
                ? Figures.count(soFar.tried(), "article")
                : soFar.tried() + " of " + Figures.count(articles, "article");
        return tried + ", " + Figures.count(soFar.statements(), "statement") + ", " + Figures.decimal(rate, 1)
                + " articles/s"
                + (rate > 0 && collections == 0 ? ", " + Figures.duration(Math.round(left / rate)) + " left" : "");
    }
}
