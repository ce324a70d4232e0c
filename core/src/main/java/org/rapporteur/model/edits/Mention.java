package org.rapporteur.model.edits;

import org.rapporteur.model.Speaker;
import org.rapporteur.model.StatementId;

/**
 * That somebody was read to have said something: all of a statement that edits look at.
 *
 * @param statement the statement
 * @param article the name of the article that it stands in
 * @param who the speaker, as read
 */
public record Mention(StatementId statement, String article, Speaker who) {}
