package org.rapporteur.ingest.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a page into blocks, in one walk that does not recurse.
 *
 * <p>White space is made one blank as a browser does; breaks of lines end a line within a block, two of them the block.
 */
final class Blocks implements NodeFilter {

    /** More blocks than an article can have: what comes behind them is left out. */
    private static final int MOST = 50_000;

    private final boolean withHidden;
    private final List<Block> blocks = new ArrayList<>();
    private final Map<String, Long> groups = new HashMap<>();
    private @Nullable Frame frame;
    private @Nullable Block open;
    private final StringBuilder line = new StringBuilder();
    private int inLinks;
    private int inBold;
    private int inTime;
    private int breaks;
    private boolean blank;

    private Blocks(boolean withHidden) {
        this.withHidden = withHidden;
    }

    /** Returns the blocks of a page in order; {@code withHidden} includes those that a browser would not show. */
    static List<Block> of(Document page, boolean withHidden) {
        Blocks walk = new Blocks(withHidden);
        page.body().filter(walk);
        return walk.blocks;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text) {
            add(text.getWholeText());
            return FilterResult.CONTINUE;
        }
        if (!(node instanceof Element element)) {
            return FilterResult.CONTINUE;
        }
        String tag = element.normalName();
        if (Tags.hasNoText(tag) || blocks.size() >= MOST || (!withHidden && isHidden(element))) {
            return FilterResult.SKIP_ENTIRELY;
        }
        if (tag.equals("br")) {
            endLine();
            breaks++;
            if (breaks > 1) {
                endBlock();
            }
            return FilterResult.CONTINUE;
        }
        if (Tags.isBlock(tag)) {
            endBlock();
            frame = new Frame(frame, element, groupsOf(element), blocks.size());
        } else if (tag.equals("a")) {
            inLinks++;
            if (open != null) {
                open.links++;
            }
        } else if (isBold(tag)) {
            inBold++;
        } else if (tag.equals("time")) {
            inTime++;
            if (open != null) {
                open.hasTime = true;
            }
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            String tag = element.normalName();
            if (tag.equals("a")) {
                inLinks--;
            } else if (isBold(tag)) {
                inBold--;
            } else if (tag.equals("time")) {
                inTime--;
            } else if (Tags.isBlock(tag) && frame != null && frame.element.equals(element)) {
                endBlock();
                close(frame);
                frame = frame.parent;
            }
        }
        return FilterResult.CONTINUE;
    }

    private void close(Frame closed) {
        closed.end = blocks.size();
        Frame parent = closed.parent;
        if (parent != null) {
            parent.letters += closed.letters;
            parent.linkLetters += closed.linkLetters;
            parent.blocks += closed.blocks;
            parent.proseBlocks += closed.proseBlocks;
            parent.proseLetters += closed.proseLetters;
            parent.commas += closed.commas;
        }
    }

    private static boolean isBold(String tag) {
        return tag.equals("b") || tag.equals("strong");
    }

    private static boolean isHidden(Element element) {
        if (element.attributesSize() == 0) {
            return false;
        }
        if (element.hasAttr("hidden") && !element.attr("hidden").equalsIgnoreCase("until-found")) {
            return true;
        }
        String style = element.attr("style");
        if (style.isEmpty()) {
            return false;
        }
        String plain = style.toLowerCase(Locale.ROOT).replace(" ", "");
        return plain.contains("display:none") || plain.contains("visibility:hidden");
    }

    private long groupsOf(Element element) {
        if (element.attributesSize() == 0) {
            return 0;
        }
        String names = element.attr("class") + " " + element.attr("id") + " " + element.attr("role") + " "
                + element.attr("itemprop") + " " + element.attr("data-testid") + " " + element.attr("data-component");
        if (names.length() == 5) {
            return 0;
        }
        String key = names.length() > 300 ? names.substring(0, 300) : names;
        return groups.computeIfAbsent(key, Words.OF_MARKUP::in);
    }

    private void add(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isBlank(c)) {
                blank = true;
            } else if (!isDropped(c)) {
                add(c);
            }
        }
    }

    private void add(char c) {
        if (open == null) {
            if (frame == null) {
                return;
            }
            open = new Block(frame, blocks.size());
            blank = false;
        }
        breaks = 0;
        if (blank && line.length() > 0) {
            line.append(' ');
        }
        blank = false;
        line.append(c);
        open.letters++;
        if (inLinks > 0) {
            open.linkLetters++;
        }
        if (inBold > 0) {
            open.boldLetters++;
        }
        if (inTime > 0) {
            open.timeLetters++;
        }
    }

    private static boolean isBlank(char c) {
        return c == ' '
                || c == '\n'
                || c == '\t'
                || c == '\r'
                || c == '\f'
                || c == '\u00A0'
                || c == '\u000B'
                || c == '\u0085'
                || (c >= '\u2000' && c <= '\u200A')
                || c == '\u2028'
                || c == '\u2029'
                || c == '\u202F'
                || c == '\u205F'
                || c == '\u3000'
                || c == '\u1680'
                || (c >= '\u001C' && c <= '\u001F');
    }

    private static boolean isDropped(char c) {
        return c < ' ' || (c >= '\u007F' && c < '\u00A0') || c == '\u00AD';
    }

    private void endLine() {
        if (open != null && line.length() > 0) {
            open.lines.add(Surrogates.mended(line));
            line.setLength(0);
        }
        blank = false;
    }

    private void endBlock() {
        endLine();
        breaks = 0;
        Block done = open;
        open = null;
        if (done == null) {
            return;
        }
        Measure.of(done);
        blocks.add(done);
        Frame owner = done.frame;
        owner.letters += done.letters;
        owner.linkLetters += done.linkLetters;
        owner.blocks++;
        owner.commas += done.commas;
        if (done.isProse()) {
            owner.proseBlocks++;
            owner.proseLetters += done.letters;
        }
    }
}
