package org.rapporteur.coding.agreements;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.rapporteur.actors.Folding;
import org.rapporteur.model.Article;
import org.rapporteur.model.Paragraph;
import org.rapporteur.model.Span;

/** The article text of an article, cut into words and marks and those into sentences. Positions are code points. */
final class Sheet {

    /** A sentence that is longer is cut, so that looking around in it takes bounded time. */
    private static final int LONGEST_SENTENCE = 160;

    private static final int LONGEST_WORD = 60;
    private static final int LONG_WORD = 4;
    private static final int LONGEST_ASIDE = 6;
    private static final Set<String> SAYING =
            Words.set("said says told adds added wrote writes argued insisted complained claimed");
    private static final Set<String> ABBREVIATIONS = Words.set(
            "mr mrs ms dr prof gen lt col maj brig capt sgt adm sen rep gov rev st amb no vs jan feb mar apr jun jul"
                    + " aug sep sept oct nov dec art");

    private final int[] text;
    private final List<Token> tokens = new ArrayList<>();
    private final List<Sentence> sentences = new ArrayList<>();

    /**
     * A word or a mark.
     *
     * @param word folded: small letters without accents; a mark as it is
     * @param attached whether it follows the token before it without a space
     */
    record Token(int start, int end, String word, boolean isWord, boolean capital, boolean attached) {}

    /**
     * A sentence.
     *
     * @param first its first token
     * @param last the token behind its last
     * @param paragraph counts the paragraphs that are article text
     * @param heading whether it is a headline or the like
     */
    record Sentence(int first, int last, int paragraph, boolean heading) {}

    Sheet(Article article) {
        this.text = article.text().codePoints().toArray();
        int count = 0;
        for (Paragraph paragraph : article.paragraphs()) {
            if (!paragraph.isMasked()) {
                paragraph(paragraph, count);
                count++;
            }
        }
    }

    private void paragraph(Paragraph paragraph, int index) {
        boolean heading = switch (paragraph.role()) {
            case HEADLINE, STANDFIRST, SUBHEADING -> true;
            default -> false;
        };
        int from = paragraph.span().start();
        int to = paragraph.span().end();
        int first = tokens.size();
        int i = from;
        while (i < to) {
            if (isSpace(text[i])) {
                boolean broken = text[i] == '\n';
                i++;
                if (broken && tokens.size() > first) {
                    sentences.add(new Sentence(first, tokens.size(), index, heading));
                    first = tokens.size();
                }
                continue;
            }
            i = token(i, to);
            if (tokens.size() - first >= LONGEST_SENTENCE || endsSentence(i, to)) {
                sentences.add(new Sentence(first, tokens.size(), index, heading));
                first = tokens.size();
            }
        }
        if (tokens.size() > first) {
            sentences.add(new Sentence(first, tokens.size(), index, heading));
        }
    }

    /** Adds the token that starts at {@code i}; returns where it ends. */
    private int token(int i, int to) {
        int end = i + 1;
        boolean word = isPart(text[i]);
        if (word) {
            while (end < to && end - i < LONGEST_WORD && (isPart(text[end]) || isInnerApostrophe(end, to))) {
                end++;
            }
        } else if (isApostrophe(text[i]) && end < to && text[end] == 's' && (end + 1 == to || !isPart(text[end + 1]))) {
            end++;
        }
        String written = new String(text, i, end - i);
        boolean attached = !tokens.isEmpty() && tokens.get(tokens.size() - 1).end() == i;
        String folded = word ? Folding.fold(written) : written;
        // A word such as "the" folds away to nothing only in names.
        folded = folded.isEmpty() ? written.toLowerCase(Locale.ROOT) : folded;
        tokens.add(new Token(i, end, folded, word, word && Character.isUpperCase(text[i]), attached));
        return end;
    }

    /** Whether an apostrophe stands inside a word, as in "isn't" or "O'Brien" and not in "Lagune's". */
    private boolean isInnerApostrophe(int i, int to) {
        return isApostrophe(text[i])
                && i + 1 < to
                && Character.isLetter(text[i + 1])
                && !(text[i + 1] == 's' && (i + 2 >= to || !isPart(text[i + 2])));
    }

    /** Whether the tokens so far end a sentence, if the text goes on at {@code i}. */
    private boolean endsSentence(int i, int to) {
        int last = tokens.size() - 1;
        if (i < to && !isSpace(text[i])) {
            return false;
        }
        while (last > 0 && isClosing(tokens.get(last).word())) {
            last--;
        }
        String mark = tokens.get(last).word();
        if (!".".equals(mark) && !"!".equals(mark) && !"?".equals(mark) && !"…".equals(mark)) {
            return false;
        }
        int next = i;
        while (next < to && isSpace(text[next])) {
            next++;
        }
        if (next < to && Character.isLowerCase(text[next])) {
            return false;
        }
        if (last == 0 || !".".equals(mark) || !tokens.get(last).attached() || last != tokens.size() - 1) {
            return true;
        }
        Token before = tokens.get(last - 1);
        return !(before.capital() && (before.end() - before.start() == 1 || ABBREVIATIONS.contains(before.word())));
    }

    List<Sentence> sentences() {
        return sentences;
    }

    int count() {
        return tokens.size();
    }

    /** Returns the word or mark at a place; empty if there is none. */
    String word(int token) {
        return token >= 0 && token < tokens.size() ? tokens.get(token).word() : "";
    }

    boolean is(int token, Set<String> words) {
        return words.contains(word(token));
    }

    boolean isWord(int token) {
        return token >= 0 && token < tokens.size() && tokens.get(token).isWord();
    }

    boolean isCapital(int token) {
        return token >= 0 && token < tokens.size() && tokens.get(token).capital();
    }

    boolean isNumber(int token) {
        return isWord(token) && Character.isDigit(word(token).charAt(0));
    }

    int start(int token) {
        return tokens.get(token).start();
    }

    int end(int token) {
        return tokens.get(token).end();
    }

    /** Returns the first token that starts at a code point or behind it. */
    int at(int position) {
        int low = 0;
        int high = tokens.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (tokens.get(middle).start() < position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Returns the span of the tokens from one to another, exclusive. */
    Span span(int first, int last) {
        return new Span(start(first), end(last - 1));
    }

    /** Returns the tokens from one to another, exclusive, as they are written, with one space where there is any. */
    String written(int first, int last) {
        StringBuilder out = new StringBuilder();
        for (int t = first; t < last; t++) {
            Token token = tokens.get(t);
            if (t > first && !token.attached()) {
                out.append(' ');
            }
            out.append(new String(text, token.start(), token.end() - token.start()));
        }
        return out.toString();
    }

    /** Returns whether most words of a sentence begin with capitals, as in some headlines, so that capitals tell nothing. */
    boolean isTitled(Sentence sentence) {
        int words = 0;
        int capitals = 0;
        for (int t = sentence.first(); t < sentence.last(); t++) {
            boolean counts = isWord(t) && end(t) - start(t) >= LONG_WORD;
            words += counts ? 1 : 0;
            capitals += counts && isCapital(t) ? 1 : 0;
        }
        return words > 2 && capitals * 4 >= words * 3;
    }

    boolean isDash(int token) {
        String mark = word(token);
        return mark.length() == 1 && "-–—‐‑".contains(mark);
    }

    boolean isPossessive(int token) {
        String mark = word(token);
        return mark.length() == 2 && mark.charAt(1) == 's' && isApostrophe(mark.charAt(0));
    }

    /** Returns whether a token parts what stands before it from what stands behind it, more than a comma does. */
    boolean isStop(int token) {
        String mark = word(token);
        return mark.length() == 1 && ".!?…;:".contains(mark);
    }

    boolean isQuote(int token) {
        String mark = word(token);
        return mark.length() == 1 && "“”‘’«»\"'".contains(mark);
    }

    /** Returns the token behind an aside of who says it, ", she said,", or the token itself if none begins there. */
    int afterAside(int token) {
        boolean says = false;
        for (int t = token + 1; ",".equals(word(token)) && t <= token + LONGEST_ASIDE; t++) {
            says |= is(t, SAYING);
            if (",".equals(word(t))) {
                return says ? t + 1 : token;
            }
        }
        return token;
    }

    /** Returns whether a token is a verb of saying. */
    boolean isSaying(int token) {
        return is(token, SAYING);
    }

    /** Returns whether a token can stand within a phrase: a word, a dash or a quotation mark. */
    boolean isInPhrase(int token) {
        return isWord(token) || isDash(token) || isQuote(token);
    }

    static boolean isClosing(String mark) {
        return mark.length() == 1 && "”’»\")]'".contains(mark);
    }

    private static boolean isPart(int c) {
        return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static boolean isApostrophe(int c) {
        return c == '\'' || c == '’';
    }

    private static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x85 || c == '\uFEFF';
    }
}
