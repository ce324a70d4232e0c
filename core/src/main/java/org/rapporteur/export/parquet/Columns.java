package org.rapporteur.export.parquet;

import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;

/** Columns of tables. All but lists' elements may be null. */
final class Columns {

    private Columns() {}

    static Type text(String name) {
        return Types.optional(PrimitiveTypeName.BINARY)
                .as(LogicalTypeAnnotation.stringType())
                .named(name);
    }

    static Type whole(String name) {
        return Types.optional(PrimitiveTypeName.INT32).named(name);
    }

    static Type large(String name) {
        return Types.optional(PrimitiveTypeName.INT64).named(name);
    }

    static Type number(String name) {
        return Types.optional(PrimitiveTypeName.DOUBLE).named(name);
    }

    static Type day(String name) {
        return Types.optional(PrimitiveTypeName.INT32)
                .as(LogicalTypeAnnotation.dateType())
                .named(name);
    }

    static Type texts(String name) {
        return list(
                name,
                Types.required(PrimitiveTypeName.BINARY)
                        .as(LogicalTypeAnnotation.stringType())
                        .named("element"));
    }

    /** Returns a list of stretches of the article's text: code points from 0, ends exclusive. */
    static Type spans(String name) {
        return structs(name, whole("start"), whole("end"));
    }

    static Type structs(String name, Type... fields) {
        return list(name, Types.requiredGroup().addFields(fields).named("element"));
    }

    private static Type list(String name, Type element) {
        return Types.optionalGroup()
                .as(LogicalTypeAnnotation.listType())
                .addField(Types.repeatedGroup().addField(element).named("list"))
                .named(name);
    }
}
