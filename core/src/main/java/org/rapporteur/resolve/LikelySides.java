package org.rapporteur.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rapporteur.model.Attribution;
import org.rapporteur.model.Finding;
import org.rapporteur.resolve.rank.Ranker;

/**
 * For which side those probably speak of whom an article does not tell it: a log-linear model weighs what is told of them, which sides are named around them
 * and who spoke before (decision 29). All statements of one speaker are taken together, so that one speaker has one side.
 */
final class LikelySides {

    /** The rule's name. */
    static final String HOW = "likely";

    /** What is less probable than this is not told: chosen on conflicts of the development part, see training/sides/README.md. */
    static final double LEAST_SURE = 0.35;

    /** The one table of the model. */
    static final List<String> TABLES = List.of("side");

    /** The rules that have nothing but the neighbourhood, or nothing at all. */
    private static final Set<String> UNTOLD = Set.of("unclear", "context", "nobody");

    private final List<Finding> told;
    private final SideFeatures features;
    private final List<Question> questions;

    private LikelySides(List<Finding> told, SideFeatures features, List<Question> questions) {
        this.told = told;
        this.features = features;
        this.questions = questions;
    }

    /**
     * For whom the speaker of a statement speaks.
     *
     * @param statement its place among the statements
     * @param said what there is to go by
     */
    record Question(int statement, SideFeatures.Said said) {}

    /** Returns what is asked about the statements of an article, whose sides the rules tell as far as they do. */
    static LikelySides of(
            Story story, SideFeatures features, List<Source> sources, List<Attribution> said, List<Finding> told) {
        List<Question> questions = new ArrayList<>();
        List<String> before = new ArrayList<>();
        Map<String, Integer> spoken = new HashMap<>();
        for (int i = 0; i < told.size(); i++) {
            Finding side = told.get(i);
            if (UNTOLD.contains(side.how())) {
                Words.Range content = story.words().range(said.get(i).content().get(0));
                questions.add(new Question(
                        i, SideFeatures.Said.of(sources.get(i), content, side, before, Map.copyOf(spoken))));
            }
            side.value().ifPresent(before::add);
            side.value().ifPresent(value -> spoken.merge(value, 1, Integer::sum));
        }
        return new LikelySides(told, features, questions);
    }

    /** Returns the sides that come into question. */
    List<String> sides() {
        return features.sides();
    }

    /** Returns what there is to say of each of {@link #sides()}; of all statements of a long article that is too much to keep. */
    List<List<String>> features(Question question) {
        return features.of(question.said());
    }

    /** Returns what is asked, in the order of the statements. */
    List<Question> questions() {
        return questions;
    }

    /** Returns what the rules told of each statement. */
    List<Finding> told() {
        return told;
    }

    /**
     * Returns the side of each statement: what is likely enough, or else what the rules told.
     *
     * @param least the least chance that is enough
     */
    List<Finding> weighed(Ranker model, double least) {
        Map<Object, List<Question>> bySpeaker = new LinkedHashMap<>();
        for (Question question : questions) {
            Object speaker = question.said()
                    .source()
                    .entity()
                    .<Object>map(entity -> entity)
                    .orElse(question.statement());
            bySpeaker.computeIfAbsent(speaker, s -> new ArrayList<>()).add(question);
        }
        List<String> sides = sides();
        List<Finding> out = new ArrayList<>(told);
        for (List<Question> ofOne : bySpeaker.values()) {
            double[] sums = new double[sides.size()];
            for (Question question : ofOne) {
                double[] chances = model.chances(TABLES, features(question));
                for (int i = 0; i < sums.length; i++) {
                    sums[i] += chances[i];
                }
            }
            int best = 0;
            for (int i = 1; i < sums.length; i++) {
                best = sums[i] > sums[best] ? i : best;
            }
            if (sums[best] / ofOne.size() >= least) {
                Finding likely = Finding.of(sides.get(best), HOW);
                ofOne.forEach(question -> out.set(question.statement(), likely));
            }
        }
        return out;
    }
}
