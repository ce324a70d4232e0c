package org.rapporteur.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.model.Act;
import org.rapporteur.service.CodeQuery;
import org.rapporteur.service.InputException;
import picocli.CommandLine.Option;

/** The options that choose statements by what they are about, what they do and where they stand. */
final class CodeOptions {

    @Option(
            names = "--issue",
            paramLabel = "ISSUE",
            completionCandidates = Words.Issues.class,
            description = "About this issue of the codebook or the dossier, such as talks or territory.")
    private @Nullable String issue;

    @Option(
            names = "--act",
            paramLabel = "ACT",
            completionCandidates = Words.Acts.class,
            description = "Doing this: ${COMPLETION-CANDIDATES}.")
    private @Nullable Act act;

    @Option(
            names = "--stance",
            paramLabel = "[PROPOSITION:]STANCE",
            completionCandidates = Words.Stances.class,
            description = "Taking this stance, support, oppose or conditional: on any proposition, or on the one before"
                    + " the colon, as in talks-now:oppose.")
    private @Nullable WantedStance stance;

    @Option(
            names = "--proposition",
            paramLabel = "ID",
            description = "Taking a stance on this proposition of the dossier, whichever it is.")
    private @Nullable String proposition;

    @Option(
            names = "--condition",
            paramLabel = "WORDS",
            description = "With a condition that has these words in it, one after the other.")
    private @Nullable String condition;

    @Option(
            names = "--condition-on",
            paramLabel = "WORDS",
            description = "With a condition that somebody has to meet whose name has these words in it.")
    private @Nullable String on;

    @Option(names = "--proposed", description = "Let what the coder only proposed count like what it was sure of.")
    private boolean proposed;

    /**
     * Returns which codes are wanted.
     *
     * @throws InputException if two propositions are named
     */
    CodeQuery query() throws InputException {
        Optional<WantedStance> wanted = Optional.ofNullable(stance);
        Optional<String> before = wanted.flatMap(WantedStance::proposition);
        Optional<String> given = Optional.ofNullable(proposition);
        if (before.isPresent() && given.isPresent() && !before.equals(given)) {
            throw InputException.wrongCall("--stance names the proposition " + before.get() + ", and --proposition "
                    + given.get() + "; leave one out");
        }
        return new CodeQuery(
                Optional.ofNullable(issue),
                Optional.ofNullable(act),
                given.or(() -> before),
                wanted.map(WantedStance::stance),
                Optional.ofNullable(condition),
                Optional.ofNullable(on),
                proposed);
    }
}
