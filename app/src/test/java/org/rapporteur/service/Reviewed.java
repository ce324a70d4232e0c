package org.rapporteur.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.model.Act;
import org.rapporteur.model.Article;
import org.rapporteur.model.Attribution;
import org.rapporteur.model.Capacity;
import org.rapporteur.model.Coded;
import org.rapporteur.model.Coding;
import org.rapporteur.model.Finding;
import org.rapporteur.model.Kind;
import org.rapporteur.model.Metadata;
import org.rapporteur.model.Occasion;
import org.rapporteur.model.Provenance;
import org.rapporteur.model.Reading;
import org.rapporteur.model.SaidOn;
import org.rapporteur.model.Sha256;
import org.rapporteur.model.SoftwareVersion;
import org.rapporteur.model.Span;
import org.rapporteur.model.Speaker;
import org.rapporteur.model.Statement;
import org.rapporteur.model.StatementId;
import org.rapporteur.model.reviews.By;
import org.rapporteur.model.reviews.Standing;
import org.rapporteur.store.RecordFile;
import org.rapporteur.store.Settings;

/** A record of one small article, read by made-up machines that find what a test wants. */
public final class Reviewed {

    /** The article; its first letter takes two UTF-16 units. */
    public static final String TEXT =
            "𝕋al said that it rains in Harth.\nBea denied it. Renn wants talks now, she told Norrin.\n";

    /** The article's name. */
    public static final String NAME = "news/rain.txt";

    private Reviewed() {}

    /** What a machine finds. */
    record Found(String content, String source, String cue, Act act) {}

    static final Found RAIN = new Found("it rains in Harth", "𝕋al", "said", Act.ASSESS);
    static final Found DENIAL = new Found("it.", "Bea", "denied", Act.DENY);
    static final Found TALKS = new Found("talks now", "Renn", "wants", Act.DEMAND);

    /** Writes the record as a first machine reads the article. */
    public static Path record(Path file) {
        read(file, 1, TEXT, RAIN, DENIAL, TALKS);
        return file;
    }

    /** Reads the article with a machine of a number, which tells its readings from others. */
    static void read(Path file, int machine, String text, Found... found) {
        Provenance how = new Provenance(new SoftwareVersion("0.1.0"), "attribution-" + machine);
        Article article =
                new Article(NAME, text, Sha256.of(text.getBytes(UTF_8)), Metadata.unknown(), List.of(), List.of());
        List<Statement> statements = new ArrayList<>();
        for (Found each : found) {
            statements.add(statement(article, each, how));
        }
        try (RecordFile record = RecordFile.openOrCreate(file)) {
            record.atOnce(() -> record.keep(
                    new Reading(article, statements, List.of(), List.of()), new Settings(how, 0.5, "generic")));
        }
    }

    private static Statement statement(Article article, Found found, Provenance how) {
        Attribution what = new Attribution(
                List.of(span(article.text(), found.content())),
                List.of(span(article.text(), found.source())),
                List.of(span(article.text(), found.cue())),
                Kind.INDIRECT,
                0.75);
        return new Statement(
                StatementId.of(article.id(), what),
                what,
                new Speaker(
                        found.source(),
                        Optional.of("named-" + found.source().toLowerCase(java.util.Locale.ROOT)),
                        "name",
                        0.5),
                new Capacity(Finding.none("no-ground"), Finding.of("Velland", "directory")),
                new Occasion(SaidOn.unknown("no-ground"), Finding.none("no-ground")),
                Finding.none("no-ground"),
                new Coding(
                        List.of(Coded.asserted("talks", 0.75, "issues"), Coded.proposed("ceasefire", 0.25, "issues")),
                        Optional.of(Coded.asserted(found.act(), 0.625, "act")),
                        Map.of(),
                        List.of()),
                how);
    }

    /** Returns where words stand in a text for the first time. */
    public static Span span(String text, String words) {
        int at = text.indexOf(words);
        int start = text.codePointCount(0, at);
        return new Span(start, start + words.codePointCount(0, words.length()));
    }

    /** Returns the id of the statement with these words at the beginning of its content. */
    public static String id(String text, String words) {
        Span span = span(text, words);
        return Sha256.of(text.getBytes(UTF_8)).hex().substring(0, 16) + "-" + span.start() + "-" + span.end();
    }

    /** Returns a coder who decides in view of the record. */
    public static By by(String coder) {
        return by(coder, Standing.OPEN);
    }

    /** Returns a coder who decides now. */
    public static By by(String coder, Standing standing) {
        return new By(coder, Instant.parse("2031-03-09T12:00:00Z"), Optional.empty(), standing);
    }
}
