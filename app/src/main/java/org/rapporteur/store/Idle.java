package org.rapporteur.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/**
 * Connections to servers that nobody uses just now, kept for the next who goes the same way: to connect takes longer than most of what a
 * connection is used for.
 *
 * <p>Nobody ever waits for one: who finds none connects anew, on their own thread, and is told at once what is wrong. Why so stands in
 * docs/decisions/0028-a-team-on-one-server.md. Safe for use by several threads.
 */
final class Idle {

    /** So many are kept, to whichever servers. */
    private static final int MOST = 16;

    private static final long UNUSED = TimeUnit.SECONDS.toNanos(60);

    /** One that was used just now is taken without asking the server. */
    private static final long FRESH = TimeUnit.MILLISECONDS.toNanos(500);

    /** So old one becomes at most, so that what was changed at the server comes to hold. */
    private static final long OLDEST = TimeUnit.MINUTES.toNanos(30);

    private static final int PATIENCE_SECONDS = 5;

    /** The last that was given back first, as it is the likeliest to be good. */
    private static final Deque<Kept> KEPT = new ArrayDeque<>();

    private Idle() {}

    /**
     * Where a connection goes, as whom, and for what; another password is another way.
     *
     * @param properties are not changed
     */
    record Way(String url, Properties properties, boolean isToRead) {}

    /**
     * A connection that goes a way.
     *
     * @param made when it was made, by {@link System#nanoTime}
     */
    record Link(Way way, Connection connection, long made) {

        /**
         * Ends the use of the connection.
         *
         * @param isWhole whether nothing went wrong with it, so that it is good for the next
         */
        void end(boolean isWhole) throws SQLException {
            if (isWhole && !connection.isClosed() && connection.getAutoCommit() && System.nanoTime() - made < OLDEST) {
                keep(new Kept(this, System.nanoTime()));
            } else {
                connection.close();
            }
        }
    }

    private record Kept(Link link, long since) {}

    /** Returns a connection that goes a way, if one is kept and still good. */
    static Optional<Link> take(Way way) {
        for (Optional<Kept> kept = next(way); kept.isPresent(); kept = next(way)) {
            if (isGood(kept.get())) {
                return Optional.of(kept.get().link());
            }
            close(List.of(kept.get()));
        }
        return Optional.empty();
    }

    /** Returns for how many nanoseconds some that are kept will still be taken without asking the server; 0 if none will. */
    static long fresh() {
        long now = System.nanoTime();
        synchronized (KEPT) {
            return KEPT.stream()
                    .mapToLong(kept -> kept.since() + FRESH - now)
                    .filter(left -> left > 0)
                    .max()
                    .orElse(0);
        }
    }

    private static Optional<Kept> next(Way way) {
        synchronized (KEPT) {
            Iterator<Kept> all = KEPT.iterator();
            while (all.hasNext()) {
                Kept kept = all.next();
                if (kept.link().way().equals(way)) {
                    all.remove();
                    return Optional.of(kept);
                }
            }
            return Optional.empty();
        }
    }

    private static boolean isGood(Kept kept) {
        long now = System.nanoTime();
        try {
            return now - kept.since() < FRESH
                    || (now - kept.since() < UNUSED && kept.link().connection().isValid(PATIENCE_SECONDS));
        } catch (SQLException e) {
            // It says why it is not, which nobody needs to know.
            return false;
        }
    }

    private static void keep(Kept kept) {
        List<Kept> over = new ArrayList<>();
        synchronized (KEPT) {
            KEPT.addFirst(kept);
            while (KEPT.size() > MOST || kept.since() - KEPT.getLast().since() > UNUSED) {
                over.add(KEPT.removeLast());
            }
        }
        close(over);
    }

    private static void close(List<Kept> all) {
        for (Kept kept : all) {
            try {
                kept.link().connection().close();
            } catch (SQLException e) {
                // It was to be ended, and it is no more.
            }
        }
    }
}
