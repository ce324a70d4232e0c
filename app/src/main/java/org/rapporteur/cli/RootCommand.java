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
        description = {
            "Reads news about a conflict and keeps the record of who said what.",
            "",
            "A statement is something that an article says somebody said, wrote, wants or believes: its words, who said"
                    + " it, the words that attribute it, and their places in the text, so that each can be checked."
        },
        commandListHeading = "%nCommands:%n",
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:All went well.",
            "1:Some of the work failed; what failed is named on standard error.",
            "2:The command line is wrong.",
            "3:The program cannot be built or started: Java or Maven is missing or too old."
        },
        footerHeading = "%nA short tour:%n",
        footer = {
            "  rapporteur read news               read all articles below the folder news",
            "  rapporteur watch feeds.opml        read what is new, again and again",
            "  rapporteur statements              see who said what, article by article",
            "  rapporteur statements --speaker president --since 2031-03",
            "                                     narrow it down",
            "  rapporteur article 9f86d081        see one article, its statements marked;",
            "                                     its id is the first word of its line above",
            "  rapporteur explain 9f86d081-905    see how a statement was read",
            "  rapporteur actors                  see who speaks, and correct who is who",
            "  rapporteur positions               see who stands where",
            "  rapporteur statements --format csv > statements.csv",
            "                                     take them to a spreadsheet",
            "  rapporteur dossier new my-war      make it fit a conflict",
            "  rapporteur code --dossier my-war   code the record by it",
            "  rapporteur extract news            the same for programs, without a record",
            "",
            "Every command explains itself: rapporteur read --help"
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
