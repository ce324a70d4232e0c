package org.rapporteur.ingest.container;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.ingest.file.ArticleFile;
import org.rapporteur.ingest.file.SavedPage;
import org.rapporteur.ingest.file.UnreadableException;
import org.rapporteur.ingest.metadata.Given;
import org.rapporteur.ingest.metadata.Sidecar;

/**
 * What has to be known of a whole archive before one of its files is read: which pages in it were saved by a browser, and what sidecars
 * say. Mutable until all names were told.
 */
final class Neighbours {

    /** The most bytes of one sidecar. */
    static final int SIDECAR_LIMIT = 1 << 20;

    /** The most bytes of all sidecars of an archive that has to be read in its order. */
    private static final long SIDECARS_LIMIT = 64L << 20;

    /** How the name of a sidecar ends. */
    static final String JSON = ".json";

    private final Map<String, byte[]> sidecars = new HashMap<>();
    private final Map<String, Set<String>> pages = new HashMap<>();
    private long held;

    /** Hears the name of a file in the archive. */
    void met(String entry) {
        SavedPage.stem(last(entry))
                .ifPresent(stem -> pages.computeIfAbsent(folder(entry), folder -> new HashSet<>())
                        .add(stem));
    }

    /** Hears what a file in the archive holds, if it may be a sidecar; too much of that is left out. */
    void met(Entries.Entry entry) throws IOException {
        met(entry.name());
        if (!entry.name().endsWith(JSON) || entry.trouble().isPresent()) {
            return;
        }
        InputStream in = entry.bytes().open();
        byte[] bytes = in.readNBytes(SIDECAR_LIMIT + 1);
        if (bytes.length <= SIDECAR_LIMIT && held + bytes.length <= SIDECARS_LIMIT) {
            held += bytes.length;
            sidecars.put(entry.name(), bytes);
        }
    }

    /** Looks at all files of an archive once; where it is broken, at those before. */
    static Neighbours in(Entries entries) {
        Neighbours found = new Neighbours();
        try (entries) {
            for (Optional<Entries.Entry> entry = entries.next(); entry.isPresent(); entry = entries.next()) {
                found.met(entry.get());
            }
        } catch (IOException | UnreadableException | RuntimeException e) {
            // Whoever reads the articles comes to the same place, and tells.
        }
        return found;
    }

    /** Returns what the sidecar of a file gives. */
    Given beside(String entry) {
        String folder = folder(entry);
        for (String name : ArticleFile.sidecarsOf(last(entry))) {
            byte[] bytes = sidecars.get(folder + name);
            if (bytes != null) {
                return Sidecar.read(name, bytes);
            }
        }
        return Given.nothing();
    }

    /** Returns whether a file lies in a folder that a browser made beside a page. */
    boolean isOfSavedPage(String entry) {
        int end = entry.indexOf('/');
        for (int begin = 0; end >= 0; begin = end + 1, end = entry.indexOf('/', begin)) {
            Set<String> stems = pages.get(entry.substring(0, begin));
            if (stems != null && SavedPage.isCompanion(entry.substring(begin, end), stems)) {
                return true;
            }
        }
        return false;
    }

    /** Returns the folder of a file with a slash behind it; nothing if it lies in none. */
    private static String folder(String entry) {
        return entry.substring(0, entry.lastIndexOf('/') + 1);
    }

    static String last(String entry) {
        return entry.substring(entry.lastIndexOf('/') + 1);
    }
}
