package org.rapporteur.cli;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapporteur.analysis.Level;
import org.rapporteur.model.SpanRules;
import org.rapporteur.service.HowToRead;
import org.rapporteur.service.InputException;
import org.rapporteur.service.WatchFeeds;
import org.rapporteur.service.WatchWish;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Watches feeds and tells what is new. */
@Command(
        name = "watch",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Watches feeds: reads new and changed articles into a record, and tells after each round what is new.",
            "",
            "Feeds are RSS, Atom and JSON Feed, sitemaps and their indexes, and lists of feeds (OPML, or an address a line)."
                    + " What is new is articles, and what follows from them: positions, shifts and contradictions that the"
                    + " record did not show before.",
            "",
            "What was seen is remembered beside the record, in FILE.watch. Stop it whenever you like: the same command goes"
                    + " on, and nothing is lost or doubled. Servers' robots.txt is heeded, and each is asked once a second"
                    + " at most."
        },
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:Every feed and every article was read (with --once; without it, there is no end).",
            "1:Some could not be; each has a line on standard error, the others are in the record.",
            "2:The command line is wrong.",
            "130:It was stopped by Ctrl-C; the same command goes on."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  rapporteur watch https://courier.example/rss --contact desk@example.org",
            "  rapporteur watch feeds.opml --record talks.sqlite --every 1h --dossier my-war",
            "  rapporteur watch feeds.opml --once"
        })
final class WatchCommand implements Callable<Integer> {

    private static final Pattern EVERY = Pattern.compile("([1-9][0-9]{0,5})([smhd])");
    private static final Duration LEAST = Duration.ofMinutes(1);

    @Parameters(arity = "1..*", paramLabel = "FEED", description = "Addresses of feeds, or files.")
    private List<String> feeds;

    @Option(
            names = "--every",
            paramLabel = "TIME",
            defaultValue = "15m",
            description = "From the beginning of a round to that of the next: 15m (without it), 1h, 1d; at least 1m.")
    private String every;

    @Option(names = "--once", description = "One round only.")
    private boolean isOnce;

    @Option(
            names = "--most",
            paramLabel = "N",
            defaultValue = "200",
            description = "So many articles of one feed in one round, the newest first, the others in the next rounds;"
                    + " ${DEFAULT-VALUE} without it.")
    private int most;

    @Option(
            names = "--by",
            paramLabel = "LEVEL",
            defaultValue = "actor",
            completionCandidates = Words.Levels.class,
            description =
                    "Tell positions and shifts of each actor (which you get without it), or of those who speak for"
                            + " the same organisation or side together.")
    private Level level;

    @Mixin
    private RecordOption record;

    @Mixin
    private ConfidenceOption minConfidence;

    @Mixin
    private DossierOptions dossier;

    @Mixin
    private WebOptions web;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InputException {
        CommandLine commandLine = spec.commandLine();
        if (most < 1) {
            throw new ParameterException(
                    commandLine, "Invalid value for option '--most': at least 1 article is read, not " + most);
        }
        Optional<Duration> between = isOnce ? Optional.empty() : Optional.of(every(commandLine));
        HowToRead how = dossier.how(minConfidence.value(), SpanRules.CODEBOOK);
        WatchPage page = new WatchPage(commandLine.getOut(), commandLine.getErr());
        LastWords ifStopped = new LastWords(() -> page.stops(record.file()));
        try {
            int troubles = WatchFeeds.run(
                    record.file(), how, new WatchWish(feeds, between, most, level), web.wish(false), page);
            return troubles > 0 ? CommandLine.ExitCode.SOFTWARE : CommandLine.ExitCode.OK;
        } finally {
            ifStopped.unsaid();
        }
    }

    private Duration every(CommandLine commandLine) {
        Matcher matcher = EVERY.matcher(every);
        if (matcher.matches()) {
            int number = Integer.parseInt(matcher.group(1));
            Duration duration = switch (matcher.group(2)) {
                case "s" -> Duration.ofSeconds(number);
                case "m" -> Duration.ofMinutes(number);
                case "h" -> Duration.ofHours(number);
                default -> Duration.ofDays(number);
            };
            if (duration.compareTo(LEAST) >= 0) {
                return duration;
            }
        }
        throw new ParameterException(
                commandLine,
                "Invalid value for option '--every': write 15m, 1h or 1d, and at least 1m, not \"" + every + "\"");
    }
}
