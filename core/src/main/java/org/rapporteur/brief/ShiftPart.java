package org.rapporteur.brief;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.rapporteur.analysis.Said;
import org.rapporteur.analysis.shifts.Shift;
import org.rapporteur.analysis.utterances.Utterance;
import org.rapporteur.document.Block;
import org.rapporteur.document.Inline;

/** How positions changed. */
final class ShiftPart {

    private final List<Shift> shifts;
    private final Phrases phrases;
    private final Notes notes;

    ShiftPart(Findings findings, Chosen chosen, Phrases phrases, Notes notes) {
        this.shifts = findings.shifts().stream()
                .filter(each -> chosen.isWho(each.who()) && chosen.isProposition(each.proposition()))
                .toList();
        this.phrases = phrases;
        this.notes = notes;
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(2, "Changes of position"));
        if (shifts.isEmpty()) {
            blocks.add(
                    Parts.none("The record shows no change of position of those named on these topics in the period."));
            return blocks;
        }
        blocks.add(Parts.paragraph(
                "A change is shown where statements of at least two remarks or outlets, a concession, or an"
                        + " article itself tell of a new position. Of several who speak for one side it may be a change of"
                        + " voice; the speakers are named."));
        blocks.addAll(Parts.list(shifts, this::item));
        return blocks;
    }

    private List<Inline> item(Shift shift) {
        List<Inline> item = new ArrayList<>();
        item.add(new Inline.Strong(shift.who() + ":"));
        item.add(new Inline.Words(" " + shift.kind().words() + ", on " + phrases.proposition(shift.proposition())
                + ", dated " + Phrases.day(shift.day()) + "."));
        shift.last()
                .ifPresent(last -> claim(
                        "Before",
                        last.best(),
                        shift.from().map(Phrases::stance).orElse("not coded"),
                        latestFirst(shift.before()),
                        item));
        claim("After", shift.first().best(), Phrases.stance(shift.to()), shift.after(), item);
        if (!shift.demands().isEmpty()) {
            item.add(new Inline.Words(" Newly demanded: "
                    + String.join(
                            "; ", shift.demands().stream().map(this::demand).toList()) + "."));
        }
        return item;
    }

    private void claim(String when, Said said, String coded, List<Utterance> remarks, List<Inline> item) {
        item.add(new Inline.Words(" " + when + ": " + Phrases.according(said) + ", " + Phrases.speaker(said) + " "
                + Phrases.when(said) + ", coded as " + coded + "."));
        item.add(notes.citeRemarks(remarks));
    }

    private static List<Utterance> latestFirst(List<Utterance> remarks) {
        List<Utterance> reversed = new ArrayList<>(remarks);
        Collections.reverse(reversed);
        return reversed;
    }

    /** Returns a demand, which is a proposition's id, or one after {@code not}. */
    private String demand(String want) {
        return want.startsWith("not ")
                ? "the contrary of " + phrases.proposition(want.substring("not ".length()))
                : phrases.proposition(want);
    }
}
