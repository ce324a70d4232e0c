package org.rapporteur.brief;

import java.util.ArrayList;
import java.util.List;
import org.rapporteur.analysis.Said;
import org.rapporteur.analysis.preconditions.Deadlock;
import org.rapporteur.analysis.preconditions.Opening;
import org.rapporteur.analysis.preconditions.Precondition;
import org.rapporteur.analysis.utterances.Utterance;
import org.rapporteur.document.Block;
import org.rapporteur.document.Inline;

/** What is made to depend on what and still stands, and where that blocks. */
final class PreconditionPart {

    private static final int WORDINGS = 2;

    private final List<Precondition> made;
    private final List<Precondition> demanded;
    private final List<Deadlock> deadlocks;
    private final Phrases phrases;
    private final Notes notes;

    PreconditionPart(Findings findings, Chosen chosen, Phrases phrases, Notes notes) {
        List<Precondition> open = chosen.among(findings.preconditions())
                .filter(each -> each.until().isEmpty())
                .toList();
        this.made = open.stream().filter(each -> chosen.isBy(each.utterances())).toList();
        this.demanded = open.stream()
                .filter(each -> !chosen.isBy(each.utterances()) && chosen.isNamed(each.on()))
                .toList();
        this.deadlocks = findings.deadlocks().stream()
                .filter(each -> each.until().isEmpty())
                .filter(each -> each.preconditions().stream()
                        .anyMatch(one -> chosen.isOn(one)
                                && (chosen.isBy(one.utterances())
                                        || chosen.isNamed(one.on())
                                        || chosen.isBy(each.rejections()))))
                .toList();
        this.phrases = phrases;
        this.notes = notes;
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(2, "Open preconditions"));
        if (made.isEmpty() && demanded.isEmpty()) {
            blocks.add(
                    Parts.none("The record shows no open precondition of those named on these topics in the period."));
        } else {
            blocks.add(
                    Parts.paragraph("A precondition is open as long as the record has no statement in which its holder"
                            + " wants without it what it was for."));
        }
        part(blocks, "Made by those named", made);
        part(blocks, "Demanded of those named by others", demanded);
        blocks.add(new Block.Heading(2, "Deadlocks"));
        if (deadlocks.isEmpty()) {
            blocks.add(Parts.none(
                    "The record shows no deadlock of preconditions that concerns those named on these topics."));
        } else {
            blocks.add(Parts.paragraph(
                    "A circle is a set of preconditions of which each waits for the next and the last for"
                            + " the first; a refused precondition is one that was rejected while it stood."));
            blocks.addAll(Parts.list(deadlocks, this::deadlock));
        }
        return blocks;
    }

    private void part(List<Block> blocks, String heading, List<Precondition> some) {
        if (!some.isEmpty()) {
            blocks.add(new Block.Heading(3, heading));
            blocks.addAll(Parts.list(some, this::item));
        }
    }

    private List<Inline> item(Precondition each) {
        List<Inline> item = new ArrayList<>();
        item.add(new Inline.Strong(each.holder() + ":"));
        item.add(new Inline.Words(" " + dependence(each)
                + each.first()
                        .map(day -> " Recorded since " + Phrases.day(day) + ",")
                        .orElse(" Recorded")
                + " in " + Phrases.count(each.utterances().size(), "remark") + ", reported by "
                + Phrases.count(each.articles(), "article") + "."));
        item.add(notes.citeRemarks(each.utterances()));
        return item;
    }

    /** Returns what is made to depend on what, as whole sentences. */
    private String dependence(Precondition each) {
        // The words of one report: another article has others.
        Said said = each.utterances().stream()
                .flatMap(remark -> remark.reports().stream())
                .filter(report -> !wordings(report, each).isEmpty())
                .findFirst()
                .orElseGet(() -> each.utterances().get(0).best());
        String wordings = String.join("”, “", wordings(said, each));
        return Phrases.sentence(Phrases.according(said)) + ", " + Phrases.speaker(said) + " made "
                + each.unlocks()
                        .map(phrases::want)
                        .or(() -> each.words().map(word -> "what is coded as “" + word + "”"))
                        .orElse("something that is not coded")
                + " depend on "
                + each.demands().map(phrases::want).orElse("a condition that is no proposition of the dossier")
                + (each.on().isEmpty() ? "" : ", to be met by " + Phrases.names(each.on()))
                + (wordings.isEmpty() ? "" : "; in the words of the article: “" + wordings + "”") + ".";
    }

    /** Returns the words in which a report has a condition. */
    private static List<String> wordings(Said report, Precondition precondition) {
        return report.coding().conditions().stream()
                .map(Said.Precondition::words)
                .filter(precondition.wordings()::contains)
                .map(String::strip)
                .distinct()
                .limit(WORDINGS)
                .toList();
    }

    private List<Inline> deadlock(Deadlock each) {
        List<Inline> item = new ArrayList<>();
        boolean isCircle = each.kind() == Deadlock.Kind.CIRCLE;
        item.add(new Inline.Strong(
                isCircle ? "Circle of " + each.preconditions().size() + ":" : "Refused precondition:"));
        each.since().ifPresent(day -> item.add(new Inline.Words(" recorded since " + Phrases.day(day) + ".")));
        for (Precondition one : each.preconditions()) {
            item.add(new Inline.Words(" " + dependence(one)));
            item.add(notes.citeRemarks(one.utterances()));
        }
        if (!each.rejections().isEmpty()) {
            Said refusal = each.rejections().get(0).best();
            item.add(new Inline.Words(" " + Phrases.sentence(Phrases.according(refusal)) + ", "
                    + Phrases.speaker(refusal) + " refused it " + Phrases.when(refusal) + "."));
            item.add(notes.citeRemarks(each.rejections()));
        }
        each.openings().stream()
                .filter(opening -> !opening.evidence().isEmpty())
                .findFirst()
                .ifPresent(opening -> opening(opening, item));
        return item;
    }

    private void opening(Opening opening, List<Inline> item) {
        List<Utterance> evidence = opening.evidence();
        Said said = evidence.get(evidence.size() - 1).best();
        item.add(new Inline.Words(" On record as well, " + Phrases.according(said) + ": a statement by "
                + Phrases.speaker(said) + " " + Phrases.when(said) + ", coded as accepting "
                + phrases.want(opening.accepts()) + "."));
        item.add(notes.cite(List.of(said)));
    }
}
