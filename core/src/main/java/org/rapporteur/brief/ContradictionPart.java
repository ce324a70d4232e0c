package org.rapporteur.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rapporteur.analysis.Said;
import org.rapporteur.analysis.contradictions.Contradiction;
import org.rapporteur.analysis.utterances.Utterance;
import org.rapporteur.document.Block;
import org.rapporteur.document.Inline;

/** Things said that do not fit each other. */
final class ContradictionPart {

    /** So many UTF-16 units of a statement are quoted in the text; its footnote has more. */
    private static final int SHORT = 240;

    private final List<Contradiction> contradictions;
    private final Phrases phrases;
    private final Notes notes;

    ContradictionPart(Findings findings, Chosen chosen, Phrases phrases, Notes notes) {
        this.contradictions = chosen.among(findings.contradictions())
                .filter(each -> chosen.isBy(each.one().best())
                        || chosen.isBy(each.other().best()))
                .toList();
        this.phrases = phrases;
        this.notes = notes;
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(2, "Contradictions"));
        if (contradictions.isEmpty()) {
            blocks.add(Parts.none(
                    "The record shows no contradiction in which those named take part on these topics in the period."));
            return blocks;
        }
        blocks.add(Parts.paragraph(
                "Pairs of statements that do not fit each other by their codes or words. Which of them holds,"
                        + " and whether both can, is for the reader to judge."));
        blocks.addAll(Parts.list(contradictions, this::item));
        return blocks;
    }

    private List<Inline> item(Contradiction each) {
        List<Inline> item = new ArrayList<>();
        item.add(new Inline.Strong(Phrases.sentence(each.kind().words()) + ":"));
        each.proposition().ifPresent(id -> item.add(new Inline.Words(" on " + phrases.proposition(id) + ".")));
        side(each.one(), each.proposition(), item);
        side(each.other(), each.proposition(), item);
        if (!each.further().isEmpty()) {
            item.add(new Inline.Words(" The record has "
                    + Phrases.count(each.further().size(), "further remark") + " of the same kind."));
            item.add(notes.citeRemarks(each.further()));
        }
        return item;
    }

    private void side(Utterance remark, Optional<String> proposition, List<Inline> item) {
        Said said = remark.best();
        String coded = proposition
                .flatMap(id -> Optional.ofNullable(said.coding().stances().get(id)))
                .map(stance -> ", coded as " + Phrases.stance(stance))
                .orElse("");
        item.add(new Inline.Words(" " + Phrases.sentence(Phrases.according(said)) + ", "
                + Phrases.speaker(said) + " " + Phrases.when(said) + coded + ": "
                + Phrases.quoted(said, SHORT)));
        item.add(notes.citeRemarks(List.of(remark)));
    }
}
