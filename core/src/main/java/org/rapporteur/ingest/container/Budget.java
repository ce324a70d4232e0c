package org.rapporteur.ingest.container;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;

/**
 * How much may come out of a file by unpacking, so that a few bytes do not keep the program busy for days. Everything that is unpacked
 * on the way counts, also what lies in an archive within the file.
 *
 * <p>Mutable; for one thread.
 */
final class Budget {

    /** Text is seldom packed to less than a twentieth; a bomb is packed to a thousandth. */
    static final int MOST_TIMES = 200;

    /** Bytes that a whole file may unpack to, however small it is. */
    static final long FREE = 64L << 20;

    /** Bytes that one entry may unpack to, however small it is. */
    static final long FREE_ENTRY = 16L << 20;

    private final long most;
    private long left;

    /**
     * Makes one.
     *
     * @param packed the bytes that the file has
     */
    Budget(long packed) {
        most = FREE + packed * MOST_TIMES;
        left = most;
    }

    /** Begins anew, where a file is read a second time. */
    void begin() {
        left = most;
    }

    /** Says that something unpacks to too much. */
    static final class Exceeded extends IOException {

        private static final long serialVersionUID = 1;

        Exceeded() {
            super("unpacks to more than " + MOST_TIMES + " times its size, which no text does");
        }
    }

    /**
     * Returns a stream that stops where too much comes out of it.
     *
     * @param unpacked what comes out; closed with the result
     * @param packed says how many bytes went in so far, or will at most
     */
    Unpacked watch(InputStream unpacked, LongSupplier packed) {
        return new Unpacked(unpacked, packed);
    }

    /** Counts what came out in another way than through a stream. */
    void spend(long bytes) throws Exceeded {
        left -= bytes;
        if (left < 0) {
            throw new Exceeded();
        }
    }

    /** A stream that counts, and remembers what broke it. */
    final class Unpacked extends FilterInputStream {

        private final LongSupplier packed;
        private long count;

        private Unpacked(InputStream in, LongSupplier packed) {
            super(in);
            this.packed = packed;
        }

        @Override
        public int read() throws IOException {
            int one = in.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = in.read(into, from, length);
            count(Math.max(0, read));
            return read;
        }

        @Override
        public long skip(long wanted) throws IOException {
            byte[] aside = new byte[(int) Math.min(Math.max(wanted, 0), 1 << 13)];
            return Math.max(0, read(aside, 0, aside.length));
        }

        @Override
        public boolean markSupported() {
            return false;
        }

        private void count(long bytes) throws IOException {
            count += bytes;
            spend(bytes);
            if (count > FREE_ENTRY && count / MOST_TIMES > packed.getAsLong()) {
                throw new Exceeded();
            }
        }
    }
}
