package org.rapporteur.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.rapporteur.model.Span;
import org.rapporteur.text.CodePoints;

/**
 * Finds places of one text in another by their exact words.
 *
 * <p>Immutable. Where all places of a statement stand between words that the other text has once, they move by as much as these. Otherwise
 * each place of the content has to be there once by itself, and all else once in the lines of the content.
 */
public final class Anchoring {

    private final CodePoints from;
    private final CodePoints to;

    /** Takes the text in which the places are, and the other one. */
    public Anchoring(String from, String to) {
        this.from = CodePoints.of(from);
        this.to = CodePoints.of(to);
    }

    /** Where places are in the other text. */
    interface Moves {

        /** Returns where a place is; empty if that cannot be told. */
        Optional<Span> of(Span place);
    }

    /**
     * Returns where places are.
     *
     * @param content the places of what was said, at least one
     * @param others the places of the other parts
     * @return empty if one of them cannot be found for sure
     */
    Optional<Moves> of(Collection<Span> content, Collection<Span> others) {
        TreeSet<Span> all = new TreeSet<>(content);
        all.addAll(others);
        int end = all.stream().mapToInt(Span::end).max().orElse(0);
        if (content.isEmpty() || end > from.length()) {
            return Optional.empty();
        }
        Span extent = new Span(all.first().start(), end);
        OptionalInt whole = once(from.slice(extent), 0, to.text().length());
        if (whole.isPresent()) {
            int by = whole.getAsInt() - extent.start();
            return Optional.of(place -> place.start() + by >= 0 && place.end() + by <= to.length()
                    ? Optional.of(new Span(place.start() + by, place.end() + by))
                    : Optional.empty());
        }
        return oneByOne(new TreeSet<>(content), all);
    }

    private Optional<Moves> oneByOne(Set<Span> content, Set<Span> all) {
        Map<Span, Span> moved = new TreeMap<>();
        for (Span place : content) {
            find(place, 0, to.text().length()).ifPresent(there -> moved.put(place, there));
        }
        if (moved.size() < content.size()) {
            return Optional.empty();
        }
        int first = to.toUtf16(Collections.min(moved.values()).start());
        int last = to.toUtf16(moved.values().stream().mapToInt(Span::end).max().orElse(0));
        int lineStart = to.text().lastIndexOf('\n', Math.max(first - 1, 0)) + 1;
        int lineEnd = to.text().indexOf('\n', last);
        for (Span place : all) {
            if (!moved.containsKey(place)) {
                find(place, Math.min(lineStart, first), lineEnd < 0 ? to.text().length() : lineEnd)
                        .ifPresent(there -> moved.put(place, there));
            }
        }
        return moved.size() == all.size() && isInOrder(moved)
                ? Optional.of(place -> Optional.ofNullable(moved.get(place)))
                : Optional.empty();
    }

    private Optional<Span> find(Span place, int fromUnit, int toUnit) {
        OptionalInt start = once(from.slice(place), fromUnit, toUnit);
        return start.isPresent()
                ? Optional.of(new Span(start.getAsInt(), start.getAsInt() + place.length()))
                : Optional.empty();
    }

    /** Returns whether places keep their order, so that what fitted together before does so there. */
    private static boolean isInOrder(Map<Span, Span> moved) {
        List<Span> there = new ArrayList<>(moved.values());
        for (int i = 1; i < there.size(); i++) {
            if (there.get(i).compareTo(there.get(i - 1)) < 0) {
                return false;
            }
        }
        return true;
    }

    /** Returns where words stand, in code points, if they stand exactly once between two UTF-16 positions. */
    private OptionalInt once(String words, int fromUnit, int toUnit) {
        String text = to.text();
        int at = text.indexOf(words, fromUnit);
        if (at < 0 || at + words.length() > toUnit) {
            return OptionalInt.empty();
        }
        int again = text.indexOf(words, at + 1);
        boolean isAlone = again < 0 || again + words.length() > toUnit;
        boolean isWhole = at == 0 || !Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
        return isAlone && isWhole ? OptionalInt.of(to.toCodePoint(at)) : OptionalInt.empty();
    }
}
