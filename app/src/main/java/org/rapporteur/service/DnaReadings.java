package org.rapporteur.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rapporteur.ingest.file.FileType;
import org.rapporteur.ingest.layout.Layout;
import org.rapporteur.model.Article;
import org.rapporteur.model.Metadata;
import org.rapporteur.model.PartialDate;
import org.rapporteur.model.Reading;
import org.rapporteur.model.Sha256;
import org.rapporteur.model.Statement;
import org.rapporteur.model.StatementId;
import org.rapporteur.store.KeptDna;
import org.rapporteur.store.dna.DnaRow;
import org.rapporteur.store.dna.DnaStatements;
import org.rapporteur.store.dna.DnaStatements.DnaDocument;
import org.rapporteur.store.dna.DnaStatements.DnaStatement;
import org.rapporteur.text.CodePoints;

/**
 * What the documents of a file of Discourse Network Analyzer are in a record: a pure function of the file and of what its variables are.
 *
 * @param documents its documents, in the order of the file
 * @param left what cannot be taken in, a line for each
 */
record DnaReadings(List<OfDocument> documents, List<String> left) {

    private static final int LAST_YEAR = 9999;

    DnaReadings {
        documents = List.copyOf(documents);
        left = List.copyOf(left);
    }

    /**
     * A document.
     *
     * @param number its number in the file
     * @param reading the article, and its statements
     * @param made the numbers of the statements in the file that each statement stands for
     */
    record OfDocument(long number, Reading reading, Map<StatementId, List<Long>> made) {

        OfDocument {
            made = Map.copyOf(made);
        }
    }

    /** A statement, and those of the file that it stands for. */
    private record Made(Statement statement, List<Long> of) {}

    /**
     * Returns what a file is in a record.
     *
     * @throws IllegalArgumentException if a document has no text, or a time that no calendar has
     */
    static DnaReadings of(KeptDna dna) {
        DnaVariables variables = DnaVariables.parse(dna.mapping());
        DnaStatements statements = DnaStatements.of(dna.file(), variables.type());
        DnaCodes codes = new DnaCodes(dna.file(), variables, statements);
        Map<Long, List<DnaStatement>> byDocument = statements.statements().stream()
                .collect(Collectors.groupingBy(statement -> statement.document().id()));
        List<OfDocument> documents = new ArrayList<>();
        List<String> left = new ArrayList<>();
        for (DnaRow row : dna.file().rows("DOCUMENTS")) {
            DnaDocument about = DnaStatements.document(row);
            CodePoints text = CodePoints.of(about.text());
            Article article = article(dna.article(about.id()), about, text, left);
            List<Made> made = new ArrayList<>();
            for (List<DnaStatement> group : groups(byDocument.getOrDefault(about.id(), List.of()), codes, text, left)) {
                made.add(new Made(
                        codes.statement(article, text, group),
                        group.stream().map(DnaStatement::id).toList()));
            }
            documents.add(document(about.id(), article, made));
        }
        return new DnaReadings(documents, left);
    }

    private static Article article(String name, DnaDocument about, CodePoints text, List<String> left) {
        Optional<PartialDate> published = Optional.of(about.when().toLocalDate())
                .filter(day -> day.getYear() > 0 && day.getYear() <= LAST_YEAR)
                .map(PartialDate::of);
        if (published.isEmpty()) {
            left.add("the date of document " + about.id() + " is left out: its year is "
                    + about.when().getYear());
        }
        Function<String, Optional<String>> words =
                field -> Optional.of(about.about().getOrDefault(field, "")).filter(value -> !value.isBlank());
        return new Article(
                name,
                text.text(),
                Sha256.of(text.text().getBytes(UTF_8)),
                new Metadata(
                        words.apply("title"),
                        Optional.empty(),
                        words.apply("author").stream().toList(),
                        words.apply("source"),
                        published,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                Layout.of(text, FileType.PLAIN_TEXT, 0),
                List.of());
    }

    /**
     * Returns statements of a document that are one in a record: the same words of the same voice by the same coder, on different
     * concepts. They come by place, those of one place by their first number.
     */
    private static List<List<DnaStatement>> groups(
            List<DnaStatement> statements, DnaCodes codes, CodePoints text, List<String> left) {
        Map<List<Object>, List<DnaStatement>> groups = new LinkedHashMap<>();
        Map<List<Object>, Integer> seen = new HashMap<>();
        for (DnaStatement statement : statements) {
            if (statement.stop() > text.text().length()) {
                left.add("statement " + statement.id() + " is left out: it ends at " + statement.stop()
                        + ", behind the end of document " + statement.document().id() + ", at "
                        + text.text().length());
                continue;
            }
            // A concept that comes again is another statement.
            List<Object> same = List.of(statement.start(), statement.stop(), statement.coder(), codes.voice(statement));
            int again = seen.merge(List.of(same, codes.concept(statement)), 1, Integer::sum);
            groups.computeIfAbsent(List.of(same, again), key -> new ArrayList<>())
                    .add(statement);
        }
        return List.copyOf(groups.values());
    }

    /** Gives those that begin and end at the same places ids of their own, and puts all in the order of a reading. */
    private static OfDocument document(long number, Article article, List<Made> made) {
        List<Made> sorted = made.stream()
                .sorted(Comparator.comparing(
                        each -> each.statement().what().content().get(0)))
                .toList();
        Map<StatementId, List<Long>> numbers = new LinkedHashMap<>();
        List<Statement> statements = new ArrayList<>();
        for (Made each : sorted) {
            Statement statement = each.statement();
            StatementId id = numbers.containsKey(statement.id())
                    ? new StatementId(statement.id().value() + "-" + each.of().get(0))
                    : statement.id();
            numbers.put(id, each.of());
            statements.add(new Statement(
                    id,
                    statement.what(),
                    statement.who(),
                    statement.as(),
                    statement.where(),
                    statement.about(),
                    statement.coding(),
                    statement.how()));
        }
        return new OfDocument(number, new Reading(article, statements, List.of(), List.of()), numbers);
    }
}
