package org.rapporteur.resolve;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What stands around a name and tells who that is: titles, appositions, relative clauses, prepositions. */
final class Evidence {

    private static final int LONGEST_TITLE = 6;
    private static final int LONGEST_APPOSITION = 14;

    /** What somebody is who does this. */
    private static final Map<String, String> DOERS = Map.ofEntries(
            Map.entry("leads", "leader"),
            Map.entry("led", "leader"),
            Map.entry("heads", "head"),
            Map.entry("headed", "head"),
            Map.entry("chairs", "chairman"),
            Map.entry("commands", "commander"),
            Map.entry("commanded", "commander"),
            Map.entry("directs", "director"),
            Map.entry("runs", "head"),
            Map.entry("founded", "founder"),
            Map.entry("sits", "member"),
            Map.entry("negotiated", "negotiator"),
            Map.entry("represents", "representative"),
            Map.entry("advises", "adviser"));

    /** What somebody does who gives up or loses an office. */
    private static final Set<String> LEAVES = Set.of(
            "resigned",
            "quit",
            "retired",
            "stepped",
            "left",
            "dismissed",
            "sacked",
            "fired",
            "ousted",
            "removed",
            "replaced",
            "deposed",
            "toppled",
            "succeeded");

    private static final Set<String> TIMES =
            Set.of("then", "now", "currently", "formerly", "once", "previously", "today");

    private static final Set<String> OVER = Set.of("formerly", "once", "previously");

    private static final Set<String> IN = Set.of("in", "near", "across", "outside", "throughout");

    private static final Set<String> IS = Set.of("is", "was", "became", "becomes", "remains");

    private final Words words;

    Evidence(Words words) {
        this.words = words;
    }

    /** Adds to {@code entity} what stands around a name of it. */
    void collect(Name name, Entity entity) {
        boolean titled = title(name, entity);
        if (!titled) {
            place(name, entity);
        }
        if (name.last() - name.first() > 1) {
            before(name).flatMap(Phrase::role).ifPresent(entity::is);
        }
        behind(name, entity);
    }

    private boolean title(Name name, Entity entity) {
        int end = name.first();
        int noun = end - 1;
        boolean outer = name.outer() < end;
        if (!outer && (!words.together(noun, end) || !Lexicon.isTitle(words.fold(noun)) || !words.isWord(noun))) {
            return false;
        }
        Lexicon.gender(words.fold(noun)).ifPresent(g -> entity.is(g, 8));
        for (int i = name.outer(); i < end; i++) {
            Lexicon.gender(words.fold(i)).ifPresent(g -> entity.is(g, 8));
        }
        entity.votePerson(3);
        int start = outer ? name.outer() : noun;
        boolean capital = words.isCapital(start);
        while (words.together(start - 1, end)
                && end - start < LONGEST_TITLE
                && isModifier(start - 1)
                && (!capital
                        || words.isCapital(start - 1)
                        || words.isPossessive(start - 1)
                        || Affiliation.isPast(Set.of(words.fold(start - 1))))) {
            start--;
            capital |= words.isCapital(start);
        }
        int last = end;
        while (last > start && (Lexicon.isHonorific(words.fold(last - 1)) || !words.isWord(last - 1))) {
            last--;
        }
        if (last > start) {
            int behind = name.last() + 1;
            boolean of = words.together(behind, end) && words.is(name.last(), "of") && words.isCapital(behind);
            Phrase.of(words, start, last)
                    .role()
                    .map(r -> of ? r.of(words.fold(behind)) : r)
                    .ifPresent(entity::is);
        }
        return true;
    }

    private boolean isModifier(int word) {
        return words.isPossessive(word) || (words.isWord(word) && !Lexicon.isFunction(words.fold(word)));
    }

    /** The noun phrase before a comma before the name: "the commission's chairwoman, Olga Ferreyra". */
    private Optional<Phrase> before(Name name) {
        int comma = name.outer() - 1;
        if (!words.together(comma, name.first()) || !words.is(comma, ",")) {
            return Optional.empty();
        }
        int start = comma;
        while (words.together(start - 1, comma)
                && comma - start < LONGEST_APPOSITION
                && (words.isWord(start - 1) || words.isPossessive(start - 1))) {
            start--;
        }
        for (int i = comma - 1; i >= start; i--) {
            String fold = words.fold(i);
            if (Lexicon.DEFINITE.contains(fold)
                    || Lexicon.POSSESSIVES.contains(fold)
                    || fold.equals("a")
                    || fold.equals("an")) {
                // "the head of the administration" begins at the first of its articles.
                boolean nested = i > start
                        && Lexicon.PREPOSITIONS.contains(words.fold(i - 1))
                        && !Lexicon.isPerson(words.fold(comma - 1));
                if (!nested) {
                    return Optional.of(Phrase.of(words, i, comma));
                }
            }
        }
        return Optional.of(Phrase.of(words, start, comma));
    }

    private void behind(Name name, Entity entity) {
        int i = name.last();
        if (!words.together(i, name.first()) || isDateline(name)) {
            return;
        }
        if (words.is(i, "who") || (words.is(i, ",") && words.is(i + 1, "who"))) {
            int verb = words.is(i, "who") ? i + 1 : i + 2;
            int does = words.is(verb, "has") || words.is(verb, "had") || words.is(verb, "was") ? verb + 1 : verb;
            if (words.together(does, name.first()) && LEAVES.contains(words.fold(does))) {
                entity.leaves();
            }
        }
        if (words.is(i, "who") || words.is(i + 1, "who")) {
            entity.votePerson(2);
        }
        boolean open = !words.isWord(i) && ",—–(".contains(words.text(i));
        if (open) {
            i++;
            if (words.together(i + 1, name.first()) && isNumber(i) && words.is(i + 1, ",")) {
                entity.votePerson(2);
                i += 2;
            }
            if (words.is(i, "who")) {
                i++;
                if (words.together(i + 2, name.first()) && was(i, name, entity)) {
                    return;
                }
                String role = words.together(i, name.first()) ? DOERS.get(words.fold(i)) : null;
                if (role != null) {
                    int end = endOf(i + 1, name.first());
                    String title = end > i + 1 ? role + " of " + words.text(i + 1, end) : role;
                    entity.is(Phrase.of(words, i + 1, end).as(role, i, title));
                    return;
                }
                open = false;
            }
        }
        boolean in = words.together(name.outer() - 1, name.first())
                && IN.contains(words.fold(name.outer() - 1)); // "In Quito, the president said"
        if (open && !in && words.together(i, name.first())) {
            roles(i, endOf(i, name.first()), entity);
            i = behindApposition(i, name.first());
        }
        if (words.together(i, name.first()) && IS.contains(words.fold(i))) {
            i++;
            boolean owned = words.together(i + 1, name.first()) && words.isCapital(i) && words.isPossessive(i + 1);
            if (words.together(i, name.first()) && (owned || Lexicon.DETERMINERS.contains(words.fold(i)))) {
                roles(i, endOf(i, name.first()), entity);
            }
        }
    }

    /** "Who served as minister", "who was the minister until 2019", behind "who": an office that is over, unless it "serves". */
    private boolean was(int verb, Name name, Entity entity) {
        boolean served = words.is(verb, "served") || words.is(verb, "serves");
        boolean was = words.is(verb, "was") && !words.fold(verb + 1).endsWith("ed");
        if (!was && !(served && words.is(verb + 1, "as"))) {
            return false;
        }
        int first = was ? verb + 1 : verb + 2;
        Optional<Role> role =
                Phrase.of(words, first, endOf(first, name.first())).role();
        role.map(r -> words.is(verb, "serves") ? r : r.former()).ifPresent(entity::is);
        return role.isPresent();
    }

    /** What a phrase beside a name makes of it: "a senior colonel and spokesman for the ministry", "then an officer and now a baker". */
    private void roles(int from, int end, Entity entity) {
        int first = from;
        while (first < end && TIMES.contains(words.fold(first))) {
            first++;
        }
        boolean over = first > from && OVER.contains(words.fold(first - 1));
        Phrase whole = Phrase.of(words, first, end);
        whole.role().map(role -> over ? role.former() : role).ifPresent(entity::is);
        for (int i = first + 1; i < whole.head(); i++) {
            if (words.is(i, "and") && Lexicon.isPerson(words.fold(i - 1))) {
                Phrase.of(words, first, i).role().ifPresent(entity::is);
            }
        }
    }

    /** The word behind the comma that closes an apposition, or behind its last word. */
    private int behindApposition(int from, int name) {
        int end = endOf(from, name);
        return words.is(end, ",") || words.is(end, ")") ? end + 1 : end;
    }

    /** Whether a name is the place at the head of a report: "BEIRUT — Lebanon’s minister said". */
    private boolean isDateline(Name name) {
        String text = words.text(name.first());
        boolean opens = name.first() == 0 || words.paragraph(name.first() - 1) < words.paragraph(name.first());
        return opens && "—–-".contains(words.text(name.last())) && text.equals(text.toUpperCase(Locale.ROOT));
    }

    private int endOf(int from, int name) {
        int end = from;
        while (words.together(end, name)
                && end - from < LONGEST_APPOSITION
                && (words.isWord(end) || words.isPossessive(end))
                && !words.is(end, "said")) {
            end++;
        }
        return end;
    }

    private boolean isNumber(int word) {
        return words.fold(word).chars().allMatch(Character::isDigit);
    }

    private void place(Name name, Entity entity) {
        int before = name.first() - 1;
        if (words.together(before, name.first())) {
            String fold = words.fold(before);
            if (Lexicon.PLACE_BEFORE.contains(fold)) {
                entity.votePlace(fold.equals("from") || fold.equals("at") ? 1 : 2);
            } else if (fold.equals("of") && name.last() - name.first() == 1) {
                entity.votePlace(1);
            } else if (fold.equals("the")) {
                entity.votePlace(2);
            }
        }
        if (words.isPossessive(name.last()) && words.together(name.last() + 1, name.first())) {
            String owned = words.fold(name.last() + 1);
            if (Lexicon.BODIES.contains(owned) || Lexicon.STATE.contains(owned)) {
                entity.votePlace(1);
            }
        }
    }
}
