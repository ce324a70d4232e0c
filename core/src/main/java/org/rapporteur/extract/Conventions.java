package org.rapporteur.extract;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.extract.Tagger.Stretch;
import org.rapporteur.inference.Units;
import org.rapporteur.model.Span;
import org.rapporteur.model.SpanRules;

/**
 * The codebook's rules for spans (section 1, rules 6 to 9), applied to what the model found: which words and marks at the
 * ends belong to a part.
 */
final class Conventions {

    /** Adverbs that are no part of a cue, at its ends. */
    private static final Set<String> NO_CUE = Set.of("also", "still", "nevertheless");

    private static final Set<String> RELATIVE = Set.of("who", "whom", "whose", "which");

    /** Words that begin an apposition rather than the next member of a list. */
    private static final Set<String> DETERMINERS =
            Set.of("a", "an", "the", "his", "her", "its", "their", "our", "my", "one", "now", "then", "once");

    private final SpanRules rules;
    private final Units units;
    private final BitSet taken;

    /**
     * Makes the rules for one article.
     *
     * @param rules whose they are; PolNeAR's keep sources and cues as they were found
     * @param units its units
     * @param parts all that was found; no part grows over another
     */
    Conventions(SpanRules rules, Units units, List<Stretch> parts) {
        this.rules = rules;
        this.units = units;
        this.taken = new BitSet(units.count());
        parts.forEach(part -> taken.set(part.first(), part.last()));
    }

    /**
     * Returns a content's span: without an introducing "that" and without punctuation marks outside quotation marks at its
     * ends, with the quotation marks it opens and closes. Empty if no word is left.
     */
    Optional<Span> content(Stretch content) {
        int first = content.first();
        int last = content.last();
        if (last - first > 1 && word(first).equals("that") && units.isWord(first + 1)) {
            first++;
        }
        if (first > 0 && opens(first - 1) && isQuoted(first) && adjacent(first - 1) && free(first - 1)) {
            first--;
        }
        if (last < units.count() && isQuoted(last - 1) && closes(last) && adjacent(last - 1) && free(last)) {
            last++;
        }
        while (first < last && !units.isWord(first) && !opens(first) && !isSign(first)) {
            first++;
        }
        while (last > first && !units.isWord(last - 1) && !isQuoted(last - 1) && !ends(last - 1) && !isSign(last - 1)) {
            last--;
        }
        return span(first, last);
    }

    /**
     * Returns a source's span: without a following apposition or relative clause, and without punctuation marks and a
     * possessive ending at its ends. Empty if no word is left.
     */
    Optional<Span> source(Stretch source) {
        int first = source.first();
        int last = source.last();
        if (rules == SpanRules.POLNEAR) {
            return Optional.of(new Span(units.start(first), units.end(last - 1)));
        }
        last = withoutApposition(first, last);
        if (last - first > 2 && word(last - 1).equals("s") && "’'".indexOf(units.mark(last - 2)) >= 0) {
            last -= 2;
        }
        return withoutMarks(first, last);
    }

    /**
     * Returns a cue's span: without punctuation marks and the adverbs that are no part of it at its ends. Empty if no word
     * is left, as for the bare colon of a headline.
     */
    Optional<Span> cue(Stretch cue) {
        int first = cue.first();
        int last = cue.last();
        if (rules == SpanRules.POLNEAR) {
            return Optional.of(new Span(units.start(first), units.end(last - 1)));
        }
        while (last - first > 1 && NO_CUE.contains(word(first))) {
            first++;
        }
        while (last - first > 1 && NO_CUE.contains(word(last - 1))) {
            last--;
        }
        return withoutMarks(first, last);
    }

    /** Returns where the noun phrase ends: before a relative pronoun, a dash or a comma, unless the comma parts a list. */
    private int withoutApposition(int first, int last) {
        for (int unit = first + 1; unit < last - 1; unit++) {
            boolean comma = units.mark(unit) == ',';
            boolean ends = (comma && !partsList(unit, last))
                    || "—–".indexOf(units.mark(unit)) >= 0
                    || RELATIVE.contains(word(unit));
            if (ends && !isQuoted(unit)) {
                return unit;
            }
        }
        return last;
    }

    /** In "A, B and C" a comma parts a list; in "A, the head of B and C" it begins an apposition. */
    private boolean partsList(int comma, int last) {
        String next = word(comma + 1);
        if (next.equals("and") || next.equals("or")) {
            return true;
        }
        boolean conjunction = false;
        for (int unit = comma + 2; unit < last; unit++) {
            conjunction |= word(unit).equals("and") || word(unit).equals("or");
        }
        return conjunction && !DETERMINERS.contains(next) && units.isWord(comma + 1);
    }

    private Optional<Span> withoutMarks(int from, int to) {
        int first = from;
        int last = to;
        while (first < last && !units.isWord(first) && !closesLater(first, last)) {
            first++;
        }
        while (last > first && !units.isWord(last - 1) && !endsAbbreviation(last - 1) && !isQuoted(last - 1)) {
            last--;
        }
        return span(first, last);
    }

    /** A quotation mark inside a name or cue, as in {@code “signalled”}, stays if its partner is inside too. */
    private boolean closesLater(int mark, int last) {
        return isQuoted(mark) && isQuoted(last - 1);
    }

    private Optional<Span> span(int first, int last) {
        for (int unit = first; unit < last; unit++) {
            if (units.isWord(unit)) {
                return Optional.of(new Span(units.start(first), units.end(last - 1)));
            }
        }
        return Optional.empty();
    }

    /** Returns the spans in text order; those with nothing but white space between them on one line are one. */
    List<Span> joined(List<Span> spans) {
        List<Span> out = new ArrayList<>();
        for (Span span : spans.stream().sorted().toList()) {
            Span before = out.isEmpty() ? null : out.get(out.size() - 1);
            if (before != null && onlySpaces(before.end(), span.start())) {
                out.set(out.size() - 1, new Span(before.start(), span.end()));
            } else {
                out.add(span);
            }
        }
        return out;
    }

    private boolean onlySpaces(int from, int to) {
        int[] text = units.text();
        for (int i = from; i < to; i++) {
            if (!Units.isSpace(text[i]) || Lines.isBreak(text[i])) {
                return false;
            }
        }
        return true;
    }

    private String word(int unit) {
        return new String(units.text(), units.start(unit), units.end(unit) - units.start(unit))
                .toLowerCase(Locale.ROOT);
    }

    private boolean isQuoted(int unit) {
        return units.quoted()[units.start(unit)];
    }

    private boolean opens(int unit) {
        return "“«„‘\"'".indexOf(units.mark(unit)) >= 0;
    }

    private boolean closes(int unit) {
        return (ends(unit) || units.mark(unit) == '“') && isQuoted(unit);
    }

    /** Two single marks serve as a double one in some agencies' copy, so that marks stay even where none is open. */
    private boolean ends(int unit) {
        return "”»’\"'".indexOf(units.mark(unit)) >= 0;
    }

    /** Signs that begin or end an expression rather than separate it, such as a currency, a percentage or a bracket. */
    private boolean isSign(int unit) {
        return "$€£¥₽%#@&()[]".indexOf(units.mark(unit)) >= 0 || endsAbbreviation(unit);
    }

    /** The stop of an initial, as in {@code U.S.}, belongs to it unless the sentence ends there. */
    private boolean endsAbbreviation(int unit) {
        return units.mark(unit) == '.'
                && unit > 2
                && units.mark(unit - 2) == '.'
                && units.end(unit - 1) - units.start(unit - 1) == 1
                && adjacent(unit - 1);
    }

    private boolean adjacent(int unit) {
        return units.end(unit) == units.start(unit + 1);
    }

    private boolean free(int unit) {
        return !taken.get(unit);
    }
}
