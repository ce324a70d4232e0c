package org.rapporteur.ingest.html;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the model of content is told about each block of a page: numbers about the block, what surrounds it, the elements it
 * lies in and the page.
 *
 * <p>For one page and thread.
 */
final class Features {

    private static final int[] LEVELS = {0, 1, 2, 4};
    private static final int[] NEIGHBOURS = {-3, -2, -1, 1, 2, 3};
    private static final int HEAD = 160;

    private final List<Block> blocks;
    private final PageFacts facts;
    private final int pageLetters;
    private final double pageProse;
    private final double pageLinks;
    private final Frame dominant;
    private final Frame best;
    private final int[] proseBefore;
    private final int[] proseAfter;
    private final int[] lettersBefore;
    private final int title;
    private final Map<Long, int[]> alike = new HashMap<>();
    private final long[] paths;
    private float[] row = new float[256];
    private int used;

    Features(List<Block> blocks, PageFacts facts) {
        this.blocks = blocks;
        this.facts = facts;
        Frame root = blocks.get(0).frame.above(Integer.MAX_VALUE);
        this.pageLetters = Math.max(1, root.letters);
        this.pageProse = Math.max(1, root.proseLetters);
        this.pageLinks = root.linkDensity();
        Containers containers = Containers.of(blocks);
        this.dominant = containers.dominant();
        this.best = containers.best();
        int n = blocks.size();
        proseBefore = new int[n];
        proseAfter = new int[n];
        lettersBefore = new int[n];
        paths = new long[n];
        int last = -1;
        int letters = 0;
        for (int i = 0; i < n; i++) {
            proseBefore[i] = last;
            lettersBefore[i] = letters;
            letters += blocks.get(i).letters;
            last = blocks.get(i).isProse() ? i : last;
            paths[i] = path(blocks.get(i).frame);
            int[] sums = alike.computeIfAbsent(paths[i], key -> new int[4]);
            sums[0]++;
            sums[1] += blocks.get(i).letters;
            sums[2] += blocks.get(i).linkLetters;
            sums[3] += blocks.get(i).isProse() ? 1 : 0;
        }
        last = n;
        for (int i = n - 1; i >= 0; i--) {
            proseAfter[i] = last;
            last = blocks.get(i).isProse() ? i : last;
        }
        title = facts.titleAmong(blocks);
    }

    private static long path(Frame frame) {
        long hash = 7;
        Frame at = frame;
        for (int i = 0; i < 3 && at != null; i++) {
            hash = hash * 1_000_003 + at.tag.hashCode();
            hash = hash * 1_000_003 + at.className.hashCode();
            at = at.parent;
        }
        return hash;
    }

    /** Returns the features of all blocks, in order. */
    static float[][] of(List<Block> blocks, PageFacts facts) {
        if (blocks.isEmpty()) {
            return new float[0][];
        }
        Features features = new Features(blocks, facts);
        float[][] all = new float[blocks.size()][];
        for (int i = 0; i < all.length; i++) {
            all[i] = features.row(i);
        }
        return all;
    }

    private void put(double value) {
        if (used == row.length) {
            row = Arrays.copyOf(row, 2 * used);
        }
        row[used++] = (float) value;
    }

    private void put(boolean value) {
        put(value ? 1.0 : 0.0);
    }

    private float[] row(int i) {
        used = 0;
        Block block = blocks.get(i);
        own(block);
        text(block);
        elements(block.frame);
        containers(i, block);
        surroundings(i, block);
        page(i, block);
        return Arrays.copyOf(row, used);
    }

    private void own(Block block) {
        double letters = Math.max(1, block.letters);
        double words = Math.max(1, block.words);
        put(block.letters);
        put(block.words);
        put(block.linkDensity());
        put(block.links);
        put(block.boldLetters / letters);
        put(block.letters / words);
        put(block.shortLower / words);
        put(block.commas);
        put(block.stops);
        put(block.digits / letters);
        put(block.capitals / letters);
        put(block.lines.size());
        put(block.hasTime);
        String text = block.text;
        int last = text.isEmpty() ? ' ' : text.charAt(text.length() - 1);
        put(".!?…。".indexOf(last) >= 0);
        put(last == ':');
        put("\"”“»«’".indexOf(last) >= 0);
        put(!text.isEmpty() && Character.isUpperCase(text.charAt(0)));
        put(!text.isEmpty() && Character.isLetter(text.charAt(0)));
        put(text.indexOf('|') >= 0);
        put(text.indexOf('»') >= 0 || text.indexOf('›') >= 0 || text.indexOf('→') >= 0);
        put(text.indexOf('…') >= 0 || text.contains("..."));
    }

    private void text(Block block) {
        String head = block.text.length() > HEAD ? block.text.substring(0, HEAD) : block.text;
        long said = Words.OF_TEXT.in(head);
        for (int k = 0; k < Words.OF_TEXT.size(); k++) {
            put((said >> k & 1) != 0);
        }
        put(facts.shareInArticleBody(block.text));
        put(facts.likeTitle(block.text));
        put(facts.likeDescription(block.text));
    }

    private void elements(Frame frame) {
        for (int k = 0; k < Words.OF_MARKUP.size(); k++) {
            put(frame.away(frame.groupAt, k));
        }
        for (int k = 0; k < Tags.KINDS.size(); k++) {
            put(frame.away(frame.tagAt, k));
        }
        put(frame.depth);
    }

    private void containers(int i, Block block) {
        for (int level : LEVELS) {
            Frame frame = block.frame.above(level);
            put((double) frame.letters / pageLetters);
            put(frame.linkDensity());
            put(frame.proseLetters / pageProse);
            put(frame.proseBlocks);
            put((double) frame.letters / Math.max(1, frame.blocks));
            put(frame.blocks);
            put(i - frame.first);
            put(frame.end - i);
        }
        for (Frame frame : List.of(dominant, best)) {
            put(frame.holds(i));
            put(i - frame.first);
            put(frame.end - i);
            put(frame.holds(i) ? block.frame.depth - frame.depth : -1);
            put(frame.proseLetters / pageProse);
        }
        int[] sums = alike.getOrDefault(paths[i], new int[4]);
        put(sums[0]);
        put((double) sums[1] / Math.max(1, sums[0]));
        put((double) sums[2] / Math.max(1, sums[1]));
        put((double) sums[3] / Math.max(1, sums[0]));
        put((double) sums[1] / pageLetters);
    }

    private void surroundings(int i, Block block) {
        for (int step : NEIGHBOURS) {
            int at = i + step;
            boolean there = at >= 0 && at < blocks.size();
            Block other = there ? blocks.get(at) : block;
            put(there ? other.letters : 0);
            put(there ? other.linkDensity() : 1);
            put(there && other.isProse());
            put(there && Tags.isHeading(other.frame.tag));
            put(there && other.frame.parent == block.frame.parent);
        }
        int before = proseBefore[i];
        int after = proseAfter[i];
        put(before < 0 ? 99 : i - before);
        put(before < 0 ? 0 : blocks.get(before).letters);
        put(before >= 0 && blocks.get(before).frame.parent == block.frame.parent);
        put(before >= 0 && paths[before] == paths[i]);
        put(after >= blocks.size() ? 99 : after - i);
        put(after >= blocks.size() ? 0 : blocks.get(after).letters);
        put(after < blocks.size() && blocks.get(after).frame.parent == block.frame.parent);
        put(after < blocks.size() && paths[after] == paths[i]);
    }

    private void page(int i, Block block) {
        put((double) i / blocks.size());
        put((double) lettersBefore[i] / pageLetters);
        put(blocks.size());
        put(pageLetters);
        put(pageProse / pageLetters);
        put(pageLinks);
        put(title < 0 ? -999 : i - title);
        put(title >= 0 && blocks.get(title).frame.parent == block.frame.parent);
        put(facts.hasArticleBody());
    }
}
