package org.rapporteur.copies;

import java.io.Serializable;
import java.util.List;
import java.util.function.IntFunction;

/**
 * The steps by which {@link Copies} are found, for texts of which no one machine holds all. Whoever has them looks for boilerplate among their
 * sentences, for pairs whose sketches share numbers, keeps the pairs that {@link Compared#isCopy are copies}, and has {@link #groups} made of
 * each set of texts that such pairs join.
 *
 * <p>Pure functions.
 */
public final class CopiesApart {

    /** A text of fewer words is not looked for as one with all the same words. */
    public static final int LEAST_SAME = Copies.LEAST_SAME;

    /** So many numbers the sketches of two texts share to be compared, unless one has fewer. */
    public static final int LEAST_SHARED = Sketches.LEAST_SHARED;

    private CopiesApart() {}

    /** Returns the numbers of a text's sketch, ascending: at most 64. */
    public static int[] sketch(Print print) {
        return print.sketch().clone();
    }

    /** Returns numbers that stand for a text's sentences, ascending and each once; short sentences have none. */
    public static int[] sentences(Print print) {
        return print.sentences().clone();
    }

    /**
     * What stands in many texts that have little else in common.
     *
     * @param sentences the numbers of its sentences, ascending
     * @param shingles the numbers that its shingles have in sketches, ascending
     */
    public record Common(List<Integer> sentences, List<Integer> shingles) implements Serializable {

        private static final long serialVersionUID = 1L;

        /** Nothing. */
        public static final Common NONE = new Common(List.of(), List.of());

        /** Copies the lists. */
        public Common {
            sentences = List.copyOf(sentences);
            shingles = List.copyOf(shingles);
        }

        private int[] sentenceNumbers() {
            return sentences.stream().mapToInt(each -> each).toArray();
        }
    }

    /**
     * Returns the numbers that the shingles of some sentences of a text have in sketches.
     *
     * @param sentences the numbers of the sentences, ascending
     */
    public static int[] shingles(ComparedText text, List<Integer> sentences) {
        int[] some = sentences.stream().mapToInt(each -> each).toArray();
        return Print.sketched(Words.of(text.paragraphs()), some)
                .sorted()
                .distinct()
                .toArray();
    }

    /**
     * What is compared of a text at last.
     *
     * @param all the numbers of its shingles, ascending; not changed by anybody
     * @param told the numbers of those that are not all within quotation marks, ascending
     */
    @SuppressWarnings("ArrayRecordComponent") // Carried from one machine to another, and not compared as a whole.
    public record Compared(long[] all, long[] told) {

        /** Returns what is compared of a text, without what is boilerplate. */
        public static Compared of(ComparedText text, Common boilerplate) {
            Shingles shingles = Copies.shingles(text, boilerplate.sentenceNumbers());
            return new Compared(shingles.all(), shingles.told());
        }

        /** Returns whether this and another text are copies of each other, whichever came first. */
        public boolean isCopy(Compared other, CopySettings settings) {
            return Copies.areCopies(new Shingles(all, told), new Shingles(other.all, other.told), settings);
        }
    }

    /**
     * Returns the groups of some texts.
     *
     * @param prints of all texts that pairs of copies join, in the order in which texts are taken for earlier or later: by their last possible day
     *     of publication, undated ones last, of one day those of {@link Agencies} first, then as they arrived
     * @param texts gives a text by its place among the prints, the same at each call
     * @return in the order of their origins
     */
    public static List<CopyGroup> groups(
            List<Print> prints, IntFunction<ComparedText> texts, CopySettings settings, Common boilerplate) {
        return Copies.inOrder(
                List.copyOf(prints),
                texts,
                settings,
                new Boilerplate.Found(
                        boilerplate.sentenceNumbers(),
                        boilerplate.shingles().stream().mapToInt(each -> each).toArray()));
    }
}
