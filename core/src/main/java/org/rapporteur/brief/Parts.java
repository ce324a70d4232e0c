package org.rapporteur.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.rapporteur.document.Block;
import org.rapporteur.document.Inline;

/** What the parts of a brief have in common. */
final class Parts {

    /** So many findings of a kind are listed at most; how many more there are is said. */
    static final int MOST = 40;

    private Parts() {}

    static Block paragraph(String words) {
        return new Block.Paragraph(List.of(new Inline.Words(words)));
    }

    /** Returns that there is nothing to list. */
    static Block none(String words) {
        return paragraph(words);
    }

    /** Returns a list of findings. */
    static <T> List<Block> list(List<T> findings, Function<T, List<Inline>> item) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Bullets(findings.stream().limit(MOST).map(item).toList()));
        if (findings.size() > MOST) {
            blocks.add(paragraph("And " + (findings.size() - MOST)
                    + " more, which are not listed here; choose fewer topics or a shorter period to see them."));
        }
        return blocks;
    }
}
