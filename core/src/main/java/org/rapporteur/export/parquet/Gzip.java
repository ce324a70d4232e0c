package org.rapporteur.export.parquet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/** Compresses and unpacks with what Java has, as Parquet's own way needs more of Hadoop. */
final class Gzip implements CompressionCodecFactory {

    /** The most bytes of a page; some hold one text. */
    private static final int LARGEST_PAGE = 256 << 20;

    @Override
    public BytesInputCompressor getCompressor(CompressionCodecName name) {
        return new BytesInputCompressor() {
            @Override
            public BytesInput compress(BytesInput bytes) throws IOException {
                ByteArrayOutputStream compressed = new ByteArrayOutputStream();
                try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
                    bytes.writeAllTo(gzip);
                }
                return BytesInput.from(compressed);
            }

            @Override
            public CompressionCodecName getCodecName() {
                return CompressionCodecName.GZIP;
            }

            @Override
            public void release() {}
        };
    }

    @Override
    public BytesInputDecompressor getDecompressor(CompressionCodecName name) {
        if (name != CompressionCodecName.GZIP) {
            throw new UnsupportedOperationException("Does not unpack " + name);
        }
        return new BytesInputDecompressor() {
            @Override
            public BytesInput decompress(BytesInput packed, int size) throws IOException {
                return BytesInput.from(unpacked(packed.toInputStream(), size));
            }

            @Override
            public void decompress(ByteBuffer packed, int packedSize, ByteBuffer plain, int size) throws IOException {
                byte[] bytes = new byte[packedSize];
                packed.get(bytes);
                plain.put(unpacked(new ByteArrayInputStream(bytes), size));
            }

            @Override
            public void release() {}
        };
    }

    private static byte[] unpacked(InputStream packed, int size) throws IOException {
        if (size < 0 || size > LARGEST_PAGE) {
            throw new IOException("a page is larger than " + (LARGEST_PAGE >> 20) + " MiB");
        }
        try (InputStream in = new GZIPInputStream(packed)) {
            byte[] plain = in.readNBytes(size);
            if (plain.length != size) {
                throw new IOException("a page is damaged");
            }
            return plain;
        }
    }

    @Override
    public void release() {}
}
