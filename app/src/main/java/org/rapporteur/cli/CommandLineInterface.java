package org.rapporteur.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import org.rapporteur.service.InputException;
import org.rapporteur.service.Serving;
import picocli.CommandLine;

/**
 * The commands of the program, and where they print.
 *
 * <p>Start with {@link #onStandardStreams}; a test gives its own writers. Not for several threads.
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
        this(out, err, InputStream.nullInputStream(), Screens.NONE);
    }

    /** Makes the commands, printing as for {@code screens}. */
    CommandLineInterface(PrintWriter out, PrintWriter err, InputStream in, Screens screens) {
        this(new Streams(in, out, err, Optional::empty), screens, CommandLineInterface::nowhere);
    }

    private CommandLineInterface(Streams streams, Screens screens, Serving serving) {
        this.troubleOfOutput = streams.troubleOfOutput();
        commands = new CommandLine(new RootCommand())
                .addSubcommand(new ReadCommand(screens.error()))
                .addSubcommand(new WatchCommand())
                .addSubcommand(new ImportCommand())
                .addSubcommand(new StatementsCommand(screens.output()))
                .addSubcommand(new SearchCommand(screens.output()))
                .addSubcommand(new NetworkCommand(screens.output()))
                .addSubcommand(new PolarizationCommand(screens.output()))
                .addSubcommand(new ArticlesCommand(screens.output()))
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
                .addSubcommand(new CopiesCommand(screens.output()))
                .addSubcommand(new BriefCommand(Clock.systemUTC()))
                .addSubcommand(new ServeCommand(serving))
                .addSubcommand(new AccountsCommand(streams.in()))
                .addSubcommand(new RecordCommand())
                .addSubcommand(new ExportCommand(screens.output()))
                .addSubcommand(new CodeCommand(screens.error()))
                .addSubcommand(new LearnCommand(screens.output(), screens.error(), streams.in(), Clock.systemUTC()))
                .addSubcommand(new ReviewCommand(screens.output(), Clock.systemUTC()))
                .addSubcommand(new HistoryCommand(screens.output()))
                .addSubcommand(new RestoreCommand(Clock.systemUTC()))
                .addSubcommand(new ReliabilityCommand(screens.output()))
                .addSubcommand(new ActorsCommand(screens.output()))
                .addSubcommand(new DossierCommand(screens.output()))
                .addSubcommand(new ExtractCommand(streams.in()))
                .addSubcommand(new EvaluateCommand())
                .addSubcommand(new CompletionCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(streams.out())
                .setErr(streams.err())
                .setParameterExceptionHandler(UsageError::say)
                .setExecutionExceptionHandler((e, command, parsed) -> status(e, command));
        Words.teach(commands);
    }

    private static Serving.Running nowhere(Serving.Settings settings) throws InputException {
        throw InputException.wrongCall("Nothing is here that could show " + settings.record() + " in a browser");
    }

    /**
     * Where commands read and print.
     *
     * @param troubleOfOutput why not all that was printed arrived, if so
     */
    private record Streams(
            InputStream in, PrintWriter out, PrintWriter err, Supplier<Optional<String>> troubleOfOutput) {}

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
     *
     * @param serving shows a record in a browser
     */
    public static CommandLineInterface onStandardStreams(Serving serving) {
        WatchedStream out = new WatchedStream(new FileOutputStream(FileDescriptor.out));
        Streams streams = new Streams(
                // Buffered, as a file's stream asks for its length, which a pipe does not have.
                new BufferedInputStream(new FileInputStream(FileDescriptor.in)),
                new PrintWriter(out, true, UTF_8),
                new PrintWriter(new FileOutputStream(FileDescriptor.err), true, UTF_8),
                out::trouble);
        return new CommandLineInterface(streams, new Screens(Screen::ofOutput, Screen::ofError), serving);
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
