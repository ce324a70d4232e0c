package org.rapporteur.web.api;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rapporteur.model.Act;
import org.rapporteur.model.Kind;
import org.rapporteur.model.PartialDate;
import org.rapporteur.model.Stance;
import org.rapporteur.review.View;
import org.rapporteur.service.CodeQuery;
import org.rapporteur.service.DateRange;
import org.rapporteur.service.ReviewQuery;
import org.rapporteur.service.StatementQuery;

/** The parameters by which statements are chosen, as by the options of the command line. */
final class Filter {

    /** What a date looks like. */
    static final Schema DATE =
            Schema.text().and("pattern", "[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?").and("example", "2031-03-09");

    private static final List<String> STANCES =
            Arrays.stream(Stance.values()).map(Stance::word).toList();

    /** What both a list and a search can be narrowed by. */
    static final List<Parameter> SHARED = List.of(
            Parameter.query(
                    "speaker", "Words in the speaker's name, or in the mention of the speaker; or the speaker's id."),
            Parameter.query("role", "Words in the speaker's role."),
            Parameter.query("side", "The party for which the speaker speaks, or third-party, or none."),
            Parameter.query("text", "Words in what was said, one after the other."),
            Parameter.query(
                    "kind",
                    "How much is quoted.",
                    Schema.words(Arrays.stream(Kind.values()).map(Kind::word).toList())),
            Parameter.query("since", "In an article published then or later.", DATE),
            Parameter.query("until", "In an article published then or earlier.", DATE),
            Parameter.query("said_since", "Said then or later.", DATE),
            Parameter.query("said_until", "Said then or earlier.", DATE),
            Parameter.query("issue", "An issue's short name."),
            Parameter.query(
                    "act",
                    "What the statement does.",
                    Schema.words(Arrays.stream(Act.values()).map(Act::word).toList())),
            Parameter.query("proposition", "The id of a proposition on which a stance is taken."),
            Parameter.query("stance", "The stance, on the proposition if one is given.", Schema.words(STANCES)),
            Parameter.query("condition", "Words in a condition, one after the other."),
            Parameter.query("condition_on", "Words in the name of who has to meet a condition."),
            Parameter.query("proposed", "Whether codes that are only proposed count too.", Schema.flag()),
            Parameter.query("article", "The article's name in the record, its id, or the beginning of the id."));

    /** What a list can be narrowed by. */
    static final List<Parameter> ALL = Stream.concat(
                    SHARED.stream(),
                    Stream.of(
                            Parameter.query(
                                    "reviewed", "Whether a person has decided something about it.", Schema.flag()),
                            Parameter.query(
                                    "coder",
                                    "As this coder alone codes them: what was found, with this coder's reviews and"
                                            + " nobody else's.",
                                    Schema.text(100))))
            .toList();

    private Filter() {}

    /** Returns what a question that takes {@link #ALL} asks for. */
    static StatementQuery all(Question question) {
        return shared(question)
                .with(new ReviewQuery(
                        question.text("coder").map(View::of).orElse(View.RECORD),
                        question.text("reviewed").map(Boolean::parseBoolean)));
    }

    /**
     * Returns what a question that takes {@link #SHARED} asks for.
     *
     * @throws Problem if a date is none, or a range holds no day
     */
    static StatementQuery shared(Question question) {
        CodeQuery codes = new CodeQuery(
                question.text("issue"),
                question.read("act", Act::ofWord),
                question.text("proposition"),
                question.read("stance", Stance::ofWord),
                question.text("condition"),
                question.text("condition_on"),
                question.flag("proposed"));
        return new StatementQuery(
                question.text("speaker"),
                question.text("role"),
                question.text("side"),
                question.text("text"),
                question.read("kind", Kind::ofWord),
                range(question, "said_since", "said_until"),
                range(question, "since", "until"),
                codes,
                question.text("article"),
                ReviewQuery.ANY);
    }

    private static DateRange range(Question question, String first, String last) {
        Optional<PartialDate> since = question.read(first, PartialDate::new);
        DateRange range = new DateRange(since, question.read(last, PartialDate::new));
        if (range.isEmpty()) {
            throw Problem.wrong(
                    "parameter",
                    last,
                    "No day lies between " + first + " and " + last + "; exchange the two",
                    List.of());
        }
        return range;
    }
}
