package org.rapporteur.service;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.rapporteur.analysis.Day;
import org.rapporteur.analysis.Said;
import org.rapporteur.analysis.Speakers;
import org.rapporteur.model.Article;
import org.rapporteur.model.Coded;
import org.rapporteur.model.Coding;
import org.rapporteur.model.Condition;
import org.rapporteur.model.DateInterval;
import org.rapporteur.model.Reading;
import org.rapporteur.model.Statement;
import org.rapporteur.review.Replay;
import org.rapporteur.store.RecordFile;
import org.rapporteur.text.CodePoints;

/** Gathers the statements of a record for the analyses. */
public final class GatherSaid {

    private static final String CUT = " … ";

    private GatherSaid() {}

    /**
     * Returns the statements that are wanted, article by article: by date of publication, undated ones last, then by name.
     *
     * <p>Bodies for which persons speak are those of the built-in directory.
     *
     * @param file the record
     * @throws InputException if the record cannot be used, or has no article that the query names
     */
    public static List<Said> of(Path file, StatementQuery query) throws InputException {
        return of(file, query, HowToRead.DEFAULT).said();
    }

    /**
     * Returns the statements that are wanted, as {@link #of(Path, StatementQuery)}, with what the search tells besides.
     *
     * @param how the dossier and the files of actors that know the outlets, and the bodies for which persons speak
     * @throws InputException if the record, the dossier or a file of actors cannot be used, or the record has no article that the
     *     query names
     */
    public static GatheredSaid of(Path file, StatementQuery query, HowToRead how) throws InputException {
        return of(file, query, how, (reading, shown) -> {});
    }

    /** As {@link #of(Path, StatementQuery, HowToRead)}, handing on each article with what was decided about it, in the same order. */
    static GatheredSaid of(Path file, StatementQuery query, HowToRead how, BiConsumer<Reading, Replay.Shown> articles)
            throws InputException {
        Knowledge knowledge = Knowledge.of(how);
        Outlets outlets = new Outlets(knowledge.outlets());
        Organisations organisations =
                new Organisations(knowledge.directory(), Records.reading(file, RecordFile::edits));
        List<Said> said = new ArrayList<>();
        FoundStatements found = FindStatements.each(file, query, (reading, shown) -> {
            said.addAll(of(reading, outlets, organisations));
            articles.accept(reading, shown);
        });
        return new GatheredSaid(Speakers.named(said), found);
    }

    /** Returns the statements of an article as it is shown. */
    static List<Said> of(Reading reading, Outlets outlets, Organisations organisations) {
        Article article = reading.article();
        CodePoints text = CodePoints.of(article.text());
        Said.Report report = outlets.report(article);
        return reading.statements().stream()
                .map(statement -> said(statement, text, report, organisations))
                .toList();
    }

    private static Said said(Statement statement, CodePoints text, Said.Report report, Organisations organisations) {
        Optional<Day> when =
                statement.where().saidOn().date().map(GatherSaid::day).or(report::published);
        return new Said(
                statement.id(),
                new Said.Voice(
                        statement.who().name(),
                        statement.who().id(),
                        organisations.of(statement, report.published().map(Day::last)),
                        statement.as().side().value(),
                        statement.as().role().value()),
                when,
                report,
                statement.what().kind(),
                statement.what().content().stream().map(text::slice).collect(Collectors.joining(CUT)),
                codes(statement));
    }

    private static Day day(DateInterval date) {
        return new Day(date.earliest(), date.latest(), false);
    }

    private static Said.Codes codes(Statement statement) {
        Coding coding = statement.coding().asserted();
        double sure = Stream.of(
                        coding.issues().stream(),
                        coding.act().stream(),
                        coding.stances().values().stream(),
                        coding.conditions().stream())
                .flatMap(codes -> codes)
                .flatMapToDouble(code -> DoubleStream.of(code.confidence()))
                .min()
                .orElse(1);
        return new Said.Codes(
                coding.act().map(Coded::value),
                coding.issues().stream().map(Coded::value).toList(),
                coding.stances().entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, stance -> stance.getValue().value())),
                coding.conditions().stream()
                        .map(Coded::value)
                        .map(GatherSaid::precondition)
                        .toList(),
                statement.about().value(),
                sure);
    }

    private static Said.Precondition precondition(Condition condition) {
        return new Said.Precondition(condition.text(), condition.on(), condition.unlocks());
    }
}
