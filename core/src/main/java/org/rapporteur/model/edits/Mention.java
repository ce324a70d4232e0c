package org.rapporteur.model.edits;

import org.rapporteur.model.Speaker;
import org.rapporteur.model.StatementId;

/**
 * That somebody was read to have said something: all of a statement that edits look at.
 *
 * @param statement the statement
 * @param article the name of the article that it stands in
 * @param who the speaker, as read or as a person decided
 * @param since how many edits there were when a person decided that; those do not apply to it. 0 if nobody did
 */
public record Mention(StatementId statement, String article, Speaker who, int since) {

    /** Makes the mention of a speaker as read. */
    public Mention(StatementId statement, String article, Speaker who) {
        this(statement, article, who, 0);
    }
}
