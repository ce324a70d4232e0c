package org.rapporteur.ingest.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.rapporteur.model.Metadata;
import org.rapporteur.model.PartialDate;

/** What a page says about its article: in JSON-LD, in meta elements, in microdata and in its markup. */
final class PageMetadata {

    private final Source source;

    private PageMetadata(Source source) {
        this.source = source;
    }

    static Metadata of(Source source, Optional<String> address) {
        PageMetadata page = new PageMetadata(source);
        return new Metadata(
                page.title(),
                source.meta("og:description").or(() -> source.meta("description")),
                page.byline(),
                source.meta("og:site_name")
                        .or(() -> source.linked().text("publisher"))
                        .or(source.linked()::site),
                page.published(),
                page.url(address),
                page.language());
    }

    private Optional<String> title() {
        return source.linked()
                .text("headline")
                .or(() -> source.meta("og:title"))
                .or(() -> Optional.of(source.page().title()).filter(t -> !t.isBlank()));
    }

    private List<String> byline() {
        List<String> names = new ArrayList<>(source.linked().texts("author"));
        if (names.isEmpty()) {
            source.meta("author").ifPresent(names::add);
        }
        return names;
    }

    private Optional<PartialDate> published() {
        return source.linked()
                .text("datePublished")
                .or(() -> source.meta("article:published_time"))
                .flatMap(PageMetadata::day);
    }

    private static Optional<PartialDate> day(String value) {
        try {
            return Optional.of(new PartialDate(value.length() > 10 ? value.substring(0, 10) : value));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Optional<String> url(Optional<String> address) {
        for (Element link : source.page().getElementsByTag("link")) {
            if (link.attr("rel").equalsIgnoreCase("canonical")
                    && link.attr("href").startsWith("http")) {
                return Optional.of(link.attr("href"));
            }
        }
        return source.meta("og:url").or(() -> address);
    }

    private Optional<String> language() {
        Element root = source.page().getElementsByTag("html").first();
        String lang = root == null ? "" : root.attr("lang");
        return lang.matches("[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*")
                ? Optional.of(java.util.Locale.forLanguageTag(lang).toLanguageTag())
                : Optional.empty();
    }
}
