package org.rapporteur.search;

import java.util.function.Function;
import org.rapporteur.model.SoftwareVersion;
import org.rapporteur.model.edits.Edits;

/**
 * What an index knows besides the record.
 *
 * @param version tells this knowledge from other; an index that was made with other is made again
 * @param bodies gives those who know bodies as the corrections of who is who have them
 */
public record Knowing(String version, Function<Edits, Bodies> bodies) {

    /** Changes whenever documents have other fields, or words are cut in another way. */
    private static final int FORMAT = 1;

    /** Knowing nothing besides. */
    public static final Knowing NOTHING = new Knowing("", edits -> Bodies.NONE);

    String made() {
        return FORMAT + " " + SoftwareVersion.current().value() + " " + version;
    }
}
