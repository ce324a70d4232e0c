package org.rapporteur.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.model.Kind;
import org.rapporteur.model.PartialDate;
import org.rapporteur.service.InputException;
import org.rapporteur.service.StatementQuery;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options by which every command that looks at statements chooses them. */
final class FilterOptions {

    @Option(
            names = "--speaker",
            paramLabel = "WORDS",
            description = "Of a speaker whose name, or whose mention in the text, has these words in it, or whose id"
                    + " this is.")
    private @Nullable String speaker;

    @Option(
            names = "--role",
            paramLabel = "WORDS",
            description = "Of a speaker whose role, such as foreign minister, has these words in it.")
    private @Nullable String role;

    @Option(
            names = "--side",
            paramLabel = "SIDE",
            description = "For this party to the conflict; third-party are states and bodies that are none, none are"
                    + " those who speak for nobody.")
    private @Nullable String side;

    @Option(
            names = "--text",
            paramLabel = "WORDS",
            description = "With these words, one after the other, in what was said.")
    private @Nullable String text;

    @Mixin
    private PublishedOptions published;

    @Option(
            names = "--said-since",
            paramLabel = "DATE",
            description = "Said then or later, as far as the article tells; the article itself may be younger.")
    private @Nullable PartialDate saidSince;

    @Option(names = "--said-until", paramLabel = "DATE", description = "Said then or earlier.")
    private @Nullable PartialDate saidUntil;

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            completionCandidates = Words.Kinds.class,
            description = "Quoted in full (direct), in part (mixed) or not at all (indirect).")
    private @Nullable Kind kind;

    @Mixin
    private CodeOptions codes;

    @Option(
            names = "--article",
            paramLabel = "ID",
            description =
                    "In this article: its id or the beginning of it, its name in the record, the id of a statement,"
                            + " or the path of its file.")
    private @Nullable String article;

    @Mixin
    private ReviewOptions reviews;

    /**
     * Returns which statements are wanted.
     *
     * @throws InputException if options contradict each other
     */
    StatementQuery query() throws InputException {
        return new StatementQuery(
                Optional.ofNullable(speaker),
                Optional.ofNullable(role),
                Optional.ofNullable(side),
                Optional.ofNullable(text),
                Optional.ofNullable(kind),
                PublishedOptions.range("--said-since", saidSince, "--said-until", saidUntil),
                published.range(),
                codes.query(),
                Optional.ofNullable(article),
                reviews.query());
    }
}
