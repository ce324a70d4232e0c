package org.rapporteur.spark;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.rapporteur.copies.ComparedText;
import org.rapporteur.copies.CopiesApart;
import org.rapporteur.copies.CopyGroup;
import org.rapporteur.copies.CopySettings;
import org.rapporteur.copies.Print;
import org.rapporteur.model.Article;

/** From texts, set by set and in order, to the groups of copies in each set. Holds one set at a time. For one thread. */
final class Grouped implements Iterator<Row> {

    static final StructType COLUMNS = new StructType()
            .add("origin", "string")
            .add("origin_id", "string")
            .add("copy", "string")
            .add("copy_id", "string")
            .add("relation", "string")
            .add("of_origin", "double")
            .add("of_copy", "double")
            .add("basis", "string")
            .add("agency", "string")
            .add("undated", "int")
            .add("date", "date");

    private final Iterator<Row> rows;
    private final CopySettings settings;
    private final CopiesApart.Common boilerplate;
    private final Deque<Row> ready = new ArrayDeque<>();
    private @Nullable Row ahead;

    /**
     * Makes one.
     *
     * @param rows the rows of a set one behind the other, in the order in which texts are taken for earlier or later
     */
    Grouped(Iterator<Row> rows, CopySettings settings, CopiesApart.Common boilerplate) {
        this.rows = rows;
        this.settings = settings;
        this.boilerplate = boilerplate;
        ahead = rows.hasNext() ? rows.next() : null;
    }

    /** A text of a set. */
    private record Member(
            Article article, ComparedText text, @Nullable Object date) {}

    @Override
    public boolean hasNext() {
        while (ready.isEmpty() && ahead != null) {
            group();
        }
        return !ready.isEmpty();
    }

    @Override
    public Row next() {
        if (!hasNext()) {
            throw new NoSuchElementException("There is no other copy");
        }
        return ready.remove();
    }

    private void group() {
        List<Member> members = new ArrayList<>();
        Row first = ahead;
        while (first != null && ahead != null && component(ahead) == component(first)) {
            Article article = Tables.reading(ahead).article();
            members.add(new Member(article, ComparedText.of(article), ahead.getAs("date")));
            ahead = rows.hasNext() ? rows.next() : null;
        }
        List<Print> prints =
                members.stream().map(member -> Print.of(member.text())).toList();
        for (CopyGroup group :
                CopiesApart.groups(prints, place -> members.get(place).text(), settings, boilerplate)) {
            Article origin = members.get(group.origin()).article();
            for (CopyGroup.Copy copy : group.copies()) {
                Member member = members.get(copy.article());
                ready.add(RowFactory.create(
                        origin.name(),
                        origin.id().value(),
                        member.article().name(),
                        member.article().id().value(),
                        copy.relation().word(),
                        copy.ofOrigin(),
                        copy.ofCopy(),
                        group.basis().word(),
                        group.agency().orElse(null),
                        group.undated(),
                        member.date()));
            }
        }
    }

    private static long component(Row row) {
        return row.<Long>getAs("component");
    }
}
