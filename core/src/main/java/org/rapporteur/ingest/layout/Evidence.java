package org.rapporteur.ingest.layout;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a line looks like to the model of clutter: its words, its shape, its place and what stands beside it.
 *
 * <p>The model was trained on exactly these features. A change here asks for a new one: see {@code training/clutter}.
 */
final class Evidence {

    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}]+|[^\\s\\p{L}\\p{N}]");
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern SEPARATOR = Pattern.compile("[|·•/→►▸]");
    private static final Pattern QUOTE = Pattern.compile("[“”\"«»]");
    private static final int MOST_TOKENS = 100;
    private static final int MOST_PAIRS = 50;
    private static final int FAR = 5;
    private static final int MANY = 3;

    private Evidence() {}

    /** Returns the features of a line, each once, in an order that never changes. */
    static List<String> of(Page page, int index) {
        Set<String> features = new LinkedHashSet<>();
        Line line = page.line(index);
        words(line, features);
        shape(line, features);
        place(page, index, features);
        beside(page, index - 1, "before", features);
        beside(page, index + 1, "after", features);
        return List.copyOf(features);
    }

    private static void words(Line line, Set<String> features) {
        List<String> tokens = new ArrayList<>();
        Matcher m = TOKEN.matcher(line.lower());
        while (tokens.size() < MOST_TOKENS && m.find()) {
            String token = m.group();
            tokens.add(Character.isDigit(token.charAt(0)) ? "0" : token);
        }
        tokens.forEach(token -> features.add("w:" + token));
        for (int i = 1; i < Math.min(tokens.size(), MOST_PAIRS); i++) {
            features.add("p:" + tokens.get(i - 1) + " " + tokens.get(i));
        }
        if (!tokens.isEmpty()) {
            features.add("first:" + tokens.get(0));
            features.add("last:" + tokens.get(tokens.size() - 1));
        }
    }

    private static void shape(Line line, Set<String> features) {
        int bits = 32 - Integer.numberOfLeadingZeros(line.words());
        features.add("length:" + bits);
        features.add("stop:" + line.isTerminated());
        features.add("digits:" + few(DIGITS, line));
        features.add("rows:" + few(SEPARATOR, line));
        features.add("quotes:" + few(QUOTE, line));
        features.add("colon:" + line.plain().contains(":"));
        long letters = line.plain().chars().filter(Character::isLetter).count();
        long capitals = line.plain().chars().filter(Character::isUpperCase).count();
        features.add("capitals:" + (letters == 0 ? "none" : 8 * capitals / letters));
    }

    private static void place(Page page, int index, Set<String> features) {
        features.add("top:" + Math.min(FAR, index));
        features.add("bottom:" + Math.min(FAR, page.size() - 1 - index));
        features.add("part:" + 4 * index / page.size());
        features.add("gap:" + page.line(index).afterGap());
    }

    private static void beside(Page page, int index, String where, Set<String> features) {
        if (index < 0 || index >= page.size()) {
            features.add(where + ":none");
            return;
        }
        Line line = page.line(index);
        String kind = page.isMasked(index) ? "masked" : line.isTerminated() ? "stop" : "open";
        features.add(where + ":" + kind);
        features.add(where + ":" + kind + Math.min(MANY, line.words() / 10));
    }

    private static long few(Pattern pattern, Line line) {
        return Math.min(MANY, pattern.matcher(line.plain()).results().count());
    }
}
