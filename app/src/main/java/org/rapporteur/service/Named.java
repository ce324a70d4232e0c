package org.rapporteur.service;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.rapporteur.fetch.Address;
import org.rapporteur.fetch.FetchException;

/** What a person names: an address of the web, or a path. */
final class Named {

    private Named() {}

    /**
     * Returns the address that is named; empty if a path is meant.
     *
     * @throws InputException if an address is meant and it is none
     */
    static Optional<Address> address(String given) throws InputException {
        try {
            return Address.isMeant(given) ? Optional.of(Address.of(given)) : Optional.empty();
        } catch (FetchException e) {
            throw InputException.wrongCall(given + " " + e.line());
        }
    }

    /**
     * Returns the path that is named.
     *
     * @throws InputException if it is none on this system
     */
    static Path path(String given) throws InputException {
        try {
            return Path.of(given);
        } catch (InvalidPathException e) {
            throw InputException.wrongCall(given + " is no path: " + e.getReason());
        }
    }
}
