package org.rapporteur.ingest.html;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/**
 * Says of blocks of a page whether they are the article, from what pages looked like of which that is known.
 *
 * <p>A sum of small decision trees over {@link Features}. Immutable; for any number of threads.
 */
final class ContentModel {

    private final int features;
    private final float start;

    /** Where the trees begin, and of every node: the feature it asks or -1, its bound or value, and where it goes on. */
    private final int[] roots;

    private final short[] asked;
    private final float[] bound;
    private final int[] below;
    private final int[] above;

    private ContentModel(DataInputStream in) throws IOException {
        features = in.readInt();
        start = in.readFloat();
        roots = new int[in.readInt()];
        int nodes = in.readInt();
        asked = new short[nodes];
        bound = new float[nodes];
        below = new int[nodes];
        above = new int[nodes];
        for (int t = 0, node = 0; t < roots.length; t++) {
            roots[t] = node;
            int first = node;
            for (int left = in.readInt(); left > 0; left--) {
                asked[node] = in.readShort();
                bound[node] = in.readFloat();
                if (asked[node] >= 0) {
                    below[node] = first + in.readShort();
                    above[node] = first + in.readShort();
                }
                node++;
            }
        }
    }

    /** Returns the model that lies beside this class, read on first use. */
    static ContentModel shipped() {
        return Shipped.MODEL;
    }

    /** Returns how many features the model was trained on. */
    int features() {
        return features;
    }

    /** Returns how much speaks for a block's being article text: more than 0 means that it is. */
    float judge(float[] row) {
        float sum = start;
        for (int root : roots) {
            int at = root;
            while (asked[at] >= 0) {
                at = row[asked[at]] <= bound[at] ? below[at] : above[at];
            }
            sum += bound[at];
        }
        return sum;
    }

    private static final class Shipped {
        static final ContentModel MODEL = read();

        private static ContentModel read() {
            try (InputStream packed = ContentModel.class.getResourceAsStream("content.model.gz");
                    DataInputStream in = new DataInputStream(new BufferedInputStream(new GZIPInputStream(
                            Objects.requireNonNull(packed, "content.model.gz is missing beside ContentModel"))))) {
                return new ContentModel(in);
            } catch (IOException e) {
                throw new UncheckedIOException("content.model.gz cannot be read", e);
            }
        }
    }
}
