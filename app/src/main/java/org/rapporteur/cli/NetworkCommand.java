package org.rapporteur.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rapporteur.analysis.network.Event;
import org.rapporteur.analysis.network.Events;
import org.rapporteur.analysis.network.Mode;
import org.rapporteur.analysis.network.MovingWindows;
import org.rapporteur.analysis.network.Network;
import org.rapporteur.analysis.network.NetworkSettings;
import org.rapporteur.analysis.network.Networks;
import org.rapporteur.analysis.network.SaidEvents;
import org.rapporteur.analysis.network.Subgroups;
import org.rapporteur.analysis.network.Window;
import org.rapporteur.service.DateRange;
import org.rapporteur.service.InputException;
import org.rapporteur.service.NetworkSource;
import org.rapporteur.service.ReviewQuery;
import org.rapporteur.service.StatementQuery;
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

    @Option(
            names = "--concepts",
            paramLabel = "WHAT",
            defaultValue = "propositions",
            description = "What the concepts are: propositions, with stances, or issues, without.")
    private SaidEvents.Concepts concepts;

    @Mixin
    private NetworkOptions options;

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
    private FilterOptions filter;

    @Option(
            names = "--dna",
            paramLabel = "FILE",
            description = "Makes the network of a file of Discourse Network Analyzer 3 instead of a record; of the"
                    + " filters, --since and --until go with it.")
    private @Nullable Path dna;

    @Option(
            names = "--statement-type",
            paramLabel = "LABEL",
            description = "The type of the statements in the .dna file; without it, its first.")
    private @Nullable String statementType;

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
            names = "--svg",
            paramLabel = "FILE",
            description = "Draws the network into this file too: ties below 0 are dashed. The 80 nodes with the most"
                    + " statements are shown.")
    private @Nullable Path svg;

    @Mixin
    private RecordOption record;

    @Spec
    private CommandSpec spec;

    private final Supplier<Screen> screen;

    NetworkCommand(Supplier<Screen> screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() throws InputException {
        StatementQuery query = filter.query();
        Events events = events(query);
        DateRange range = dna == null ? DateRange.ANY : query.published();
        NetworkSettings settings =
                options.settings(mode == Made.ONE_MODE ? Mode.ONE_MODE : Mode.TWO_MODE, events, range);
        PrintWriter out = spec.commandLine().getOut();
        try {
            if (mode == Made.EVENTS) {
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

    private Events events(StatementQuery query) throws InputException {
        if (dna != null) {
            StatementQuery onlyDates = new StatementQuery(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    DateRange.ANY,
                    query.published(),
                    StatementQuery.ALL.codes(),
                    Optional.empty(),
                    ReviewQuery.ANY);
            if (!query.equals(onlyDates)) {
                throw InputException.wrongCall(
                        "With --dna, only --since and --until filter; use --only and --exclude for its variables");
            }
            return NetworkSource.ofDna(dna, Optional.ofNullable(statementType));
        }
        SaidEvents said = NetworkSource.ofRecord(record.file(), query, concepts);
        if (said.undated() > 0) {
            say(Figures.count(said.undated(), "statement")
                    + " left out, as neither they nor their articles have a date");
        }
        return said.events();
    }

    private void say(String message) {
        spec.commandLine().getErr().println(Messages.of(message));
    }

    private void print(List<Event> list, Events events, PrintWriter out) throws InputException {
        if (format == NetworkFormat.Name.GRAPHML
                || format == NetworkFormat.Name.GEXF
                || format == NetworkFormat.Name.MATRIX
                || svg != null) {
            throw InputException.wrongCall("A list of events is no network; take --format csv or json");
        }
        NetworkFormat.events(out, events, list, format);
    }

    private void make(Events events, NetworkSettings settings, PrintWriter out) throws InputException {
        Optional<Window> window = options.window();
        if (format == NetworkFormat.Name.CSV) {
            NetworkFormat.csvHeading(out);
        }
        Consumer<Network> printer = network -> print(network, out);
        if (window.isPresent()) {
            if (format == NetworkFormat.Name.GRAPHML
                    || format == NetworkFormat.Name.GEXF
                    || format == NetworkFormat.Name.MATRIX
                    || svg != null) {
                throw InputException.wrongCall("A window makes many networks; take --format table, csv or json");
            }
            MovingWindows.each(events, settings, window.get(), printer);
            return;
        }
        Network network = Networks.of(events, settings);
        printer.accept(network);
        if (svg != null) {
            draw(DrawnNetwork.of(network, groupsOf(network)), svg);
        }
        if (format == NetworkFormat.Name.TABLE) {
            spec.commandLine().getErr().println(summary(network));
        }
    }

    private void print(Network network, PrintWriter out) {
        DrawnNetwork drawn = DrawnNetwork.of(network, groupsOf(network));
        switch (format) {
            case TABLE -> {
                if (options.isMoving()) {
                    network.period().ifPresent(period -> out.print(period.start() + " to " + period.stop() + "\n"));
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
        return Optional.ofNullable(groups).map(method -> Subgroups.of(network, method, groupCount, 1));
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

    private static void draw(DrawnNetwork network, Path file) throws InputException {
        try {
            Files.writeString(file, NetworkPicture.svg(network), UTF_8);
        } catch (IOException e) {
            throw InputException.broken("The picture cannot be written to " + file + ": " + e.getMessage());
        }
    }
}
