package org.rapporteur.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.model.Article;
import org.rapporteur.model.Metadata;
import org.rapporteur.model.Paragraph;
import org.rapporteur.model.PartialDate;
import org.rapporteur.model.Sha256;
import org.rapporteur.text.CodePoints;

class ArticlesTest {

    private static final String BODY =
            "The two delegations met for a third time in the old customs house on Monday, officials said.";

    @TempDir
    private Path folder = Path.of("");

    private static Article received(String name, byte[] bytes) {
        Ingested ingested = Articles.read(name, new ByteArrayInputStream(bytes));
        assertThat(ingested).isInstanceOf(Ingested.Received.class);
        return ((Ingested.Received) ingested).article();
    }

    private static Metadata found(String... lines) {
        return received("stdin", String.join("\n", lines).getBytes(UTF_8)).metadata();
    }

    private List<Ingested> under(Path path) {
        try (Stream<Ingested> articles = Articles.under(List.of(path))) {
            return articles.toList();
        }
    }

    @Test
    void anArticleFromAStreamKeepsItsTextAndDigest() {
        byte[] bytes = ("\uFEFFTitle of it\r\n\r\n" + BODY).getBytes(UTF_8);
        Article article = received("stdin", bytes);
        assertThat(article.text()).isEqualTo(new String(bytes, UTF_8));
        assertThat(article.sha256()).isEqualTo(Sha256.of(bytes));
        assertThat(article.paragraphs()).hasSize(2);
        assertThat(article.paragraphs().get(0).span().start()).isEqualTo(1);
    }

    @Test
    void aFolderGivesArticlesAndFailuresInOrder() throws IOException {
        Files.writeString(folder.resolve("a.txt"), BODY);
        Files.writeString(folder.resolve("b.txt"), "");
        Files.writeString(folder.resolve("c.md"), "# Title\n\n" + BODY);
        Files.write(folder.resolve("d.txt"), new byte[] {1, 0, 2});
        assertThat(under(folder)).extracting(Ingested::name).containsExactly("a.txt", "b.txt", "c.md", "d.txt");
        assertThat(under(folder)).filteredOn(i -> i instanceof Ingested.Refused).hasSize(2);
    }

    @Test
    void givenMetadataWinsOverFoundAndTheSidecarOverFrontMatter() throws IOException {
        Files.writeString(
                folder.resolve("a.md"),
                "---\ntitle: In front\noutlet: Front Post\n---\n# Found\n\nBy Ann Lee\n\n" + BODY);
        Files.writeString(folder.resolve("a.json"), "{\"title\": \"Beside\"}");
        Article article = ((Ingested.Received) under(folder).get(0)).article();
        assertThat(article.metadata().title()).contains("Beside");
        assertThat(article.metadata().outlet()).contains("Front Post");
        assertThat(article.metadata().byline()).containsExactly("Ann Lee");
        assertThat(article.paragraphs().get(0).isMasked()).isTrue();
    }

    @Test
    void aBrokenSidecarIsAWarning() throws IOException {
        Files.writeString(folder.resolve("a.txt"), BODY);
        Files.writeString(folder.resolve("a.txt.json"), "{");
        Article article = ((Ingested.Received) under(folder).get(0)).article();
        assertThat(article.warnings()).singleElement().asString().startsWith("a.txt.json, line 1");
    }

    @Test
    void metadataIsFoundInTheText() {
        Metadata metadata = found(
                "Ministers meet again",
                "Third round ends without a text",
                "By Ann Lee and Bo Ek in Oslo",
                "Published 12 May 2031, 09:00",
                "",
                "OSLO, May 12 (Northwire) – " + BODY);
        assertThat(metadata.title()).contains("Ministers meet again");
        assertThat(metadata.standfirst()).contains("Third round ends without a text");
        assertThat(metadata.byline()).containsExactly("Ann Lee", "Bo Ek");
        assertThat(metadata.published()).contains(new PartialDate("2031-05-12"));
        assertThat(metadata.outlet()).contains("Northwire");
    }

    @Test
    void whatTheTextLeavesOpenStaysUnknown() {
        assertThat(found(BODY)).isEqualTo(Metadata.unknown());
        assertThat(found("Ministers meet again", "OSLO, May 12 (Northwire) – " + BODY)
                        .published())
                .isEmpty();
    }

    @Test
    void aNoticeOfCopyrightNamesTheOutletAlsoInARowOfLinks() {
        assertThat(found("Talks resume", "", BODY, "Copyright 2031 Norrin Media Ltd")
                        .outlet())
                .contains("Norrin Media Ltd");
        assertThat(found("Talks resume", "", BODY, "About | © Norrin Media 2031 | Terms")
                        .outlet())
                .contains("Norrin Media");
    }

    @Test
    void theOutletsNameAboveTheTitleIsNotTheTitle() {
        Metadata metadata = found(
                "The Daily Record",
                "3 June 2031",
                "Bridge reopens after truce",
                "",
                BODY,
                "© 2031 The Daily Record. All rights reserved.");

        assertThat(metadata.title()).contains("Bridge reopens after truce");
        assertThat(metadata.outlet()).contains("The Daily Record");
    }

    @Test
    void aPlaceThatTheTitleNamesIsNoAuthor() {
        assertThat(found("Bridge at Hullin reopens", "Hullin Bridge", BODY).byline())
                .isEmpty();
    }

    @Test
    void anAppealNamesTheOutlet() {
        assertThat(found("Support The Harbour Times!", "", "Ministers meet again", "", BODY)
                        .outlet())
                .contains("The Harbour Times");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "[", "> ", "* ", "(a/", "“", "x y. ", "Photo: ", "By A ", "| ", "12 May ", "# "})
    void aLineOfTenMillionLettersIsRead(String piece) {
        String line = piece.repeat(10_000_000 / piece.length());
        for (String name : List.of("long.txt", "long.md")) {
            assertThat(received(name, ("Title of it\n" + line + "x\nLast").getBytes(UTF_8))
                            .paragraphs())
                    .hasSize(3);
        }
    }

    @Test
    void aFileOfManyShortLinesIsRead() {
        byte[] bytes = "Share this\n".repeat(5_000).getBytes(UTF_8);
        assertThat(received("many.txt", bytes).paragraphs()).hasSize(5_000);
        assertThat(received(
                                "titles.txt",
                                "A title of four words\n".repeat(5_000).getBytes(UTF_8))
                        .paragraphs())
                .hasSize(5_000);
    }

    @Test
    void paragraphsOfAnyTextLieInItApartAndHoldNoBreak() {
        String[] pieces = {
            "\n", "\r\n", "\r", "\u2028", "\u0085", " ", "\u00A0", "\uFEFF", "\u200B", "😀", "é", "\uD800",
                    "Photo: A/B",
            "By Ann Lee", "# ", "---\n", "title: T", "Read more", "12 May 2031", "(Reuters)", "“", "”", ".", "|", " / ",
                    "•",
            "Support us", BODY, "![x](y)", "Dear readers,", "we", "you", "Advertisement", "\t", "- "
        };
        Random random = new Random(11);
        for (int round = 0; round < 1000; round++) {
            StringBuilder text = new StringBuilder("x");
            for (int i = random.nextInt(40); i > 0; i--) {
                text.insert(random.nextInt(4) == 0 ? 0 : text.length(), pieces[random.nextInt(pieces.length)]);
            }
            Article article = received(
                    random.nextBoolean() ? "a.txt" : "a.md", text.toString().getBytes(UTF_8));
            CodePoints points = CodePoints.of(article.text());
            int end = 0;
            for (Paragraph paragraph : article.paragraphs()) {
                String slice = points.slice(paragraph.span());
                assertThat(paragraph.span().start()).isGreaterThanOrEqualTo(end);
                assertThat(slice)
                        .doesNotContainPattern("[\\r\\n\\u2028\\u2029\\u0085]")
                        .isEqualTo(slice.strip());
                assertThat(slice).doesNotStartWith("\uFEFF").doesNotEndWith("\u00A0");
                end = paragraph.span().end();
            }
        }
    }
}
