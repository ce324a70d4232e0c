package org.rapporteur.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.SAXParserFactory;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.cli.CommandLineInterface;
import org.rapporteur.service.HowToRead;
import org.rapporteur.service.Serving;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.helpers.DefaultHandler;

/** Hostile strings in every place that somebody else writes: nothing of them runs, breaks a form or hides, wherever it is shown. */
@Tag("slow")
class HostileStringsTest {

    /** What turns writing around, cannot be seen, or is for a terminal. */
    private static final Pattern HIDDEN = Pattern.compile(
            "[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F\\u00AD\\u200B-\\u200F\\u2028-\\u202E\\u2060-\\u2069\\uFEFF]");

    private static final Pattern HARMLESS_ADDRESS = Pattern.compile("(/(?!/)|#|\\?|https?://).*|", Pattern.DOTALL);
    private static final Pattern FORMULA = Pattern.compile("[=+\\-@\\t\\r\\n].*", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("-?[0-9.]+");
    private static final Set<String> FORBIDDEN =
            Set.of("iframe", "object", "embed", "base", "applet", "frame", "style", "svg", "math");

    /** Of one page so many are looked at that differ in what stands behind the question mark. */
    private static final int ALIKE = 6;

    private static final int MOST = 900;

    @TempDir
    private static Path folder;

    private static Path record;
    private static Path dossier;
    private static Desk desk;

    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeAll
    static void start() throws Exception {
        HostileRecord hostile = new HostileRecord();
        record = hostile.record(folder.resolve("hostile.sqlite"));
        dossier = hostile.dossier(folder.resolve("hostile.yaml"));
        desk = Desk.start(Serving.Settings.local(record, HowToRead.DEFAULT.with(dossier.toString()), 0));
        saveSearches();
    }

    @AfterAll
    static void stop() {
        if (desk != null) {
            desk.close();
        }
    }

    private static void saveSearches() throws Exception {
        Visitor visitor = new Visitor(desk.address());
        String page = visitor.get("/search?q=said").body();
        for (String each : HostileStrings.lines()) {
            assertThat(visitor.send(page, "/search/saved", Map.of("name", each)).statusCode())
                    .as(each)
                    .isIn(303, 400);
        }
        visitor.send(
                visitor.get("/review").body(),
                "/review/coder",
                Map.of("coder", HostileStrings.lines().get(0)));
    }

    private HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(desk.address().resolve(path)).build(), BodyHandlers.ofByteArray());
    }

    @Test
    void noPageThatCanBeReachedRunsHidesOrBreaksAnything() throws Exception {
        Deque<String> open = new ArrayDeque<>(List.of(
                "/",
                "/search?q=tal",
                "/search?q=%3Cscript%3E",
                "/articles",
                "/actors",
                "/analyses",
                "/brief",
                "/review",
                "/history",
                "/reliability",
                "/reliability.md",
                "/ingest",
                "/dossier",
                "/new",
                "/learn",
                "/copies",
                "/search?q=said&page=2",
                "/brief?sides=Velland&topics=p0"));
        Set<String> met = new HashSet<>(open);
        Map<String, Integer> alike = new HashMap<>();
        Set<String> kinds = new TreeSet<>();
        int looked = 0;
        while (!open.isEmpty() && looked < MOST) {
            String path = open.removeFirst();
            HttpResponse<byte[]> answer = get(path);
            looked++;
            String type = answer.headers().firstValue("Content-Type").orElse("").split(";", 2)[0];
            kinds.add(type);
            assertThat(answer.statusCode()).as(path).isIn(200, 404);
            assertThat(answer.statusCode() == 200 || path.contains("reliability") || path.contains("picture"))
                    .as("%s: %s", path, answer.statusCode())
                    .isTrue();
            check(path, type, answer.body());
            for (String next : links(type, answer.body())) {
                String place = next.split("[?#]", 2)[0];
                if (met.add(next)
                        && alike.merge(place.replaceAll("[0-9a-f]{16}[^/]*|h[0-9]+", "*"), 1, Integer::sum)
                                <= (next.contains("?") ? ALIKE : 70)) {
                    open.addLast(next);
                }
            }
        }
        assertThat(looked).isGreaterThan(150);
        assertThat(kinds)
                .contains(
                        "text/html", "text/csv", "application/json", "image/svg+xml", "image/png", "application/jsonl");
    }

    private static List<String> links(String type, byte[] body) {
        if (!type.equals("text/html")) {
            return List.of();
        }
        Document page = Jsoup.parse(new String(body, UTF_8));
        List<String> links = page.select("a[href]").eachAttr("href");
        links.addAll(page.select("img[src]").eachAttr("src"));
        return links.stream()
                .map(link -> link.split("#", 2)[0])
                .filter(link -> link.startsWith("/") && !link.startsWith("//"))
                .toList();
    }

    private static void check(String what, String type, byte[] body) throws Exception {
        String text = new String(body, UTF_8);
        switch (type) {
            case "text/html" -> page(what, text);
            case "text/csv" -> table(what, text);
            case "application/json", "application/problem+json" -> new ObjectMapper().readTree(body);
            case "application/jsonl" -> {
                for (String line : text.lines().toList()) {
                    new ObjectMapper().readTree(line);
                }
            }
            case "image/svg+xml", "application/atom+xml" -> {
                xml(what, text);
                assertThat(HIDDEN.matcher(text).find()).as(what).isFalse();
            }
            case "text/markdown" -> markdown(what, text);
            case "application/pdf" -> pdf(what, body);
            case "application/zip", "application/vnd.openxmlformats-officedocument.wordprocessingml.document" ->
                zip(what, body);
            default -> assertThat(type).as(what).isIn("image/png", "text/css", "text/javascript");
        }
    }

    private static void page(String what, String html) {
        Document page = Jsoup.parse(html);
        // A brief is a page for itself, with its own style and its own policy.
        page.select("head > style, head > meta[http-equiv=Content-Security-Policy]")
                .forEach(each -> assertThat(what).startsWith("/brief/"));
        page.select("head > style, head > meta[http-equiv=Content-Security-Policy]")
                .remove();
        for (Element each : page.getAllElements()) {
            if (what.startsWith("/analyses/") && each.is("figure.picture > svg")) {
                continue;
            }
            assertThat(FORBIDDEN).as("%s: %s", what, each).doesNotContain(each.normalName());
            if (each.normalName().equals("script")) {
                assertThat(each.attr("src")).as(what).startsWith("/assets/");
                assertThat(each.data()).as(what).isEmpty();
            }
            assertThat(each.hasAttr("http-equiv")).as("%s: %s", what, each).isFalse();
            for (Attribute attribute : each.attributes()) {
                assertThat(attribute.getKey()).as("%s: %s", what, each).doesNotStartWith("on");
                assertThat(attribute.getKey()).as("%s: %s", what, each).isNotEqualTo("style");
                boolean isEmptyIcon = attribute.getValue().equals("data:,")
                        && each.attr("rel").equals("icon");
                if (!isEmptyIcon
                        && Set.of("href", "src", "action", "formaction").contains(attribute.getKey())) {
                    assertThat(attribute.getValue()).as("%s: %s", what, each).matches(HARMLESS_ADDRESS);
                    if (!each.normalName().equals("a")) {
                        assertThat(attribute.getValue())
                                .as("%s: %s", what, each)
                                .startsWith("/");
                    }
                }
            }
        }
        assertThat(page.select("head title").size()).as(what).isOne();
        assertThat(page.select("main, body").text()).as(what).isNotBlank();
        assertThat(HIDDEN.matcher(html)
                        .results()
                        .map(found -> Integer.toHexString(found.group().charAt(0))))
                .as(what)
                .isEmpty();
    }

    private static void table(String what, String csv) throws IOException {
        try (var rows = CSVFormat.RFC4180.parse(new StringReader(csv))) {
            int width = -1;
            for (CSVRecord row : rows) {
                assertThat(row.size()).as(what).isEqualTo(width < 0 ? row.size() : width);
                width = row.size();
                for (String cell : row) {
                    assertThat(FORMULA.matcher(cell).matches()
                                    && !NUMBER.matcher(cell).matches())
                            .as("%s: %s", what, cell)
                            .isFalse();
                }
            }
        }
    }

    private static void xml(String what, String text) throws Exception {
        SAXParserFactory factory = SAXParserFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.newSAXParser()
                .parse(new InputSource(new StringReader(text.replaceFirst("^\uFEFF", ""))), new DefaultHandler() {
                    @Override
                    public void startElement(String uri, String name, String qualified, Attributes attributes) {
                        // Styles of word processors are no style sheets.
                        if (!uri.contains("openxmlformats")) {
                            assertThat(name.toLowerCase(java.util.Locale.ROOT))
                                    .as(what)
                                    .isNotIn("script", "iframe", "foreignobject", "image", "use", "style");
                        }
                        for (int i = 0; i < attributes.getLength(); i++) {
                            assertThat(attributes.getLocalName(i)).as(what).doesNotStartWith("on");
                            if (attributes.getLocalName(i).equals("href")) {
                                assertThat(attributes.getValue(i)).as(what).matches("(https?://|urn:|/|#).*");
                            }
                        }
                    }

                    @Override
                    public void processingInstruction(String target, String data) {
                        throw new AssertionError(what + " has an instruction " + target);
                    }
                });
    }

    private static void markdown(String what, String text) {
        assertThat(Pattern.compile("(?<!\\\\)<(?!U\\+)[!?/a-zA-Z]")
                        .matcher(text)
                        .results()
                        .map(found -> text.substring(found.start(), Math.min(text.length(), found.start() + 40))))
                .as(what)
                .isEmpty();
        assertThat(Pattern.compile("(?<!\\\\)\\]\\((?!https?://|#|\\^)")
                        .matcher(text)
                        .find())
                .as(what)
                .isFalse();
        assertThat(HIDDEN.matcher(text).find()).as(what).isFalse();
    }

    private static void pdf(String what, byte[] body) throws IOException {
        try (PDDocument document = Loader.loadPDF(body)) {
            assertThat(new PDFTextStripper().getText(document)).as(what).contains("alert(1)");
            assertThat(document.getDocumentCatalog().getOpenAction()).as(what).isNull();
            for (var page : document.getPages()) {
                for (var note : page.getAnnotations()) {
                    String action = note.getCOSObject().toString();
                    assertThat(action).as(what).doesNotContain("JavaScript", "Launch", "javascript:");
                }
            }
        }
    }

    private static void zip(String what, byte[] body) throws Exception {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(body))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertThat(entry.getName()).as(what).matches("(?!/)(?!.*\\.\\.)[A-Za-z0-9_.\\[\\]/ -]+");
                String text = new String(zip.readAllBytes(), UTF_8);
                if (entry.getName().matches(".*\\.(xml|rels|qde)")) {
                    String name = what + " " + entry.getName();
                    xml(name, text);
                    assertThat(text).as(name).doesNotContain("DDEAUTO");
                    assertThat(Pattern.compile("Target=\"(?!https?://)[^\"]*\"[^>]*TargetMode=\"External\"")
                                    .matcher(text)
                                    .find())
                            .as(name)
                            .isFalse();
                }
            }
        }
    }

    @Test
    void noFileThatProgramsAreGivenRunsOrBreaksAnything() throws Exception {
        for (String path : List.of(
                "/openapi.json",
                "/overview",
                "/articles?limit=200",
                "/statements?limit=200",
                "/search?limit=200&facets=50",
                "/actors?limit=200",
                "/dossier",
                "/history?limit=200",
                "/changes?limit=200",
                "/queue?limit=200",
                "/edits",
                "/searches",
                "/copies?limit=200",
                "/reliability",
                "/reliability/text",
                "/learned",
                "/account",
                "/errands",
                "/issues",
                "/propositions",
                "/news",
                "/feed?limit=200",
                "/feed/shifts?by=actor",
                "/analyses/network/picture",
                "/analyses/network/picture?format=png",
                "/analyses/timeline/csv?by=actor",
                "/analyses/agreements/csv",
                "/export?format=csv&spreadsheet=true",
                "/export?format=jsonl",
                "/export?format=qdpx",
                "/export?format=plover&file=events.csv&spreadsheet=true",
                "/brief?format=md&sides=Velland",
                "/brief?format=html&sides=Velland",
                "/brief?format=pdf&sides=Velland",
                "/brief?format=docx&sides=Velland")) {
            HttpResponse<byte[]> answer = get("/api/v1" + path);
            assertThat(answer.statusCode())
                    .as("%s: %s", path, new String(answer.body(), UTF_8))
                    .isEqualTo(200);
            String type = answer.headers().firstValue("Content-Type").orElse("").split(";", 2)[0];
            if (path.contains("format=html")) {
                assertThat(Jsoup.parse(new String(answer.body(), UTF_8)).select("script, iframe, img, base, object"))
                        .isEmpty();
            } else {
                check(path, type, answer.body());
            }
        }
    }

    @Test
    void noCommandWritesToATerminalWhatTheTerminalObeys() throws Exception {
        List<String> obeyed = new ArrayList<>();
        for (List<String> command : List.of(
                List.of("statements"),
                List.of("search", "tal"),
                List.of("history"),
                List.of("review", "--queue"),
                List.of("positions", "--by", "actor"),
                List.of("shifts", "--by", "actor"),
                List.of("agreements"),
                List.of("preconditions"),
                List.of("contradictions"),
                List.of("coverage"),
                List.of("utterances"),
                List.of("common-ground", "--dossier", dossier.toString()),
                List.of("dossier", "show", dossier.toString()),
                List.of("actors"),
                List.of("network"),
                List.of("learn", "--list"))) {
            if (HIDDEN.matcher(run(command)).find()) {
                obeyed.add(String.join(" ", command));
            }
        }
        assertThat(obeyed).isEmpty();
        xml("graphml", run(List.of("network", "--format", "graphml")));
        xml("gexf", run(List.of("network", "--format", "gexf")));
        table("network", run(List.of("network", "--format", "csv")));
        table("positions", run(List.of("positions", "--format", "csv")));
    }

    private static String run(List<String> command) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        List<String> all = new ArrayList<>(command);
        if (!command.get(0).equals("dossier")) {
            all.addAll(List.of("--record", record.toString()));
        }
        int status = new CommandLineInterface(new PrintWriter(out, true), new PrintWriter(err, true))
                .run(all.toArray(String[]::new));
        assertThat(status).as("%s: %s", command, err).isZero();
        assertThat(HIDDEN.matcher(err.toString()).find()).as(command.toString()).isFalse();
        return out.toString();
    }

    @Test
    void theListIsReadAsItIsMeant() {
        assertThat(HostileStrings.all())
                .hasSizeGreaterThan(40)
                .contains(
                        "<script>alert(1)</script>",
                        "\t=1+1",
                        "a\u202Eb\u2066c\u200Fd\u202C",
                        "\\\\evil.example\\share");
    }
}
