package org.rapporteur.spark;

import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** From rows, group by group, to what comes of each group. Holds one group at a time. For one thread. */
final class ByGroup implements Iterator<Row> {

    /** Gathers the rows of a group. */
    interface Gathering {

        /** Takes the next row. */
        void take(Row row);

        /** Returns what comes of those that were taken. */
        Iterator<Row> finish();
    }

    private final Iterator<Row> rows;
    private final Function<Row, Object> group;
    private final Function<Row, Gathering> begin;
    private Iterator<Row> ready = Collections.emptyIterator();
    private @Nullable Row ahead;

    /**
     * Makes one.
     *
     * @param rows those of a group one behind the other
     * @param group tells the group of a row
     * @param begin begins to gather the group of a row, which is taken then
     */
    ByGroup(Iterator<Row> rows, Function<Row, Object> group, Function<Row, Gathering> begin) {
        this.rows = rows;
        this.group = group;
        this.begin = begin;
        ahead = rows.hasNext() ? rows.next() : null;
    }

    @Override
    public boolean hasNext() {
        while (!ready.hasNext() && ahead != null) {
            Object of = group.apply(ahead);
            Gathering gathering = begin.apply(ahead);
            while (ahead != null && group.apply(ahead).equals(of)) {
                gathering.take(ahead);
                ahead = rows.hasNext() ? rows.next() : null;
            }
            ready = gathering.finish();
        }
        return ready.hasNext();
    }

    @Override
    public Row next() {
        if (!hasNext()) {
            throw new NoSuchElementException("There is no other row");
        }
        return ready.next();
    }
}
