package org.rapporteur.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rapporteur.model.Article;
import org.rapporteur.model.Attribution;
import org.rapporteur.model.Capacity;
import org.rapporteur.model.Coding;
import org.rapporteur.model.Finding;
import org.rapporteur.model.Kind;
import org.rapporteur.model.Metadata;
import org.rapporteur.model.Occasion;
import org.rapporteur.model.Paragraph;
import org.rapporteur.model.ParagraphRole;
import org.rapporteur.model.Provenance;
import org.rapporteur.model.SaidOn;
import org.rapporteur.model.Sha256;
import org.rapporteur.model.SoftwareVersion;
import org.rapporteur.model.Span;
import org.rapporteur.model.Speaker;
import org.rapporteur.model.Statement;
import org.rapporteur.model.StatementId;

class MarkedTextTest {

    private static final String TEXT = "Vey said they 🕊 “will talk”.\n\nMore news";

    @Test
    void aStatementIsCutIntoSourceCueAndContentByCodePoints() {
        Article article = article(TEXT, Paragraph.of(new Span(0, 28), ParagraphRole.BODY));
        Statement statement = statement(article, new Span(9, 27), new Span(0, 3), new Span(4, 8));
        MarkedText.Block block =
                MarkedText.of(article, List.of(statement)).blocks().get(0);
        assertThat(block.pieces())
                .extracting(piece -> piece.mark() + ":" + piece.text())
                .containsExactly(
                        "SOURCE:Vey", "PLAIN: ", "CUE:said", "PLAIN: ", "CONTENT:they 🕊 “will talk”", "PLAIN:.");
        assertThat(block.statements()).containsExactly(statement);
        assertThat(block.pieces().stream().filter(MarkedText.Piece::isFirst)).hasSize(1);
    }

    @Test
    void theInnermostStatementOwnsAPiece() {
        Article article = article(TEXT, Paragraph.of(new Span(0, 28), ParagraphRole.BODY));
        Statement outer = statement(article, new Span(9, 27), new Span(0, 3), new Span(4, 8));
        Statement inner = statement(article, new Span(16, 27), new Span(9, 13), new Span(14, 15));
        List<MarkedText.Piece> pieces =
                MarkedText.of(article, List.of(outer, inner)).blocks().get(0).pieces();
        assertThat(pieces.stream()
                        .filter(piece -> piece.of().equals(Optional.of(inner)))
                        .map(MarkedText.Piece::text))
                .containsExactly("they", "🕊", "“will talk”");
    }

    @Test
    void whatWasLeftOutSaysWhyAndWhatStandsBetweenParagraphsIsShown() {
        Article article = article(
                "Menu\nlost words\nText.",
                Paragraph.because(new Span(0, 4), ParagraphRole.NAVIGATION, "a menu"),
                Paragraph.of(new Span(16, 21), ParagraphRole.BODY));
        MarkedText text = MarkedText.of(article, List.of());
        assertThat(text.blocks())
                .extracting(MarkedText.Block::masked)
                .first()
                .satisfies(masked -> assertThat(masked).hasValue("navigation: a menu"));
        assertThat(written(text)).isEqualTo("Menu|\nlost words\n|Text.");
    }

    @Test
    void piecesPutTogetherAreTheTextWhateverTheSpans() {
        Random random = new Random(7);
        for (int round = 0; round < 500; round++) {
            int length = 5 + random.nextInt(60);
            String text = IntStream.range(0, length)
                    .mapToObj(i -> List.of("a", "é", "🕊", "“", "<", "&").get(random.nextInt(6)))
                    .collect(Collectors.joining());
            Article article = article(text, Paragraph.of(new Span(0, length), ParagraphRole.BODY));
            List<Statement> statements = new ArrayList<>();
            for (int i = 0; i < random.nextInt(5); i++) {
                int start = 2 + random.nextInt(length - 3);
                Span content = new Span(start, start + 1 + random.nextInt(length - start));
                statements.add(statement(article, content, new Span(0, 1), new Span(1, 2)));
            }
            assertThat(written(MarkedText.of(article, statements))).isEqualTo(text);
        }
    }

    private static String written(MarkedText text) {
        return text.blocks().stream()
                .map(block ->
                        block.pieces().stream().map(MarkedText.Piece::text).collect(Collectors.joining()))
                .collect(Collectors.joining("|"));
    }

    private static Article article(String text, Paragraph... paragraphs) {
        return new Article(
                "a.txt", text, Sha256.of(text.getBytes(UTF_8)), Metadata.unknown(), List.of(paragraphs), List.of());
    }

    private static Statement statement(Article article, Span content, Span source, Span cue) {
        Attribution what = new Attribution(List.of(content), List.of(source), List.of(cue), Kind.INDIRECT, 1);
        return new Statement(
                StatementId.of(article.id(), what),
                what,
                new Speaker("Vey", Optional.empty(), "name", 1),
                new Capacity(Finding.none("none"), Finding.none("none")),
                new Occasion(SaidOn.unknown("none"), Finding.none("none")),
                Finding.none("none"),
                Coding.NONE,
                new Provenance(new SoftwareVersion("0.1.0"), "test"));
    }
}
