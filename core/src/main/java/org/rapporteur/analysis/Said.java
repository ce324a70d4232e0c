package org.rapporteur.analysis;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.rapporteur.model.Act;
import org.rapporteur.model.Kind;
import org.rapporteur.model.Stance;
import org.rapporteur.model.StatementId;

/**
 * What the analyses know of a statement. A record with a million is held in memory at once: share what is the same.
 *
 * @param id the statement behind it
 * @param who who said it
 * @param when when it was said; empty if neither that nor the article's date is known
 * @param report what reported it
 * @param kind whether it is quoted
 * @param words what was said, in the article's words
 * @param coding the codes of which the coder was sure, or that a person gave
 */
public record Said(
        StatementId id, Voice who, Optional<Day> when, Report report, Kind kind, String words, Codes coding) {

    /**
     * Who said something.
     *
     * @param actor the name; {@link Speakers} makes it one for each id
     * @param actorId the actor in the directory or the record; empty for somebody without a name, who is never taken for the same as
     *     another
     * @param organisation whom the actor speaks for or is itself, if that is known
     * @param side the party to the conflict, {@code third-party} or {@code none}, if that is known
     * @param role the office at the time
     */
    public record Voice(
            String actor,
            Optional<String> actorId,
            Optional<String> organisation,
            Optional<String> side,
            Optional<String> role) {}

    /**
     * What reported something: the same object for all statements of an article.
     *
     * @param article the article's name in the record; no two have the same
     * @param outlet who published it
     * @param published when it was published
     */
    public record Report(String article, Optional<String> outlet, Optional<Day> published) {}

    /**
     * The codes of a statement that hold.
     *
     * @param act what it does
     * @param issues what it is about
     * @param stances where it stands, by the id of the proposition
     * @param conditions what it makes depend on what
     * @param about the actor whose conduct or view it is about
     * @param sure the least confidence among the codes, from 0 to 1; 1 if a person gave them all or there is none
     */
    public record Codes(
            Optional<Act> act,
            List<String> issues,
            Map<String, Stance> stances,
            List<Precondition> conditions,
            Optional<String> about,
            double sure) {

        /** Copies the collections. */
        public Codes {
            issues = List.copyOf(issues);
            stances = Map.copyOf(stances);
            conditions = List.copyOf(conditions);
        }
    }

    /**
     * On what a speaker makes something of their own depend.
     *
     * @param words in the article's words
     * @param on who has to act, if that is known
     * @param unlocks the act or the id of the proposition that it would unlock, if that is known
     */
    public record Precondition(String words, Optional<String> on, Optional<String> unlocks) {}

    /** Returns the same statement, said by somebody else. */
    public Said by(Voice other) {
        return new Said(id, other, when, report, kind, words, coding);
    }

    /**
     * Returns the names by which a statement's speaker is gathered with others: as {@link #by}, but each side for itself where a statement is
     * made for several.
     */
    public List<String> allBy(Level level) {
        Optional<String> name = by(level);
        if (name.isEmpty()) {
            return List.of();
        }
        return level == Level.SIDE && name.get().indexOf(';') >= 0
                ? Stream.of(name.get().split(";", -1))
                        .map(String::strip)
                        .filter(side -> !side.isEmpty())
                        .distinct()
                        .toList()
                : List.of(name.get());
    }

    /** Returns the name by which a statement's speaker is gathered with others, or nothing if it cannot be told whose it is. */
    public Optional<String> by(Level level) {
        return switch (level) {
            case ACTOR -> who.actorId().map(id -> who.actor());
            case ORGANISATION -> who.organisation();
            case SIDE -> who.side();
        };
    }
}
