package org.rapporteur.benchmarks.analyses;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.rapporteur.analysis.Day;
import org.rapporteur.analysis.Said;
import org.rapporteur.model.Act;
import org.rapporteur.model.Issue;
import org.rapporteur.model.Kind;
import org.rapporteur.model.Proposition;
import org.rapporteur.model.Stance;
import org.rapporteur.model.StatementId;

/**
 * Made-up statements, as many as are wanted, as a large record of one conflict has them. The same number gives the same.
 *
 * <p>They come by day, {@value #PER_ARTICLE} to an article, over {@value #DAYS} days in {@value #OUTLETS} outlets. Of {@value #SPEAKERS}
 * speakers few say most: the first tenth says almost half. Speakers belong to {@value #BODIES} bodies and five sides; two of three are
 * persons, one of ten sources has no name. A third of all statements are copies of one of the last {@value #RECENT}; half of the others
 * take a stance, some two; what is conditional names a condition. Who accuses, denies or rejects mostly says whom.
 */
final class MadeUp {

    static final int SPEAKERS = 2000;
    static final int BODIES = 150;
    static final int PROPOSITIONS = 40;
    static final int OUTLETS = 200;
    static final int DAYS = 1500;
    static final int PER_ARTICLE = 15;
    static final int RECENT = 1000;

    private static final int SIDES = 5;
    private static final String PREFIX = "proposition-";
    private static final int WORDS = 20_000;
    private static final LocalDate BEGIN = LocalDate.parse("2027-01-01");
    private static final Act[] ACTS = Act.values();
    private static final Kind[] KINDS = Kind.values();
    private static final Stance[] STANCES = Stance.values();

    private final Random random = new Random(11);
    private final int count;
    private final List<Said> said;
    private final Map<Integer, Said.Voice> voices = new HashMap<>();
    private final String[] words = IntStream.range(0, WORDS)
            .mapToObj(i -> Integer.toString(i, Character.MAX_RADIX) + "word")
            .toArray(String[]::new);
    private final List<Proposition> propositions = propositions();

    private MadeUp(int count) {
        this.count = count;
        said = new ArrayList<>(count + PER_ARTICLE);
    }

    /** Returns so many statements, by day and article, those of an article in the order of its text. */
    static List<Said> said(int count) {
        MadeUp all = new MadeUp(count);
        while (all.said.size() < count) {
            all.article();
        }
        return List.copyOf(all.said.subList(0, count));
    }

    /** Returns the propositions on which they take stances. */
    static List<Proposition> propositions() {
        return IntStream.range(0, PROPOSITIONS)
                .mapToObj(i -> new Proposition(
                        PREFIX + i,
                        "The thing numbered " + i + " is done",
                        Issue.CODEBOOK.get(i % Issue.CODEBOOK.size()).id(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of()))
                .toList();
    }

    private int skewed(int most) {
        double r = random.nextDouble();
        return (int) (most * r * r * r);
    }

    private boolean isOneOf(int many) {
        return random.nextInt(many) == 0;
    }

    private void article() {
        int number = said.size();
        LocalDate day = BEGIN.plusDays((long) number * DAYS / count);
        Said.Report report = new Said.Report(
                "articles/" + (PER_ARTICLE + number) + ".txt",
                Optional.of("Outlet " + skewed(OUTLETS)),
                Optional.of(new Day(day, day, true)));
        for (int i = 0; i < PER_ARTICLE; i++) {
            StatementId id = new StatementId(Integer.toString(number / PER_ARTICLE, Character.MAX_RADIX) + "-" + i);
            if (number > 0 && isOneOf(3)) {
                Said other = said.get(number - 1 - random.nextInt(Math.min(number, RECENT)));
                Optional<Day> when =
                        other.when().filter(on -> !on.isPublication()).or(report::published);
                said.add(new Said(id, other.who(), when, report, other.kind(), other.words(), other.coding()));
            } else {
                said.add(one(id, report, day));
            }
        }
    }

    private Said one(StatementId id, Said.Report report, LocalDate day) {
        Optional<Day> when =
                Optional.of(isOneOf(5) ? new Day(day, day, true) : Day.on(day.minusDays(random.nextInt(3))));
        Said.Codes codes = codes();
        StringBuilder text =
                new StringBuilder(codes.act().equals(Optional.of(Act.ASSESS)) && isOneOf(20) ? "there was no " : "");
        int length = 6 + random.nextInt(24);
        for (int i = 0; i < length; i++) {
            text.append(words[skewed(WORDS)]).append(i + 1 < length ? " " : "");
        }
        return new Said(id, voice(), when, report, KINDS[random.nextInt(KINDS.length)], text.toString(), codes);
    }

    private Said.Voice voice() {
        return isOneOf(10)
                ? new Said.Voice(
                        "officials", Optional.empty(), Optional.empty(), Optional.empty(), Optional.of("officials"))
                : voices.computeIfAbsent(skewed(SPEAKERS), MadeUp::speaker);
    }

    private static Said.Voice speaker(int number) {
        boolean isBody = number % 3 == 0;
        String body = "Body " + number % BODIES;
        return new Said.Voice(
                nameOf(number),
                Optional.of("speaker-" + number),
                Optional.of(body),
                Optional.of("Side " + number % BODIES % SIDES),
                isBody ? Optional.empty() : Optional.of("minister of " + body));
    }

    private static String nameOf(int speaker) {
        return "Speaker " + speaker;
    }

    private Said.Codes codes() {
        Act act = ACTS[random.nextInt(ACTS.length)];
        Map<String, Stance> stances = random.nextBoolean() ? Map.of() : stances();
        List<String> issues = stances.isEmpty()
                ? List.of(Issue.CODEBOOK.get(skewed(Issue.CODEBOOK.size())).id())
                : stances.keySet().stream()
                        .map(this::issueOf)
                        .distinct()
                        .sorted()
                        .toList();
        boolean isOfAnother = act == Act.ACCUSE || act == Act.DENY || act == Act.REJECT;
        Optional<String> about = isOfAnother && !isOneOf(3) ? Optional.of(someone()) : Optional.empty();
        List<Said.Precondition> conditions = stances.entrySet().stream()
                .filter(stance -> stance.getValue() == Stance.CONDITIONAL)
                .map(stance -> new Said.Precondition(
                        "if " + words[skewed(WORDS)] + " " + words[skewed(WORDS)],
                        random.nextBoolean() ? Optional.of(someone()) : Optional.empty(),
                        Optional.of(stance.getKey())))
                .toList();
        return new Said.Codes(Optional.of(act), issues, stances, conditions, about, random.nextDouble());
    }

    private Map<String, Stance> stances() {
        Map<String, Stance> stances = new HashMap<>();
        stances.put(propositions.get(skewed(PROPOSITIONS)).id(), STANCES[random.nextInt(STANCES.length)]);
        if (isOneOf(5)) {
            stances.put(propositions.get(skewed(PROPOSITIONS)).id(), STANCES[random.nextInt(STANCES.length)]);
        }
        return stances;
    }

    private String issueOf(String proposition) {
        return propositions.stream()
                .filter(each -> each.id().equals(proposition))
                .findFirst()
                .orElseThrow()
                .issue();
    }

    private String someone() {
        return random.nextBoolean() ? nameOf(skewed(SPEAKERS)) : "Body " + skewed(BODIES);
    }
}
