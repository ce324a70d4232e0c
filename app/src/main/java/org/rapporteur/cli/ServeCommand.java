package org.rapporteur.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.rapporteur.service.HowToRead;
import org.rapporteur.service.InputException;
import org.rapporteur.service.Serving;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows a record in a browser. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Opens a record in a browser, until it is stopped with Ctrl-C.",
            "",
            "The desk answers this machine alone, and needs no network. With --host it answers others too, and then asks"
                    + " everybody for an account (\"rapporteur accounts\"). It speaks plain HTTP: across a network that is"
                    + " not your own, let a web server with TLS stand before it."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  rapporteur serve", "  rapporteur serve ukraine.sqlite --dossier war-in-ukraine --port 8080"})
final class ServeCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "RECORD",
            arity = "0..1",
            defaultValue = RecordOption.DEFAULT,
            converter = RecordConverter.class,
            description =
                    "The record: a file, or the address of one on a PostgreSQL server such as postgresql://ana@db.example.org/news;"
                            + " without it, ${DEFAULT-VALUE} in the current folder.")
    private Path record;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "7878",
            description = "The port to listen at; without it, ${DEFAULT-VALUE}. 0 takes any that is free.")
    private int port;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            defaultValue = Serving.Settings.LOOPBACK,
            description =
                    "The address to listen at, such as 0.0.0.0 for all; without it, ${DEFAULT-VALUE}, which no other"
                            + " machine can reach.")
    private String host;

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description = "A name under which browsers reach it, such as desk.example.org; may be given several times.")
    private List<String> names = new ArrayList<>();

    @Option(
            names = "--log-json",
            description =
                    "Writes the log as JSON, an object in a line: what was done and refused over a network, and defects.")
    private boolean logsJson;

    @Mixin
    private DossierOptions dossier;

    @Spec
    private CommandSpec spec;

    private final Serving serving;

    ServeCommand(Serving serving) {
        this.serving = serving;
    }

    @Override
    public Integer call() throws InputException {
        CommandLine commandLine = spec.commandLine();
        if (logsJson) {
            JsonLog.begin();
        } else {
            PlainLog.begin();
        }
        HowToRead how = AnalysisOptions.how(dossier);
        Serving.Settings settings =
                AnalysisOptions.settings(() -> new Serving.Settings(record, how, host, port, names));
        try (Serving.Running running = serving.start(settings)) {
            PrintWriter out = commandLine.getOut();
            out.println(running.address());
            out.flush();
            if (settings.isHeard()) {
                commandLine
                        .getErr()
                        .println(Messages.of(
                                "What other machines send and are sent, passwords too, is not encrypted, unless"
                                        + " a web server with TLS stands before the desk: docs/teams.md"));
            }
            commandLine.getErr().println(Messages.of("Open this address in a browser; Ctrl-C ends it"));
            running.await();
        }
        return CommandLine.ExitCode.OK;
    }
}
