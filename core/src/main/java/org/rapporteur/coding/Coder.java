package org.rapporteur.coding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.coding.Calibration.Field;
import org.rapporteur.inference.CoderModel;
import org.rapporteur.inference.Units;
import org.rapporteur.inference.Vocabulary;
import org.rapporteur.model.Act;
import org.rapporteur.model.Article;
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
    private final Vocabulary vocabulary;
    private final List<Proposition> propositions;
    private final List<Issue> worded;
    private final List<Optional<Issue>> fixed;
    private final List<Act> acts;
    private final List<Optional<Stance>> stances;
    private final List<Wording> wordings;
    private final List<Memory> memories = new ArrayList<>();
    private final float[] means;
    private final float[] missing;
    private final double shortlist;
    private final Map<Field, Calibration> calibrations = new HashMap<>();

    /**
     * Makes a coder.
     *
     * @param model the model; it is not closed by this coder
     * @param vocabulary the model's word pieces
     * @param codebook what it may write
     */
    public Coder(CoderModel model, Vocabulary vocabulary, Codebook codebook) {
        this.model = model;
        this.vocabulary = vocabulary;
        this.propositions = codebook.propositions();
        List<String> known = model.words("issues");
        this.worded = codebook.issues().stream()
                .filter(issue -> !known.contains(issue.id()))
                .toList();
        this.fixed = known.stream()
                .map(id -> codebook.issues().stream()
                        .filter(issue -> issue.id().equals(id))
                        .findFirst())
                .toList();
        this.acts = model.words("acts").stream().map(Act::ofWord).toList();
        this.stances = model.words("stances").stream()
                .map(word -> word.equals(Proposition.NONE) ? Optional.<Stance>empty() : Optional.of(Stance.ofWord(word)))
                .toList();
        this.missing = model.numbers("missing");
        this.shortlist = model.numbers("shortlist")[0];
        for (Field field : Field.values()) {
            calibrations.put(field, Calibration.of(model, field));
        }
        this.wordings = new ArrayList<>();
        propositions.forEach(p -> wordings.add(Wording.of(p, model, vocabulary)));
        float[] memory = model.numbers("memory");
        for (int i = 0; i < propositions.size(); i++) {
            memories.add(new Memory(memory[0], memory[1]));
            for (Proposition.Example example : propositions.get(i).examples()) {
                float[] rows = Passage.ofWords(example.text(), vocabulary).encode(model).x();
                memories.get(i)
                        .add(model.pair(wordings.get(i).rows(), rows), stances.indexOf(example.stance()));
            }
        }
        worded.forEach(issue -> wordings.add(Wording.of(issue, model, vocabulary)));
        // The heads want at least one wording: where there is none, nobody looks at what they say of it.
        this.means = new float[Math.max(1, wordings.size()) * CoderModel.WIDTH];
        for (int i = 0; i < wordings.size(); i++) {
            System.arraycopy(wordings.get(i).mean(), 0, means, i * CoderModel.WIDTH, CoderModel.WIDTH);
        }
    }

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
     * Returns the codes of the statements of an article, in their order; {@link Coding#NONE} for one whose content is not in
     * article text. Passages are read by all threads of the caller's pool.
     *
     * @param said the statements; their spans lie inside the article's text
     * @param actors tells who has to meet a condition
     */
    public List<Coding> code(Article article, List<Said> said, Actors actors) {
        Units units = Units.of(article, vocabulary);
        List<Passage.Marked> marked =
                said.stream().map(s -> Passage.Marked.of(units, s)).toList();
        List<Coding> codings = new ArrayList<>(Collections.nCopies(said.size(), Coding.NONE));
        List<Passage> passages = Passage.of(units, said, marked, vocabulary);
        List<List<Coding>> coded = passages.parallelStream()
                .map(passage -> code(units, passage, actors))
                .toList();
        for (int i = 0; i < passages.size(); i++) {
            for (int member = 0; member < passages.get(i).size(); member++) {
                codings.set(passages.get(i).index(member), coded.get(i).get(member));
            }
        }
        return codings;
    }

    private List<Coding> code(Units units, Passage passage, Actors actors) {
        CoderModel.Encoded read = passage.input().encode(model);
        List<Conditions.Found> conditions = Conditions.of(units, passage, read.condition());
        List<Coding> codings = new ArrayList<>();
        for (int member = 0; member < passage.size(); member++) {
            float[] words = read.rows(passage.words(member));
            CoderModel.Judged judged = model.judge(words, parts(passage, read, member), means);
            Coded<Act> act = act(judged.act());
            Map<String, Coded<Stance>> taken = stances(judged.asked(), words);
            int index = passage.index(member);
            String unlocks = unlocks(act, taken);
            List<Coded<Condition>> told = new ArrayList<>();
            for (Conditions.Found found : conditions) {
                double chance = calibration(Field.CONDITION).chance(found.probability());
                if (found.member() == member && calibration(Field.CONDITION).proposes(chance)) {
                    Span span = new Span(
                            units.start(found.units().first()),
                            units.end(found.units().last() - 1));
                    String text = new String(units.text(), span.start(), span.length());
                    Condition condition = new Condition(span, text, actors.in(span, index), Optional.of(unlocks));
                    told.add(calibration(Field.CONDITION).coded(condition, chance, how(Field.CONDITION)));
                }
            }
            codings.add(new Coding(issues(judged), Optional.of(act), taken, told));
        }
        return codings;
    }

    /** Returns the means over a statement's content, cue, source and speaker, one after the other. */
    private float[] parts(Passage passage, CoderModel.Encoded read, int member) {
        int width = CoderModel.WIDTH;
        float[] parts = new float[4 * width];
        for (int part = 0; part < 3; part++) {
            int[] rows = passage.part(member, part);
            float[] mean =
                    rows.length > 0 ? read.mean(rows) : Arrays.copyOfRange(missing, part * width, (part + 1) * width);
            System.arraycopy(mean, 0, parts, part * width, width);
        }
        System.arraycopy(read.mean(passage.speaker(member)), 0, parts, 3 * width, width);
        return parts;
    }

    private Calibration calibration(Field field) {
        return calibrations.get(field);
    }

    private String how(Field field) {
        return model.id() + ":" + field.name().toLowerCase(Locale.ROOT);
    }

    private Coded<Act> act(float[] logits) {
        Calibration calibration = calibration(Field.ACT);
        double[] p = Calibration.softmax(logits, 0, acts.size());
        int best = 0;
        for (int i = 1; i < p.length; i++) {
            best = p[i] > p[best] ? i : best;
        }
        return calibration.coded(acts.get(best), calibration.chance(p[best]), how(Field.ACT));
    }

    private List<Coded<String>> issues(CoderModel.Judged judged) {
        List<Coded<String>> issues = new ArrayList<>();
        for (int i = 0; i < fixed.size(); i++) {
            if (fixed.get(i).isPresent()) {
                propose(fixed.get(i).get(), judged.issue()[i], Field.ISSUE, issues);
            }
        }
        for (int i = 0; i < worded.size(); i++) {
            propose(worded.get(i), judged.asked()[2 * (propositions.size() + i)], Field.WORDING, issues);
        }
        issues.sort(Comparator.comparingDouble((Coded<String> issue) -> -issue.confidence()));
        return issues;
    }

    private void propose(Issue issue, float logit, Field field, List<Coded<String>> issues) {
        Calibration calibration = calibration(field);
        double p = calibration.chance(Calibration.sigmoid(logit));
        if (calibration.proposes(p)) {
            issues.add(calibration.coded(issue.id(), p, how(field)));
        }
    }

    /** Reads a statement together with each proposition on which it may bear. */
    private Map<String, Coded<Stance>> stances(float[] asked, float[] words) {
        Calibration calibration = calibration(Field.STANCE);
        Map<String, Coded<Stance>> taken = new LinkedHashMap<>();
        for (int i = 0; i < propositions.size(); i++) {
            if (Calibration.sigmoid(asked[2 * i + 1]) < shortlist) {
                continue;
            }
            double[] p = memories.get(i).consult(model.pair(wordings.get(i).rows(), words));
            int best = 1;
            for (int k = 2; k < p.length; k++) {
                best = p[k] > p[best] ? k : best;
            }
            double chance = calibration.chance(p[best]);
            if (calibration.proposes(chance)) {
                taken.put(
                        propositions.get(i).id(),
                        calibration.coded(stances.get(best).orElseThrow(), chance, how(Field.STANCE)));
            }
        }
        return taken;
    }

    /** Returns what a statement's conditions unlock: the proposition that it supports conditionally, or else its act. */
    private static String unlocks(Coded<Act> act, Map<String, Coded<Stance>> taken) {
        return taken.entrySet().stream()
                .filter(stance -> stance.getValue().value() == Stance.CONDITIONAL)
                .max(Comparator.comparingDouble(stance -> stance.getValue().confidence()))
                .map(Map.Entry::getKey)
                .orElse(act.value().word());
    }
}
