package org.rapporteur.resolve;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * A noun phrase taken apart, such as {@code the former head of the army}.
 *
 * @param first its first word
 * @param core its first word behind articles, numbers and possessives
 * @param head its head noun; the word before {@code core} if it has none
 * @param last the word after its last
 * @param noun the head noun in the form in which heads are compared; "premier" for a prime minister
 * @param details its other words that carry meaning
 * @param owners those of them that say whose it is: "Norway" in "Norway's envoy", "Russian" in "the Russian leader"
 * @param text its words behind the article in front
 * @param lead the folded word that it begins with
 */
record Phrase(
        int first,
        int core,
        int head,
        int last,
        String noun,
        Set<String> details,
        Set<String> owners,
        String text,
        String lead) {

    private static final int MOST_WORDS = 40;
    private static final String EX = "ex-";

    /** What stands behind an office and tells more than the office. */
    private static final Set<String> ENDS_OFFICE = Set.of(
            "who",
            "whom",
            "which",
            "that",
            "whose",
            "where",
            "when",
            "from",
            "since",
            "until",
            "between",
            "after",
            "before",
            "while",
            "said",
            "says",
            "told",
            "and",
            "but",
            "familiar",
            "close",
            "involved",
            "speaking",
            "based",
            "with",
            "on",
            "by",
            "has",
            "had",
            "is",
            "was");

    /** Takes the words from {@code first} to {@code last}, exclusive, apart. */
    static Phrase of(Words words, int first, int last) {
        int limit = Math.min(last, first + MOST_WORDS);
        int core = first;
        while (core < limit && (isLead(words.fold(core)) || !words.isWord(core))) {
            core++;
        }
        while (limit > core + 1 && words.fold(limit - 1).endsWith("self")) {
            limit--; // "the president himself"
        }
        int end = core;
        while (end < limit && !(end > core && endsCore(words, end))) {
            boolean aside = end + 3 < limit && words.is(end + 1, "(") && words.is(end + 3, ")");
            if (aside && end + 4 == limit) {
                limit = end + 1; // "Senator Ana Orlo (Sokoto)"
            }
            end = aside && end + 4 < limit ? end + 4 : end + 1;
        }
        int head = end - 1;
        while (head >= core && !words.isWord(head)) {
            head--;
        }
        Set<String> details = new HashSet<>();
        Set<String> owners = new HashSet<>();
        for (int i = core; i < limit; i++) {
            if (i > head && words.is(i, "until")) {
                details.add(Role.FORMER); // "a member of parliament until 2016"
            } else if (words.is(i, Role.FORMER) && i < head) {
                details.add(Role.FORMER);
            } else if (i != head && words.isWord(i) && !Lexicon.isFunction(words.fold(i))) {
                String word = withoutEx(words.fold(i), details);
                details.add(word);
                boolean office =
                        Lexicon.PORTFOLIO.contains(word) || Lexicon.BODIES.contains(word) || Lexicon.isTitle(word);
                if ((i + 1 < limit && words.isPossessive(i + 1)) || (words.isCapital(i) && !office)) {
                    owners.add(word);
                }
            }
        }
        String noun = head < core ? "" : Lexicon.plain(words.fold(head));
        if (head >= core && words.fold(head).startsWith(EX)) {
            details.add(Role.FORMER);
        }
        noun = headOf(words, head, limit, Lexicon.compound(noun, details), details);
        if (noun.startsWith("head-of-")) {
            owners.remove(words.fold(head + 2));
        }
        String text = core < end ? words.text(core, complement(words, end, limit)) : "";
        return new Phrase(
                first,
                core,
                head,
                limit,
                noun,
                Set.copyOf(details),
                Set.copyOf(owners),
                text,
                first < limit ? words.fold(first) : "");
    }

    private static String withoutEx(String word, Set<String> details) {
        boolean ex = word.startsWith(EX) && word.length() > EX.length();
        if (ex) {
            details.add(Role.FORMER);
        }
        return ex ? word.substring(EX.length()) : word;
    }

    /** Returns "head-of-state" for a head of state, and "head-of-government", with that word taken out of the details; else the noun. */
    private static String headOf(Words words, int head, int limit, String noun, Set<String> details) {
        boolean of = noun.equals("head") && words.is(head + 1, "of") && head + 2 < limit;
        String what = of ? words.fold(head + 2) : "";
        boolean office = (what.equals("state") || what.equals("government")) && details.remove(what);
        return office ? "head-of-" + what : noun;
    }

    /** Returns where the phrase ends that tells an office: behind "of …" or "for …", before a comma, a verb or a relative clause. */
    private static int complement(Words words, int end, int limit) {
        int i = end;
        while (i < limit && (words.isWord(i) || words.isPossessive(i)) && !ENDS_OFFICE.contains(words.fold(i))) {
            i++;
        }
        return i;
    }

    private static boolean isLead(String fold) {
        return Lexicon.DETERMINERS.contains(fold) || Lexicon.POSSESSIVES.contains(fold) || Lexicon.OPEN.contains(fold);
    }

    private static boolean endsCore(Words words, int word) {
        String text = words.fold(word);
        return Lexicon.BEHIND_NOUN.contains(text)
                || text.equals("until")
                || text.equals("since")
                || (",;:()—–".contains(text) && !words.isWord(word));
    }

    /** Returns whether this is about one person, by its head noun. */
    boolean isPerson() {
        return Lexicon.isPerson(noun);
    }

    /** Returns whether its head noun is one for several persons. */
    boolean isGroup() {
        return Lexicon.isPersons(noun);
    }

    /** Returns whether this is about both of two: "both sides", "each side". */
    boolean isBoth() {
        return lead.equals("both") || lead.equals("each");
    }

    /** Returns the role of a {@code leader}, told apart by all words of this phrase: "who leads the Front" makes a leader of it. */
    Role as(String leader, int at, String title) {
        Set<String> all = new HashSet<>(details);
        all.add(noun);
        all.remove("");
        return new Role(leader, Set.copyOf(all), Set.copyOf(all), at, title);
    }

    /** Returns the role that this phrase gives to whom it stands beside; empty if it is about no person. */
    Optional<Role> role() {
        return isPerson() ? Optional.of(new Role(noun, details, owners, first, text)) : Optional.empty();
    }
}
