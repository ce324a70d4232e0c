package org.rapporteur.service;

import java.util.List;
import java.util.Optional;
import org.rapporteur.model.Conflict;

/**
 * What is in a dossier, for a person to look at. Immutable.
 *
 * @param name its short name
 * @param title what a person calls it
 * @param conflict the conflict with its parties
 * @param actors those whom it adds to the built-in ones or changes, in its order
 * @param issues what a statement can be about
 * @param propositions what one can be for or against
 * @param agreements the accords that articles refer to
 * @param outlets who publishes the articles that it is made for
 * @param period of those articles, in words; empty if it has no bounds
 * @param languages of those articles, by two letters each
 */
public record ShownDossier(
        String name,
        Optional<String> title,
        Optional<Conflict> conflict,
        List<Somebody> actors,
        List<Issue> issues,
        List<Proposition> propositions,
        List<Agreement> agreements,
        List<Called> outlets,
        Optional<String> period,
        List<String> languages) {

    /** Copies the lists. */
    public ShownDossier {
        actors = List.copyOf(actors);
        issues = List.copyOf(issues);
        propositions = List.copyOf(propositions);
        agreements = List.copyOf(agreements);
        outlets = List.copyOf(outlets);
        languages = List.copyOf(languages);
    }

    /**
     * Somebody or something with names.
     *
     * @param name the one that is usual
     * @param aliases the others
     */
    public record Called(String name, List<String> aliases) {

        /** Copies the list. */
        public Called {
            aliases = List.copyOf(aliases);
        }
    }

    /**
     * An actor.
     *
     * @param id its id
     * @param names its names
     * @param side the party that it belongs to whatever the day, several parted by semicolons; empty if the dossier gives none
     * @param roles the offices with their dates
     */
    public record Somebody(String id, Called names, Optional<String> side, List<String> roles) {

        /** Copies the list. */
        public Somebody {
            roles = List.copyOf(roles);
        }
    }

    /**
     * What a statement can be about.
     *
     * @param id its short name
     * @param covers what belongs to it
     */
    public record Issue(String id, String covers) {}

    /**
     * What one can be for or against.
     *
     * @param id its short name
     * @param text what is proposed
     * @param issue the id of its issue
     * @param wordsFor what those want who are for it
     * @param wordsAgainst what those want who are against it
     * @param examples statements that show it
     */
    public record Proposition(
            String id,
            String text,
            String issue,
            Optional<String> wordsFor,
            Optional<String> wordsAgainst,
            List<Example> examples) {

        /** Copies the list. */
        public Proposition {
            examples = List.copyOf(examples);
        }
    }

    /**
     * A statement that shows where somebody stands.
     *
     * @param text its words
     * @param stance the codebook's word for where it stands, or {@code none}
     */
    public record Example(String text, String stance) {}

    /**
     * An accord.
     *
     * @param names its names
     * @param date when it was made, as the record format writes dates
     * @param parties who made it
     */
    public record Agreement(Called names, Optional<String> date, List<String> parties) {

        /** Copies the list. */
        public Agreement {
            parties = List.copyOf(parties);
        }
    }
}
