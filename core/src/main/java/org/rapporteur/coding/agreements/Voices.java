package org.rapporteur.coding.agreements;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rapporteur.model.AccordClaim;
import org.rapporteur.model.Span;

/** Who says what stands at a place: a speaker, or the article. */
final class Voices {

    private final TreeMap<Integer, Voice> contents = new TreeMap<>();
    private final TreeMap<Integer, Voice> cues = new TreeMap<>();

    private record Voice(Span span, String speaker) {}

    Voices(List<Told> statements) {
        List<Told> ordered = new ArrayList<>(statements);
        ordered.sort(Comparator.comparing(told -> told.what().content().get(0)));
        for (Told told : ordered) {
            told.what().content().forEach(span -> contents.putIfAbsent(span.start(), new Voice(span, told.speaker())));
            told.what().cue().forEach(span -> cues.putIfAbsent(span.start(), new Voice(span, told.speaker())));
        }
    }

    /** Returns the speaker of the statement in whose content, or else in whose cue, a code point stands, or the article. */
    String at(int position) {
        for (TreeMap<Integer, Voice> voices : List.of(contents, cues)) {
            Map.Entry<Integer, Voice> entry = voices.floorEntry(position);
            if (entry != null && entry.getValue().span().contains(position)) {
                return entry.getValue().speaker();
            }
        }
        return AccordClaim.ARTICLE;
    }
}
