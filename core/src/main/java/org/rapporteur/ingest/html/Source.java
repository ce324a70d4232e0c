package org.rapporteur.ingest.html;

import java.util.List;
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
 */
record Source(Document page, JsonLd linked, List<Block> blocks) {

    /** With less text than this, what is hidden is taken for the article that a script would show. */
    private static final int LEAST_LETTERS = 400;

    static Source of(String html) {
        Document page = Jsoup.parse(html);
        List<Block> blocks = Blocks.of(page, false);
        if (letters(blocks) < LEAST_LETTERS) {
            List<Block> all = Blocks.of(page, true);
            blocks = letters(all) > 3 * letters(blocks) ? all : blocks;
        }
        return new Source(page, JsonLd.of(page), blocks);
    }

    private static int letters(List<Block> blocks) {
        return blocks.stream().mapToInt(block -> block.letters).sum();
    }

    PageFacts facts() {
        Optional<String> title =
                meta("og:title").or(() -> linked.text("headline")).or(() -> Optional.of(page.title()));
        return new PageFacts(title, meta("og:description").or(() -> meta("description")), linked.text("articleBody"));
    }

    /** Returns the content of the first meta element with a name, property or itemprop. */
    Optional<String> meta(String name) {
        for (Element meta : page.getElementsByTag("meta")) {
            boolean named = meta.attr("property").equalsIgnoreCase(name)
                    || meta.attr("name").equalsIgnoreCase(name)
                    || meta.attr("itemprop").equalsIgnoreCase(name);
            if (named && !meta.attr("content").isBlank()) {
                return Optional.of(meta.attr("content").strip());
            }
        }
        return Optional.empty();
    }
}
