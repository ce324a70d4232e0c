package org.rapporteur.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;

/**
 * Writes documents as HTML: a page for itself, without script and without anything from elsewhere, or a part of another page. Footnotes and
 * their marks lead to each other.
 */
public final class HtmlWriter {

    private final Function<String, String> statements;
    private final StringBuilder out = new StringBuilder();

    private HtmlWriter(Function<String, String> statements) {
        this.statements = statements;
    }

    /** Returns a document as a page for itself, with its style in it. */
    public static String page(Document document) {
        return "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                + "<meta name=\"color-scheme\" content=\"light dark\">\n"
                + "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
                + "<title>" + Xml.escaped(document.title()) + "</title>\n<style>\n" + style()
                + "</style>\n</head>\n<body>\n<main>\n"
                + part(document, id -> "") + "</main>\n</body>\n</html>\n";
    }

    private static String style() {
        try (InputStream style = HtmlWriter.class.getResourceAsStream("document.css")) {
            if (style == null) {
                throw new IllegalStateException("document.css is missing from the program");
            }
            return new String(style.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Returns a document as a part of a page, from its title to its last footnote.
     *
     * @param statements the address of a statement by its id; empty for none
     */
    public static String part(Document document, Function<String, String> statements) {
        HtmlWriter writer = new HtmlWriter(statements);
        writer.out.append("<h1>").append(Xml.escaped(document.title())).append("</h1>\n");
        document.blocks().forEach(writer::block);
        writer.notes(document.notes());
        return writer.out.toString();
    }

    private void block(Block block) {
        if (block instanceof Block.Heading heading) {
            element("h" + heading.level(), List.of(new Inline.Words(heading.text())));
        } else if (block instanceof Block.Paragraph paragraph) {
            element("p", paragraph.content());
        } else if (block instanceof Block.Bullets bullets) {
            out.append("<ul class=\"claims\">\n");
            bullets.items().forEach(item -> element("li", item));
            out.append("</ul>\n");
        } else if (block instanceof Block.Grid grid) {
            grid(grid);
        }
    }

    private void grid(Block.Grid grid) {
        out.append("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"")
                .append(Xml.escaped(grid.columns().get(0)))
                .append("\">\n<table>\n<thead><tr>");
        grid.columns()
                .forEach(column -> out.append("<th scope=\"col\">")
                        .append(Xml.escaped(column))
                        .append("</th>"));
        out.append("</tr></thead>\n<tbody>\n");
        for (List<List<Inline>> row : grid.rows()) {
            out.append("<tr><th scope=\"row\">");
            line(row.get(0));
            out.append("</th>");
            for (List<Inline> cell : row.subList(1, row.size())) {
                out.append("<td>");
                line(cell);
                out.append("</td>");
            }
            out.append("</tr>\n");
        }
        out.append("</tbody>\n</table>\n</div>\n");
    }

    private void notes(List<List<List<Inline>>> notes) {
        if (notes.isEmpty()) {
            return;
        }
        out.append("<h2>Notes</h2>\n<ol class=\"notes\">\n");
        for (int i = 0; i < notes.size(); i++) {
            out.append("<li id=\"note-").append(i + 1).append("\">");
            List<List<Inline>> paragraphs = notes.get(i);
            for (int k = 0; k < paragraphs.size(); k++) {
                out.append("<p>");
                line(paragraphs.get(k));
                if (k == paragraphs.size() - 1) {
                    out.append(" <a href=\"#mark-")
                            .append(i + 1)
                            .append("\" aria-label=\"Back to mark ")
                            .append(i + 1)
                            .append("\">↩</a>");
                }
                out.append("</p>");
            }
            out.append("</li>\n");
        }
        out.append("</ol>\n");
    }

    private void element(String name, List<Inline> content) {
        out.append('<').append(name).append('>');
        line(content);
        out.append("</").append(name).append(">\n");
    }

    private void line(List<Inline> content) {
        content.forEach(this::inline);
    }

    private void inline(Inline inline) {
        if (inline instanceof Inline.Words words) {
            out.append(Xml.escaped(words.text()));
        } else if (inline instanceof Inline.Strong strong) {
            out.append("<strong>").append(Xml.escaped(strong.text())).append("</strong>");
        } else if (inline instanceof Inline.Mark mark) {
            int number = mark.number();
            out.append("<sup><a href=\"#note-" + number + "\" id=\"mark-" + number + "\" aria-label=\"Note " + number
                    + "\">" + number + "</a></sup>");
        } else if (inline instanceof Inline.See see) {
            out.append("<a href=\"#note-" + see.number() + "\">note " + see.number() + "</a>");
        } else if (inline instanceof Inline.Statement statement) {
            link(statements.apply(statement.id()), statement.id());
        } else if (inline instanceof Inline.Address address) {
            link(address.isLink() ? address.url() : "", address.url());
        }
    }

    private void link(String address, String words) {
        if (address.isEmpty()) {
            out.append(Xml.escaped(words));
        } else {
            out.append("<a rel=\"noopener noreferrer nofollow\" href=\"")
                    .append(Xml.escaped(address))
                    .append("\">")
                    .append(Xml.escaped(words))
                    .append("</a>");
        }
    }
}
