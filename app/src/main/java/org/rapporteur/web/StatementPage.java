package org.rapporteur.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.rapporteur.model.Coded;
import org.rapporteur.model.Coding;
import org.rapporteur.model.Span;
import org.rapporteur.model.StatementId;
import org.rapporteur.model.reviews.Field;
import org.rapporteur.service.ExplainStatement;
import org.rapporteur.service.ExplainedStatement;
import org.rapporteur.service.InputException;
import org.rapporteur.service.OpenRecord;
import org.rapporteur.service.ReviewChoices;
import org.rapporteur.service.ReviewOutcome;
import org.rapporteur.service.ReviewState;
import org.rapporteur.service.Right;
import org.rapporteur.text.CodePoints;

/** One statement with how each of its fields came about. */
public final class StatementPage implements Desk.Part {

    private static final int CONTEXT = 300;

    private final OpenRecord record;
    private final Answers answers;
    private final Reviews reviews;
    private final Presence presence;
    private final Neighbours neighbours;

    StatementPage(OpenRecord record, Answers answers, Reviews reviews, Presence presence, Neighbours neighbours) {
        this.record = record;
        this.answers = answers;
        this.reviews = reviews;
        this.presence = presence;
        this.neighbours = neighbours;
    }

    @Override
    public void routes(RoutesConfig routes) {
        routes.get("/statements/{id}", this::statement);
        routes.post("/statements/{id}", answers.visits().only(Right.REVIEW, this::decide));
    }

    /**
     * A statement in its place.
     *
     * @param explained the statement with all that tells how it came about
     * @param words what was said; spans are parted by an ellipsis
     * @param context the text around it, marked
     * @param source the words that name the source
     * @param cue the words that attribute
     * @param palette how sides are marked
     */
    public record Shown(
            ExplainedStatement explained,
            String words,
            List<MarkedText.Piece> context,
            Optional<String> source,
            Optional<String> cue,
            Palette palette) {

        /** Copies the list. */
        public Shown {
            context = List.copyOf(context);
        }

        /** Returns a confidence in per cent. */
        public static String sure(double confidence) {
            return Math.round(confidence * 100) + " %";
        }

        /** Returns what decided a field, by name if that was a person. */
        public String by(String how) {
            return explained.reviewed().reviews().stream()
                    .filter(review -> review.how().equals(how))
                    .map(review -> review.by().coder() + ", review " + review.number())
                    .findFirst()
                    .orElse(how);
        }

        /**
         * Returns who decided a field.
         *
         * @param otherwise what decided it if no person did
         */
        public String by(Field field, String otherwise) {
            return Optional.ofNullable(explained.reviewed().by().get(field))
                    .map(review -> by(review.how()))
                    .orElse(otherwise);
        }

        /** Returns what tells this state of the statement from others. */
        public String key() {
            return ReviewState.of(explained.article(), explained.reviewed()).key();
        }

        /** Returns the codes that are proposed and do not hold, as forms write them. */
        public Map<Field, String> proposed() {
            Coding proposed = explained.statement().coding().proposed();
            Map<Field, String> words = new EnumMap<>(Field.class);
            proposed.act().ifPresent(act -> words.put(Field.ACT, act.value().word()));
            words.put(Field.ISSUES, proposed.issues().stream().map(Coded::value).collect(Collectors.joining(", ")));
            words.put(
                    Field.STANCES,
                    proposed.stances().entrySet().stream()
                            .map(each -> each.getKey() + ": "
                                    + each.getValue().value().word())
                            .collect(Collectors.joining(", ")));
            words.values().removeIf(String::isEmpty);
            return words;
        }
    }

    /**
     * What coders say of a field on which they differ.
     *
     * @param field the field
     * @param values what each says, by name
     */
    public record Difference(Field field, Map<String, String> values) {

        /** Copies the map. */
        public Difference {
            values = Collections.unmodifiableMap(new TreeMap<>(values));
        }
    }

    /**
     * The form in which a statement is reviewed.
     *
     * @param fields what it has
     * @param why the reason that was written
     * @param trouble what did not work
     * @param to where to go when it is done; empty for this page
     * @param choices the codes that may be given
     * @param coder who reviews
     */
    public record Form(
            FieldForm fields, String why, List<String> trouble, String to, ReviewChoices choices, Coders.Coder coder) {

        /** Copies the list. */
        public Form {
            trouble = List.copyOf(trouble);
        }
    }

    /**
     * The page of a statement.
     *
     * @param shown the statement
     * @param form in which it is reviewed
     * @param history what was decided about it, the last first
     * @param differences on what coders differ
     * @param beside other reports of the same, and what is like it
     */
    public record View(
            Shown shown,
            Form form,
            List<HistoryPage.Entry> history,
            List<Difference> differences,
            Neighbours.Beside beside) {

        /** Copies the lists. */
        public View {
            history = List.copyOf(history);
            differences = List.copyOf(differences);
        }
    }

    /** Returns a statement in its place, as a page shows it. */
    static Shown shown(ExplainedStatement explained, Palette palette) {
        CodePoints text = CodePoints.of(explained.article().text());
        Span extent = explained.statement().what().extent();
        return new Shown(
                explained,
                words(text, explained.statement().what().content()).orElseThrow(),
                MarkedText.pieces(text, around(text, extent), List.of(explained.statement())),
                words(text, explained.statement().what().source()),
                words(text, explained.statement().what().cue()),
                palette);
    }

    /** Returns what stands around a place, from the beginning of a word to the end of one. */
    static Span around(CodePoints text, Span place) {
        int from = Math.max(0, place.start() - CONTEXT);
        int to = Math.min(text.length(), place.end() + CONTEXT);
        if (from > 0) {
            int[] before =
                    text.slice(new Span(from, place.start())).codePoints().toArray();
            int blank = 0;
            while (blank < before.length && !Character.isWhitespace(before[blank])) {
                blank++;
            }
            from = blank < before.length ? from + blank + 1 : from;
        }
        if (to < text.length()) {
            int[] behind = text.slice(new Span(place.end(), to)).codePoints().toArray();
            int end = behind.length;
            while (end > 0 && !Character.isWhitespace(behind[end - 1])) {
                end--;
            }
            to = end > 0 ? place.end() + end - 1 : to;
        }
        return new Span(from, to);
    }

    private static Optional<String> words(CodePoints text, List<Span> spans) {
        return spans.isEmpty()
                ? Optional.empty()
                : Optional.of(spans.stream().map(text::slice).collect(Collectors.joining(" … ")));
    }

    private ExplainedStatement explained(Context request) throws InputException {
        return ExplainStatement.run(
                record.file(), request.pathParam("id"), reviews.coder(request).view());
    }

    private void statement(Context request) throws InputException {
        ExplainedStatement explained = explained(request);
        show(request, explained, FieldForm.of(explained.statement()), List.of(), Parameters.text(request, "to"));
    }

    private void show(Context request, ExplainedStatement explained, FieldForm fields, List<String> trouble, String to)
            throws InputException {
        Coders.Coder coder = reviews.coder(request);
        StatementId id = explained.statement().id();
        List<HistoryPage.Entry> history = new ArrayList<>(reviews.history(coder).stream()
                .filter(each -> each.statement().equals(id))
                .map(HistoryPage::entry)
                .toList());
        Collections.reverse(history);
        View view = new View(
                shown(explained, new Palette(record.parties())),
                new Form(
                        fields,
                        Parameters.field(request, "why"),
                        trouble,
                        to.isEmpty() ? "" : Visits.local(to),
                        reviews.choices(),
                        coder),
                history,
                differences(explained),
                // Neighbours are shown as all together have coded them.
                coder.blind() ? Neighbours.Beside.NOTHING : neighbours.of(request, id));
        answers.page(request, "statement.jte", explained.statement().who().name(), view);
    }

    private List<Difference> differences(ExplainedStatement explained) throws InputException {
        String id = explained.statement().id().value();
        List<Difference> differences = new ArrayList<>();
        Set<String> coders = explained.reviewed().reviews().stream()
                .map(review -> review.by().coder())
                .collect(Collectors.toCollection(TreeSet::new));
        for (Field field : explained.reviewed().disputed().stream().sorted().toList()) {
            Map<String, String> values = new TreeMap<>();
            for (String coder : coders) {
                reviews.opinion(id, field, coder).ifPresent(value -> values.put(coder, value));
            }
            differences.add(new Difference(field, values));
        }
        return differences;
    }

    private void decide(Context request) throws InputException {
        FieldForm fields = FieldForm.sent(request);
        String to = Parameters.field(request, "to");
        try {
            ReviewOutcome outcome = reviews.decide(request, request.pathParam("id"), fields);
            if (outcome instanceof ReviewOutcome.Conflict conflict) {
                retry(request, fields, List.of(told(conflict)), HttpStatus.CONFLICT);
            } else {
                presence.decided(request, request.pathParam("id"));
                request.redirect(to.isEmpty() ? request.path() : Visits.local(to), HttpStatus.SEE_OTHER);
            }
        } catch (InputException e) {
            Answers.passOn(e);
            retry(request, fields, e.lines(), HttpStatus.BAD_REQUEST);
        }
    }

    private void retry(Context request, FieldForm fields, List<String> trouble, HttpStatus status)
            throws InputException {
        ExplainedStatement now = explained(request);
        // What was sent without fields, as from the queue, changes none.
        show(request, now, fields.over(now.statement()), trouble, Parameters.field(request, "to"));
        request.status(status);
    }

    private static String told(ReviewOutcome.Conflict conflict) {
        return conflict.now()
                        .last()
                        .map(last -> last.by().coder() + " decided something about this statement meanwhile, in review "
                                + last.number())
                        .orElse("This statement has changed meanwhile")
                + ". Nothing of yours is kept yet: look at it as it is now, and decide again.";
    }
}
