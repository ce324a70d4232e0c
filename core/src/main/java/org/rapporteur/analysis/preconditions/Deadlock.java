package org.rapporteur.analysis.preconditions;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rapporteur.analysis.utterances.Utterance;
import org.rapporteur.model.StatementId;

/**
 * Preconditions that block each other, or one that was refused.
 *
 * @param kind which of both
 * @param preconditions of a circle, each demands what the next one holds back, and the last what the first does; else the one
 *     that was refused
 * @param rejections where it was refused, by day; none for a circle
 * @param since the day from which all preconditions stood, if known
 * @param until the day on which the first was given up; empty if none was, as far as statements tell
 * @param openings what would end it, what was called acceptable most often first
 */
public record Deadlock(
        Kind kind,
        List<Precondition> preconditions,
        List<Utterance> rejections,
        Optional<LocalDate> since,
        Optional<LocalDate> until,
        List<Opening> openings) {

    /** How it blocks. */
    public enum Kind {
        /** Each waits for another. */
        CIRCLE,
        /** What is demanded was refused. */
        REJECTED
    }

    /** Copies the lists. */
    public Deadlock {
        preconditions = List.copyOf(preconditions);
        rejections = List.copyOf(rejections);
        openings = List.copyOf(openings);
    }

    /** Returns the statements that it rests on: of the preconditions, then of the rejections. */
    public List<StatementId> statements() {
        return Stream.concat(
                        preconditions.stream().flatMap(each -> each.statements().stream()),
                        rejections.stream().flatMap(each -> each.statements().stream()))
                .distinct()
                .toList();
    }
}
