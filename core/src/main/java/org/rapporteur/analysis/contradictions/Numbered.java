package org.rapporteur.analysis.contradictions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.rapporteur.analysis.Places;
import org.rapporteur.analysis.Said;
import org.rapporteur.analysis.preconditions.Bodies;
import org.rapporteur.analysis.utterances.Utterance;
import org.rapporteur.model.Act;

/**
 * Utterances by day, with numbers for all that claims and denials are compared by, and where the statements stand that report them. Immutable.
 */
final class Numbered {

    /** That an utterance is about nobody. */
    static final int NOBODY = -1;

    private static final Set<Act> CLAIMS = EnumSet.of(Act.ACCUSE, Act.ASSESS);

    // The bits among the signs.
    private static final int CLAIM = 1;
    private static final int DENIES = 1 << 1;
    private static final int ACCUSES_SOMEBODY = 1 << 2;
    private static final int SEVERAL_REPORTS = 1 << 3;

    private final Utterance[] inOrder;
    private final long[] days;
    private final List<String> names = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final int[] actor;
    private final int[] body;
    private final int[] about;
    private final byte[] signs;

    /** For each utterance a bit for each issue that it is on; several issues may share one. */
    private final long[] issues;

    private final int issueCount;

    /** Where the best report of each stands in the list of statements. */
    private final int[] best;

    /** Where all reports of each stand there. */
    private final int[][] reports;

    /** In which article each statement stands, as a number. */
    private final int[] articleAt;

    /** Which utterance the statement at a place reports; -1 if none. */
    private final int[] utteranceAt;

    Numbered(List<Said> said, List<Utterance> byDay) {
        inOrder = byDay.toArray(Utterance[]::new);
        days = Stream.of(inOrder).parallel().mapToLong(Time::of).toArray();
        actor = new int[inOrder.length];
        body = new int[inOrder.length];
        about = new int[inOrder.length];
        signs = new byte[inOrder.length];
        issues = new long[inOrder.length];
        best = new int[inOrder.length];
        reports = new int[inOrder.length][];
        articleAt = new int[said.size()];
        utteranceAt = new int[said.size()];
        Map<String, Integer> issueNumbers = new HashMap<>();
        // Neither needs the other.
        Stream.<Runnable>of(() -> addPlaces(said), () -> each(i -> addNames(i, issueNumbers)))
                .parallel()
                .forEach(Runnable::run);
        issueCount = issueNumbers.size();
    }

    private void each(IntConsumer add) {
        IntStream.range(0, inOrder.length).forEach(add);
    }

    private void addPlaces(List<Said> said) {
        Map<String, Integer> articles = new HashMap<>();
        List<Places> inArticle = new ArrayList<>();
        for (int i = 0; i < articleAt.length; i++) {
            boolean isSame =
                    i > 0 && said.get(i - 1).report().equals(said.get(i).report());
            articleAt[i] = isSame
                    ? articleAt[i - 1]
                    : articles.computeIfAbsent(said.get(i).report().article(), name -> articles.size());
            if (articleAt[i] == inArticle.size()) {
                inArticle.add(new Places());
            }
            inArticle.get(articleAt[i]).add(i);
        }
        Arrays.fill(utteranceAt, -1);
        IntStream.range(0, inOrder.length).parallel().forEach(i -> {
            List<Said> all = inOrder[i].reports();
            reports[i] = new int[all.size()];
            for (int k = 0; k < reports[i].length; k++) {
                Said report = all.get(k);
                reports[i][k] = inArticle
                        .get(articles.getOrDefault(report.report().article(), 0))
                        .firstOf(place -> said.get(place).id().equals(report.id()), 0);
            }
            best[i] = reports[i][all.size() == 1 ? 0 : all.indexOf(inOrder[i].best())];
        });
        each(i -> {
            for (int place : reports[i]) {
                utteranceAt[place] = i;
            }
        });
    }

    private void addNames(int i, Map<String, Integer> issueNumbers) {
        Said said = inOrder[i].best();
        Said.Codes codes = said.coding();
        actor[i] = add(said.who().actor());
        body[i] = add(Bodies.of(said.who()));
        about[i] = codes.about().isPresent() ? add(codes.about().get()) : NOBODY;
        boolean isAccusing = codes.act().equals(Optional.of(Act.ACCUSE));
        signs[i] = (byte) ((codes.act().filter(CLAIMS::contains).isPresent() ? CLAIM : 0)
                | (codes.act().equals(Optional.of(Act.DENY)) ? DENIES : 0)
                | (isAccusing && about[i] != NOBODY ? ACCUSES_SOMEBODY : 0)
                | (inOrder[i].reports().size() > 1 ? SEVERAL_REPORTS : 0));
        for (String issue : codes.issues()) {
            issues[i] |= 1L << issueNumbers.computeIfAbsent(issue, id -> issueNumbers.size());
        }
        if (inOrder[i].reports().size() > 1) {
            inOrder[i].speakers().forEach(this::add);
        }
    }

    private int add(String name) {
        Integer known = numbers.get(name);
        if (known != null) {
            return known;
        }
        names.add(name);
        numbers.put(name, numbers.size());
        return numbers.size() - 1;
    }

    int size() {
        return inOrder.length;
    }

    Utterance get(int utterance) {
        return inOrder[utterance];
    }

    /** Returns the last day on which it may have been said, as days since 1970; a day after all if none is known. */
    long day(int utterance) {
        return days[utterance];
    }

    /** Returns how many days lie between two. */
    long between(int one, int other) {
        return Math.abs(days[one] - days[other]);
    }

    /** Returns the first place of what was said after a day. */
    int firstAfter(long day) {
        int low = 0;
        int high = days.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (days[middle] > day) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** Returns how many names there are, which are numbered from 0. */
    int names() {
        return names.size();
    }

    String name(int number) {
        return names.get(number);
    }

    /** Returns the number of a name; {@link #NOBODY} if it has none. */
    int number(String name) {
        return numbers.getOrDefault(name, NOBODY);
    }

    /** Returns the number of whoever said it, as the best report has it. */
    int actor(int utterance) {
        return actor[utterance];
    }

    /** Returns the number of whom that one speaks for. */
    int body(int utterance) {
        return body[utterance];
    }

    /** Returns the number of whom it is about; {@link #NOBODY} if nobody. */
    int about(int utterance) {
        return about[utterance];
    }

    /** Returns the numbers of all to whom reports attribute it. */
    int[] speakers(int utterance) {
        return has(utterance, SEVERAL_REPORTS)
                ? inOrder[utterance].speakers().stream().mapToInt(this::number).toArray()
                : new int[] {actor[utterance]};
    }

    /** Returns whether a report attributes it to somebody. */
    boolean isBy(int utterance, int speaker) {
        return actor[utterance] == speaker
                || (has(utterance, SEVERAL_REPORTS)
                        && inOrder[utterance].speakers().contains(names.get(speaker)));
    }

    boolean isClaim(int utterance) {
        return has(utterance, CLAIM);
    }

    boolean isDenial(int utterance) {
        return has(utterance, DENIES);
    }

    /** Returns whether it accuses somebody who is known, so that nobody else has to deny it. */
    boolean accusesSomebody(int utterance) {
        return has(utterance, ACCUSES_SOMEBODY);
    }

    private boolean has(int utterance, int sign) {
        return (signs[utterance] & sign) != 0;
    }

    /** Returns whether both are on the same issue. */
    boolean shareIssue(int one, int other) {
        return (issues[one] & issues[other]) != 0
                && (issueCount <= Long.SIZE
                        || !Collections.disjoint(
                                inOrder[one].best().coding().issues(),
                                inOrder[other].best().coding().issues()));
    }

    /** Returns where the best report of an utterance stands in the list of statements. */
    int best(int utterance) {
        return best[utterance];
    }

    /** Returns where all of its reports stand there. */
    int[] reports(int utterance) {
        return reports[utterance];
    }

    /** Returns the number of the article in which the statement at a place stands. */
    int articleAt(int place) {
        return articleAt[place];
    }

    /** Returns which utterance the statement at a place reports; -1 if none. */
    int at(int place) {
        return utteranceAt[place];
    }

    /** Returns how many places one stands behind the other in an article, the least if there are several; {@link Integer#MAX_VALUE} if in none. */
    int besides(int later, int earlier) {
        int least = Integer.MAX_VALUE;
        for (int here : reports[later]) {
            for (int there : reports[earlier]) {
                if (articleAt[here] == articleAt[there] && Math.abs((long) here - there) < Math.abs((long) least)) {
                    least = here - there;
                }
            }
        }
        return least;
    }
}
