package org.rapporteur.copies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.model.PartialDate;

class CopiesTest {

    private static final Path EXAMPLES = Path.of("..", "examples", "articles");

    private final Prose prose = new Prose(new Random(5));

    private static ComparedText text(String published, String outlet, String... paragraphs) {
        return new ComparedText(
                List.of(paragraphs),
                Optional.of(published).filter(date -> !date.isEmpty()).map(PartialDate::new),
                Optional.of(outlet).filter(name -> !name.isEmpty()),
                List.of());
    }

    private static List<CopyGroup> groups(ComparedText... texts) {
        return groups(List.of(texts));
    }

    private static List<CopyGroup> groups(List<ComparedText> texts) {
        return Copies.of(texts.stream().map(Print::of).toList(), texts::get, CopySettings.USUAL);
    }

    private static List<Integer> copies(CopyGroup group) {
        return group.copies().stream().map(CopyGroup.Copy::article).toList();
    }

    private String[] paragraphs(int count) {
        return IntStream.range(0, count).mapToObj(each -> prose.paragraph(3)).toArray(String[]::new);
    }

    private static String[] with(String[] some, String... more) {
        List<String> all = new ArrayList<>(List.of(some));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    @ParameterizedTest
    @ValueSource(longs = {101, 202})
    void copiesWithRealisticEditsAreFoundAndNothingElseIs(long seed) {
        CopyScores scores = new CopyScores(CopySet.of(EXAMPLES, seed), CopySettings.USUAL);

        assertThat(scores.all().precision()).as("precision: " + scores.wrong()).isGreaterThanOrEqualTo(0.98);
        assertThat(scores.all().recall()).as("recall: " + scores.wrong()).isGreaterThanOrEqualTo(0.98);
        assertThat(scores.all().wanted()).isGreaterThan(1000);
    }

    @Test
    void noEditIsFoundInLessThanFourOfFive() {
        CopyScores scores = new CopyScores(CopySet.of(EXAMPLES, 303), CopySettings.USUAL);

        assertThat(scores.byKind())
                .allSatisfy((kind, score) -> assertThat(score.recall()).as(kind).isGreaterThan(0.8));
    }

    @Test
    void theCopiesOfTheExampleAreThoseThatItsStoryTells() {
        List<String> names = new ArrayList<>();
        List<ComparedText> texts = new ArrayList<>();
        org.rapporteur.ingest.Articles.under(List.of(EXAMPLES)).forEach(each -> {
            var article = ((org.rapporteur.ingest.Ingested.Received) each).article();
            names.add(article.name().substring(5, article.name().indexOf('-', 11)));
            texts.add(ComparedText.of(article));
        });

        assertThat(groups(texts))
                .extracting(group ->
                        names.get(group.origin()) + " by " + group.basis().word() + ": "
                                + group.copies().stream()
                                        .map(copy -> names.get(copy.article()))
                                        .toList())
                .containsExactly(
                        "01-14-norrin by credit: [01-14-trumpet]",
                        "02-04-norrin by credit: [02-04-aprt]",
                        "02-18-norrin by credit: [02-18-aprt, 02-19-norrin]",
                        "03-18-norrin by published: [03-19-aprt, 03-20-trumpet]",
                        "05-06-norrin by credit: [05-06-trumpet]",
                        "06-11-norrin by published: [06-12-aprt]",
                        "06-26-norrin by credit: [06-26-aprt]");
    }

    @Test
    void whatIsLikeACopyAloneIsNotInItsGroup() {
        String[] one = paragraphs(4);
        String[] two = paragraphs(4);
        String[] three = paragraphs(4);

        List<CopyGroup> groups = groups(
                text("2031-01-01", "", one),
                text("2031-01-02", "", with(one, two)),
                text("2031-01-03", "", with(two, three)),
                text("2031-01-04", "", three));

        assertThat(groups).extracting(CopyGroup::origin).containsExactly(0, 1, 2);
        assertThat(groups).extracting(CopiesTest::copies).containsExactly(List.of(1), List.of(2), List.of(3));
    }

    @Test
    void theCopiesOfTwoTextsThatWereMergedAreNotShownTogether() {
        String[] one = paragraphs(5);
        String[] two = paragraphs(5);

        List<CopyGroup> groups = groups(
                text("2031-01-01", "", one),
                text("2031-01-01", "", two),
                text("2031-01-02", "", with(one, two)),
                text("2031-01-03", "", one),
                text("2031-01-03", "", two));

        assertThat(groups).extracting(CopyGroup::origin).containsExactly(0, 1);
        assertThat(groups).extracting(CopiesTest::copies).containsExactly(List.of(2, 3), List.of(2, 4));
        assertThat(groups.get(0).copies())
                .extracting(CopyGroup.Copy::relation)
                .containsExactly(Relation.EXTENDED, Relation.SAME);
    }

    @Test
    void theEarliestPublishedIsTheOriginWheneverItArrived() {
        String[] same = paragraphs(3);

        CopyGroup group = groups(text("2031-02-03", "", same), text("", "", same), text("2031-02-01", "", same))
                .get(0);

        assertThat(group.origin()).isEqualTo(2);
        assertThat(group.basis()).isEqualTo(Basis.PUBLISHED);
        assertThat(group.undated()).isEqualTo(1);
    }

    @Test
    void onOneDayTheAgencyThatACopyCreditsIsTheOrigin() {
        String[] same = paragraphs(3);

        CopyGroup group = groups(
                        text("2031-02-03", "The Post", with(same, "Source: Halden Wire")),
                        text("2031-02-03", "Halden Wire", same))
                .get(0);

        assertThat(group.origin()).isEqualTo(1);
        assertThat(group.basis()).isEqualTo(Basis.CREDIT);
        assertThat(group.agency()).contains("Halden Wire");
    }

    @Test
    void whereNothingTellsTheOrderOfArrivalDecidesAndIsNamed() {
        String[] same = paragraphs(3);

        CopyGroup group =
                groups(text("2031-02", "", same), text("2031-02-28", "", same)).get(0);

        assertThat(group.origin()).isZero();
        assertThat(group.basis()).isEqualTo(Basis.ARRIVAL);
        assertThat(group.agency()).isEmpty();
    }

    @Test
    void anAgencyWhoseOwnTextIsNotThereIsNamedAllTheSame() {
        String[] same = paragraphs(3);
        String[] credited = with(new String[] {"OSKEL, March 4 (Halden Press) – " + same[0]}, same[1], same[2]);

        CopyGroup group = groups(text("2031-03-04", "The Post", credited), text("2031-03-05", "The Star", same))
                .get(0);

        assertThat(group.agency()).contains("Halden Press");
    }

    @Test
    void boilerplateOfMonthsMakesNoCopies() {
        String[] background = {prose.paragraph(4), prose.paragraph(4)};
        List<ComparedText> texts = IntStream.range(1, 9)
                .mapToObj(month -> text("2031-0" + month + "-03", "The Post", with(paragraphs(1), background)))
                .toList();

        assertThat(groups(texts)).isEmpty();
    }

    @Test
    void aReportThatManyPrintWithinDaysIsNotTakenForBoilerplate() {
        String[] same = paragraphs(4);
        List<ComparedText> texts = IntStream.range(1, 9)
                .mapToObj(day -> text("2031-03-0" + day, "Outlet " + day, with(same, prose.paragraph(3))))
                .toList();

        assertThat(groups(texts))
                .singleElement()
                .satisfies(group -> assertThat(group.copies()).hasSize(7));
    }

    @Test
    void twoReportsThatQuoteOneStatementAreNoCopies() {
        String quotation = "“" + prose.paragraph(5) + "”";

        assertThat(groups(
                        text("2031-01-01", "", with(paragraphs(2), quotation)),
                        text("2031-01-01", "", with(paragraphs(2), quotation))))
                .isEmpty();
    }

    @Test
    void shortTextsAreCopiesOnlyIfAllTheirWordsAreTheSame() {
        String brief = "The ferry to Oskel will not run on Sunday, the harbour board said, as its engine is repaired.";
        String other = "The ferry to Tammen will not run on Monday, the harbour board said, as its engine is repaired.";

        assertThat(groups(
                        text("", "", brief),
                        text("", "", other),
                        text("", "", brief.toUpperCase(java.util.Locale.ROOT))))
                .singleElement()
                .satisfies(group -> assertThat(copies(group)).containsExactly(2));
    }

    @Test
    void aFewWordsAndNoWordsAreNoCopies() {
        assertThat(groups(
                        text("", "", "Subscribe to read on."),
                        text("", "", "Subscribe to read on."),
                        text("", ""),
                        text("", "", " … ", "–")))
                .isEmpty();
        assertThat(groups(List.of())).isEmpty();
    }

    @Test
    void scriptsWithoutBlanksAreComparedToo() {
        String chinese =
                "外交部长星期二表示，她的政府今年冬天不会进行谈判。“我们不会与他们坐下来谈，”她在首都对记者说。" + "军队发言人称这一提议是一个陷阱，并说部队将留在山谷中，直到河上的桥梁重新开放为止。";

        assertThat(groups(text("2031-01-01", "", chinese), text("2031-01-02", "", "本报讯。" + chinese)))
                .singleElement()
                .satisfies(group -> assertThat(group.basis()).isEqualTo(Basis.PUBLISHED));
    }

    @Test
    void theResultDoesNotDependOnWhatIsAskedForTwice() {
        CopySet set = CopySet.of(EXAMPLES, 7);
        List<ComparedText> texts =
                set.members().stream().map(CopySet.Member::text).toList();

        assertThat(groups(texts)).isEqualTo(groups(texts));
    }

    @Test
    void textsOfAFewWordsAgainAndAgainTakeNoLongerAndAreNoCopies() {
        String repeated = "war and peace ".repeat(100_000);
        List<ComparedText> texts = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            texts.add(text("", "", repeated + i, "(((((Norrin".repeat(10_000), "A".repeat(100_000)));
        }

        org.junit.jupiter.api.Assertions.assertTimeout(
                Duration.ofSeconds(20), () -> assertThat(groups(texts)).isEmpty());
    }

    @Test
    void settingsThatCannotBeMeantAreRefused() {
        assertThatThrownBy(() -> new CopySettings(1.1, 0.3, 20, 0.4, 4, 14, 0.25))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("from 0 to 1");
        assertThatThrownBy(() -> new CopySettings(0.3, 0.3, 0, 0.4, 4, 14, 0.25))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
