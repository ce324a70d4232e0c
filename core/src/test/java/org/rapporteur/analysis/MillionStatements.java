package org.rapporteur.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.rapporteur.analysis.accords.Spoken;
import org.rapporteur.model.AccordClaim;
import org.rapporteur.model.Act;
import org.rapporteur.model.Claim;
import org.rapporteur.model.DateInterval;
import org.rapporteur.model.Issue;
import org.rapporteur.model.Kind;
import org.rapporteur.model.Stance;
import org.rapporteur.model.StatementId;

/**
 * Made-up statements as many as are wanted: few speakers say most, half of all statements take no stance, a third are copies of others by
 * another outlet. The same seed gives the same.
 */
public final class MillionStatements {

    private static final int PROPOSITIONS = 40;
    private static final int OUTLETS = 200;
    private static final int DAYS = 1500;
    private static final int PER_ARTICLE = 15;
    private static final int WORDS = 5000;

    private final Random random = new Random(11);
    private final LocalDate begin = LocalDate.parse("2027-01-01");
    private final List<Said> said = new ArrayList<>();
    private final List<Spoken> spoken = new ArrayList<>();
    private final Map<Integer, Said.Voice> voices = new HashMap<>();

    private MillionStatements() {}

    /** Returns so many statements. */
    public static List<Said> said(int count) {
        MillionStatements all = new MillionStatements();
        while (all.said.size() < count) {
            all.article();
        }
        return all.said.subList(0, count);
    }

    /** Returns so many mentions of accords. */
    public static List<Spoken> spoken(int count) {
        MillionStatements all = new MillionStatements();
        while (all.spoken.size() < count) {
            all.accord();
        }
        return all.spoken;
    }

    private int skewed(int most) {
        double r = random.nextDouble();
        return (int) (most * r * r * r);
    }

    private <T> T any(T[] values) {
        return List.of(values).get(random.nextInt(values.length));
    }

    private void article() {
        int number = said.size();
        LocalDate day = begin.plusDays(random.nextInt(DAYS));
        Said.Report report = new Said.Report(
                "article " + number, Optional.of("outlet " + skewed(OUTLETS)), Optional.of(new Day(day, day, true)));
        for (int i = 0; i < PER_ARTICLE; i++) {
            StatementId id = new StatementId(number + "-" + i);
            if (number > 0 && random.nextInt(3) == 0) {
                Said other = said.get(number - 1 - random.nextInt(Math.min(number, 1000)));
                said.add(new Said(id, other.who(), other.when(), report, other.kind(), other.words(), other.coding()));
            } else {
                said.add(one(id, report, day));
            }
        }
    }

    private Said one(StatementId id, Said.Report report, LocalDate day) {
        int who = skewed(2000);
        Said.Voice voice = voices.computeIfAbsent(
                who,
                key -> new Said.Voice(
                        "speaker " + key,
                        Optional.of("speaker-" + key),
                        Optional.of("body " + key % 150),
                        Optional.of("side " + key % 5),
                        Optional.empty()));
        Day when = random.nextInt(5) == 0 ? new Day(day, day, true) : Day.on(day.minusDays(random.nextInt(3)));
        Map<String, Stance> stances =
                random.nextBoolean() ? Map.of() : Map.of("proposition " + skewed(PROPOSITIONS), any(Stance.values()));
        List<Said.Precondition> conditions = stances.containsValue(Stance.CONDITIONAL)
                ? List.of(new Said.Precondition(
                        "if they withdraw",
                        Optional.empty(),
                        stances.keySet().stream().findFirst()))
                : List.of();
        List<String> issues = List.of(
                Issue.CODEBOOK.get(random.nextInt(Issue.CODEBOOK.size())).id());
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < 18; i++) {
            words.append("word").append(skewed(WORDS)).append(' ');
        }
        return new Said(
                id,
                voice,
                Optional.of(when),
                report,
                any(Kind.values()),
                words.toString(),
                new Said.Codes(
                        Optional.of(any(Act.values())),
                        issues,
                        stances,
                        conditions,
                        Optional.empty(),
                        random.nextDouble()));
    }

    private void accord() {
        int number = spoken.size();
        LocalDate day = begin.plusDays(random.nextInt(DAYS));
        Said.Report report =
                new Said.Report("article " + number, Optional.of("outlet " + skewed(OUTLETS)), Optional.empty());
        int which = skewed(300);
        LocalDate signed = begin.minusDays(which * 40L % 5000);
        String date =
                random.nextBoolean() ? signed.toString() : signed.toString().substring(0, 4);
        String claimant = random.nextInt(4) == 0 ? AccordClaim.ARTICLE : "speaker " + skewed(2000);
        spoken.add(new Spoken(
                report,
                "accord " + which % 100,
                Optional.of(DateInterval.parse(date)).filter(any -> random.nextInt(3) > 0),
                List.of("side 1", "side 2"),
                List.of(new Spoken.Claimed(
                        any(Claim.values()),
                        new Spoken.Claimant(
                                claimant, Optional.of("side 1"), Optional.of(new StatementId("s" + number))),
                        Optional.of(Day.on(day)),
                        "broke it",
                        0.5))));
    }
}
