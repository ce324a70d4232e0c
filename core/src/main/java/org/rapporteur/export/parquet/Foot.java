package org.rapporteur.export.parquet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.Encoding;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.Util;

/**
 * The list of columns at a table's end. The library lists the encodings of each in an order that differs from one process to the next; here they
 * stand in the order of their numbers, so that the same rows always give the same bytes.
 */
final class Foot {

    /** The length of the list, and the mark behind it. */
    private static final int TAIL = 8;

    private Foot() {}

    /**
     * Writes the end of a table.
     *
     * @param end its last bytes, as the library writes them, with the whole list
     * @param out not closed
     */
    static void write(byte[] end, OutputStream out) throws IOException {
        int length = ByteBuffer.wrap(end).order(ByteOrder.LITTLE_ENDIAN).getInt(end.length - TAIL);
        int start = end.length - TAIL - length;
        FileMetaData about = Util.readFileMetaData(new ByteArrayInputStream(end, start, length));
        for (RowGroup group : about.getRow_groups()) {
            for (ColumnChunk column : group.getColumns()) {
                List<Encoding> encodings =
                        column.getMeta_data().getEncodings().stream().sorted().toList();
                column.getMeta_data().setEncodings(encodings);
            }
        }
        ByteArrayOutputStream list = new ByteArrayOutputStream(length);
        Util.writeFileMetaData(about, list);
        ByteBuffer tail = ByteBuffer.allocate(TAIL).order(ByteOrder.LITTLE_ENDIAN);
        tail.putInt(list.size());
        tail.put(end, end.length - Integer.BYTES, Integer.BYTES);
        out.write(end, 0, start);
        list.writeTo(out);
        out.write(tail.array());
    }
}
