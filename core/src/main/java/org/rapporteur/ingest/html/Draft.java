package org.rapporteur.ingest.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rapporteur.model.Paragraph;
import org.rapporteur.model.ParagraphRole;
import org.rapporteur.text.CodePoints;

/**
 * The text of an article as it is put together: one line for each paragraph.
 *
 * <p>Mutable; for one thread.
 */
final class Draft {

    /** A line: where it is in UTF-16 units, and what markup says that it is, with the reason. */
    private record Line(int start, int end, Optional<ParagraphRole> role, String reason) {}

    private final StringBuilder text = new StringBuilder();
    private final List<Line> lines = new ArrayList<>();

    /** Adds a line; without a role, nothing but the text itself says what it is. */
    void add(String line, Optional<ParagraphRole> role, String reason) {
        if (line.isBlank()) {
            return;
        }
        if (text.length() > 0) {
            text.append('\n');
        }
        int start = text.length();
        text.append(line);
        lines.add(new Line(start, text.length(), role, reason));
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    int letters() {
        return text.length();
    }

    String text() {
        return text + "\n";
    }

    /** Returns the paragraphs, with the roles that {@code guessed} has for those lines of which markup said nothing. */
    List<Paragraph> paragraphs(CodePoints points, List<Paragraph> guessed) {
        List<Paragraph> out = new ArrayList<>();
        int next = 0;
        for (Line line : lines) {
            var span = points.span(line.start(), line.end());
            while (next < guessed.size() && guessed.get(next).span().start() < span.start()) {
                next++;
            }
            if (line.role().isPresent()) {
                out.add(Paragraph.because(span, line.role().get(), line.reason()));
            } else if (next < guessed.size() && guessed.get(next).span().equals(span)) {
                out.add(guessed.get(next));
            } else {
                out.add(Paragraph.of(span, ParagraphRole.BODY));
            }
        }
        return List.copyOf(out);
    }
}
