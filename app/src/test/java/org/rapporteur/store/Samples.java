package org.rapporteur.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.rapporteur.model.Finding;
import org.rapporteur.model.Kind;
import org.rapporteur.model.Metadata;
import org.rapporteur.model.Occasion;
import org.rapporteur.model.Paragraph;
import org.rapporteur.model.ParagraphRole;
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
import org.rapporteur.model.edits.Part;
import org.rapporteur.text.CodePoints;

/** Small readings, made by hand. */
final class Samples {

    static final Provenance HOW = new Provenance(new SoftwareVersion("0.1.0"), "attribution-1");
    static final Settings SETTINGS = new Settings(HOW, 0.5, "generic");

    /** An edit of each kind. */
    static final List<Edit> EDITS = List.of(
            new Edit.Merge(List.of("named-b", "named-c"), "named-a", "A"),
            new Edit.Split(
                    "named-a",
                    new Part(List.of("news/1.txt", "news/2.txt"), List.of(new StatementId("ab-0-5"))),
                    "named-d",
                    "D"),
            new Edit.Rename("named-d", "D “the other”"),
            new Edit.Undo(3));

    static final Author AUTHOR = new Author("Ada", Instant.parse("2031-03-09T12:00:00Z"));

    private Samples() {}

    /** Returns a reading of an article of three paragraphs, one of them masked, with two statements. */
    static Reading reading(String name, String word) {
        return reading(name, word, metadata(Optional.of("2031-05-04")));
    }

    static Reading reading(String name, String word, Metadata metadata) {
        // The first letter takes two UTF-16 units, so counting these instead of code points would show.
        String text = "𝕎e will " + word + "\n“We will " + word + ",” said Ilva Renn, “all of it.”\nSubscribe now!";
        int second = text.codePointCount(0, text.indexOf('\n')) + 1;
        int end = text.codePointCount(0, text.length());
        int comma = second + "“We will ,”".length() + word.length();
        Article article = new Article(
                name,
                text,
                Sha256.of(text.getBytes(UTF_8)),
                metadata,
                List.of(
                        Paragraph.of(new Span(0, second - 1), ParagraphRole.HEADLINE),
                        Paragraph.of(new Span(second, end - 15), ParagraphRole.BODY),
                        Paragraph.because(new Span(end - 14, end), ParagraphRole.NEWSLETTER, "asks to subscribe")),
                List.of("Byte 7 is not UTF-8"));
        Attribution headline =
                new Attribution(List.of(new Span(0, second - 1)), List.of(), List.of(), Kind.INDIRECT, 0.625);
        Attribution quotation = new Attribution(
                List.of(new Span(second, comma), new Span(comma + 17, end - 15)),
                List.of(new Span(comma + 6, comma + 15)),
                List.of(new Span(comma + 1, comma + 5)),
                Kind.DIRECT,
                0.1 + 0.2);
        return new Reading(
                article,
                List.of(
                        new Statement(
                                StatementId.of(article.id(), headline),
                                headline,
                                Speaker.unspecified("none", 1),
                                new Capacity(Finding.none("no-ground"), Finding.none("no-ground")),
                                new Occasion(SaidOn.unknown("no-ground"), Finding.none("no-ground")),
                                Finding.none("no-ground"),
                                Coding.NONE,
                                HOW),
                        new Statement(
                                StatementId.of(article.id(), quotation),
                                quotation,
                                new Speaker("Ilva Renn", Optional.of("xx-renn"), "name", 0.875),
                                new Capacity(
                                        Finding.of("minister of Velland", "article"),
                                        Finding.of("Velland", "directory")),
                                new Occasion(
                                        SaidOn.on(DateInterval.parse("2031-01/2031-02-03"), "cue-date"),
                                        Finding.of("press conference, Harth", "cue")),
                                Finding.of("Government of Sorrane", "content"),
                                coding(article, new Span(second + 1, comma - 2)),
                                HOW)),
                agreements(end),
                List.of("The second paragraph is long"));
    }

    /** Returns a coding of each kind, with what holds and what is proposed, and an issue and stances out of the alphabet. */
    private static Coding coding(Article article, Span words) {
        Map<String, Coded<Stance>> stances = new LinkedHashMap<>();
        stances.put("withdrawal", Coded.proposed(Stance.OPPOSE, 0.25, "stances"));
        stances.put("talks-now", Coded.asserted(Stance.CONDITIONAL, 0.1 + 0.7, "stances"));
        String text = CodePoints.of(article.text()).slice(words);
        return new Coding(
                List.of(Coded.asserted("talks", 0.75, "issues"), Coded.proposed("ceasefire", 0.125, "rule-7")),
                Optional.of(Coded.asserted(Act.VOW, 0.5, "act")),
                stances,
                List.of(
                        Coded.asserted(
                                new Condition(words, text, Optional.of("Government of Sorrane"), Optional.of("vow")),
                                1,
                                "conditions"),
                        Coded.proposed(
                                new Condition(words, text, Optional.empty(), Optional.empty()), 0, "conditions")));
    }

    /** Returns an agreement of which two things are claimed, one at the very end of the text, and one that is only named. */
    private static List<Accord> agreements(int end) {
        return List.of(
                new Accord(
                        "Harth Accord",
                        Optional.of(DateInterval.parse("2029-05")),
                        List.of("Velland", "Sorrane"),
                        List.of(
                                new AccordClaim(new Span(end - 3, end), Claim.BROKEN, "Ilva Renn", 0.1 + 0.2, "verb"),
                                new AccordClaim(new Span(0, 2), Claim.SIGNED, AccordClaim.ARTICLE, 1, "date"))),
                new Accord("Accord of Tallis", Optional.empty(), List.of(), List.of()));
    }

    static Metadata metadata(Optional<String> published) {
        return new Metadata(
                Optional.of("We will"),
                Optional.empty(),
                List.of("Ada Quill", "Bo Marsh"),
                Optional.of("The Harbour Wire"),
                published.map(PartialDate::new),
                Optional.empty(),
                Optional.of("en"),
                published.map(PartialDate::new),
                Optional.of("World"));
    }
}
