package org.rapporteur.yaml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Gathers defects, up to a bound: who broke a file a thousand times reads no more than the first hundred lines. */
public final class Defects {

    /** The most that are told. */
    public static final int MOST = 100;

    private final List<Defect> found = new ArrayList<>();
    private int dropped;

    /** Adds a defect at a key; an empty one means all that stands there. */
    public void add(Place place, String key, String trouble) {
        if (found.size() < MOST) {
            found.add(new Defect(place.file(), place.line(), oneLine(key), oneLine(trouble)));
        } else {
            dropped++;
        }
    }

    /** Returns how many there are so far. */
    public int count() {
        return found.size() + dropped;
    }

    /**
     * Does nothing if there are none.
     *
     * @throws BrokenFileException if there are any; it names all of them
     */
    public void check() throws BrokenFileException {
        if (found.isEmpty()) {
            return;
        }
        List<String> files = found.stream().map(Defect::file).distinct().toList();
        List<Defect> all = new ArrayList<>(found);
        all.sort(Comparator.comparingInt((Defect d) -> files.indexOf(d.file())).thenComparingInt(Defect::line));
        if (dropped > 0) {
            Defect last = all.get(all.size() - 1);
            all.add(new Defect(last.file(), last.line(), "", "and " + dropped + " more; mend those above first"));
        }
        throw new BrokenFileException(all);
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ");
    }
}
