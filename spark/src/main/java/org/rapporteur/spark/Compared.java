package org.rapporteur.spark;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.rapporteur.analysis.utterances.UtterancesApart;

/** From statements by key and day to what each of them may retell. Holds some thousand at a time, however many have one key. For one thread. */
final class Compared implements Iterator<Row> {

    static final StructType COLUMNS = new StructType()
            .add("number", "long")
            .add("before", "long")
            .add("likeness", "double")
            .add("is_copy", "boolean");

    private static final int BATCH = 1 << 12;

    private final Iterator<Row> rows;
    private final UtterancesApart.Counted counted;
    private final List<UtterancesApart.One> batch = new ArrayList<>();
    private final List<Long> keys = new ArrayList<>();
    private Iterator<Row> ready = Collections.emptyIterator();

    Compared(Iterator<Row> rows, UtterancesApart.Counted counted) {
        this.rows = rows;
        this.counted = counted;
    }

    @Override
    public boolean hasNext() {
        while (!ready.hasNext() && rows.hasNext()) {
            fill();
        }
        return ready.hasNext();
    }

    @Override
    public Row next() {
        if (!hasNext()) {
            throw new NoSuchElementException("There is no other comparison");
        }
        return ready.next();
    }

    private void fill() {
        // The last ones are compared with those that come now.
        int from = Math.min(batch.size(), UtterancesApart.REACH);
        batch.subList(0, batch.size() - from).clear();
        keys.subList(0, keys.size() - from).clear();
        while (rows.hasNext() && batch.size() < BATCH) {
            Row row = rows.next();
            batch.add(new UtterancesApart.One(
                    row.<Long>getAs("number"),
                    row.<Boolean>getAs("is_head"),
                    SaidRow.said(row),
                    row.<Integer>getList(row.fieldIndex("stems")).stream()
                            .mapToInt(each -> each)
                            .toArray()));
            keys.add(row.getAs("key"));
        }
        List<Row> found = new ArrayList<>();
        UtterancesApart.compare(
                batch,
                keys.stream().mapToLong(each -> each).toArray(),
                from,
                counted,
                (number, retold) ->
                        found.add(RowFactory.create(number, retold.before(), retold.likeness(), retold.isCopy())));
        ready = found.iterator();
    }
}
