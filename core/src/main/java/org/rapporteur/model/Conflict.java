package org.rapporteur.model;

import java.util.List;

/**
 * A conflict whose parties are known.
 *
 * @param id its short name, by which actors tell their party: {@code russia-ukraine}
 * @param parties the short names of the parties, such as {@code Ukraine}, in the order in which they are shown
 */
public record Conflict(String id, List<String> parties) {

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if the id is not one word or a party's name is blank
     */
    public Conflict {
        Texts.oneWord(id, "A conflict's id");
        parties = List.copyOf(parties);
        parties.forEach(party -> Texts.notBlank(party, "A party's name"));
    }
}
