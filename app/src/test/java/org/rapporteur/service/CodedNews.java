package org.rapporteur.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.model.Accord;
import org.rapporteur.model.AccordClaim;
import org.rapporteur.model.Act;
import org.rapporteur.model.Article;
import org.rapporteur.model.Attribution;
import org.rapporteur.model.Capacity;
import org.rapporteur.model.Claim;
import org.rapporteur.model.Coded;
import org.rapporteur.model.Coding;
import org.rapporteur.model.Condition;
import org.rapporteur.model.DateInterval;
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
import org.rapporteur.store.RecordFile;
import org.rapporteur.store.Settings;

/** A record of an article whose statements were coded by hand, and of one that no coder has seen. */
public final class CodedNews {

    /** The article; its first letter takes two UTF-16 units. */
    public static final String TEXT =
            "𝕍elland: “We talk if they withdraw,” Brandeth told reporters. “Not an hour sooner.”\n"
                    + "The Granary refuses to leave. Tal said Velland tore up the \u001b[2JAccord. It rained, he added.";

    private static final Provenance HOW = new Provenance(new SoftwareVersion("0.1.0"), "attribution-2+coder-1");

    static final Settings SETTINGS = new Settings(HOW, 0.5, "river-war 0123456789abcdef");

    private CodedNews() {}

    /** Writes the record. */
    public static Path record(Path file) {
        try (RecordFile record = RecordFile.openOrCreate(file)) {
            record.atOnce(() -> {
                record.keep(reading("news/coded.txt", true), SETTINGS);
                record.keep(reading("news/uncoded.txt", false), SETTINGS);
            });
        }
        return file;
    }

    private static Reading reading(String name, boolean coded) {
        // One letter more, so that the two articles have ids of their own.
        String text = coded ? TEXT : TEXT + "!";
        Metadata about = new Metadata(
                Optional.of("No talks"),
                Optional.empty(),
                List.of(),
                Optional.of("Norrin Wire"),
                Optional.of(new PartialDate("2031-01-14")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        Article article = new Article(name, text, Sha256.of(text.getBytes(UTF_8)), about, List.of(), List.of());
        List<Statement> statements = List.of(
                statement(
                        article,
                        attribution(
                                List.of("“We talk if they withdraw,”", "“Not an hour sooner.”"), "Brandeth", "told"),
                        "Tomas Brandeth",
                        coded ? offer() : Coding.NONE),
                statement(
                        article,
                        attribution(List.of("to leave"), "The Granary", "refuses"),
                        "Government of Sorrane",
                        coded ? refusal() : Coding.NONE),
                statement(
                        article,
                        attribution(List.of("Velland tore up the \u001b[2JAccord"), "Tal", "said"),
                        "Yoren Tal",
                        coded ? accusation() : Coding.NONE),
                statement(
                        article,
                        attribution(List.of("It rained"), "he", "added"),
                        "Yoren Tal",
                        coded ? weather() : Coding.NONE));
        Accord accord = new Accord(
                "Fennick Accord",
                Optional.of(DateInterval.parse("2024-05")),
                List.of("Velland", "Sorrane"),
                List.of(
                        new AccordClaim(span("Velland tore up"), Claim.BROKEN, "Yoren Tal", 0.75, "verb"),
                        new AccordClaim(span("told"), Claim.SIGNED, AccordClaim.ARTICLE, 1, "date")));
        return new Reading(article, statements, coded ? List.of(accord) : List.of(), List.of());
    }

    private static Coding offer() {
        Map<String, Coded<Stance>> stances = new LinkedHashMap<>();
        stances.put("talks-now", Coded.asserted(Stance.CONDITIONAL, 0.7765, "stances"));
        stances.put("withdrawal", Coded.proposed(Stance.SUPPORT, 0.4125, "stances"));
        Condition condition = new Condition(
                span("if they withdraw"),
                "if they withdraw",
                Optional.of("Government of Sorrane"),
                Optional.of("talks-now"));
        return new Coding(
                List.of(Coded.asserted("talks", 0.9871, "issues"), Coded.asserted("territory", 0.7113, "issues")),
                Optional.of(Coded.asserted(Act.OFFER, 0.8204, "act")),
                stances,
                List.of(Coded.asserted(condition, 0.9025, "conditions")));
    }

    private static Coding refusal() {
        return new Coding(
                List.of(Coded.asserted("territory", 0.9, "issues"), Coded.proposed("talks", 0.3, "issues")),
                Optional.of(Coded.asserted(Act.REJECT, 0.9, "act")),
                Map.of("withdrawal", Coded.asserted(Stance.OPPOSE, 0.9, "stances")),
                List.of());
    }

    private static Coding accusation() {
        return new Coding(
                List.of(Coded.asserted("agreements", 0.9, "issues")),
                Optional.of(Coded.asserted(Act.ACCUSE, 0.9, "act")),
                Map.of(),
                List.of());
    }

    private static Coding weather() {
        return new Coding(List.of(), Optional.of(Coded.proposed(Act.ASSESS, 0.4478, "act")), Map.of(), List.of());
    }

    private static Statement statement(Article article, Attribution what, String speaker, Coding coding) {
        return new Statement(
                StatementId.of(article.id(), what),
                what,
                new Speaker(speaker, Optional.of("x-" + speaker.charAt(0)), "surname", 0.9),
                new Capacity(Finding.none("no-ground"), Finding.of("Velland", "directory")),
                new Occasion(SaidOn.on(DateInterval.parse("2031-01-14"), "lead"), Finding.none("no-ground")),
                Finding.none("no-ground"),
                coding,
                HOW);
    }

    private static Attribution attribution(List<String> content, String source, String cue) {
        return new Attribution(
                content.stream().map(CodedNews::span).toList(),
                List.of(span(source)),
                List.of(span(cue)),
                Kind.INDIRECT,
                0.9312);
    }

    /** Returns where words stand in the text for the first time as a word of their own. */
    private static Span span(String words) {
        int start = TEXT.indexOf(words.equals("he") ? "he added" : words);
        int first = TEXT.codePointCount(0, start);
        return new Span(first, first + words.codePointCount(0, words.length()));
    }
}
