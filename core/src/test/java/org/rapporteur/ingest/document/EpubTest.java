package org.rapporteur.ingest.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rapporteur.ingest.Piece;
import org.rapporteur.ingest.file.UnreadableException;
import org.rapporteur.model.Article;

class EpubTest {

    private static final String PROSE =
            "<p>The two delegations met for a third time in the old customs house of Fennick on Monday,"
                    + " and both sides said afterwards that the talks had been useful, if slow.</p>"
                    + "<p>“Nobody left the table,” said the envoy, who had waited for the news in the harbour of Stellhaven.</p>"
                    + "<p>The foreign minister of Velland spoke of a step that nobody had expected before the summer.</p>"
                    + "<p>The ferries over the Meddow went again in the evening, for the first time since January.</p>";

    static Map<String, String> magazine() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("mimetype", "application/epub+zip");
        parts.put(
                "META-INF/container.xml",
                "<container><rootfiles><rootfile full-path='OPS/book.opf'/></rootfiles></container>");
        parts.put(
                "OPS/book.opf",
                "<package xmlns:dc='http://purl.org/dc/elements/1.1/'><metadata><dc:title>The Courier [Sat, 22 Mar 2031]</dc:title>"
                        + "<dc:creator>calibre</dc:creator><dc:publisher>calibre</dc:publisher><dc:date>2031-03-22T06:00:00+00:00</dc:date>"
                        + "<dc:language>en</dc:language><meta name='calibre:publication_type' content='periodical:The Courier'/></metadata>"
                        + "<manifest><item id='c' href='cover.xhtml' media-type='application/xhtml+xml'/>"
                        + "<item id='n' href='nav.xhtml' properties='nav' media-type='application/xhtml+xml'/>"
                        + "<item id='a' href='a%201.xhtml' media-type='application/xhtml+xml'/>"
                        + "<item id='b' href='../b.xhtml' media-type='application/xhtml+xml'/></manifest>"
                        + "<spine><itemref idref='c'/><itemref idref='n'/><itemref idref='a'/><itemref idref='b'/></spine></package>");
        parts.put("OPS/cover.xhtml", "<html><body><img src='cover.jpg'/><p>The Courier</p></body></html>");
        parts.put(
                "OPS/nav.xhtml",
                "<html><body><nav><a href='a%201.xhtml#top'>Talks resume</a><a href='../b.xhtml'>Ferries go again</a></nav></body></html>");
        parts.put(
                "OPS/a 1.xhtml",
                "<html><head><title>The Courier</title></head><body><h1>Talks resume</h1>" + PROSE + "</body></html>");
        parts.put("b.xhtml", "<html><body><h1>Ferries go again</h1>" + PROSE + "</body></html>");
        return parts;
    }

    @Test
    void eachArticleOfAMagazineIsReadUnderTheNameOfItsPart() throws IOException, UnreadableException {
        Holding holding = Epub.read(DocxTest.zipped(magazine()));
        assertThat(holding.pieces()).extracting(Piece::name).containsExactly("OPS/a 1.xhtml", "b.xhtml");
        Article article = Read.article(holding.pieces().get(0));
        assertThat(article.metadata().title()).contains("Talks resume");
        assertThat(article.metadata().outlet()).contains("The Courier");
        assertThat(article.metadata().published().map(Object::toString)).contains("2031-03-22");
        assertThat(article.metadata().language()).contains("en");
        assertThat(article.metadata().byline()).isEmpty();
        assertThat(Read.paragraphs(article)).contains("Talks resume").hasSize(5);
    }

    @Test
    void aBookGivesItsPublisherAndAuthor() throws IOException, UnreadableException {
        Map<String, String> parts = magazine();
        parts.put(
                "OPS/book.opf",
                "<opf:package><opf:metadata><dc:title>Letters from the river</dc:title><dc:creator>Una Frey</dc:creator>"
                        + "<dc:publisher>Harth Press</dc:publisher></opf:metadata><opf:manifest>"
                        + "<opf:item id='b' href='../b.xhtml' media-type='application/xhtml+xml'/></opf:manifest>"
                        + "<opf:spine><opf:itemref idref='b'/></opf:spine></opf:package>");
        Article article =
                Read.article(Epub.read(DocxTest.zipped(parts)).pieces().get(0));
        assertThat(article.metadata().outlet()).contains("Harth Press");
        assertThat(article.metadata().byline()).containsExactly("Una Frey");
    }

    @Test
    void aBookThatCannotBeReadSaysWhy() throws IOException {
        Map<String, String> locked = magazine();
        locked.put("META-INF/encryption.xml", "<encryption><enc:CipherReference URI='OPS/a%201.xhtml'/></encryption>");
        assertThatThrownBy(() -> Epub.read(DocxTest.zipped(locked)))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining("DRM");
        Map<String, String> pictures = magazine();
        pictures.put("OPS/a 1.xhtml", "<html><body><img src='1.jpg'/></body></html>");
        pictures.put("b.xhtml", "<html><body><img src='2.jpg'/></body></html>");
        assertThatThrownBy(() -> Epub.read(DocxTest.zipped(pictures)))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining("holds no running text");
        assertThatThrownBy(() -> Epub.read(DocxTest.zipped(Map.of("a.txt", "b"))))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining("is no EPUB");
    }

    @Test
    void fontsThatAreObfuscatedLockNothing() throws IOException, UnreadableException {
        Map<String, String> parts = magazine();
        parts.put("META-INF/encryption.xml", "<encryption><enc:CipherReference URI='OPS/fonts/a.otf'/></encryption>");
        assertThat(Epub.read(DocxTest.zipped(parts)).pieces()).hasSize(2);
    }

    @Test
    void aBookOfShortTextsIsReadAndItsCoverIsNot() throws IOException, UnreadableException {
        Map<String, String> parts = magazine();
        parts.put(
                "OPS/a 1.xhtml",
                "<html><body><h1>Talks resume</h1><p>The two delegations met for a third time.</p></body></html>");
        parts.put("b.xhtml", "<html><body><img src='2.jpg'/></body></html>");
        Holding holding = Epub.read(DocxTest.zipped(parts));
        assertThat(holding.pieces()).extracting(Piece::name).containsExactly("OPS/a 1.xhtml");
        assertThat(Read.article(holding.pieces().get(0)).text()).contains("The two delegations met");
    }
}
