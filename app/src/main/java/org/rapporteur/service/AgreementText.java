package org.rapporteur.service;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.rapporteur.analysis.reliability.Agreed;
import org.rapporteur.analysis.reliability.CoderReliability;
import org.rapporteur.text.Printable;

/** Tells how far coders agree in the words of a section on methods. */
public final class AgreementText {

    private AgreementText() {}

    /** Returns a paragraph and a table for a section on methods, in Markdown. */
    public static String markdown(CoderAgreement agreement) {
        List<Agreed> all = agreement.agreed().stream()
                .filter(each -> each.measure() == Agreed.Measure.F1
                        || (each.measure() == Agreed.Measure.ALPHA
                                && each.coders().size() == agreement.coders().size()))
                .toList();
        String figures = all.stream()
                .filter(each -> each.measure() == Agreed.Measure.ALPHA)
                .map(each -> words(each.what()) + " α = " + value(each))
                .collect(Collectors.joining("; "));
        StringBuilder page = new StringBuilder();
        page.append(agreement.coders().size())
                .append(
                        " coders decided independently about the statements that Rapporteur had found, each seeing its values and nobody else's."
                                + " Agreement beyond chance, as Krippendorff's α for nominal data with the 95 % interval of ")
                .append(CoderReliability.DRAWS)
                .append(" bootstrap samples of articles: ")
                .append(figures.isEmpty() ? "none, as no two decided about the same" : figures)
                .append(".\n\n| what | measure | coders | units | articles | value | 95 % interval |\n")
                .append("| --- | --- | --- | ---: | ---: | ---: | --- |\n");
        for (Agreed each : agreement.agreed()) {
            page.append("| ")
                    .append(words(each.what()))
                    .append(" | ")
                    .append(each.measure().words())
                    .append(" | ")
                    .append(each.coders().stream().map(AgreementText::escaped).collect(Collectors.joining(", ")))
                    .append(" | ")
                    .append(each.units())
                    .append(" | ")
                    .append(each.articles())
                    .append(" | ")
                    .append(each.value().map(found -> decimal(found, 3)).orElse("–"))
                    .append(" | ")
                    .append(interval(each))
                    .append(" |\n");
        }
        return page.toString();
    }

    private static String words(String field) {
        return field.replace('_', ' ');
    }

    /** Returns a name that Markdown takes for nothing else. */
    private static String escaped(String name) {
        return Printable.line(name).replaceAll("([\\\\`*_{}\\[\\]<>()#+!|~-])", "\\\\$1");
    }

    private static String value(Agreed each) {
        String interval = interval(each);
        return each.value().map(found -> decimal(found, 2)).orElse("–")
                + (interval.isEmpty() ? "" : " (" + interval + ")")
                + ", n = " + each.units();
    }

    private static String interval(Agreed each) {
        return each.interval()
                .map(found -> decimal(found.low(), 2) + " to " + decimal(found.high(), 2))
                .orElse("");
    }

    private static String decimal(double value, int decimals) {
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }
}
