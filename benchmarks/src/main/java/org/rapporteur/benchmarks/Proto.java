package org.rapporteur.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** A protocol buffer under construction: as much of the format as a model of a few nodes needs, without its compiler. */
final class Proto {

    private static final int VARINT = 0;
    private static final int BYTES = 2;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /**
     * One field of a message that was read.
     *
     * @param number the field's number
     * @param value its value, if it is a number
     * @param bytes its bytes, if it has any
     */
    record Field(int number, long value, ByteBuffer bytes) {

        String text() {
            return UTF_8.decode(bytes.duplicate()).toString();
        }
    }

    Proto number(int field, long value) {
        varint(((long) field << 3) | VARINT);
        varint(value);
        return this;
    }

    Proto text(int field, String value) {
        return bytes(field, value.getBytes(UTF_8));
    }

    Proto message(int field, Proto value) {
        return bytes(field, value.toBytes());
    }

    Proto bytes(int field, byte[] value) {
        varint(((long) field << 3) | BYTES);
        varint(value.length);
        out.writeBytes(value);
        return this;
    }

    byte[] toBytes() {
        return out.toByteArray();
    }

    private void varint(long value) {
        long rest = value;
        while (rest > 0x7f) {
            out.write((int) ((rest & 0x7f) | 0x80));
            rest >>>= 7;
        }
        out.write((int) rest);
    }

    /** Returns the fields of a message in their order. */
    static List<Field> fields(ByteBuffer message) {
        ByteBuffer in = message.duplicate();
        List<Field> fields = new ArrayList<>();
        while (in.hasRemaining()) {
            long key = readVarint(in);
            int number = (int) (key >>> 3);
            switch ((int) key & 7) {
                case VARINT -> fields.add(new Field(number, readVarint(in), ByteBuffer.allocate(0)));
                case 1 -> in.position(in.position() + Long.BYTES);
                case BYTES -> {
                    int length = (int) readVarint(in);
                    fields.add(new Field(number, 0, in.slice(in.position(), length)));
                    in.position(in.position() + length);
                }
                case 5 -> in.position(in.position() + Integer.BYTES);
                default -> throw new IllegalArgumentException("Not a protocol buffer");
            }
        }
        return fields;
    }

    static long readVarint(ByteBuffer in) {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            byte next = in.get();
            value |= (long) (next & 0x7f) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw new IllegalArgumentException("Not a protocol buffer");
    }
}
