package org.rapporteur.coding.agreements;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.actors.Folding;
import org.rapporteur.model.DateInterval;

/** The accords that are known beforehand, found by their names and by what short mentions have in common with them. */
final class Registry {

    private static final Set<String> SMALL =
            Words.set("of the on for and in to a an between de du la le el al with s by its");

    /** Words that many accords have in their names, so that they tell little. */
    private static final Set<String> GENERAL =
            Words.set("peace joint final general comprehensive framework interim mutual"
                    + " bilateral trilateral definitive permanent lasting basic first second political common special"
                    + " security cooperation hostilities termination i ii iii iv 1 2 3 new national international"
                    + " regional states state measures package action principles end war conflict resolution military"
                    + " technical economic trade");

    private static final int STRONG = 4;
    private static final int KIND = 2;
    private static final int DAY = 5;
    private static final int MONTH = 4;
    private static final int YEAR = 3;
    private static final int CONFLICT = -8;
    private static final int FUTURE = -6;
    private static final int NEAR_DAYS = 3;
    private static final int FAR_DAYS = 10;
    private static final int DAYS_OF_MONTH = 31;
    private static final int FRESH_DAYS = 30;

    private final List<Entry> entries = new ArrayList<>();
    private final List<Entry> ofProject = new ArrayList<>();
    private final Set<String> places = new HashSet<>();
    private final Map<String, List<Named>> names = new HashMap<>();
    private final Map<String, List<Entry>> byWord = new HashMap<>();
    private final Map<String, List<Entry>> byGeneral = new HashMap<>();

    /** An accord with the words by which it is told; {@code index} counts them. */
    record Entry(int index, KnownAccord accord, Set<String> strong, Set<String> general, Set<String> kinds) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Entry entry && entry.index == index;
        }

        @Override
        public int hashCode() {
            return index;
        }
    }

    private record Named(List<String> words, Entry entry) {}

    /** A name that was found in the text; {@code last} is the token behind it. */
    record Match(Entry entry, int last) {}

    Registry(List<KnownAccord> known) {
        for (KnownAccord accord : known) {
            Optional<Entry> same = accord.ofProject() ? Optional.empty() : same(accord);
            Entry entry = same.orElseGet(() -> entry(accord));
            if (same.isEmpty()) {
                entries.add(entry);
            } else {
                entry.strong().addAll(entry(accord.withoutAliases()).strong());
            }
            if (accord.ofProject()) {
                ofProject.add(entry);
                places.addAll(entry.strong());
            }
            addName(accord.name(), entry);
            accord.aliases().forEach(alias -> addName(alias, entry));
        }
        for (Entry entry : entries) {
            entry.strong()
                    .forEach(word ->
                            byWord.computeIfAbsent(word, w -> new ArrayList<>()).add(entry));
            entry.general()
                    .forEach(word -> byGeneral
                            .computeIfAbsent(word, w -> new ArrayList<>())
                            .add(entry));
        }
    }

    /** Returns the accord of the project that is this one: of the same day and with a word of its own or two parties, or its name. */
    private Optional<Entry> same(KnownAccord accord) {
        Set<String> words = entry(accord).strong();
        Set<String> parties = Set.copyOf(accord.parties());
        return entries.stream()
                .filter(e -> e.accord().ofProject())
                .filter(e -> (compare(e.accord().date(), accord.date(), false) >= DAY
                                && (count(words, e.strong()) > 0
                                        || e.accord().parties().stream()
                                                        .filter(parties::contains)
                                                        .count()
                                                > 1))
                        || Folding.fold(e.accord().name()).equals(Folding.fold(accord.name())))
                .findFirst();
    }

    private Entry entry(KnownAccord accord) {
        Set<String> strong = new HashSet<>();
        Set<String> general = new HashSet<>();
        Set<String> kinds = new HashSet<>();
        List<String> called = new ArrayList<>(accord.aliases());
        called.add(accord.name());
        for (String name : called) {
            for (String word : Folding.fold(name).split(" ", -1)) {
                if (!Kinds.of(word).isEmpty()) {
                    kinds.add(Kinds.of(word));
                } else if (GENERAL.contains(word)) {
                    general.add(word);
                } else if (!SMALL.contains(word) && !word.isEmpty() && !Character.isDigit(word.charAt(0))) {
                    strong.add(word);
                }
            }
        }
        strong.removeIf(Dating::isMonthName);
        return new Entry(entries.size(), accord, strong, general, kinds);
    }

    private void addName(String name, Entry entry) {
        List<String> words = List.of(Folding.fold(name).split(" ", -1));
        if (words.size() > 1) {
            names.computeIfAbsent(words.get(0), w -> new ArrayList<>()).add(new Named(words, entry));
        }
    }

    /** Returns the longest name that begins at a token, those of the project before others. */
    Optional<Match> nameAt(Sheet sheet, int token) {
        Optional<Match> best = Optional.empty();
        for (Named named : names.getOrDefault(sheet.word(token), List.of())) {
            int last = end(sheet, token, named.words());
            if (last > 0 && (best.isEmpty() || last > best.get().last())) {
                best = Optional.of(new Match(named.entry(), last));
            }
        }
        return best;
    }

    private static int end(Sheet sheet, int token, List<String> words) {
        int t = token;
        boolean capital = false;
        for (String word : words) {
            while (t > token && !sheet.isWord(t) && sheet.isDash(t)) {
                t++;
            }
            if (!sheet.word(t).equals(word)) {
                return 0;
            }
            capital |= sheet.isCapital(t) || sheet.isNumber(t);
            t++;
        }
        return capital ? t : 0;
    }

    /** Returns whether a word tells an accord from others. */
    static boolean isTelling(String word) {
        return !GENERAL.contains(word) && !SMALL.contains(word);
    }

    /** Returns whether a word tells an accord of the project from others, as the project calls it. */
    boolean isOfProject(String word) {
        return places.contains(word);
    }

    /** Returns the accord that a mention means by its words and dates; empty if that is not sure enough. */
    Optional<Entry> meant(Mention mention, Optional<LocalDate> published) {
        Entry best = null;
        int most = 0;
        boolean tie = false;
        for (Entry entry : candidates(mention)) {
            int score = score(entry, mention, published);
            if (score > most) {
                best = entry;
                most = score;
                tie = false;
            } else if (score == most && best != null && isBetter(entry, best)) {
                tie = !entry.accord().ofProject();
                best = entry;
            } else if (score == most) {
                tie |= best != null && !best.accord().ofProject();
            }
        }
        return tie ? Optional.empty() : Optional.ofNullable(best);
    }

    /** Those that have a word in common with a mention, and if that has a date, all of the project. */
    private List<Entry> candidates(Mention mention) {
        List<Entry> out = new ArrayList<>();
        for (String word : mention.words()) {
            out.addAll(byWord.getOrDefault(word, List.of()));
            out.addAll(byGeneral.getOrDefault(word, List.of()));
        }
        if (mention.date().isPresent() || mention.event().isPresent()) {
            out.addAll(ofProject);
        }
        return out.stream()
                .sorted(Comparator.comparingInt(Entry::index))
                .distinct()
                .toList();
    }

    /** Of two that fit alike, the later one: news is about what is in force. */
    private static boolean isBetter(Entry one, Entry other) {
        return one.accord().ofProject() == other.accord().ofProject()
                && one.accord().date().isPresent()
                && other.accord()
                        .date()
                        .filter(d ->
                                d.earliest().isBefore(one.accord().date().get().earliest()))
                        .isPresent();
    }

    private static int score(Entry entry, Mention mention, Optional<LocalDate> published) {
        int strong = count(mention.words(), entry.strong());
        int general = count(mention.words(), entry.general());
        boolean sameKind = entry.kinds().contains(mention.kind());
        int called = compare(entry.accord().date(), mention.date(), false);
        int event = compare(entry.accord().date(), mention.event(), true);
        boolean future = isFuture(entry, published);
        int otherKind = agree(entry, mention.kind()) ? 0 : -KIND;
        int score = STRONG * strong + general + (sameKind ? KIND : otherKind) + called + event + (future ? FUTURE : 0);
        boolean dated = called >= YEAR || (event >= YEAR && agree(entry, mention.kind()));
        boolean enough = strong > 0 || dated || (general > 0 && sameKind);
        // Others than those of the project have to be named or dated beyond doubt.
        int threshold = entry.accord().ofProject() ? YEAR : STRONG + KIND;
        return enough && score >= threshold ? score : 0;
    }

    static boolean agree(Entry entry, String kind) {
        return kind.isEmpty()
                || entry.kinds().isEmpty()
                || entry.kinds().stream().anyMatch(other -> Kinds.agree(kind, other));
    }

    /** Returns whether an accord was made only after the article, as far as is known. */
    static boolean isFuture(Entry entry, Optional<LocalDate> published) {
        return published.isPresent()
                && entry.accord()
                        .date()
                        .filter(d -> d.earliest().isAfter(published.get().plusDays(NEAR_DAYS)))
                        .isPresent();
    }

    private static int count(Set<String> words, Set<String> of) {
        int n = 0;
        for (String word : words) {
            n += of.contains(word) ? 1 : 0;
        }
        return n;
    }

    private static int compare(Optional<DateInterval> known, Optional<DateInterval> told, boolean event) {
        if (known.isEmpty() || told.isEmpty()) {
            return 0;
        }
        LocalDate from = told.get().earliest();
        LocalDate to = told.get().latest();
        long days = from.until(to, ChronoUnit.DAYS);
        int slack = days < DAYS_OF_MONTH && event ? 1 : 0;
        boolean overlap = !known.get().earliest().isAfter(to.plusDays(slack))
                && !known.get().latest().isBefore(from.minusDays(slack));
        if (overlap) {
            int ofMonth = days < DAYS_OF_MONTH ? MONTH : YEAR;
            return days <= NEAR_DAYS * 2L ? DAY : ofMonth;
        }
        boolean near = event
                && !known.get().earliest().isAfter(to.plusDays(FAR_DAYS))
                && !known.get().latest().isBefore(from.minusDays(FAR_DAYS));
        return near ? 0 : CONFLICT;
    }

    /** Returns the accord of the project that was made last and that a noun can mean. */
    Optional<Entry> latest(String kind, Optional<LocalDate> published) {
        Entry best = null;
        for (Entry entry : entries) {
            boolean fits = entry.accord().ofProject() && agree(entry, kind) && !isFuture(entry, published);
            if (fits && (best == null || isLatest(entry, best, kind))) {
                best = entry;
            }
        }
        return Optional.ofNullable(best);
    }

    /** Returns the only accord of the project that a noun can mean. */
    Optional<Entry> sole(String kind, Optional<LocalDate> published) {
        List<Entry> fit = ofProject.stream()
                .filter(e -> agree(e, kind) && !isFuture(e, published))
                .toList();
        return fit.size() == 1 ? Optional.of(fit.get(0)) : Optional.empty();
    }

    /** Returns the latest accord of the project if it was made only days before the article. */
    Optional<Entry> fresh(String kind, Optional<LocalDate> published) {
        boolean loose = Kinds.group(kind) == Kinds.Group.LOOSE;
        return latest(kind, published)
                .filter(e -> !loose || e.kinds().contains(kind))
                .filter(e -> published.isPresent()
                        && e.accord()
                                .date()
                                .filter(d -> !d.latest().plusDays(FRESH_DAYS).isBefore(published.get()))
                                .isPresent());
    }

    /** Returns the only accord of the project, made before the article, that is called by just this noun. */
    Optional<Entry> only(String kind, Optional<LocalDate> published) {
        List<Entry> exact = ofProject.stream()
                .filter(e -> e.kinds().contains(kind) && !isFuture(e, published))
                .toList();
        List<Entry> fit = !exact.isEmpty()
                ? exact
                : ofProject.stream()
                        .filter(e -> isTruce(e) && Kinds.group(kind) == Kinds.Group.TRUCE && !isFuture(e, published))
                        .toList();
        return fit.size() == 1 ? Optional.of(fit.get(0)) : Optional.empty();
    }

    private static boolean isTruce(Entry entry) {
        return entry.kinds().stream().anyMatch(kind -> Kinds.group(kind) == Kinds.Group.TRUCE);
    }

    private static boolean isLatest(Entry one, Entry other, String kind) {
        boolean a = one.kinds().contains(kind);
        boolean b = other.kinds().contains(kind);
        return a == b ? isBetter(one, other) : a;
    }

    /** Returns the only accord of the project that was made around a day and that a noun can mean. */
    Optional<Entry> madeOn(DateInterval day, String kind) {
        List<Entry> found = ofProject.stream()
                .filter(e -> agree(e, kind) && compare(e.accord().date(), Optional.of(day), true) >= MONTH)
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }
}
