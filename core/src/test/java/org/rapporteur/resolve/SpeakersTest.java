package org.rapporteur.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.actors.Directory;
import org.rapporteur.model.Article;
import org.rapporteur.model.Attribution;
import org.rapporteur.model.Speaker;

/** Sources stand in square brackets, cues in round ones, contents in braces; a double bar ends a paragraph. */
class SpeakersTest {

    private static final int LONGEST_NAME = 200;

    /** Words that the rules look at, in any order. */
    private static final String[] HOSTILE = {
        "[He]",
        "[she]",
        "[They]",
        "[it]",
        "[The minister]",
        "[the government]",
        "[Its leader]",
        "[who]",
        "[a man]",
        "[President Ana Orlo]",
        "[Orlo]",
        "[Orlo and Tesk]",
        "[😀]",
        "[“]",
        "[Mr]",
        "[’s]",
        "[of]",
        "(said)",
        "{yes}",
        "{“no”}",
        "President",
        "Ana Orlo",
        "Mr",
        "Tesk’s",
        "Tesk",
        "Teskian",
        "the capital of",
        "Ministry of",
        "(TLF)",
        ",",
        ".",
        "’s",
        "’",
        "-",
        "“",
        "”",
        "😀",
        "the",
        "who",
        "leads",
        "||",
        "Gen.",
        "al-",
        "is",
        "ÉLOI",
        "ß",
        "\uD83D"
    };

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Foreign Minister Ilan Todor spoke. [Todor] (said) {yes}.                          | Ilan Todor       | surname
            [Ilan Todor] (said) {yes}.                                                        | Ilan Todor       | name
            [Defence Minister Ilan Todor] (said) {yes}.                                       | Ilan Todor       | name
            [Secretary of State Dana Whitlock] (said) {yes}.                                  | Dana Whitlock    | name
            [Orsk’s President Ilan Todor] (said) {yes}.                                       | Ilan Todor       | name
            [Lt. Gen. (ret.) Ilan Todor] (said) {yes}.                                        | Ilan Todor       | name
            [Todor] (said) {yes}. Later Ilan Todor left for the capital.                      | Ilan Todor       | surname
            Rashad al-Mutairi came. [Mutairi] (said) {yes}.                                   | Rashad al-Mutairi | surname
            Ana Orlo met Ben Orlo. [Ms Orlo] (said) {yes}. Ms Ana Orlo left.                  | Ana Orlo         | surname
            Sigrun Valdal, a judge, was there. [Sigrun] (said) {yes}.                         | Sigrun Valdal    | given
            The Popular Front of Orsk (PFO) marched. [The PFO] (said) {yes}.                  | Popular Front of Orsk | acronym
            The Karasu Liberation Army marched. [The KLA] (said) {yes}.                       | Karasu Liberation Army | acronym
            The Ministry of Defence met. [The ministry] (said) {yes}.                         | Ministry of Defence | description
            The Salvation Front met. [The Front] (said) {yes}.                                | Salvation Front  | name
            """)
    void aNameIsTheFullestOneInTheArticle(String marked, String name, String how) {
        assertThat(named(marked)).containsExactly(tuple(name, how));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            President Ilan Todor came. [The president] (said) {yes}.                          | Ilan Todor       | description
            President Ilan Todor of Orsk came. [The Orskian leader] (said) {yes}.             | Ilan Todor       | description
            Ilan Todor, the head of the army, came. [The army chief] (said) {yes}.            | Ilan Todor       | description
            The envoy, Dale Hutch, met General Ilan Todor. [The general] (said) {yes}.        | Ilan Todor       | description
            Ilan Todor, who leads the Union, came. [The Union’s leader] (said) {yes}.         | Ilan Todor       | description
            President Ilan Todor met Prime Minister Ana Orlo. [The prime minister] (said) {yes}. | Ana Orlo      | description
            Foreign Minister Ilan Todor met Finance Minister Ana Orlo. [The foreign minister] (said) {yes}. | Ilan Todor | description
            Vice President Ilan Todor came. [The president] (said) {yes}.                     | president        | mention
            The Front met. [Its chairman], Ilan Todor, (said) {yes}.                          | Ilan Todor       | apposition
            The Front met. [Its leader], who uses the name Abu Layth, (said) {yes}.           | Abu Layth        | apposition
            President Ilan Todor came to Norway. [Norway’s president] (said) {yes}.           | president of Norway | mention
            """)
    void aDescriptionIsWhomTheArticleDescribesSo(String marked, String name, String how) {
        assertThat(named(marked)).containsExactly(tuple(name, how));
    }

    @Test
    void aDescriptionBesideASourceWithoutARoleIsThatPersonToo() {
        assertThat(speakers("{“Yes,”} [Ilan Todor] (said). || [The chief mediator] (announced) {a meeting}."))
                .extracting(Speaker::name)
                .containsExactly("Ilan Todor", "Ilan Todor");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Mr Ilan Todor met Ms Ana Orlo. [He] (said) {yes}.                                 | Ilan Todor
            Mr Ilan Todor met Ms Ana Orlo. [She] (said) {yes}.                                | Ana Orlo
            The spokeswoman Ana Orlo met Mr Ilan Todor. [She] (said) {yes}.                   | Ana Orlo
            Ilan Todor met Ana Orlo. She left. He stayed. [She] (said) {yes}.                 | Ilan Todor
            Minister Ilan Todor came to Old Harbour, a town in the east. [He] (said) {yes}.   | Ilan Todor
            The Salvation Front met in Orsk. [It] (said) {yes}.                               | Salvation Front
            """)
    void aPronounIsTheLikeliestOfThoseBefore(String marked, String name) {
        // Without a title "she" is the subject of the sentence before: a guess, and the same one every time.
        assertThat(named(marked)).containsExactly(tuple(name, "pronoun"));
    }

    @Test
    void aPronounAfterAnUnnamedSourceIsThatSource() {
        assertThat(named("[A senior officer] (said) {yes}. [He] (added) {no}."))
                .containsExactly(tuple("senior officer", "mention"), tuple("senior officer", "pronoun"));
    }

    @Test
    void theyAreTheGroupBefore() {
        assertThat(named("[Three officials] (said) {yes}. [They] (added) {no}."))
                .containsExactly(tuple("Three officials", "mention"), tuple("Three officials", "pronoun"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Troops stood in Vardia. [Vardia’s government] (said) {yes}.                        | Vardia
            Troops stood in Vardia. [The Vardian government] (said) {yes}.                     | Vardia
            Troops stood in Vardia with a Vardian flag. [The government] (said) {yes}.         | Vardia
            The government of Vardia met in Vardia. [The Vardian authorities] (said) {yes}.   | government of Vardia
            Troops stood in Vardia. Harth, the capital of Vardia, slept. [Harth] (said) {yes}. | Vardia
            Troops stood in Vardia. [The Vardians] (said) {yes}.                               | Vardia
            """)
    void aGovernmentIsTheStateThatTheArticleNames(String marked, String name) {
        assertThat(named(marked)).containsExactly(tuple(name, "metonym"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [Kremlin sources] (said) {yes}.             | Kremlin sources
            [some observers] (said) {yes}.              | some observers
            [A diplomat in the room] (said) {yes}.      | diplomat in the room
            [Lawyers in the capital] (said) {yes}.      | Lawyers in the capital
            """)
    void whoeverHasNoNameKeepsTheDescription(String marked, String name) {
        assertThat(named(marked)).containsExactly(tuple(name, "mention"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Ilan Todor came. [Todor’s lawyers] (said) {yes}.                        | lawyers of Ilan Todor
            Ilan Todor came. [Todor’s own lawyer in Orsk] (said) {yes}.             | lawyer of Ilan Todor in Orsk
            President Ilan Todor resigned on Monday. [His lawyer] (said) {yes}.     | lawyer of Ilan Todor
            [The fishermen’s guild] (said) {yes}.                                   | fishermen’s guild
            [His lawyer] (said) {yes}.                                              | His lawyer
            """)
    void whoseADescribedPersonOrBodyIsStandsBehindByName(String marked, String name) {
        assertThat(named(marked)).containsExactly(tuple(name, "mention"));
    }

    @Test
    void aNameAtTheEndOfADescriptionIsTheSpeaker() {
        assertThat(named("Mr Ilan Todor came. [The head of the regional authorities Ilan Todor] (said) {yes}."))
                .containsExactly(tuple("Ilan Todor", "apposition"));
    }

    @Test
    void anOfficeWithoutANameIsNoName() {
        assertThat(named("[Orskian Premier] (Says) {Talks May Wait} || Fog came on Monday."))
                .containsExactly(tuple("Orskian Premier", "mention"));
    }

    @Test
    void aWordAtTheHeadOfASentenceIsNoPartOfAName() {
        assertThat(named("Following Ilan Todor, the crowd left. [Todor] (said) {yes}."))
                .containsExactly(tuple("Ilan Todor", "surname"));
    }

    @Test
    void aPersonWhomTheNarrationDescribesMayBeMeant() {
        assertThat(named("A fisherman waited on the bank. {“I saw it,”} [he] (said)."))
                .containsExactly(tuple("fisherman", "pronoun"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"[She] (said) {yes}.", "[They] (said) {yes}.", "[It] (said) {yes}.", "[She] (said) {“yes”}."})
    void aPronounThatMeansNobodyForSureStaysAsItStands(String marked) {
        assertThat(named(marked)).containsExactly(tuple(marked.substring(1, marked.indexOf(']')), "unresolved"));
    }

    @Test
    void aGuessIsLessSureThanAName() {
        List<Speaker> speakers = speakers(
                "[Foreign Minister Ilan Todor] (said) {yes}. [He] (added) {no}. || [The minister] (said) {so}. || {“Yes.”}");
        assertThat(speakers).extracting(Speaker::name).containsOnly("Ilan Todor");
        assertThat(speakers)
                .extracting(Speaker::sure)
                .allSatisfy(sure -> assertThat(sure).isBetween(0.5, 0.99));
        assertThat(speakers.get(3).sure()).isLessThan(speakers.get(2).sure());
    }

    @Test
    void namesThatAreTheWholeSourceAreJoined() {
        assertThat(named("[Gulmar and Tashkan] (said) {yes}.")).containsExactly(tuple("Gulmar; Tashkan", "several"));
    }

    @Test
    void aQuotationThatGoesOnHasTheSpeakerBefore() {
        assertThat(named("[Ilan Todor] (said) {“yes.} || {“No.”}"))
                .containsExactly(tuple("Ilan Todor", "name"), tuple("Ilan Todor", "continued"));
    }

    @Test
    void aParticipleWithoutASourceHasTheSpeakerBefore() {
        assertThat(speakers("[Ilan Todor] (said) {yes}, (adding) {no}."))
                .extracting(Speaker::name)
                .containsExactly("Ilan Todor", "Ilan Todor");
    }

    @Test
    void anAgentlessPassiveHasNoSpeaker() {
        assertThat(named("[Ilan Todor] (said) {yes}. It (is believed) that {Ana Orlo is ill}."))
                .endsWith(tuple(Speaker.UNSPECIFIED, "no-source"));
    }

    @Test
    void whatStandsInQuotationsIsNobodyWhomAPronounMeans() {
        assertThat(
                        speakers(
                                "General Ilan Todor came. [He] (said) {“General Ben Asch is a fool.”} [He] (left no doubt) {of it}."))
                .extracting(Speaker::name)
                .containsExactly("Ilan Todor", "Ilan Todor");
    }

    @Test
    void anArticleWithoutAttributionsHasNoSpeakers() {
        assertThat(speakers("Ilan Todor slept.")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void everyNameStandsInTheArticle(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 300; i++) {
            Marked marked = Marked.of(random.ints(random.nextInt(60), 0, HOSTILE.length)
                    .mapToObj(k -> HOSTILE[k])
                    .reduce("{first}", (a, b) -> a + (random.nextInt(5) == 0 ? "" : " ") + b));
            List<Attribution> attributions = marked.attributions();
            List<Speaker> speakers = speakers(marked.article(), attributions);
            assertThat(speakers).hasSameSizeAs(attributions).isEqualTo(speakers(marked.article(), attributions));
            for (Speaker speaker : speakers) {
                assertThat(speaker.name().codePointCount(0, speaker.name().length()))
                        .isLessThanOrEqualTo(6 * LONGEST_NAME);
                for (String name : speaker.name().split("; | of ", -1)) {
                    assertThat(marked.article().text().contains(name) || !speaker.isSpecified())
                            .as("%s in %s", speaker, marked.article().text())
                            .isTrue();
                }
            }
        }
    }

    @Test
    void aSourceWithoutEndGivesAShortName() {
        String name = speakers("[those " + "who went ".repeat(5000) + "there] (said) {yes}.")
                .get(0)
                .name();
        assertThat(name.codePointCount(0, name.length())).isBetween(1, LONGEST_NAME);
    }

    @Tag("slow")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "President N# Orlo# met. [The president] (said) {yes}. ",
                "[He] (said) {yes} and [it] (said) {no} and [they] (said) {so}, ",
                "Abc# in Abc# and [the government] (said) {yes}. ",
                "[Ana Orlo#] (said) {yes}. [Orlo] (said) {no}. ",
                "N# , [the army’s] (said) {yes} ((( ",
            })
    void aHundredThousandWordsAreDoneInSeconds(String pattern) {
        int words = pattern.split(" ").length;
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 100_000 / words; i++) {
            text.append(pattern.replace(
                    "#",
                    Stream.iterate(i + 1, k -> k > 0, k -> k / 20)
                            .map(k -> String.valueOf((char) ('a' + k % 20)))
                            .reduce("", String::concat)));
        }
        Marked marked = Marked.of(text.toString());
        // The thread's own time: the machine may have other things to do.
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        long start = clock.getCurrentThreadCpuTime();
        assertThat(speakers(marked.article(), marked.attributions())).isNotEmpty();
        assertThat(Duration.ofNanos(clock.getCurrentThreadCpuTime() - start)).isLessThan(Duration.ofSeconds(10));
    }

    private static List<Tuple> named(String marked) {
        return speakers(marked).stream().map(s -> tuple(s.name(), s.how())).toList();
    }

    private static List<Speaker> speakers(String marked) {
        Marked parsed = Marked.of(marked);
        return speakers(parsed.article(), parsed.attributions());
    }

    private static List<Speaker> speakers(Article article, List<Attribution> attributions) {
        return new Resolver(Directory.empty(), Optional.empty())
                .resolve(article, attributions).resolved().stream()
                        .map(Resolved::who)
                        .toList();
    }
}
