package org.rapporteur.service;

import java.util.Optional;
import org.rapporteur.fetch.Address;
import org.rapporteur.fetch.FetchException;
import org.rapporteur.fetch.FetchSettings;

/**
 * How a person wants pages to be fetched.
 *
 * @param contact how a publisher reaches that person: the address of a page, or an e-mail address
 * @param allowPrivate whether this machine and the networks around it may be asked
 * @param isOffline whether nobody is asked, and pages are read from what the record keeps of them
 */
public record WebWish(Optional<String> contact, boolean allowPrivate, boolean isOffline) {

    /** Without a contact, and never out of private networks. */
    public static final WebWish USUAL = new WebWish(Optional.empty(), false, false);

    /** Returns whether a word is the address of a page, and no path or anything else. */
    public static boolean isPage(String word) {
        try {
            Address.of(word);
            return true;
        } catch (FetchException e) {
            return false;
        }
    }

    FetchSettings settings() throws InputException {
        FetchSettings usual = FetchSettings.USUAL;
        try {
            return new FetchSettings(contact, allowPrivate, usual.gap(), usual.bounds());
        } catch (IllegalArgumentException e) {
            throw InputException.wrongCall("--contact " + contact.orElse("") + " cannot be used: " + e.getMessage());
        }
    }
}
