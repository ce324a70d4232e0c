package org.rapporteur.brief;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.rapporteur.analysis.Said;
import org.rapporteur.analysis.Topic;
import org.rapporteur.analysis.contradictions.Contradiction;
import org.rapporteur.analysis.preconditions.Precondition;
import org.rapporteur.analysis.preconditions.Want;

/**
 * Findings by what they are about, put in order once for all the briefs of a period: there may be a million. Immutable.
 *
 * @param <T> the findings
 */
public final class OnTopics<T> {

    private final List<T> all;
    private final Map<String, BitSet> byTopic = new HashMap<>();
    private final Map<String, BitSet> byProposition = new HashMap<>();

    private OnTopics(
            List<T> all, Topic topic, Function<T, Stream<String>> propositions, Function<T, Stream<Said>> statements) {
        this.all = List.copyOf(all);
        for (int i = 0; i < all.size(); i++) {
            int number = i;
            propositions.apply(all.get(i)).forEach(id -> set(byProposition, id, number));
            statements
                    .apply(all.get(i))
                    .flatMap(said -> topic.of(said).stream())
                    .forEach(touched -> set(byTopic, touched.topic(), number));
        }
    }

    private static void set(Map<String, BitSet> by, String key, int number) {
        by.computeIfAbsent(key, none -> new BitSet()).set(number);
    }

    /** Returns contradictions by their propositions, and by the topics of both statements. */
    public static OnTopics<Contradiction> contradictions(List<Contradiction> all, Topic topic) {
        return new OnTopics<>(
                all,
                topic,
                each -> each.proposition().stream(),
                each -> Stream.of(each.one(), each.other()).map(remark -> remark.best()));
    }

    /** Returns preconditions by the propositions that they unlock or demand, and by the topics of their remarks. */
    public static OnTopics<Precondition> preconditions(List<Precondition> all, Topic topic) {
        return new OnTopics<>(
                all,
                topic,
                each -> Stream.of(each.unlocks(), each.demands())
                        .flatMap(Optional::stream)
                        .map(Want::proposition),
                each -> each.utterances().stream().map(remark -> remark.best()));
    }

    /** Returns those on any of some propositions, and those of which a statement touches any of some topics, in their order. */
    Stream<T> on(Set<String> topics, Set<String> propositions) {
        BitSet wanted = new BitSet();
        topics.forEach(each -> wanted.or(byTopic.getOrDefault(each, new BitSet())));
        propositions.forEach(each -> wanted.or(byProposition.getOrDefault(each, new BitSet())));
        return wanted.stream().mapToObj(all::get);
    }
}
