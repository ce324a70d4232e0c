package org.rapporteur.ingest.html;

import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** What tags mean for the text in them. */
final class Tags {

    /** The kinds of tag that a block may be in, in the order of their bits. */
    static final List<Set<String>> KINDS = List.of(
            Set.of("p"),
            Set.of("h1"),
            Set.of("h2", "h3"),
            Set.of("h4", "h5", "h6"),
            Set.of("li"),
            Set.of("ul", "ol", "dl", "menu"),
            Set.of("td", "th"),
            Set.of("table"),
            Set.of("blockquote", "q"),
            Set.of("figure"),
            Set.of("figcaption", "caption"),
            Set.of("article"),
            Set.of("main"),
            Set.of("section"),
            Set.of("aside"),
            Set.of("nav"),
            Set.of("header"),
            Set.of("footer"),
            Set.of("form", "fieldset", "label", "legend", "button"),
            Set.of("a"),
            Set.of("div"),
            Set.of("pre", "code"),
            Set.of("dt", "dd"),
            Set.of("address", "time"),
            Set.of("strong", "b", "em", "i", "small"),
            Set.of("span", "font"),
            Set.of("body"));

    private static final Set<String> BLOCKS = Set.of(
            "html",
            "body",
            "address",
            "article",
            "aside",
            "blockquote",
            "center",
            "dd",
            "details",
            "dialog",
            "dir",
            "div",
            "dl",
            "dt",
            "fieldset",
            "figcaption",
            "figure",
            "footer",
            "form",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hgroup",
            "hr",
            "li",
            "main",
            "menu",
            "nav",
            "ol",
            "p",
            "pre",
            "section",
            "summary",
            "table",
            "tbody",
            "td",
            "tfoot",
            "th",
            "thead",
            "tr",
            "ul",
            "caption",
            "legend",
            "search",
            "amp-accordion",
            "amp-carousel",
            "amp-sidebar",
            "amp-live-list");

    private static final Set<String> NO_TEXT = Set.of(
            "head",
            "script",
            "style",
            "noscript",
            "template",
            "iframe",
            "object",
            "embed",
            "applet",
            "svg",
            "select",
            "datalist",
            "textarea",
            "input",
            "canvas",
            "audio",
            "video",
            "map",
            "meter",
            "progress",
            "rt",
            "rp",
            "frameset",
            "noframes",
            "noembed",
            "link",
            "meta",
            "title",
            "math",
            "amp-ad",
            "amp-analytics",
            "amp-consent",
            "amp-user-notification",
            "amp-embed",
            "amp-sticky-ad");

    private Tags() {}

    /** Returns the bit of the kind of a tag; 0 if it is of none. */
    static long kind(String tag) {
        for (int i = 0; i < KINDS.size(); i++) {
            if (KINDS.get(i).contains(tag)) {
                return 1L << i;
            }
        }
        return 0;
    }

    /** Returns whether a new line begins with this element and after it. */
    static boolean isBlock(String tag) {
        return BLOCKS.contains(tag);
    }

    /** Returns whether nothing in this element is text to read. */
    static boolean hasNoText(String tag) {
        return NO_TEXT.contains(tag);
    }

    static boolean isHeading(String tag) {
        return tag.length() == 2 && tag.charAt(0) == 'h' && tag.charAt(1) >= '1' && tag.charAt(1) <= '6';
    }

    /** Returns the text in an element, but of a longer one no more than shows that it has more than {@code most} letters. */
    static String text(Element element, int most) {
        StringBuilder text = new StringBuilder();
        element.filter(new NodeFilter() {
            @Override
            public FilterResult head(Node node, int depth) {
                if (node instanceof TextNode words) {
                    text.append(words.text());
                } else if (node instanceof Element inner
                        && (isBlock(inner.normalName()) || inner.normalName().equals("br"))) {
                    text.append(' ');
                }
                return text.length() > 2 * most ? FilterResult.STOP : FilterResult.CONTINUE;
            }
        });
        return text.toString().replaceAll("\\s+", " ").strip();
    }
}
