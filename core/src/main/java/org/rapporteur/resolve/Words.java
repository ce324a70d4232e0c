package org.rapporteur.resolve;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.rapporteur.model.Article;
import org.rapporteur.model.Paragraph;
import org.rapporteur.model.Span;

/**
 * The words and marks of an article's paragraphs that are article text, in text order, and the sentences that they form.
 *
 * <p>A word keeps its inner hyphens, apostrophes and stops ({@code al-Mutairi}, {@code O’Brien}) and the stop of an
 * abbreviation ({@code Gen.}); a possessive ending is a word of its own. Positions are code points of the article's text.
 */
final class Words {

    /** Abbreviations that stand before names, so that their stop ends no sentence. */
    private static final Set<String> ABBREVIATIONS = Set.of(
            "ret", "mr", "mrs", "ms", "dr", "prof", "gen", "lt", "col", "maj", "brig", "capt", "cmdr", "sgt", "adm",
            "sen", "rep", "gov", "rev", "hon", "st", "amb", "pres", "sec", "mt", "jr", "sr");

    private static final int LONGEST_ARTICLE = 2;

    private final int[] text;
    private int[] starts = new int[256];
    private int[] ends = new int[256];
    private int[] sentences = new int[256];
    private int[] paragraphs = new int[256];
    private String[] words = new String[256];
    private String[] folded = new String[256];
    private int count;
    private int sentence;

    private Words(int[] text) {
        this.text = text;
    }

    /** Returns the words of an article. */
    static Words of(Article article) {
        Words words = new Words(article.text().codePoints().toArray());
        List<Paragraph> paragraphs = article.paragraphs();
        for (int i = 0; i < paragraphs.size(); i++) {
            if (!paragraphs.get(i).isMasked()) {
                words.read(paragraphs.get(i).span(), i);
            }
        }
        return words;
    }

    private void read(Span paragraph, int index) {
        boolean ended = false;
        sentence++;
        int i = paragraph.start();
        while (i < paragraph.end()) {
            if (isSpace(text[i])) {
                i++;
                continue;
            }
            int end = isAlphanumeric(text[i]) ? endOfWord(i, paragraph.end()) : endOfMark(i, paragraph.end());
            boolean word = isAlphanumeric(text[i]);
            if (ended && !isClosing(text[i])) {
                ended = false;
                if (!word || !Character.isLowerCase(text[i])) {
                    sentence++;
                }
            }
            add(i, end, index);
            ended |= !word && ".!?".indexOf(text[i]) >= 0;
            i = end;
        }
        sentence++;
    }

    private int endOfWord(int from, int limit) {
        int end = from + 1;
        while (end < limit) {
            if (isAlphanumeric(text[end])) {
                end++;
            } else if (end + 1 < limit && isAlphanumeric(text[end + 1]) && joins(end) && !isPossessive(end, limit)) {
                end += 2;
            } else {
                break;
            }
        }
        if (end < limit && text[end] == '.') {
            String word = new String(text, from, end - from);
            boolean initial = end - from == 1 && Character.isUpperCase(text[from]);
            if (initial || word.indexOf('.') == 1 || ABBREVIATIONS.contains(word.toLowerCase(Locale.ROOT))) {
                end++;
            }
        }
        return end;
    }

    /** Whether a mark between two letters or digits is part of a word; a comma is in a number. */
    private boolean joins(int at) {
        return isJoint(text[at])
                || (text[at] == ',' && Character.isDigit(text[at - 1]) && Character.isDigit(text[at + 1]));
    }

    private int endOfMark(int from, int limit) {
        return isPossessive(from, limit) ? from + 2 : from + 1;
    }

    /** Whether an apostrophe with an s that ends the word stands at {@code at}. */
    private boolean isPossessive(int at, int limit) {
        return at > 0
                && at + 1 < limit
                && isApostrophe(text[at])
                && text[at + 1] == 's'
                && isAlphanumeric(text[at - 1])
                && (at + 2 == limit || !isAlphanumeric(text[at + 2]));
    }

    private void add(int start, int end, int paragraph) {
        if (count == starts.length) {
            int size = 2 * count;
            starts = Arrays.copyOf(starts, size);
            ends = Arrays.copyOf(ends, size);
            sentences = Arrays.copyOf(sentences, size);
            paragraphs = Arrays.copyOf(paragraphs, size);
            words = Arrays.copyOf(words, size);
            folded = Arrays.copyOf(folded, size);
        }
        starts[count] = start;
        ends[count] = end;
        sentences[count] = sentence;
        paragraphs[count] = paragraph;
        words[count] = new String(text, start, end - start);
        folded[count] = fold(words[count]);
        count++;
    }

    /** Returns the number of words and marks. */
    int count() {
        return count;
    }

    /** Returns the code point at which a word starts. */
    int start(int word) {
        return starts[word];
    }

    /** Returns a word as it stands in the text. */
    String text(int word) {
        return words[word];
    }

    /** Returns a word in lower case without accents, stops and possessive apostrophes: the form in which words are compared. */
    String fold(int word) {
        return folded[word];
    }

    /** Returns the text from the start of a word to the end of another, as it stands. */
    String text(int first, int last) {
        return new String(text, starts[first], ends[last - 1] - starts[first]);
    }

    /** Returns the number of a word's sentence; they grow through the text. */
    int sentence(int word) {
        return sentences[word];
    }

    /** Returns the index of a word's paragraph in the article. */
    int paragraph(int word) {
        return paragraphs[word];
    }

    /** Returns whether a word exists and stands in the same sentence as another. */
    boolean together(int word, int other) {
        return word >= 0 && word < count && sentences[word] == sentences[other];
    }

    /** Returns whether no word, though maybe a mark, stands before this one in its sentence. */
    boolean opensSentence(int word) {
        int i = word - 1;
        while (together(i, word)) {
            if (isWord(i)) {
                return false;
            }
            i--;
        }
        return true;
    }

    /** Returns whether this is a word or number, not a mark. */
    boolean isWord(int word) {
        return isAlphanumeric(text[starts[word]]);
    }

    /** Returns whether this is a word that begins with a capital, maybe behind an article as in {@code al-Mutairi}. */
    boolean isCapital(int word) {
        int hyphen = words[word].indexOf('-');
        int first = hyphen > 0 && hyphen <= LONGEST_ARTICLE ? starts[word] + hyphen + 1 : starts[word];
        return isUpper(text[starts[word]]) || isUpper(text[first]);
    }

    /** Returns whether a word exists and is {@code what} in its folded form. */
    boolean is(int word, String what) {
        return word >= 0 && word < count && folded[word].equals(what);
    }

    /** Returns whether a word is a possessive ending, or the apostrophe behind a plural. */
    boolean isPossessive(int word) {
        if (word < 1 || word >= count || !isApostrophe(text[starts[word]])) {
            return false;
        }
        boolean attached = ends[word - 1] == starts[word];
        return attached && (ends[word] - starts[word] == 2 || folded[word - 1].endsWith("s"));
    }

    /** Returns the first word that ends behind {@code position}; {@link #count()} if there is none. */
    int at(int position) {
        int low = 0;
        int high = count;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ends[middle] <= position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Returns the words that a span touches, as first and last, the latter exclusive. */
    Range range(Span span) {
        int first = at(span.start());
        int last = first;
        while (last < count && starts[last] < span.end()) {
            last++;
        }
        return new Range(first, last);
    }

    /** Consecutive words from {@code first} to {@code last}, exclusive; may be empty. */
    record Range(int first, int last) {
        boolean isEmpty() {
            return first >= last;
        }
    }

    /** Returns all words that stand in lower case somewhere. */
    Set<String> lowerCase() {
        return IntStream.range(0, count)
                .filter(i -> Character.isLowerCase(text[starts[i]]))
                .mapToObj(i -> folded[i])
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Returns a word in lower case without accents, stops and apostrophes; of the United States the three letters. */
    static String fold(String word) {
        if (word.equals("US") || word.equals("U.S.") || word.equals("U.S")) {
            return "usa"; // not "us", which is no name
        }
        StringBuilder out = new StringBuilder(word.length());
        Normalizer.normalize(word, Normalizer.Form.NFD)
                .codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK && c != '.')
                .map(c -> isApostrophe(c) ? '\'' : Character.toLowerCase(c))
                .forEach(out::appendCodePoint);
        return out.isEmpty() ? word : out.toString();
    }

    /** Returns the folded words of a name. */
    static Set<String> folded(String name) {
        return Stream.of(name.split("\\s+", -1)).map(Words::fold).collect(Collectors.toSet());
    }

    private static boolean isUpper(int c) {
        return Character.isUpperCase(c) || Character.isTitleCase(c);
    }

    private static boolean isApostrophe(int c) {
        return c == '’' || c == '\'' || c == 'ʼ';
    }

    private static boolean isJoint(int c) {
        return isApostrophe(c) || c == '-' || c == '‑' || c == '.';
    }

    private static boolean isClosing(int c) {
        return "”’»\")]'".indexOf(c) >= 0;
    }

    private static boolean isAlphanumeric(int c) {
        return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x85;
    }
}
