package org.rapporteur.query;

import java.util.List;
import java.util.Optional;
import org.rapporteur.model.Kind;
import org.rapporteur.model.Span;
import org.rapporteur.model.StatementId;

/**
 * A statement that was found, with what a page shows of it.
 *
 * @param id its id
 * @param in the article
 * @param who the speaker
 * @param said what was said
 * @param codes what it is about, what it does and where it stands
 */
public record Hit(StatementId id, In in, Who who, Said said, Codes codes) {

    /**
     * An article.
     *
     * @param name its name in the record
     * @param id the id of its text
     * @param title the headline
     * @param outlet who published it
     * @param published when: {@code 2031-01-09}, {@code 2031-01} or {@code 2031}
     */
    public record In(
            String name, String id, Optional<String> title, Optional<String> outlet, Optional<String> published) {}

    /**
     * A speaker, after all corrections of who is who.
     *
     * @param name the name, or the words of the source
     * @param id the actor's id
     * @param role the office
     * @param side the party for which the speaker speaks
     * @param organisation the body for which the speaker speaks
     */
    public record Who(
            String name,
            Optional<String> id,
            Optional<String> role,
            Optional<String> side,
            Optional<String> organisation) {}

    /**
     * What was said.
     *
     * @param words the content; an ellipsis stands where something interrupts it
     * @param found where in {@code words}, in code points, what was looked for stands; in order, none overlaps another
     * @param kind how much is quoted
     * @param on when it was said, as the record format writes it
     * @param place where or to whom
     * @param confidence how sure it is that this is a statement, from 0 to 1
     */
    public record Said(
            String words, List<Span> found, Kind kind, Optional<String> on, Optional<String> place, double confidence) {

        /** Copies the list. */
        public Said {
            found = List.copyOf(found);
        }
    }

    /**
     * Codes. Several stand in the coder's order.
     *
     * @param issues short names of issues that hold
     * @param act the act that holds
     * @param stances proposition, colon and stance, of those that hold
     * @param conditions the words of conditions that hold
     * @param proposed what is only proposed: issues, acts and stances as above
     * @param reviewed who vouches for them, as in {@link Facet#REVIEWED}
     */
    public record Codes(
            List<String> issues,
            Optional<String> act,
            List<String> stances,
            List<String> conditions,
            List<String> proposed,
            String reviewed) {

        /** Copies the lists. */
        public Codes {
            issues = List.copyOf(issues);
            stances = List.copyOf(stances);
            conditions = List.copyOf(conditions);
            proposed = List.copyOf(proposed);
        }
    }
}
