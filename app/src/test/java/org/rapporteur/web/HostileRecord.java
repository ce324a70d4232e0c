package org.rapporteur.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.model.Accord;
import org.rapporteur.model.AccordClaim;
import org.rapporteur.model.Act;
import org.rapporteur.model.Article;
import org.rapporteur.model.Attribution;
import org.rapporteur.model.Author;
import org.rapporteur.model.Capacity;
import org.rapporteur.model.Claim;
import org.rapporteur.model.Coded;
import org.rapporteur.model.Coding;
import org.rapporteur.model.Condition;
import org.rapporteur.model.DateInterval;
import org.rapporteur.model.Failure;
import org.rapporteur.model.Finding;
import org.rapporteur.model.Kind;
import org.rapporteur.model.Metadata;
import org.rapporteur.model.Occasion;
import org.rapporteur.model.PartialDate;
import org.rapporteur.model.Provenance;
import org.rapporteur.model.Reading;
import org.rapporteur.model.SaidOn;
import org.rapporteur.model.Sha256;
import org.rapporteur.model.SoftwareVersion;
import org.rapporteur.model.Span;
import org.rapporteur.model.Speaker;
import org.rapporteur.model.Stance;
import org.rapporteur.model.Statement;
import org.rapporteur.model.StatementId;
import org.rapporteur.model.edits.Edit;
import org.rapporteur.model.reviews.By;
import org.rapporteur.model.reviews.Deed;
import org.rapporteur.model.reviews.Field;
import org.rapporteur.model.reviews.Review;
import org.rapporteur.model.reviews.Standing;
import org.rapporteur.review.Fields;
import org.rapporteur.store.RecordFile;
import org.rapporteur.store.Settings;

/** A record and a dossier in which every text that somebody else writes is a hostile string, each of them in every place. */
final class HostileRecord {

    private static final Provenance HOW = new Provenance(new SoftwareVersion("0.1.0"), "attribution-1+coder-1");
    private static final String PROPOSITION = "p";

    private final List<String> strings = HostileStrings.all();
    private final List<String> lines = HostileStrings.lines();

    /** Writes the dossier; wordings that may not stand in one are left out. */
    Path dossier(Path file) throws IOException {
        Map<String, Object> dossier = new LinkedHashMap<>();
        dossier.put("name", "hostile");
        dossier.put("title", lines.get(0));
        List<Object> propositions = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            propositions.add(Map.of(
                    "id",
                    PROPOSITION + i,
                    "proposition",
                    visible(lines.get(i)),
                    "issue",
                    "talks",
                    "for",
                    visible(lines.get(i))));
        }
        dossier.put("propositions", propositions);
        List<String> outlets = new ArrayList<>();
        lines.forEach(line -> outlets.add(visible(line) + outlets.size()));
        dossier.put("outlets", outlets);
        Files.write(file, new ObjectMapper().writeValueAsBytes(dossier));
        return file;
    }

    /** Returns a line without what no file in YAML may have. */
    private static String visible(String line) {
        return line.replace("\uFEFF", "") + " x";
    }

    /** Writes the record: two articles for each string, so that whoever speaks in one changes position in the other. */
    Path record(Path file) {
        try (RecordFile record = RecordFile.openOrCreate(file)) {
            record.atOnce(() -> {
                for (int i = 0; i < strings.size(); i++) {
                    Settings settings = new Settings(HOW, 0.5, lines.get(i) + " 0123456789abcdef");
                    Reading first = reading(i, false);
                    Reading second = reading(i, true);
                    record.keep(first, settings);
                    record.keep(second, settings);
                    record.keep(new Failure("failed/" + lines.get(i), lines.get(i)));
                    long key = record.presentReading(first.name()).orElseThrow();
                    record.keep(review(i, first, key));
                    if (i % 4 == 1) {
                        record.keep(
                                new Edit.Rename("named-h" + i, lines.get(i - 1)),
                                new Author(lines.get(i - 1), Instant.EPOCH),
                                Optional.of(lines.get(i - 1)));
                    }
                }
            });
        }
        return file;
    }

    private Reading reading(int i, boolean again) {
        String hostile = strings.get(i);
        String line = lines.get(i);
        String text = (again ? "Later. " : "Now. ") + "Tal said: " + hostile + " END\nBut " + hostile + "\n";
        Metadata about = new Metadata(
                Optional.of(line),
                Optional.of(line),
                List.of(line),
                Optional.of(line),
                Optional.of(new PartialDate(again ? "2031-03-0" + (1 + i % 9) : "2031-01-0" + (1 + i % 9))),
                Optional.of(line),
                Optional.of("en"),
                Optional.empty(),
                Optional.of(line));
        Article article = new Article(
                (again ? "b/" : "a/") + i + "-" + line + ".txt",
                text,
                Sha256.of(text.getBytes(UTF_8)),
                about,
                List.of(),
                List.of(line));
        Span content = span(text, text.indexOf("said: ") + "said: ".length(), text.indexOf(" END"));
        Span source = span(text, text.indexOf("Tal"), text.indexOf("Tal") + 3);
        Attribution what = new Attribution(
                List.of(content),
                List.of(source),
                List.of(new Span(source.end() + 1, source.end() + 5)),
                Kind.INDIRECT,
                0.9);
        Statement statement = new Statement(
                StatementId.of(article.id(), what),
                what,
                new Speaker(line, Optional.of("named-h" + i), "name", 0.9),
                new Capacity(Finding.of(line, "article"), Finding.of(i % 2 == 0 ? line : "Velland", "article")),
                new Occasion(
                        SaidOn.on(DateInterval.parse(again ? "2031-03-01" : "2031-01-01"), "lead"),
                        Finding.of(line, "article")),
                Finding.of(line, "article"),
                new Coding(
                        List.of(Coded.asserted("talks", 0.9, "issue")),
                        Optional.of(Coded.asserted(Act.DEMAND, 0.9, "act")),
                        Map.of(
                                PROPOSITION + i % 7,
                                Coded.asserted(again ? Stance.OPPOSE : Stance.SUPPORT, 0.9, "stance")),
                        List.of(Coded.asserted(
                                new Condition(content, line, Optional.of(line), Optional.of(PROPOSITION + i % 7)),
                                0.9,
                                "condition"))),
                HOW);
        Accord accord = new Accord(
                line,
                Optional.empty(),
                List.of(line),
                List.of(new AccordClaim(content, Claim.BROKEN, line, 0.9, "verb")));
        return new Reading(article, List.of(statement), List.of(accord), List.of(line));
    }

    private static Span span(String text, int from, int to) {
        int first = text.codePointCount(0, from);
        return new Span(first, first + text.codePointCount(from, to));
    }

    private Review review(int i, Reading reading, long key) {
        Statement statement = reading.statements().get(0);
        Map<Field, String> after = new EnumMap<>(Field.class);
        after.put(Field.STATEMENT, Field.YES);
        after.put(Field.ROLE, lines.get(i));
        after.put(Field.VENUE, lines.get(i));
        return new Review(
                0,
                reading.article().id(),
                statement.id(),
                Deed.CORRECT,
                new By(
                        lines.get(i),
                        Instant.parse("2031-03-09T12:00:00Z"),
                        Optional.of(strings.get(i)),
                        i % 3 == 0 ? Standing.BLIND : Standing.OPEN),
                Fields.of(statement),
                after,
                new Review.Seen(Optional.of(key), Set.of(), 0, SoftwareVersion.current()),
                Optional.empty());
    }
}
