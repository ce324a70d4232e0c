package org.rapporteur.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rapporteur.analysis.Level;
import org.rapporteur.analysis.Said;
import org.rapporteur.analysis.Topic;
import org.rapporteur.analysis.positions.Position;
import org.rapporteur.analysis.positions.PositionSettings;
import org.rapporteur.analysis.positions.Positions;
import org.rapporteur.analysis.shifts.Shift;
import org.rapporteur.analysis.shifts.ShiftSettings;
import org.rapporteur.analysis.shifts.Shifts;
import org.rapporteur.analysis.utterances.UtteranceSettings;
import org.rapporteur.analysis.utterances.Utterances;
import org.rapporteur.model.StatementId;
import org.rapporteur.query.Facet;
import org.rapporteur.service.InputException;
import org.rapporteur.service.ListActors;
import org.rapporteur.service.ListArticles;
import org.rapporteur.service.ListedArticle;
import org.rapporteur.service.OpenRecord;
import org.rapporteur.service.ShownActor;
import org.rapporteur.service.Spell;

/**
 * An actor, as a page shows it.
 *
 * @param shown the actor
 * @param known what its statements tell
 * @param articles what it says, article by article, of this page
 * @param total in how many articles
 * @param tried what was done or tried on this page
 * @param palette how sides are marked
 * @param before the address of the page before this one
 * @param after the address of the page after this one
 */
public record ActorView(
        ShownActor shown,
        Known known,
        List<InArticle> articles,
        int total,
        Tried tried,
        Palette palette,
        Optional<String> before,
        Optional<String> after) {

    private static final int PAGE = 20;

    /** So many shifts are shown, the latest; the analysis has all. */
    private static final int SHIFTS = 40;

    /** Copies the list. */
    public ActorView {
        articles = List.copyOf(articles);
    }

    /**
     * What an actor says in an article.
     *
     * @param article the article
     * @param said its statements, in the order of the text
     */
    public record InArticle(ListedArticle article, List<Said> said) {

        /** Copies the list. */
        public InArticle {
            said = List.copyOf(said);
        }
    }

    /**
     * What the statements of an actor tell.
     *
     * @param roles its roles, the earliest first
     * @param sides for whom it spoke, the earliest first
     * @param articles what it says, the latest article first
     * @param positions where it stands
     * @param shifts where that changed
     */
    public record Known(
            List<Spell> roles,
            List<Spell> sides,
            List<InArticle> articles,
            List<Position> positions,
            List<Shift> shifts) {

        /** Copies the lists. */
        public Known {
            roles = List.copyOf(roles);
            sides = List.copyOf(sides);
            articles = List.copyOf(articles);
            positions = List.copyOf(positions);
            shifts = List.copyOf(shifts);
        }
    }

    /**
     * What was done or tried on a page.
     *
     * @param done what was done
     * @param form the form with which something went wrong; empty for none
     * @param trouble what went wrong
     * @param typed what was typed into that form
     */
    public record Tried(Optional<String> done, String form, String trouble, String typed) {

        /** That nothing was. */
        static final Tried NOTHING = new Tried(Optional.empty(), "", "", "");

        /** Returns that something was done. */
        Tried done(Optional<String> what) {
            return new Tried(what, form, trouble, typed);
        }

        /** Returns what went wrong with a form; empty if nothing did. */
        public Optional<String> troubleOf(String asked) {
            return form.equals(asked) ? Optional.of(trouble) : Optional.empty();
        }

        /** Returns what was typed into a form. */
        public String typedInto(String asked) {
            return form.equals(asked) ? typed : "";
        }
    }

    /**
     * Returns an actor.
     *
     * @param key its id, the beginning of it, or a name
     * @param page the number of the page, from 1, as it was asked for
     * @throws InputException if the record cannot be used, or nobody is meant or several are
     */
    static ActorView of(OpenRecord record, String key, String page, Tried tried) throws InputException {
        ShownActor shown = record.result(List.of("actor", key), () -> ListActors.show(record, key));
        String id = shown.actor().id();
        Known known = record.result(List.of("statements of actor", id), () -> known(record, id));
        int total = known.articles().size();
        int number = Parameters.page(page, total, PAGE);
        int from = (number - 1) * PAGE;
        int to = Math.min(from + PAGE, total);
        return new ActorView(
                shown,
                known,
                known.articles().subList(from, to),
                total,
                tried,
                new Palette(record.parties()),
                number > 1 ? Optional.of(Links.actor(id) + "?page=" + (number - 1)) : Optional.empty(),
                to < total ? Optional.of(Links.actor(id) + "?page=" + (number + 1)) : Optional.empty());
    }

    private static Known known(OpenRecord record, String id) throws InputException {
        List<Said> said = record.saidBy(id);
        Map<String, ListedArticle> articles = record.result(
                "articles by name",
                () -> ListArticles.of(record.file()).stream()
                        .collect(Collectors.toMap(ListedArticle::name, Function.identity())));
        Map<String, List<Said>> byArticle = said.stream()
                .collect(Collectors.groupingBy(
                        each -> each.report().article(), LinkedHashMap::new, Collectors.toList()));
        List<InArticle> inArticles = new ArrayList<>();
        byArticle.forEach((name, all) ->
                Optional.ofNullable(articles.get(name)).ifPresent(there -> inArticles.add(new InArticle(there, all))));
        // They are gathered by date, undated ones last, where they stay.
        int dated = (int) inArticles.stream()
                .filter(each -> each.article().published().isPresent())
                .count();
        Collections.reverse(inArticles.subList(0, dated));
        return new Known(
                Spell.roles(said),
                Spell.sides(said),
                inArticles,
                Positions.of(said, PositionSettings.of(Level.ACTOR, Topic.PROPOSITION))
                        .positions(),
                Shifts.of(
                        Utterances.of(said, UtteranceSettings.USUAL),
                        record.codebook().propositions(),
                        ShiftSettings.USUAL));
    }

    /** Returns the address of the actor's statements in the search. */
    public String search() {
        return state().href();
    }

    /** Returns the address of the actor's statements on a proposition in the search. */
    public String searchOn(String proposition) {
        return state().with(Facet.PROPOSITION, List.of(proposition)).href();
    }

    /** Returns where it changed its positions, of many the latest, in the order of time. */
    public List<Shift> shifts() {
        List<Shift> all = known.shifts();
        return all.stream()
                .sorted(Comparator.comparing(Shift::day).reversed())
                .limit(SHIFTS)
                .sorted(Comparator.comparing(Shift::day))
                .toList();
    }

    /** Returns the address of all its shifts. */
    public String allShifts() {
        return "/analyses/shifts?by=actor&speaker=" + Links.part(shown.actor().id());
    }

    private SearchState state() {
        return SearchState.of(Map.of(Facet.SPEAKER.word(), List.of(shown.actor().id())));
    }

    /** Returns the last statement by which a position is held. */
    public static StatementId last(Position.Held held) {
        return held.statements().get(held.statements().size() - 1);
    }
}
