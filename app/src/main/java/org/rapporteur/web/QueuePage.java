package org.rapporteur.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Optional;
import org.rapporteur.service.ExplainStatement;
import org.rapporteur.service.InputException;
import org.rapporteur.service.OpenQueue;
import org.rapporteur.service.OpenRecord;
import org.rapporteur.service.ReviewQueue;

/** What is most worth a look, one statement at a time. */
public final class QueuePage implements Desk.Part {

    private static final String HERE = "/review";

    private final OpenRecord record;
    private final Answers answers;
    private final Reviews reviews;
    private final OpenQueue queue;

    QueuePage(OpenRecord record, Answers answers, Reviews reviews, OpenQueue queue) {
        this.record = record;
        this.answers = answers;
        this.reviews = reviews;
        this.queue = queue;
    }

    @Override
    public void routes(RoutesConfig routes) {
        routes.get(HERE, this::show);
    }

    /**
     * A place in the queue.
     *
     * @param shown the statement there
     * @param queued why it is there; empty if it is not, as it was decided about
     * @param number which it is, from 1; 0 if it is not in the queue
     * @param before the address of the one before it
     * @param after the address of the one after it
     */
    public record Place(
            StatementPage.Shown shown,
            Optional<ReviewQueue.Item> queued,
            int number,
            Optional<String> before,
            Optional<String> after) {}

    /**
     * The queue.
     *
     * @param coder who looks
     * @param place what is looked at; empty if nothing is left, or nobody has said who looks
     * @param total how many are in the queue
     * @param last the coder's last review, which can be taken back
     */
    public record Listing(Coders.Coder coder, Optional<Place> place, int total, Optional<HistoryPage.Entry> last) {

        /** Returns where to go when the statement is decided about: to the one after it. */
        public String onward() {
            return place.flatMap(Place::after)
                    .or(() -> place.flatMap(Place::before))
                    .orElse(HERE);
        }

        /** Returns the address of the statement's own page, from which one comes back. */
        public static String edit(Place place, String onward) {
            return Links.statement(place.shown().explained().statement().id()) + "?to=" + Links.part(onward);
        }

        /** Returns whether there are as many as the queue holds. */
        public boolean isCut() {
            return total >= OpenQueue.MOST;
        }
    }

    /** Returns the address of a statement's place in the queue. */
    static String at(String id) {
        return HERE + "?at=" + Links.part(id);
    }

    /** Returns the address in the queue of a statement, whether it is still there or not. */
    public static String back(HistoryPage.Entry entry) {
        return at(entry.listed().statement().value());
    }

    private void show(Context request) throws InputException {
        Coders.Coder coder = reviews.coder(request);
        if (coder.name().isEmpty()) {
            answers.page(request, "review.jte", "Review", new Listing(coder, Optional.empty(), 0, Optional.empty()));
            return;
        }
        List<ReviewQueue.Item> items = queue.items(coder.view());
        String wanted = Parameters.text(request, "at");
        int at = 0;
        while (!wanted.isEmpty()
                && at < items.size()
                && !items.get(at).queued().id().value().equals(wanted)) {
            at++;
        }
        Optional<Place> place;
        try {
            place = at < items.size()
                    ? Optional.of(place(items, at, coder))
                    : wanted.isEmpty() ? Optional.empty() : Optional.of(decided(items, wanted, coder));
        } catch (InputException e) {
            // Another stands in its place, or it is taken back.
            request.redirect(HERE, HttpStatus.SEE_OTHER);
            return;
        }
        answers.page(
                request,
                "review.jte",
                "Review",
                new Listing(coder, place, items.size(), reviews.last(coder).map(HistoryPage::entry)));
    }

    private Place place(List<ReviewQueue.Item> items, int at, Coders.Coder coder) throws InputException {
        return new Place(
                shown(items.get(at).queued().id().value(), coder),
                Optional.of(items.get(at)),
                at + 1,
                address(items, at - 1),
                address(items, at + 1));
    }

    private Place decided(List<ReviewQueue.Item> items, String id, Coders.Coder coder) throws InputException {
        return new Place(shown(id, coder), Optional.empty(), 0, Optional.empty(), address(items, 0));
    }

    private static Optional<String> address(List<ReviewQueue.Item> items, int at) {
        return at >= 0 && at < items.size()
                ? Optional.of(at(items.get(at).queued().id().value()))
                : Optional.empty();
    }

    private StatementPage.Shown shown(String id, Coders.Coder coder) throws InputException {
        return StatementPage.shown(
                ExplainStatement.run(record.file(), id, coder.view()), new Palette(record.parties()));
    }
}
