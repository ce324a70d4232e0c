package org.rapporteur.export.parquet;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.PositionOutputStream;

/** A stream as the place of a Parquet file, which has to know how far it has come. */
final class Counted implements OutputFile {

    private final OutputStream out;
    private OutputStream to;

    Counted(OutputStream out) {
        this.out = out;
        this.to = out;
    }

    /** Has what is written from here on go elsewhere first. */
    void hold(OutputStream aside) {
        to = aside;
    }

    /** Returns the stream to which all goes in the end. */
    OutputStream out() {
        return out;
    }

    @Override
    public PositionOutputStream create(long blockSizeHint) {
        return new PositionOutputStream() {
            private long position;

            @Override
            public long getPos() {
                return position;
            }

            @Override
            public void write(int one) throws IOException {
                to.write(one);
                position++;
            }

            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                to.write(bytes, from, length);
                position += length;
            }

            @Override
            public void flush() throws IOException {
                to.flush();
            }

            /** Leaves the stream open, which belongs to somebody else. */
            @Override
            public void close() throws IOException {
                to.flush();
            }
        };
    }

    @Override
    public PositionOutputStream createOrOverwrite(long blockSizeHint) {
        return create(blockSizeHint);
    }

    @Override
    public boolean supportsBlockSize() {
        return false;
    }

    @Override
    public long defaultBlockSize() {
        return 0;
    }
}
