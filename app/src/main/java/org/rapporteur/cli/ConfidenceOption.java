package org.rapporteur.cli;

import org.rapporteur.service.HowToRead;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The option that decides between finding more and being right more often. */
final class ConfidenceOption {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    private double value;

    @Option(
            names = "--min-confidence",
            paramLabel = "X",
            defaultValue = "" + HowToRead.DEFAULT_MIN_CONFIDENCE,
            description =
                    "Leave out statements that the program is less sure of, from 0 (find more) to 1 (be right more"
                            + " often); without it, ${DEFAULT-VALUE}.")
    void set(double given) {
        // Written so that NaN fails too.
        if (!(given >= 0 && given <= 1)) {
            throw new ParameterException(
                    command.commandLine(),
                    "Invalid value for option '--min-confidence': it must lie in 0 to 1, but is " + given);
        }
        value = given;
    }

    /** Returns the confidence, from 0 to 1. */
    double value() {
        return value;
    }
}
