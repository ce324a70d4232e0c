package org.rapporteur.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import picocli.CommandLine;

/**
 * The commands of the program, and where they print.
 *
 * <p>Start with {@link #onStandardStreams()}; a test gives its own writers. Not for several threads.
 */
public final class CommandLineInterface {

    private final CommandLine commands;

    /**
     * Makes the commands.
     *
     * @param out where results go
     * @param err where messages about the run go
     */
    public CommandLineInterface(PrintWriter out, PrintWriter err) {
        commands = new CommandLine(new RootCommand())
                .addSubcommand(new EvaluateCommand())
                .setOut(out)
                .setErr(err);
    }

    /**
     * Returns the commands printing on the process's own streams, in UTF-8.
     *
     * <p>Not on {@code System.out}: its encoding follows the locale, and would turn a curly quotation mark into a question
     * mark wherever the locale is {@code C}.
     */
    public static CommandLineInterface onStandardStreams() {
        return new CommandLineInterface(
                new PrintWriter(new FileOutputStream(FileDescriptor.out), true, UTF_8),
                new PrintWriter(new FileOutputStream(FileDescriptor.err), true, UTF_8));
    }

    /**
     * Runs one command to its end.
     *
     * @param args the command line as the shell passed it
     * @return the exit status: 0 if all went well, 1 if some of the work failed, 2 if the command line is wrong
     */
    public int run(String... args) {
        return commands.execute(args);
    }
}
