package org.rapporteur.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.inference.Encoder;
import org.rapporteur.inference.Units;
import org.rapporteur.inference.Vocabulary;
import org.rapporteur.model.Article;
import org.rapporteur.model.Attribution;
import org.rapporteur.model.Kind;
import org.rapporteur.model.Paragraph;
import org.rapporteur.model.ParagraphRole;
import org.rapporteur.model.Span;
import org.rapporteur.model.SpanRules;
import org.rapporteur.text.CodePoints;

/** With the shipped model. */
class ExtractorTest {

    private static Encoder encoder;
    private static Extractor extractor;
    private static Extractor greedy;

    @BeforeAll
    static void load() {
        encoder = Encoder.shipped();
        Vocabulary vocabulary = Vocabulary.shipped();
        extractor = new Extractor(encoder, vocabulary, Extractor.Settings.defaults());
        greedy = new Extractor(encoder, vocabulary, new Extractor.Settings(0, SpanRules.CODEBOOK));
    }

    @AfterAll
    static void close() {
        encoder.close();
    }

    @Test
    void aQuotationInterruptedByItsCueIsOneDirectAttribution() {
        Article article = Articles.of("“We waited long enough,” Ilan Todor told reporters. “Now they wait.”\n");

        Attribution found = only(article);

        assertThat(slices(article, found.content())).containsExactly("“We waited long enough,”", "“Now they wait.”");
        assertThat(slices(article, found.source())).containsExactly("Ilan Todor");
        assertThat(slices(article, found.cue())).containsExactly("told");
        assertThat(found.kind()).isEqualTo(Kind.DIRECT);
    }

    @Test
    void indirectSpeechLeavesOutTheIntroducingThatAndTheFullStop() {
        Article article = Articles.of("The foreign minister said on Tuesday that the border would stay shut.\n");

        Attribution found = only(article);

        assertThat(slices(article, found.content())).containsExactly("the border would stay shut");
        assertThat(slices(article, found.source())).containsExactly("The foreign minister");
        assertThat(slices(article, found.cue())).containsExactly("said");
        assertThat(found.kind()).isEqualTo(Kind.INDIRECT);
    }

    @Test
    void aQuotationThatGoesOnInTheNextParagraphIsAnAttributionOfItsOwn() {
        Article article = Articles.of("""
                “We waited long enough,” Ilan Todor told reporters. “Now they wait.

                “And they will have to wait for a long time.”
                """);

        List<Attribution> found = extractor.extract(article);

        assertThat(found).hasSize(2);
        assertThat(found.get(1).source()).isEmpty();
        assertThat(found.get(1).cue()).isEmpty();
        assertThat(slices(article, found.get(1).content()))
                .containsExactly("“And they will have to wait for a long time.”");
    }

    @Test
    void narrationIsNoAttribution() {
        assertThat(extractor.extract(Articles.of("The convoy left the city at dawn. Two trucks broke down.\n")))
                .isEmpty();
    }

    @Test
    void maskedParagraphsYieldNothing() {
        String text = "“We waited long enough,” Ilan Todor told reporters.\n";
        Article article = Articles.of(text);
        Span span = article.paragraphs().get(0).span();
        Paragraph masked = Paragraph.because(span, ParagraphRole.CAPTION, "names a photographer");

        assertThat(greedy.extract(
                        new Article("a.txt", text, article.sha256(), article.metadata(), List.of(masked), List.of())))
                .isEmpty();
    }

    @Test
    void anArticleWithoutParagraphsHasNoAttributions() {
        assertThat(extractor.extract(Articles.of(""))).isEmpty();
    }

    @Test
    void theResultDoesNotDependOnTheNumberOfThreads() throws InterruptedException, ExecutionException {
        Article article = Articles.of(story(60, new Random(5)));
        List<Attribution> one =
                new ForkJoinPool(1).submit(() -> greedy.extract(article)).get();
        List<Attribution> four =
                new ForkJoinPool(4).submit(() -> greedy.extract(article)).get();

        assertThat(one).isNotEmpty().isEqualTo(four);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void whateverTheTextSpansKeepTheRules(long seed) {
        Random random = new Random(seed);
        Article article = Articles.of(seed % 2 == 0 ? hostile(random) : story(20, random));
        for (SpanRules rules : SpanRules.values()) {
            Extractor all = new Extractor(encoder, Vocabulary.shipped(), new Extractor.Settings(0, rules));
            for (Attribution attribution : all.extract(article)) {
                assertKeepsTheRules(article, attribution, rules);
            }
        }
    }

    @Tag("slow")
    @Test
    void anArticleOfAHundredThousandWordsIsReadToItsEnd() {
        String paragraph =
                "The convoy left at dawn and came back at night, and nobody in the villages along the road knew"
                        + " why. Ilan Todor said on Tuesday that the border would stay shut until the last of the"
                        + " soldiers had gone home.\n";
        int paragraphs = 100_000 / paragraph.split(" ").length + 1;
        Article article = Articles.of(paragraph.repeat(paragraphs));

        List<Attribution> found = extractor.extract(article);

        assertThat(found)
                .hasSize(paragraphs)
                .allSatisfy(each -> assertThat(slices(article, each.source())).containsExactly("Ilan Todor"));
    }

    @Test
    void aLongLineWithoutAnyStopIsReadToItsEnd() {
        Article article = Articles.of("lorem “ipsum” said dolor ".repeat(800) + "He said that it was over.");

        for (Attribution attribution : greedy.extract(article)) {
            assertKeepsTheRules(article, attribution, SpanRules.CODEBOOK);
        }
    }

    @Test
    void aConfidenceOutsideZeroToOneIsRefused() {
        assertThatThrownBy(() -> new Extractor.Settings(1.5, SpanRules.CODEBOOK))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1.5");
        assertThatThrownBy(() -> new Extractor.Settings(Double.NaN, SpanRules.CODEBOOK))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aHigherConfidenceLeavesOutAttributionsAndChangesNone() {
        Article article = Articles.of(story(40, new Random(9)));
        Extractor sure = new Extractor(encoder, Vocabulary.shipped(), new Extractor.Settings(0.9, SpanRules.CODEBOOK));

        List<Attribution> all = greedy.extract(article);

        assertThat(sure.extract(article))
                .isEqualTo(all.stream().filter(a -> a.confidence() >= 0.9).toList());
    }

    private static void assertKeepsTheRules(Article article, Attribution attribution, SpanRules rules) {
        CodePoints text = CodePoints.of(article.text());
        if (!attribution.source().isEmpty() && !attribution.cue().isEmpty()) {
            Span source = attribution.source().get(0);
            Span cue = attribution.cue().get(0);
            assertThat(article.paragraphs())
                    .anyMatch(p -> p.span().contains(source) && p.span().contains(cue));
        }
        List<Span> spans = new ArrayList<>(attribution.content());
        spans.addAll(attribution.source());
        spans.addAll(attribution.cue());
        for (Span span : spans) {
            assertThat(span.end()).isLessThanOrEqualTo(text.length());
            assertThat(article.paragraphs()).anyMatch(p -> p.span().contains(span));
            int[] points = text.slice(span).codePoints().toArray();
            assertThat(Units.isSpace(points[0])).isFalse();
            assertThat(Units.isSpace(points[points.length - 1])).isFalse();
            assertThat(IntStream.of(points)).noneMatch(Lines::isBreak);
            if (rules == SpanRules.CODEBOOK) {
                assertThat(IntStream.of(points)).anyMatch(Units::isAlphanumeric);
            }
        }
    }

    private static Attribution only(Article article) {
        List<Attribution> found = extractor.extract(article);
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static List<String> slices(Article article, List<Span> spans) {
        CodePoints text = CodePoints.of(article.text());
        return spans.stream().map(text::slice).toList();
    }

    /** Paragraphs put together from pieces of reported speech, some of them broken. */
    private static String story(int paragraphs, Random random) {
        String[] pieces = {
            "“We will not go,” ",
            "said the minister",
            ", who ",
            "\"Never,\" ",
            "she added. ",
            "He said that ",
            "the talks were over",
            ". ",
            "according to ",
            "the Ministry of Peace ",
            "“No. ",
            "”",
            "« Oui » ",
            "told Reuters ",
            "U.S. ",
            "’s ",
            "‘quiet’ ",
            "on Tuesday ",
            "believes ",
            "\u00a0",
            "\u2009",
            "Kyiv: ",
            "– ",
            "(sic) ",
        };
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < paragraphs; i++) {
            for (int n = random.nextInt(60); n >= 0; n--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            text.append(random.nextBoolean() ? "\n\n" : "\r\n");
        }
        return text.toString();
    }

    /** Code points of all kinds, quotation marks and line breaks among them. */
    private static String hostile(Random random) {
        String marks = "“”«»\"'‘’„:;.,!?()[]{}<>|\n\r\t\u0085\u2028\u2029\ufeff\u200b\u00a0 said that He ";
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 1500; i++) {
            switch (random.nextInt(4)) {
                case 0 -> text.appendCodePoint(marks.codePointAt(random.nextInt(marks.length())));
                case 1 -> text.appendCodePoint(random.nextInt(Character.MAX_CODE_POINT + 1));
                case 2 -> text.append((char) random.nextInt(Character.MAX_VALUE));
                default -> text.append((char) ('a' + random.nextInt(26)));
            }
        }
        return text.toString();
    }
}
