package org.rapporteur.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.rapporteur.model.Act;
import org.rapporteur.model.Kind;
import org.rapporteur.model.Stance;
import org.rapporteur.model.StatementId;

/**
 * Statements by chance on the propositions of {@link Remarks}, dense enough for all that the analyses find: a third are copies, few speakers quarrel on few
 * issues within weeks, and some are accused of what they deny. The same seed makes the same.
 */
final class Chatter {

    private static final LocalDate BEGIN = LocalDate.of(2031, 3, 1);
    private static final int DAYS = 40;
    private static final int PER_ARTICLE = 8;
    private static final int SPEAKERS = 12;
    private static final int BODIES = 4;

    private final Random random;

    private Chatter(long seed) {
        random = new Random(seed);
    }

    /** Returns articles with statements, each in the order of its text. */
    static List<List<Said>> articles(long seed, int count) {
        Chatter chatter = new Chatter(seed);
        List<List<Said>> articles = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            articles.add(chatter.article(i, articles));
        }
        return articles;
    }

    private List<Said> article(int number, List<List<Said>> before) {
        LocalDate day = BEGIN.plusDays(random.nextInt(DAYS));
        Said.Report report = new Said.Report(
                "articles/" + number,
                isOneOf(9) ? Optional.empty() : Optional.of("Outlet " + random.nextInt(6)),
                isOneOf(20) ? Optional.empty() : Optional.of(new Day(day, day, true)));
        List<Said> said = new ArrayList<>();
        for (int i = 0; i < PER_ARTICLE; i++) {
            StatementId id = new StatementId(number + "-" + i);
            if (number > 0 && isOneOf(3)) {
                Said other = any(any(before));
                said.add(new Said(
                        id,
                        isOneOf(12) ? voice() : other.who(),
                        other.when().filter(when -> !when.isPublication()).or(report::published),
                        report,
                        other.kind(),
                        other.words(),
                        other.coding()));
            } else {
                said.add(one(id, report, day));
            }
        }
        return said;
    }

    private Said one(StatementId id, Said.Report report, LocalDate day) {
        Optional<Day> when =
                isOneOf(4) ? report.published() : Optional.of(new Day(day.minusDays(random.nextInt(4)), day, false));
        String words = (isOneOf(8) ? "there was no " : "")
                + IntStream.range(0, 1 + random.nextInt(14))
                        .mapToObj(i -> "word" + (char) ('a' + random.nextInt(26)) + random.nextInt(isOneOf(2) ? 2 : 40))
                        .collect(Collectors.joining(" "));
        return new Said(id, voice(), when, report, any(Arrays.asList(Kind.values())), words, codes());
    }

    private Said.Voice voice() {
        if (isOneOf(15)) {
            return new Said.Voice(
                    "officials", Optional.empty(), Optional.empty(), Optional.empty(), Optional.of("officials"));
        }
        int speaker = random.nextInt(SPEAKERS);
        String body = "Body " + speaker % BODIES;
        // The last has spoken for two bodies.
        return new Said.Voice(
                name(speaker),
                Optional.of("speaker-" + speaker),
                Optional.of(speaker == SPEAKERS - 1 && isOneOf(2) ? "Body 0" : body),
                Optional.of(speaker % BODIES == 3 ? "third-party" : "Side " + speaker % BODIES),
                speaker < BODIES ? Optional.empty() : Optional.of("minister"));
    }

    private static String name(int speaker) {
        return speaker < BODIES ? "Body " + speaker : "Speaker " + speaker;
    }

    private Said.Codes codes() {
        Map<String, Stance> stances = new HashMap<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            stances.put(any(Remarks.PROPOSITIONS).id(), any(Arrays.asList(Stance.values())));
        }
        List<Said.Precondition> conditions = stances.entrySet().stream()
                .filter(each -> each.getValue() == Stance.CONDITIONAL)
                .map(each -> new Said.Precondition(
                        "if word" + random.nextInt(5),
                        isOneOf(2) ? Optional.empty() : Optional.of(name(random.nextInt(SPEAKERS))),
                        Optional.of(each.getKey())))
                .toList();
        return new Said.Codes(
                Optional.of(any(List.of(Act.ACCUSE, Act.DENY, Act.ASSESS, Act.REJECT, Act.CONCEDE, Act.DEMAND))),
                List.of(any(List.of("water", "trade", "alliances"))),
                stances,
                conditions,
                isOneOf(3) ? Optional.empty() : Optional.of(about()),
                random.nextDouble());
    }

    private String about() {
        String one = name(random.nextInt(SPEAKERS));
        return isOneOf(6) ? "Side 1 and " + one : one;
    }

    private boolean isOneOf(int many) {
        return random.nextInt(many) == 0;
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /** Returns the statements of articles that are mixed by chance. */
    static List<Said> mixed(List<List<Said>> articles, long seed) {
        List<List<Said>> mixed = new ArrayList<>(articles);
        Collections.shuffle(mixed, new Random(seed));
        return mixed.stream().flatMap(List::stream).toList();
    }
}
