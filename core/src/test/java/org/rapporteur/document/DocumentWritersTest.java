package org.rapporteur.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DocumentWritersTest {

    /** What markup, scripts, templates, formulas, fields and terminals would take for more than words. */
    private static final List<String> HOSTILE = List.of(
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "</p></main><!-- ]]> -->",
            "[click](javascript:alert(1)) ![x](http://evil.example/p.png)",
            "[^1]: not a note [^2] ^[inline]",
            "| a | b |",
            "# heading",
            "1. list",
            "- list",
            "*bold* _it_ `code` ~~gone~~ $x$ @cite",
            "${7*7} {{7*7}} #{x} @if(true)",
            "=cmd|'/c calc'!A1",
            "+1-2",
            "{ HYPERLINK \"http://evil.example\" } MERGEFIELD DDEAUTO",
            "&amp; &lt;b&gt; &#60;",
            "a\u202Eb\u0000c\u001B[2J\uFFFE",
            "line\nbreak\tand tab\u2028end");

    private static Document document(List<String> texts) {
        List<List<Inline>> items = new ArrayList<>();
        List<List<List<Inline>>> notes = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            items.add(List.of(new Inline.Strong(text), new Inline.Words(text), new Inline.Mark(i + 1)));
            notes.add(List.of(
                    List.of(new Inline.Words(text), new Inline.Statement(text), new Inline.Address(text)),
                    List.of(new Inline.Words("second"))));
        }
        return new Document(
                texts.get(0),
                LocalDate.parse("2031-03-09"),
                List.of(
                        new Block.Heading(2, texts.get(0)),
                        new Block.Paragraph(List.of(new Inline.Words("Before"))),
                        new Block.Grid(
                                List.of("What", texts.get(0)),
                                List.of(List.of(List.of(new Inline.Words(texts.get(0))), List.of(new Inline.See(1))))),
                        new Block.Heading(3, texts.get(texts.size() - 1)),
                        new Block.Bullets(items)),
                notes);
    }

    /** Returns what a text looks like in every form. */
    private static String shown(String text) {
        return text.replace("\u202E", "<U+202E>")
                .replace("\u0000", "<U+0000>")
                .replace("\u001B", "<U+001B>")
                .replace("\uFFFE", "<U+FFFE>")
                .replace('\n', ' ')
                .replace('\t', ' ')
                .replace('\u2028', ' ');
    }

    @Test
    void htmlHasHostileTextsAsTextAndEveryMarkAndNoteLeadToEachOther() {
        var page = Jsoup.parse(HtmlWriter.page(document(HOSTILE)));

        assertThat(page.select("script, img, iframe, object, link, form")).isEmpty();
        assertThat(page.getAllElements().stream()
                        .flatMap(each -> each.attributes().asList().stream())
                        .map(attribute -> attribute.getKey()))
                .noneMatch(name -> name.startsWith("on") || name.equals("style") || name.equals("src"));
        assertThat(page.select("a[href]").eachAttr("href")).allMatch(address -> address.startsWith("#"));
        List<Element> items = page.select("ul.claims li");
        assertThat(items).hasSize(HOSTILE.size());
        for (int i = 0; i < HOSTILE.size(); i++) {
            Element mark = items.get(i).expectFirst("sup a");
            assertThat(items.get(i).expectFirst("strong").wholeText()).isEqualTo(shown(HOSTILE.get(i)));
            Element note = page.expectFirst(mark.attr("href"));
            assertThat(note.wholeText()).contains(shown(HOSTILE.get(i)), "second");
            assertThat(note.select("a").eachAttr("href")).endsWith("#" + mark.id());
        }
        assertThat(page.title()).isEqualTo(shown(HOSTILE.get(0)));
    }

    @Test
    void htmlLinksStatementsWhereToldAndOnlyAddressesOfTheWeb() {
        Document document = new Document(
                "Title",
                LocalDate.parse("2031-03-09"),
                List.of(new Block.Paragraph(List.of(
                        new Inline.Statement("a&b"),
                        new Inline.Address("https://norrin.example/a?b=1&c=2"),
                        new Inline.Address("javascript:alert(1)"),
                        new Inline.Address("https://x.example/\" onclick=\"y")))),
                List.of());

        var part = Jsoup.parseBodyFragment(HtmlWriter.part(document, id -> "/statements/" + id.replace("&", "%26")));

        assertThat(part.select("a").eachAttr("href"))
                .containsExactly("/statements/a%26b", "https://norrin.example/a?b=1&c=2");
        assertThat(part.text()).contains("javascript:alert(1)");
    }

    @Test
    void markdownEscapesWhateverHasAMeaning() {
        String markdown = MarkdownWriter.of(document(HOSTILE));

        assertThat(markdown)
                .contains("\\<script\\>alert(1)\\</script\\>")
                .contains("\\[click\\](javascript:alert(1)) \\!\\[x\\]")
                .contains("\\| a \\| b \\|")
                .contains("\\$\\{7*7\\}".replace("*", "\\*"))
                .doesNotContain("\u202E", "\u0000", "\u001B");
        // Notes are defined at line starts alone, each once, and by us.
        assertThat(markdown.lines().filter(line -> line.startsWith("[^"))).hasSize(HOSTILE.size());
        assertThat(markdown.lines().filter(line -> line.matches("#+ .*"))).hasSize(3);
        assertThat(MarkdownWriter.of(new Document(
                        "1. no list",
                        LocalDate.parse("2031-03-09"),
                        List.of(new Block.Paragraph(List.of(new Inline.Words("    - no list, no code")))),
                        List.of())))
                .isEqualTo("# 1\\. no list\n\n\\- no list, no code\n");
    }

    @Test
    void docxHasANoteForEveryClaimAndNeitherFieldsNorLinks() throws IOException {
        byte[] docx = DocumentFormat.DOCX.write(document(HOSTILE));

        try (XWPFDocument read = new XWPFDocument(new ByteArrayInputStream(docx))) {
            List<String> paragraphs =
                    read.getParagraphs().stream().map(XWPFParagraph::getText).toList();
            for (String each : HOSTILE) {
                assertThat(paragraphs).anyMatch(text -> text.contains(shown(each)));
            }
            assertThat(read.getFootnotes().stream()
                            .map(note -> note.getParagraphs().stream()
                                    .map(XWPFParagraph::getText)
                                    .collect(Collectors.joining(" ")))
                            .filter(text -> text.endsWith("second")))
                    .hasSize(HOSTILE.size());
            assertThat(read.getTables().get(0).getRow(1).getCell(1).getText()).isEqualTo("note 1");
        }
        String whole = parts(docx);
        assertThat(whole).doesNotContain("w:fldSimple", "w:instrText", "w:hyperlink", "TargetMode=\"External\"");
        assertThat(whole.split("<w:footnoteReference ", -1)).hasSize(HOSTILE.size() + 1);
    }

    private static String parts(byte[] zip) throws IOException {
        StringBuilder all = new StringBuilder();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                all.append(new String(in.readAllBytes(), UTF_8));
            }
        }
        return all.toString();
    }

    @Test
    void pdfHasItsTextWithNotesAndRunsNothing() throws IOException {
        String text = pdf(document(HOSTILE));

        assertThat(text).contains("<script>alert(1)</script>", "=cmd|'/c calc'!A1", "<U+202E>", "second");
        assertThat(new String(DocumentFormat.PDF.write(document(HOSTILE)), UTF_8))
                .doesNotContain("/JavaScript", "/OpenAction", "/Launch", "/URI");
    }

    @Test
    void pdfShowsEveryAlphabetItHasAndOthersByNumber() throws IOException {
        String text = pdf(document(List.of("Ελληνικά", "Українська Ґґ", "Türkçe ğışç", "עברית", "汉")));

        assertThat(text).contains("Ελληνικά", "Українська Ґґ", "Türkçe ğışç", "עברית", "<U+6C49>", "font of this PDF");
        assertThat(pdf(document(List.of("plain")))).doesNotContain("font of this PDF");
    }

    private static String pdf(Document document) throws IOException {
        try (PDDocument read = Loader.loadPDF(DocumentFormat.PDF.write(document))) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setLineSeparator(" ");
            return stripper.getText(read);
        }
    }

    @ParameterizedTest
    @EnumSource(DocumentFormat.class)
    void theSameDocumentGivesTheSameBytes(DocumentFormat format) {
        byte[] first = format.write(document(HOSTILE));
        byte[] second = format.write(document(HOSTILE));

        assertThat(second).isEqualTo(first);
    }

    @Test
    void marksAndNotesHaveToFit() {
        LocalDate day = LocalDate.parse("2031-03-09");
        List<List<Inline>> note = List.of(List.of(new Inline.Words("a")));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Document("T", day, List.of(), List.of(note)))
                .withMessageContaining("0 marks for 1 footnotes");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Document(
                        "T", day, List.of(new Block.Paragraph(List.of(new Inline.Mark(2)))), List.of(note)))
                .withMessageContaining("Footnote 1 is marked as 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Block.Grid(List.of("a", "b"), List.of(List.of(List.of()))))
                .withMessageContaining("1 cells does not fit 2 columns");
        assertThatIllegalArgumentException().isThrownBy(() -> new Block.Heading(1, "a"));
    }
}
