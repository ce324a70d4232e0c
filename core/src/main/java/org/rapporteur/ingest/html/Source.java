package org.rapporteur.ingest.html;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A parsed page, what it says in JSON-LD, and its blocks.
 *
 * @param page the page
 * @param linked what it says in JSON-LD
 * @param blocks what can be read in it, in order
 * @param withHidden whether some of these are hidden from a reader without scripts
 * @param metas the contents of its meta elements by name, property or itemprop in lower case; the first of each
 * @param facts what to compare blocks with
 */
record Source(
        Document page,
        JsonLd linked,
        List<Block> blocks,
        boolean withHidden,
        Map<String, String> metas,
        PageFacts facts) {

    /** With less text than this, what is hidden is taken for the article that a script would show. */
    private static final int LEAST_LETTERS = 400;

    static Source of(String html) {
        Document page = Jsoup.parse(html);
        List<Block> shown = Blocks.of(page, false);
        List<Block> all = letters(shown) < LEAST_LETTERS ? Blocks.of(page, true) : shown;
        boolean withHidden = letters(all) > 3 * letters(shown);
        JsonLd linked = JsonLd.of(page);
        Map<String, String> metas = metas(page);
        Optional<String> title = Optional.ofNullable(metas.get("og:title"))
                .or(() -> linked.text("headline"))
                .or(() -> Optional.of(page.title()));
        Optional<String> description = Optional.ofNullable(metas.get("og:description"))
                .or(() -> Optional.ofNullable(metas.get("description")));
        PageFacts facts = new PageFacts(title, description, linked.text("articleBody"));
        return new Source(page, linked, withHidden ? all : shown, withHidden, metas, facts);
    }

    private static int letters(List<Block> blocks) {
        return blocks.stream().mapToInt(block -> block.letters).sum();
    }

    private static Map<String, String> metas(Document page) {
        Map<String, String> metas = new HashMap<>();
        for (Element meta : page.getElementsByTag("meta")) {
            String content = meta.attr("content").strip();
            if (!content.isEmpty()) {
                for (String key : List.of("property", "name", "itemprop", "http-equiv")) {
                    if (meta.hasAttr(key)) {
                        metas.putIfAbsent(meta.attr(key).toLowerCase(Locale.ROOT), content);
                    }
                }
            }
        }
        return metas;
    }

    /** Returns the content of the first meta element with a name, property or itemprop, in lower case. */
    Optional<String> meta(String name) {
        return Optional.ofNullable(metas.get(name.toLowerCase(Locale.ROOT)));
    }
}
