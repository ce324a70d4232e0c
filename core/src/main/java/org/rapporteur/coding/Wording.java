package org.rapporteur.coding;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.rapporteur.inference.CoderModel;
import org.rapporteur.inference.Units;
import org.rapporteur.inference.Vocabulary;
import org.rapporteur.model.Issue;
import org.rapporteur.model.Proposition;

/**
 * What a proposition or an issue is called, as the encoder reads it: once, for all texts.
 *
 * @param rows the encoder's rows
 * @param mean their mean
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Wording(float[] rows, float[] mean) {

    private static final int LONGEST = 64;

    private static final int PROPOSITION = 2;
    private static final int ISSUE = 3;

    /** Returns a proposition as the encoder reads it. */
    static Wording of(Proposition proposition, CoderModel model, Vocabulary vocabulary) {
        return of(input(proposition, vocabulary), model);
    }

    /** Returns what the encoder is given for a proposition, with the words of those for and against it if a dossier has both. */
    static Input input(Proposition proposition, Vocabulary vocabulary) {
        String text = proposition.wordsFor().isPresent()
                        && proposition.wordsAgainst().isPresent()
                ? proposition.text() + "; for: " + proposition.wordsFor().get() + "; against: "
                        + proposition.wordsAgainst().get()
                : proposition.text();
        return input(text, PROPOSITION, vocabulary);
    }

    /** Returns what an issue covers, as the encoder reads it. */
    static Wording of(Issue issue, CoderModel model, Vocabulary vocabulary) {
        return of(input(issue.covers(), ISSUE, vocabulary), model);
    }

    private static Input input(String text, int kind, Vocabulary vocabulary) {
        Input input = new Input(LONGEST + 1);
        input.add(Vocabulary.SEP, 0, 0, kind);
        for (int piece : pieces(text, LONGEST, vocabulary)) {
            input.add(piece, 0, 0, kind);
        }
        return input;
    }

    private static Wording of(Input input, CoderModel model) {
        CoderModel.Encoded read = input.encode(model);
        return new Wording(read.x(), read.mean(IntStream.range(0, input.size()).toArray()));
    }

    /** Returns the first pieces of a text, at most {@code most}. */
    static int[] pieces(String text, int most, Vocabulary vocabulary) {
        Units units = Units.of(text, vocabulary);
        return IntStream.range(0, units.count())
                .boxed()
                .flatMapToInt(unit -> Arrays.stream(units.pieces(unit)))
                .limit(most)
                .toArray();
    }
}
