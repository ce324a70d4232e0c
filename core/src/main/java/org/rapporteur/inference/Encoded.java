package org.rapporteur.inference;

import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.rapporteur.model.Article;
import org.rapporteur.model.SpanRules;

/**
 * An article as the encoder sees it, in windows that are encoded when somebody asks.
 *
 * <p>Whoever asks again gets what was made before, but of a very long article, for that would fill the memory. Safe for use by
 * several threads.
 */
public final class Encoded {

    /**
     * The pieces up to which paragraphs share a window: shorter windows are read better, and faster. A longer paragraph has
     * a window of its own, up to the encoder's length.
     */
    private static final int CORE = 120;

    /** Of an article with more units than this, no window is kept: it would take more than 30 MB. */
    private static final int MOST_KEPT = 16_000;

    private final Encoder encoder;
    private final Units units;
    private final List<Window> windows;
    private final AtomicReferenceArray<float[]> kept;

    private Encoded(Encoder encoder, Units units, SpanRules rules) {
        this.encoder = encoder;
        this.units = units;
        this.windows = Window.of(units, new Window.Cut(CORE, encoder.length(), rules));
        this.kept = new AtomicReferenceArray<>(units.count() > MOST_KEPT ? 0 : windows.size());
    }

    /** Returns an article of which nothing is encoded yet. */
    public static Encoded of(Article article, Encoder encoder, Vocabulary vocabulary, SpanRules rules) {
        return new Encoded(encoder, Units.of(article, vocabulary), rules);
    }

    /** Returns a text that is no article, such as a name or a proposition. */
    public static Encoded of(String text, Encoder encoder, Vocabulary vocabulary) {
        return new Encoded(encoder, Units.of(text, vocabulary), SpanRules.CODEBOOK);
    }

    /** Returns the units of the text. */
    public Units units() {
        return units;
    }

    /** Returns the windows in text order; every unit stands in exactly one. */
    public List<Window> windows() {
        return windows;
    }

    /**
     * Returns what the encoder makes of a window: a row of {@link Encoder#WIDTH} numbers per piece; do not change it.
     *
     * @param index of the window
     */
    public float[] states(int index) {
        if (kept.length() == 0) {
            return encode(index);
        }
        float[] known = kept.get(index);
        if (known == null) {
            known = encode(index);
            kept.set(index, known);
        }
        return known;
    }

    private float[] encode(int index) {
        Window window = windows.get(index);
        return encoder.encode(window.ids(), window.shapes());
    }

    /** Returns the index of the window in which a unit stands. */
    public int windowOf(int unit) {
        int low = 0;
        int high = windows.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (windows.get(middle).first() <= unit) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
