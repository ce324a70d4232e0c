package org.rapporteur.spark;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.rapporteur.export.parquet.ArticleParquet;
import org.rapporteur.export.parquet.OutcomeParquet.Entry;
import org.rapporteur.ingest.ArticleWalk;
import org.rapporteur.ingest.Ingested;
import org.rapporteur.ingest.table.ColumnNames;
import org.rapporteur.model.Article;
import org.rapporteur.model.Metadata;
import org.rapporteur.model.Outcome;
import org.rapporteur.model.PartialDate;
import org.rapporteur.model.Reading;
import org.rapporteur.pipeline.Pipeline;

/** The example's articles as archives, and what the desktop reads in them. */
final class Corpus {

    static final HowToRead HOW = HowToRead.with("example");

    private static final JsonFactory JSON = new JsonFactory();

    private Corpus() {}

    /** Returns the articles of the example. */
    static List<Article> example() {
        List<Article> articles = new ArrayList<>();
        try (ArticleWalk walk = ArticleWalk.over(
                List.of(Path.of("..", "examples", "articles")), ColumnNames.USUAL, ArticleWalk.Hearing.NONE)) {
            walk.forEachRemaining(met -> articles.add(((Ingested.Received) met.read()).article()));
        }
        return articles;
    }

    /** Returns every so many-th article of the example. */
    static List<Article> every(int nth) {
        List<Article> all = example();
        return IntStream.range(0, all.size())
                .filter(i -> i % nth == 0)
                .mapToObj(all::get)
                .toList();
    }

    /** Writes articles as a table, a crawl and a table in columns, in two folders. */
    static Path write(Path folder, List<Article> all) throws IOException {
        int third = all.size() / 3;
        Files.createDirectories(folder.resolve("2031"));
        jsonLines(folder.resolve("2031/wire.jsonl"), all.subList(0, third));
        warc(folder.resolve("crawl.warc.gz"), all.subList(third, 2 * third));
        try (OutputStream out = Files.newOutputStream(folder.resolve("table.parquet"));
                ArticleParquet table = new ArticleParquet(out)) {
            for (Article article : all.subList(2 * third, all.size())) {
                table.write(new Reading(article, List.of(), List.of(), List.of()));
            }
        }
        Files.writeString(folder.resolve("notes.doc"), "not read");
        return folder;
    }

    /** Returns the files of articles that {@link #write} makes. */
    static List<Path> files(Path folder) {
        return List.of(
                folder.resolve("2031/wire.jsonl"), folder.resolve("crawl.warc.gz"), folder.resolve("table.parquet"));
    }

    static void jsonLines(Path file, List<Article> articles) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (Article article : articles) {
            lines.append(line(article)).append('\n');
        }
        Files.writeString(file, lines);
    }

    static String line(Article article) throws IOException {
        Metadata known = article.metadata();
        StringWriter line = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(line)) {
            json.writeStartObject();
            json.writeStringField("id", article.name());
            json.writeStringField("title", known.title().orElse(""));
            json.writeStringField("outlet", known.outlet().orElse(""));
            json.writeStringField(
                    "published", known.published().map(PartialDate::iso).orElse(""));
            json.writeStringField("text", article.text());
            json.writeEndObject();
        }
        return line.toString();
    }

    private static void warc(Path file, List<Article> articles) throws IOException {
        ByteArrayOutputStream crawl = new ByteArrayOutputStream();
        for (Article article : articles) {
            crawl.write(zipped(page(article)));
        }
        Files.write(file, crawl.toByteArray());
    }

    /** Returns a record of WARC with an article as a page. */
    static byte[] page(Article article) {
        Metadata known = article.metadata();
        StringBuilder page = new StringBuilder("<!DOCTYPE html><html lang=\"en\"><head><title>")
                .append(known.title().orElse("-"))
                .append("</title><meta property=\"article:published_time\" content=\"")
                .append(known.published().map(PartialDate::iso).orElse(""))
                .append("\"><meta property=\"og:site_name\" content=\"")
                .append(known.outlet().orElse(""))
                .append("\"></head><body><article><h1>")
                .append(known.title().orElse("-"))
                .append("</h1>");
        article.text()
                .lines()
                .filter(line -> !line.isBlank())
                .forEach(line -> page.append("<p>")
                        .append(line.replace("&", "&amp;").replace("<", "&lt;"))
                        .append("</p>"));
        byte[] body = page.append("</article></body></html>").toString().getBytes(UTF_8);
        String answer = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n";
        String head = "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://news.example/" + article.name()
                + "\r\nWARC-Date: 2031-03-09T12:00:41Z\r\nWARC-Record-ID: <urn:uuid:1>\r\nContent-Type: application/http;"
                + " msgtype=response\r\nContent-Length: " + (answer.length() + body.length) + "\r\n\r\n";
        ByteArrayOutputStream record = new ByteArrayOutputStream();
        record.writeBytes((head + answer).getBytes(UTF_8));
        record.writeBytes(body);
        record.writeBytes("\r\n\r\n".getBytes(UTF_8));
        return record.toByteArray();
    }

    static byte[] zipped(byte[] bytes) throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
            gzip.write(bytes);
        }
        return zipped.toByteArray();
    }

    /** Returns what the desktop reads in archives, in its order. */
    static List<Entry> onTheDesktop(Path archives, Pipeline pipeline) {
        List<Entry> entries = new ArrayList<>();
        try (ArticleWalk walk = ArticleWalk.over(List.of(archives), ColumnNames.USUAL, ArticleWalk.Hearing.NONE)) {
            while (walk.hasNext()) {
                ArticleWalk.Met met = walk.next();
                Ingested ingested = met.read();
                Outcome outcome = ingested instanceof Ingested.Received received
                        ? pipeline.read(received.article())
                        : ((Ingested.Refused) ingested).failure();
                String file = String.valueOf(
                        archives.relativize(met.found().path()).toString().replace('\\', '/'));
                long place = entries.stream()
                        .filter(each -> each.file().equals(file))
                        .count();
                entries.add(new Entry(file, place, outcome));
            }
        }
        return entries;
    }
}
