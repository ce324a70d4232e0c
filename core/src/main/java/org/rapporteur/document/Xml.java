package org.rapporteur.document;

import org.rapporteur.text.Printable;

/** Texts of strangers within XML and HTML. */
final class Xml {

    private Xml() {}

    /** Returns a text in one line for an element or an attribute in quotation marks. What XML cannot hold is shown by its number. */
    static String escaped(String text) {
        StringBuilder out = new StringBuilder(text.length());
        plain(text).codePoints().forEach(point -> {
            switch (point) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.appendCodePoint(point);
            }
        });
        return out.toString();
    }

    /** Returns a text in one line of which every character can stand in XML; others are shown by their numbers. */
    static String plain(String text) {
        return Printable.line(text).replace("\uFFFE", "<U+FFFE>").replace("\uFFFF", "<U+FFFF>");
    }
}
