package org.rapporteur.store;

import org.rapporteur.model.ArticleId;

/**
 * One version of an article, without its text.
 *
 * @param reading the key of its last reading, for {@link RecordFile#load}
 * @param name the article's name in the record
 * @param id the id of the version's text; articles with the same bytes share it
 * @param version the number of the version, from 1
 */
public record ArticleHead(long reading, String name, ArticleId id, int version) {}
