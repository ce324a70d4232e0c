package org.rapporteur.cli;

import org.jspecify.annotations.Nullable;
import org.rapporteur.analysis.network.Aggregation;
import org.rapporteur.analysis.network.NetworkSettings;
import org.rapporteur.analysis.network.Normalization;
import org.rapporteur.service.InputException;
import picocli.CommandLine.Option;

/** What the figures of a network are, in the words of Discourse Network Analyzer. */
final class FigureOptions {

    @Option(
            names = "--aggregation",
            paramLabel = "HOW",
            description = "What is made of the qualifier: ignore, subtract; combine if two-mode; congruence, conflict"
                    + " if one-mode, and in moving windows congruence-and-conflict by turns. Without it, subtract, or"
                    + " ignore if there is no qualifier.")
    private @Nullable Aggregation aggregation;

    @Option(
            names = "--normalization",
            paramLabel = "HOW",
            description =
                    "By what figures are divided: no (which you get without it); activity, prominence if"
                            + " two-mode; average (which you get for a backbone), jaccard, cosine, cosine-similarity if one-mode.")
    private @Nullable Normalization normalization;

    @Option(names = "--isolates", description = "Keeps nodes all of whose statements were left out.")
    private boolean hasIsolates;

    /**
     * Returns settings with these figures.
     *
     * @param usual how figures are divided if the options do not say it
     * @throws InputException if they do not go with the settings
     */
    NetworkSettings of(NetworkSettings settings, Normalization usual) throws InputException {
        return AnalysisOptions.settings(() -> settings.with(aggregation == null ? settings.aggregation() : aggregation)
                .with(normalization == null ? usual : normalization)
                .with(settings.selection().withIsolates(hasIsolates)));
    }
}
