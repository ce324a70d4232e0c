package org.rapporteur.copies;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntFunction;
import org.rapporteur.model.PartialDate;

/**
 * Sentences that stand in many articles which have little else in common, such as the background that an outlet adds to each of its
 * reports for months. They are told from a report that many print by time, and by what the articles have beside them.
 */
final class Boilerplate {

    /** So many articles tell what stands beside a sentence. */
    private static final int SAMPLE = 200;

    private final List<Print> prints;
    private final CopySettings settings;

    /** For each sentence of each article: the sentence in the upper half, the article in the lower. */
    private final long[] occurrences;

    private Boilerplate(List<Print> prints, CopySettings settings) {
        this.prints = prints;
        this.settings = settings;
        this.occurrences = occurrences(prints);
    }

    /** What is boilerplate. */
    static final class Found {

        private final int[] sentences;
        private final int[] shingles;

        Found(int[] sentences, int[] shingles) {
            this.sentences = sentences;
            this.shingles = shingles;
        }

        /** Returns its sentences, as the numbers of {@link Print#sentences}, ascending. */
        int[] sentences() {
            return sentences;
        }

        /** Returns the numbers that its shingles have in sketches, ascending. */
        int[] shingles() {
            return shingles;
        }
    }

    /** Finds boilerplate; {@code texts} is asked for one article for each sentence of it. */
    static Found of(List<Print> prints, IntFunction<ComparedText> texts, CopySettings settings) {
        return new Boilerplate(prints, settings).found(texts);
    }

    private static long[] occurrences(List<Print> prints) {
        int count = prints.stream().mapToInt(print -> print.sentences().length).sum();
        long[] all = new long[count];
        int at = 0;
        for (int article = 0; article < prints.size(); article++) {
            for (int sentence : prints.get(article).sentences()) {
                all[at++] = ((long) sentence << 32) | article;
            }
        }
        Arrays.parallelSort(all);
        return all;
    }

    private Found found(IntFunction<ComparedText> texts) {
        int[] found = new int[occurrences.length / settings.boilerplateArticles() + 1];
        int count = 0;
        BitSet examples = new BitSet();
        int first = 0;
        while (first < occurrences.length) {
            int end = end(first);
            if (end - first >= settings.boilerplateArticles() && isBoilerplate(first, end)) {
                found[count++] = (int) (occurrences[first] >> 32);
                examples.set((int) occurrences[first]);
            }
            first = end;
        }
        int[] sentences = Arrays.copyOf(found, count);
        return new Found(
                sentences,
                examples.stream()
                        .flatMap(article ->
                                Print.sketched(Words.of(texts.apply(article).paragraphs()), sentences))
                        .sorted()
                        .distinct()
                        .toArray());
    }

    private int end(int first) {
        long sentence = occurrences[first] >> 32;
        int end = first + 1;
        while (end < occurrences.length && occurrences[end] >> 32 == sentence) {
            end++;
        }
        return end;
    }

    private boolean isBoilerplate(int first, int end) {
        return days(first, end) >= settings.boilerplateDays() && rest(first, end) >= settings.boilerplateRest();
    }

    /** Returns over how many days articles were published, as far as they are dated. */
    private long days(int first, int end) {
        LocalDate earliest = LocalDate.MAX;
        LocalDate latest = LocalDate.MIN;
        for (int i = first; i < end; i++) {
            PartialDate published = print(i).published().orElse(null);
            if (published != null) {
                LocalDate day = published.earliest();
                earliest = day.isBefore(earliest) ? day : earliest;
                latest = day.isAfter(latest) ? day : latest;
            }
        }
        return latest.isBefore(earliest) ? 0 : ChronoUnit.DAYS.between(earliest, latest);
    }

    private Print print(int occurrence) {
        return prints.get((int) occurrences[occurrence]);
    }

    /** Returns which share of the sentences of articles stands in less than half as many articles as these are, as a mean. */
    private double rest(int first, int end) {
        double sum = 0;
        int step = 1 + (end - first) / SAMPLE;
        int looked = 0;
        for (int i = first; i < end; i += step) {
            looked++;
            int[] sentences = print(i).sentences();
            int rarer = 0;
            for (int sentence : sentences) {
                rarer += isRarer(sentence, (end - first + 1) / 2) ? 1 : 0;
            }
            sum += (double) rarer / sentences.length;
        }
        return sum / looked;
    }

    private boolean isRarer(int sentence, int than) {
        int place = Arrays.binarySearch(occurrences, (long) sentence << 32);
        int first = place < 0 ? -place - 1 : place;
        int last = first + than - 1;
        return last >= occurrences.length || occurrences[last] >> 32 != sentence;
    }
}
