package org.rapporteur.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rapporteur.analysis.network.DrawnNetwork;
import org.rapporteur.analysis.network.Event;
import org.rapporteur.analysis.network.Events;
import org.rapporteur.analysis.network.Layout;
import org.rapporteur.analysis.network.Mode;
import org.rapporteur.analysis.network.MovingWindows;
import org.rapporteur.analysis.network.Network;
import org.rapporteur.analysis.network.NetworkSettings;
import org.rapporteur.analysis.network.Networks;
import org.rapporteur.analysis.network.Normalization;
import org.rapporteur.analysis.network.Subgroups;
import org.rapporteur.analysis.network.Window;
import org.rapporteur.picture.NetworkPicture;
import org.rapporteur.service.InputException;
import org.rapporteur.table.Figures;
import org.rapporteur.table.Results;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes discourse networks. */
@Command(
        name = "network",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Makes discourse networks: who speaks of what, and who stands with whom.",
            "",
            "The settings have the words of Discourse Network Analyzer, and give its figures: docs/analyses.md tells"
                    + " where they differ. A statement counts on the last day on which it may have been said. Only"
                    + " speakers with a name are actors, and only codes of which the coder was sure count."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  rapporteur network --side Velland",
            "  rapporteur network --mode one-mode --aggregation congruence --normalization average",
            "  rapporteur network --concepts issues --format gexf > issues.gexf",
            "  rapporteur network --time-window days --window-size 30 --format csv",
            "  rapporteur network --backbone fixed --backbone-size 3",
            "  rapporteur network --dna sample.dna --mode one-mode --svg network.svg"
        })
final class NetworkCommand implements Callable<Integer> {

    /** What is made. */
    enum Made {
        TWO_MODE,
        ONE_MODE,
        EVENTS
    }

    @Option(
            names = "--mode",
            paramLabel = "MODE",
            defaultValue = "two-mode",
            description =
                    "two-mode: those of the first variable with those of the second. one-mode: those of the first,"
                            + " tied by the second. events: the statements themselves, with their variables.")
    private Made mode;

    @Mixin
    private NetworkOptions options;

    @Mixin
    private FigureOptions figures;

    @Option(
            names = "--groups",
            paramLabel = "METHOD",
            description = "Finds groups in a one-mode network: greedy-modularity, label-propagation or girvan-newman.")
    private Subgroups.@Nullable Method groups;

    @Option(
            names = "--group-count",
            paramLabel = "N",
            defaultValue = "2",
            description = "How many groups girvan-newman makes; without it, ${DEFAULT-VALUE}.")
    private int groupCount;

    @Mixin
    private BackboneOptions backbone;

    @Mixin
    private EventOptions source;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = {
                "table: a line for each tie, the strongest first, cut to the terminal's width.",
                "json: one object for each network, in a line of its own, with the ids of the statements of each tie.",
                "csv: one row for each tie, with those ids (RFC 4180, UTF-8).",
                "matrix: the table of all figures as CSV.",
                "graphml, gexf: one network for Gephi, visone, igraph and NetworkX."
            })
    private NetworkFormat.Name format;

    @Option(
            names = "--layout",
            paramLabel = "HOW",
            defaultValue = "force",
            description =
                    "Where the picture has the nodes: force (tied ones near each other), circle (by group and name) or"
                            + " columns (those of the first variable to the left, those of the second to the right).")
    private Layout.Kind layout;

    @Mixin
    private PictureOptions picture;

    @Spec
    private CommandSpec spec;

    private final Supplier<Screen> screen;

    NetworkCommand(Supplier<Screen> screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() throws InputException {
        CommandLine commandLine = spec.commandLine();
        Events events = source.events(commandLine);
        boolean isOneMode = mode == Made.ONE_MODE || backbone.isWanted();
        NetworkSettings settings = figures.of(
                options.settings(isOneMode ? Mode.ONE_MODE : Mode.TWO_MODE, events, source.range()),
                backbone.isWanted() ? Normalization.AVERAGE : Normalization.NO);
        PrintWriter out = commandLine.getOut();
        try {
            if (backbone.isWanted()) {
                print(backbone.of(events, settings));
            } else if (mode == Made.EVENTS) {
                print(Networks.list(events, settings), events, out);
            } else {
                make(events, settings, out);
            }
        } catch (IllegalArgumentException e) {
            throw InputException.wrongCall(String.valueOf(e.getMessage()));
        }
        out.flush();
        return CommandLine.ExitCode.OK;
    }

    private void print(Results found) throws InputException {
        ResultFormat results = switch (format) {
            case TABLE -> ResultFormat.TABLE;
            case JSON -> ResultFormat.JSON;
            case CSV -> ResultFormat.CSV;
            default -> throw InputException.wrongCall("A backbone is no network; take --format table, csv or json");
        };
        if (options.isMoving() || picture.isWanted()) {
            throw InputException.wrongCall("A backbone has no moving window and no picture");
        }
        ResultOptions.print(found, results, spec.commandLine(), screen);
    }

    private void print(List<Event> list, Events events, PrintWriter out) throws InputException {
        if (format == NetworkFormat.Name.GRAPHML
                || format == NetworkFormat.Name.GEXF
                || format == NetworkFormat.Name.MATRIX
                || picture.isWanted()) {
            throw InputException.wrongCall("A list of events is no network; take --format csv or json");
        }
        NetworkFormat.events(out, events, list, format);
    }

    private void make(Events events, NetworkSettings settings, PrintWriter out) throws InputException {
        if (layout == Layout.Kind.COLUMNS && settings.mode() == Mode.ONE_MODE) {
            throw InputException.wrongCall("Columns are a layout of two-mode networks; take force or circle");
        }
        Optional<Window> window = options.window(false);
        if (format == NetworkFormat.Name.CSV) {
            NetworkFormat.csvHeading(out);
        }
        Consumer<Network> printer = network -> print(network, out);
        if (window.isPresent()) {
            if (format == NetworkFormat.Name.GRAPHML
                    || format == NetworkFormat.Name.GEXF
                    || format == NetworkFormat.Name.MATRIX
                    || picture.isWanted()) {
                throw InputException.wrongCall("A window makes many networks; take --format table, csv or json");
            }
            MovingWindows.each(events, settings, window.get(), printer);
            return;
        }
        Network network = Networks.of(events, settings);
        printer.accept(network);
        picture.write(() -> NetworkPicture.of(DrawnNetwork.of(network, groupsOf(network)), layout));
        if (format == NetworkFormat.Name.TABLE) {
            spec.commandLine().getErr().println(summary(network));
        }
    }

    private void print(Network network, PrintWriter out) {
        DrawnNetwork drawn = DrawnNetwork.of(network, groupsOf(network));
        switch (format) {
            case TABLE -> {
                if (options.isMoving()) {
                    network.period()
                            .ifPresent(period -> out.print(period.start() + " to " + period.stop() + " "
                                    + Words.word(network.settings().aggregation()) + "\n"));
                }
                NetworkFormat.table(out, drawn, screen.get());
                groupsOf(network).ifPresent(found -> NetworkFormat.groups(out, found, screen.get()));
            }
            case JSON -> NetworkFormat.json(out, drawn, network);
            case CSV -> NetworkFormat.csv(out, drawn, network);
            case MATRIX -> NetworkFormat.matrix(out, network);
            case GRAPHML -> out.print(NetworkXml.graphml(drawn));
            case GEXF -> out.print(NetworkXml.gexf(drawn));
        }
        if (out.checkError()) {
            throw new NobodyListensException();
        }
    }

    private Optional<Subgroups> groupsOf(Network network) {
        return Optional.ofNullable(groups).map(method -> Subgroups.of(network, method, groupCount, backbone.seed()));
    }

    private static String summary(Network network) {
        String rows =
                Figures.count(network.matrix().rows().size(), network.settings().variable1());
        String columns = network.settings().mode() == Mode.TWO_MODE
                ? ", "
                        + Figures.count(
                                network.matrix().columns().size(),
                                network.settings().variable2())
                : "";
        return rows + columns + "; " + Figures.count(network.events(), "event");
    }
}
