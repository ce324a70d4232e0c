package org.rapporteur.ingest.table;

import io.airlift.compress.Decompressor;
import io.airlift.compress.lz4.Lz4Decompressor;
import io.airlift.compress.snappy.SnappyDecompressor;
import io.airlift.compress.zstd.ZstdDecompressor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/** Unpacks the pages of Parquet files, as far as Java can, and bounds them. */
final class Unpacking implements CompressionCodecFactory {

    /** The most bytes of a page: some pages hold one text, and some many. */
    private static final int LARGEST_PAGE = 128 << 20;

    /** What can be unpacked. */
    static final Set<CompressionCodecName> READ = Set.of(
            CompressionCodecName.UNCOMPRESSED,
            CompressionCodecName.GZIP,
            CompressionCodecName.SNAPPY,
            CompressionCodecName.ZSTD,
            CompressionCodecName.LZ4_RAW);

    @Override
    public BytesInputCompressor getCompressor(CompressionCodecName name) {
        throw new UnsupportedOperationException("Only reads");
    }

    @Override
    public BytesInputDecompressor getDecompressor(CompressionCodecName name) {
        return switch (name) {
            case UNCOMPRESSED -> new Page((packed, size) -> packed);
            case GZIP -> new Page(Unpacking::gunzip);
            case SNAPPY -> new Page((packed, size) -> unpack(new SnappyDecompressor(), packed, size));
            case ZSTD -> new Page((packed, size) -> unpack(new ZstdDecompressor(), packed, size));
            case LZ4_RAW -> new Page((packed, size) -> unpack(new Lz4Decompressor(), packed, size));
            default -> throw new UnsupportedOperationException("Does not unpack " + name);
        };
    }

    @Override
    public void release() {}

    private static byte[] gunzip(byte[] packed, int size) throws IOException {
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return in.readNBytes(size);
        }
    }

    private static byte[] unpack(Decompressor way, byte[] packed, int size) throws IOException {
        byte[] plain = new byte[size];
        int length = way.decompress(packed, 0, packed.length, plain, 0, size);
        if (length != size) {
            throw new IOException("a page has " + length + " bytes rather than " + size);
        }
        return plain;
    }

    /** A way to unpack a page. */
    private interface Way {
        byte[] unpack(byte[] packed, int size) throws IOException;
    }

    /** Unpacks pages in one way. */
    private record Page(Way way) implements BytesInputDecompressor {

        @Override
        public BytesInput decompress(BytesInput packed, int size) throws IOException {
            return BytesInput.from(unpack(packed.toInputStream().readAllBytes(), size));
        }

        @Override
        public void decompress(ByteBuffer packed, int packedSize, ByteBuffer plain, int size) throws IOException {
            byte[] bytes = new byte[packedSize];
            packed.get(bytes);
            plain.put(unpack(bytes, size));
        }

        private byte[] unpack(byte[] packed, int size) throws IOException {
            if (size < 0 || size > LARGEST_PAGE) {
                throw new IOException("a page is larger than " + (LARGEST_PAGE >> 20) + " MiB");
            }
            try {
                return way.unpack(packed, size);
            } catch (RuntimeException e) {
                throw new IOException("a page is damaged", e);
            }
        }

        @Override
        public void release() {}
    }
}
