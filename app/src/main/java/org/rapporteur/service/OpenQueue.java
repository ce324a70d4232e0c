package org.rapporteur.service;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.analysis.queue.Queued;
import org.rapporteur.model.StatementId;
import org.rapporteur.model.reviews.Review;
import org.rapporteur.model.reviews.Undone;
import org.rapporteur.review.View;
import org.rapporteur.store.RecordFile;

/**
 * What is most worth a look in a record that is held open.
 *
 * <p>To put a large record in order takes seconds, and each review changes the order. Nobody waits for that: who has reviewed goes on in the order
 * of before, without what was decided since, while the new one is made. The order of a small record is never an old one.
 *
 * <p>Safe for use by several threads.
 */
public final class OpenQueue implements AutoCloseable {

    /** More than a person looks at in a day. */
    public static final int MOST = 1000;

    /** So many statements are put in order while a person waits. */
    private static final int AT_ONCE = 50_000;

    /** So many who code blind are remembered. */
    private static final int MOST_VIEWS = 50;

    private final OpenRecord record;
    private final int atOnce;
    private final Cache<View, Order> orders =
            Caffeine.newBuilder().maximumSize(MOST_VIEWS).build();
    private final Set<View> beingMade = ConcurrentHashMap.newKeySet();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "queue");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * An order that was made.
     *
     * @param version the state of the record of which it is
     * @param read the same without its reviews
     * @param review the last review by then
     * @param statements how many statements the record had
     * @param items what is worth a look
     */
    private record Order(String version, String read, int review, int statements, List<ReviewQueue.Item> items) {}

    /** Makes it; nothing is put in order before somebody asks. */
    public OpenQueue(OpenRecord record) {
        this(record, AT_ONCE);
    }

    /** Makes one that lets nobody wait for more statements than so many. */
    OpenQueue(OpenRecord record, int atOnce) {
        this.record = record;
        this.atOnce = atOnce;
    }

    /**
     * Returns what a person should look at, the most valuable first, {@value #MOST} at most.
     *
     * @param view as whom the person sees the record
     * @throws InputException if the record cannot be used
     */
    public List<ReviewQueue.Item> items(View view) throws InputException {
        @Nullable Order last = orders.getIfPresent(view);
        String version = record.version();
        if (last != null && last.version().equals(version)) {
            return last.items();
        }
        if (last == null || last.statements() <= atOnce || !last.read().equals(record.versionOfReadings())) {
            return made(view).items();
        }
        if (beingMade.add(view)) {
            worker.execute(() -> {
                try {
                    made(view);
                } catch (InputException e) {
                    // Whoever asks next is told.
                    orders.invalidate(view);
                } finally {
                    beingMade.remove(view);
                }
            });
        }
        Set<StatementId> decided = decided(view, last.review());
        return last.items().stream()
                .filter(each -> !decided.contains(each.queued().id()))
                .toList();
    }

    /**
     * Returns about how many statements coders differ and nobody has decided, {@value #MOST} at most; empty in a large record of which nobody has
     * asked for the order yet, as nobody should wait for it who only wants to know that.
     *
     * @throws InputException if the record cannot be used
     */
    public Optional<Integer> disputed() throws InputException {
        if (orders.getIfPresent(View.RECORD) == null && record.said().size() > atOnce) {
            return Optional.empty();
        }
        return Optional.of((int) items(View.RECORD).stream()
                .filter(each -> each.queued().reason() == Queued.Reason.DISPUTED)
                .count());
    }

    private Order made(View view) throws InputException {
        // Asked for first: what is in the order is as new, or newer.
        String version = record.version();
        String read = record.versionOfReadings();
        int review = Records.reading(record.file(), file -> file.revision().reviews());
        List<ReviewQueue.Item> items = record.result(new Asked(view), () -> ReviewQueue.of(record, view, MOST));
        Order order = new Order(version, read, review, record.said().size(), items);
        orders.put(view, order);
        return order;
    }

    private record Asked(View view) {}

    /** Returns the statements about which something was decided after a review, and was not taken back, as far as somebody sees it. */
    private Set<StatementId> decided(View view, int after) throws InputException {
        return Records.reading(record.file(), file -> decided(file, view, after));
    }

    private static Set<StatementId> decided(RecordFile file, View view, int after) {
        Undone undone = file.undone();
        Set<StatementId> decided = new HashSet<>();
        for (Review each : file.reviews()) {
            boolean isSeen = view.coder().isEmpty()
                    || view.coder().get().equals(each.by().coder());
            if (each.number() > after && isSeen && each.restored().isEmpty() && undone.isInForce(each.number())) {
                decided.add(each.statement());
            }
        }
        return decided;
    }

    /** Makes no more. */
    @Override
    public void close() {
        worker.shutdownNow();
    }
}
