package org.rapporteur.ingest.database;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** The paragraphs of a page as it stands, whatever they are, with the line breaks in them. */
final class PageLines implements NodeVisitor {

    private static final Set<String> INLINE = Set.of(
            "a", "abbr", "b", "bdi", "bdo", "cite", "em", "font", "i", "img", "mark", "q", "s", "small", "span",
            "strong", "sub", "sup", "tt", "u", "wbr");

    private final List<String> blocks = new ArrayList<>();
    private final StringBuilder open = new StringBuilder();

    private PageLines() {}

    static List<String> of(Document page) {
        PageLines lines = new PageLines();
        NodeTraversor.traverse(lines, page.body());
        lines.end();
        return lines.blocks;
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text) {
            open.append(text.getWholeText().replaceAll("\\s+", " "));
        } else if (node instanceof Element element) {
            if (element.normalName().equals("br")) {
                open.append('\n');
            } else if (!INLINE.contains(element.normalName())) {
                end();
            }
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element
                && !element.normalName().equals("br")
                && !INLINE.contains(element.normalName())) {
            end();
        }
    }

    private void end() {
        String block = open.toString().strip();
        if (!block.isEmpty()) {
            blocks.add(block);
        }
        open.setLength(0);
    }
}
