package org.rapporteur.resolve.when;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.model.Article;
import org.rapporteur.model.Attribution;
import org.rapporteur.model.DateInterval;
import org.rapporteur.model.Kind;
import org.rapporteur.model.PartialDate;
import org.rapporteur.model.SaidOn;
import org.rapporteur.model.Span;
import org.rapporteur.resolve.prose.MarkedText;

class HostileTextTest {

    private static final long SEED = 20250904;
    private static final int ROUNDS = 800;
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final LocalDate TODAY = LocalDate.of(2025, 9, 4);

    private static final List<String> PIECES = List.of(
            "on",
            "in",
            "the",
            "last",
            "next",
            "this",
            "that",
            "same",
            "late",
            "earlier",
            "mid-",
            "Monday",
            "Sunday",
            "Mon.",
            "March",
            "May",
            "Dec.",
            "Feb. 30",
            "29 February",
            "2024",
            "1990s",
            "8",
            "31",
            "0",
            "99",
            "99999999999",
            "week",
            "weekend",
            "months",
            "years",
            "day",
            "hours",
            "ago",
            "later",
            "before",
            "after",
            "a",
            "two",
            "999",
            "few",
            "eve of",
            "summit",
            "since",
            "by",
            "said",
            "says",
            "wants",
            "had said",
            "he",
            "who",
            "which",
            "while",
            ",",
            ";",
            ".",
            "?",
            "“",
            "”",
            "\n",
            "GOMA –",
            "GOMA,",
            "/X/",
            "today",
            "yesterday",
            "spring",
            "first quarter of",
            "2024-13-45",
            "31/12/2024",
            "first half of the year",
            "𝔐onday",
            "é",
            "🕊",
            "’s",
            "\u2028",
            "I",
            "We",
            "in it",
            "12:30",
            "of that year");

    private static Article random(Random random, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(PIECES.get(random.nextInt(PIECES.size()))).append(random.nextInt(9) == 0 ? "" : " ");
        }
        return MarkedText.plain(text.toString());
    }

    private static List<Attribution> attributions(Random random, Article article, int most) {
        int length = article.text().codePointCount(0, article.text().length());
        List<Attribution> out = new ArrayList<>();
        for (int i = random.nextInt(most); i > 0 && length > 20; i--) {
            int[] cuts = random.ints(6, 0, length).sorted().distinct().toArray();
            if (cuts.length == 6) {
                List<Span> parts =
                        List.of(new Span(cuts[0], cuts[1]), new Span(cuts[2], cuts[3]), new Span(cuts[4], cuts[5]));
                int content = random.nextInt(3);
                List<Span> source = random.nextBoolean() ? List.of() : List.of(parts.get((content + 1) % 3));
                List<Span> cue = random.nextBoolean() ? List.of() : List.of(parts.get((content + 2) % 3));
                out.add(new Attribution(List.of(parts.get(content)), source, cue, Kind.INDIRECT, 1));
            }
        }
        return out;
    }

    @Test
    void expressionsLieInsideTheTextInOrderAndAlwaysHaveAnAnswer() {
        Random random = new Random(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            Scene scene = new Scene(random(random, 40), List.of());
            int end = 0;
            for (TimeExpression e : scene.expressions()) {
                assertThat(e.first()).isGreaterThanOrEqualTo(end);
                assertThat(e.last())
                        .isGreaterThan(e.first())
                        .isLessThanOrEqualTo(scene.tokens().count());
                end = e.last();
                for (Direction direction : Direction.values()) {
                    Optional<DateInterval> date = scene.resolve(e, Reference.of(TODAY), direction);
                    assertThat(date.map(DateInterval::toString).map(DateInterval::parse))
                            .isEqualTo(date);
                }
            }
        }
    }

    @Test
    void nearestDatesLieOnTheirSideOfToday() {
        Random random = new Random(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            for (TimeExpression e : new Scene(random(random, 40), List.of()).expressions()) {
                boolean near = (e.meaning() instanceof Meaning.Day day
                                && day.year().equals(Which.NEAREST))
                        || (e.meaning() instanceof Meaning.Months months
                                && months.year().equals(Which.NEAREST))
                        || (e.meaning() instanceof Meaning.Weekday weekday && weekday.week() == 0 && !weekday.ofWeek());
                if (near) {
                    assertThat(e.meaning().dated(Reference.of(TODAY), Direction.PAST).stream())
                            .allSatisfy(d -> assertThat(d.earliest()).isBeforeOrEqualTo(TODAY));
                    assertThat(e.meaning().dated(Reference.of(TODAY), Direction.FUTURE).stream())
                            .allSatisfy(d -> assertThat(d.latest()).isAfterOrEqualTo(TODAY));
                }
            }
        }
    }

    @Test
    void noStatementIsSaidAfterItsArticleAndNothingFails() {
        Random random = new Random(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            Article article = random(random, 60);
            List<Attribution> attributions = attributions(random, article, 8);
            List<SaidOn> dates = SayingDates.of(article, attributions, Optional.of(PartialDate.of(TODAY)));
            assertThat(dates).hasSameSizeAs(attributions);
            assertThat(dates.stream().flatMap(date -> date.date().stream()))
                    .allSatisfy(d -> assertThat(d.earliest()).isBeforeOrEqualTo(TODAY));
            assertThat(SayingDates.of(article, attributions, Optional.empty())).hasSameSizeAs(attributions);
            assertThat(SayingDates.of(article, attributions, Optional.of(PartialDate.of(TODAY))))
                    .isEqualTo(dates);
        }
    }

    @Tag("slow")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "late ",
                "the ",
                "on Monday ",
                "a day after ",
                "two days before the summit ",
                "last ",
                "2024-",
                "8 ",
                "Dec. ",
                "who ",
                ", and ",
                "GOMA – ",
                "GOMA – Jan 3, 2024.\n",
                "in that ",
                "“",
                "1990s",
                "12:30\n",
                "𝔐",
                " ",
                "\n",
                "The summit opened on May 3. ",
                "said "
            })
    void hugeTextsOfOneKindTakeBoundedTime(String piece) {
        String text = piece.repeat(200_000 / piece.length());
        Article article = MarkedText.plain(text);
        int length = text.codePointCount(0, text.length());
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
                LIMIT,
                () -> assertThat(SayingDates.of(article, attributions, Optional.of(PartialDate.of(TODAY))))
                        .hasSameSizeAs(attributions));
    }
}
