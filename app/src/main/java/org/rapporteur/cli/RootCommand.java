package org.rapporteur.cli;

import java.util.concurrent.Callable;
import org.rapporteur.model.SoftwareVersion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What {@code rapporteur} says for itself, when no command is named. */
@Command(
        name = "rapporteur",
        mixinStandardHelpOptions = true,
        versionProvider = RootCommand.Version.class,
        sortOptions = false,
        description = "Reads news about a conflict and keeps the record of who said what.",
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:All went well.",
            "1:Some of the work failed; what failed is named on standard error.",
            "2:The command line is wrong."
        })
final class RootCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    /** Shows how to call the program, as naming no command is a mistake. */
    @Override
    public Integer call() {
        CommandLine commandLine = spec.commandLine();
        commandLine.usage(commandLine.getErr());
        return CommandLine.ExitCode.USAGE;
    }

    /** Gives the version that is running. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"rapporteur " + SoftwareVersion.current()};
        }
    }
}
