package org.rapporteur.spark;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.rapporteur.analysis.Said;
import org.rapporteur.analysis.utterances.UtterancesApart;

/** From numbered statements to as many rows of each as it has keys, with what comparison looks at. For one thread. */
final class Keyed implements Iterator<Row> {

    /** The key, the day by which statements of a key are in order, and the numbers that stand for words. */
    static final StructType COLUMNS = Remarks.with(
            Remarks.NUMBERED,
            new StructType().add("key", "long").add("day", "int").add("stems", "array<int>"));

    /** So many at once, as little is done for each alone. */
    private static final int BATCH = 1 << 10;

    private final Iterator<Row> rows;
    private final UtterancesApart.Counted counted;
    private Iterator<Row> ready = Collections.emptyIterator();

    Keyed(Iterator<Row> rows, UtterancesApart.Counted counted) {
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
            throw new NoSuchElementException("There is no other key");
        }
        return ready.next();
    }

    private void fill() {
        List<UtterancesApart.One> batch = new ArrayList<>();
        List<Row> numbers = new ArrayList<>();
        while (rows.hasNext() && batch.size() < BATCH) {
            Row row = rows.next();
            Said said = SaidRow.said(row);
            long article = row.<Long>getAs("article_number");
            batch.add(new UtterancesApart.One(
                    row.<Long>getAs("number"),
                    row.<Boolean>getAs("is_head"),
                    SaidRow.lean(said, Long.toString(article)),
                    UtterancesApart.words(said.words())));
            numbers.add(row);
        }
        List<long[]> keys = UtterancesApart.keys(batch, counted);
        List<Row> found = new ArrayList<>();
        for (int i = 0; i < batch.size(); i++) {
            UtterancesApart.One one = batch.get(i);
            List<@Nullable Object> values = new ArrayList<>();
            Row said = SaidRow.of(one.said());
            for (int column = 0; column < said.size(); column++) {
                values.add(said.get(column));
            }
            values.add(one.number());
            values.add(numbers.get(i).getAs("article_number"));
            values.add(one.isHead());
            for (long key : keys.get(i)) {
                List<@Nullable Object> keyed = new ArrayList<>(values);
                keyed.addAll(List.of(key, UtterancesApart.day(one.said()), one.words()));
                found.add(RowFactory.create(keyed.toArray()));
            }
        }
        ready = found.iterator();
    }
}
