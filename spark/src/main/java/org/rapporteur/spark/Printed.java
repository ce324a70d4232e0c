package org.rapporteur.spark;

import java.time.LocalDate;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.rapporteur.copies.ComparedText;
import org.rapporteur.copies.CopiesApart;
import org.rapporteur.copies.Print;
import org.rapporteur.model.PartialDate;

/** The prints of texts as a table. */
final class Printed {

    /** Days count from 1970; the last day of a text without date is later than all. */
    static final StructType COLUMNS = new StructType()
            .add("number", "long")
            .add("first_day", "long")
            .add("last_day", "long")
            .add("outlet", "string")
            .add("credit", "string")
            .add("words", "int")
            .add("digest", "long")
            .add("sketch", "array<int>")
            .add("sentences", "array<int>");

    private Printed() {}

    /** Returns the row of an article that was read. */
    static Row row(Row read) {
        Print print = Print.of(ComparedText.of(Tables.reading(read).article()));
        Optional<PartialDate> published = print.published();
        return RowFactory.create(
                read.getAs("number"),
                published.map(date -> date.earliest().toEpochDay()).orElse(null),
                published.map(PartialDate::latest).orElse(LocalDate.MAX).toEpochDay(),
                print.outlet().orElse(null),
                print.credit().orElse(null),
                print.words(),
                print.digest(),
                CopiesApart.sketch(print),
                CopiesApart.sentences(print));
    }
}
