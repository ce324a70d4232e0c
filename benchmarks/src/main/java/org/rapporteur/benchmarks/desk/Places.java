package org.rapporteur.benchmarks.desk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.rapporteur.benchmarks.MadeRecord;
import org.rapporteur.model.Reading;
import org.rapporteur.model.Statement;
import org.rapporteur.service.Analysis;
import org.rapporteur.service.RunAnalysis;
import org.rapporteur.store.RecordFile;

/** Every page of the desk, each with addresses as persons come to them. */
final class Places {

    private static final int SAMPLE = 2000;
    private static final int PAGES = 100;
    private static final int SIDES = 6;
    private static final int OUTLETS = 50;
    private static final int PROPOSITIONS = 40;

    private final List<String> articles = new ArrayList<>();
    private final List<String> statements = new ArrayList<>();
    private final List<String> actors = new ArrayList<>();
    private final List<String> sentences = new ArrayList<>();

    private Places() {}

    /** Draws some articles, statements and actors of a record. */
    static Places of(Path record, MadeRecord made) {
        Places places = new Places();
        try (RecordFile open = RecordFile.open(record)) {
            List<Long> readings = open.readingsAfter(0);
            Random random = new Random(5);
            for (int i = 0; i < SAMPLE; i++) {
                Reading reading =
                        open.load(readings.get(random.nextInt(readings.size()))).reading();
                Statement statement = reading.statements()
                        .get(random.nextInt(reading.statements().size()));
                places.articles.add(reading.article().id().value());
                places.statements.add(statement.id().value());
                statement.who().id().ifPresent(places.actors::add);
                places.sentences.add(made.sentence());
            }
        }
        return places;
    }

    /** Returns the id of some statement. */
    String statement(Random random) {
        return any(statements, random);
    }

    /** Returns what makes the addresses of pages, by the names of the pages. */
    Map<String, Function<Random, String>> pages() {
        Map<String, Function<Random, String>> pages = new LinkedHashMap<>();
        pages.put("overview", random -> "/");
        pages.put("articles", random -> "/articles?page=" + (1 + random.nextInt(PAGES)));
        pages.put("articles with a word", random -> "/articles?q=" + word(random));
        pages.put("copies", random -> "/copies");
        pages.put("article", random -> "/articles/" + any(articles, random));
        pages.put("statement", random -> "/statements/" + any(statements, random));
        pages.put("search: one word", random -> "/search?q=" + word(random));
        pages.put("search: two words", random -> "/search?q=" + word(random) + "+" + word(random));
        pages.put("search: a word and a side", random -> "/search?q=" + word(random) + "&side=" + side(random));
        pages.put("search: an outlet", random -> "/search?outlet=Outlet+" + random.nextInt(OUTLETS));
        pages.put("search: all", random -> "/search");
        pages.put("search: like a statement", random -> "/search?like=" + any(statements, random));
        pages.put("actors", random -> "/actors?page=" + (1 + random.nextInt(PAGES)));
        pages.put("actors with a word", random -> "/actors?q=" + random.nextInt(PAGES));
        pages.put("actor", random -> "/actors/" + any(actors, random));
        pages.put("analyses", random -> "/analyses");
        for (Analysis each : Analysis.values()) {
            String path = "/analyses/" + each.word();
            pages.put(each.title().toLowerCase(Locale.ROOT), random -> path);
            if (RunAnalysis.hasPicture(each)) {
                pages.put(each.title().toLowerCase(Locale.ROOT) + ", picture", random -> path + "/picture.svg");
            }
        }
        pages.put(
                "timeline of a side on a proposition",
                random -> "/analyses/timeline?side=" + side(random) + "&proposition=" + proposition(random));
        pages.put("brief: the form", random -> "/brief");
        pages.put("brief", random -> "/brief?side=" + side(random) + "&side=Side+1&proposition=" + proposition(random));
        pages.put("review", random -> "/review");
        pages.put("add a statement", random -> "/articles/" + any(articles, random) + "/add");
        pages.put("history", random -> "/history");
        pages.put("agreement of coders", random -> "/reliability");
        pages.put("learn", random -> "/learn");
        pages.put("new", random -> "/new");
        pages.put("ingest", random -> "/ingest");
        pages.put("dossier", random -> "/dossier");
        return pages;
    }

    private static <T> T any(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }

    private static String side(Random random) {
        return "Side+" + random.nextInt(SIDES);
    }

    private static String proposition(Random random) {
        return "proposition-" + random.nextInt(PROPOSITIONS);
    }

    private String word(Random random) {
        while (true) {
            String[] words = any(sentences, random).split("[^\\p{L}\\p{N}]+", -1);
            String word = words[random.nextInt(words.length)];
            if (word.length() > 3) {
                return URLEncoder.encode(word.toLowerCase(Locale.ROOT), UTF_8);
            }
        }
    }
}
