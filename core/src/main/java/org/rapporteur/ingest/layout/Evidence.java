package org.rapporteur.ingest.layout;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a line looks like to the model of clutter: its words, its shape, its place and what stands beside it.
 *
 * <p>The model was trained on exactly these features. A change here asks for a new one: see {@code training/clutter}.
 */
final class Evidence {

    private static final String SEPARATORS = "|·•/→►▸";
    private static final String QUOTES = "“”\"«»";
    private static final int MOST_TOKENS = 100;
    private static final int MOST_PAIRS = 50;
    private static final int MOST_FEATURES = 256;
    private static final int FAR = 5;
    private static final int MANY = 3;

    private Evidence() {}

    /** Returns the features of a line, each once, in an order that never changes. */
    static Set<String> of(Page page, int index) {
        Set<String> features = new LinkedHashSet<>(MOST_FEATURES);
        Line line = page.line(index);
        words(line, features);
        shape(line, features);
        place(page, index, features);
        beside(page, index - 1, "before", features);
        beside(page, index + 1, "after", features);
        return features;
    }

    private static void words(Line line, Set<String> features) {
        List<String> tokens = tokens(line.lower());
        for (String token : tokens) {
            add(features, "w", token);
        }
        for (int i = 1; i < Math.min(tokens.size(), MOST_PAIRS); i++) {
            add(features, "p", tokens.get(i - 1) + " " + tokens.get(i));
        }
        if (!tokens.isEmpty()) {
            add(features, "first", tokens.get(0));
            add(features, "last", tokens.get(tokens.size() - 1));
        }
    }

    /** Returns the first words and signs of a text in which all white space is U+0020; of what begins with a digit, "0". */
    private static List<String> tokens(String lower) {
        List<String> tokens = new ArrayList<>();
        int at = 0;
        while (at < lower.length() && tokens.size() < MOST_TOKENS) {
            int end = at;
            while (end < lower.length() && Line.isLetterOrNumber(lower.codePointAt(end))) {
                end += Character.charCount(lower.codePointAt(end));
            }
            if (end > at) {
                tokens.add(Character.isDigit(lower.charAt(at)) ? "0" : lower.substring(at, end));
            } else {
                end += Character.charCount(lower.codePointAt(at));
                if (lower.charAt(at) != ' ') {
                    tokens.add(lower.substring(at, end));
                }
            }
            at = end;
        }
        return tokens;
    }

    private static void shape(Line line, Set<String> features) {
        int bits = 32 - Integer.numberOfLeadingZeros(line.words());
        add(features, "length", bits);
        add(features, "stop", line.isTerminated());
        String plain = line.plain();
        int numbers = 0;
        int separators = 0;
        int quotes = 0;
        int letters = 0;
        int capitals = 0;
        boolean inNumber = false;
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            boolean digit = '0' <= c && c <= '9';
            numbers += digit && !inNumber ? 1 : 0;
            inNumber = digit;
            separators += SEPARATORS.indexOf(c) >= 0 ? 1 : 0;
            quotes += QUOTES.indexOf(c) >= 0 ? 1 : 0;
            letters += Character.isLetter(c) ? 1 : 0;
            capitals += Character.isUpperCase(c) ? 1 : 0;
        }
        add(features, "digits", Math.min(MANY, numbers));
        add(features, "rows", Math.min(MANY, separators));
        add(features, "quotes", Math.min(MANY, quotes));
        add(features, "colon", plain.contains(":"));
        add(features, "capitals", (letters == 0 ? "none" : 8 * capitals / letters));
    }

    private static void place(Page page, int index, Set<String> features) {
        add(features, "top", Math.min(FAR, index));
        add(features, "bottom", Math.min(FAR, page.size() - 1 - index));
        add(features, "part", 4 * index / page.size());
        add(features, "gap", page.line(index).afterGap());
    }

    private static void beside(Page page, int index, String where, Set<String> features) {
        if (index < 0 || index >= page.size()) {
            add(features, where, "none");
            return;
        }
        Line line = page.line(index);
        String kind = page.isMasked(index) ? "masked" : line.isTerminated() ? "stop" : "open";
        add(features, where, kind);
        add(features, where, kind + Math.min(MANY, line.words() / 10));
    }

    /** The only place that joins the two: Java makes code for each such place when it first comes there. */
    private static void add(Set<String> features, String name, Object value) {
        features.add(name + ":" + value);
    }
}
