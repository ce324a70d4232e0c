package org.rapporteur.ingest.layout;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import opennlp.tools.ml.maxent.io.QNModelReader;
import opennlp.tools.ml.model.BinaryFileDataReader;
import opennlp.tools.ml.model.MaxentModel;
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

    private final MaxentModel model;
    private final int article;

    private ClutterModel(MaxentModel model) {
        this.model = model;
        this.article = model.getIndex(ARTICLE);
    }

    /** Returns the model that lies beside this class, read on first use. */
    static ClutterModel shipped() {
        return Shipped.MODEL;
    }

    /** Returns what kind of clutter a line with these features is; empty if it is more probably article text. */
    Optional<Verdict> judge(List<String> features) {
        if (features.isEmpty()) {
            return Optional.empty();
        }
        double[] chances = model.eval(features.toArray(new String[0]));
        double clutter = 1 - chances[article];
        if (clutter <= LEAST_CHANCE) {
            return Optional.empty();
        }
        int best = article == 0 ? 1 : 0;
        for (int i = 0; i < chances.length; i++) {
            best = i != article && chances[i] > chances[best] ? i : best;
        }
        String role = model.getOutcome(best);
        return Optional.of(new Verdict(
                ParagraphRole.valueOf(role.toUpperCase(Locale.ROOT).replace('-', '_')),
                "resembles such lines of annotated pages (" + Math.round(100 * clutter) + " %)"));
    }

    private static final class Shipped {
        static final ClutterModel MODEL = read();

        private static ClutterModel read() {
            try (InputStream packed = ClutterModel.class.getResourceAsStream("clutter.model.gz");
                    DataInputStream in = new DataInputStream(new GZIPInputStream(
                            Objects.requireNonNull(packed, "clutter.model.gz is missing beside ClutterModel")))) {
                return new ClutterModel(new QNModelReader(new BinaryFileDataReader(in)).getModel());
            } catch (IOException e) {
                throw new UncheckedIOException("clutter.model.gz cannot be read", e);
            }
        }
    }
}
