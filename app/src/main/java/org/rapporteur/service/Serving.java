package org.rapporteur.service;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Shows a record to others, until it is told to stop. */
@FunctionalInterface
public interface Serving {

    /**
     * How a record is shown.
     *
     * @param record the record
     * @param how the dossier and the files of actors with which it was read
     * @param host the name or address to listen at
     * @param port the port to listen at; 0 for any that is free
     * @param names other names under which browsers reach it, such as that of a machine that passes requests on
     */
    record Settings(Path record, HowToRead how, String host, int port, List<String> names) {

        /** The address of this machine that no other machine can reach. */
        public static final String LOOPBACK = "127.0.0.1";

        private static final Set<String> LOCAL = Set.of(LOOPBACK, "localhost", "::1");

        /**
         * Copies the list and checks the port.
         *
         * @throws IllegalArgumentException if there is no such port
         */
        public Settings {
            names = List.copyOf(names);
            if (port < 0 || port > 65_535) {
                throw new IllegalArgumentException("A port is a number from 1 to 65535, or 0 for any that is free");
            }
        }

        /** Returns settings for this machine alone. */
        public static Settings local(Path record, HowToRead how, int port) {
            return new Settings(record, how, LOOPBACK, port, List.of());
        }

        /** Returns whether no other machine can reach it. */
        public boolean isLocal() {
            return !isHeard() && names.isEmpty();
        }

        /** Returns whether other machines can ask it without another program in between. */
        public boolean isHeard() {
            return !LOCAL.contains(host.toLowerCase(Locale.ROOT));
        }
    }

    /** What is shown at present. */
    interface Running extends AutoCloseable {

        /** Returns the address at which a browser on this machine finds it. */
        URI address();

        /** Waits until it is closed, or the thread is interrupted. */
        void await();

        /** Stops showing it; what is being answered is answered. Does nothing if it is stopped already. */
        @Override
        void close();
    }

    /**
     * Starts to show a record.
     *
     * @throws InputException if the record or the dossier cannot be used, or nothing can listen there
     */
    Running start(Settings settings) throws InputException;
}
