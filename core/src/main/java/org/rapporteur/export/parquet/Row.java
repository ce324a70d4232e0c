package org.rapporteur.export.parquet;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.GroupType;
import org.rapporteur.export.WellFormed;
import org.rapporteur.model.Span;

/** A row, or a struct within one, whose fields are filled in the order of the schema; a field that is not filled is null. */
final class Row {

    private final RecordConsumer to;
    private final GroupType type;

    Row(RecordConsumer to, GroupType type) {
        this.to = to;
        this.type = type;
    }

    void text(String field, String value) {
        field(field, () -> to.addBinary(Binary.fromString(WellFormed.of(value))));
    }

    void text(String field, Optional<String> value) {
        value.ifPresent(text -> text(field, text));
    }

    void whole(String field, int value) {
        field(field, () -> to.addInteger(value));
    }

    void large(String field, long value) {
        field(field, () -> to.addLong(value));
    }

    void number(String field, double value) {
        field(field, () -> to.addDouble(value));
    }

    void day(String field, Optional<LocalDate> value) {
        value.ifPresent(day -> field(field, () -> to.addInteger(Math.toIntExact(day.toEpochDay()))));
    }

    void texts(String field, List<String> values) {
        list(field, values, (element, value) -> to.addBinary(Binary.fromString(WellFormed.of(value))));
    }

    void spans(String field, List<Span> values) {
        structs(field, values, Row::ends);
    }

    /** Fills a struct, or part of one, with where it stands. */
    static void ends(Row struct, Span span) {
        struct.whole("start", span.start());
        struct.whole("end", span.end());
    }

    /** Fills a list of structs. */
    <T> void structs(String field, List<T> values, BiConsumer<Row, T> fill) {
        list(field, values, (element, value) -> {
            to.startGroup();
            fill.accept(new Row(to, element), value);
            to.endGroup();
        });
    }

    private <T> void list(String field, List<T> values, BiConsumer<GroupType, T> add) {
        GroupType repeated = type.getType(field).asGroupType().getType(0).asGroupType();
        field(field, () -> {
            to.startGroup();
            if (!values.isEmpty()) {
                to.startField(repeated.getName(), 0);
                for (T value : values) {
                    to.startGroup();
                    to.startField(repeated.getFieldName(0), 0);
                    add.accept(
                            repeated.getType(0).isPrimitive()
                                    ? repeated
                                    : repeated.getType(0).asGroupType(),
                            value);
                    to.endField(repeated.getFieldName(0), 0);
                    to.endGroup();
                }
                to.endField(repeated.getName(), 0);
            }
            to.endGroup();
        });
    }

    private void field(String name, Runnable add) {
        int index = type.getFieldIndex(name);
        to.startField(name, index);
        add.run();
        to.endField(name, index);
    }
}
