package org.rapporteur.resolve.when;

import java.util.List;
import java.util.Optional;
import org.rapporteur.model.PartialDate;
import org.rapporteur.model.SaidOn;
import org.rapporteur.resolve.prose.MarkedText;

/** Articles written down with their statements, as {@link MarkedText} reads them, and their dates. */
record Samples(MarkedText marked) {

    static Samples of(String marked) {
        return new Samples(MarkedText.of(marked));
    }

    static Scene scene(String text) {
        return new Scene(MarkedText.plain(text), List.of());
    }

    /** Returns the dates of the statements with the rules that found them, such as {@code 2025-09-03 cue-date}. */
    List<String> dates(String published) {
        Optional<PartialDate> date =
                Optional.of(published).filter(p -> !p.isEmpty()).map(PartialDate::new);
        return SayingDates.of(marked.article(), marked.attributions(), date).stream()
                .map(Samples::told)
                .toList();
    }

    private static String told(SaidOn date) {
        return date.date().map(Object::toString).orElse("-") + " " + date.how();
    }

    /** Returns what expressions cover, for messages. */
    static List<String> places(Scene scene) {
        return scene.expressions().stream()
                .map(e -> scene.tokens().start(e.first()) + "-" + scene.tokens().end(e.last() - 1))
                .toList();
    }
}
