package org.rapporteur.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.rapporteur.model.Span;
import org.rapporteur.text.CodePoints;
import org.rapporteur.text.Printable;

/** The words that spans cover, for a person to read. */
final class Quoted {

    private Quoted() {}

    /** Returns the words of {@code spans} in one safe line, an ellipsis where something stands between two. */
    static String words(CodePoints text, List<Span> spans) {
        return spans.stream().map(span -> Printable.line(text.slice(span))).collect(Collectors.joining(" … "));
    }
}
