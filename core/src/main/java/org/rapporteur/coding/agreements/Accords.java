package org.rapporteur.coding.agreements;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.model.AccordClaim;
import org.rapporteur.model.Claim;
import org.rapporteur.model.DateInterval;

/** The accords of which an article has spoken so far, and which of them a mention means. */
final class Accords {

    private static final int MOST_USES = 100;
    private static final int MOST_FOUND = 200;

    /** So many code points apart, two claims are one thought. */
    private static final int NEAR = 150;

    private final Registry registry;
    private final Optional<LocalDate> published;
    private final List<Accord> found = new ArrayList<>();
    private final List<Use> uses = new ArrayList<>();
    private Optional<Accord> hinted = Optional.empty();
    private final Map<String, Optional<Registry.Entry>> only = new HashMap<>();

    /** An accord of the article. */
    static final class Accord {
        private final Optional<Registry.Entry> entry;
        private String name;
        private Optional<DateInterval> date;
        private final Set<String> words = new HashSet<>();
        private final Set<String> kinds = new HashSet<>();
        private final List<AccordClaim> claims = new ArrayList<>();
        private final Optional<Mention> first;
        private List<String> parties = List.of();
        private boolean spoken;

        private Accord(
                Optional<Registry.Entry> entry, Optional<Mention> first, String name, Optional<DateInterval> date) {
            this.entry = entry;
            this.first = first;
            this.name = name;
            this.date = date;
        }

        String name() {
            return name;
        }

        Optional<DateInterval> date() {
            return date;
        }

        List<String> parties() {
            return entry.map(e -> e.accord().parties()).orElse(parties);
        }

        List<AccordClaim> claims() {
            return claims;
        }

        /** Looks for those who made it in the sentence that brings it in. */
        void madeBy(Parties found, Sheet.Sentence sentence) {
            parties = first.map(mention -> found.of(mention, sentence)).orElse(List.of());
        }

        /** Drops that it was signed where the same speaker says it only to claim something else: "they broke what they signed". */
        void forgetPresupposed() {
            claims.removeIf(claim -> claim.claim() == Claim.SIGNED
                    && !AccordClaim.ARTICLE.equals(claim.claimant())
                    && claims.stream()
                            .anyMatch(c -> c.claim() != Claim.SIGNED
                                    && c.claimant().equals(claim.claimant())
                                    && Math.abs(c.span().start() - claim.span().start()) < NEAR));
        }

        private void add(Mention mention) {
            if (!mention.kind().isEmpty()) {
                kinds.add(mention.kind());
            }
        }

        /** Returns whether the article speaks of it, and not only names the place after which it is called. */
        boolean isSpokenOf() {
            return spoken || !claims.isEmpty();
        }

        boolean isKnown() {
            return entry.isPresent();
        }
    }

    private record Use(int token, int sentence, Accord accord) {}

    Accords(Registry registry, Optional<LocalDate> published) {
        this.registry = registry;
        this.published = published;
    }

    List<Accord> found() {
        return found;
    }

    /** Notes that an accord is spoken of at a token. */
    void use(Accord accord, int token, int sentence) {
        accord.spoken = true;
        uses.add(new Use(token, sentence, accord));
    }

    /** Notes that a place was named after which an accord is called: "a hundred days after Washington". */
    void hint(Accord accord) {
        hinted = Optional.of(accord);
    }

    /** Returns the accord after whose place was named last. */
    Optional<Accord> hinted() {
        return hinted;
    }

    /** Returns the accord that was spoken of last before a token, at most some sentences before. */
    Optional<Accord> before(int token, int sentence, int most) {
        for (int i = uses.size() - 1; i >= 0; i--) {
            Use use = uses.get(i);
            if (sentence - use.sentence() > most) {
                return Optional.empty();
            }
            if (use.token() < token) {
                return Optional.of(use.accord());
            }
        }
        return Optional.empty();
    }

    /** Returns the accord that is spoken of last between two tokens. */
    Optional<Accord> within(int first, int last) {
        Optional<Accord> found = Optional.empty();
        for (Use use : uses) {
            found = first <= use.token() && use.token() < last ? Optional.of(use.accord()) : found;
        }
        return found;
    }

    /** Returns the accord that is spoken of last before a token, or first behind it, or the latest that is known. */
    Optional<Accord> around(int token) {
        Optional<Accord> before = within(0, token);
        Optional<Accord> after =
                uses.isEmpty() ? Optional.empty() : Optional.of(uses.get(0).accord());
        return before.or(() -> after).or(() -> registry.latest("", published).map(this::of));
    }

    /** Returns the accord that a mention means; empty if that cannot be told, or if it brings in a new one. */
    Optional<Accord> meant(Mention mention, String written) {
        Optional<Registry.Entry> known = registry.meant(mention, published);
        if (known.isPresent()) {
            return Optional.of(of(known.get(), mention));
        }
        Optional<Accord> same = like(mention, written);
        if (same.isPresent()) {
            return same;
        }
        boolean takesUp = mention.form() == Mention.Form.DEFINITE
                || (mention.form() == Mention.Form.PROPER && mention.words().isEmpty());
        if (takesUp && mention.date().isEmpty() && mention.event().isEmpty()) {
            return again(mention);
        }
        if (mention.form() == Mention.Form.PROPER
                && mention.date().isEmpty()
                && mention.event().isEmpty()) {
            Optional<Registry.Entry> alone = only(mention.kind());
            if (alone.isPresent()) {
                return Optional.of(of(alone.get(), mention));
            }
        }
        return isName(mention) && isRoom() ? Optional.of(create(mention, written)) : Optional.empty();
    }

    private Accord of(Registry.Entry entry, Mention mention) {
        Accord accord = of(entry);
        accord.add(mention);
        return accord;
    }

    /** Returns a known accord as one of which the article speaks. */
    private Accord of(Registry.Entry entry) {
        for (Accord accord : found) {
            if (accord.entry.filter(entry::equals).isPresent()) {
                return accord;
            }
        }
        Accord accord = new Accord(
                Optional.of(entry),
                Optional.empty(),
                entry.accord().name(),
                entry.accord().date());
        accord.kinds.addAll(entry.kinds());
        found.add(accord);
        return accord;
    }

    /** An accord that is not known and has a word or the date of the mention. */
    private Optional<Accord> like(Mention mention, String written) {
        for (Accord accord : found) {
            boolean word = mention.words().stream().anyMatch(w -> accord.words.contains(w) && Registry.isTelling(w));
            boolean date = mention.date().isPresent() && mention.date().equals(accord.date);
            boolean kind = accord.kinds.stream().anyMatch(k -> Kinds.agree(k, mention.kind()));
            if (!accord.isKnown() && kind && (word || date)) {
                accord.add(mention);
                accord.date = accord.date.or(mention::date).or(mention::event);
                boolean fuller = mention.form() == Mention.Form.PROPER && written.length() > accord.name.length();
                accord.name = fuller ? written : accord.name;
                return Optional.of(accord);
            }
        }
        return Optional.empty();
    }

    private Optional<Registry.Entry> only(String kind) {
        return only.computeIfAbsent(kind, k -> registry.only(k, published));
    }

    /** Returns the accord that a noun takes up, spoken of before or not. */
    Optional<Accord> again(Mention mention) {
        Optional<Accord> same = used(mention.kind(), true);
        if (same.isPresent()) {
            return same;
        }
        Kinds.Group group = Kinds.group(mention.kind());
        Optional<Registry.Entry> entry = group == Kinds.Group.PAPER ? Optional.empty() : only(mention.kind());
        if (entry.isEmpty()) {
            Optional<Accord> other = used(mention.kind(), false);
            if (other.isPresent()) {
                return other;
            }
            boolean accord = group == Kinds.Group.TRUCE || group == Kinds.Group.ACCORD;
            boolean plain = mention.words().isEmpty();
            Optional<Accord> hint = hinted.filter(a ->
                    plain && accord && a.kinds.stream().anyMatch(k -> Kinds.agree(k, mention.kind())));
            if (hint.isPresent()) {
                return hint;
            }
            boolean wide = Kinds.isWide(mention.kind()) && !plain && mention.form() != Mention.Form.PROPER;
            entry = (accord && plain) || wide
                    ? registry.sole(mention.kind(), published)
                    : plain && group != Kinds.Group.PAPER
                            ? registry.fresh(mention.kind(), published)
                            : Optional.empty();
        }
        return entry.map(e -> of(e, mention));
    }

    /** The accord of which was spoken last that a noun can take up. */
    private Optional<Accord> used(String kind, boolean exactly) {
        for (int i = uses.size() - 1; i >= Math.max(0, uses.size() - MOST_USES); i--) {
            Accord accord = uses.get(i).accord();
            boolean fits = exactly
                    ? accord.kinds.contains(kind)
                    : accord.kinds.stream().anyMatch(k -> Kinds.agree(k, kind));
            if (fits) {
                return Optional.of(accord);
            }
        }
        return Optional.empty();
    }

    /** Whether a mention names an accord that is not known: with words that are its own, or with a date. */
    private static boolean isName(Mention mention) {
        Kinds.Group group = Kinds.group(mention.kind());
        boolean accord = group == Kinds.Group.TRUCE || group == Kinds.Group.ACCORD;
        return mention.form() != Mention.Form.PLAIN
                && (mention.form() == Mention.Form.PROPER
                        || ((mention.date().isPresent() || mention.event().isPresent()) && accord))
                && mention.form() != Mention.Form.PLACE
                && !mention.kind().isEmpty()
                && (accord
                        || Set.of("deal", "declaration", "protocol", "convention", "communique")
                                .contains(mention.kind()));
    }

    /** Whether the article does not speak of more accords than one does. */
    private boolean isRoom() {
        return found.size() < MOST_FOUND;
    }

    /** Brings in an accord that is not known. */
    private Accord create(Mention mention, String written) {
        Optional<DateInterval> date = mention.date().or(mention::event);
        boolean proper = mention.form() == Mention.Form.PROPER || mention.date().isPresent();
        String name = proper ? written : written + date.map(d -> " of " + d).orElse("");
        Accord accord = new Accord(Optional.empty(), Optional.of(mention), name, date);
        accord.words.addAll(mention.words());
        accord.add(mention);
        found.add(accord);
        return accord;
    }

    /**
     * Returns the accord that is made where a mention brings it in.
     *
     * @param dated whether the article tells the day
     */
    Optional<Accord> made(Mention mention, String written, boolean dated) {
        Optional<Registry.Entry> known = registry.meant(mention, published);
        if (known.isEmpty() && mention.event().isPresent()) {
            known = registry.madeOn(mention.event().get(), mention.kind());
        }
        if (known.isPresent()) {
            return Optional.of(of(known.get(), mention));
        }
        boolean names = dated
                && Kinds.group(mention.kind()) != Kinds.Group.PAPER
                && !mention.kind().isEmpty();
        return names && isRoom() ? Optional.of(create(mention, written)) : Optional.empty();
    }
}
