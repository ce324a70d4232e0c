package org.rapporteur.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rapporteur.model.Learned;

class LearningTest {

    private static final List<String> ACTS = List.of("demand", "reject", "assess");
    private static final Line SHIPPED = new Line(1, 0, 0.5, 0.25);

    private final Random random = new Random(7);

    private static Learning.Shipped shipped() {
        Map<Kind, Line> lines = new EnumMap<>(Kind.class);
        Kind.IN_ORDER.forEach(kind -> lines.put(kind, SHIPPED));
        return new Learning.Shipped("coder-1", ACTS, lines);
    }

    private static Lesson issues(int article, List<Lesson.Try> tries) {
        int given = (int) tries.stream().filter(Lesson.Try::right).count();
        return new Lesson("text-" + article, Optional.empty(), tries, Map.of(Kind.ISSUE, given));
    }

    /** Makes statements of which each has some issues, that are right as often as {@code truth} says of what the model gave them. */
    private List<Lesson> lessons(int articles, int each, java.util.function.DoubleUnaryOperator truth) {
        List<Lesson> lessons = new ArrayList<>();
        for (int article = 0; article < articles; article++) {
            for (int i = 0; i < each; i++) {
                List<Lesson.Try> tries = new ArrayList<>();
                for (String label : List.of("talks", "territory", "sanctions")) {
                    double logit = 6 * random.nextDouble() - 3;
                    tries.add(new Lesson.Try(
                            Kind.ISSUE,
                            label,
                            logit,
                            random.nextDouble() < Logits.sigmoid(truth.applyAsDouble(logit))));
                }
                lessons.add(issues(article, tries));
            }
        }
        return lessons;
    }

    private static Worth issues(Learning.Outcome outcome) {
        return outcome.worths().stream()
                .filter(worth -> worth.kind() == Kind.ISSUE)
                .findFirst()
                .orElseThrow();
    }

    private static double number(Learning.Outcome outcome, String name) {
        return outcome.learned().get(name).orElseThrow();
    }

    @Test
    void whatIsRightMoreOftenThanTheModelThinksHoldsFromLessOfTheModelsProbabilityOn() {
        Learning.Outcome outcome = Learning.of(lessons(30, 10, logit -> logit + 2), shipped());

        assertThat(issues(outcome).verdict()).isEqualTo(Worth.Verdict.TAKEN);
        assertThat(number(outcome, "issue.offset")).isBetween(1.5, 2.5);
        assertThat(number(outcome, "issue.slope")).isBetween(0.8, 1.2);
        assertThat(holdsFrom(outcome)).isLessThan(-1.5);
    }

    @Test
    void whatIsRightLessOftenThanTheModelThinksHoldsFromMoreOfTheModelsProbabilityOn() {
        Learning.Outcome outcome = Learning.of(lessons(30, 10, logit -> 2 * logit - 3), shipped());

        assertThat(number(outcome, "issue.slope")).isBetween(1.6, 2.4);
        assertThat(holdsFrom(outcome)).isGreaterThan(0.7);
    }

    /** Returns the model's logit from which on an issue without an offset of its own holds. */
    private static double holdsFrom(Learning.Outcome outcome) {
        return (Logits.logit(number(outcome, "issue.asserted")) - number(outcome, "issue.offset"))
                / number(outcome, "issue.slope");
    }

    @Test
    void aModelThatIsSureAsOftenAsItIsRightStaysAsItIs() {
        Learning.Outcome outcome = Learning.of(lessons(20, 5, logit -> logit), shipped());

        assertThat(issues(outcome).verdict()).isEqualTo(Worth.Verdict.NO_BETTER);
        assertThat(outcome.learned()).isEqualTo(Learned.NONE);
        assertThat(outcome.isEnough()).isTrue();
    }

    @Test
    void anIssueThatIsTakenAmissGetsAnOffsetOfItsOwn() {
        List<Lesson> lessons = lessons(30, 10, logit -> logit).stream()
                .map(lesson -> issues(
                        Integer.parseInt(lesson.text().substring(5)),
                        lesson.tries().stream()
                                .map(each -> each.label().equals("sanctions")
                                        ? new Lesson.Try(Kind.ISSUE, "sanctions", each.logit(), false)
                                        : each)
                                .toList()))
                .toList();

        Learning.Outcome outcome = Learning.of(lessons, shipped());

        assertThat(number(outcome, "issue:sanctions")).isLessThan(-2);
        assertThat(number(outcome, "issue:talks")).isGreaterThan(number(outcome, "issue:sanctions") + 2);
    }

    @Test
    void actsThatAreMistakenForAnotherAreToldApartBetter() {
        List<Lesson> lessons = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            boolean isAssessment = i % 2 == 0;
            // The model says demand a little too often.
            List<Double> logits = List.of(1.0 + random.nextGaussian() / 2, -2.0, (isAssessment ? 1.5 : 0) - 1.0);
            lessons.add(new Lesson(
                    "text-" + i % 20, Optional.of(new Lesson.Acts(logits, isAssessment ? 2 : 0)), List.of(), Map.of()));
        }

        Learning.Outcome outcome = Learning.of(lessons, shipped());

        assertThat(number(outcome, "act:assess")).isPositive();
        assertThat(number(outcome, "act:demand")).isNegative();
        assertThat(number(outcome, "act.asserted")).isEqualTo(SHIPPED.asserted());
        Worth.Figure f1 = outcome.worths().get(0).figures().get(0);
        assertThat(f1.after().value()).isGreaterThan(f1.before().value());
        assertThat(f1.change().low()).isLessThanOrEqualTo(f1.change().value());
        assertThat(f1.change().high()).isGreaterThanOrEqualTo(f1.change().value());
    }

    @Test
    void fromTooFewRightCodesNothingIsLearnedOfWhereTheyHoldOrAreProposed() {
        Line shipped = new Line(1, 0, 0.5, 0.1);
        List<Lesson> lessons = lessons(10, 2, logit -> logit - 1);
        long right = lessons.stream()
                .flatMap(lesson -> lesson.tries().stream())
                .filter(Lesson.Try::right)
                .count();
        assertThat(right).isBetween(15L, 29L);

        Line learned = Fit.of(Kind.ISSUE, lessons, ACTS, shipped).line();

        assertThat(learned.asserted()).isEqualTo(0.5);
        assertThat(learned.proposed()).isEqualTo(0.1);
        assertThat(learned.offset()).as("what can be told is learned").isNotZero();
    }

    @Test
    void noTextIsOnBothSides() {
        List<Lesson> lessons = lessons(23, 3, logit -> logit);

        Map<String, Integer> parts = Learning.parts(lessons);

        assertThat(parts).hasSize(23);
        assertThat(new HashSet<>(parts.values())).isEqualTo(Set.of(0, 1, 2, 3, 4));
        List<Lesson> turned = new ArrayList<>(lessons);
        Collections.reverse(turned);
        assertThat(Learning.parts(turned)).isEqualTo(parts);
    }

    @Test
    void whatIsTrueOfEachTextAloneIsNotTakenForKnowledge() {
        // What is right is the same throughout a text and else by chance: who measured on texts seen before would find
        // much to learn.
        List<Lesson> lessons = new ArrayList<>();
        for (int article = 0; article < 40; article++) {
            boolean right = random.nextBoolean();
            for (int i = 0; i < 5; i++) {
                lessons.add(issues(article, List.of(new Lesson.Try(Kind.ISSUE, "only-" + article, 0, right))));
            }
        }

        Worth worth = issues(Learning.of(lessons, shipped()));

        double gained = worth.figures().stream()
                .filter(each -> each.measure() == Worth.Measure.LOG_LOSS)
                .findFirst()
                .orElseThrow()
                .change()
                .value();
        assertThat(gained).isGreaterThan(-0.02);
    }

    @Test
    void tooFewStatementsOrArticlesAreNothingToLearnFrom() {
        assertThat(Learning.of(lessons(9, 20, logit -> logit + 2), shipped()).isEnough())
                .isFalse();
        assertThat(Learning.of(lessons(12, 4, logit -> logit + 2), shipped()).isEnough())
                .isFalse();
        assertThat(Learning.of(List.of(), shipped()).isEnough()).isFalse();
        assertThat(Learning.of(lessons(40, 4, logit -> 50), shipped()).isEnough())
                .as("nothing is wrong")
                .isFalse();
        assertThat(Learning.of(lessons(12, 6, logit -> logit + 2), shipped()).isEnough())
                .isTrue();
    }

    @Test
    void theSameLessonsTeachTheSame() {
        List<Lesson> lessons = lessons(20, 10, logit -> logit + 1);

        assertThat(Learning.of(lessons, shipped())).isEqualTo(Learning.of(lessons, shipped()));
    }

    @Test
    void equationsAreSolved() {
        double[] x = Ridge.solved(new double[][] {{4, 1, 0}, {1, 3, 1}, {0, 1, 2}}, new double[] {6, 10, 8});

        assertThat(x[0]).isCloseTo(1, within(1e-9));
        assertThat(x[1]).isCloseTo(2, within(1e-9));
        assertThat(x[2]).isCloseTo(3, within(1e-9));
    }
}
