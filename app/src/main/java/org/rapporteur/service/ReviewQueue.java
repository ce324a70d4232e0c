package org.rapporteur.service;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.rapporteur.analysis.Said;
import org.rapporteur.analysis.queue.Candidate;
import org.rapporteur.analysis.queue.Queued;
import org.rapporteur.analysis.queue.ReviewOrder;
import org.rapporteur.model.Coded;
import org.rapporteur.model.Coding;
import org.rapporteur.model.Reading;
import org.rapporteur.model.Statement;
import org.rapporteur.model.StatementId;
import org.rapporteur.review.Replay;
import org.rapporteur.review.ReviewedStatement;
import org.rapporteur.review.View;

/** Finds the statements of a record that are most worth the look of a person. */
public final class ReviewQueue {

    private ReviewQueue() {}

    /**
     * A statement to look at.
     *
     * @param queued why, and how much that is worth
     * @param said the statement
     */
    public record Item(Queued queued, Said said) {}

    /**
     * Returns the statements that are worth a look.
     *
     * @param file the record
     * @param query among which; its view says who is to look
     * @param how the dossier that knows the outlets and bodies
     * @param most how many are wanted at most
     * @return the most valuable first
     * @throws InputException if the record or the dossier cannot be used
     */
    public static List<Item> of(Path file, StatementQuery query, HowToRead how, int most) throws InputException {
        List<Double> sure = new ArrayList<>();
        List<Candidate.State> states = new ArrayList<>();
        List<Said> said = GatherSaid.of(file, query, how, (reading, shown) -> add(reading, shown, sure, states))
                .said();
        return of(said, sure.stream().mapToDouble(Double::doubleValue).toArray(), states, most);
    }

    /**
     * Returns the statements of a record that is held open that are worth a look.
     *
     * @param view says who is to look
     * @param most how many are wanted at most
     * @return the most valuable first
     * @throws InputException if the record cannot be used
     */
    public static List<Item> of(OpenRecord record, View view, int most) throws InputException {
        KeptSaid.Whole all = record.whole(view);
        return of(all.said(), all.sure(), all.states(), most);
    }

    private static List<Item> of(List<Said> said, double[] sure, List<Candidate.State> states, int most) {
        List<Candidate> candidates = new ArrayList<>(said.size());
        for (int i = 0; i < said.size(); i++) {
            candidates.add(new Candidate(said.get(i), sure[i], states.get(i)));
        }
        List<Queued> queue = ReviewOrder.of(candidates, most);
        Map<StatementId, Said> wanted = new HashMap<>();
        queue.forEach(each -> wanted.put(each.id(), said.get(0)));
        said.forEach(each -> wanted.computeIfPresent(each.id(), (id, any) -> each));
        return queue.stream()
                .map(each -> new Item(
                        each, Optional.ofNullable(wanted.get(each.id())).orElseThrow()))
                .toList();
    }

    /** Adds how sure the machine is of the statements of an article, and what persons have made of them. */
    static void add(Reading reading, Replay.Shown shown, List<Double> sure, List<Candidate.State> states) {
        for (Statement statement : reading.statements()) {
            ReviewedStatement reviewed = shown.reviewed().get(statement.id());
            sure.add(sure(statement));
            states.add(
                    reviewed == null
                            ? Candidate.State.OPEN
                            : reviewed.disputed().isEmpty() ? Candidate.State.DONE : Candidate.State.DISPUTED);
        }
    }

    /** Returns how sure the machine is of what it is least sure of. */
    private static double sure(Statement statement) {
        Coding holds = statement.coding().asserted();
        Coding proposed = statement.coding().proposed();
        DoubleStream codes = Stream.of(
                        holds.issues().stream(),
                        statement.coding().act().stream(),
                        holds.stances().values().stream(),
                        holds.conditions().stream())
                .flatMap(each -> each)
                .mapToDouble(Coded::confidence);
        // What is likely to hold and does not, as the machine was not sure enough.
        DoubleStream missed = Stream.of(
                        proposed.issues().stream(),
                        proposed.stances().values().stream(),
                        proposed.conditions().stream())
                .flatMap(each -> each)
                .mapToDouble(code -> 1 - code.confidence());
        return DoubleStream.concat(
                        DoubleStream.of(
                                statement.what().confidence(), statement.who().sure()),
                        DoubleStream.concat(codes, missed))
                .min()
                .orElse(1);
    }
}
