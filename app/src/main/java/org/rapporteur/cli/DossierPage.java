package org.rapporteur.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.model.Capacity;
import org.rapporteur.model.Conflict;
import org.rapporteur.service.ShownDossier;
import org.rapporteur.table.Figures;
import org.rapporteur.text.Printable;

/** A dossier as a page. */
final class DossierPage {

    private static final int LABEL_WIDTH = 11;
    private static final String NO_SIDE = "without a side: third parties, and persons without an office";

    private final StringBuilder page = new StringBuilder();
    private final ShownDossier dossier;
    private final Screen screen;

    private DossierPage(ShownDossier dossier, Screen screen) {
        this.dossier = dossier;
        this.screen = screen;
    }

    /** Returns the page, its lines as wide as the screen at most. */
    static String of(ShownDossier dossier, Screen screen) {
        DossierPage page = new DossierPage(dossier, screen);
        page.head();
        page.actors();
        page.issues();
        page.agreements();
        return page.page.toString();
    }

    private void head() {
        Optional<Conflict> conflict = dossier.conflict();
        heading(dossier.name() + dossier.title().map(title -> ": " + title).orElse(""));
        entry("conflict", conflict.map(Conflict::id).orElse("the one whose parties an article names most"));
        conflict.ifPresent(parties -> entry("parties", String.join(", ", parties.parties())));
        dossier.period().ifPresent(period -> entry("period", period));
        entry("languages", String.join(", ", dossier.languages()));
        entry("outlets", dossier.outlets().stream().map(DossierPage::called).collect(Collectors.joining(", ")));
    }

    private void actors() {
        heading("\nActors");
        if (dossier.actors().isEmpty()) {
            line(2, 2, "those that are built in");
            return;
        }
        line(2, 2, Figures.count(dossier.actors().size(), "actor") + " of its own, over those that are built in");
        Map<String, List<String>> bySide = new LinkedHashMap<>();
        Stream.concat(
                        dossier.conflict().stream().flatMap(conflict -> conflict.parties().stream()),
                        Stream.of(Capacity.THIRD_PARTY, Capacity.NONE, NO_SIDE))
                .forEach(side -> bySide.put(side, new ArrayList<>()));
        for (ShownDossier.Somebody actor : dossier.actors()) {
            String roles = actor.roles().isEmpty() ? "" : ": " + String.join("; ", actor.roles());
            bySide.computeIfAbsent(actor.side().orElse(NO_SIDE), side -> new ArrayList<>())
                    .add(called(actor.names()) + roles + "  [" + actor.id() + "]");
        }
        bySide.values().removeIf(List::isEmpty);
        bySide.forEach((side, lines) -> {
            line(2, 2, side);
            lines.forEach(line -> line(4, 6, line));
        });
    }

    private void issues() {
        heading("\nIssues and propositions");
        for (ShownDossier.Issue issue : dossier.issues()) {
            line(2, 4, issue.id() + ": " + issue.covers());
            for (ShownDossier.Proposition proposition : dossier.propositions()) {
                if (proposition.issue().equals(issue.id())) {
                    proposition(proposition);
                }
            }
        }
    }

    private void proposition(ShownDossier.Proposition proposition) {
        line(4, 6, proposition.id() + ": " + proposition.text());
        Stream.concat(
                        Stream.concat(
                                proposition.wordsFor().stream().map(words -> labelled("for", words)),
                                proposition.wordsAgainst().stream().map(words -> labelled("against", words))),
                        proposition.examples().stream().map(example -> labelled(example.stance(), example.text())))
                .forEach(words -> line(6, 6 + LABEL_WIDTH + 2, words));
    }

    private void agreements() {
        if (dossier.agreements().isEmpty()) {
            return;
        }
        heading("\nAgreements");
        for (ShownDossier.Agreement agreement : dossier.agreements()) {
            line(
                    2,
                    4,
                    called(agreement.names())
                            + agreement.date().map(date -> ", " + date).orElse(""));
            if (!agreement.parties().isEmpty()) {
                line(4, 6, "between " + String.join(", ", agreement.parties()));
            }
        }
    }

    private static String called(ShownDossier.Called names) {
        return names.name() + (names.aliases().isEmpty() ? "" : " (" + String.join(", ", names.aliases()) + ")");
    }

    private static String labelled(String label, String words) {
        return Columns.pad(label, LABEL_WIDTH) + "  " + words;
    }

    private void heading(String words) {
        String blank = words.startsWith("\n") ? "\n" : "";
        page.append(blank)
                .append(Style.BOLD.on(screen, Printable.line(words.strip())))
                .append('\n');
    }

    private void entry(String label, String words) {
        if (!words.isEmpty()) {
            line(0, LABEL_WIDTH + 2, labelled(label, words));
        }
    }

    /** Adds a line, cut into several where the screen is narrow: the first begins at one column, the others at another. */
    private void line(int first, int others, String words) {
        int indent = first;
        for (String line : Columns.wrapped(Printable.line(words), screen.width() - Math.max(first, others))) {
            page.append(" ".repeat(indent)).append(line).append('\n');
            indent = others;
        }
    }
}
