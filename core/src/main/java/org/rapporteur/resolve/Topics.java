package org.rapporteur.resolve;

import java.util.ArrayList;
import java.util.List;
import org.rapporteur.model.Attribution;
import org.rapporteur.model.Finding;
import org.rapporteur.model.Span;

/** Finds the actor whose conduct or view a content is about, if it is one. */
final class Topics {

    /** So many words of a content may stand before its subject. */
    private static final int FIRST_WORDS = 4;

    private final Story story;

    Topics(Story story) {
        this.story = story;
    }

    /** Returns the name of the one actor, other than the speaker, that the content names, or that is its subject. */
    Finding of(Attribution what, Source source) {
        List<Story.Named> named = new ArrayList<>();
        int first = -1;
        for (Span span : what.content()) {
            Words.Range range = story.words().range(span);
            if (first < 0) {
                first = range.first();
            }
            named.addAll(story.namedIn(range));
        }
        named.removeIf(n -> n.name().equals(source.speaker().name()));
        if (named.isEmpty()) {
            return Finding.none("nobody");
        }
        Story.Named begin = named.get(0);
        if (begin.word() - first < FIRST_WORDS && begin.subject()) {
            return Finding.of(begin.name(), "subject");
        }
        List<String> names = named.stream().map(Story.Named::name).distinct().toList();
        return names.size() == 1 ? Finding.of(names.get(0), "only") : Finding.none("several");
    }
}
