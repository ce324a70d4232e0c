package org.rapporteur.ingest.table;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.ListLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Type.Repetition;

/** The values of a Parquet file, and what they are called: what stands in a column of columns is {@code outer.inner}. */
final class Leaves {

    private static final int DEEPEST = 12;
    private static final long JULIAN_DAY_OF_EPOCH = 2_440_588;
    private static final long SECONDS_OF_A_DAY = 86_400;

    private Leaves() {}

    /** Returns the ways to the values by their names; no more than one column too many, and none whose name is too long. */
    static Map<String, List<String>> of(GroupType columns) {
        Map<String, List<String>> found = new LinkedHashMap<>();
        gather(columns, "", List.of(), found);
        return found;
    }

    private static void gather(GroupType group, String prefix, List<String> way, Map<String, List<String>> found) {
        if (way.size() > DEEPEST || prefix.length() > Rows.LONGEST_NAME) {
            return;
        }
        for (Type field : group.getFields()) {
            // Between a list and what it lists stands a level or two that nobody gave a name.
            boolean isNameless = group.getLogicalTypeAnnotation() instanceof ListLogicalTypeAnnotation
                    || (group.isRepetition(Repetition.REPEATED) && !way.isEmpty() && group.getFieldCount() == 1);
            String name = isNameless ? prefix : prefix.isEmpty() ? field.getName() : prefix + "." + field.getName();
            List<String> there = new ArrayList<>(way);
            there.add(field.getName());
            if (name.length() > Rows.LONGEST_NAME || found.size() > Rows.MOST_COLUMNS) {
                continue;
            }
            if (field.isPrimitive()) {
                found.putIfAbsent(name, there);
            } else {
                gather(field.asGroupType(), name, there, found);
            }
        }
    }

    /**
     * Adds what a row has at the end of a way, as text.
     *
     * @param room how many letters there may be
     * @return how many there may be besides; less than 0 if there are more, of which not all were added
     */
    static long values(Group row, List<String> way, int step, List<String> found, long room) {
        long left = room;
        String name = way.get(step);
        int times = row.getFieldRepetitionCount(name);
        for (int i = 0; i < times && left >= 0; i++) {
            if (step + 1 < way.size()) {
                left = values(row.getGroup(name, i), way, step + 1, found, left);
            } else {
                String text = text(row, name, i);
                left -= text.length() + 1L;
                found.add(text);
            }
        }
        return left;
    }

    private static String text(Group row, String name, int index) {
        Type type = row.getType().getType(name);
        LogicalTypeAnnotation meaning = type.getLogicalTypeAnnotation();
        try {
            return switch (type.asPrimitiveType().getPrimitiveTypeName()) {
                case BINARY, FIXED_LEN_BYTE_ARRAY -> row.getBinary(name, index).toStringUsingUTF8();
                case INT32 ->
                    meaning instanceof DateLogicalTypeAnnotation
                            ? LocalDate.ofEpochDay(row.getInteger(name, index)).toString()
                            : Integer.toString(row.getInteger(name, index));
                case INT64 ->
                    meaning instanceof TimestampLogicalTypeAnnotation time
                            ? instant(row.getLong(name, index), time.getUnit()).toString()
                            : Long.toString(row.getLong(name, index));
                case INT96 -> instant(row.getInt96(name, index).getBytes()).toString();
                case BOOLEAN, FLOAT, DOUBLE ->
                    row.getValueToString(row.getType().getFieldIndex(name), index);
            };
        } catch (DateTimeException e) {
            return row.getValueToString(row.getType().getFieldIndex(name), index);
        }
    }

    private static Instant instant(long value, LogicalTypeAnnotation.TimeUnit unit) {
        long each = switch (unit) {
            case MILLIS -> 1_000L;
            case MICROS -> 1_000_000L;
            case NANOS -> 1_000_000_000L;
        };
        return Instant.ofEpochSecond(Math.floorDiv(value, each));
    }

    /** Returns the time of an older form: nanoseconds of a day, and the day as astronomers count. */
    private static Instant instant(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        long nanos = buffer.getLong();
        long day = buffer.getInt() - JULIAN_DAY_OF_EPOCH;
        return Instant.ofEpochSecond(day * SECONDS_OF_A_DAY + nanos / 1_000_000_000L);
    }
}
