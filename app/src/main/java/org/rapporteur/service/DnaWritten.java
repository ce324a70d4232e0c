package org.rapporteur.service;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.rapporteur.analysis.Day;
import org.rapporteur.analysis.Said;
import org.rapporteur.model.Article;
import org.rapporteur.model.Coded;
import org.rapporteur.model.DateInterval;
import org.rapporteur.model.Metadata;
import org.rapporteur.model.Reading;
import org.rapporteur.model.Span;
import org.rapporteur.model.Stance;
import org.rapporteur.model.Statement;
import org.rapporteur.store.dna.DnaDraft;
import org.rapporteur.store.dna.DnaDraft.Colour;
import org.rapporteur.store.dna.DnaFile;
import org.rapporteur.text.CodePoints;

/** Readings of a record as a file of Discourse Network Analyzer. For one thread. */
final class DnaWritten {

    private static final LocalDate UNDATED = LocalDate.EPOCH;

    private final DnaDraft draft = new DnaDraft();
    private final long machine = draft.coder(DnaPart.CODER, new Colour(51, 153, 255));
    private final long usual = draft.type("DNA Statement", new Colour(239, 208, 51));
    private final Map<DnaPart, Long> usualVariables = new EnumMap<>(DnaPart.class);
    private final long ours = draft.type(DnaPart.OURS, new Colour(102, 194, 165));
    private final Map<DnaPart, Long> ourVariables = new EnumMap<>(DnaPart.class);
    private final Outlets outlets;
    private final Organisations organisations;
    private int undated;

    DnaWritten(Outlets outlets, Organisations organisations) {
        this.outlets = outlets;
        this.organisations = organisations;
        for (DnaPart part : DnaPart.values()) {
            if (part.isUsual()) {
                String type = part == DnaPart.AGREEMENT ? "boolean" : "short text";
                List<String> attributes = part == DnaPart.AGREEMENT ? List.of() : List.of("Type", "Alias", "Notes");
                usualVariables.put(part, draft.variable(usual, part.variable(), type, attributes));
            }
        }
        for (DnaPart part : DnaPart.values()) {
            if (part != DnaPart.AGREEMENT) {
                List<String> attributes = part == DnaPart.PERSON ? List.of(DnaPart.ID) : List.of();
                ourVariables.put(part, draft.variable(ours, part.variable(), type(part), attributes));
            }
        }
    }

    private static String type(DnaPart part) {
        return switch (part) {
            case STANCE, CONFIDENCE -> "integer";
            case SAID_BY, PLACES -> "long text";
            default -> "short text";
        };
    }

    /** Adds an article with its statements. */
    void add(Reading reading) {
        Article article = reading.article();
        Said.Report report = outlets.report(article);
        long document = draft.document(article.text(), about(reading, report));
        CodePoints text = CodePoints.of(article.text());
        for (Statement statement : reading.statements()) {
            add(statement, document, text, report);
        }
    }

    private DnaDraft.About about(Reading reading, Said.Report report) {
        Article article = reading.article();
        Metadata about = article.metadata();
        Optional<LocalDate> day = report.published()
                .map(Day::last)
                .or(() -> reading.statements().stream()
                        .flatMap(statement -> statement.where().saidOn().date().stream())
                        .map(DateInterval::latest)
                        .max(Comparator.naturalOrder()));
        undated += day.isEmpty() ? 1 : 0;
        String notes = "Rapporteur: " + article.name() + ", " + article.id()
                + about.url().map(url -> ", " + url).orElse("")
                + (report.published().isEmpty() ? ", undated" : "");
        return new DnaDraft.About(
                about.title().orElse(article.name()),
                String.join(", ", about.byline()),
                report.outlet().orElse(""),
                notes,
                day.orElse(UNDATED));
    }

    private void add(Statement statement, long document, CodePoints text, Said.Report report) {
        Span place = DnaPlaces.extent(statement.what());
        DnaDraft.Place inOurs = new DnaDraft.Place(
                ours,
                document,
                text.toUtf16(place.start()),
                text.toUtf16(place.end()),
                isByHand(statement) ? DnaDraft.ADMIN : machine);
        Map<DnaPart, String> values = values(statement, report);
        Map<String, Coded<Stance>> stances = statement.coding().asserted().stances();
        if (stances.isEmpty()) {
            values.put(DnaPart.CONFIDENCE, hundredths(statement.what().confidence()));
            draft.statement(inOurs, numbered(values, ourVariables));
        }
        for (Map.Entry<String, Coded<Stance>> stance : new TreeMap<>(stances).entrySet()) {
            Coded<Stance> code = stance.getValue();
            values.put(DnaPart.CONCEPT, stance.getKey());
            values.put(DnaPart.STANCE, degree(code.value()));
            values.put(DnaPart.CONFIDENCE, hundredths(code.confidence()));
            draft.statement(inOurs, numbered(values, ourVariables));
            Map<DnaPart, String> fewer = new EnumMap<>(values);
            fewer.put(DnaPart.AGREEMENT, code.value() == Stance.OPPOSE ? "0" : "1");
            if (Objects.equals(values.get(DnaPart.ORGANIZATION), values.get(DnaPart.PERSON))) {
                // There a body that speaks itself has no person.
                fewer.put(DnaPart.PERSON, "");
            }
            draft.statement(
                    new DnaDraft.Place(usual, document, inOurs.start(), inOurs.stop(), inOurs.coder()),
                    numbered(fewer, usualVariables));
        }
        statement
                .who()
                .id()
                .ifPresent(id -> draft.attribute(
                        ourVariables.getOrDefault(DnaPart.PERSON, 0L),
                        statement.who().name(),
                        0,
                        id));
    }

    private static boolean isByHand(Statement statement) {
        return statement.coding().isByHand() || statement.who().how().startsWith(Coded.BY_HAND);
    }

    private Map<DnaPart, String> values(Statement statement, Said.Report report) {
        Map<DnaPart, String> values = new EnumMap<>(DnaPart.class);
        values.put(
                DnaPart.PERSON,
                statement.who().id().map(id -> statement.who().name()).orElse(""));
        values.put(
                DnaPart.ORGANIZATION,
                organisations.of(statement, report.published().map(Day::last)).orElse(""));
        values.put(DnaPart.CONCEPT, "");
        values.put(DnaPart.SIDE, statement.as().side().value().orElse(""));
        values.put(
                DnaPart.ROLE,
                Imported.hasBody(statement) ? "" : statement.as().role().value().orElse(""));
        values.put(DnaPart.STANCE, "0");
        values.put(
                DnaPart.ACT,
                statement
                        .coding()
                        .asserted()
                        .act()
                        .map(act -> act.value().word())
                        .orElse(""));
        values.put(
                DnaPart.ISSUES,
                statement.coding().asserted().issues().stream()
                        .map(Coded::value)
                        .collect(Collectors.joining(DnaPart.AND)));
        values.put(DnaPart.KIND, statement.what().kind().word());
        values.put(
                DnaPart.SAID_ON,
                statement.where().saidOn().date().map(DateInterval::toString).orElse(""));
        values.put(DnaPart.SAID_BY, statement.who().name());
        values.put(DnaPart.PLACES, DnaPlaces.words(statement.what()));
        return values;
    }

    private static Map<Long, String> numbered(Map<DnaPart, String> values, Map<DnaPart, Long> variables) {
        Map<Long, String> numbered = new HashMap<>();
        variables.forEach((part, number) -> numbered.put(number, values.getOrDefault(part, "")));
        return numbered;
    }

    private static String degree(Stance stance) {
        return switch (stance) {
            case SUPPORT -> "1";
            case CONDITIONAL -> "0";
            case OPPOSE -> "-1";
        };
    }

    private static String hundredths(double confidence) {
        return Long.toString(Math.round(confidence * 100));
    }

    /** Returns how many articles are undated, and so are statements in them: their documents are of 1970-01-01. */
    int undated() {
        return undated;
    }

    /** Returns the file. */
    DnaFile file() {
        return draft.file();
    }
}
