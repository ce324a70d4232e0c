package org.rapporteur.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.rapporteur.analysis.Topic;
import org.rapporteur.analysis.positions.Position;
import org.rapporteur.analysis.positions.PositionMatrix;
import org.rapporteur.analysis.positions.PositionSettings;
import org.rapporteur.analysis.positions.Positions;
import org.rapporteur.model.PartialDate;
import org.rapporteur.model.Stance;
import org.rapporteur.picture.MatrixPicture;
import org.rapporteur.service.InputException;
import org.rapporteur.service.KnownTopics;
import org.rapporteur.table.Cell;
import org.rapporteur.table.Column;
import org.rapporteur.table.Figures;
import org.rapporteur.table.PositionTable;
import org.rapporteur.table.Results;
import org.rapporteur.text.Printable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows who holds which position. */
@Command(
        name = "positions",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Shows who holds which position.",
            "",
            "The table has a row for each proposition and a column for each side: the latest stance, for, against or if"
                    + " (for it on a condition), and how many statements there are; in brackets what was said most often,"
                    + " where that is another stance. A dash is silence. CSV and JSON have a row for each cell.",
            "",
            "What counts is when something was said, or else when the article was published."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  rapporteur positions --dossier my-war.yaml",
            "  rapporteur positions --by actor --proposition talks-now --at 2031-03",
            "  rapporteur positions --on issue --svg positions.svg",
            "  rapporteur positions --by organisation --dossier my-war.yaml --format csv"
        })
final class PositionsCommand implements Callable<Integer> {

    /** The least columns for a cell and for a name that can still be told from others, and the gap between them. */
    private static final int CELL = 10;

    private static final int NAME = 20;
    private static final int TOPIC = 18;
    private static final int GAP = 2;

    @Option(
            names = "--on",
            paramLabel = "TOPIC",
            defaultValue = "proposition",
            completionCandidates = Words.Topics.class,
            description = "proposition: where they stand on what the dossier proposes. issue: what they do, their acts,"
                    + " when they speak of something.")
    private Topic topic;

    @Mixin
    private AnalysisOptions.Time time;

    @Mixin
    private PictureOptions picture;

    @Mixin
    private final ResultOptions result;

    @Mixin
    private AnalysisOptions options;

    PositionsCommand(Supplier<Screen> screen) {
        result = new ResultOptions(screen);
    }

    @Override
    public Integer call() throws InputException {
        CommandLine commandLine = result.commandLine();
        PrintWriter err = commandLine.getErr();
        List<String> known = KnownTopics.of(options.how(), topic);
        Optional<String> only = options.only(topic);
        PositionSettings settings = AnalysisOptions.settings(() -> new PositionSettings(
                options.level(),
                topic,
                known,
                only,
                time.at().map(PartialDate::latest),
                time.days().map(OptionalInt::of).orElseGet(OptionalInt::empty)));
        PositionMatrix matrix = Positions.of(options.said(commandLine), settings);
        picture.write(() -> MatrixPicture.of(matrix, topic));
        if (result.isForPeople()) {
            int fit = fitting(matrix.speakers(), result.screen().width());
            result.print(matrix(matrix, fit));
            if (matrix.speakers().size() > fit) {
                err.println(Messages.of(Figures.count(matrix.speakers().size() - fit, "speaker")
                        + " more; narrow it with --speaker or --side, or see all with --format csv"));
            }
            options.leftOut(matrix.leftOut().unattributed(), matrix.leftOut().undated(), err);
            if (matrix.positions().isEmpty()) {
                err.println(Messages.of("no position is coded in these statements"));
            }
        } else {
            result.print(PositionTable.of(matrix, settings));
        }
        return CommandLine.ExitCode.OK;
    }

    /** Returns how many speakers have room beside each other, at least one. */
    private static int fitting(List<String> speakers, int width) {
        long left = (long) width - TOPIC;
        int count = 0;
        for (String speaker : speakers) {
            left -= GAP + Math.max(CELL, Math.min(Columns.width(Printable.line(speaker)), NAME));
            if (left < 0) {
                break;
            }
            count++;
        }
        return Math.max(count, 1);
    }

    /** Returns the overview. */
    private Results matrix(PositionMatrix matrix, int most) {
        List<String> speakers = matrix.speakers().stream().limit(most).toList();
        List<Column> columns = new ArrayList<>(Column.named(Words.word(topic)));
        speakers.forEach(speaker -> columns.add(new Column(speaker, Column.Show.ALWAYS)));
        Results results = Results.overview("positions", columns);
        if (matrix.positions().isEmpty()) {
            return results;
        }
        for (String id : matrix.topics()) {
            List<Cell> cells = new ArrayList<>(List.of(Cell.of(id)));
            speakers.forEach(speaker -> cells.add(Cell.of(matrix.at(speaker, id).map(PositionsCommand::inBrief))));
            results.row(List.of(), cells.toArray(Cell[]::new));
        }
        return results;
    }

    private static String inBrief(Position position) {
        Optional<String> prevailing = position.prevailing().map(Position.Held::position);
        Optional<String> latest = position.latest().map(Position.Held::position).or(() -> prevailing);
        return latest.map(PositionsCommand::shortly).map(word -> word + " ").orElse("")
                + position.statements().size()
                + prevailing
                        .filter(word -> !latest.equals(prevailing))
                        .map(word -> " (" + shortly(word) + ")")
                        .orElse("");
    }

    private static String shortly(String position) {
        return position.equals(Stance.SUPPORT.word())
                ? "for"
                : position.equals(Stance.OPPOSE.word())
                        ? "against"
                        : position.equals(Stance.CONDITIONAL.word()) ? "if" : position;
    }
}
