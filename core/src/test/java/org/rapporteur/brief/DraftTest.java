package org.rapporteur.brief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.rapporteur.analysis.Level;
import org.rapporteur.analysis.Remarks;
import org.rapporteur.analysis.Said;
import org.rapporteur.analysis.Topic;
import org.rapporteur.analysis.contradictions.ContradictionSettings;
import org.rapporteur.analysis.contradictions.Contradictions;
import org.rapporteur.analysis.positions.PositionSettings;
import org.rapporteur.analysis.positions.Positions;
import org.rapporteur.analysis.preconditions.Deadlocks;
import org.rapporteur.analysis.preconditions.Precondition;
import org.rapporteur.analysis.preconditions.Preconditions;
import org.rapporteur.analysis.shifts.ShiftSettings;
import org.rapporteur.analysis.shifts.Shifts;
import org.rapporteur.analysis.utterances.Utterance;
import org.rapporteur.analysis.utterances.UtteranceSettings;
import org.rapporteur.analysis.utterances.Utterances;
import org.rapporteur.analysis.utterances.Wordings;
import org.rapporteur.document.Document;
import org.rapporteur.document.MarkdownWriter;
import org.rapporteur.model.Act;
import org.rapporteur.model.Codebook;
import org.rapporteur.model.Issue;
import org.rapporteur.model.Stance;

class DraftTest {

    private static final Codebook CODEBOOK = new Codebook(Issue.CODEBOOK, Remarks.PROPOSITIONS, List.of(), List.of());
    private static final Origin ORIGIN = new Origin(
            "river.sqlite",
            "4-0-0",
            "river 0123",
            Optional.empty(),
            Optional.empty(),
            LocalDate.parse("2031-05-01"),
            "1");

    private static final List<Said> SAID = Remarks.all(
            Remarks.by("Ada Reed", "Upland")
                    .on("2031-01-02")
                    .in("a.txt", "Norrin Wire", "2031-01-03")
                    .saying("“we will never open the dam”")
                    .does(Act.REJECT, "humanitarian")
                    .stands("dam", Stance.OPPOSE),
            Remarks.by("Ada Reed", "Upland")
                    .on("2031-02-02")
                    .in("b.txt", "Frontier Review", "2031-02-03")
                    .saying("we open it when the toll is gone")
                    .does(Act.DEMAND, "humanitarian")
                    .stands("toll", Stance.SUPPORT)
                    .onlyIf("dam", "when the toll is gone", "Lowland"),
            Remarks.by("Bela Moor", "Lowland")
                    .on("2031-02-05")
                    .in("c.txt", "Norrin Wire", "2031-02-05")
                    .saying("the toll goes when water flows")
                    .stands("dam", Stance.SUPPORT)
                    .onlyIf("toll", "when water flows", "Upland"),
            Remarks.by("Cato Finn", "Hills")
                    .on("2031-02-06")
                    .in("d.txt", "", "2031-02-06")
                    .saying("the pact stays")
                    .stands("pact", Stance.SUPPORT));

    private static Draft draft(List<Said> said, BriefSettings settings) {
        List<Utterance> utterances = Utterances.of(said, UtteranceSettings.USUAL);
        List<Precondition> preconditions = Preconditions.of(utterances, CODEBOOK.propositions());
        return Draft.of(
                new Findings(
                        Voices.of(said, settings.level(), settings.topic()),
                        Positions.of(
                                said,
                                new PositionSettings(
                                        settings.level(),
                                        settings.topic(),
                                        settings.topics(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        OptionalInt.empty())),
                        Shifts.of(utterances, CODEBOOK.propositions(), new ShiftSettings(settings.level(), 1)),
                        OnTopics.preconditions(preconditions, settings.topic()),
                        Deadlocks.of(utterances, preconditions, CODEBOOK.propositions(), 100),
                        OnTopics.contradictions(
                                Contradictions.of(
                                        new Wordings(said),
                                        utterances,
                                        CODEBOOK.propositions(),
                                        ContradictionSettings.USUAL),
                                settings.topic()),
                        CODEBOOK),
                settings);
    }

    private static BriefSettings sides(String... who) {
        return new BriefSettings(Level.SIDE, List.of(who), Topic.PROPOSITION, List.of("dam", "toll"));
    }

    private static String markdown(Draft draft, Map<Source.Key, Source> sources) {
        return MarkdownWriter.of(draft.document(ORIGIN, sources)).replace("\\", "");
    }

    @Test
    void saysWhereEachStandsWithOutletSpeakerAndDay() {
        String brief = markdown(draft(SAID, sides("Upland", "Lowland")), Map.of());

        assertThat(brief)
                .contains("According to Frontier Review, Ada Reed (minister) took a position coded as for it on a"
                        + " condition on 2 February 2031.[^1]")
                .contains("Also recorded, in 1 statement: against it, last on 2 January 2031 by Ada Reed (minister),"
                        + " according to Norrin Wire.[^2]")
                .contains(
                        "]** In the article’s words: “we will never open the dam” – Ada Reed (minister), said on 2 January"
                                + " 2031; reported by Norrin Wire on 3 January 2031, a.txt; statement s0.")
                .contains("| dam | for on a condition (note 1) | for (note 3) |")
                .doesNotContain("pact stays", "Hills");
    }

    @Test
    void saysThatASilentOneIsSilent() {
        String brief = markdown(draft(SAID, sides("Hills")), Map.of());

        assertThat(brief)
                .contains("**Hills:** Silent: the record holds no statement on this in the period.")
                .contains("| dam | silent |")
                .contains("It quotes 0 statements")
                .contains("no change of position", "no open precondition", "no deadlock", "no contradiction");
    }

    @Test
    void showsShiftsOpenPreconditionsAndTheCircleThatTheyMake() {
        String brief = markdown(draft(SAID, sides("Upland")), Map.of());

        assertThat(brief)
                .contains(
                        "opened, on “The dam is opened” (dam), dated 2 February 2031. Before: according to Norrin Wire,")
                .contains(
                        "Ada Reed (minister) made “The dam is opened” (dam) depend on “The toll is lifted” (toll), to be"
                                + " met by Lowland; in the words of the article: “when the toll is gone”.")
                .contains("### Demanded of those named by others")
                .contains("**Circle of 2:**");
    }

    @Test
    void everyNoteHasItsMarkAndTellsWhoAnswersForIt() {
        Draft draft = draft(SAID, sides("Upland", "Lowland"));
        Map<Source.Key, Source> sources = new HashMap<>();
        draft.cited()
                .forEach(said -> sources.put(
                        Notes.key(said),
                        new Source(
                                Optional.of("Headline"),
                                Optional.of("https://norrin.example/1"),
                                said.id().value().equals("s0") ? Source.Coded.REVIEWED : Source.Coded.BY_MACHINE)));
        Document brief = draft.document(ORIGIN, sources);
        String markdown = markdown(draft, sources);

        assertThat(markdown)
                .contains(
                        "It quotes 3 statements of 3 articles by 2 outlets: 1 reviewed by a person, 0 coded by hand and"
                                + " not reviewed, 2 coded by a machine and not reviewed.")
                .contains("**[reviewed by a person]**", "**[machine-coded, not reviewed]**")
                .contains("reported by Norrin Wire on 3 January 2031, “Headline”, a.txt, <https://norrin.example/1>;"
                        + " statement s0.");
        assertThat(brief.notes()).isNotEmpty();
        for (int i = 1; i <= brief.notes().size(); i++) {
            assertThat(markdown.split("\\[\\^" + i + "\\]", -1)).hasSize(3);
        }
        assertThat(markdown)
                .contains("| Record | river.sqlite, state 4-0-0 |", "| Made | on 1 May 2031 with Rapporteur 1 |");
    }

    @Test
    void onIssuesTellsActsAndTheShiftsOfTheirPropositions() {
        BriefSettings settings =
                new BriefSettings(Level.ACTOR, List.of("Ada Reed"), Topic.ISSUE, List.of("humanitarian"));

        assertThat(markdown(draft(SAID, settings), Map.of()))
                .contains(
                        "Ada Reed (minister) made a statement on this whose act is coded as “demand” on 2 February 2031")
                .contains("| humanitarian | demand (note 1) |");
    }

    @Test
    void namesAnOutletOrADayThatIsNotKnownAsUnknownAndCutsEndlessWords() {
        Said odd = Remarks.by("Ada Reed", "Upland")
                .id("long")
                .saying("x".repeat(5000))
                .stands("dam", Stance.OPPOSE)
                .said();
        Said said = new Said(
                odd.id(),
                odd.who(),
                Optional.empty(),
                new Said.Report("z.txt", Optional.empty(), Optional.empty()),
                odd.kind(),
                odd.words(),
                odd.coding());

        assertThat(markdown(draft(List.of(said), sides("Upland")), Map.of()))
                .contains(
                        "According to an article whose outlet is not recorded, Ada Reed (minister) took a position coded as"
                                + " against it on a day that is not recorded.")
                .contains("reported by an outlet that is not recorded on a day that is not recorded, z.txt")
                .contains("x […]”")
                .doesNotContain("x".repeat(2000));
    }

    @Test
    void tellsOfOneStatementAtATimeWhatItsOwnOutletReported() {
        List<Said> sameDay = Remarks.all(
                Remarks.by("Ada Reed", "Upland")
                        .on("2031-02-02")
                        .in("a.txt", "Norrin Wire", "2031-02-02")
                        .saying("the dam stays shut")
                        .stands("dam", Stance.OPPOSE),
                Remarks.by("Eno Vale", "Upland")
                        .on("2031-02-02")
                        .in("b.txt", "Frontier Review", "2031-02-02")
                        .saying("nobody will touch the sluices")
                        .stands("dam", Stance.OPPOSE));

        assertThat(markdown(draft(sameDay, sides("Upland")), Map.of()))
                .contains(
                        "According to Norrin Wire, Ada Reed (minister) took a position coded as against it on 2 February"
                                + " 2031. The note has 1 more statement to the same.[^1]")
                .doesNotContain("According to Norrin Wire and", "Ada Reed (minister) and");
    }

    @Test
    void citesTheCopyThatHasTheDayOfThePosition() {
        List<Said> copies = Remarks.all(
                Remarks.by("Ada Reed", "Upland")
                        .id("same")
                        .on("2031-01-02")
                        .in("a.txt", "Norrin Wire", "2031-01-02")
                        .stands("dam", Stance.OPPOSE),
                Remarks.by("Ada Reed", "Upland")
                        .id("same")
                        .on("2031-02-02")
                        .in("b.txt", "Frontier Review", "2031-02-02")
                        .stands("dam", Stance.OPPOSE));

        assertThat(markdown(draft(copies, sides("Upland")), Map.of()))
                .contains("According to Frontier Review, Ada Reed (minister) took a position coded as against it on 2"
                        + " February 2031.");
    }

    @Test
    void givesTheWordsOfAConditionThatTheNamedOutletHas() {
        List<Said> reports = Remarks.all(
                Remarks.by("Ada Reed", "Upland")
                        .on("2031-02-02")
                        .in("a.txt", "Norrin Wire", "2031-02-02")
                        .saying("we open the dam to the lowland when the toll is gone")
                        .onlyIf("dam", "when the toll is gone", "Lowland"),
                Remarks.by("Ada Reed", "Upland")
                        .on("2031-02-02")
                        .in("b.txt", "Frontier Review", "2031-02-02")
                        .saying("we open the dam to the lowland once the toll is gone")
                        .onlyIf("dam", "once the toll is gone", "Lowland"));

        assertThat(markdown(draft(reports, sides("Upland")), Map.of()))
                .containsAnyOf(
                        "in the words of the article: “when the toll is gone”.",
                        "in the words of the article: “once the toll is gone”.")
                .doesNotContain("“when the toll is gone”, “once", "“once the toll is gone”, “when");
    }

    @Test
    void countsStatementsOnTheTopicsThatAreNobodys() {
        List<Said> said = Remarks.all(
                Remarks.by("Ada Reed", "Upland").on("2031-02-02").stands("dam", Stance.OPPOSE),
                Remarks.bySomebody("a diplomat").on("2031-02-03").stands("dam", Stance.SUPPORT),
                Remarks.bySomebody("a diplomat").on("2031-02-04").stands("pact", Stance.SUPPORT));

        assertThat(markdown(draft(said, sides("Upland")), Map.of()))
                .contains("1 statement on these topics of which it is not known whose they are.");
    }

    @Test
    void isAboutSomebodyAndSomething() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BriefSettings(Level.SIDE, List.of(), Topic.ISSUE, List.of("talks")))
                .withMessageContaining("choose both");
    }
}
