package org.rapporteur.cli;

import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in three lines what is wrong with a command line: the mistake, how the command is called, where there is more. */
final class UsageError {

    private UsageError() {}

    /** Prints the lines and returns the exit status. */
    static int say(ParameterException e, String[] args) {
        CommandLine command = e.getCommandLine();
        PrintWriter err = command.getErr();
        err.println(Messages.of(mistake(e)));
        err.println("Usage: " + command.getHelp().abbreviatedSynopsis().strip());
        err.println("Try '" + command.getCommandSpec().qualifiedName() + " --help'");
        return CommandLine.ExitCode.USAGE;
    }

    private static String mistake(ParameterException e) {
        CommandLine command = e.getCommandLine();
        String mistake = String.valueOf(e.getMessage());
        if (!(e instanceof UnmatchedArgumentException unmatched)) {
            return mistake;
        }
        if (unmatched.isUnknownOption()) {
            List<String> meant = unmatched.getSuggestions();
            return meant.isEmpty() ? mistake : mistake + "; did you mean " + String.join(" or ", meant) + "?";
        }
        return command.getSubcommands().isEmpty()
                ? mistake
                : "There is no command '" + unmatched.getUnmatched().get(0) + "'; the commands are "
                        + String.join(", ", command.getSubcommands().keySet());
    }
}
