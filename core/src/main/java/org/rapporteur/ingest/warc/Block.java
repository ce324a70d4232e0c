package org.rapporteur.ingest.warc;

import java.nio.ByteBuffer;
import org.netpreserve.jwarc.LengthedBody;

/** What a record holds, as the library reads it; its length is known, so that no server has to be believed. */
final class Block implements LengthedBody.LengthedReadableByteChannel {

    private final ByteBuffer bytes;

    Block(byte[] bytes) {
        this.bytes = ByteBuffer.wrap(bytes);
    }

    @Override
    public int read(ByteBuffer into) {
        if (!bytes.hasRemaining()) {
            return -1;
        }
        int length = Math.min(into.remaining(), bytes.remaining());
        into.put(bytes.slice().limit(length));
        bytes.position(bytes.position() + length);
        return length;
    }

    @Override
    public long position() {
        return bytes.position();
    }

    @Override
    public long size() {
        return bytes.limit();
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public void close() {}
}
