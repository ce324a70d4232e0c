package org.rapporteur.search;

import java.util.function.Function;
import org.rapporteur.model.SoftwareVersion;
import org.rapporteur.store.RecordFile;

/**
 * What an index knows besides what the record's readings tell.
 *
 * @param version tells this knowledge from other; an index that was made with other is made again
 * @param shows gives those who know how a record is shown at present
 */
public record Knowing(String version, Function<RecordFile, Shows> shows) {

    /** Changes whenever documents have other fields, or words are cut in another way. */
    private static final int FORMAT = 2;

    String made() {
        return FORMAT + " " + SoftwareVersion.current().value() + " " + version;
    }
}
