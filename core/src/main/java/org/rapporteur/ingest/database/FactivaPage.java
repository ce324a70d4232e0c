package org.rapporteur.ingest.database;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.NodeFilter;
import org.rapporteur.ingest.metadata.Facts;

/** Exports of Factiva as a page: each article is an element that says so, with codes before the fields or without. */
final class FactivaPage {

    private static final Pattern ARTICLE = Pattern.compile("(?:^|\\s)([a-z]{2})Article(?:\\s|$)");

    private FactivaPage() {}

    /**
     * Returns the articles if the page is such an export: if elements are marked as Factiva marks articles, and one of them holds its
     * number and what each article has. What lies within such an element is no article of its own: of many within each other each would be
     * looked through once for all around it.
     */
    static List<Clipping> of(Document page) {
        List<Found> found = new ArrayList<>();
        page.filter((node, depth) -> {
            if (node instanceof Element element && element.hasClass("article")) {
                Matcher m = ARTICLE.matcher(element.className());
                if (m.find()) {
                    found.add(found(element, m.group(1)));
                    return NodeFilter.FilterResult.SKIP_CHILDREN;
                }
            }
            return NodeFilter.FilterResult.CONTINUE;
        });
        return found.stream().anyMatch(Found::isWhole)
                ? found.stream().map(Found::clipping).toList()
                : List.of();
    }

    /** An article, and whether it has all that Factiva gives one. */
    private record Found(Clipping clipping, boolean isWhole) {}

    private static Found found(Element article, String language) {
        Map<String, List<String>> fields = fields(article);
        boolean isCoded = !fields.isEmpty();
        fields.putIfAbsent("LA", List.of(language));
        Clipping clipping = isCoded ? Factiva.clipping(fields) : uncoded(article, language);
        boolean isWhole = isCoded
                ? fields.containsKey("AN") && Factiva.isWhole(fields)
                : isNumbered(article) && clipping.title().isPresent() && isMeasured(clipping);
        return new Found(clipping, isWhole);
    }

    private static Map<String, List<String>> fields(Element article) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (Element index : article.getElementsByClass("index")) {
            Element value = index.nextElementSibling();
            if (value != null) {
                fields.putIfAbsent(Clipping.one(index.text()), paragraphs(value));
            }
        }
        return fields;
    }

    private static boolean isNumbered(Element article) {
        return article.getElementsByTag("p").stream()
                .anyMatch(p -> Factiva.ACCESSION.matcher(p.text()).matches());
    }

    private static List<String> paragraphs(Element value) {
        List<String> paragraphs = new ArrayList<>();
        value.getElementsByClass("articleParagraph").forEach(p -> paragraphs.add(p.text()));
        return paragraphs.isEmpty() ? List.of(value.text()) : paragraphs;
    }

    /** Returns whether the lines around the headline told the words, the day and the outlet. */
    private static boolean isMeasured(Clipping clipping) {
        return clipping.given().metadata().outlet().isPresent();
    }

    /** Reads the lines between the headline and the text by their order: words, day, perhaps the time, outlet. */
    private static Clipping uncoded(Element article, String language) {
        List<String> lines = new ArrayList<>();
        Optional<String> title = Optional.empty();
        Facts facts = new Facts().language(language);
        for (Element child : article.children()) {
            boolean headline =
                    child.id().equals("hd") || child.select("[class$=Headline]").first() != null;
            if (headline && title.isEmpty()) {
                title = Optional.of(child.text());
                if (!lines.isEmpty()) {
                    facts.section(lines.get(lines.size() - 1));
                }
            } else if (child.hasClass("author")) {
                facts.byline(child.text());
            } else if (child.normalName().equals("div") && !child.text().isBlank()) {
                lines.add(child.text());
            }
        }
        for (int i = 0; i + 2 < lines.size(); i++) {
            if (Factiva.WORDS.matcher(lines.get(i)).matches() && Days.is(lines.get(i + 1))) {
                boolean timed = lines.get(i + 2).matches("\\d{1,2}:\\d{2}.{0,6}") && i + 3 < lines.size();
                facts.published(lines.get(i + 1)).outlet(lines.get(timed ? i + 3 : i + 2));
                break;
            }
        }
        List<String> text = new ArrayList<>();
        article.getElementsByClass("articleParagraph").forEach(p -> text.add(p.text()));
        return Clipping.of(title, Optional.empty(), facts, text);
    }
}
