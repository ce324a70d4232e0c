package org.rapporteur.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rapporteur.service.ActorWish;
import org.rapporteur.service.DoneEdit;
import org.rapporteur.service.EditActors;
import org.rapporteur.service.InputException;
import org.rapporteur.service.ListActors;
import org.rapporteur.service.OpenRecord;
import org.rapporteur.service.Right;

/** Corrects who is who: first it says what a correction would change, and makes it when that is confirmed. */
public final class ActorEdits implements Desk.Part {

    /** The parameter of a page's address that has the number of the correction that was just made. */
    static final String DONE = "edit";

    private static final String ACTOR = ActorPages.PATH + "/{id}";
    private static final String UNDO = ActorPages.PATH + "/undo";
    private static final String SURE = "sure";
    private static final String NUMBER = "[0-9]{1,9}";

    private final OpenRecord record;
    private final ActorPages pages;
    private final Answers answers;

    ActorEdits(OpenRecord record, ActorPages pages, Answers answers) {
        this.record = record;
        this.pages = pages;
        this.answers = answers;
    }

    @Override
    public void routes(RoutesConfig routes) {
        routes.post(UNDO, only(this::undo));
        routes.post(ACTOR + "/merge", only(request -> merge(request, request.pathParam("id"))));
        routes.post(ACTOR + "/split", only(request -> split(request, request.pathParam("id"))));
        routes.post(ACTOR + "/rename", only(request -> rename(request, request.pathParam("id"))));
    }

    private Handler only(Handler handler) {
        return answers.visits().only(Right.ACTORS, handler);
    }

    /**
     * What a correction would do.
     *
     * @param edit the correction
     * @param action where to send that it is wanted
     * @param back the page from which it comes
     * @param fields what to send along
     */
    public record Confirmation(DoneEdit edit, String action, String back, List<Field> fields) {

        /** Copies the list. */
        public Confirmation {
            fields = List.copyOf(fields);
        }
    }

    /**
     * A field of a form.
     *
     * @param name what it is called
     * @param value what it holds
     */
    public record Field(String name, String value) {}

    private void merge(Context request, String id) throws InputException {
        String into = Parameters.form(request, "into").strip();
        ask(
                request,
                new Asked("merge", new ActorWish.Merge(List.of(id), into), into, id, List.of(new Field("into", into))));
    }

    private void rename(Context request, String id) throws InputException {
        String name = Parameters.form(request, "name").strip();
        ask(request, new Asked("rename", new ActorWish.Rename(id, name), id, id, List.of(new Field("name", name))));
    }

    private void split(Context request, String id) throws InputException {
        String name = Parameters.form(request, "name").strip();
        List<String> articles = request.formParams("article");
        List<String> statements = request.formParams("statement");
        List<Field> fields = new ArrayList<>(List.of(new Field("name", name)));
        articles.forEach(each -> fields.add(new Field("article", each)));
        statements.forEach(each -> fields.add(new Field("statement", each)));
        ask(request, new Asked("split", new ActorWish.Split(id, name, articles, statements), id, id, fields));
    }

    /**
     * A correction that is asked for.
     *
     * @param form by which form
     * @param wish what is asked for
     * @param then the actor to show when it is made
     * @param actor the actor on whose page the form stands
     * @param fields what the form holds
     */
    private record Asked(String form, ActorWish wish, String then, String actor, List<Field> fields) {

        String action() {
            return Links.actor(actor) + "/" + form;
        }
    }

    private void ask(Context request, Asked asked) throws InputException {
        try {
            if (isSure(request)) {
                DoneEdit done = EditActors.make(
                        record.file(), asked.wish(), answers.visits().person(request));
                request.redirect(after(asked.then(), done), HttpStatus.SEE_OTHER);
            } else {
                DoneEdit plan = EditActors.plan(
                        record.file(), asked.wish(), answers.visits().person(request));
                confirm(request, new Confirmation(plan, asked.action(), Links.actor(asked.actor()), asked.fields()));
            }
        } catch (InputException e) {
            Answers.passOn(e);
            ActorView.Tried tried = new ActorView.Tried(
                    Optional.empty(),
                    asked.form(),
                    String.join(" ", e.lines()),
                    asked.fields().get(0).value());
            ActorView view = ActorView.of(record, asked.actor(), "", tried);
            answers.page(request, "actor.jte", view.shown().actor().name(), view);
            request.status(HttpStatus.BAD_REQUEST);
        }
    }

    private static boolean isSure(Context request) {
        return !Parameters.form(request, SURE).isEmpty();
    }

    private void confirm(Context request, Confirmation confirmation) {
        answers.page(request, "confirm.jte", "Is this right?", confirmation);
    }

    /** Returns the page to show afterwards: that of an actor, or the list if nothing is left of the actor. */
    private String after(String actor, DoneEdit done) throws InputException {
        String page;
        try {
            page = Links.actor(ListActors.show(record, actor).actor().id());
        } catch (InputException e) {
            Answers.passOn(e);
            page = ActorPages.PATH;
        }
        return page + "?" + DONE + "=" + done.number();
    }

    private void undo(Context request) throws InputException {
        String text = Parameters.form(request, DONE);
        String actor = Parameters.form(request, "actor");
        try {
            if (!text.matches(NUMBER)) {
                throw InputException.wrongCall("No correction is named; choose one of those below");
            }
            ActorWish wish = new ActorWish.Undo(Integer.parseInt(text));
            if (isSure(request)) {
                DoneEdit done =
                        EditActors.make(record.file(), wish, answers.visits().person(request));
                request.redirect(after(actor, done), HttpStatus.SEE_OTHER);
            } else {
                String back = actor.isEmpty() ? ActorPages.PATH : Links.actor(actor);
                confirm(
                        request,
                        new Confirmation(
                                EditActors.plan(
                                        record.file(), wish, answers.visits().person(request)),
                                UNDO,
                                back,
                                List.of(new Field(DONE, text), new Field("actor", actor))));
            }
        } catch (InputException e) {
            Answers.passOn(e);
            pages.list(request, Optional.of(String.join(" ", e.lines())));
            request.status(HttpStatus.BAD_REQUEST);
        }
    }
}
