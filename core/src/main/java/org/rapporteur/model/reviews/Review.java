package org.rapporteur.model.reviews;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.model.ArticleId;
import org.rapporteur.model.SoftwareVersion;
import org.rapporteur.model.StatementId;

/**
 * Something that a person decided about a statement. Reviews are replayed over readings, which stay as they are.
 *
 * <p>Immutable. Values are texts in the form of {@code org.rapporteur.review.Fields}; their places count code points of the text
 * {@code article}.
 *
 * @param number its number in the record, from 1; 0 before the record has it
 * @param article the text that the reviewer saw
 * @param statement the id under which the reviewer saw the statement, or that of the one added
 * @param deed what was done
 * @param by who did it, when and why
 * @param before what the fields were before, as the reviewer saw them; of an added statement empty
 * @param after what the fields are that were decided
 * @param seen what else was there
 * @param restored the number of the review that this one takes back
 */
public record Review(
        int number,
        ArticleId article,
        StatementId statement,
        Deed deed,
        By by,
        Map<Field, String> before,
        Map<Field, String> after,
        Seen seen,
        Optional<Integer> restored) {

    /** How the words begin by which fields name reviews. */
    public static final String HOW = "review-";

    /**
     * What a reviewer saw around a statement.
     *
     * @param reading the key of the reading in which the record has the statement as it was found; empty if no machine found it in this text
     * @param beside the other statements whose content overlapped: they are not superseded by this one
     * @param edits how many corrections of who is who there were: only later ones apply to a speaker that was decided here
     * @param software the version that ran
     */
    public record Seen(Optional<Long> reading, Set<StatementId> beside, int edits, SoftwareVersion software) {

        /** Copies the set. */
        public Seen {
            beside = Set.copyOf(beside);
        }
    }

    /**
     * Copies the maps.
     *
     * @throws IllegalArgumentException if it takes something back without naming it, or decides nothing
     */
    public Review {
        before = copy(before);
        after = copy(after);
        if (deed == Deed.RESTORE ? restored.isEmpty() : after.isEmpty()) {
            throw new IllegalArgumentException("review " + number + " decides nothing");
        }
    }

    private static Map<Field, String> copy(Map<Field, String> values) {
        Map<Field, String> copy = new EnumMap<>(Field.class);
        copy.putAll(values);
        return Collections.unmodifiableMap(copy);
    }

    /** Returns the fields that it changed, in their order: those whose value is not what it was. */
    public List<Field> changed() {
        return after.keySet().stream()
                .filter(field -> !after.getOrDefault(field, "").equals(before.getOrDefault(field, "")))
                .toList();
    }

    /** Returns the word by which fields name it as what decided: {@code review-7}. */
    public String how() {
        return HOW + number;
    }

    /** Returns this review as one of a statement of another text, with its places there. */
    public Review in(ArticleId other, StatementId id, Map<Field, String> moved, Set<StatementId> beside) {
        return new Review(
                number,
                other,
                id,
                deed,
                by,
                before,
                moved,
                new Seen(Optional.empty(), beside, seen.edits(), seen.software()),
                restored);
    }

    /** Returns this review with its number. */
    public Review numbered(int own) {
        return new Review(own, article, statement, deed, by, before, after, seen, restored);
    }
}
