package org.rapporteur.coding;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.rapporteur.inference.CoderModel;
import org.rapporteur.inference.Encoded;
import org.rapporteur.inference.Encoder;
import org.rapporteur.inference.Vocabulary;
import org.rapporteur.inference.Window;
import org.rapporteur.model.Proposition;

/** Propositions, issues and speakers as the model sees them, each made once. Safe for use by several threads. */
final class Wordings {

    /**
     * A wording or a speaker as the model sees it.
     *
     * @param word the row that stands for it
     * @param asked what the heads want of it
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Wording(float[] word, float[] asked) {}

    static final int SPEAKER = 1;
    static final int PROPOSITION = 2;
    static final int ISSUE = 3;

    private static final int LONGEST_SPEAKER = 16;
    private static final int LONGEST_WORDING = 64;
    private static final int NO_TEXT = 4;

    /** More speakers than this are not remembered. */
    private static final int MOST_SPEAKERS = 10_000;

    private final Encoder encoder;
    private final CoderModel model;
    private final Vocabulary vocabulary;
    private final Wording nobody;
    private final Map<String, Wording> speakers = new ConcurrentHashMap<>();

    /** Makes one; {@code nobody} is the vector of a speaker of whom nothing is known. */
    Wordings(Encoder encoder, CoderModel model, Vocabulary vocabulary, float[] nobody) {
        this.encoder = encoder;
        this.model = model;
        this.vocabulary = vocabulary;
        this.nobody = new Wording(nobody, new float[Encoder.WIDTH]);
    }

    /** Returns a proposition, told with the words of those for and against it if a dossier has both. */
    Wording of(Proposition proposition) {
        return seen(text(proposition), PROPOSITION, LONGEST_WORDING);
    }

    /** Returns what a proposition is told as. */
    static String text(Proposition proposition) {
        return proposition.wordsFor().isPresent() && proposition.wordsAgainst().isPresent()
                ? proposition.text() + "; for: " + proposition.wordsFor().get() + "; against: "
                        + proposition.wordsAgainst().get()
                : proposition.text();
    }

    /** Returns an issue, of which it is told what it covers. */
    Wording ofIssue(String covers) {
        return seen(covers, ISSUE, LONGEST_WORDING);
    }

    /** Returns the row of a speaker, of whom it is told what {@link Said#told} says. */
    float[] ofSpeaker(String told) {
        Wording known = speakers.get(told);
        if (known == null) {
            known = seen(told, SPEAKER, LONGEST_SPEAKER);
            if (speakers.size() < MOST_SPEAKERS) {
                speakers.put(told, known);
            }
        }
        return known.word();
    }

    private Wording seen(String text, int kind, int most) {
        Encoded encoded = Encoded.of(text, encoder, vocabulary);
        if (encoded.units().count() == 0) {
            return nobody;
        }
        float[] rows = rows(encoded, most);
        int n = rows.length / Encoder.WIDTH;
        long[] roles = new long[n];
        long[] kinds = new long[n];
        Arrays.fill(roles, NO_TEXT);
        Arrays.fill(kinds, kind);
        CoderModel.Layered layered = model.run(rows, roles, kinds, new float[n * n]);
        return new Wording(layered.word(), layered.asked());
    }

    /** Returns the encoder's rows of the first pieces of a text, at most {@code most}. */
    private static float[] rows(Encoded encoded, int most) {
        float[] rows = new float[most * Encoder.WIDTH];
        int n = 0;
        for (int unit = 0; unit < encoded.units().count() && n < most; unit++) {
            int in = encoded.windowOf(unit);
            Window window = encoded.windows().get(in);
            int count = Math.min(most - n, encoded.units().pieces(unit).length);
            System.arraycopy(
                    encoded.states(in),
                    window.at()[unit - window.first()] * Encoder.WIDTH,
                    rows,
                    n * Encoder.WIDTH,
                    count * Encoder.WIDTH);
            n += count;
        }
        return Arrays.copyOf(rows, n * Encoder.WIDTH);
    }
}
