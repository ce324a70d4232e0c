package org.rapporteur.export;

import static java.nio.charset.StandardCharsets.UTF_8;

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

/**
 * An article that would break a careless writer of files: a byte order mark, three kinds of line ends, letters beyond the basic plane,
 * markup, control characters, formulas, quotation marks.
 */
public final class HostileReading {

    /** The words of the first statement: a formula, markup, a letter beyond the basic plane and a control character. */
    public static final String FORMULA = "=cmd|\"/c calc\"!A0, 𝕍 <b>&]]>\u0007 if they\u0000 go";

    /** The article's text; its first code point is a byte order mark. */
    public static final String TEXT =
            "\uFEFFTitle 🕊\r\n\r\n“" + FORMULA + "”, Renn said.\rOrbán refused, \"not now\"\r\nor ever. It rained.\n";

    /** The name of a speaker. */
    public static final String NAME = "@Renn, \"the <Fox>\" \u0001";

    private HostileReading() {}

    /** Returns the article with three statements: coded, coded by hand, and seen by no coder. */
    public static Reading reading() {
        Metadata about = new Metadata(
                Optional.of("-1 & \"more\"\nlines"),
                Optional.empty(),
                List.of("A", "B"),
                Optional.of("The <Wire>"),
                Optional.of(new PartialDate("2031-01")),
                Optional.of("https://wire.example/?a=1&b=2"),
                Optional.of("en"),
                Optional.empty(),
                Optional.empty());
        Article article =
                new Article("a/<b>.txt", TEXT, Sha256.of(TEXT.getBytes(UTF_8)), about, List.of(), List.of("odd bytes"));
        List<Statement> statements = List.of(
                statement(
                        article,
                        new Attribution(
                                List.of(span(FORMULA)),
                                List.of(span("Renn")),
                                List.of(span("said")),
                                Kind.DIRECT,
                                0.75),
                        new Speaker(NAME, Optional.of("renn"), "surname", 0.5),
                        offer()),
                statement(
                        article,
                        new Attribution(
                                List.of(span("\"not now\""), span("or ever")), List.of(), List.of(), Kind.MIXED, 1),
                        Speaker.unspecified("none", 1),
                        byHand()),
                statement(
                        article,
                        new Attribution(List.of(span("It rained")), List.of(), List.of(), Kind.INDIRECT, 0.5),
                        new Speaker("Orbán", Optional.empty(), "name", 1),
                        Coding.NONE));
        Accord accord = new Accord(
                "Accord",
                Optional.of(DateInterval.parse("2024-05")),
                List.of("Velland"),
                List.of(new AccordClaim(span("refused"), Claim.BROKEN, "Renn", 0.5, "verb")));
        return new Reading(article, statements, List.of(accord), List.of("short"));
    }

    private static Statement statement(Article article, Attribution what, Speaker who, Coding coding) {
        boolean isKnown = coding.isMade();
        return new Statement(
                StatementId.of(article.id(), what),
                what,
                who,
                new Capacity(Finding.of("minister; former envoy", "title"), Finding.of("Velland", "directory")),
                new Occasion(
                        isKnown
                                ? SaidOn.on(DateInterval.parse("2031-01-14/2031-01-15"), "lead")
                                : SaidOn.unknown("none"),
                        Finding.none("no-ground")),
                isKnown ? Finding.of("Government of Sorrane", "object") : Finding.none("no-ground"),
                coding,
                new Provenance(new SoftwareVersion("0.1.0"), "attribution-3+coder-2"));
    }

    private static Coding offer() {
        Map<String, Coded<Stance>> stances = new LinkedHashMap<>();
        stances.put("talks-now", Coded.asserted(Stance.CONDITIONAL, 0.75, "stances"));
        stances.put("withdrawal", Coded.proposed(Stance.SUPPORT, 0.25, "stances"));
        Condition condition = new Condition(
                span("if they\u0000 go"),
                "if they\u0000 go",
                Optional.of("Government of Sorrane"),
                Optional.of("talks-now"));
        return new Coding(
                List.of(Coded.asserted("talks", 0.875, "issues"), Coded.asserted("water", 0.5, "issues")),
                Optional.of(Coded.asserted(Act.OFFER, 0.625, "act")),
                stances,
                List.of(Coded.asserted(condition, 0.5, "conditions")));
    }

    private static Coding byHand() {
        return new Coding(List.of(), Optional.of(Coded.asserted(Act.ASSESS, 1, Coded.BY_HAND)), Map.of(), List.of());
    }

    /** Returns where words stand for the first time. */
    public static Span span(String words) {
        int start = TEXT.codePointCount(0, TEXT.indexOf(words));
        return new Span(start, start + words.codePointCount(0, words.length()));
    }
}
