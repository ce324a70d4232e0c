package org.rapporteur.analysis.accords;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
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
 * same. Who gives no date means the one of which most articles speak.
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
        Map<String, List<Spoken>> byName = new TreeMap<>();
        for (Spoken each : spoken) {
            byName.computeIfAbsent(key(each.name()), name -> new ArrayList<>()).add(each);
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
        List<Spoken> dated = same.stream()
                .filter(each -> each.date().isPresent())
                .sorted(Comparator.<Spoken>comparingLong(
                                each -> length(each.date().orElseThrow()))
                        .thenComparing(each -> each.date().orElseThrow().earliest()))
                .toList();
        // The narrowest dates come first and do not overlap, so a date can only mean the last that begins before its
        // end.
        TreeMap<LocalDate, Account> accounts = new TreeMap<>();
        for (Spoken each : dated) {
            DateInterval date = each.date().orElseThrow();
            Optional<Account> known = Optional.ofNullable(accounts.floorEntry(date.latest()))
                    .map(Map.Entry::getValue)
                    .filter(account -> !account.date().orElseThrow().latest().isBefore(date.earliest()));
            known.orElseGet(() -> accounts.computeIfAbsent(date.earliest(), day -> new Account(Optional.of(date))))
                    .add(each, settings);
        }
        List<Account> all = new ArrayList<>(accounts.values());
        List<Spoken> undated =
                same.stream().filter(each -> each.date().isEmpty()).toList();
        if (!undated.isEmpty()) {
            Account account = all.stream()
                    .max(Comparator.comparingInt(Account::size))
                    .orElseGet(() -> {
                        Account without = new Account(Optional.empty());
                        all.add(without);
                        return without;
                    });
            undated.forEach(each -> account.add(each, settings));
        }
        return all.stream().map(Account::entry).toList();
    }

    private static long length(DateInterval date) {
        return ChronoUnit.DAYS.between(date.earliest(), date.latest());
    }
}
