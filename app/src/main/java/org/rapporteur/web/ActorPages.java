package org.rapporteur.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import org.rapporteur.service.EditActors;
import org.rapporteur.service.InputException;
import org.rapporteur.service.ListActors;
import org.rapporteur.service.ListedActors;
import org.rapporteur.service.ListedEdit;
import org.rapporteur.service.OpenRecord;
import org.rapporteur.service.RecordActor;

/** The list of actors, and each of them. */
public final class ActorPages implements Desk.Part {

    /** The address of the list. */
    static final String PATH = "/actors";

    private static final int PAGE = 100;

    private final OpenRecord record;
    private final Answers answers;

    ActorPages(OpenRecord record, Answers answers) {
        this.record = record;
        this.answers = answers;
    }

    @Override
    public void routes(RoutesConfig routes) {
        routes.get(PATH, this::list);
        routes.get(PATH + "/{id}", this::actor);
    }

    /**
     * A page of the list.
     *
     * @param words what was asked for, empty for all
     * @param side for whom they speak, empty for whomever
     * @param sides for whom anybody speaks, by name
     * @param actors those of this page, who said most first
     * @param first the number of the first of them, from 1
     * @param total how many there are in all
     * @param unnamed how many statements have a source without a name
     * @param edits the corrections of who is who that are in force, the latest first
     * @param done what the correction does that was just made
     * @param trouble why a correction was not made
     * @param palette how sides are marked
     * @param before the address of the page before this one
     * @param after the address of the page after this one
     */
    public record Listing(
            String words,
            String side,
            List<String> sides,
            List<RecordActor> actors,
            int first,
            int total,
            int unnamed,
            List<ListedEdit> edits,
            Optional<String> done,
            Optional<String> trouble,
            Palette palette,
            Optional<String> before,
            Optional<String> after) {

        /** Copies the lists. */
        public Listing {
            sides = List.copyOf(sides);
            actors = List.copyOf(actors);
            edits = List.copyOf(edits);
        }
    }

    private record Asked(Optional<String> words, Optional<String> side) {}

    private ListedActors actors(Asked asked) throws InputException {
        return record.result(asked, () -> ListActors.run(record, asked.words(), asked.side()));
    }

    private void list(Context request) throws InputException {
        list(request, Optional.empty());
    }

    /** Shows the list, and why a correction was not made. */
    void list(Context request, Optional<String> trouble) throws InputException {
        String words = Parameters.text(request, "q");
        String side = Parameters.text(request, "side");
        ListedActors found = actors(new Asked(given(words), given(side)));
        int total = found.actors().size();
        int page = Parameters.page(request, total, PAGE);
        int from = (page - 1) * PAGE;
        int to = Math.min(from + PAGE, total);
        answers.page(
                request,
                "actors.jte",
                "Actors",
                new Listing(
                        words,
                        side,
                        sides(),
                        found.actors().subList(from, to),
                        from + 1,
                        total,
                        found.unnamed(),
                        inForce(),
                        done(request, record),
                        trouble,
                        new Palette(record.parties()),
                        page > 1 ? Optional.of(address(words, side, page - 1)) : Optional.empty(),
                        to < total ? Optional.of(address(words, side, page + 1)) : Optional.empty()));
    }

    private static String address(String words, String side, int page) {
        return PATH + "?q=" + Links.part(words) + "&side=" + Links.part(side) + "&page=" + page;
    }

    private static Optional<String> given(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private List<String> sides() throws InputException {
        return record.result(
                "sides of actors",
                () -> actors(new Asked(Optional.empty(), Optional.empty())).actors().stream()
                        .flatMap(actor -> actor.sides().stream())
                        .distinct()
                        .sorted()
                        .toList());
    }

    private List<ListedEdit> inForce() throws InputException {
        return EditActors.list(record.file()).stream()
                .filter(edit -> edit.undoneBy().isEmpty() && !edit.words().startsWith("undo "))
                .sorted((one, other) -> other.number() - one.number())
                .toList();
    }

    /** Returns what a correction does that was just made, by the number in the page's address. */
    static Optional<String> done(Context request, OpenRecord record) throws InputException {
        String number = Parameters.text(request, ActorEdits.DONE);
        return number.isEmpty()
                ? Optional.empty()
                : EditActors.list(record.file()).stream()
                        .filter(edit -> String.valueOf(edit.number()).equals(number))
                        .map(edit -> "Edit " + edit.number() + " is made: " + edit.words() + ".")
                        .findFirst();
    }

    private void actor(Context request) throws InputException {
        ActorView view = ActorView.of(
                record,
                request.pathParam("id"),
                Parameters.text(request, "page"),
                ActorView.Tried.NOTHING.done(done(request, record)));
        answers.page(request, "actor.jte", view.shown().actor().name(), view);
    }
}
