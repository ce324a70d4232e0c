package org.rapporteur.copies;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * How well copies are found in a {@link CopySet}: precision over all pairs that stand in a group together, whether one of them is
 * the origin or not; recall over all pairs of a copy and what it was made of. Both by kind of edit.
 */
final class CopyScores {

    /** Counts of one kind. */
    static final class Score {
        private int wanted;
        private int right;
        private int paired;
        private int rightly;

        double recall() {
            return wanted == 0 ? 1 : (double) right / wanted;
        }

        double precision() {
            return paired == 0 ? 1 : (double) rightly / paired;
        }

        int wanted() {
            return wanted;
        }

        int paired() {
            return paired;
        }
    }

    private final Map<String, Score> byKind = new LinkedHashMap<>();
    private final Score all = new Score();
    private final List<String> wrong = new ArrayList<>();

    CopyScores(CopySet set, CopySettings settings) {
        List<CopySet.Member> members = set.members();
        List<Print> prints = members.stream().map(each -> Print.of(each.text())).toList();
        List<CopyGroup> groups = Copies.of(prints, number -> members.get(number).text(), settings);
        for (Edit edit : Edit.values()) {
            byKind.put(edit.title(), new Score());
        }
        Set<Long> pairs = pairs(groups);
        for (long pair : pairs) {
            CopySet.Member one = members.get((int) (pair >> 32));
            CopySet.Member other = members.get((int) pair);
            boolean isRight = one.families().stream().anyMatch(other.families()::contains);
            score(one.kind()).paired++;
            score(one.kind()).rightly += isRight ? 1 : 0;
            score(other.kind()).paired++;
            score(other.kind()).rightly += isRight ? 1 : 0;
            all.paired++;
            all.rightly += isRight ? 1 : 0;
            if (!isRight) {
                wrong.add(one.kind() + " / " + one.families() + " ~ " + other.kind() + " / " + other.families());
            }
        }
        IdentityHashMap<CopySet.Member, Integer> numbers = new IdentityHashMap<>();
        IntStream.range(0, members.size()).forEach(number -> numbers.put(members.get(number), number));
        for (CopySet.Member member : members) {
            for (CopySet.Member source : member.of()) {
                if (member.families().containsAll(source.families())) {
                    boolean isFound = pairs.contains(pair(number(numbers, member), number(numbers, source)));
                    score(member.kind()).wanted++;
                    score(member.kind()).right += isFound ? 1 : 0;
                    all.wanted++;
                    all.right += isFound ? 1 : 0;
                    if (!isFound) {
                        wrong.add("missed: " + member.kind() + " / " + source.families());
                    }
                }
            }
        }
    }

    private static int number(IdentityHashMap<CopySet.Member, Integer> numbers, CopySet.Member member) {
        return Objects.requireNonNull(numbers.get(member));
    }

    private Score score(String kind) {
        return byKind.computeIfAbsent(kind, none -> new Score());
    }

    private static Set<Long> pairs(List<CopyGroup> groups) {
        Set<Long> pairs = new HashSet<>();
        for (CopyGroup group : groups) {
            int[] members = IntStream.concat(
                            IntStream.of(group.origin()),
                            group.copies().stream().mapToInt(CopyGroup.Copy::article))
                    .toArray();
            for (int i = 0; i < members.length; i++) {
                for (int j = 0; j < i; j++) {
                    pairs.add(pair(members[i], members[j]));
                }
            }
        }
        return pairs;
    }

    private static long pair(int one, int other) {
        return ((long) Math.min(one, other) << 32) | Math.max(one, other);
    }

    Map<String, Score> byKind() {
        return byKind;
    }

    Score all() {
        return all;
    }

    /** Returns what was found wrongly and what was missed, a line for each. */
    List<String> wrong() {
        return wrong;
    }
}
