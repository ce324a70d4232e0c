package org.rapporteur.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.rapporteur.model.Article;
import org.rapporteur.model.reviews.By;
import org.rapporteur.model.reviews.Field;
import org.rapporteur.service.InputException;
import org.rapporteur.service.OpenRecord;
import org.rapporteur.service.ReviewOutcome;
import org.rapporteur.service.Right;
import org.rapporteur.service.ShowArticle;
import org.rapporteur.service.ShownArticle;

/** An article in which a person marks a statement that was missed. */
public final class AddPage implements Desk.Part {

    private final OpenRecord record;
    private final Answers answers;
    private final Reviews reviews;

    AddPage(OpenRecord record, Answers answers, Reviews reviews) {
        this.record = record;
        this.answers = answers;
        this.reviews = reviews;
    }

    @Override
    public void routes(RoutesConfig routes) {
        routes.get("/articles/{id}/add", this::form);
        routes.post("/articles/{id}/add", answers.visits().only(Right.REVIEW, this::add));
    }

    /**
     * The article with the form.
     *
     * @param article the article
     * @param text its text, with the statements that it has
     * @param palette how sides are marked
     * @param fields what the form has
     * @param why the reason that was written
     * @param coder who reviews
     * @param trouble what did not work
     */
    public record View(
            Article article,
            MarkedText text,
            Palette palette,
            FieldForm fields,
            String why,
            Coders.Coder coder,
            List<String> trouble) {

        /** Copies the list. */
        public View {
            trouble = List.copyOf(trouble);
        }
    }

    private void form(Context request) throws InputException {
        Map<Field, String> values = new EnumMap<>(Field.class);
        for (Field field : FieldForm.places()) {
            values.put(field, Parameters.text(request, field.word()));
        }
        show(request, new FieldForm(values, Map.of(), Map.of()), List.of());
    }

    private void show(Context request, FieldForm fields, List<String> trouble) throws InputException {
        ShownArticle shown = ShowArticle.run(
                record.file(), request.pathParam("id"), reviews.coder(request).view());
        Article article = shown.reading().article();
        answers.page(
                request,
                "add.jte",
                "Add a statement",
                new View(
                        article,
                        MarkedText.of(article, shown.reading().statements()),
                        new Palette(record.parties()),
                        fields,
                        Parameters.field(request, "why"),
                        reviews.coder(request),
                        trouble));
    }

    private void add(Context request) throws InputException {
        FieldForm fields = FieldForm.sent(request);
        try {
            By by = reviews.by(request);
            ReviewOutcome.Done done =
                    reviews.service().add(request.pathParam("id"), fields.changed(), by, reviews.person(request));
            request.redirect(Links.statement(done.review().statement()), HttpStatus.SEE_OTHER);
        } catch (InputException e) {
            Answers.passOn(e);
            show(request, fields, e.lines());
            request.status(HttpStatus.BAD_REQUEST);
        }
    }
}
