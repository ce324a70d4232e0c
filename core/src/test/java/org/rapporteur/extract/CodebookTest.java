package org.rapporteur.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rapporteur.actors.Directory;
import org.rapporteur.extract.Tagger.Stretch;
import org.rapporteur.inference.Encoder;
import org.rapporteur.inference.Units;
import org.rapporteur.inference.Vocabulary;
import org.rapporteur.model.Article;
import org.rapporteur.model.Attribution;
import org.rapporteur.model.Span;
import org.rapporteur.model.SpanRules;
import org.rapporteur.resolve.Resolver;
import org.rapporteur.text.CodePoints;

/**
 * Holds docs/codebook.md and the program to one another.
 *
 * <p>The examples have to keep the rules that the program applies to all it finds. What the program finds in them has to be
 * what the page says, except where {@code codebook-misses.txt} lists the example.
 */
class CodebookTest {

    private static final int FEWEST = 45;
    private static final int FEWEST_WITHOUT = 8;
    private static final Pattern ARTICLE = Pattern.compile("^(the|a|an) ");

    static List<CodebookExample> examples() throws IOException {
        return CodebookExample.all();
    }

    @Test
    void thereAreManyExamplesAndEachHasItsOwnFirstWords() throws IOException {
        List<CodebookExample> examples = examples();

        assertThat(examples).hasSizeGreaterThanOrEqualTo(FEWEST);
        assertThat(examples.stream().filter(e -> e.statements().isEmpty())).hasSizeGreaterThanOrEqualTo(FEWEST_WITHOUT);
        assertThat(examples).extracting(CodebookExample::name).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void anExampleKeepsTheRulesForSpans(CodebookExample example) {
        Article article = example.article();
        Units units = Units.of(article, Vocabulary.shipped());
        CodePoints text = CodePoints.of(article.text());
        List<Stretch> all = new ArrayList<>();
        for (Attribution attribution : example.attributions()) {
            all.addAll(stretches(units, Part.CONTENT, attribution.content()));
            all.addAll(stretches(units, Part.SOURCE, attribution.source()));
            all.addAll(stretches(units, Part.CUE, attribution.cue()));
        }
        Conventions conventions = new Conventions(SpanRules.CODEBOOK, units, all);
        for (Stretch stretch : all) {
            Span span = new Span(units.start(stretch.first()), units.end(stretch.last() - 1));
            Optional<Span> cut = switch (stretch.part()) {
                case CONTENT -> conventions.content(stretch);
                case SOURCE -> conventions.source(stretch);
                case CUE -> conventions.cue(stretch);
            };
            assertThat(cut.map(text::slice))
                    .as("%s of %s as the rules cut it", stretch.part(), example)
                    .contains(text.slice(span));
            assertThat(article.paragraphs()).anyMatch(p -> p.span().contains(span));
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void theKindOfAnExampleIsThatOfItsQuotationMarks(CodebookExample example) {
        Units units = Units.of(example.article(), Vocabulary.shipped());

        for (Attribution attribution : example.attributions()) {
            assertThat(Kinds.of(units.text(), units.quoted(), attribution.content()))
                    .isEqualTo(attribution.kind());
        }
    }

    @Test
    void theProgramFindsThePartsThatThePageMarks() throws IOException {
        try (Encoder encoder = Encoder.shipped()) {
            Extractor extractor = new Extractor(encoder, Vocabulary.shipped(), Extractor.Settings.defaults());
            compare(
                    "parts",
                    example -> sure(extractor.extract(example.article())).equals(example.attributions()));
        }
    }

    /** From the parts as the page marks them, so that it does not depend on the model. */
    @Test
    void theProgramNamesTheSpeakersThatThePageNames() throws IOException {
        compare("speakers", example -> {
            List<String> named = new Resolver(Directory.builtIn(), Optional.empty())
                    .resolve(example.article(), example.attributions()).resolved().stream()
                            .map(resolved -> resolved.who().name())
                            .toList();
            return IntStream.range(0, named.size())
                    .allMatch(i -> bare(named.get(i))
                            .equals(bare(example.statements().get(i).speaker())));
        });
    }

    private static void compare(String section, Predicate<CodebookExample> isRight) throws IOException {
        List<CodebookExample> examples = examples();
        List<String> wrong = examples.stream()
                .filter(isRight.negate())
                .map(CodebookExample::name)
                .toList();
        System.out.printf(
                Locale.ROOT,
                "codebook.md, %s: %d of %d examples right%n",
                section,
                examples.size() - wrong.size(),
                examples.size());
        if (Misses.areRewritten()) {
            Misses.write(section, wrong);
        }
        assertThat(Misses.difference(section, wrong))
                .as("If these changes are meant, write the list of misses anew: %s", Misses.REWRITE)
                .isEmpty();
    }

    /** Returns the attributions with the confidence that those of the page have, so that only parts and kind count. */
    private static List<Attribution> sure(List<Attribution> found) {
        return found.stream()
                .map(a -> new Attribution(a.content(), a.source(), a.cue(), a.kind(), 1))
                .toList();
    }

    /** A capital letter or an article at the front makes no other speaker. */
    private static String bare(String name) {
        return ARTICLE.matcher(name.toLowerCase(Locale.ROOT)).replaceFirst("");
    }

    private static List<Stretch> stretches(Units units, Part part, List<Span> spans) {
        return spans.stream()
                .map(span -> {
                    int first = 0;
                    while (first < units.count() && units.start(first) != span.start()) {
                        first++;
                    }
                    int last = first;
                    while (last < units.count() && units.end(last) != span.end()) {
                        last++;
                    }
                    assertThat(last)
                            .as("%s %s begins and ends with a word or a mark", part, span)
                            .isLessThan(units.count());
                    return new Stretch(part, first, last + 1);
                })
                .toList();
    }
}
