package org.rapporteur.service;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.rapporteur.analysis.reliability.Agreed;
import org.rapporteur.analysis.reliability.CodedArticle;
import org.rapporteur.analysis.reliability.CoderReliability;
import org.rapporteur.model.Reading;
import org.rapporteur.model.Statement;
import org.rapporteur.model.StatementId;
import org.rapporteur.model.recorded.RecordedStatement;
import org.rapporteur.model.reviews.Deed;
import org.rapporteur.model.reviews.Field;
import org.rapporteur.review.Fields;
import org.rapporteur.review.Replay;
import org.rapporteur.review.ReviewedStatement;
import org.rapporteur.review.Status;
import org.rapporteur.review.View;
import org.rapporteur.store.RecordFile;
import org.rapporteur.store.StoredReading;

/**
 * Measures how far the coders of a record agree, each by what that coder alone decided.
 *
 * @param coders the coders who are compared, in alphabetical order
 * @param agreed how far they agree
 */
public record CoderAgreement(List<String> coders, List<Agreed> agreed) {

    private static final String NONE = "none";

    /** Copies the lists. */
    public CoderAgreement {
        coders = List.copyOf(coders);
        agreed = List.copyOf(agreed);
    }

    /**
     * Measures.
     *
     * @param file the record
     * @param only the coders to compare; all who decided anything if empty
     * @throws InputException if the record cannot be used, or there are not two coders
     */
    public static CoderAgreement of(Path file, List<String> only) throws InputException {
        return Records.reading(file, record -> {
            Set<String> there = new TreeSet<>();
            record.reviews().stream()
                    .filter(review -> review.deed() != Deed.RESTORE)
                    .forEach(review -> there.add(review.by().coder()));
            for (String coder : only) {
                if (!there.contains(coder)) {
                    throw InputException.broken("\"" + coder + "\" has not decided anything in this record; "
                            + (there.isEmpty() ? "nobody has" : "those who have are " + String.join(", ", there)));
                }
            }
            List<String> coders = List.copyOf(only.isEmpty() ? there : new TreeSet<>(only));
            if (coders.size() < 2) {
                throw InputException.broken("Agreement takes two coders, but the record has "
                        + (coders.isEmpty() ? "none" : "only " + coders.get(0))
                        + "; let another decide about the same statements with --coder NAME --blind");
            }
            return new CoderAgreement(coders, CoderReliability.of(articles(record, coders), coders));
        });
    }

    private static List<CodedArticle> articles(RecordFile record, List<String> coders) {
        Map<String, Replayed> views = new LinkedHashMap<>();
        coders.forEach(coder -> views.put(coder, Replayed.of(record, View.of(coder))));
        List<Map<String, Replay.Shown>> codings = new ArrayList<>();
        List<Reading> readings = new ArrayList<>();
        for (String name : Replayed.of(record).reviewedNames()) {
            record.present(name).map(StoredReading::reading).ifPresent(reading -> {
                Map<String, Replay.Shown> byCoder = new LinkedHashMap<>();
                views.forEach(
                        (coder, view) -> byCoder.put(coder, view.shown(reading).shown()));
                codings.add(byCoder);
                readings.add(reading);
            });
        }
        Map<Field, Set<String>> labels =
                Map.of(Field.ISSUES, labels(codings, Field.ISSUES), Field.STANCES, labels(codings, Field.STANCES));
        List<CodedArticle> articles = new ArrayList<>();
        for (int i = 0; i < readings.size(); i++) {
            articles.add(article(readings.get(i), codings.get(i), labels));
        }
        return articles;
    }

    /** Returns the issues, or the propositions, that any coder gave anywhere. */
    private static Set<String> labels(List<Map<String, Replay.Shown>> codings, Field field) {
        Set<String> labels = new TreeSet<>();
        codings.stream()
                .flatMap(byCoder -> byCoder.values().stream())
                .flatMap(shown -> shown.reviewed().values().stream())
                .filter(each -> each.by().containsKey(field))
                .forEach(each -> labels.addAll(values(each.statement(), field).keySet()));
        return labels;
    }

    /** Returns the issues with {@code yes}, or the propositions with the stances. */
    private static Map<String, String> values(Statement statement, Field field) {
        Map<String, String> values = new LinkedHashMap<>();
        Stream.of(Fields.of(statement).getOrDefault(field, "").split(" ", -1))
                .filter(word -> !word.isEmpty())
                .forEach(word -> {
                    int colon = field == Field.STANCES ? word.lastIndexOf(':') : -1;
                    values.put(
                            colon < 0 ? word : word.substring(0, colon),
                            colon < 0 ? Field.YES : word.substring(colon + 1));
                });
        return values;
    }

    private static CodedArticle article(
            Reading reading, Map<String, Replay.Shown> byCoder, Map<Field, Set<String>> labels) {
        Map<String, List<Map<String, String>>> units = new LinkedHashMap<>();
        Set<String> ids = new TreeSet<>();
        byCoder.values()
                .forEach(shown -> Stream.of(shown.reviewed(), shown.rejected())
                        .forEach(all -> all.keySet().forEach(id -> ids.add(id.value()))));
        for (Field field : Field.values()) {
            if (!Field.PLACES.contains(field) && field != Field.SPEAKER_ID) {
                List<Map<String, String>> all = new ArrayList<>();
                for (String id : ids) {
                    all.addAll(units(new StatementId(id), field, byCoder, labels));
                }
                all.removeIf(unit -> unit.size() < 2);
                units.put(field.word(), all);
            }
        }
        Map<String, List<RecordedStatement>> found = new LinkedHashMap<>();
        byCoder.forEach((coder, shown) -> {
            if (isWhole(reading, shown)) {
                found.put(
                        coder,
                        shown.statements().stream().map(CoderAgreement::places).toList());
            }
        });
        return new CodedArticle(reading.article().text(), units, found);
    }

    /** Returns whether a coder decided about all that the machine found in an article. */
    private static boolean isWhole(Reading reading, Replay.Shown shown) {
        return !(shown.reviewed().isEmpty() && shown.rejected().isEmpty())
                && reading.statements().stream()
                        .map(Statement::id)
                        .allMatch(id -> shown.reviewed().containsKey(id)
                                || shown.rejected().containsKey(id)
                                || shown.superseded().contains(id));
    }

    private static RecordedStatement places(Statement statement) {
        return RecordedStatement.ofSpans(
                statement.what().content(),
                statement.what().source(),
                statement.what().cue());
    }

    /** Returns what coders said of a field of one statement: one decision, or one for each issue or proposition. */
    private static List<Map<String, String>> units(
            StatementId id, Field field, Map<String, Replay.Shown> byCoder, Map<Field, Set<String>> labels) {
        Map<String, Statement> deciders = new LinkedHashMap<>();
        Map<String, String> whole = new HashMap<>();
        byCoder.forEach((coder, shown) -> {
            boolean isRejected = shown.rejected().containsKey(id);
            ReviewedStatement reviewed =
                    isRejected ? shown.rejected().get(id) : shown.reviewed().get(id);
            if (reviewed == null || !reviewed.by().containsKey(field)) {
                return;
            }
            if (field == Field.STATEMENT) {
                whole.put(coder, reviewed.status() == Status.REJECTED ? Field.NO : Field.YES);
            } else if (!isRejected) {
                deciders.put(coder, reviewed.statement());
                String value = Fields.of(reviewed.statement()).getOrDefault(field, "");
                whole.put(coder, field == Field.CONDITIONS ? (value.isEmpty() ? Field.NO : Field.YES) : value);
            }
        });
        Set<String> several = labels.get(field);
        if (several == null) {
            return List.of(whole);
        }
        List<Map<String, String>> units = new ArrayList<>();
        for (String label : several) {
            Map<String, String> unit = new HashMap<>();
            deciders.forEach((coder, statement) ->
                    unit.put(coder, values(statement, field).getOrDefault(label, NONE)));
            units.add(unit);
        }
        return units;
    }
}
