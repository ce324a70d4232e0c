package org.rapporteur.ingest.container;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A stream of which the heads of entries are bounded, so that a library which keeps a head in memory is not given one as large as
 * the file; and which ends what asks on and on behind its end.
 *
 * <p>Mutable; for one thread.
 */
public final class Headers extends FilterInputStream {

    /** The most bytes that a head may have. */
    private static final long LONGEST = 1 << 20;

    private static final int ENDS = 100;

    private long left = Long.MAX_VALUE;
    private int ends;
    private int zeros;

    public Headers(InputStream in) {
        super(in);
    }

    /** Says that a head begins here. */
    public void begin() {
        left = LONGEST;
    }

    /** Says that the head is over. */
    public void end() {
        left = Long.MAX_VALUE;
    }

    /** Returns how many bytes that were last read are zero. */
    int zeros() {
        return zeros;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int read = in.read(into, from, length);
        if (read < 0) {
            ends++;
            if (ends > ENDS) {
                throw new IOException("Premature end");
            }
            return read;
        }
        left -= left == Long.MAX_VALUE ? 0 : read;
        if (left < 0) {
            throw new IOException("the head of an entry is larger than " + (LONGEST >> 10) + " KiB");
        }
        int last = read;
        while (last > 0 && into[from + last - 1] == 0) {
            last--;
        }
        zeros = last == 0 ? (int) Math.min(1 << 20, (long) zeros + read) : read - last;
        return read;
    }

    @Override
    public long skip(long wanted) throws IOException {
        byte[] aside = new byte[(int) Math.min(Math.max(wanted, 0), 1 << 13)];
        long skipped = 0;
        while (skipped < wanted) {
            int read = read(aside, 0, (int) Math.min(aside.length, wanted - skipped));
            if (read < 0) {
                break;
            }
            skipped += read;
        }
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
