package org.rapporteur.web;

import java.util.List;
import java.util.Optional;

/**
 * What stands around every page.
 *
 * @param title what the page is about, in a few words
 * @param here the address of the part of the desk to which it belongs, as in {@link Place}; empty for none
 * @param record the name of the record's file
 * @param form what every form sends along under the name {@code form}
 * @param account who is logged in
 * @param asset what tells this version of style and script from others
 */
public record Frame(String title, String here, String record, String form, Optional<String> account, String asset) {

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
            new Place("/dossier", "Dossier"));

    /** Returns the parts of the desk, in the order in which they are shown. */
    public List<Place> places() {
        return PLACES;
    }
}
