package org.rapporteur.analysis.preconditions;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.rapporteur.analysis.utterances.Utterance;
import org.rapporteur.model.StatementId;

/**
 * What somebody demands before what.
 *
 * @param holder who makes it: the body for which the speakers speak, or a speaker without one
 * @param on who has to act for it to be met, in the order of their names; empty if nobody in particular
 * @param unlocks what it would unlock, as a proposition that comes true or does not; empty if that is not known
 * @param words an act's word or a proposition's id, as coded; empty if that is not known
 * @param demands what has to come true for it to be met, if that is a proposition
 * @param wordings the different words of the condition, in the order in which they were said
 * @param utterances where it was made, in that order
 * @param first the last day on which it was made first, if any is known
 * @param until the day on which the holder wanted without it what it would unlock; empty if none is known
 */
public record Precondition(
        String holder,
        List<String> on,
        Optional<Want> unlocks,
        Optional<String> words,
        Optional<Want> demands,
        List<String> wordings,
        List<Utterance> utterances,
        Optional<LocalDate> first,
        Optional<LocalDate> until) {

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if nobody has made it
     */
    public Precondition {
        on = List.copyOf(on);
        wordings = List.copyOf(wordings);
        utterances = List.copyOf(utterances);
        if (utterances.isEmpty()) {
            throw new IllegalArgumentException("A precondition must have been made by somebody");
        }
    }

    /** Returns the statements that make it. */
    public List<StatementId> statements() {
        return utterances.stream()
                .flatMap(each -> each.reports().stream())
                .filter(said -> !said.coding().conditions().isEmpty())
                .map(said -> said.id())
                .toList();
    }

    /** Returns in how many articles it stands. */
    public int articles() {
        return (int) utterances.stream()
                .flatMap(each -> each.reports().stream())
                .map(said -> said.report().article())
                .distinct()
                .count();
    }

    /** Returns a number that tells most preconditions apart, without looking at all that was said. */
    @Override
    public int hashCode() {
        return Objects.hash(holder, unlocks, demands, wordings.size(), utterances.get(0));
    }
}
