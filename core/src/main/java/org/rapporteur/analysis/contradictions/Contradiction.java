package org.rapporteur.analysis.contradictions;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rapporteur.analysis.utterances.Utterance;
import org.rapporteur.model.StatementId;

/**
 * Two things said that do not fit.
 *
 * @param kind in which way
 * @param one what was said first, or what was claimed
 * @param other what was said against it
 * @param further more of the same two speakers on the same proposition, at about the same time, by day
 * @param proposition on which they stand apart, if that is what does not fit
 * @param strength how plain it is, from 0 to 1: what is ranked by
 */
public record Contradiction(
        Kind kind,
        Utterance one,
        Utterance other,
        List<Utterance> further,
        Optional<String> proposition,
        double strength) {

    /** In which way two things do not fit. */
    public enum Kind {
        /** The same speaker is for and against a proposition. */
        SELF("the same speaker"),
        /** Two who speak for one body differ on a proposition. */
        VOICES("two voices of one body"),
        /** Somebody rejects, or complains of, what another who speaks for the same body said. */
        REBUKE("a rebuke within one body"),
        /** Somebody denies what another claims. */
        DENIAL("a claim and its denial");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** Returns the words for it, such as {@code a claim and its denial}. */
        public String words() {
            return words;
        }
    }

    /** Copies the list. */
    public Contradiction {
        further = List.copyOf(further);
    }

    /** Returns this with more that the same two said of it. */
    Contradiction with(List<Utterance> more) {
        List<Utterance> all = Stream.concat(further.stream(), more.stream())
                .filter(each -> !each.equals(one) && !each.equals(other))
                .distinct()
                .toList();
        return new Contradiction(kind, one, other, all, proposition, strength);
    }

    /** Returns the statements that it rests on. */
    public List<StatementId> statements() {
        return Stream.concat(Stream.of(one, other), further.stream())
                .flatMap(each -> each.statements().stream())
                .toList();
    }
}
