package org.rapporteur.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rapporteur.model.Author;
import org.rapporteur.model.reviews.Deed;
import org.rapporteur.model.reviews.Field;
import org.rapporteur.model.reviews.Review;
import org.rapporteur.service.Change;
import org.rapporteur.service.InputException;
import org.rapporteur.service.ListChanges;
import org.rapporteur.service.ListedReview;
import org.rapporteur.service.OpenRecord;
import org.rapporteur.service.Right;

/** All that persons did to the record; their reviews can be taken back here. */
public final class HistoryPage implements Desk.Part {

    private static final int PAGE = 100;

    private final OpenRecord record;
    private final Answers answers;
    private final Reviews reviews;

    HistoryPage(OpenRecord record, Answers answers, Reviews reviews) {
        this.record = record;
        this.answers = answers;
        this.reviews = reviews;
    }

    @Override
    public void routes(RoutesConfig routes) {
        routes.get("/history", request -> show(request, List.of()));
        routes.post("/history/{number}", answers.visits().only(Right.REVIEW, this::restore));
    }

    /**
     * A field that was changed.
     *
     * @param field its name
     * @param before what it was, empty for nothing
     * @param after what it was made, empty for nothing
     */
    public record Changed(String field, String before, String after) {}

    /**
     * A review.
     *
     * @param listed the review
     * @param changes the fields that it changed
     */
    public record Entry(ListedReview listed, List<Changed> changes) {

        /** Copies the list. */
        public Entry {
            changes = List.copyOf(changes);
        }

        /** Returns what was done, in a few words. */
        public String did() {
            Review review = listed.review();
            return review.restored()
                    .map(number -> "took review " + number + " back")
                    .orElse(review.deed().word());
        }

        /** Returns what has become of it, empty if it holds. */
        public String fate() {
            return listed.undoneBy()
                    .map(number -> "taken back by review " + number)
                    .orElse(listed.isOrphan() ? "its words are nowhere at present" : "");
        }
    }

    /**
     * Something that was done, which may be a review.
     *
     * @param change what
     * @param review the review, if it is one
     */
    public record Row(Change change, Optional<Entry> review) {}

    /**
     * A page of the list.
     *
     * @param by who is asked for, empty for all
     * @param kind the word for what is asked for, empty for all
     * @param statement the beginning of a statement's id that is asked for, empty for all
     * @param coders all who did something
     * @param rows those of this page, the last first
     * @param total how many there are in all, in words
     * @param coder who looks
     * @param here the address of this page
     * @param trouble what did not work
     * @param before the address of the page before this one
     * @param after the address of the page after this one
     */
    public record View(
            String by,
            String kind,
            String statement,
            List<String> coders,
            List<Row> rows,
            String total,
            Coders.Coder coder,
            String here,
            List<String> trouble,
            Optional<String> before,
            Optional<String> after) {

        /** Copies the lists. */
        public View {
            coders = List.copyOf(coders);
            rows = List.copyOf(rows);
            trouble = List.copyOf(trouble);
        }

        /** Returns the words for what can be asked for. */
        public List<String> kinds() {
            return Stream.of(Change.Kind.values()).map(Change.Kind::word).toList();
        }
    }

    /** Returns the name of a field for a person. */
    public static String name(Field field) {
        return field.word().replace('_', ' ');
    }

    /** Returns a review as pages show it. */
    static Entry entry(ListedReview listed) {
        Review review = listed.review();
        return new Entry(
                listed,
                review.changed().stream()
                        .map(field -> new Changed(
                                name(field),
                                FieldForm.written(field, review.before().getOrDefault(field, "")),
                                FieldForm.written(field, review.after().getOrDefault(field, ""))))
                        .filter(change ->
                                review.deed() != Deed.ADD || !change.after().isEmpty())
                        .toList());
    }

    private void show(Context request, List<String> trouble) throws InputException {
        Coders.Coder coder = reviews.coder(request);
        List<Change> all = changes(request, coder);
        String by = Parameters.text(request, "by");
        String kind = Parameters.text(request, "kind");
        String statement = Parameters.text(request, "statement");
        List<Change> found = all.stream()
                .filter(each -> by.isEmpty() || who(each).filter(by::equals).isPresent())
                .filter(each -> kind.isEmpty() || each.kind().word().equals(kind))
                .filter(each -> statement.isEmpty()
                        || each.review()
                                .filter(review -> review.statement().value().startsWith(statement)
                                        || review.review().statement().value().startsWith(statement))
                                .isPresent())
                .toList();
        int page = Parameters.page(request, found.size(), PAGE);
        int to = found.size() - (page - 1) * PAGE;
        int from = Math.max(0, to - PAGE);
        boolean isList = request.path().equals("/history");
        List<Row> rows = new ArrayList<>();
        for (Change each : found.subList(from, to)) {
            rows.add(0, new Row(each, each.review().map(HistoryPage::entry)));
        }
        View view = new View(
                by,
                kind,
                statement,
                all.stream()
                        .flatMap(each -> who(each).stream())
                        .distinct()
                        .sorted()
                        .toList(),
                rows,
                total(found),
                coder,
                request.queryString() == null ? "/history" : "/history?" + request.queryString(),
                trouble,
                isList && page > 1 ? Optional.of(Parameters.with(request, "page", page - 1)) : Optional.empty(),
                isList && from > 0 ? Optional.of(Parameters.with(request, "page", page + 1)) : Optional.empty());
        answers.page(request, "history.jte", "History of " + record.file().getFileName(), view);
    }

    /** Returns all that somebody may see of what was done, the first first. */
    private List<Change> changes(Context request, Coders.Coder coder) throws InputException {
        List<Change> ofRecord = record.result("changes", () -> ListChanges.run(record.file()));
        List<Change> ofAccounts = ListChanges.accounts(record.file(), reviews.person(request));
        if (!ofAccounts.isEmpty()) {
            Unchanged.forget(request);
        }
        Optional<String> only = coder.view().coder();
        return ListChanges.with(ofRecord, ofAccounts).stream()
                .filter(each ->
                        only.isEmpty() || each.review().isEmpty() || who(each).equals(only))
                .toList();
    }

    private static Optional<String> who(Change change) {
        return change.by().map(Author::coder);
    }

    private static String total(List<Change> found) {
        String what = found.stream().allMatch(each -> each.review().isPresent()) ? "review" : "change";
        return found.isEmpty() ? "" : found.size() + " " + what + (found.size() == 1 ? "" : "s");
    }

    private void restore(Context request) throws InputException {
        String number = request.pathParam("number");
        try {
            if (!number.matches("[0-9]{1,9}")) {
                throw InputException.wrongCall("Reviews have numbers, such as 4");
            }
            reviews.service().restore(Integer.parseInt(number), reviews.by(request), reviews.person(request));
            request.redirect(Visits.local(Parameters.field(request, "to")), HttpStatus.SEE_OTHER);
        } catch (InputException e) {
            Answers.passOn(e);
            show(request, e.lines());
            request.status(HttpStatus.BAD_REQUEST);
        }
    }
}
