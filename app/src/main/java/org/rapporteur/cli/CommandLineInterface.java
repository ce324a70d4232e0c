package org.rapporteur.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.function.Supplier;
import org.rapporteur.service.InputException;
import picocli.CommandLine;

/**
 * The commands of the program, and where they print.
 *
 * <p>Start with {@link #onStandardStreams()}; a test gives its own writers. Not for several threads.
 */
public final class CommandLineInterface {

    private final CommandLine commands;
    private final Supplier<Optional<String>> troubleOfOutput;

    /**
     * Makes the commands, printing as for a file and with nothing on standard input.
     *
     * @param out where results go
     * @param err where messages about the run go
     */
    public CommandLineInterface(PrintWriter out, PrintWriter err) {
        this(out, err, InputStream.nullInputStream(), Screens.NONE, Optional::empty);
    }

    /** Makes the commands, printing as for {@code screens}. */
    CommandLineInterface(PrintWriter out, PrintWriter err, InputStream in, Screens screens) {
        this(out, err, in, screens, Optional::empty);
    }

    private CommandLineInterface(
            PrintWriter out,
            PrintWriter err,
            InputStream in,
            Screens screens,
            Supplier<Optional<String>> troubleOfOutput) {
        this.troubleOfOutput = troubleOfOutput;
        commands = new CommandLine(new RootCommand())
                .addSubcommand(new ReadCommand(screens.error()))
                .addSubcommand(new StatementsCommand(screens.output()))
                .addSubcommand(new SearchCommand(screens.output()))
                .addSubcommand(new NetworkCommand(screens.output()))
                .addSubcommand(new ArticleCommand(screens.output()))
                .addSubcommand(new ExplainCommand(screens.output()))
                .addSubcommand(new UtterancesCommand(screens.output()))
                .addSubcommand(new ShiftsCommand(screens.output()))
                .addSubcommand(new ContradictionsCommand(screens.output()))
                .addSubcommand(new PreconditionsCommand(screens.output()))
                .addSubcommand(new DeadlocksCommand(screens.output()))
                .addSubcommand(new PositionsCommand(screens.output()))
                .addSubcommand(new TimelineCommand(screens.output()))
                .addSubcommand(new CommonGroundCommand(screens.output()))
                .addSubcommand(new AgreementsCommand(screens.output()))
                .addSubcommand(new CoverageCommand(screens.output()))
                .addSubcommand(new CodeCommand(screens.error()))
                .addSubcommand(new ActorsCommand(screens.output()))
                .addSubcommand(new DossierCommand(screens.output()))
                .addSubcommand(new ExtractCommand(in))
                .addSubcommand(new EvaluateCommand())
                .addSubcommand(new CompletionCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(out)
                .setErr(err)
                .setParameterExceptionHandler(UsageError::say)
                .setExecutionExceptionHandler((e, command, parsed) -> status(e, command));
        Words.teach(commands);
    }

    /**
     * What is known of the places where something is printed, found out when a command asks.
     *
     * @param output standard output
     * @param error standard error
     */
    record Screens(Supplier<Screen> output, Supplier<Screen> error) {
        static final Screens NONE = new Screens(() -> Screen.NONE, () -> Screen.NONE);
    }

    /**
     * Returns the commands printing on the process's own streams, in UTF-8.
     *
     * <p>Not on {@code System.out}: its encoding follows the locale, and would turn a curly quotation mark into a question
     * mark wherever the locale is {@code C}.
     */
    public static CommandLineInterface onStandardStreams() {
        WatchedStream out = new WatchedStream(new FileOutputStream(FileDescriptor.out));
        return new CommandLineInterface(
                new PrintWriter(out, true, UTF_8),
                new PrintWriter(new FileOutputStream(FileDescriptor.err), true, UTF_8),
                // Buffered, as a file's stream asks for its length, which a pipe does not have.
                new BufferedInputStream(new FileInputStream(FileDescriptor.in)),
                new Screens(Screen::ofOutput, Screen::ofError),
                out::trouble);
    }

    /**
     * Runs one command to its end.
     *
     * @param args the command line as the shell passed it
     * @return the exit status: 0 if all went well, 1 if some of the work failed, 2 if the command line is wrong
     */
    public int run(String... args) {
        int status;
        try {
            status = commands.execute(args);
        } catch (OutOfMemoryError e) {
            commands.getErr()
                    .println(Messages.of("There is too little memory for an article this long;"
                            + " set RAPPORTEUR_OPTS=-Xmx2g or split it, and call the command again"));
            return CommandLine.ExitCode.SOFTWARE;
        }
        commands.getOut().flush();
        Optional<String> trouble = troubleOfOutput.get();
        if (trouble.isEmpty()) {
            return status;
        }
        commands.getErr()
                .println(Messages.of("The output could not be written (" + trouble.get()
                        + "); it is not whole. Check the disk that it goes to."));
        return CommandLine.ExitCode.SOFTWARE;
    }

    private static int status(Exception e, CommandLine command) throws Exception {
        if (e instanceof InputException trouble) {
            trouble.lines().forEach(line -> command.getErr().println(Messages.of(line)));
            return trouble.isWrongCall() ? CommandLine.ExitCode.USAGE : CommandLine.ExitCode.SOFTWARE;
        }
        if (e instanceof NobodyListensException) {
            return CommandLine.ExitCode.OK;
        }
        command.getErr().println(Messages.of("This is a defect of the program; please report what follows"));
        throw e;
    }
}
