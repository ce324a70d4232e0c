package org.rapporteur.export;

import java.util.List;
import java.util.stream.Collectors;
import org.rapporteur.model.Span;
import org.rapporteur.text.CodePoints;

/** The words that spans cover. */
public final class Words {

    /** Stands where something interrupts them. */
    private static final String CUT = " … ";

    private Words() {}

    /** Returns the words of {@code spans} as they stand in the text, an ellipsis where something stands between two. */
    public static String of(CodePoints text, List<Span> spans) {
        return spans.stream().map(text::slice).collect(Collectors.joining(CUT));
    }
}
