package org.rapporteur.ingest.html;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.rapporteur.model.Metadata;
import org.rapporteur.model.PartialDate;

/**
 * What a page says about its article: in JSON-LD, in meta elements, in microdata, in the classes of its markup and in its
 * address, the surer first.
 */
final class PageMetadata {

    private static final int LONGEST = 500;
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_DATE = 200;
    private static final int MOST_NAMES = 20;
    private static final Pattern BLANKS = Pattern.compile("[\\p{Cntrl}\\s\\u00A0\\u2028\\u2029]+");
    private static final Pattern SITE = Pattern.compile("\\s+[|–—·»:-]\\s+(?=[^|–—·»]{2,60}$)|\\s+[|»]\\s+.*$");
    private static final Pattern BY = Pattern.compile(
            "^(?:\\W*(?:view all posts by|all posts by|zeige alle beiträge von|alle beiträge von|(?:blog )?beitrag von|articles? (?:by|von)|by|von|par|por|di|autorin|autor|author|text|geschrieben von|posted by|written by|verfasst von|publié par|redaktion)\\b:?\\s+)+",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern BEHIND =
            Pattern.compile("\\s*(?:[|•·(]|\\s[–—-]\\s|\\bam \\d|\\bon \\d|,? \\d{1,2}[./]).*$");
    private static final Pattern BETWEEN =
            Pattern.compile("\\s*(?:;|,\\s*(?:and\\s|und\\s)?|\\s(?:and|und|et|y|e|&)\\s)\\s*");
    private static final Pattern NAME =
            Pattern.compile("\\p{Lu}[\\p{L}\\p{M}'’.-]*(?:[ ](?:\\p{Lu}[\\p{L}\\p{M}'’.-]*|\\p{Ll}{1,4})){1,4}");
    private static final List<String> AUTHOR_KEYS = List.of(
            "author", "article:author", "dc.creator", "parsely-author", "sailthru.author", "byl", "citation_author");
    private static final List<String> AUTHOR_MARKUP = List.of(
            "[itemprop=author] [itemprop=name]",
            "[itemprop=author]",
            "a[rel~=author]",
            ".byline .author, .author .fn, .author.vcard, .entry-author",
            "[class~=(?i)(?:^|[\\s_-])(?:byline|author|autor|verfasser|auteur)(?:s|in|en)?(?:[_-]{1,2}(?:name|link))?(?:$|\\s)]");
    private static final Pattern SIGNED = Pattern.compile(
            "(?:^|[|•·,–-] ?|\\s)(?:by|By|BY|von|Von|VON|Par|par|Por|Text:|Text|Autor(?:in)?:?|Author:|Interview:|Foto und Text:) "
                    + "(\\p{Lu}[\\p{L}\\p{M}'’.-]+(?: (?:von |van |de |zu )?\\p{Lu}[\\p{L}\\p{M}'’.-]*){1,3}"
                    + "(?:(?:,| und| and| et| y) \\p{Lu}[\\p{L}\\p{M}'’.-]+(?: \\p{Lu}[\\p{L}\\p{M}'’.-]*){1,3})*)");
    private static final Pattern NO_NAME = Pattern.compile(
            "https?:|www\\.|@|^\\W*$|\\d{3}|^(?:admin|administrator|wordpressadmin|redaktion|editor|author|autor|webmaster|user)$",
            Pattern.CASE_INSENSITIVE);

    private final Source source;
    private final Optional<String> address;

    private PageMetadata(Source source, Optional<String> address) {
        this.source = source;
        this.address = address.filter(PageMetadata::isWeb);
    }

    /** Returns what is said; what is not, is absent. */
    static Metadata of(Source source, Optional<String> address) {
        PageMetadata page = new PageMetadata(source, address);
        Optional<String> url = page.url();
        return new Metadata(
                page.title(),
                first(List.of(
                        page.meta("og:description"),
                        page.linked("description"),
                        page.meta("description"),
                        page.meta("twitter:description"))),
                page.byline(),
                first(List.of(
                                page.meta("og:site_name"),
                                page.linked("publisher"),
                                page.source.linked().site(),
                                page.meta("application-name"),
                                page.meta("dc.publisher")))
                        .map(PageMetadata::clean),
                page.published(url),
                url,
                page.language(),
                first(List.of(
                                page.linked("dateModified"),
                                page.meta("article:modified_time"),
                                page.meta("og:updated_time"),
                                page.meta("last-modified")))
                        .flatMap(PageDates::written),
                first(List.of(page.linked("articleSection"), page.meta("article:section"), page.meta("section")))
                        .map(PageMetadata::clean));
    }

    private static Optional<String> first(List<Optional<String>> values) {
        return values.stream()
                .flatMap(Optional::stream)
                .filter(value -> !value.isBlank())
                .findFirst()
                .map(value -> value.length() > 4 * LONGEST ? value.substring(0, 4 * LONGEST) : value)
                .map(PageMetadata::clean);
    }

    private Optional<String> meta(String name) {
        return source.meta(name);
    }

    private Optional<String> linked(String key) {
        return source.linked().text(key);
    }

    private static String clean(String value) {
        return BLANKS.matcher(Surrogates.mended(value)).replaceAll(" ").strip();
    }

    private Optional<String> title() {
        Optional<String> heading = heading();
        Optional<String> said =
                first(List.of(linked("headline"), meta("og:title"), meta("twitter:title"), meta("dc.title")));
        if (heading.isPresent() && (said.isEmpty() || alike(said.get(), heading.get()))) {
            // The longer one has the site's name, or the words above the title, besides.
            return said.filter(text -> text.length() < heading.get().length()).or(() -> heading);
        }
        Optional<String> window = first(List.of(Optional.of(source.page().title())));
        Optional<String> best = said.isPresent() ? said : window;
        return best.map(this::withoutSite).or(() -> heading);
    }

    /** Returns the heading that the page has for its article, if it stands out. */
    private Optional<String> heading() {
        int index = source.facts().titleAmong(source.blocks());
        return index < 0
                ? Optional.empty()
                : Optional.of(source.blocks().get(index).text).filter(text -> text.length() <= LONGEST);
    }

    private static boolean alike(String one, String other) {
        String shorter = plain(one.length() < other.length() ? one : other);
        String longer = plain(one.length() < other.length() ? other : one);
        return shorter.length() > 3 && longer.contains(shorter);
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    private String withoutSite(String title) {
        String cut = SITE.split(title, 2)[0].strip();
        return cut.length() >= 8 && cut.length() * 3 > title.length() ? cut : title;
    }

    private List<String> byline() {
        Set<String> names = new LinkedHashSet<>();
        source.linked().texts("author").stream().limit(MOST_NAMES).forEach(text -> names(text, names));
        for (String key : AUTHOR_KEYS) {
            if (names.isEmpty()) {
                meta(key).ifPresent(text -> names(text, names));
            }
        }
        // Where a page names its publisher as the author, a person may still be named in its markup.
        Set<String> people = new LinkedHashSet<>(names);
        Set<String> outlets = outlets();
        people.removeIf(name -> outlets.stream().anyMatch(outlet -> alike(outlet, name)));
        if (people.isEmpty()) {
            byMarkup(people);
        }
        if (people.isEmpty()) {
            nearTitle(people);
        }
        return (people.isEmpty() ? names : people).stream().limit(MOST_NAMES).toList();
    }

    private Set<String> outlets() {
        Set<String> outlets = new LinkedHashSet<>();
        for (Optional<String> name : List.of(
                meta("og:site_name"), linked("publisher"), source.linked().site())) {
            first(List.of(name)).ifPresent(outlets::add);
        }
        return outlets;
    }

    private void byMarkup(Set<String> names) {
        for (String query : AUTHOR_MARKUP) {
            if (!names.isEmpty()) {
                return;
            }
            for (Element element :
                    source.page().select(query).stream().limit(MOST_NAMES).toList()) {
                if (!names.isEmpty() || element.parents().stream().limit(30).anyMatch(PageMetadata::isComment)) {
                    continue;
                }
                String text =
                        element.hasAttr("content") ? element.attr("content") : Tags.text(element, 2 * LONGEST_NAME);
                if (text.length() <= 2 * LONGEST_NAME) {
                    names(text, names);
                }
            }
        }
    }

    /** Takes the first names that a short block near the title begins with, behind a word such as "by". */
    private void nearTitle(Set<String> names) {
        int title = Math.max(0, source.facts().titleAmong(source.blocks()));
        int end = Math.min(source.blocks().size(), title + 14);
        for (int i = Math.max(0, title - 4); i < end && names.isEmpty(); i++) {
            String text = source.blocks().get(i).text;
            Matcher m = SIGNED.matcher(text.length() > 200 ? "" : text);
            if (m.find()) {
                names(m.group(1), names);
            }
        }
    }

    private static boolean isComment(Element element) {
        return (element.className() + element.id()).toLowerCase(Locale.ROOT).contains("comment");
    }

    private void names(String text, Set<String> out) {
        String rest = clean(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
        rest = BEHIND.matcher(BY.matcher(rest).replaceFirst(""))
                .replaceFirst("")
                .strip();
        String[] pieces = BETWEEN.split(rest, -1);
        boolean people =
                Stream.of(pieces).filter(piece -> NAME.matcher(piece).matches()).count()
                        >= Math.max(1, pieces.length - 1);
        for (String piece : people ? pieces : new String[] {rest}) {
            String name = piece.strip();
            if (!name.isEmpty()
                    && name.length() <= LONGEST_NAME
                    && !NO_NAME.matcher(name).find()
                    && out.stream().noneMatch(name::equalsIgnoreCase)) {
                out.add(name);
            }
        }
    }

    private Optional<PartialDate> published(Optional<String> url) {
        for (Optional<String> said : List.of(
                linked("datePublished"),
                meta("article:published_time"),
                meta("datePublished"),
                meta("date"),
                meta("dc.date"),
                meta("dc.date.issued"),
                meta("dcterms.created"),
                meta("dc.date.created"),
                meta("pubdate"),
                meta("publish-date"),
                meta("parsely-pub-date"),
                meta("sailthru.date"),
                meta("citation_publication_date"),
                linked("dateCreated"),
                linked("uploadDate"))) {
            Optional<PartialDate> date = said.flatMap(PageDates::written);
            if (date.isPresent()) {
                return date;
            }
        }
        return byMarkup().or(() -> url.flatMap(PageDates::inAddress)).or(this::besideTitle);
    }

    private Optional<PartialDate> byMarkup() {
        for (String query : List.of(
                "[itemprop=datePublished]",
                "time[pubdate]",
                "time.published, time.entry-date",
                "article time, main time, header time",
                "abbr.published",
                "time",
                "[class~=(?i)(?:^|[_-])(?:published|post-?date|entry-?date|article-?date|pubdate|publish-?date|date|datum|dateline)(?:$|[_-])], [id~=(?i)^date$|datum]")) {
            for (Element element : source.page().select(query).stream().limit(8).toList()) {
                if (element.parents().stream().limit(30).anyMatch(PageMetadata::isComment)) {
                    continue;
                }
                for (String text : List.of(
                        element.attr("datetime"),
                        element.attr("content"),
                        element.attr("title"),
                        Tags.text(element, LONGEST_DATE))) {
                    Optional<PartialDate> date =
                            text.isBlank() || text.length() > LONGEST_DATE ? Optional.empty() : PageDates.written(text);
                    if (date.isPresent()) {
                        return date;
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** Returns the first date in the short blocks near the title, above it or below. */
    private Optional<PartialDate> besideTitle() {
        int title = Math.max(0, source.facts().titleAmong(source.blocks()));
        List<Integer> order = new ArrayList<>();
        for (int step = 1; step <= 8; step++) {
            order.add(title + step);
            if (step <= 4) {
                order.add(title - step);
            }
        }
        return order.stream()
                .filter(i -> i >= 0 && i < source.blocks().size())
                .map(i -> source.blocks().get(i).text)
                .filter(text -> text.length() <= 160)
                .flatMap(text -> PageDates.in(text).stream())
                .findFirst();
    }

    private Optional<String> url() {
        for (Element link : source.page().getElementsByTag("link")) {
            if (link.attr("rel").equalsIgnoreCase("canonical")) {
                Optional<String> canonical = resolved(link.attr("href"));
                if (canonical.isPresent()) {
                    return canonical;
                }
            }
        }
        return meta("og:url")
                .flatMap(this::resolved)
                .or(() -> linked("url").flatMap(this::resolved))
                .or(() -> address);
    }

    private Optional<String> resolved(String href) {
        String plain = href.strip();
        if (isWeb(plain)) {
            return Optional.of(plain).filter(url -> url.length() <= 2000);
        }
        try {
            return plain.isEmpty() || address.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new URI(address.get()).resolve(plain).toString())
                            .filter(PageMetadata::isWeb);
        } catch (URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean isWeb(String url) {
        String lower = url.toLowerCase(Locale.ROOT);
        return (lower.startsWith("http://") || lower.startsWith("https://"))
                && url.chars().noneMatch(c -> c <= ' ');
    }

    private Optional<String> language() {
        Element root = source.page().getElementsByTag("html").first();
        String lang = root == null ? "" : root.hasAttr("lang") ? root.attr("lang") : root.attr("xml:lang");
        return Stream.of(Optional.of(lang), linked("inLanguage"), meta("content-language"), meta("og:locale"))
                .flatMap(Optional::stream)
                .map(tag -> tag.strip().replace('_', '-'))
                .filter(tag -> tag.matches("[a-zA-Z]{2,3}(?:-[a-zA-Z0-9]{2,8}){0,3}"))
                .map(tag -> Locale.forLanguageTag(tag).toLanguageTag())
                .filter(tag -> !tag.equals("und"))
                .findFirst();
    }
}
