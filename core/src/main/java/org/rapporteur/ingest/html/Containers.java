package org.rapporteur.ingest.html;

import java.util.List;

/**
 * The elements of a page that most probably hold its article.
 *
 * @param dominant the innermost element with most of the page's running text
 * @param best the element whose own children hold most running text with few links, as reading views of browsers choose it
 */
record Containers(Frame dominant, Frame best) {

    private static final double MOST = 0.6;

    static Containers of(List<Block> blocks) {
        Frame root = blocks.get(0).frame.above(Integer.MAX_VALUE);
        Frame best = root;
        Frame dominant = root;
        double most = 0;
        for (Block block : blocks) {
            if (!block.isProse()) {
                continue;
            }
            double score = (1 + block.commas + Math.min(block.letters / 100.0, 3)) * (1 - block.linkDensity());
            Frame at = block.frame.parent == null ? block.frame : block.frame.parent;
            for (int level = 0; level < 3 && at != null; level++) {
                at.score += level == 0 ? score : score / (2 * level);
                double fair = at.score * (1 - at.linkDensity());
                if (fair > most) {
                    most = fair;
                    best = at;
                }
                at = at.parent;
            }
            for (Frame up = block.frame; up != null; up = up.parent) {
                if (up.proseLetters > MOST * root.proseLetters) {
                    dominant = up.depth > dominant.depth ? up : dominant;
                    break;
                }
            }
        }
        return new Containers(dominant, best);
    }
}
