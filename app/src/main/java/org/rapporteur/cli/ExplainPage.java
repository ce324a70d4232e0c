package org.rapporteur.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rapporteur.export.CodeWords;
import org.rapporteur.model.Accord;
import org.rapporteur.model.AccordClaim;
import org.rapporteur.model.Act;
import org.rapporteur.model.Article;
import org.rapporteur.model.Attribution;
import org.rapporteur.model.Coded;
import org.rapporteur.model.Coding;
import org.rapporteur.model.DateInterval;
import org.rapporteur.model.Finding;
import org.rapporteur.model.Metadata;
import org.rapporteur.model.PartialDate;
import org.rapporteur.model.SaidOn;
import org.rapporteur.model.Span;
import org.rapporteur.model.Speaker;
import org.rapporteur.model.Statement;
import org.rapporteur.model.reviews.Review;
import org.rapporteur.review.ReviewedStatement;
import org.rapporteur.service.ExplainedStatement;
import org.rapporteur.service.ReviewState;
import org.rapporteur.table.Figures;
import org.rapporteur.text.CodePoints;
import org.rapporteur.text.Printable;

/** A statement as a page: each field with its value, and below it how it came about. */
final class ExplainPage {

    private static final int LABEL_WIDTH = 11;

    private static final String UNKNOWN = "–";

    private final StringBuilder page = new StringBuilder();
    private final Screen screen;
    private final CodePoints text;

    private ExplainPage(Screen screen, CodePoints text) {
        this.screen = screen;
        this.text = text;
    }

    /** Returns the page, its lines as wide as the screen at most. */
    static String of(ExplainedStatement explained, Screen screen) {
        ExplainPage page =
                new ExplainPage(screen, CodePoints.of(explained.article().text()));
        Statement statement = explained.statement();
        page.head(explained);
        page.reviews(explained);
        page.said(statement);
        page.who(statement);
        page.codes(statement.coding());
        page.claims(explained.agreements());
        page.field(
                "made by",
                "Rapporteur " + statement.how().software() + ", "
                        + statement.how().model());
        page.why("read with the dossier " + explained.knowledge());
        page.field(
                "state",
                ReviewState.of(explained.article(), explained.reviewed()).key());
        return page.page.toString();
    }

    private void head(ExplainedStatement explained) {
        Article article = explained.article();
        Metadata about = article.metadata();
        page.append(Style.BOLD.on(
                        screen, Printable.line(explained.statement().id().value())))
                .append('\n');
        List<String> known = new ArrayList<>(List.of(article.name()));
        known.add(about.published().map(PartialDate::iso).orElse("undated"));
        about.outlet().ifPresent(known::add);
        about.title().ifPresent(known::add);
        field("article", String.join(", ", known));
        if (!explained.copies().isEmpty()) {
            field("same text", String.join(", ", explained.copies()));
        }
        page.append('\n');
    }

    private void reviews(ExplainedStatement explained) {
        ReviewedStatement reviewed = explained.reviewed();
        if (!reviewed.isReviewed()) {
            return;
        }
        field("reviewed", reviewed.status().word());
        for (Review review : reviewed.reviews()) {
            why(
                    review.how() + " by " + ReviewWords.by(review) + ": " + ReviewWords.of(review),
                    review.by().why().map(words -> "because " + words).orElse(""));
        }
        if (!reviewed.isFound()) {
            why("not found by the machine, as the record has this article now");
        }
        if (!reviewed.disputed().isEmpty()) {
            field("disputed", ReviewWords.disputed(reviewed));
            why("coders differ who did not see each other's; \"rapporteur review --decide\" or \"--take\" decides");
        }
        page.append('\n');
    }

    private void said(Statement statement) {
        Attribution what = statement.what();
        String model = statement.how().model();
        field("said", Quoted.words(text, what.content()));
        why("by " + model, sure(what.confidence()), at(what.content()));
        field("kind", what.kind().word());
        why("by the quotation marks in what was said");
        field("cue", what.cue().isEmpty() ? UNKNOWN : Quoted.words(text, what.cue()));
        why("by " + model, at(what.cue()));
    }

    private void who(Statement statement) {
        Speaker who = statement.who();
        field("speaker", who.name() + who.id().map(id -> "  [" + id + "]").orElse(""));
        why("by " + who.how(), sure(who.sure()), from(statement.what().source()));
        finding("role", statement.as().role());
        finding("side", statement.as().side());
        finding("venue", statement.where().venue());
        SaidOn saidOn = statement.where().saidOn();
        finding("said on", new Finding(saidOn.date().map(DateInterval::toString), saidOn.how()));
        finding("about", statement.about());
    }

    private void finding(String label, Finding finding) {
        field(label, finding.value().orElse(UNKNOWN));
        why("by " + finding.how());
    }

    private void codes(Coding coding) {
        if (!coding.isMade()) {
            field("codes", UNKNOWN);
            why("no coder has looked at this statement");
            return;
        }
        coding.issues().forEach(issue -> code("issue", issue.value(), issue));
        none("issue", coding.issues().isEmpty());
        coding.act().ifPresent(act -> code("act", act(act.value()), act));
        none("act", coding.act().isEmpty());
        coding.stances()
                .forEach((proposition, stance) ->
                        code("stance", proposition + ": " + stance.value().word(), stance));
        none("stance", coding.stances().isEmpty());
        coding.conditions()
                .forEach(condition -> code(
                        "condition",
                        CodeWords.condition(condition.value()),
                        condition,
                        at(List.of(condition.value().span()))));
        none("condition", coding.conditions().isEmpty());
    }

    private void none(String label, boolean isSo) {
        if (isSo) {
            field(label, UNKNOWN);
            why("the coder found none");
        }
    }

    private static String act(Act act) {
        return act.plover().isEmpty() ? act.word() : act.word() + "  [PLOVER: " + String.join(", ", act.plover()) + "]";
    }

    private void code(String label, String value, Coded<?> code, String... evidence) {
        field(label, code.asserted() ? value : "proposed: " + value);
        why(Stream.concat(Stream.of("by " + code.how(), sure(code.confidence())), Stream.of(evidence))
                .toArray(String[]::new));
    }

    private void claims(List<Accord> agreements) {
        for (Accord accord : agreements) {
            String date = accord.date().map(when -> " of " + when).orElse("");
            for (AccordClaim claim : accord.claims()) {
                field(
                        "agreement",
                        accord.name() + date + ": " + claim.claim().word() + ", says " + CodeWords.claimant(claim));
                why("by " + claim.how(), sure(claim.confidence()), from(List.of(claim.span())));
            }
        }
    }

    private static String sure(double confidence) {
        return "sure " + Figures.decimal(confidence, 2);
    }

    /** Returns the places of spans; empty if there are none. */
    private static String at(List<Span> spans) {
        List<String> places =
                spans.stream().map(span -> span.start() + "–" + span.end()).toList();
        return places.isEmpty() ? "" : "at " + String.join(" and ", places);
    }

    /** Returns the words of spans with their places; empty if there are none. */
    private String from(List<Span> spans) {
        return spans.isEmpty() ? "" : "from \"" + Quoted.words(text, spans) + "\" " + at(spans);
    }

    private void field(String label, String value) {
        Optional<String> before = Optional.of(Columns.pad(label, LABEL_WIDTH));
        for (String line : wrapped(value)) {
            page.append(before.orElse(" ".repeat(LABEL_WIDTH))).append(line).append('\n');
            before = Optional.empty();
        }
    }

    /** Adds how a field came about; empty parts are left out. */
    private void why(String... parts) {
        String words = String.join(
                ", ", Stream.of(parts).filter(part -> !part.isEmpty()).toList());
        for (String line : wrapped(words)) {
            page.append(" ".repeat(LABEL_WIDTH))
                    .append(Style.MASKED.on(screen, line))
                    .append('\n');
        }
    }

    private List<String> wrapped(String words) {
        return Columns.wrapped(Printable.line(words), screen.width() - LABEL_WIDTH);
    }
}
