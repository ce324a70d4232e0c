package org.rapporteur.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.rapporteur.export.CodeWords;
import org.rapporteur.model.Accord;
import org.rapporteur.model.AccordClaim;
import org.rapporteur.model.Article;
import org.rapporteur.model.Coding;
import org.rapporteur.model.DateInterval;
import org.rapporteur.model.Metadata;
import org.rapporteur.model.Paragraph;
import org.rapporteur.model.PartialDate;
import org.rapporteur.model.Span;
import org.rapporteur.model.Speaker;
import org.rapporteur.model.Statement;
import org.rapporteur.service.ShownArticle;
import org.rapporteur.table.Figures;
import org.rapporteur.text.CodePoints;
import org.rapporteur.text.Printable;

/** An article as a page for a terminal: what is known about it, its text with the statements marked, their list. */
final class ArticleView {

    private final Screen screen;
    private final StringBuilder page = new StringBuilder();

    ArticleView(Screen screen) {
        this.screen = screen;
    }

    /** Returns the page. */
    String of(ShownArticle shown) {
        head(shown);
        text(shown.reading().article(), shown.reading().statements());
        list(shown.reading().article(), shown.reading().statements());
        agreements(shown.reading().article(), shown.reading().agreements());
        return page.toString();
    }

    private void head(ShownArticle shown) {
        Article article = shown.reading().article();
        Metadata about = article.metadata();
        about.title()
                .ifPresent(title -> page.append(Style.BOLD.on(screen, Printable.line(title)))
                        .append('\n'));
        entry("outlet", about.outlet().orElse(""));
        entry("by", String.join(", ", about.byline()));
        entry("published", about.published().map(PartialDate::iso).orElse("unknown"));
        entry("address", about.url().orElse(""));
        entry("name", article.name());
        entry("id", article.id().value());
        entry("version", shown.versions() > 1 ? shown.version() + " of " + shown.versions() : "");
        entry("same text", String.join(", ", shown.copies()));
        article.warnings().forEach(warning -> entry("note", warning));
        shown.reading().warnings().forEach(warning -> entry("note", warning));
        entry("reviewed", reviewed(shown));
        if (shown.orphans() > 0) {
            entry(
                    "note",
                    "what persons decided about " + Figures.count(shown.orphans(), "statement")
                            + " of earlier versions has no place in this one; \"rapporteur history --orphans\" lists it");
        }
        if (screen.hasColour()) {
            page.append("marked     ")
                    .append(Style.SOURCE.on(screen, "who said it"))
                    .append(", ")
                    .append(Style.CUE.on(screen, "attributing words"))
                    .append(", ")
                    .append(Style.CONTENT.on(screen, "what was said"))
                    .append(", ")
                    .append(Style.MASKED.on(screen, "not article text"))
                    .append('\n');
        }
        page.append('\n');
    }

    private static String reviewed(ShownArticle shown) {
        return shown.reviewed().isEmpty()
                ? ""
                : shown.reviewed().size() + " of "
                        + Figures.count(shown.reading().statements().size(), "statement");
    }

    private void entry(String label, String value) {
        if (!value.isEmpty()) {
            page.append(Columns.pad(label, 11)).append(Printable.line(value)).append('\n');
        }
    }

    private void text(Article article, List<Statement> statements) {
        CodePoints text = CodePoints.of(article.text());
        Style[] styles = styles(text.length(), article.paragraphs(), statements);
        // A byte order mark is no part of what is to be read.
        int at = article.text().startsWith("\uFEFF") ? 1 : 0;
        for (Paragraph paragraph : article.paragraphs()) {
            if (paragraph.isMasked()) {
                run(text, styles, at, paragraph.span().start());
                at = paragraph.span().start();
                String why = "[" + paragraph.role().word() + ": "
                        + paragraph.reason().orElse("") + "] ";
                page.append(Style.MASKED.on(screen, Printable.line(why)));
            }
        }
        run(text, styles, at, text.length());
        if (page.charAt(page.length() - 1) != '\n') {
            page.append('\n');
        }
    }

    /** Returns the style of each code point. */
    private static Style[] styles(int length, List<Paragraph> paragraphs, List<Statement> statements) {
        Style[] styles = new Style[length];
        Arrays.fill(styles, Style.PLAIN);
        paragraphs.stream()
                .filter(Paragraph::isMasked)
                .forEach(paragraph -> mark(styles, List.of(paragraph.span()), Style.MASKED));
        // A statement can hold another one: the inner one's source and cue stay visible.
        statements.forEach(statement -> mark(styles, statement.what().content(), Style.CONTENT));
        statements.forEach(statement -> mark(styles, statement.what().cue(), Style.CUE));
        statements.forEach(statement -> mark(styles, statement.what().source(), Style.SOURCE));
        return styles;
    }

    private static void mark(Style[] styles, List<Span> spans, Style style) {
        spans.forEach(span -> Arrays.fill(styles, span.start(), span.end(), style));
    }

    /** Adds the text from one code point to another. */
    private void run(CodePoints text, Style[] styles, int from, int to) {
        int start = from;
        for (int at = from + 1; at <= to; at++) {
            if (at == to || styles[at] != styles[start]) {
                String piece = Printable.text(text.slice(new Span(start, at)));
                page.append(styles[start].on(screen, piece));
                start = at;
            }
        }
    }

    private void list(Article article, List<Statement> statements) {
        CodePoints text = CodePoints.of(article.text());
        page.append('\n')
                .append(Style.BOLD.on(screen, Figures.count(statements.size(), "statement")))
                .append('\n');
        for (Statement statement : statements) {
            page.append('\n')
                    .append(Style.SOURCE.on(
                            screen, Printable.line(statement.who().name())))
                    .append(Unresolved.is(statement.who()) ? " (unresolved), " : foundBy(statement.who()))
                    .append(statement.what().kind().word())
                    .append(", confidence ")
                    .append(Figures.decimal(statement.what().confidence(), 2))
                    .append('\n');
            known("role", statement.as().role().value());
            known("side", statement.as().side().value());
            known("date", statement.where().saidOn().date().map(DateInterval::toString));
            known("venue", statement.where().venue().value());
            known("about", statement.about().value());
            coded(statement.coding().asserted());
            part("said", Style.CONTENT, text, statement.what().content());
            part("source", Style.SOURCE, text, statement.what().source());
            part("cue", Style.CUE, text, statement.what().cue());
            page.append("  id      ")
                    .append(Printable.line(statement.id().value()))
                    .append('\n');
        }
    }

    private void agreements(Article article, List<Accord> agreements) {
        if (agreements.isEmpty()) {
            return;
        }
        CodePoints text = CodePoints.of(article.text());
        page.append('\n')
                .append(Style.BOLD.on(screen, Figures.count(agreements.size(), "agreement")))
                .append('\n');
        for (Accord accord : agreements) {
            String date = accord.date().map(when -> " of " + when).orElse("");
            String parties = accord.parties().isEmpty() ? "" : ", between " + String.join(" and ", accord.parties());
            page.append('\n')
                    .append(Printable.line(accord.name() + date + parties))
                    .append('\n');
            for (AccordClaim claim : accord.claims()) {
                known(
                        "claim",
                        Optional.of(claim.claim().word() + ", says " + CodeWords.claimant(claim) + ": "
                                + text.slice(claim.span())));
            }
        }
    }

    private static String foundBy(Speaker who) {
        return " (found by " + Printable.line(who.how()) + "), ";
    }

    private void known(String label, Optional<String> value) {
        value.ifPresent(words -> page.append("  ")
                .append(Columns.pad(label, 8))
                .append(Printable.line(words))
                .append('\n'));
    }

    /** Adds what is known of what a statement does, is about and where it stands. */
    private void coded(Coding coding) {
        known("act", Optional.of(CodeWords.act(coding)).filter(words -> !words.isEmpty()));
        known("issues", Optional.of(CodeWords.issues(coding)).filter(words -> !words.isEmpty()));
        known("stances", Optional.of(CodeWords.stances(coding)).filter(words -> !words.isEmpty()));
        coding.conditions().forEach(each -> known("depends", Optional.of(CodeWords.condition(each.value()))));
    }

    private void part(String label, Style style, CodePoints text, List<Span> spans) {
        if (!spans.isEmpty()) {
            page.append("  ")
                    .append(Columns.pad(label, 8))
                    .append(style.on(screen, Quoted.words(text, spans)))
                    .append('\n');
        }
    }
}
