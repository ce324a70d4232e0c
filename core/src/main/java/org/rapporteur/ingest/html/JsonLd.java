package org.rapporteur.ingest.html;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a page says about its article in JSON-LD with the words of schema.org.
 *
 * @param article the properties of the article: texts, lists and further such maps; empty if there is none
 * @param site the name of the site, if an object of its own gives it
 */
record JsonLd(Map<String, Object> article, Optional<String> site) {

    private static final int MOST_LETTERS = 2_000_000;
    private static final int MOST_NODES = 20_000;
    private static final int DEEPEST = 40;

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(MOST_LETTERS)
                    .build())
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .build();

    private static final Set<String> ARTICLES = Set.of(
            "article",
            "newsarticle",
            "reportagenewsarticle",
            "analysisnewsarticle",
            "opinionnewsarticle",
            "backgroundnewsarticle",
            "reviewnewsarticle",
            "askpublicnewsarticle",
            "blogposting",
            "liveblogposting",
            "socialmediaposting",
            "report",
            "scholarlyarticle",
            "techarticle",
            "advertisercontentarticle",
            "satiricalarticle",
            "interview",
            "webpage",
            "itempage");

    /** Reads all JSON-LD of a page; what is broken is passed over. */
    static JsonLd of(Document page) {
        List<Map<String, Object>> objects = new ArrayList<>();
        int letters = 0;
        for (Element script : page.getElementsByTag("script")) {
            if (script.attr("type").toLowerCase(Locale.ROOT).contains("ld+json")) {
                String json = plain(script.data());
                letters += json.length();
                if (letters > MOST_LETTERS) {
                    break;
                }
                gather(parsed(json), objects);
            }
        }
        Map<String, Object> best = Map.of();
        int most = 0;
        Optional<String> site = Optional.empty();
        for (Map<String, Object> object : objects) {
            String type = types(object);
            int rank = rank(object, type);
            if (rank > most) {
                most = rank;
                best = object;
            }
            if (site.isEmpty() && (type.equals("website") || type.contains("organization"))) {
                site = text(object.get("name"));
            }
        }
        return new JsonLd(best, site);
    }

    private static String plain(String json) {
        String bare = json.strip();
        if (bare.startsWith("<!--") || bare.startsWith("//<![CDATA[") || bare.startsWith("/*<![CDATA[*/")) {
            int start = bare.indexOf('{') < 0 ? 0 : bare.indexOf('{');
            int list = bare.indexOf('[', bare.startsWith("<!--") ? 0 : 12);
            return bare.substring(list >= 0 && list < start ? list : start);
        }
        return bare;
    }

    private static String types(Map<String, Object> object) {
        Object type = object.get("@type");
        String word =
                type instanceof List<?> list && !list.isEmpty() ? String.valueOf(list.get(0)) : String.valueOf(type);
        return word.toLowerCase(Locale.ROOT).replaceFirst("^https?://schema\\.org/", "");
    }

    private static int rank(Map<String, Object> object, String type) {
        if (!ARTICLES.contains(type)) {
            return 0;
        }
        int rank = type.endsWith("page") ? 1 : 10;
        for (String key : List.of("headline", "datePublished", "author", "articleBody", "publisher")) {
            rank += object.containsKey(key) ? 2 : 0;
        }
        return rank;
    }

    @SuppressWarnings("unchecked")
    private static void gather(Object value, List<Map<String, Object>> out) {
        List<Object> open = new ArrayList<>();
        open.add(value);
        for (int i = 0; i < open.size() && i < MOST_NODES; i++) {
            Object next = open.get(i);
            if (next instanceof List<?> list) {
                open.addAll(list);
            } else if (next instanceof Map<?, ?> map) {
                if (map.containsKey("@type")) {
                    out.add((Map<String, Object>) map);
                }
                for (String key :
                        List.of("@graph", "mainEntity", "mainEntityOfPage", "hasPart", "itemListElement", "isPartOf")) {
                    Object inner = map.get(key);
                    if (inner != null) {
                        open.add(inner);
                    }
                }
            }
        }
    }

    private static Object parsed(String json) {
        List<Object> roots = new ArrayList<>();
        try (JsonParser parser = JSON.createParser(json)) {
            List<Object> stack = new ArrayList<>();
            List<String> keys = new ArrayList<>();
            int nodes = 0;
            JsonToken token = parser.nextToken();
            while (token != null && nodes++ < MOST_NODES) {
                if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) {
                    Object made = token == JsonToken.START_OBJECT
                            ? new LinkedHashMap<String, Object>()
                            : new ArrayList<Object>();
                    put(stack, keys, roots, made);
                    stack.add(made);
                    keys.add("");
                } else if (token == JsonToken.END_OBJECT || token == JsonToken.END_ARRAY) {
                    stack.remove(stack.size() - 1);
                    keys.remove(keys.size() - 1);
                } else if (token == JsonToken.FIELD_NAME) {
                    keys.set(keys.size() - 1, parser.currentName());
                } else if (token != JsonToken.VALUE_NULL) {
                    put(stack, keys, roots, parser.getText());
                }
                token = parser.nextToken();
            }
        } catch (IOException e) {
            return roots; // What stood before the break is used.
        }
        return roots;
    }

    @SuppressWarnings("unchecked")
    private static void put(List<Object> stack, List<String> keys, List<Object> roots, Object value) {
        Object top = stack.isEmpty() ? roots : stack.get(stack.size() - 1);
        if (top instanceof Map<?, ?> map) {
            ((Map<String, Object>) map).put(keys.get(keys.size() - 1), value);
        } else {
            ((List<Object>) top).add(value);
        }
    }

    /** Returns a property of the article as text: the first if there are several, its name if it is an object. */
    Optional<String> text(String key) {
        return text(article.get(key));
    }

    /** Returns the objects that a property of the article lists. */
    List<Map<?, ?>> objects(String key) {
        List<Map<?, ?>> out = new ArrayList<>();
        if (article.get(key) instanceof List<?> list) {
            for (Object each : list) {
                if (each instanceof Map<?, ?> map) {
                    out.add(map);
                }
            }
        }
        return out;
    }

    /** Returns all texts of a property, of objects their names. */
    List<String> texts(String key) {
        Object value = article.get(key);
        List<?> all = value instanceof List<?> list ? list : value == null ? List.of() : List.of(value);
        return all.stream().flatMap(each -> text(each).stream()).toList();
    }

    static Optional<String> text(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return list.isEmpty() || list.get(0) instanceof List<?> ? Optional.empty() : text(list.get(0));
        }
        if (value instanceof Map<?, ?> map) {
            Object name = map.containsKey("name") ? map.get("name") : map.get("@id");
            return name instanceof String || name instanceof List<?> ? text(name) : Optional.empty();
        }
        return value instanceof String text && !text.isBlank() ? Optional.of(text.strip()) : Optional.empty();
    }
}
