package org.rapporteur.coding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.rapporteur.inference.CoderModel;
import org.rapporteur.inference.Units;
import org.rapporteur.inference.Vocabulary;
import org.rapporteur.learning.Decided;
import org.rapporteur.learning.Kind;
import org.rapporteur.learning.Learning;
import org.rapporteur.learning.Lesson;
import org.rapporteur.learning.Line;
import org.rapporteur.model.Act;
import org.rapporteur.model.Attribution;
import org.rapporteur.model.Codebook;
import org.rapporteur.model.Coded;
import org.rapporteur.model.Coding;
import org.rapporteur.model.Condition;
import org.rapporteur.model.Issue;
import org.rapporteur.model.Learned;
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
    private final Learned learned;
    private final Codes codes;
    private final Reader reader;
    private final List<Memory> memories = new ArrayList<>();
    private final Map<Kind, Calibration> calibrations = new EnumMap<>(Kind.class);

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
     * Makes a coder.
     *
     * @param model the model; not closed by this coder
     * @param vocabulary the model's word pieces
     * @param codebook what it may write
     */
    public Coder(CoderModel model, Vocabulary vocabulary, Codebook codebook) {
        this(model, vocabulary, codebook, Learned.NONE);
    }

    /**
     * Makes a coder that has learned.
     *
     * @param model the model; not closed by this coder
     * @param vocabulary the model's word pieces
     * @param codebook what it may write
     * @param learned what was learned from reviews; without effect if that was with another model
     */
    public Coder(CoderModel model, Vocabulary vocabulary, Codebook codebook, Learned learned) {
        this.model = model;
        this.learned = learned.model().equals(model.id()) ? learned : Learned.NONE;
        this.codes = Codes.of(model, codebook);
        for (Kind kind : Kind.values()) {
            calibrations.put(kind, Calibration.of(model, kind, this.learned));
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
        Coding[] codings = new Coding[said.size()];
        Arrays.fill(codings, Coding.NONE);
        read(
                article,
                said,
                (i, pieces, read) -> codings[i] = code(article, pieces, read, words -> actors.in(words, i)));
        return List.of(codings);
    }

    /** Hears what the model says of a statement; of several threads. */
    private interface Hears {
        void of(int statement, Piecewise pieces, Reader.Read read);
    }

    private void read(Units article, List<Attribution> said, Hears hears) {
        List<Parts> parts =
                said.stream().map(statement -> Parts.of(article, statement)).toList();
        Passage.of(article, parts).parallelStream().forEach(passage -> {
            List<Piecewise> pieces = passage.statements().stream()
                    .map(i -> Piecewise.of(article, passage, parts.get(i)))
                    .toList();
            List<Reader.Read> read = reader.read(passage, pieces);
            for (int k = 0; k < pieces.size(); k++) {
                hears.of(passage.statements().get(k), pieces.get(k), read.get(k));
            }
        });
    }

    /** Returns what was learned and is in use; none if it was learned with another model. */
    public Learned learned() {
        return learned;
    }

    /** Returns what the model's file says of how sure it may be. */
    public Learning.Shipped shipped() {
        Map<Kind, Line> lines = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            lines.put(kind, Calibration.shipped(model, kind));
        }
        return new Learning.Shipped(
                model.id(), codes.acts().stream().map(Act::word).toList(), lines);
    }

    /**
     * Returns what the model gives statements, beside what persons decided about them: what can be learned from.
     *
     * @param article where they stand, cut into units
     * @param text the article's id
     * @param said what carries the statements, all of the article, as they are read together
     * @param decided by the index of a statement, what persons decided about it
     * @return in the order of the statements; statements whose content is not in article text are left out
     */
    public List<Lesson> lessons(Units article, String text, List<Attribution> said, Map<Integer, Decided> decided) {
        Lesson[] lessons = new Lesson[said.size()];
        Lessons making = new Lessons(codes, this::stance);
        read(article, said, (i, pieces, read) -> {
            Decided mine = decided.get(i);
            if (mine != null) {
                lessons[i] = making.of(text, read, Conditions.of(article, pieces, read.condition()), article, mine);
            }
        });
        return Arrays.stream(lessons).filter(Objects::nonNull).toList();
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

    private Calibration calibration(Kind kind) {
        return Objects.requireNonNull(calibrations.get(kind), "every field has one");
    }

    private String how(Kind kind) {
        return model.id() + ":" + kind.word() + (Line.isLearned(learned, kind) ? "+" + learned.word() : "");
    }

    private double label(Kind kind, String label) {
        return learned.get(kind.label(label)).orElse(0.0);
    }

    private Coded<Act> act(float[] logits) {
        Calibration calibration = calibration(Kind.ACT);
        float[] moved = logits.clone();
        for (int i = 0; i < codes.acts().size(); i++) {
            moved[i] += (float) label(Kind.ACT, codes.acts().get(i).word());
        }
        double[] p = Calibration.softmax(moved, 0, codes.acts().size());
        int best = best(p, 0);
        return calibration.coded(codes.acts().get(best), calibration.chance(p[best]), how(Kind.ACT));
    }

    static int best(double[] p, int from) {
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
                propose(codes.issues().get(i).get(), read.spoken().issue()[i], Kind.ISSUE, issues);
            }
        }
        for (int i = 0; i < codes.worded().size(); i++) {
            propose(codes.worded().get(i), read.issues()[i], Kind.WORDING, issues);
        }
        issues.sort(Comparator.comparingDouble((Coded<String> issue) -> -issue.confidence()));
        return issues;
    }

    private void propose(Issue issue, float logit, Kind kind, List<Coded<String>> issues) {
        Calibration calibration = calibration(kind);
        double chance = calibration.chance(Calibration.sigmoid(logit), label(kind, issue.id()));
        if (calibration.proposes(chance)) {
            issues.add(calibration.coded(issue.id(), chance, how(kind)));
        }
    }

    private Map<String, Coded<Stance>> stances(Reader.Read read) {
        Calibration calibration = calibration(Kind.STANCE);
        Map<String, Coded<Stance>> taken = new LinkedHashMap<>();
        for (int i = 0; i < codes.propositions().size(); i++) {
            Reader.Beside beside = read.propositions().get(i);
            if (beside != null) {
                double[] p = stance(i, beside);
                int best = best(p, 1);
                double chance = calibration.chance(p[best]);
                if (calibration.proposes(chance)) {
                    Stance stance = codes.stances().get(best).orElseThrow();
                    taken.put(codes.propositions().get(i).id(), calibration.coded(stance, chance, how(Kind.STANCE)));
                }
            }
        }
        return taken;
    }

    /** Returns the probabilities of the stances on a proposition. */
    private double[] stance(int proposition, Reader.Beside beside) {
        return memories.get(proposition)
                .consult(Calibration.softmax(beside.stance(), 0, beside.stance().length), beside.both());
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
        Calibration calibration = calibration(Kind.CONDITION);
        List<Coded<Condition>> conditions = new ArrayList<>();
        for (Conditions.Found found : Conditions.of(units, pieces, read.condition())) {
            double chance = calibration.chance(found.probability());
            if (calibration.proposes(chance)) {
                Span span = new Span(units.start(found.first()), units.end(found.last()));
                String words = new String(units.text(), span.start(), span.length());
                conditions.add(calibration.coded(
                        new Condition(span, words, actorIn.apply(span), unlocks), chance, how(Kind.CONDITION)));
            }
        }
        return conditions;
    }
}
