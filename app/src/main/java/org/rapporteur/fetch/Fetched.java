package org.rapporteur.fetch;

import java.util.Optional;

/** What a server answers to a request for a page. */
public sealed interface Fetched {

    /** Returns the address by which the page is to be known: the one asked for, or where permanent redirects lead from there. */
    Address address();

    /**
     * A page.
     *
     * @param address by which it is to be known
     * @param last where it came from in the end
     * @param bytes its content, decompressed; the caller does not change it
     * @param contentType the header {@code Content-Type}, as the server gave it
     * @param validators by what to ask for changes
     */
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    record Page(Address address, Address last, byte[] bytes, Optional<String> contentType, Validators validators)
            implements Fetched {}

    /**
     * The page is as it was.
     *
     * @param address by which it is to be known
     */
    record Unchanged(Address address) implements Fetched {}
}
