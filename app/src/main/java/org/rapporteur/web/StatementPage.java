package org.rapporteur.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rapporteur.model.Span;
import org.rapporteur.service.ExplainStatement;
import org.rapporteur.service.ExplainedStatement;
import org.rapporteur.service.InputException;
import org.rapporteur.service.OpenRecord;
import org.rapporteur.text.CodePoints;

/** One statement with how each of its fields came about. */
public final class StatementPage implements Desk.Part {

    private static final int CONTEXT = 300;

    private final OpenRecord record;
    private final Answers answers;

    StatementPage(OpenRecord record, Answers answers) {
        this.record = record;
        this.answers = answers;
    }

    @Override
    public void routes(RoutesConfig routes) {
        routes.get("/statements/{id}", this::statement);
    }

    /**
     * A statement.
     *
     * @param explained the statement with all that tells how it came about
     * @param words what was said; spans are parted by an ellipsis
     * @param context the text around it, marked
     * @param source the words that name the source
     * @param cue the words that attribute
     * @param palette how sides are marked
     */
    public record View(
            ExplainedStatement explained,
            String words,
            List<MarkedText.Piece> context,
            Optional<String> source,
            Optional<String> cue,
            Palette palette) {

        /** Copies the list. */
        public View {
            context = List.copyOf(context);
        }

        /** Returns a confidence in per cent. */
        public static String sure(double confidence) {
            return Math.round(confidence * 100) + " %";
        }
    }

    private void statement(Context request) throws InputException {
        ExplainedStatement explained = ExplainStatement.run(record.file(), request.pathParam("id"));
        CodePoints text = CodePoints.of(explained.article().text());
        Span extent = explained.statement().what().extent();
        int from = Math.max(0, extent.start() - CONTEXT);
        int to = Math.min(text.length(), extent.end() + CONTEXT);
        View view = new View(
                explained,
                words(text, explained.statement().what().content()).orElseThrow(),
                MarkedText.pieces(text, new Span(from, to), List.of(explained.statement())),
                words(text, explained.statement().what().source()),
                words(text, explained.statement().what().cue()),
                new Palette(record.parties()));
        answers.page(request, "statement.jte", explained.statement().who().name(), view);
    }

    private static Optional<String> words(CodePoints text, List<Span> spans) {
        return spans.isEmpty()
                ? Optional.empty()
                : Optional.of(spans.stream().map(text::slice).collect(Collectors.joining(" … ")));
    }
}
