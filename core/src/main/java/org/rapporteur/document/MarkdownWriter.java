package org.rapporteur.document;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.rapporteur.text.Printable;

/**
 * Writes documents in Markdown, with footnotes and tables as GitHub and Pandoc read them.
 *
 * <p>Whatever has a meaning in Markdown or HTML is escaped, wherever it stands, so that no text of an article becomes markup.
 */
public final class MarkdownWriter {

    /** What CommonMark, GitHub or Pandoc take for more than itself wherever it stands. */
    private static final String SPECIAL = "\\`*_{}[]<>#!|~^$&@";

    /** What begins a list, a heading, a line across the page or a title where a line begins with it. */
    private static final Pattern BEGINNING = Pattern.compile("^([-+=%:]|[0-9]+[.)])");

    /** Where GitHub takes a text for the address of a page; it links such, marked or not. */
    private static final Pattern LINKED = Pattern.compile("://|(?<=www)\\.", Pattern.CASE_INSENSITIVE);

    private static final char ESCAPE = '\\';

    private MarkdownWriter() {}

    /** Returns a document, with Unix line ends and one at its end. */
    public static String of(Document document) {
        StringBuilder out =
                new StringBuilder("# ").append(begun(escaped(document.title()))).append('\n');
        for (Block block : document.blocks()) {
            out.append('\n');
            block(block, out);
        }
        for (int i = 0; i < document.notes().size(); i++) {
            out.append("\n[^").append(i + 1).append("]: ");
            List<List<Inline>> paragraphs = document.notes().get(i);
            out.append(paragraphs.stream().map(MarkdownWriter::line).collect(Collectors.joining("\n\n    ")))
                    .append('\n');
        }
        return out.toString();
    }

    private static void block(Block block, StringBuilder out) {
        if (block instanceof Block.Heading heading) {
            out.append("#".repeat(heading.level()))
                    .append(' ')
                    .append(begun(escaped(heading.text())))
                    .append('\n');
        } else if (block instanceof Block.Paragraph paragraph) {
            out.append(line(paragraph.content())).append('\n');
        } else if (block instanceof Block.Bullets bullets) {
            bullets.items().forEach(item -> out.append("- ").append(line(item)).append('\n'));
        } else if (block instanceof Block.Grid grid) {
            row(grid.columns().stream().map(MarkdownWriter::escaped).toList(), out);
            row(grid.columns().stream().map(column -> "---").toList(), out);
            grid.rows()
                    .forEach(cells ->
                            row(cells.stream().map(MarkdownWriter::line).toList(), out));
        }
    }

    private static void row(List<String> cells, StringBuilder out) {
        out.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    private static String line(List<Inline> content) {
        return begun(content.stream().map(MarkdownWriter::inline).collect(Collectors.joining()));
    }

    /** Returns a line that begins nothing else than a paragraph. */
    private static String begun(String line) {
        String text = line.strip();
        Matcher beginning = BEGINNING.matcher(text);
        return beginning.find()
                ? text.substring(0, beginning.end() - 1) + ESCAPE + text.substring(beginning.end() - 1)
                : text;
    }

    private static String inline(Inline inline) {
        if (inline instanceof Inline.Words words) {
            return escaped(words.text());
        }
        if (inline instanceof Inline.Strong strong) {
            String text = escaped(strong.text()).strip();
            return text.isEmpty() ? "" : "**" + text + "**";
        }
        if (inline instanceof Inline.Mark mark) {
            return "[^" + mark.number() + "]";
        }
        if (inline instanceof Inline.See see) {
            return "note " + see.number();
        }
        if (inline instanceof Inline.Statement statement) {
            return escaped(statement.id());
        }
        Inline.Address address = (Inline.Address) inline;
        return address.isLink() ? "<" + address.url() + ">" : escaped(address.url());
    }

    /** Returns a text in one line in which nothing is markup. */
    static String escaped(String text) {
        StringBuilder out = new StringBuilder(text.length());
        String line = Printable.line(text);
        Matcher linked = LINKED.matcher(line).useTransparentBounds(true);
        for (int i = 0; i < line.length(); i++) {
            if (SPECIAL.indexOf(line.charAt(i)) >= 0
                    || linked.region(i, line.length()).lookingAt()) {
                out.append(ESCAPE);
            }
            out.append(line.charAt(i));
        }
        return out.toString();
    }
}
