package org.rapporteur.resolve;

import java.util.List;
import java.util.Optional;
import org.rapporteur.model.Span;

/** What is found out about the statements of an article. Start with {@link Resolver#resolve}. */
public final class Resolution {

    private final List<Resolved> resolved;
    private final Optional<Topics> topics;

    private Resolution(List<Resolved> resolved, Optional<Topics> topics) {
        this.resolved = List.copyOf(resolved);
        this.topics = topics;
    }

    static Resolution none() {
        return new Resolution(List.of(), Optional.empty());
    }

    static Resolution of(List<Resolved> resolved, Topics topics) {
        return new Resolution(resolved, Optional.of(topics));
    }

    /** Returns what is found out about each attribution, in their order. */
    public List<Resolved> resolved() {
        return resolved;
    }

    /**
     * Returns the name of the first actor whom some words of the article name, if they name one.
     *
     * @param words where to look, inside the article's text
     * @param but who does not count, by name
     */
    public Optional<String> actorIn(Span words, String but) {
        return topics.flatMap(t -> t.first(words, but));
    }
}
