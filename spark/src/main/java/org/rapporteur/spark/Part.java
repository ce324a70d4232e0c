package org.rapporteur.spark;

import java.io.Serializable;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What one task reads: a file, or every so many-th article of one that is large.
 *
 * @param file the file
 * @param number which part of it, from 0
 * @param of how many parts it has
 */
record Part(InputFile file, int number, int of) implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Returns the parts of a file, of about so many bytes each. */
    static List<Part> of(InputFile file, long bytes) {
        int parts = (int) Math.max(1, Math.min(1 << 16, (file.size() + bytes - 1) / bytes));
        return IntStream.range(0, parts)
                .mapToObj(number -> new Part(file, number, parts))
                .toList();
    }

    /** Returns whether what stands in the file at this place, from 0, belongs to this part. */
    boolean has(long place) {
        return place % of == number;
    }

    /** Returns the name of the file of its results. */
    String result() {
        return file.key() + "-" + number + "-of-" + of + ".parquet";
    }
}
