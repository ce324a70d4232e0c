package org.rapporteur.export.qdpx;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;

/** The names by which a project's parts refer to each other: the same part has the same name in every export. */
final class Guid {

    private Guid() {}

    /** Returns the name of the part of some kind that these words tell from all others of the kind. */
    static String of(String kind, String... words) {
        String all = "rapporteur\0" + kind + "\0" + String.join("\0", words);
        return UUID.nameUUIDFromBytes(all.getBytes(UTF_8)).toString();
    }
}
