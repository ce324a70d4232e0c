package org.rapporteur.cli;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rapporteur.model.reviews.By;
import org.rapporteur.model.reviews.Field;
import org.rapporteur.model.reviews.Standing;
import org.rapporteur.review.View;
import org.rapporteur.service.HowToRead;
import org.rapporteur.service.InputException;
import org.rapporteur.service.Person;
import org.rapporteur.service.ReviewOutcome;
import org.rapporteur.service.ReviewQuery;
import org.rapporteur.service.ReviewQueue;
import org.rapporteur.service.ReviewStatement;
import org.rapporteur.service.ReviewWish;
import org.rapporteur.service.StatementQuery;
import org.rapporteur.table.Cell;
import org.rapporteur.table.Column;
import org.rapporteur.table.Results;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lets a person decide about statements. */
@Command(
        name = "review",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Checks and corrects the statements of a record.",
            "",
            "Name a statement and accept it, reject it, or set its fields; add one that was missed; or ask which to look at first. What"
                    + " was read stays as it is: reviews are kept beside it, hold when articles are read or coded anew, and"
                    + " \"rapporteur restore\" takes any of them back.",
            "",
            "Fields are content, source, cue, speaker, speaker_id, role, side, said_on, venue, about, issues, act, stances and conditions."
                    + " Places count code points, as \"rapporteur explain\" shows them. An empty value is none."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  rapporteur review --queue",
            "  rapporteur review 601a9ae9-1174 --accept",
            "  rapporteur review 601a9ae9-1174 --set act=reject --set stances=talks-now:oppose",
            "  rapporteur review 601a9ae9-1174 --set \"conditions=1180-1196|Government of Sorrane|talks-now\"",
            "  rapporteur review 601a9ae9-1174 --reject --why \"a headline of another article\"",
            "  rapporteur review --add 601a9ae9 --content 905-978 --source 979-986 --cue 987-991 --set speaker=Brandeth",
            "  rapporteur review 601a9ae9-1174 --take Ada --coder Bo"
        })
final class ReviewCommand implements Callable<Integer> {

    private static final String USUAL_QUEUE = "20";

    @Parameters(
            arity = "0..1",
            paramLabel = "STATEMENT",
            description = "The statement's id, or as much of it as no other has.")
    private @Nullable String key;

    @Option(names = "--accept", description = "All its fields are right as they are shown.")
    private boolean accept;

    @Option(names = "--reject", description = "It is no statement.")
    private boolean reject;

    @Option(
            names = "--set",
            paramLabel = "FIELD=VALUE",
            description = "This field is that. May be given several times.")
    private Map<String, String> set = new LinkedHashMap<>();

    @Option(
            names = "--take",
            paramLabel = "NAME",
            description = "It is what this coder said. Decides between coders, as --decide.")
    private @Nullable String take;

    @Option(names = "--add", paramLabel = "ARTICLE", description = "Adds a statement that was missed in this article.")
    private @Nullable String article;

    @Option(names = "--content", paramLabel = "START-END", description = "What was said. May be given several times.")
    private List<String> content = new ArrayList<>();

    @Option(names = "--source", paramLabel = "START-END", description = "The words for who said it.")
    private List<String> source = new ArrayList<>();

    @Option(names = "--cue", paramLabel = "START-END", description = "The words that attribute.")
    private List<String> cue = new ArrayList<>();

    @Option(
            names = "--queue",
            arity = "0..1",
            fallbackValue = USUAL_QUEUE,
            paramLabel = "N",
            description = "Lists the statements that are most worth a look, with the reason; so many, or " + USUAL_QUEUE
                    + ".")
    private @Nullable Integer queue;

    @Option(
            names = "--blind",
            description =
                    "Code without the others: sees the machine's values and --coder's own, and replaces nobody's.")
    private boolean blind;

    @Option(names = "--decide", description = "Decide between coders: holds whatever they say later.")
    private boolean decide;

    @Option(
            names = "--seen",
            paramLabel = "STATE",
            description =
                    "The state that \"rapporteur explain\" showed; if the statement has changed since, nothing is done.")
    private @Nullable String seen;

    @Mixin
    private CoderOptions coder;

    @Mixin
    private DossierOptions dossier;

    @Mixin
    private RecordOption record;

    @Mixin
    private final ResultOptions result;

    @Spec
    private CommandSpec spec;

    private final Clock clock;

    ReviewCommand(Supplier<Screen> screen, Clock clock) {
        result = new ResultOptions(screen);
        this.clock = clock;
    }

    @Override
    public Integer call() throws InputException {
        HowToRead how = AnalysisOptions.how(dossier);
        if (queue != null) {
            return queue(queue, how);
        }
        ReviewStatement reviews = ReviewStatement.of(record.file(), how);
        Standing standing = standing();
        By by = coder.by(clock, standing);
        if (article != null) {
            if (key != null || accept || reject || take != null) {
                throw InputException.wrongCall("--add makes a statement of its own; leave the rest out");
            }
            return say(reviews.add(article, values(), by, Person.OWNER));
        }
        if (key == null) {
            throw InputException.wrongCall("No statement is named; give its id, or --queue, or --add and an article");
        }
        return say(reviews.decide(key, wish(), by, Optional.ofNullable(seen), Person.OWNER));
    }

    private Standing standing() throws InputException {
        if (blind && (decide || take != null)) {
            throw InputException.wrongCall("Who codes blind cannot decide between coders; leave one out");
        }
        return blind ? Standing.BLIND : decide || take != null ? Standing.DECISION : Standing.OPEN;
    }

    private ReviewWish wish() throws InputException {
        Map<Field, String> values = values();
        List<ReviewWish> wishes = new ArrayList<>();
        if (accept) {
            wishes.add(new ReviewWish.Accept());
        }
        if (reject) {
            wishes.add(new ReviewWish.Reject());
        }
        if (take != null) {
            wishes.add(new ReviewWish.Adopt(take));
        }
        if (!values.isEmpty()) {
            wishes.add(new ReviewWish.Correct(values));
        }
        if (wishes.size() != 1) {
            throw InputException.wrongCall(
                    wishes.isEmpty()
                            ? "Nothing is decided; give --accept, --reject, --take, or --set and a field"
                            : "Accepting, rejecting, taking and setting go one at a time; leave the others out");
        }
        return wishes.get(0);
    }

    private Map<Field, String> values() throws InputException {
        Map<Field, String> values = new EnumMap<>(Field.class);
        for (Map.Entry<String, String> each : set.entrySet()) {
            try {
                values.put(Field.ofWord(each.getKey().replace('-', '_')), String.valueOf(each.getValue()));
            } catch (IllegalArgumentException e) {
                throw InputException.wrongCall(String.valueOf(e.getMessage()));
            }
        }
        Map.of(Field.CONTENT, content, Field.SOURCE, source, Field.CUE, cue).forEach((field, places) -> {
            if (!places.isEmpty()) {
                values.put(field, String.join(" ", places));
            }
        });
        return values;
    }

    private int say(ReviewOutcome outcome) {
        CommandLine commandLine = spec.commandLine();
        if (outcome instanceof ReviewOutcome.Conflict conflict) {
            commandLine.getErr().println(Messages.of(conflict.message()));
            return CommandLine.ExitCode.SOFTWARE;
        }
        commandLine.getOut().println(ReviewWords.of((ReviewOutcome.Done) outcome));
        return CommandLine.ExitCode.OK;
    }

    private int queue(int most, HowToRead how) throws InputException {
        if (most < 1) {
            throw InputException.wrongCall("A queue of " + most + " is none; give a number from 1");
        }
        View view = blind ? View.of(coder.coder()) : View.RECORD;
        StatementQuery query = StatementQuery.ALL.with(new ReviewQuery(view, Optional.empty()));
        Results results = new Results(
                spec.name(),
                List.of(
                        new Column("rank", Column.Show.ALWAYS),
                        new Column("reason", Column.Show.ALWAYS),
                        Column.wide("value"),
                        new Column("speaker", Column.Show.ALWAYS),
                        Column.wide("proposition"),
                        new Column("words", Column.Show.ALWAYS)));
        int rank = 0;
        for (ReviewQueue.Item each : ReviewQueue.of(record.file(), query, how, most)) {
            rank++;
            results.row(
                    List.of(each.queued().id()),
                    Cell.of(rank),
                    Cell.of(each.queued().reason().words()),
                    Cell.share(each.queued().value()),
                    Cell.of(each.said().who().actor()),
                    Cell.of(each.queued().proposition()),
                    Cell.of(each.said().words()));
        }
        result.print(results);
        return CommandLine.ExitCode.OK;
    }
}
