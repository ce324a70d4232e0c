package org.rapporteur.web.api;

import java.util.Optional;
import org.rapporteur.query.SearchQuery;

/**
 * A search as the address of its page has it.
 *
 * @param address what stands behind the question mark, as the page writes it; empty for all statements
 * @param like the statement to which others are to be like; empty if words are looked for
 * @param query what is looked for, without a place to go on
 */
public record AddressedSearch(String address, Optional<String> like, SearchQuery query) {

    /** Reads the addresses of searches. */
    @FunctionalInterface
    public interface Reader {

        /** Returns the search of what stands behind a question mark; what makes no sense in it is left out. */
        AddressedSearch of(String address);
    }
}
