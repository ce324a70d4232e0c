package org.rapporteur.ingest.container;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.LongConsumer;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * What is compressed with gzip in many members, of which each holds a whole record, as crawlers write WARC: a member that is broken is left
 * out, and nothing of it is given. One that is larger than a record may be is given as it comes, and breaks the stream if it is broken.
 *
 * <p>Holds one member. Mutable; for one thread.
 */
final class GzipMembers extends InputStream {

    private static final byte[] RECORD = "WARC/".getBytes(StandardCharsets.US_ASCII);
    private static final int FIRST = 0x1f;
    private static final int SECOND = 0x8b;
    private static final int DEFLATE = 8;
    private static final int CHECKSUM = 2;
    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;
    private static final int RESERVED = 0xE0;

    /** Longer names and comments are none. */
    private static final int LONGEST_WORD = 1 << 16;

    private final Packed packed;
    private final int held;
    private final LongConsumer dropped;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 checksum = new CRC32();
    private byte[] ready = new byte[0];
    private int at;
    private boolean isInside;
    private boolean isOver;
    private boolean hasGiven;

    /**
     * Makes one.
     *
     * @param packed a stream that is closed with this
     * @param held the most bytes of a member that is given only when it is whole
     * @param dropped hears where a member begins that was left out, in bytes of {@code packed}
     */
    GzipMembers(InputStream packed, int held, LongConsumer dropped) {
        this.packed = new Packed(packed);
        this.held = held;
        this.dropped = dropped;
    }

    /** Returns how many bytes were read of what is packed. */
    long packedCount() {
        return packed.count;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (at == ready.length && !isOver) {
            at = 0;
            ready = isInside ? more() : member();
        }
        if (at == ready.length) {
            return -1;
        }
        int given = Math.min(length, ready.length - at);
        System.arraycopy(ready, at, into, from, given);
        at += given;
        return given;
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        packed.in.close();
    }

    /** Returns the next member that is whole, or the beginning of a large one; nothing at the end. */
    private byte[] member() throws IOException {
        while (true) {
            packed.begin();
            long start = packed.count;
            if (!packed.hasMore()) {
                isOver = true;
                return new byte[0];
            }
            try {
                head();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                isInside = true;
                while (isInside && bytes.size() < held) {
                    bytes.writeBytes(more());
                }
                hasGiven = true;
                return bytes.toByteArray();
            } catch (Broken | EOFException e) {
                isInside = false;
                seek();
                // Where no record follows, the end of the file is missing, or it is none of this kind.
                if (!packed.hasMore() && (e instanceof EOFException || !hasGiven)) {
                    throw e;
                }
                dropped.accept(start);
            }
        }
    }

    /** Says that a member is not what it should be. */
    private static final class Broken extends IOException {

        private static final long serialVersionUID = 1;

        Broken(String message) {
            super(message);
        }
    }

    private void head() throws IOException {
        inflater.reset();
        checksum.reset();
        if (packed.next() != FIRST || packed.next() != SECOND || packed.next() != DEFLATE) {
            throw new Broken("no gzip where a record should begin");
        }
        int flags = packed.next();
        if ((flags & RESERVED) != 0) {
            throw new Broken("an unknown kind of gzip");
        }
        packed.skip(6);
        if ((flags & EXTRA) != 0) {
            packed.skip(packed.next() | packed.next() << 8);
        }
        for (int word : new int[] {NAME, COMMENT}) {
            int length = 0;
            while ((flags & word) != 0 && packed.next() != 0) {
                if (++length > LONGEST_WORD) {
                    throw new Broken("a name without end");
                }
            }
        }
        if ((flags & CHECKSUM) != 0) {
            packed.skip(2);
        }
    }

    /** Returns more of the present member. */
    private byte[] more() throws IOException {
        byte[] plain = new byte[1 << 16];
        try {
            while (true) {
                int length = inflater.inflate(plain);
                checksum.update(plain, 0, length);
                if (inflater.finished()) {
                    packed.giveBack(inflater.getRemaining());
                    end();
                    return Arrays.copyOf(plain, length);
                }
                if (length > 0) {
                    return Arrays.copyOf(plain, length);
                }
                if (inflater.needsDictionary()) {
                    throw new Broken("a dictionary that is not there");
                }
                packed.feed(inflater);
            }
        } catch (DataFormatException e) {
            throw new Broken(String.valueOf(e.getMessage()));
        }
    }

    private void end() throws IOException {
        isInside = false;
        long sum = packed.word();
        long size = packed.word();
        if (sum != checksum.getValue() || size != (inflater.getBytesWritten() & 0xFFFFFFFFL)) {
            throw new Broken("a wrong checksum");
        }
    }

    /** Goes to where the next record begins behind the beginning of the present member, or to the end. */
    private void seek() throws IOException {
        packed.giveBackAllButOne();
        while (packed.hasMore()) {
            if (packed.peek(0) == FIRST && packed.peek(1) == SECOND && packed.peek(2) == DEFLATE && isRecord()) {
                return;
            }
            packed.next();
            packed.begin();
        }
    }

    /** Returns whether a record begins here, without going on. */
    private boolean isRecord() throws IOException {
        packed.begin();
        try {
            head();
            byte[] first = new byte[RECORD.length];
            int found = 0;
            while (found < first.length && !inflater.finished()) {
                int length = inflater.inflate(first, found, first.length - found);
                found += length;
                if (length == 0 && !inflater.finished()) {
                    packed.feed(inflater);
                }
            }
            return Arrays.equals(first, RECORD);
        } catch (Broken | EOFException | DataFormatException e) {
            return false;
        } finally {
            packed.giveBackAll();
        }
    }

    /** Packed bytes, which can be gone back on as far as they are kept. */
    private static final class Packed {

        /** So much of a member is kept to look for the next one in it. */
        private static final int KEPT = 4 << 20;

        private static final int NOWHERE = -1;

        private final InputStream in;
        private byte[] bytes = new byte[1 << 16];
        private int from;
        private int to;
        private int start = NOWHERE;
        private long count;

        Packed(InputStream in) {
            this.in = in;
        }

        /** Keeps what is read from here on. */
        void begin() {
            start = from;
        }

        boolean hasMore() throws IOException {
            return from < to || fill();
        }

        int next() throws IOException {
            if (!hasMore()) {
                throw new EOFException();
            }
            count++;
            return bytes[from++] & 0xFF;
        }

        void skip(int length) throws IOException {
            for (int i = 0; i < length; i++) {
                next();
            }
        }

        /** Returns the byte so far ahead, or -1. */
        int peek(int ahead) throws IOException {
            while (to - from <= ahead) {
                if (!fill()) {
                    return -1;
                }
            }
            return bytes[from + ahead] & 0xFF;
        }

        /** Returns a number of four bytes. */
        long word() throws IOException {
            long word = 0;
            for (int i = 0; i < Integer.BYTES; i++) {
                word |= (long) next() << (Byte.SIZE * i);
            }
            return word;
        }

        void feed(Inflater inflater) throws IOException {
            if (!hasMore()) {
                throw new EOFException();
            }
            inflater.setInput(bytes, from, to - from);
            count += to - from;
            from = to;
        }

        void giveBack(int length) {
            from -= length;
            count -= length;
        }

        void giveBackAll() {
            giveBack(start == NOWHERE ? 0 : from - start);
        }

        void giveBackAllButOne() {
            giveBack(start == NOWHERE ? 0 : Math.max(0, from - start - 1));
        }

        private boolean fill() throws IOException {
            if (start != NOWHERE && from - start > KEPT) {
                // Too long to be gone back on.
                start = NOWHERE;
            }
            int keep = start == NOWHERE ? from : start;
            if (to == bytes.length) {
                if (keep > 0) {
                    System.arraycopy(bytes, keep, bytes, 0, to - keep);
                } else {
                    bytes = Arrays.copyOf(bytes, 2 * bytes.length);
                }
                to -= keep;
                from -= keep;
                start = start == NOWHERE ? NOWHERE : 0;
            }
            int read = in.read(bytes, to, bytes.length - to);
            to += Math.max(0, read);
            return read > 0;
        }
    }
}
