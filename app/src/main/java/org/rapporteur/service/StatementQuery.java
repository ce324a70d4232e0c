package org.rapporteur.service;

import java.util.Optional;
import org.rapporteur.model.Kind;

/**
 * Which statements are wanted. An absent condition holds for all; words are compared without regard to capitals, accents
 * and the shape of quotation marks.
 *
 * @param speaker words in the speaker's name, or in the mention of the speaker; or the speaker's id
 * @param role words in the speaker's role
 * @param side the party for which the speaker speaks, whole, or {@code third-party} or {@code none}
 * @param text words in what was said, one after the other as given
 * @param kind how much is quoted
 * @param said when it was said
 * @param published when the article was published
 * @param codes what it is about, what it does and where it stands
 * @param article the article's name, the beginning of its id, the id of a statement in it, or the path of its file
 * @param reviews whose reviews are shown, and whether there have to be any
 */
public record StatementQuery(
        Optional<String> speaker,
        Optional<String> role,
        Optional<String> side,
        Optional<String> text,
        Optional<Kind> kind,
        DateRange said,
        DateRange published,
        CodeQuery codes,
        Optional<String> article,
        ReviewQuery reviews) {

    /** Returns the same query of statements that are reviewed, or are not, by those whose reviews count. */
    public StatementQuery with(ReviewQuery others) {
        return new StatementQuery(speaker, role, side, text, kind, said, published, codes, article, others);
    }

    /** The query that all statements answer. */
    public static final StatementQuery ALL = new StatementQuery(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            DateRange.ANY,
            DateRange.ANY,
            CodeQuery.ANY,
            Optional.empty(),
            ReviewQuery.ANY);
}
