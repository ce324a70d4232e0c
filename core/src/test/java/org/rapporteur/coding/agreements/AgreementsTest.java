package org.rapporteur.coding.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.actors.Directory;
import org.rapporteur.model.Accord;
import org.rapporteur.model.AccordClaim;
import org.rapporteur.model.Article;
import org.rapporteur.model.Attribution;
import org.rapporteur.model.Claim;
import org.rapporteur.model.DateInterval;
import org.rapporteur.model.Kind;
import org.rapporteur.model.Metadata;
import org.rapporteur.model.Paragraph;
import org.rapporteur.model.ParagraphRole;
import org.rapporteur.model.PartialDate;
import org.rapporteur.model.Sha256;
import org.rapporteur.model.Span;

class AgreementsTest {

    private static final List<KnownAccord> KNOWN = List.of(
            known("Halden Accord", "2031-05-12", true),
            known("Osmund truce", "2032-01-20", true),
            known("Lisk Memorandum", "2029", true),
            known("seven-point plan of Norr", "2032-02-10", true),
            known("Sirmium Treaty", "1999-03-01", false));

    private static KnownAccord known(String name, String date, boolean ofProject) {
        return new KnownAccord(
                name, List.of(), Optional.of(DateInterval.parse(date)), List.of("Norr", "Tarsk"), ofProject);
    }

    private static Article article(String text) {
        List<Paragraph> paragraphs = new ArrayList<>();
        int start = 0;
        for (String line : text.split("\n", -1)) {
            int length = line.codePointCount(0, line.length());
            if (length > 0) {
                paragraphs.add(Paragraph.of(new Span(start, start + length), ParagraphRole.BODY));
            }
            start += length + 1;
        }
        Metadata published = new Metadata(
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.of(new PartialDate("2032-02-14")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        Sha256 digest = Sha256.of(text.getBytes(StandardCharsets.UTF_8));
        return new Article("a.txt", text, digest, published, paragraphs, List.of());
    }

    private static List<Accord> in(String text, Told... told) {
        return new Agreements(KNOWN, Directory.empty()).in(article(text), List.of(told));
    }

    private static List<String> claims(String text, Told... told) {
        return in(text, told).stream()
                .flatMap(a ->
                        a.claims().stream().map(c -> a.name() + " " + c.claim().word()))
                .toList();
    }

    private static Attribution said(String text, String content) {
        int start = text.codePointCount(0, text.indexOf(content));
        Span span = new Span(start, start + content.codePointCount(0, content.length()));
        return new Attribution(List.of(span), List.of(), List.of(), Kind.INDIRECT, 1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    broken   | The minister said the other side had broken the Halden Accord again on Friday.
                    broken   | Shelling that night, monitors said, was a clear breach of the Halden Accord.
                    broken   | The Halden Accord has been violated 300 times since May, according to the mission.
                    broken   | The army accused the rebels of violating the Halden accord.
                    broken   | The government tore the Halden Accord up.
                    broken   | They have walked out of the Halden Accord.
                    broken   | The Halden Accord is a dead letter, she said.
                    broken   | The raid was contrary to the Halden Accord, she said.
                    broken   | Not one article of the Halden Accord has been carried out.
                    broken   | The other side, she said, had never honoured the Halden Accord.
                    broken   | They failed to observe the Halden Accord.
                    broken   | The arrest was a violation, she said, of article four of the Halden Accord.
                    broken   | Neither army has left the valley, as the Halden Accord demands.
                    broken   | They have made a joke of the Halden Accord.
                    broken   | The Halden Accord is being honoured by nobody.
                    broken   | Only one side is keeping the Halden Accord.
                    broken   | The patrols are banned by the Halden Accord.
                    broken   | Officers stopped observing the Halden Accord in May.
                    broken   | None of the obligations in the Halden Accord has been met.
                    broken   | “They have broken it again,” he said of the Halden Accord.
                    kept     | The Halden Accord is being respected by both armies.
                    kept     | The prisoners were freed in line with the Halden Accord.
                    kept     | The general denied that his troops had violated the Halden Accord.
                    kept     | “We have never broken the Halden Accord,” the general said.
                    kept     | Everything in the Halden Accord has been implemented, the office said.
                    kept     | The last prisoners were handed over, as the Halden Accord provides.
                    kept     | He rejected the charge that his men had broken the Halden Accord.
                    kept     | The claim that Norr had broken the Halden Accord was false.
                    kept     | The Halden Accord remains in force.
                    kept     | Norr has met all its obligations under the Halden Accord.
                    signed   | The two presidents signed the Halden Accord on 12 May 2031.
                    signed   | The Halden Accord, signed in May 2031, ended the first war.
                    signed   | Two ministers put their names on Friday to the Halden Accord.
                    rejected | Parliament rejected the Halden Accord by 40 votes to 12.
                    rejected | The party does not recognise the Halden Accord.
                    rejected | She refused to sign the Halden Accord.
                    rejected | The commander said he was not bound by the Halden Accord.
                    rejected | The opposition called the Halden Accord “a surrender with a stamp on it”.
                    rejected | The Halden Accord is null and void, the deputy said.
                    rejected | The Halden Accord was a capitulation, the deputy said.
                    rejected | The party wants the Halden Accord scrapped.
                    rejected | The clan says that the Halden Accord does not exist.
                    """)
    void tellsWhatIsClaimedOfAnAccord(String claim, String text) {
        assertThat(claims(text)).containsExactly("Halden Accord " + claim);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The minister vowed to respect the Halden Accord.",
                "The mediators urged both sides to honour the Halden Accord.",
                "If they break the Halden Accord, we will answer.",
                "“We will not break the Halden Accord,” he promised.",
                "Has anybody broken the Halden Accord?",
                "The Halden Accord obliges both sides to leave the valley.",
                "The foreign minister keeps a copy of the Halden Accord on his desk.",
                "“Will the Halden Accord be broken?” she asked.",
                "The minister slapped down talk of the Halden Accord being scrapped.",
                "Norr signed the loan on the day of the Halden Accord.",
                "The Halden Accord was not a mistake.",
                "Diplomats described the Halden Accord as “a good beginning”."
            })
    void claimsNothingOfWhatMayBeOrIsOnlyAskedFor(String text) {
        assertThat(claims(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Halden Accord signed              | Under the accord signed at Halden last May, both armies were to leave.
                    Osmund truce broken               | Army breaks Osmund truce, monitors say
                    Osmund truce broken               | The mission counted eleven truce violations in a week.
                    Osmund truce kept                 | The truce has largely held since January.
                    Osmund truce signed               | A truce was agreed on January 20.
                    Lisk Memorandum broken            | The memorandum was torn up by those who wrote it.
                    Lisk Memorandum signed            | What they signed at Lisk had eleven articles.
                    seven-point plan of Norr proposed | The mediators presented a plan on February 10.
                    seven-point plan of Norr rejected | The president turned down the plan on Wednesday.
                    Osmund truce kept                 | The ceasefire is largely being observed, the mission said.
                    Osmund truce broken               | Fighting has resumed, breaking a truce of three weeks.
                    """)
    void knowsShortMentionsByPlaceKindAndDay(String expected, String text) {
        assertThat(claims(text)).containsExactly(expected);
    }

    @Test
    void aPronounOrAShortMentionMeansTheAccordSpokenOfBefore() {
        assertThat(claims("The Lisk Memorandum had eleven articles. The generals broke it on a Monday."))
                .containsExactly("Lisk Memorandum broken");
        assertThat(claims("The Lisk Memorandum and the Halden Accord hang in the hall.\nThe accord was torn up."))
                .containsExactly("Halden Accord broken");
        assertThat(claims("The Lisk Memorandum was bad. What was signed at Lisk was “a surrender on wet paper”."))
                .contains("Lisk Memorandum rejected");
    }

    @Test
    void aPlaceTellsWhichAccordIsMeantLater() {
        assertThat(claims("A hundred days after Lisk the generals met. The memorandum was torn up in May."))
                .containsExactly("Lisk Memorandum broken");
        assertThat(claims("What went wrong at Halden? “Ask those who signed it and broke it before the coffee.”"))
                .containsExactly("Halden Accord signed", "Halden Accord broken");
    }

    @Test
    void whereOnlyThePlaceIsNamedTheArticleDoesNotSpeakOfTheAccord() {
        assertThat(in("The ministers met in Halden on Monday and left on Tuesday."))
                .isEmpty();
        assertThat(in("The Halden Accord has eleven articles."))
                .extracting(Accord::claims)
                .containsExactly(List.of());
    }

    @Test
    void aSpeakerWhoClaimsABreachOfWhatWasSignedClaimsTheBreachOnly() {
        String text = "They broke what they signed at Halden, the accord signed in May 2031, the mayor said.";
        Attribution what = said(text, "They broke what they signed at Halden, the accord signed in May 2031");
        assertThat(claims(text, Told.uncoded(what, "Mayor"))).containsExactly("Halden Accord broken");
    }

    @Test
    void anAccordThatIsBuiltInAndOfTheProjectIsOne() {
        List<KnownAccord> known =
                List.of(known("Final Accord", "2031-05-12", true), known("Brod Accord", "2031-05-12", false));
        assertThat(new Agreements(known, Directory.empty()).in(article("The accord of Brod was broken."), List.of()))
                .extracting(Accord::name)
                .containsExactly("Final Accord");
    }

    @Test
    void theClaimantIsTheSpeakerInWhoseStatementTheClaimStandsOrElseTheArticle() {
        String text = "Both sides broke the Osmund truce. The mayor said the Halden Accord had been violated.";
        List<Accord> found = in(
                text,
                new Told(
                        said(text, "the Halden Accord had been violated"),
                        "Mayor of Norr",
                        Optional.empty(),
                        Set.of()));
        assertThat(found).hasSize(2);
        assertThat(found.get(0).claims().get(0).claimant()).isEqualTo("article");
        AccordClaim said = found.get(1).claims().get(0);
        assertThat(said.claimant()).isEqualTo("Mayor of Norr");
        assertThat(said.span())
                .isEqualTo(
                        said(text, "Halden Accord had been violated").content().get(0));
    }

    @Test
    void anAccusationThatIsCodedAsAboutAgreementsClaimsABreach() {
        String text = "The Halden Accord has nine articles. They took our lorries on Sunday, the mayor said.";
        Attribution what = said(text, "They took our lorries on Sunday");
        assertThat(claims(text, Told.uncoded(what, "Mayor"))).isEmpty();
        assertThat(claims(text, new Told(what, "Mayor", Optional.of("accuse"), Set.of("agreements"))))
                .containsExactly("Halden Accord broken");
        assertThat(claims(text, new Told(what, "Mayor", Optional.of("accuse"), Set.of("territory"))))
                .isEmpty();
    }

    @Test
    void anAccordThatNobodyListsHasTheFullestNameAndTheDateThatTheArticleGives() {
        Accord named = in("They signed the Brod Protocol on 3 March 2030. The protocol was broken.")
                .get(0);
        assertThat(named.name()).isEqualTo("Brod Protocol");
        assertThat(named.claims()).extracting(AccordClaim::claim).containsExactly(Claim.SIGNED, Claim.BROKEN);
        Accord dated = in("The agreement of 17 June 2028 had been broken.").get(0);
        assertThat(dated.name()).isEqualTo("agreement of 17 June 2028");
        assertThat(dated.date()).contains(DateInterval.parse("2028-06-17"));
        Accord fresh = in("The two armies signed a ceasefire on Thursday.").get(0);
        assertThat(fresh.date()).contains(DateInterval.parse("2032-02-12"));
    }

    @Test
    void thePartiesOfAnAccordThatNobodyListsAreThoseThatTheDirectoryKnows() {
        String text = "The Sava Treaty between Ukraine and Poland was signed in 2030.";
        List<Accord> found = new Agreements(List.of(), Directory.builtIn()).in(article(text), List.of());
        assertThat(found.get(0).parties()).containsExactly("Government of Ukraine", "Government of Poland");
    }

    @Test
    void anAccordOfNoProjectIsMeantOnlyByItsName() {
        assertThat(claims("They have broken the Sirmium Treaty.")).containsExactly("Sirmium Treaty broken");
        assertThat(claims("They have broken a treaty.")).isEmpty();
    }

    @Test
    void anAccordThatWasMadeAfterTheArticleIsNotMeant() {
        List<KnownAccord> later = List.of(known("Halden Accord", "2040", true));
        assertThat(new Agreements(later, Directory.empty()).in(article("The accord was broken."), List.of()))
                .isEmpty();
    }

    @Test
    void spansCountCodePointsAndMaskedParagraphsAreNotRead() {
        String text = "🕊🕊 They broke the Halden Accord.";
        Span span = in(text).get(0).claims().get(0).span();
        assertThat(span).isEqualTo(new Span(8, 31));
        Article masked = new Article(
                "a.txt",
                text,
                Sha256.of(text.getBytes(StandardCharsets.UTF_8)),
                Metadata.unknown(),
                List.of(Paragraph.because(new Span(0, 10), ParagraphRole.CAPTION, "a caption")),
                List.of());
        assertThat(new Agreements(KNOWN, Directory.empty()).in(masked, List.of()))
                .isEmpty();
    }
}
