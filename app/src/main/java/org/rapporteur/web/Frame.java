package org.rapporteur.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.service.Person;
import org.rapporteur.service.Right;

/**
 * What stands around every page.
 *
 * @param title what the page is about, in a few words
 * @param here the address of the part of the desk to which it belongs, as in {@link Place}; empty for none
 * @param record the name of the record's file
 * @param form what every form sends along under the name {@code form}
 * @param person who looks at it, and what they may do
 * @param asset what tells this version of style and script from others
 */
public record Frame(String title, String here, String record, String form, Person person, String asset) {

    /**
     * A part of the desk.
     *
     * @param path its address
     * @param name what it is called
     */
    public record Place(String path, String name) {}

    private static final List<Place> PLACES = List.of(
            new Place("/", "Overview"),
            new Place("/search", "Search"),
            new Place("/articles", "Articles"),
            new Place("/actors", "Actors"),
            new Place("/analyses", "Analyses"),
            new Place("/brief", "Brief"),
            new Place("/review", "Review"),
            new Place("/history", "History"),
            new Place("/reliability", "Agreement"),
            new Place("/ingest", "Add articles"),
            new Place("/dossier", "Dossier"),
            new Place("/team", "Team"));

    /** The parts that are of no use to those who lack a right. */
    private static final Map<String, Right> RIGHTS = Map.of("/ingest", Right.ADD, "/team", Right.MANAGE);

    /** Returns the parts of the desk, in the order in which they are shown. */
    public List<Place> places() {
        return PLACES.stream()
                .filter(place -> !RIGHTS.containsKey(place.path()) || person.may(RIGHTS.get(place.path())))
                .toList();
    }

    /** Returns the name of the account that is logged in; empty if nobody has to be. */
    public Optional<String> account() {
        return person.account();
    }

    /** Returns whether whoever looks may review statements. */
    public boolean mayReview() {
        return person.may(Right.REVIEW);
    }

    /** Returns whether whoever looks may decide between coders. */
    public boolean mayDecide() {
        return person.may(Right.DECIDE);
    }

    /** Returns whether whoever looks may correct actors. */
    public boolean mayCorrectActors() {
        return person.may(Right.ACTORS);
    }

    /** Returns whether whoever looks may change the dossier or how the record is coded. */
    public boolean mayCode() {
        return person.may(Right.CODE);
    }
}
