package org.rapporteur.copies;

import com.github.difflib.algorithm.Change;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What differs between two texts, word by word: first paragraphs are laid beside each other, then the words of those that differ (Myers, “An
 * O(ND) difference algorithm”, 1986). The shape of quotation marks, dashes and blanks makes no difference, capitals do.
 */
public final class Difference {

    /** More words on either side of a changed place are not compared one by one. */
    private static final int MOST_WORDS = 3000;

    /**
     * So much is compared one by one in all, counted as words on the one side times words on the other: as four places that differ in all that
     * they may have. A place for which nothing is left of that is told as replaced.
     */
    private static final long MOST_COMPARED = 4L * MOST_WORDS * MOST_WORDS;

    /** Texts with more paragraphs are compared as if they had one. */
    private static final int MOST_PARAGRAPHS = 3000;

    private static final Pattern WORD =
            Pattern.compile("(?:[\\p{L}\\p{M}\\p{N}]+(?:['’\\p{L}\\p{M}\\p{N}-]*[\\p{L}\\p{M}\\p{N}])?|\\S)\\s*");

    private static final String BREAK = "\n";

    private final List<Piece> pieces = new ArrayList<>();
    private final Set<String> removed = new HashSet<>();
    private final Set<String> added = new HashSet<>();

    /** The words of the piece that is being put together, and their fate. */
    private final StringBuilder open = new StringBuilder();

    private Fate fate = Fate.KEPT;
    private long compared;

    private Difference() {}

    /** What became of words. */
    public enum Fate {
        /** Both texts have them, there. */
        KEPT,
        /** The other text does not have them. */
        REMOVED,
        /** Only the other text has them. */
        ADDED,
        /** A paragraph that the other text has in another place. */
        MOVED_AWAY,
        /** A paragraph that the first text has in another place. */
        MOVED_HERE;

        /** Returns the word for it, in small letters with hyphens. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * Words with one fate.
     *
     * @param fate what became of them
     * @param words the words as they stand, with the blanks and punctuation between them; a line break ends a paragraph
     */
    public record Piece(Fate fate, String words) {}

    /**
     * Returns how the second text is made from the first. The pieces but those that were added, put together, are the first text;
     * those but the removed ones are the second, save for blanks and the shape of marks.
     *
     * @param first paragraphs
     * @param second paragraphs
     */
    public static List<Piece> between(List<String> first, List<String> second) {
        Difference difference = new Difference();
        if (first.size() > MOST_PARAGRAPHS || second.size() > MOST_PARAGRAPHS) {
            difference.replaced(first, second);
        } else {
            difference.compare(first, second);
        }
        difference.close();
        return List.copyOf(difference.pieces);
    }

    private void compare(List<String> first, List<String> second) {
        List<String> keys = first.stream().map(Difference::key).toList();
        List<String> otherKeys = second.stream().map(Difference::key).toList();
        List<Change> changes = changes(keys, otherKeys);
        for (Change change : changes) {
            removed.addAll(keys.subList(change.startOriginal, change.endOriginal));
            added.addAll(otherKeys.subList(change.startRevised, change.endRevised));
        }
        int at = 0;
        for (Change change : changes) {
            add(Fate.KEPT, whole(first.subList(at, change.startOriginal)));
            changed(
                    first.subList(change.startOriginal, change.endOriginal),
                    second.subList(change.startRevised, change.endRevised));
            at = change.endOriginal;
        }
        add(Fate.KEPT, whole(first.subList(at, first.size())));
    }

    private static List<Change> changes(List<String> first, List<String> second) {
        List<Change> changes = new ArrayList<>(new MyersDiffWithLinearSpace<String>().computeDiff(first, second, null));
        // It tells removals and additions of one place apart, and not always in the order of the text.
        changes.sort((one, other) -> one.startOriginal != other.startOriginal
                ? Integer.compare(one.startOriginal, other.startOriginal)
                : Integer.compare(one.startRevised, other.startRevised));
        List<Change> joined = new ArrayList<>();
        for (Change change : changes) {
            Change last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && last.endOriginal == change.startOriginal && last.endRevised == change.startRevised) {
                joined.set(
                        joined.size() - 1,
                        new Change(
                                DeltaType.CHANGE,
                                last.startOriginal,
                                change.endOriginal,
                                last.startRevised,
                                change.endRevised));
            } else {
                joined.add(change);
            }
        }
        return joined;
    }

    /** Lays beside each other what stands between the paragraphs that moved. */
    private void changed(List<String> before, List<String> after) {
        int at = 0;
        int other = 0;
        while (at < before.size() || other < after.size()) {
            int end = next(before, at, added);
            int otherEnd = next(after, other, removed);
            words(before.subList(at, end), after.subList(other, otherEnd));
            at = moved(Fate.MOVED_AWAY, before, end);
            other = moved(Fate.MOVED_HERE, after, otherEnd);
        }
    }

    private static int next(List<String> paragraphs, int from, Set<String> elsewhere) {
        int at = from;
        while (at < paragraphs.size() && !elsewhere.contains(key(paragraphs.get(at)))) {
            at++;
        }
        return at;
    }

    private int moved(Fate fate, List<String> paragraphs, int at) {
        if (at == paragraphs.size()) {
            return at;
        }
        add(fate, paragraphs.get(at) + BREAK);
        return at + 1;
    }

    private void words(List<String> gone, List<String> come) {
        List<String> words = words(gone);
        List<String> others = words(come);
        long pairs = (long) words.size() * others.size();
        if (words.size() > MOST_WORDS || others.size() > MOST_WORDS || compared + pairs > MOST_COMPARED) {
            replaced(gone, come);
            return;
        }
        compared += pairs;
        int at = 0;
        int other = 0;
        List<Change> changes = changes(
                words.stream().map(Difference::key).toList(),
                others.stream().map(Difference::key).toList());
        for (Change change : changes) {
            add(Fate.KEPT, kept(words.subList(at, change.startOriginal), others.subList(other, change.startRevised)));
            add(Fate.REMOVED, String.join("", words.subList(change.startOriginal, change.endOriginal)));
            add(Fate.ADDED, String.join("", others.subList(change.startRevised, change.endRevised)));
            at = change.endOriginal;
            other = change.endRevised;
        }
        add(Fate.KEPT, kept(words.subList(at, words.size()), others.subList(other, others.size())));
    }

    /** Puts words together that both texts have: with the blank behind a word if either has one, lest it run into the next. */
    private static String kept(List<String> words, List<String> others) {
        StringBuilder kept = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            boolean endsBare = word.equals(word.stripTrailing()) && !word.isBlank();
            kept.append(
                    endsBare
                            ? word
                                    + others.get(i)
                                            .substring(others.get(i)
                                                    .stripTrailing()
                                                    .length())
                            : word);
        }
        return kept.toString();
    }

    /** Returns the words of paragraphs; of too many, no more than show that. */
    private static List<String> words(List<String> paragraphs) {
        List<String> words = new ArrayList<>();
        for (String paragraph : paragraphs) {
            Matcher word = WORD.matcher(paragraph);
            while (words.size() <= MOST_WORDS && word.find()) {
                words.add(word.group());
            }
            words.add(BREAK);
        }
        return words;
    }

    private void replaced(List<String> gone, List<String> come) {
        add(Fate.REMOVED, whole(gone));
        add(Fate.ADDED, whole(come));
    }

    private static String whole(List<String> paragraphs) {
        return paragraphs.stream().map(each -> each + BREAK).collect(Collectors.joining());
    }

    /** Adds words, to the piece before if they have its fate. */
    private void add(Fate fate, String words) {
        if (words.isEmpty()) {
            return;
        }
        if (this.fate != fate) {
            close();
            this.fate = fate;
        }
        open.append(words);
    }

    private void close() {
        if (!open.isEmpty()) {
            pieces.add(new Piece(fate, open.toString()));
            open.setLength(0);
        }
    }

    /** Returns what is compared of words: all but what says nothing. */
    private static String key(String words) {
        StringBuilder key = new StringBuilder(words.length());
        for (int i = 0; i < words.length(); i++) {
            char letter = words.charAt(i);
            switch (letter) {
                case '“', '”', '„', '«', '»' -> key.append('"');
                case '‘', '’', '‚' -> key.append('\'');
                case '–', '—', '−' -> key.append('-');
                case '\n' -> key.append(letter);
                default -> {
                    if (!Character.isWhitespace(letter) && !Character.isSpaceChar(letter)) {
                        key.append(letter);
                    }
                }
            }
        }
        return key.toString();
    }
}
