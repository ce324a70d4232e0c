package org.rapporteur.analysis.accords;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.rapporteur.analysis.Day;
import org.rapporteur.model.Claim;
import org.rapporteur.model.DateInterval;
import org.rapporteur.model.StatementId;

/** Gathers what articles say of one accord. */
final class Account {

    /** What is not dated comes last. */
    private static final Comparator<Optional<Day>> BY_DAY =
            Comparator.comparing(day -> day.orElse(null), Comparator.nullsLast(Comparator.naturalOrder()));

    private final Optional<DateInterval> date;
    private final LocalDate last;
    private final Map<String, Integer> names = new HashMap<>();
    private final Map<String, Integer> parties = new HashMap<>();
    private final Set<String> articles = new TreeSet<>();
    private final Map<Key, List<Made>> claims = new HashMap<>();

    private record Key(Claim claim, String claimant) {}

    private record Made(Spoken in, Spoken.Claimed what) {}

    private Account(Optional<DateInterval> date, LocalDate last) {
        this.date = date;
        this.last = last;
    }

    static Account of(DateInterval date, LocalDate last) {
        return new Account(Optional.of(date), last);
    }

    static Account undated() {
        return new Account(Optional.empty(), LocalDate.MAX);
    }

    /** Returns the last day that the date can mean. */
    LocalDate last() {
        return last;
    }

    int size() {
        return articles.size();
    }

    void add(Spoken spoken, LedgerSettings settings) {
        names.merge(spoken.name().strip(), 1, Integer::sum);
        spoken.parties().forEach(party -> parties.merge(party, 1, Integer::sum));
        articles.add(spoken.report().article());
        for (Spoken.Claimed claimed : spoken.claims()) {
            if (claimed.sure() >= settings.minSure()) {
                claims.computeIfAbsent(new Key(claimed.claim(), claimed.by().name()), key -> new ArrayList<>())
                        .add(new Made(spoken, claimed));
            }
        }
    }

    Entry entry() {
        List<Entry.Line> lines = claims.entrySet().stream()
                .map(each -> line(each.getKey(), each.getValue()))
                .sorted(Comparator.comparing(Entry.Line::claim)
                        .thenComparing(line -> -line.articles().size())
                        .thenComparing(Entry.Line::claimant))
                .toList();
        return new Entry(mostFrequent(names).get(0), date, mostFrequent(parties), List.copyOf(articles), lines);
    }

    private static List<String> mostFrequent(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .sorted(Comparator.<Map.Entry<String, Integer>>comparingInt(each -> -each.getValue())
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Entry.Line line(Key key, List<Made> made) {
        List<Made> byDay = made.stream()
                .sorted(Comparator.comparing((Made each) -> each.what().when(), BY_DAY)
                        .thenComparing(each -> each.in().report().article()))
                .toList();
        Set<String> sides = new TreeSet<>();
        Set<String> outlets = new HashSet<>();
        Set<String> articles = new TreeSet<>();
        Set<StatementId> statements = new LinkedHashSet<>();
        double sure = 0;
        for (Made each : byDay) {
            each.what().by().side().ifPresent(sides::add);
            each.in().report().outlet().ifPresent(outlets::add);
            articles.add(each.in().report().article());
            each.what().by().statement().ifPresent(statements::add);
            sure = Math.max(sure, each.what().sure());
        }
        Optional<Day> last =
                byDay.stream().flatMap(each -> each.what().when().stream()).reduce((earlier, later) -> later);
        return new Entry.Line(
                key.claim(),
                key.claimant(),
                List.copyOf(sides),
                byDay.get(0).what().when(),
                last,
                byDay.get(0).what().words(),
                outlets.size(),
                List.copyOf(articles),
                List.copyOf(statements),
                sure);
    }
}
