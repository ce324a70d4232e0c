package org.rapporteur.store;

import org.rapporteur.model.StatementId;

/**
 * Where a statement is.
 *
 * @param reading the key of its reading, for {@link RecordFile#load}
 * @param id its id
 * @param article its article's name in the record
 */
public record StatementHead(long reading, StatementId id, String article) {}
