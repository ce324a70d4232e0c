package org.rapporteur.ingest.metadata;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapporteur.ingest.layout.FoundDate;
import org.rapporteur.model.Metadata;
import org.rapporteur.model.Paragraph;
import org.rapporteur.model.ParagraphRole;
import org.rapporteur.model.PartialDate;
import org.rapporteur.text.CodePoints;

/** Finds what an article says about itself: its title, summary, authors, date and outlet. */
public final class FoundMetadata {

    /** How much of a paragraph is looked at, in UTF-16 units. */
    private static final int HEAD = 400;

    /** A dateline at the beginning of running text: place, perhaps a date, perhaps an agency, and a dash or stop. */
    private static final Pattern DATELINE =
            Pattern.compile("^(?<place>\\p{Lu}[\\p{L}\\p{M}.' -]{1,40}(?:, \\p{Lu}[\\p{L}.' -]{1,30})?)"
                    + "(?:, (?<date>[\\p{L}.]{3,10} \\d{1,2}(?:, \\d{4})?|\\d{1,2} [\\p{L}.]{3,10}(?: \\d{4})?))?\\.?"
                    + "(?: ?\\((?<agency>[^()]{2,40})\\)| /(?<slashed>[^/]{2,40})/)?\\.? ?[—–-] ?");

    private static final Pattern SLASHED = Pattern.compile(
            "^\\p{Lu}[\\p{L}' -]{1,40}, (?<date>[\\p{L}.]{3,10} \\d{1,2})\\. /(?<agency>[^/]{2,40})/\\.?");
    private static final Pattern SUPPORT = Pattern.compile("^Support (?<outlet>The (?:\\p{Lu}[\\p{L}'-]* ?){1,5})!$");
    private static final Pattern MESSAGE =
            Pattern.compile("^A (?:Message|Letter|Note) from (?<outlet>(?:The )?(?:\\p{Lu}[\\p{L}'-]* ?){1,5}):?$");
    private static final Pattern COPYRIGHT = Pattern.compile(
            "^(?:Copyright (?=©|\\(c\\)|\\d))?(?:(?:©|\\(c\\))(?: Copyright)?)? ?(?:\\d{4}(?:[–-]\\d{4})? )?"
                    + "(?:by )?(?<outlet>\\p{Lu}[\\p{L} &'-]{2,40}?)(?: \\d{4})?(?:\\.|,| All rights.*|$)");

    /** What a line that names its owner begins with, or a piece of a row of links. */
    private static final Pattern OWNED = Pattern.compile("(?:^|[|·•] ?)(?=©|Copyright|\\(c\\))");

    private static final Pattern AFTER_LINK = Pattern.compile(" ?[|·•]");
    private static final Pattern REPORTED = Pattern.compile("^\\(?Reporting by ");
    private static final int LEAST_SUMMARY_WORDS = 4;
    private static final int LONGEST_DATE_LINE = 160;

    private final CodePoints text;
    private final List<Paragraph> paragraphs;

    private FoundMetadata(CodePoints text, List<Paragraph> paragraphs) {
        this.text = text;
        this.paragraphs = paragraphs;
    }

    /** Returns what the text with these paragraphs says about itself; what it leaves open is absent. */
    public static Metadata in(CodePoints text, List<Paragraph> paragraphs) {
        FoundMetadata found = new FoundMetadata(text, paragraphs);
        return new Metadata(
                found.first(ParagraphRole.HEADLINE).map(FoundMetadata::unmarked),
                found.first(ParagraphRole.STANDFIRST)
                        .map(FoundMetadata::unmarked)
                        .filter(summary -> summary.chars().filter(c -> c == ' ').count() >= LEAST_SUMMARY_WORDS - 1),
                found.byline(),
                found.outlet(),
                found.published(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private Optional<String> first(ParagraphRole role) {
        for (Paragraph p : paragraphs) {
            if (p.role() == role) {
                return Optional.of(text.slice(p.span()).replace('\u00A0', ' '));
            }
        }
        return Optional.empty();
    }

    /** Returns the names that stand above the text, or else those of the agency's note below it. */
    private List<String> byline() {
        for (ParagraphRole role : List.of(ParagraphRole.BYLINE, ParagraphRole.AUTHOR_NOTE)) {
            for (Paragraph p : paragraphs) {
                boolean names = p.role() == role
                        && (role == ParagraphRole.BYLINE
                                || REPORTED.matcher(head(p)).find());
                List<String> found = names ? Byline.names(head(p)) : List.of();
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return List.of();
    }

    /** Returns the first full date that stands where the page says when it was published. */
    private Optional<PartialDate> published() {
        for (ParagraphRole role : List.of(ParagraphRole.DATELINE, ParagraphRole.BYLINE, ParagraphRole.NAVIGATION)) {
            for (Paragraph p : paragraphs) {
                if (p.role() == role && !p.reason().orElse("").contains("metadata")) {
                    String head = head(p);
                    Optional<PartialDate> date = FoundDate.first(head).flatMap(FoundDate::date);
                    if (date.isPresent() && head.length() < LONGEST_DATE_LINE) {
                        return date;
                    }
                }
            }
        }
        return dateline().map(m -> m.group("date")).flatMap(FoundDate::first).flatMap(FoundDate::date);
    }

    private Optional<String> outlet() {
        for (Paragraph p : paragraphs) {
            if (p.isMasked()) {
                String head = head(p);
                for (Pattern pattern : List.of(SUPPORT, MESSAGE)) {
                    Matcher m = pattern.matcher(head);
                    if (m.find()) {
                        return Optional.of(m.group("outlet").strip());
                    }
                }
                Optional<String> owner = owner(head);
                if (owner.isPresent()) {
                    return owner;
                }
            }
        }
        return dateline().map(m -> m.group("agency")).map(String::strip);
    }

    /** Returns who claims the copyright in a line, or in one of the links in a row. */
    private static Optional<String> owner(String line) {
        Matcher begin = OWNED.matcher(line);
        while (begin.find()) {
            Matcher m = COPYRIGHT.matcher(AFTER_LINK.split(line.substring(begin.end()), 2)[0]);
            if (m.find()) {
                return Optional.of(m.group("outlet").strip());
            }
        }
        return Optional.empty();
    }

    /** Returns the dateline at the beginning of the running text, if it has one. */
    private Optional<Matcher> dateline() {
        for (Paragraph p : paragraphs) {
            if (p.role() == ParagraphRole.BODY) {
                for (Pattern pattern : List.of(SLASHED, DATELINE)) {
                    Matcher m = pattern.matcher(head(p));
                    if (m.find()) {
                        return Optional.of(m);
                    }
                }
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private String head(Paragraph paragraph) {
        String all = text.slice(paragraph.span());
        return (all.length() > HEAD ? all.substring(0, HEAD) : all)
                .replace('\u00A0', ' ')
                .replace('’', '\'');
    }

    /** Returns a line without the marks of emphasis around it. */
    private static String unmarked(String line) {
        return line.replaceAll("^[*_]+(.*?)[*_]+$", "$1");
    }
}
