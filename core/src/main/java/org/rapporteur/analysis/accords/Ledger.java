package org.rapporteur.analysis.accords;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.rapporteur.model.DateInterval;

/**
 * The accords of which articles speak, each once.
 *
 * <p>Articles speak of the same accord if they call it the same, capitals and spaces apart, and the dates that they give can be the
 * same. A date such as 2024 that can mean several means the last of them. Who gives no date means the one of which most articles speak.
 *
 * @param entries by date, those without one last, then by name
 */
public record Ledger(List<Entry> entries) {

    /** Copies the list. */
    public Ledger {
        entries = List.copyOf(entries);
    }

    /** Returns the ledger of what articles say; takes n log n. */
    public static Ledger of(List<Spoken> spoken, LedgerSettings settings) {
        Map<String, String> keys = new HashMap<>();
        Map<String, List<Spoken>> byName = new TreeMap<>();
        for (Spoken each : spoken) {
            String key = keys.computeIfAbsent(each.name(), Ledger::key);
            byName.computeIfAbsent(key, name -> new ArrayList<>()).add(each);
        }
        return new Ledger(byName.values().stream()
                .flatMap(same -> entries(same, settings).stream())
                .sorted(Comparator.<Entry, LocalDate>comparing(entry ->
                                entry.date().map(DateInterval::earliest).orElse(LocalDate.MAX))
                        .thenComparing(Entry::name))
                .toList());
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s\\u00a0]+", " ");
    }

    /** Tells accords of one name apart by their dates. */
    private static List<Entry> entries(List<Spoken> same, LedgerSettings settings) {
        Map<DateInterval, List<Spoken>> dated = new HashMap<>();
        same.forEach(each -> each.date()
                .ifPresent(date ->
                        dated.computeIfAbsent(date, when -> new ArrayList<>()).add(each)));
        List<Days> dates = dated.keySet().stream().map(Days::of).sorted().toList();
        // The narrowest dates come first and do not overlap, so a date can only mean the last that begins before its
        // end.
        TreeMap<LocalDate, Account> accounts = new TreeMap<>();
        for (Days days : dates) {
            Account account = Optional.ofNullable(accounts.floorEntry(days.last()))
                    .map(Map.Entry::getValue)
                    .filter(known -> !known.last().isBefore(days.first()))
                    .orElseGet(
                            () -> accounts.computeIfAbsent(days.first(), day -> Account.of(days.date(), days.last())));
            dated.getOrDefault(days.date(), List.of()).forEach(each -> account.add(each, settings));
        }
        List<Account> all = new ArrayList<>(accounts.values());
        List<Spoken> undated =
                same.stream().filter(each -> each.date().isEmpty()).toList();
        if (!undated.isEmpty()) {
            Account account = all.stream()
                    .max(Comparator.comparingInt(Account::size))
                    .orElseGet(() -> {
                        Account without = Account.undated();
                        all.add(without);
                        return without;
                    });
            undated.forEach(each -> account.add(each, settings));
        }
        return all.stream().map(Account::entry).toList();
    }

    /** The days of a date, worked out once; narrow ones first, then by the first day. */
    private record Days(DateInterval date, LocalDate first, LocalDate last) implements Comparable<Days> {

        static Days of(DateInterval date) {
            return new Days(date, date.earliest(), date.latest());
        }

        @Override
        public int compareTo(Days other) {
            int byLength = Long.compare(
                    ChronoUnit.DAYS.between(first, last), ChronoUnit.DAYS.between(other.first, other.last));
            int byDay = byLength != 0 ? byLength : first.compareTo(other.first);
            return byDay != 0 ? byDay : date.toString().compareTo(other.date.toString());
        }
    }
}
