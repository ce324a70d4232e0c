package org.rapporteur.coding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.rapporteur.coding.Calibration.Field;
import org.rapporteur.inference.CoderModel;
import org.rapporteur.inference.Units;
import org.rapporteur.inference.Vocabulary;
import org.rapporteur.model.Act;
import org.rapporteur.model.Attribution;
import org.rapporteur.model.Codebook;
import org.rapporteur.model.Coded;
import org.rapporteur.model.Coding;
import org.rapporteur.model.Condition;
import org.rapporteur.model.Issue;
import org.rapporteur.model.Proposition;
import org.rapporteur.model.Span;
import org.rapporteur.model.Stance;

/**
 * Codes statements: issues, act, stances, conditions (codebook, sections 3 to 6).
 *
 * <p>The same article and statements give the same codes, however many threads work. Immutable; safe for use by several threads.
 */
public final class Coder {

    private final CoderModel model;
    private final Codes codes;
    private final Reader reader;
    private final List<Memory> memories = new ArrayList<>();
    private final Map<Field, Calibration> calibrations = new EnumMap<>(Field.class);

    /** Knows whom the words of the article name. Safe for use by several threads. */
    @FunctionalInterface
    public interface Actors {

        /** Who knows nobody. */
        Actors NONE = (words, statement) -> Optional.empty();

        /**
         * Returns the name of the first actor, other than a statement's speaker, whom some words name.
         *
         * @param words where to look
         * @param statement the index of the statement
         */
        Optional<String> in(Span words, int statement);
    }

    /**
     * What the model's numbers stand for.
     *
     * @param issues those that the model has learned, where the codebook has them
     * @param worded those that it knows by their wording alone
     */
    private record Codes(
            List<Proposition> propositions,
            List<Optional<Issue>> issues,
            List<Issue> worded,
            List<Act> acts,
            List<Optional<Stance>> stances) {

        static Codes of(CoderModel model, Codebook codebook) {
            List<String> known = model.words("issues");
            return new Codes(
                    codebook.propositions(),
                    known.stream()
                            .map(id -> codebook.issues().stream()
                                    .filter(issue -> issue.id().equals(id))
                                    .findFirst())
                            .toList(),
                    codebook.issues().stream()
                            .filter(issue -> !known.contains(issue.id()))
                            .toList(),
                    model.words("acts").stream().map(Act::ofWord).toList(),
                    model.words("stances").stream()
                            .map(word -> word.equals(Proposition.NONE)
                                    ? Optional.<Stance>empty()
                                    : Optional.of(Stance.ofWord(word)))
                            .toList());
        }
    }

    /**
     * Makes a coder.
     *
     * @param model the model; not closed by this coder
     * @param vocabulary the model's word pieces
     * @param codebook what it may write
     */
    public Coder(CoderModel model, Vocabulary vocabulary, Codebook codebook) {
        this.model = model;
        this.codes = Codes.of(model, codebook);
        for (Field field : Field.values()) {
            calibrations.put(field, Calibration.of(model, field));
        }
        this.reader = new Reader(
                model,
                vocabulary,
                codes.propositions().stream().map(Proposition::text).toList(),
                codes.worded().stream().map(Issue::covers).toList());
        float[] memory = model.numbers("memory");
        for (int i = 0; i < codes.propositions().size(); i++) {
            Memory mine = new Memory(memory[0], memory[1]);
            for (Proposition.Example example : codes.propositions().get(i).examples()) {
                Units text = Units.of(example.text(), vocabulary);
                if (text.count() > 0) {
                    mine.add(reader.read(text, i).both(), codes.stances().indexOf(example.stance()));
                }
            }
            memories.add(mine);
        }
    }

    /**
     * Returns the codes of the statements of an article, in their order; {@link Coding#NONE} for one whose content is not in
     * article text. They are read by all threads of the caller's pool.
     *
     * @param article where they stand, cut into units
     * @param said what carries the statements; their spans lie inside the article's text
     * @param actors tells who has to meet a condition
     */
    public List<Coding> code(Units article, List<Attribution> said, Actors actors) {
        List<Parts> parts =
                said.stream().map(statement -> Parts.of(article, statement)).toList();
        Coding[] codings = new Coding[said.size()];
        Arrays.fill(codings, Coding.NONE);
        Passage.of(article, parts).parallelStream().forEach(passage -> {
            List<Piecewise> pieces = passage.statements().stream()
                    .map(i -> Piecewise.of(article, passage, parts.get(i)))
                    .toList();
            List<Reader.Read> read = reader.read(passage, pieces);
            for (int k = 0; k < pieces.size(); k++) {
                int i = passage.statements().get(k);
                codings[i] = code(article, pieces.get(k), read.get(k), words -> actors.in(words, i));
            }
        });
        return List.of(codings);
    }

    private Coding code(Units article, Piecewise pieces, Reader.Read read, Function<Span, Optional<String>> actorIn) {
        Coded<Act> act = act(read.spoken().act());
        Map<String, Coded<Stance>> stances = stances(read);
        return new Coding(
                issues(read),
                Optional.of(act),
                stances,
                conditions(article, pieces, read, unlocks(act, stances), actorIn));
    }

    private Calibration calibration(Field field) {
        return Objects.requireNonNull(calibrations.get(field), "every field has one");
    }

    private String how(Field field) {
        return model.id() + ":" + field.name().toLowerCase(Locale.ROOT);
    }

    private Coded<Act> act(float[] logits) {
        Calibration calibration = calibration(Field.ACT);
        double[] p = Calibration.softmax(logits, 0, codes.acts().size());
        int best = best(p, 0);
        return calibration.coded(codes.acts().get(best), calibration.chance(p[best]), how(Field.ACT));
    }

    private static int best(double[] p, int from) {
        int best = from;
        for (int i = from + 1; i < p.length; i++) {
            best = p[i] > p[best] ? i : best;
        }
        return best;
    }

    private List<Coded<String>> issues(Reader.Read read) {
        List<Coded<String>> issues = new ArrayList<>();
        for (int i = 0; i < codes.issues().size(); i++) {
            if (codes.issues().get(i).isPresent()) {
                propose(codes.issues().get(i).get(), read.spoken().issue()[i], Field.ISSUE, issues);
            }
        }
        for (int i = 0; i < codes.worded().size(); i++) {
            propose(codes.worded().get(i), read.issues()[i], Field.WORDING, issues);
        }
        issues.sort(Comparator.comparingDouble((Coded<String> issue) -> -issue.confidence()));
        return issues;
    }

    private void propose(Issue issue, float logit, Field field, List<Coded<String>> issues) {
        Calibration calibration = calibration(field);
        double chance = calibration.chance(Calibration.sigmoid(logit));
        if (calibration.proposes(chance)) {
            issues.add(calibration.coded(issue.id(), chance, how(field)));
        }
    }

    private Map<String, Coded<Stance>> stances(Reader.Read read) {
        Calibration calibration = calibration(Field.STANCE);
        Map<String, Coded<Stance>> taken = new LinkedHashMap<>();
        for (int i = 0; i < codes.propositions().size(); i++) {
            Reader.Beside beside = read.propositions().get(i);
            if (beside != null) {
                double[] p = memories.get(i)
                        .consult(Calibration.softmax(beside.stance(), 0, beside.stance().length), beside.both());
                int best = best(p, 1);
                double chance = calibration.chance(p[best]);
                if (calibration.proposes(chance)) {
                    Stance stance = codes.stances().get(best).orElseThrow();
                    taken.put(codes.propositions().get(i).id(), calibration.coded(stance, chance, how(Field.STANCE)));
                }
            }
        }
        return taken;
    }

    /** Returns what a statement's conditions unlock: the proposition that it supports conditionally, or else its act, if either holds. */
    private static Optional<String> unlocks(Coded<Act> act, Map<String, Coded<Stance>> stances) {
        return stances.entrySet().stream()
                .filter(stance ->
                        stance.getValue().asserted() && stance.getValue().value() == Stance.CONDITIONAL)
                .max(Comparator.comparingDouble(stance -> stance.getValue().confidence()))
                .map(Map.Entry::getKey)
                .or(() -> Optional.of(act)
                        .filter(Coded::asserted)
                        .map(coded -> coded.value().word()));
    }

    private List<Coded<Condition>> conditions(
            Units units,
            Piecewise pieces,
            Reader.Read read,
            Optional<String> unlocks,
            Function<Span, Optional<String>> actorIn) {
        Calibration calibration = calibration(Field.CONDITION);
        List<Coded<Condition>> conditions = new ArrayList<>();
        for (Conditions.Found found : Conditions.of(units, pieces, read.condition())) {
            double chance = calibration.chance(found.probability());
            if (calibration.proposes(chance)) {
                Span span = new Span(units.start(found.first()), units.end(found.last()));
                String words = new String(units.text(), span.start(), span.length());
                conditions.add(calibration.coded(
                        new Condition(span, words, actorIn.apply(span), unlocks), chance, how(Field.CONDITION)));
            }
        }
        return conditions;
    }
}
