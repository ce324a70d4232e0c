package org.rapporteur.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.function.Predicate;
import javax.net.ssl.SSLContext;

/**
 * What the program sees of the network.
 *
 * @param names looks hosts up
 * @param allowed which addresses may be connected to
 * @param trust whose certificates are trusted; empty for those that Java trusts
 */
record Network(Names names, Predicate<InetAddress> allowed, Optional<SSLContext> trust) {

    /** Looks hosts up. */
    interface Names {
        InetAddress[] of(String host) throws UnknownHostException;
    }

    static Network real(boolean allowPrivate) {
        return new Network(
                InetAddress::getAllByName,
                allowPrivate ? address -> !address.isMulticastAddress() : Guard::isPublic,
                Optional.empty());
    }
}
