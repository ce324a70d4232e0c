package org.rapporteur.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A document with footnotes. Immutable, and the same in every form in which it is written.
 *
 * @param title what it is about, in one line
 * @param made the day on which it was made
 * @param blocks its parts in order
 * @param notes the footnotes by number, from 1: the paragraphs of each
 */
public record Document(String title, LocalDate made, List<Block> blocks, List<List<List<Inline>>> notes) {

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if marks are not 1, 2, 3 and so on in the order of the blocks, one for each footnote, or a footnote has
     *     a mark in it, or something leads to a footnote that is not there
     */
    public Document {
        blocks = List.copyOf(blocks);
        notes = notes.stream()
                .map(note -> note.stream().map(List::copyOf).toList())
                .toList();
        List<Integer> marks = new ArrayList<>();
        Set<Integer> seen = new HashSet<>();
        for (Inline each : inlines(blocks)) {
            if (each instanceof Inline.Mark mark) {
                marks.add(mark.number());
            } else if (each instanceof Inline.See see) {
                seen.add(see.number());
            }
        }
        for (int i = 0; i < marks.size(); i++) {
            if (marks.get(i) != i + 1) {
                throw new IllegalArgumentException("Footnote " + (i + 1) + " is marked as " + marks.get(i));
            }
        }
        int count = notes.size();
        if (marks.size() != count || seen.stream().anyMatch(number -> number < 1 || number > count)) {
            throw new IllegalArgumentException("There are " + marks.size() + " marks for " + count + " footnotes");
        }
        if (notes.stream()
                .flatMap(List::stream)
                .flatMap(List::stream)
                .anyMatch(each -> each instanceof Inline.Mark || each instanceof Inline.See)) {
            throw new IllegalArgumentException("A footnote has no footnotes");
        }
    }

    private static List<Inline> inlines(List<Block> blocks) {
        return blocks.stream().flatMap(Document::inlines).toList();
    }

    private static Stream<Inline> inlines(Block block) {
        if (block instanceof Block.Paragraph paragraph) {
            return paragraph.content().stream();
        }
        if (block instanceof Block.Bullets bullets) {
            return bullets.items().stream().flatMap(List::stream);
        }
        return block instanceof Block.Grid grid
                ? grid.rows().stream().flatMap(List::stream).flatMap(List::stream)
                : Stream.empty();
    }
}
