package org.rapporteur.resolve.where;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.model.Article;
import org.rapporteur.model.Attribution;
import org.rapporteur.model.Finding;
import org.rapporteur.model.Kind;
import org.rapporteur.model.Span;
import org.rapporteur.resolve.prose.MarkedText;

class HostileTextTest {

    private static final long SEED = 20250904;
    private static final int ROUNDS = 500;
    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final String PIECES =
            "at in on by to of with from told said says in|a|statement the a his same it that , ; . “ ” \n Reuters Tallis"
                    + " conference letter interview reporters X Telegram GOMA|– speaking addressing wrote , ’s - U. N. “Ode” Tuesday"
                    + " session of|the reported 𝔐eeting 🕊 parliament 2024 é who after and";

    private static Article random(Random random) {
        String[] pieces = PIECES.split(" ", -1);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            text.append(pieces[random.nextInt(pieces.length)].replace('|', ' '))
                    .append(random.nextInt(9) == 0 ? "" : " ");
        }
        return MarkedText.plain(text.toString());
    }

    private static List<Attribution> attributions(Random random, Article article) {
        int length = article.text().codePointCount(0, article.text().length());
        List<Attribution> out = new ArrayList<>();
        int from = 0;
        while (from + 40 < length) {
            int[] cuts = random.ints(6, from, from + 40).sorted().distinct().toArray();
            if (cuts.length == 6) {
                Span one = new Span(cuts[0], cuts[1]);
                Span two = new Span(cuts[2], cuts[3]);
                Span three = new Span(cuts[4], cuts[5]);
                boolean first = random.nextBoolean();
                out.add(new Attribution(
                        List.of(first ? one : three),
                        random.nextInt(4) == 0 ? List.of() : List.of(first ? three : one),
                        random.nextInt(4) == 0 ? List.of() : List.of(two),
                        Kind.INDIRECT,
                        1));
            }
            from += 40 + random.nextInt(30);
        }
        return out;
    }

    @Test
    void everyStatementHasAnAnswerInWordsOfTheArticle() {
        Random random = new Random(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            Article article = random(random);
            List<Attribution> attributions = attributions(random, article);
            List<Finding> venues = Venued.of(article, attributions);
            assertThat(venues).hasSameSizeAs(attributions).isEqualTo(Venued.of(article, attributions));
            String text = " to " + article.text().toLowerCase(Locale.ROOT);
            for (Finding venue : venues) {
                for (String word : venue.value().orElse("").split("[ ,]+", -1)) {
                    assertThat(text).contains(word.toLowerCase(Locale.ROOT));
                }
            }
        }
    }

    @Tag("slow")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "at ",
                "the ",
                "told ",
                "in a statement ",
                "of the ",
                "Tallis ",
                "in Tallis ",
                "conference ",
                "told Reuters ",
                "who ",
                ", and ",
                "GOMA – ",
                "U.N.",
                "a-",
                "s’s",
                "“",
                "speaking at ",
                "on Tuesday ",
                "In a letter he spoke. ",
                "𝔐",
                " ",
                "\n",
                ", RIA reported ",
                "to the "
            })
    void hugeTextsOfOneKindTakeBoundedTime(String piece) {
        Article article = MarkedText.plain(piece.repeat(200_000 / piece.length()));
        int length = article.text().codePointCount(0, article.text().length());
        List<Attribution> attributions = new ArrayList<>();
        for (int i = 0; i + 30 < length && attributions.size() < 2000; i += 40) {
            attributions.add(new Attribution(
                    List.of(new Span(i, i + 10)),
                    List.of(new Span(i + 11, i + 14)),
                    List.of(new Span(i + 15, i + 20)),
                    Kind.INDIRECT,
                    1));
        }
        assertTimeoutPreemptively(
                LIMIT, () -> assertThat(Venued.of(article, attributions)).hasSameSizeAs(attributions));
    }
}
