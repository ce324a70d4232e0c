package org.rapporteur.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.rapporteur.analysis.reliability.Agreement;
import org.rapporteur.analysis.reliability.Matched;
import org.rapporteur.analysis.reliability.PrecisionRecall;
import org.rapporteur.analysis.reliability.Reliability;
import org.rapporteur.model.recorded.RecordedField;
import org.rapporteur.service.Evaluation;
import org.rapporteur.text.Printable;

/** An evaluation as tables, for people. */
final class EvaluationTable {

    private static final Map<Matched, String> LABELS = Map.of(
            Matched.SOURCE_OVERLAP, "source overlaps",
            Matched.CONTENT_EXACT, "same content words",
            Matched.KIND, "same kind",
            Matched.SIDE, "same side",
            Matched.SAID_ON, "same date",
            Matched.ACT, "same act",
            Matched.SPEAKER, "same speaker");

    private static final Map<Matched, RecordedField> FIELDS = Map.of(
            Matched.KIND, RecordedField.KIND,
            Matched.SIDE, RecordedField.SIDE,
            Matched.SAID_ON, RecordedField.SAID_ON,
            Matched.ACT, RecordedField.ACT);

    private final List<String> lines = new ArrayList<>();

    private EvaluationTable() {}

    /** Returns the tables, each line with its end. */
    static String of(Evaluation evaluation) {
        EvaluationTable table = new EvaluationTable();
        table.write(evaluation.figures());
        if (!evaluation.missing().isEmpty()) {
            table.line("");
            table.line(
                    "Articles that the prediction lacks: " + Printable.line(String.join(", ", evaluation.missing())));
        }
        return String.join("\n", table.lines) + "\n";
    }

    private void write(Reliability figures) {
        line("Articles " + figures.documents() + ", statements in gold " + figures.gold() + ", predicted "
                + figures.predicted());
        line("");
        line("                        precision  recall      F1");
        row("statements", figures.statements());
        row("  strict", figures.strict());
        line("words marked as");
        figures.tokens().forEach((part, each) -> row("  " + part.word(), each));
        line("spans, exact to the letter");
        figures.spans().forEach((part, each) -> row("  " + part.word(), each));
        if (!figures.several().isEmpty()) {
            line("of the statements that match");
            figures.several().forEach((field, each) -> row("  " + field.word(), each));
        }
        line("");
        line("Krippendorff's alpha over all words" + cell(figures.alpha(), 14));
        if (!figures.matched().isEmpty()) {
            line("");
            line("of the statements that match  agree   pairs   alpha");
            figures.matched().forEach((what, agreement) -> row(what, agreement, figures));
        }
    }

    private void row(String label, PrecisionRecall figures) {
        line(String.format(
                Locale.ROOT, "%-25s%8.4f%8.4f%8.4f", label, figures.precision(), figures.recall(), figures.f1()));
    }

    private void row(Matched what, Agreement agreement, Reliability figures) {
        RecordedField field = FIELDS.get(what);
        Double alpha = field == null ? null : figures.codedAlpha().get(field);
        String last = alpha == null ? "" : cell(OptionalDouble.of(alpha), 8);
        line(String.format(
                Locale.ROOT, "  %-25s%8.4f%8d%s", LABELS.get(what), agreement.share(), agreement.pairs(), last));
    }

    private static String cell(OptionalDouble value, int width) {
        String text = value.isPresent() ? String.format(Locale.ROOT, "%.4f", value.getAsDouble()) : "–";
        return " ".repeat(width - text.length()) + text;
    }

    private void line(String text) {
        lines.add(text);
    }
}
