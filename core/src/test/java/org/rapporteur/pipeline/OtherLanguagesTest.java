package org.rapporteur.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rapporteur.model.Article;
import org.rapporteur.model.Metadata;
import org.rapporteur.model.Paragraph;
import org.rapporteur.model.ParagraphRole;
import org.rapporteur.model.Sha256;
import org.rapporteur.model.Span;

class OtherLanguagesTest {

    private static final Paragraph ENGLISH = Paragraph.of(new Span(0, 4), ParagraphRole.BODY);
    private static final Paragraph FRENCH = Paragraph.in(new Span(5, 9), "fr", "in French");
    private static final Paragraph GERMAN = Paragraph.in(new Span(10, 14), "de", "in German");

    private static Optional<String> note(Paragraph... paragraphs) {
        return OtherLanguages.note(new Article(
                "a.txt", "none nope nein", Sha256.of(new byte[0]), Metadata.unknown(), List.of(paragraphs), List.of()));
    }

    @Test
    void anArticleThatIsNotAnalysedIsNamedWithItsLanguages() {
        assertThat(note(FRENCH))
                .hasValueSatisfying(note -> assertThat(note).startsWith("is in French, and only English"));
        assertThat(note(FRENCH, GERMAN))
                .hasValueSatisfying(note -> assertThat(note).startsWith("is in French or in German,"));
    }

    @Test
    void paragraphsThatAreLeftOutAreCounted() {
        assertThat(note(ENGLISH, FRENCH))
                .hasValueSatisfying(note -> assertThat(note).startsWith("has a paragraph in French, and only English"));
        assertThat(note(ENGLISH, FRENCH, GERMAN))
                .hasValueSatisfying(note -> assertThat(note).startsWith("has 2 paragraphs in French or in German,"));
    }

    @Test
    void ofEnglishNothingIsSaid() {
        assertThat(note(ENGLISH)).isEmpty();
        assertThat(note()).isEmpty();
    }
}
