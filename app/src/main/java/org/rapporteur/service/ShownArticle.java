package org.rapporteur.service;

import java.util.List;
import org.rapporteur.model.Reading;

/**
 * An article as the record has it.
 *
 * @param reading the article and its statements
 * @param version the number of this version, from 1
 * @param versions how many versions there are
 * @param copies the names of other articles with the same bytes
 */
public record ShownArticle(Reading reading, int version, int versions, List<String> copies) {

    /** Copies the list. */
    public ShownArticle {
        copies = List.copyOf(copies);
    }
}
