package org.rapporteur.model;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ArticleTest {

    private static Article article(String text, Paragraph... paragraphs) {
        return new Article(
                "a.txt", text, Sha256.of(text.getBytes(UTF_8)), Metadata.unknown(), List.of(paragraphs), List.of());
    }

    private static Paragraph body(int start, int end) {
        return Paragraph.of(new Span(start, end), ParagraphRole.BODY);
    }

    @Test
    void itsParagraphsLieInsideItsCodePoints() {
        assertThat(article("😀😀😀", body(0, 3)).paragraphs()).hasSize(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> article("😀😀😀", body(0, 4)))
                .withMessageContaining("3 code points");
    }

    @Test
    void itsParagraphsStandInTextOrder() {
        assertThatIllegalArgumentException().isThrownBy(() -> article("abcdef", body(3, 6), body(0, 2)));
        assertThatIllegalArgumentException().isThrownBy(() -> article("abcdef", body(0, 4), body(3, 6)));
    }

    @Test
    void anotherTextHasAnotherId() {
        assertThat(article("a").id())
                .isEqualTo(article("a").id())
                .isNotEqualTo(article("b").id());
    }

    @Test
    void itHasAName() {
        Sha256 digest = Sha256.of(new byte[0]);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Article(" ", "", digest, Metadata.unknown(), List.of(), List.of()))
                .withMessageContaining("name");
    }

    @Test
    void whatIsMaskedSaysWhy() {
        Span span = new Span(0, 5);
        assertThatIllegalArgumentException().isThrownBy(() -> Paragraph.of(span, ParagraphRole.SHARE));
        Paragraph masked = Paragraph.because(span, ParagraphRole.SHARE, "a count of shares");
        assertThat(masked.isMasked()).isTrue();
        assertThat(masked.reason()).contains("a count of shares");
        assertThat(body(0, 5).isMasked()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void everyRoleHasAWordInAnyLocale(ParagraphRole role) {
        assertThat(role.word()).matches("[a-z]+(-[a-z]+)?");
    }

    @Test
    void givenMetadataWinsAndFoundMetadataFillsTheGaps() {
        Metadata given = new Metadata(
                Optional.of("Given"),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.of(new PartialDate("2025")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        Metadata found = new Metadata(
                Optional.of("Found"),
                Optional.of("Below"),
                List.of("A. Author"),
                Optional.of("Outlet"),
                Optional.of(new PartialDate("2025-09-03")),
                Optional.of("https://example.org/a"),
                Optional.of("en"),
                Optional.empty(),
                Optional.empty());
        assertThat(given.orElse(found))
                .isEqualTo(new Metadata(
                        Optional.of("Given"),
                        Optional.of("Below"),
                        List.of("A. Author"),
                        Optional.of("Outlet"),
                        Optional.of(new PartialDate("2025")),
                        Optional.of("https://example.org/a"),
                        Optional.of("en"),
                        Optional.empty(),
                        Optional.empty()));
        assertThat(found.orElse(given)).isEqualTo(found);
    }
}
