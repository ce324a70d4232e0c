package org.rapporteur.ingest.layout;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.rapporteur.model.ParagraphRole;

/**
 * Says of lines that no rule could settle whether they are clutter, from what annotated pages looked like.
 *
 * <p>A maximum entropy model over {@link Evidence}. Immutable; for any number of threads.
 */
final class ClutterModel {

    /** The outcome of the model that stands for every role of article text. */
    static final String ARTICLE = "article";

    /** A line is masked if all its chances of being clutter come to more than this. */
    private static final double LEAST_CHANCE = 0.5;

    private final List<String> outcomes;
    private final int article;

    /** What a feature adds to each outcome; most features of the training texts add nothing and are not here. */
    private final Map<String, double[]> weights;

    private ClutterModel(List<String> outcomes, Map<String, double[]> weights) {
        this.outcomes = outcomes;
        this.article = outcomes.indexOf(ARTICLE);
        this.weights = weights;
    }

    /** Returns the model that lies beside this class, read on first use. */
    static ClutterModel shipped() {
        return Shipped.MODEL;
    }

    /** Returns what kind of clutter a line with these features is; empty if it is more probably article text. */
    Optional<Verdict> judge(Collection<String> features) {
        if (features.isEmpty()) {
            return Optional.empty();
        }
        double[] chances = chances(features);
        double clutter = 1 - chances[article];
        if (clutter <= LEAST_CHANCE) {
            return Optional.empty();
        }
        int best = article == 0 ? 1 : 0;
        for (int i = 0; i < chances.length; i++) {
            best = i != article && chances[i] > chances[best] ? i : best;
        }
        String role = outcomes.get(best);
        return Optional.of(new Verdict(
                ParagraphRole.valueOf(role.toUpperCase(Locale.ROOT).replace('-', '_')),
                "resembles such lines of annotated pages (" + Math.round(100 * clutter) + " %)"));
    }

    private double[] chances(Collection<String> features) {
        double[] scores = new double[outcomes.size()];
        for (String feature : features) {
            double[] added = weights.get(feature);
            for (int i = 0; added != null && i < scores.length; i++) {
                scores[i] += added[i];
            }
        }
        double highest = scores[0];
        for (double score : scores) {
            highest = Math.max(highest, score);
        }
        double sum = 0;
        for (double score : scores) {
            sum += StrictMath.exp(score - highest);
        }
        double all = highest + StrictMath.log(sum);
        for (int i = 0; i < scores.length; i++) {
            scores[i] = StrictMath.exp(scores[i] - all);
        }
        return scores;
    }

    private static final class Shipped {
        static final ClutterModel MODEL = read();

        private static ClutterModel read() {
            try (InputStream packed = ClutterModel.class.getResourceAsStream("clutter.model.gz");
                    DataInputStream in = new DataInputStream(new BufferedInputStream(new GZIPInputStream(
                            Objects.requireNonNull(packed, "clutter.model.gz is missing beside ClutterModel"))))) {
                return read(in);
            } catch (IOException e) {
                throw new UncheckedIOException("clutter.model.gz cannot be read", e);
            }
        }

        /** Reads what {@code training/clutter} writes: the outcomes, then each feature with its weights that are not 0. */
        private static ClutterModel read(DataInputStream in) throws IOException {
            List<String> outcomes = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                outcomes.add(in.readUTF());
            }
            int features = in.readInt();
            Map<String, double[]> weights = new HashMap<>(2 * features);
            for (int i = 0; i < features; i++) {
                double[] added = new double[outcomes.size()];
                weights.put(in.readUTF(), added);
                for (int left = in.readByte(); left > 0; left--) {
                    added[in.readByte()] = in.readDouble();
                }
            }
            return new ClutterModel(List.copyOf(outcomes), weights);
        }
    }
}
