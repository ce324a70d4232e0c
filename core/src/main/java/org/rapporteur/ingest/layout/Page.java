package org.rapporteur.ingest.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.rapporteur.model.ParagraphRole;

/**
 * The lines of a text and what was found out about them so far. A verdict stands: who comes first with one, wins.
 *
 * <p>Mutable; for one thread.
 */
final class Page {

    private final List<Line> lines;
    private final List<Optional<Verdict>> verdicts = new ArrayList<>();

    Page(List<Line> lines) {
        this.lines = List.copyOf(lines);
        lines.forEach(line -> verdicts.add(Optional.empty()));
    }

    int size() {
        return lines.size();
    }

    Line line(int index) {
        return lines.get(index);
    }

    Optional<Verdict> verdict(int index) {
        return verdicts.get(index);
    }

    /** Returns whether nothing is known about a line yet. */
    boolean isOpen(int index) {
        return verdicts.get(index).isEmpty();
    }

    /** Returns whether a line was found not to be article text. */
    boolean isMasked(int index) {
        return verdicts.get(index).filter(v -> !v.role().isArticleText()).isPresent();
    }

    boolean is(int index, ParagraphRole role) {
        return verdicts.get(index).filter(v -> v.role() == role).isPresent();
    }

    /** Settles what a line is, unless that is settled. */
    void settle(int index, ParagraphRole role, String reason) {
        if (isOpen(index)) {
            verdicts.set(index, Optional.of(new Verdict(role, reason)));
        }
    }

    /** Returns the first index from {@code from} on that holds {@code condition}; the number of lines if none does. */
    int next(int from, Predicate<Integer> condition) {
        int i = from;
        while (i < lines.size() && !condition.test(i)) {
            i++;
        }
        return i;
    }

    /** Returns whether a line is open and reads like running text: most probably the article itself. */
    boolean isArticleProse(int index) {
        return isOpen(index) && line(index).isProse();
    }

    /** Returns the first line that reads like the article's running text; the number of lines if there is none. */
    int firstProse() {
        return next(0, this::isArticleProse);
    }

    /** Returns the last line that reads like the article's running text; -1 if there is none. */
    int lastProse() {
        int i = lines.size() - 1;
        while (i >= 0 && !isArticleProse(i)) {
            i--;
        }
        return i;
    }
}
