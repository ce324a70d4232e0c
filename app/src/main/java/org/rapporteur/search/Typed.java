package org.rapporteur.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.query.SearchField;
import org.rapporteur.search.Wanted.Shape;

/**
 * What a person typed, understood. Never throws: what cannot be understood is taken as words, and told in a note.
 *
 * <p>Takes time linear in the length of the text, of which it reads {@value #LONGEST} characters and {@value #MOST_WORDS} words.
 *
 * @param wanted what is asked for
 * @param notes what was not taken as typed, one sentence each
 */
record Typed(Wanted wanted, List<String> notes) {

    static final int LONGEST = 2000;
    static final int MOST_WORDS = 64;
    static final int DEEPEST = 16;

    /** Returns what a text asks for. */
    static Typed read(String text) {
        if (text.codePoints().allMatch(Typed::isSpace)) {
            return new Typed(new Wanted.Everything(), List.of());
        }
        Set<String> notes = new LinkedHashSet<>();
        String read = text;
        if (text.length() > LONGEST) {
            read = text.substring(0, LONGEST);
            notes.add("Only the first " + LONGEST + " characters were read.");
        }
        Wanted wanted = new Reading(Tokens.of(read, notes), notes).all();
        return new Typed(wanted, List.copyOf(notes));
    }

    private static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
    }

    /** Reads tokens from the first to the last. */
    private static final class Reading {

        private final List<Token> tokens;
        private final Set<String> notes;
        private int at;
        private int words;

        Reading(List<Token> tokens, Set<String> notes) {
            this.tokens = tokens;
            this.notes = notes;
        }

        Wanted all() {
            return any(0, Optional.empty()).orElseGet(() -> {
                notes.add("There is no word in this to look for.");
                return new Wanted.Nothing();
            });
        }

        private boolean is(Token.Kind kind) {
            return at < tokens.size() && tokens.get(at).kind() == kind;
        }

        private Optional<Wanted> any(int depth, Optional<SearchField> field) {
            List<Wanted> parts = new ArrayList<>();
            together(depth, field).ifPresent(parts::add);
            while (is(Token.Kind.OR)) {
                at++;
                int before = parts.size();
                together(depth, field).ifPresent(parts::add);
                if (before == 0 || parts.size() == before) {
                    notes.add("An OR without words on both sides was passed over.");
                }
            }
            return parts.isEmpty()
                    ? Optional.empty()
                    : Optional.of(parts.size() == 1 ? parts.get(0) : new Wanted.Any(List.copyOf(parts)));
        }

        private Optional<Wanted> together(int depth, Optional<SearchField> field) {
            List<Wanted> parts = new ArrayList<>();
            while (at < tokens.size() && !is(Token.Kind.OR) && !(is(Token.Kind.CLOSE) && depth > 0)) {
                if (is(Token.Kind.CLOSE)) {
                    notes.add("A bracket that closes nothing was passed over.");
                    at++;
                } else if (is(Token.Kind.AND)) {
                    at++;
                } else {
                    one(depth, field).ifPresent(parts::add);
                }
            }
            return parts.isEmpty()
                    ? Optional.empty()
                    : Optional.of(parts.size() == 1 ? parts.get(0) : new Wanted.All(List.copyOf(parts)));
        }

        private Optional<Wanted> one(int depth, Optional<SearchField> outer) {
            boolean not = false;
            Optional<SearchField> field = outer;
            while (is(Token.Kind.NOT) || is(Token.Kind.FIELD)) {
                if (is(Token.Kind.NOT)) {
                    not = !not;
                } else {
                    field = SearchField.ofWord(tokens.get(at).text());
                }
                at++;
            }
            Optional<Wanted> part = Optional.empty();
            if (is(Token.Kind.OPEN)) {
                part = group(depth, field);
            } else if (is(Token.Kind.PHRASE) || is(Token.Kind.WORD)) {
                part = leaf(tokens.get(at++), field);
            } else {
                notes.add("A NOT, a - or a field: without a word behind it was passed over.");
            }
            boolean negated = not;
            return part.map(wanted -> negated ? new Wanted.Not(wanted) : wanted);
        }

        private Optional<Wanted> group(int depth, Optional<SearchField> field) {
            at++;
            if (depth >= DEEPEST) {
                notes.add("Brackets within more than " + DEEPEST + " others were passed over.");
                return Optional.empty();
            }
            Optional<Wanted> inner = any(depth + 1, field);
            if (is(Token.Kind.CLOSE)) {
                at++;
            } else {
                notes.add("A bracket is not closed; it was taken to close at the end.");
            }
            return inner;
        }

        private Optional<Wanted> leaf(Token token, Optional<SearchField> field) {
            if (token.text().codePoints().noneMatch(Character::isLetterOrDigit)) {
                return Optional.empty();
            }
            if (++words > MOST_WORDS) {
                notes.add("Only the first " + MOST_WORDS + " words and phrases were looked for.");
                return Optional.empty();
            }
            if (token.kind() == Token.Kind.PHRASE) {
                return Optional.of(new Wanted.Words(field, token.text(), Shape.PHRASE));
            }
            return Optional.of(Shaped.of(token.text(), field, notes));
        }
    }

    /** Words with the signs behind them. */
    private static final class Shaped {

        /** Shorter beginnings would be those of a large part of all words. */
        private static final int SHORTEST_PREFIX = 2;

        private static final int SHORTEST_FUZZY = 4;

        private Shaped() {}

        static Wanted of(String typed, Optional<SearchField> field, Set<String> notes) {
            String word = typed;
            Shape shape = Shape.WORD;
            if (word.matches(".*~[0-9]?")) {
                word = word.substring(0, word.lastIndexOf('~'));
                shape = letters(word) < SHORTEST_FUZZY ? Shape.WORD : Shape.FUZZY;
                if (shape == Shape.WORD) {
                    notes.add("A word before ~ needs " + SHORTEST_FUZZY + " letters; \"" + word
                            + "\" was taken as it is.");
                }
            } else if (word.endsWith("*")) {
                word = word.replaceAll("\\*+$", "");
                shape = letters(word) < SHORTEST_PREFIX ? Shape.WORD : Shape.PREFIX;
                if (shape == Shape.WORD) {
                    notes.add("A word before * needs " + SHORTEST_PREFIX + " letters; \"" + word
                            + "\" was taken as it is.");
                }
            }
            if (word.indexOf('*') >= 0) {
                notes.add("A * counts at the end of a word only; others were passed over.");
                word = word.replace("*", " ").strip();
                shape = word.indexOf(' ') >= 0 ? Shape.WORD : shape;
            }
            return new Wanted.Words(field, word, shape);
        }

        private static long letters(String word) {
            return word.codePoints().filter(Character::isLetterOrDigit).count();
        }
    }

    /** A piece of what was typed. */
    private record Token(Kind kind, String text) {
        enum Kind {
            WORD,
            PHRASE,
            FIELD,
            NOT,
            AND,
            OR,
            OPEN,
            CLOSE
        }
    }

    /** Cuts a text into tokens. */
    private static final class Tokens {

        private static final String QUOTES = "\"“”„«»";

        private final String text;
        private final Set<String> notes;
        private final List<Token> tokens = new ArrayList<>();
        private int at;

        private Tokens(String text, Set<String> notes) {
            this.text = text;
            this.notes = notes;
        }

        static List<Token> of(String text, Set<String> notes) {
            Tokens all = new Tokens(text, notes);
            while (all.at < text.length()) {
                all.next();
            }
            return all.tokens;
        }

        private void next() {
            char c = text.charAt(at);
            if (isSpace(c)) {
                at++;
            } else if (QUOTES.indexOf(c) >= 0) {
                phrase();
            } else if (c == '(' || c == ')') {
                add(c == '(' ? Token.Kind.OPEN : Token.Kind.CLOSE, "");
                at++;
            } else if (c == '-' && at + 1 < text.length() && !isSpace(text.charAt(at + 1))) {
                add(Token.Kind.NOT, "");
                at++;
            } else {
                word();
            }
        }

        private void phrase() {
            int end = at + 1;
            while (end < text.length() && QUOTES.indexOf(text.charAt(end)) < 0) {
                end++;
            }
            if (end == text.length()) {
                notes.add("A quotation mark is not closed; what follows it was taken as words.");
                at++;
                return;
            }
            add(Token.Kind.PHRASE, text.substring(at + 1, end));
            at = end + 1;
        }

        private void word() {
            int end = at;
            while (end < text.length() && !isBoundary(text.charAt(end))) {
                end++;
            }
            String word = text.substring(at, end);
            int colon = word.indexOf(':');
            if (colon > 0) {
                String name = word.substring(0, colon).toLowerCase(Locale.ROOT);
                if (SearchField.ofWord(name).isPresent()) {
                    add(Token.Kind.FIELD, name);
                    at += colon + 1;
                    return;
                }
                if (name.chars().allMatch(c -> c >= 'a' && c <= 'z') && colon + 1 < word.length()) {
                    notes.add("There is no field \"" + name + "\"; it was taken as a word.");
                }
            }
            at = end;
            switch (word) {
                case "AND", "&&" -> add(Token.Kind.AND, "");
                case "OR", "||", "|" -> add(Token.Kind.OR, "");
                case "NOT" -> add(Token.Kind.NOT, "");
                default -> add(Token.Kind.WORD, word);
            }
        }

        private void add(Token.Kind kind, String word) {
            tokens.add(new Token(kind, word));
        }

        private static boolean isBoundary(char c) {
            return isSpace(c) || c == '(' || c == ')' || QUOTES.indexOf(c) >= 0;
        }
    }
}
