package org.rapporteur.model.edits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rapporteur.model.Speaker;
import org.rapporteur.model.StatementId;

class EditsTest {

    private static final Mention OSLOW = said("1-0-5", "a.txt", "Marit Oslow", "named-marit-oslow");
    private static final Mention SHORT = said("1-6-9", "a.txt", "M. Oslow", "named-m-oslow");
    private static final Mention LATER = said("2-0-5", "b.txt", "M. Oslow", "named-m-oslow");
    private static final Mention RENN = said("2-6-9", "b.txt", "Ilva Renn", "xx-renn");
    private static final Mention NOBODY = new Mention(
            new StatementId("2-10-12"), "b.txt", new Speaker("three officials", Optional.empty(), "mention", 1));
    private static final List<Mention> ALL = List.of(OSLOW, SHORT, LATER, RENN, NOBODY);

    private static final Edit MERGE = new Edit.Merge(List.of("named-m-oslow"), "named-marit-oslow", "Marit Oslow");

    private static Mention said(String statement, String article, String name, String id) {
        return new Mention(new StatementId(statement), article, new Speaker(name, Optional.of(id), "name", 1));
    }

    private static Edits edits(Edit... edits) {
        return new Edits(Arrays.asList(edits));
    }

    private static Edit split(String from, String into, Mention... mentions) {
        return new Edit.Split(
                from,
                new Part(
                        List.of(),
                        Arrays.stream(mentions).map(Mention::statement).toList()),
                into,
                "The other");
    }

    private static List<Optional<String>> ids(Edits edits) {
        return ALL.stream().map(mention -> edits.speaker(mention).id()).toList();
    }

    @Test
    void withoutEditsEverybodyIsWhoWasRead() {
        assertThat(ALL)
                .allSatisfy(mention -> assertThat(Edits.NONE.speaker(mention)).isEqualTo(mention.who()));
    }

    @Test
    void whoIsMergedIsShownAsTheOtherByTheEdit() {
        Edits edits = edits(MERGE);
        assertThat(edits.speaker(LATER))
                .isEqualTo(new Speaker("Marit Oslow", Optional.of("named-marit-oslow"), "name+edit-1", 1));
        assertThat(edits.speaker(OSLOW)).isEqualTo(OSLOW.who());
        assertThat(edits.speaker(NOBODY)).isEqualTo(NOBODY.who());
        assertThat(edits.actor("named-m-oslow")).isEqualTo("named-marit-oslow");
    }

    @Test
    void aPartIsSplitOffByArticleOrStatementAndTheRestStays() {
        Edits byArticle =
                edits(new Edit.Split("named-m-oslow", new Part(List.of("b.txt"), List.of()), "named-mo", "Mo Oslow"));
        assertThat(byArticle.speaker(LATER).name()).isEqualTo("Mo Oslow");
        assertThat(byArticle.speaker(SHORT)).isEqualTo(SHORT.who());
        assertThat(byArticle.speaker(RENN)).isEqualTo(RENN.who());
        Edits byStatement = edits(split("named-m-oslow", "named-other", SHORT, RENN));
        assertThat(byStatement.speaker(SHORT).id()).contains("named-other");
        assertThat(byStatement.speaker(LATER)).isEqualTo(LATER.who());
        assertThat(byStatement.speaker(RENN)).isEqualTo(RENN.who());
        assertThat(byStatement.actor("named-m-oslow")).isEqualTo("named-m-oslow");
    }

    @Test
    void aNewNameHoldsForAllWhoWereMergedToo() {
        Edits edits = edits(new Edit.Rename("named-marit-oslow", "Marit Anna Oslow"), MERGE);
        assertThat(edits.speaker(OSLOW))
                .isEqualTo(new Speaker("Marit Anna Oslow", Optional.of("named-marit-oslow"), "name", 1));
        assertThat(edits.speaker(SHORT).name()).isEqualTo("Marit Anna Oslow");
        assertThat(edits.with(new Edit.Undo(1)).speaker(SHORT).name()).isEqualTo("Marit Oslow");
    }

    @Test
    void editsApplyInTheirOrder() {
        Edit back = split("named-marit-oslow", "named-m-oslow", SHORT);
        assertThat(edits(MERGE, back).speaker(SHORT)).isEqualTo(SHORT.who());
        assertThat(edits(back, MERGE).speaker(SHORT).id()).contains("named-marit-oslow");
        Edit round = new Edit.Merge(List.of("named-marit-oslow"), "named-m-oslow", "M. Oslow");
        assertThat(edits(MERGE, round).speaker(OSLOW).id()).contains("named-m-oslow");
        assertThat(edits(MERGE, round).speaker(SHORT)).isEqualTo(SHORT.who());
    }

    @Test
    void undoingShowsWhatWouldBeWithoutTheEdit() {
        Edit rename = new Edit.Rename("xx-renn", "I. Renn");
        Edits undone = edits(MERGE, rename, new Edit.Undo(1));
        assertThat(ids(undone)).isEqualTo(ids(Edits.NONE));
        assertThat(undone.speaker(RENN).name()).isEqualTo("I. Renn");
        assertThat(undone.isInForce(1)).isFalse();
        assertThat(undone.undoneBy(1)).contains(3);
        assertThat(ids(undone.with(MERGE))).isEqualTo(ids(edits(MERGE)));
    }

    @Test
    void onlyAnEarlierEditInForceCanBeUndone() {
        for (int wrong : new int[] {0, -1, 2, 3, 9}) {
            assertThatIllegalArgumentException().isThrownBy(() -> edits(MERGE, new Edit.Undo(wrong)));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> edits(MERGE, new Edit.Undo(1), new Edit.Undo(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> edits(MERGE, new Edit.Undo(1), new Edit.Undo(2)));
    }

    @Test
    void aLaterEditDependsOnOneWithoutWhichItWouldNameNobody() {
        Edit other = split("named-m-oslow", "named-other", LATER);
        Edit rename = new Edit.Rename("named-other", "Otto Slow");
        Edit merge = new Edit.Merge(List.of("xx-renn"), "named-other", "The other");
        assertThat(edits(other, rename).dependent(1, ALL)).contains(2);
        assertThat(edits(other, rename).dependent(2, ALL)).isEmpty();
        assertThat(edits(other, merge, rename).dependent(1, ALL)).contains(2);
        assertThat(edits(other, merge, rename).dependent(2, ALL)).isEmpty();
        assertThat(edits(other, rename, new Edit.Undo(2)).dependent(1, ALL)).isEmpty();
    }

    @Test
    void aLaterSplitDependsOnTheMergerThatBroughtItsStatements() {
        Edit part = split("named-marit-oslow", "named-other", LATER);
        assertThat(edits(MERGE, part).dependent(1, ALL)).contains(2);
        assertThat(edits(MERGE, split("named-marit-oslow", "named-other", OSLOW))
                        .dependent(1, ALL))
                .isEmpty();
    }

    @Test
    void aLaterMergerOfTheTargetDoesNotDependOnAnEarlierOneIntoIt() {
        Edit further = new Edit.Merge(List.of("named-marit-oslow"), "xx-renn", "Ilva Renn");
        Edits edits = edits(MERGE, further);
        assertThat(edits.dependent(1, ALL)).isEmpty();
        assertThat(ids(edits.with(new Edit.Undo(1)))).isEqualTo(ids(edits(further)));
    }

    @Test
    void undoingAllEditsFromTheLastShowsWhatWasRead() {
        Random random = new Random(3);
        for (int round = 0; round < 300; round++) {
            List<Mention> mentions = mentions(random);
            Edits edits = Edits.NONE;
            int count = 1 + random.nextInt(12);
            for (int i = 0; i < count; i++) {
                edits = edits.with(edit(random, mentions));
            }
            for (int number = count; number > 0; number--) {
                assertThat(edits.dependent(number, mentions)).isEmpty();
                edits = edits.with(new Edit.Undo(number));
            }
            for (Mention mention : mentions) {
                assertThat(edits.speaker(mention)).isEqualTo(mention.who());
            }
        }
    }

    @Test
    void anEditOnWhichNoneDependsCanBeTakenOutOfTheMiddle() {
        Random random = new Random(4);
        int taken = 0;
        for (int round = 0; round < 300; round++) {
            List<Mention> mentions = mentions(random);
            List<Edit> all = new ArrayList<>();
            IntStream.range(0, 6).forEach(i -> all.add(edit(random, mentions)));
            Edits edits = new Edits(all);
            int number = 1 + random.nextInt(all.size());
            if (edits.dependent(number, mentions).isPresent()) {
                continue;
            }
            taken++;
            Edits undone = edits.with(new Edit.Undo(number));
            all.remove(number - 1);
            Edits never = new Edits(all);
            for (Mention mention : mentions) {
                Speaker shown = undone.speaker(mention);
                assertThat(shown.id()).isEqualTo(never.speaker(mention).id());
                assertThat(shown.name()).isEqualTo(never.speaker(mention).name());
            }
        }
        assertThat(taken).isBetween(50, 299);
    }

    private static List<Mention> mentions(Random random) {
        return IntStream.range(0, 12)
                .mapToObj(i -> {
                    int actor = random.nextInt(6);
                    StatementId id = new StatementId(i + "-0-5");
                    Speaker who = actor == 5
                            ? new Speaker("officials", Optional.empty(), "mention", 1)
                            : new Speaker("Name " + actor, Optional.of("named-" + actor), "name", 1);
                    return new Mention(id, "article " + random.nextInt(4), who);
                })
                .toList();
    }

    private static Edit edit(Random random, List<Mention> mentions) {
        String one = "named-" + random.nextInt(8);
        String other = "named-" + random.nextInt(8);
        int kind = one.equals(other) ? 2 : random.nextInt(3);
        return switch (kind) {
            case 0 -> new Edit.Merge(List.of(one), other, "Merged " + random.nextInt(9));
            case 1 -> new Edit.Split(one, part(random, mentions), other, "Split " + random.nextInt(9));
            default -> new Edit.Rename(one, "Renamed " + random.nextInt(9));
        };
    }

    private static Part part(Random random, List<Mention> mentions) {
        return random.nextBoolean()
                ? new Part(List.of("article " + random.nextInt(4)), List.of())
                : new Part(
                        List.of(),
                        List.of(mentions.get(random.nextInt(mentions.size())).statement()));
    }
}
