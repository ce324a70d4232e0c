package org.rapporteur.service;

import java.util.List;
import java.util.Map;
import org.rapporteur.model.Reading;
import org.rapporteur.model.StatementId;
import org.rapporteur.review.ReviewedStatement;

/**
 * An article as the record has it.
 *
 * @param reading the article and its statements
 * @param version the number of this version, from 1
 * @param versions how many versions there are
 * @param copies the names of other articles with the same bytes
 * @param reviewed by id, the statements about which somebody decided something
 * @param orphans about how many statements of earlier versions somebody decided something whose words this version does not have, or not once
 */
public record ShownArticle(
        Reading reading,
        int version,
        int versions,
        List<String> copies,
        Map<StatementId, ReviewedStatement> reviewed,
        int orphans) {

    /** Copies the collections. */
    public ShownArticle {
        copies = List.copyOf(copies);
        reviewed = Map.copyOf(reviewed);
    }

    /** Returns what names this article and no other: its id, or else its name where others have the same bytes. */
    public String key() {
        // A name leads to the present version.
        return copies.isEmpty() || version < versions
                ? reading.article().id().value()
                : reading.article().name();
    }
}
