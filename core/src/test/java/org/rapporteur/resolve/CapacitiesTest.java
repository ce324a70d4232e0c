package org.rapporteur.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.actors.Directory;
import org.rapporteur.model.Article;
import org.rapporteur.model.Conflict;
import org.rapporteur.model.Metadata;
import org.rapporteur.model.PartialDate;

/** For whom somebody speaks whom no list knows, and who holds an office that is only described. Marks as in {@link SpeakersTest}. */
class CapacitiesTest {

    private static final Resolver RESOLVER = new Resolver(
            Directory.builtIn(), Optional.of(new Conflict("russia-ukraine", List.of("Ukraine", "Russia"))));

    private static final List<String> PHRASES = List.of("""
            a the his her its their both two several former new deputy foreign defence Turkish Norwegian Ana Orlo Orlo’s Ankara Kremlin White House
            counterpart colleague opposite minister ministers president leader head state government army side sides delegation official officials source
            spokesman envoy party members general Gen. ambassador of for to in and , ’s until 2016 who close ex-president himself opposition’s one others
            """.strip().split("\\s+"));

    /** Returns what is found out about the last statement of an article of July 20, 2023. */
    private static Resolved last(String marked) {
        Marked parsed = Marked.of(marked);
        Article plain = parsed.article();
        Metadata dated = new Metadata(
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.of(new PartialDate("2023-07-20")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        Article article = new Article(plain.name(), plain.text(), plain.sha256(), dated, plain.paragraphs(), List.of());
        List<Resolved> all = RESOLVER.resolve(article, parsed.attributions()).resolved();
        return all.get(all.size() - 1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [A deputy of the State Duma] (said) {yes}.                                  | Russia      | description
            [Ilan Todor], a member of the Rada, (said) {yes}.                           | Ukraine     | role
            [The Russian-installed governor] (said) {yes}.                              | Russia      | description
            [The US ambassador in Kyiv] (said) {yes}.                                   | third-party | description
            [A senior official of NATO] (said) {yes}.                                   | third-party | description
            [Senator Ilan Todor], a Republican from Ohio, (said) {yes}.                 | third-party | role
            [Ilan Todor], who advises the Ukrainian foreign ministry, (said) {yes}.     | Ukraine     | role
            [Ilan Todor], a member of the African delegation, (said) {yes}.             | third-party | role
            """)
    void theFirstStateOrBodyInARoleTellsTheSide(String marked, String side, String how) {
        assertThat(last(marked).as().side().value()).contains(side);
        assertThat(last(marked).as().side().how()).isEqualTo(how);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [Retired General Ilan Todor] (said) {yes} in Kyiv.                          | role
            [Retired Admiral Ilan Todor], once a captain, (said) {yes} in Kyiv.         | role
            [Ilan Todor], who was a Ukrainian negotiator until 2019, (said) {yes}.      | role
            [Ilan Todor], formerly a judge in Kyiv, (said) {yes}.                       | role
            [Ilan Todor], head of a programme at a Kyiv institute, (said) {yes}.        | role
            [The head of a Kyiv institute] (said) {yes}.                                | description
            """)
    void whoeverHasLeftOrWorksForAnInstituteSpeaksForNobody(String marked, String how) {
        assertThat(last(marked).as().side().value()).contains("none");
        assertThat(last(marked).as().side().how()).isEqualTo(how);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            A train left for Norway, where [an official] (said) {yes}.                  | third-party
            A train left for Ukraine, where [an official] (said) {yes}.                 | Ukraine
            """)
    void whereNothingElseTellsTheNearestStateDoesAndItNeedNotBeAParty(String marked, String side) {
        assertThat(last(marked).as().side().value()).contains(side);
        assertThat(last(marked).as().side().how()).isEqualTo(LikelySides.HOW);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [The Kremlin’s spokesman] (said) {yes}.                                     | Dmitry Peskov
            [The Kremlin spokesman] (said) {yes}.                                       | Dmitry Peskov
            [The Russian leader] (said) {yes}.                                          | Vladimir Putin
            [The president of the European Commission] (said) {yes}.                    | Ursula von der Leyen
            [The U.S. president] (said) {yes}.                                          | Joe Biden
            [The NATO secretary general] (said) {yes}.                                  | Jens Stoltenberg
            [The French head of state] (said) {yes}.                                    | Emmanuel Macron
            [The Turkish president] (said) {yes}. [His French counterpart] (said) {no}. | Emmanuel Macron
            """)
    void whoHoldsAnOfficeOnTheDayIsWhomItsDescriptionMeans(String marked, String name) {
        assertThat(last(marked).who().name()).isEqualTo(name);
        assertThat(last(marked).who().how()).isEqualTo("office");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [The White House] (said) {yes}.                                             | Government of the United States
            [The Ukrainian general staff] (said) {yes}.                                 | general staff of Ukraine
            [The South African delegation] (said) {yes}.                                | delegation of South Africa
            [A South African delegate] (said) {yes}.                                    | South African delegate
            [The deputy president of Norway] (said) {yes}.                              | deputy president of Norway
            """)
    void whoIsNotListedIsCalledByTheOfficeAndTheState(String marked, String name) {
        assertThat(last(marked).who().name()).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The Turkish president came. [His former counterpart] (said) {yes}.          | His former counterpart
            The Turkish president came. [Her new colleague] (said) {yes}.               | Her new colleague
            """)
    void aCounterpartWithoutAStateKeepsTheWords(String marked, String name) {
        assertThat(last(marked).who().name()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whateverPhraseASourceIsSomebodySpeaks(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 1000; i++) {
            StringBuilder marked =
                    new StringBuilder("The Turkish president met Ana Orlo, a deputy minister of trade. ");
            for (int sources = 0; sources < 3; sources++) {
                marked.append(random.ints(1 + random.nextInt(6), 0, PHRASES.size())
                        .mapToObj(PHRASES::get)
                        .collect(Collectors.joining(" ", "[", "] (said) {yes}. ")));
            }
            assertThat(last(marked.toString()).who().name())
                    .as(marked.toString())
                    .isNotBlank();
        }
    }

    @Test
    void aLeadThatDescribesSomebodyMeansWhomTheTextThenNamesSo() {
        String named = "Ilan Todor, deputy minister of trade, spoke in Orsk.";
        assertThat(last("[A deputy minister of trade] (said) {yes}. || " + named)
                        .who()
                        .name())
                .isEqualTo("Ilan Todor");
        assertThat(last("[A minister] (said) {yes}. || " + named).who().name()).isEqualTo("minister");
        assertThat(last(named + " || [A deputy minister of trade] (said) {yes}.")
                        .who()
                        .name())
                .isEqualTo("deputy minister of trade");
    }
}
