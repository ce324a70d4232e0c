package org.rapporteur.ingest.html;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * An element on the way to a block, and what it holds.
 *
 * <p>Mutable while a page is walked.
 */
final class Frame {

    /** What is farther away than this is as good as absent. */
    static final int FAR = 31;

    final @Nullable Frame parent;
    final Element element;
    final String tag;

    /** Its class, worked out once: a page may have one of megabytes around every block. */
    final String className;

    final int depth;
    final int first;

    /** What its own class, id and role say: groups of {@link Words#OF_MARKUP}. */
    final long groups;

    /** How far up the nearest element with each group and each kind of tag is; shared with the parent where nothing changes. */
    final byte[] groupAt;

    final byte[] tagAt;

    /** How deep the elements lie that {@link #groupAt} and {@link #tagAt} speak of. */
    int end;

    int letters;
    int linkLetters;
    int blocks;
    int proseBlocks;
    int proseLetters;
    int commas;
    int children;
    double score;

    Frame(@Nullable Frame parent, Element element, long groups, int first) {
        this.parent = parent;
        this.element = element;
        this.tag = element.normalName();
        this.className = element.className();
        this.depth = parent == null ? 0 : parent.depth + 1;
        this.groups = groups;
        this.first = first;
        this.groupAt = depths(parent == null ? new byte[64] : parent.groupAt, groups);
        this.tagAt = depths(parent == null ? new byte[64] : parent.tagAt, Tags.kind(tag));
        if (parent != null) {
            parent.children++;
        }
    }

    /** Returns the depths, from 1 and cut at 127, at which each bit was last seen; 0 if never. */
    private byte[] depths(byte[] before, long bits) {
        if (bits == 0) {
            return before;
        }
        byte[] now = before.clone();
        for (long left = bits; left != 0; left &= left - 1) {
            now[Long.numberOfTrailingZeros(left)] = (byte) Math.min(127, depth + 1);
        }
        return now;
    }

    /** Returns how many steps up the element with a bit is, or {@link #FAR}. */
    int away(byte[] depths, int bit) {
        int at = depths[bit];
        return at == 0 ? FAR : Math.min(FAR, depth + 1 - at);
    }

    /** Returns the element {@code steps} above, or the outermost there is. */
    Frame above(int steps) {
        Frame frame = this;
        for (int i = 0; i < steps && frame.parent != null; i++) {
            frame = frame.parent;
        }
        return frame;
    }

    /** Returns whether a block lies in this element. */
    boolean holds(int block) {
        return first <= block && block < end;
    }

    double linkDensity() {
        return letters == 0 ? 0 : (double) linkLetters / letters;
    }
}
