package org.rapporteur.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.util.BytesRef;
import org.rapporteur.model.Sha256;
import org.rapporteur.query.SearchQuery;
import org.rapporteur.store.Revision;

/**
 * Where a page ended: the values by which its last statement was ordered, and of which state of the record.
 *
 * <p>As text it carries a check over itself and the query, so that one that was changed, cut, or belongs to another search is refused. There
 * is nothing secret in it: who makes one up gets another page of what could be had anyway.
 *
 * @param at the values, for Lucene
 * @param revision the state of the record
 */
record Cursor(FieldDoc at, Revision revision) {

    private static final int CHECK = 12;
    private static final int LONGEST = 8000;
    private static final byte NOTHING = 0;
    private static final byte SCORE = 1;
    private static final byte NUMBER = 2;
    private static final byte BYTES = 3;

    /** Returns the cursor as text: letters, digits, hyphens and underscores. */
    String text(SearchQuery query) {
        byte[] values = values();
        byte[] whole = Arrays.copyOf(check(values, query), CHECK + values.length);
        System.arraycopy(values, 0, whole, CHECK, values.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
    }

    /** Returns the cursor that a text stands for; empty if it is not one of this query. */
    static Optional<Cursor> of(String text, SearchQuery query) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            byte[] whole = Base64.getUrlDecoder().decode(text);
            if (whole.length <= CHECK) {
                return Optional.empty();
            }
            byte[] values = Arrays.copyOfRange(whole, CHECK, whole.length);
            return MessageDigest.isEqual(Arrays.copyOf(whole, CHECK), check(values, query))
                    ? Optional.of(read(values))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static byte[] check(byte[] values, SearchQuery query) {
        String of = String.join(
                "\0",
                query.text(),
                new TreeMap<>(query.narrow().facets()).toString(),
                new TreeMap<>(query.narrow().words()).toString(),
                query.narrow().published().toString(),
                query.narrow().said().toString(),
                Boolean.toString(query.narrow().proposed()),
                new TreeMap<>(query.narrow().any()).toString(),
                query.sorting().name(),
                Base64.getEncoder().encodeToString(values));
        return Arrays.copyOf(Sha256.of(of.getBytes(UTF_8)).hex().getBytes(UTF_8), CHECK);
    }

    private byte[] values() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeLong(revision.reading());
            out.writeInt(revision.edits());
            out.writeInt(revision.reviews());
            out.writeByte(at.fields.length);
            for (Object value : at.fields) {
                if (value instanceof Float score) {
                    out.writeByte(SCORE);
                    out.writeFloat(score);
                } else if (value instanceof Long number) {
                    out.writeByte(NUMBER);
                    out.writeLong(number);
                } else if (value instanceof BytesRef ref) {
                    out.writeByte(BYTES);
                    out.writeInt(ref.length);
                    out.write(ref.bytes, ref.offset, ref.length);
                } else {
                    out.writeByte(NOTHING);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("An array cannot fail to be written to", e);
        }
        return bytes.toByteArray();
    }

    private static Cursor read(byte[] values) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(values))) {
            Revision revision = new Revision(in.readLong(), in.readInt(), in.readInt());
            Object[] fields = new Object[in.readByte()];
            for (int i = 0; i < fields.length; i++) {
                byte type = in.readByte();
                if (type == SCORE) {
                    fields[i] = in.readFloat();
                } else if (type == NUMBER) {
                    fields[i] = in.readLong();
                } else if (type == BYTES) {
                    fields[i] = new BytesRef(in.readNBytes(in.readInt()));
                }
            }
            // All documents with the same values were shown, whatever their number.
            return new Cursor(new FieldDoc(Integer.MAX_VALUE, Float.NaN, fields), revision);
        } catch (IOException e) {
            throw new IllegalArgumentException("A cursor is cut", e);
        }
    }
}
