package org.rapporteur.benchmarks.copies;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.rapporteur.copies.ComparedText;
import org.rapporteur.model.PartialDate;

/**
 * Texts of a large record, made up one by one whenever they are asked for, always the same: words are as frequent as in a language (Zipf), two
 * of five texts are copies of one of those shortly before with edits, and some outlets end each of theirs with the same sentences.
 */
final class MadeTexts {

    private static final int WORDS = 30_000;
    private static final int OUTLETS = 200;
    private static final int DAYS = 365;

    /** Copies are published within so many days. */
    private static final int NEAR = 3;

    private static final String[] SYLLABLES = {
        "ba", "re", "ti", "mo", "lu", "sa", "ne", "ki", "do", "fu", "la", "ve", "ri", "to", "pu", "ga", "he", "mi",
        "no", "su"
    };

    private final int size;

    MadeTexts(int size) {
        this.size = size;
    }

    /** Returns the number of the text that a text is a copy of; itself if it is none. */
    int source(int number) {
        int at = number;
        Random random = new Random(31L * at + 7);
        while (random.nextInt(5) < 2 && at > 0) {
            at -= 1 + random.nextInt(Math.min(1 + NEAR * size / DAYS, at));
            random = new Random(31L * at + 7);
        }
        return at;
    }

    ComparedText text(int number) {
        int source = source(number);
        Random random = new Random(number);
        List<String> paragraphs = new ArrayList<>(own(source));
        if (source != number) {
            edit(paragraphs, random);
        }
        int outlet = random.nextInt(OUTLETS);
        if (outlet < OUTLETS / 8) {
            Random background = new Random(-1L - outlet);
            paragraphs.add(paragraph(background, 3));
        }
        LocalDate day = LocalDate.of(2031, 1, 1).plusDays((long) number * DAYS / size);
        return new ComparedText(
                paragraphs,
                number % 9 == 0 ? Optional.empty() : Optional.of(PartialDate.of(day)),
                Optional.of("Outlet " + outlet),
                List.of());
    }

    private static List<String> own(int number) {
        Random random = new Random(1_000_003L * number + 11);
        int count = 4 + random.nextInt(10);
        List<String> paragraphs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            paragraphs.add(paragraph(random, 1 + random.nextInt(3)));
        }
        return paragraphs;
    }

    private static void edit(List<String> paragraphs, Random random) {
        paragraphs.set(0, paragraph(random, 1));
        int cut = random.nextInt(1 + paragraphs.size() / 2);
        for (int i = 0; i < cut; i++) {
            paragraphs.remove(paragraphs.size() - 1);
        }
        paragraphs.replaceAll(each -> random.nextInt(6) == 0 ? paragraph(random, 1) : each);
    }

    private static String paragraph(Random random, int sentences) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < sentences; i++) {
            int length = 8 + random.nextInt(18);
            for (int word = 0; word < length; word++) {
                add(text, random);
                text.append(word == length - 1 ? ". " : " ");
            }
        }
        return text.toString();
    }

    /** Adds a word: that of rank r has about the r-th part of the frequency of the first. */
    private static void add(StringBuilder text, Random random) {
        int rank = (int) Math.exp(random.nextDouble() * Math.log(WORDS));
        do {
            text.append(SYLLABLES[rank % SYLLABLES.length]);
            rank /= SYLLABLES.length;
        } while (rank > 0);
    }
}
