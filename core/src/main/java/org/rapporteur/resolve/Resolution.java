package org.rapporteur.resolve;

import java.util.List;
import java.util.Optional;
import org.rapporteur.model.Span;

/** What is found out about the statements of an article. Start with {@link Resolver#resolve}. */
public final class Resolution {

    private final List<Resolved> resolved;
    private final Optional<Agents> agents;

    private Resolution(List<Resolved> resolved, Optional<Agents> agents) {
        this.resolved = List.copyOf(resolved);
        this.agents = agents;
    }

    static Resolution none() {
        return new Resolution(List.of(), Optional.empty());
    }

    static Resolution of(List<Resolved> resolved, Agents agents) {
        return new Resolution(resolved, Optional.of(agents));
    }

    /** Returns what is found out about each attribution, in their order. */
    public List<Resolved> resolved() {
        return resolved;
    }

    /**
     * Returns the name of the actor who has to act for a condition to be met, if its words tell one other than the speaker.
     *
     * @param condition its words, inside the article's text
     * @param statement the index of the statement that sets it
     */
    public Optional<String> actorIn(Span condition, int statement) {
        return agents.flatMap(a -> a.in(condition, resolved.get(statement)));
    }
}
