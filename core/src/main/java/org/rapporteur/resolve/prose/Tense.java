package org.rapporteur.resolve.prose;

import java.util.List;
import java.util.Set;

/** What the form of a cue says about when something was said. */
public enum Tense {
    /** "said", "was warier", "would not hear of": an act in the past. */
    PAST,
    /** "had said": an act before the one that the text tells. */
    PLUPERFECT,
    /** "has said": somewhen. */
    PERFECT,
    /** "warns", "recommends": an act, told as present. */
    ACTING,
    /** "says", "denies": an act of saying or a position, told as present. */
    TELLING,
    /** "wants", "believes", "would like", "used to say": a position that is held, not an act. */
    STANDING,
    /** "believed": a position that was held. */
    HELD,
    /** "saying": together with the act before it. */
    TOGETHER,
    /** "according to". */
    SOURCED,
    /** No cue. */
    NONE;

    private static final Set<String> IRREGULAR = Set.of(
            "said", "told", "wrote", "spoke", "thought", "knew", "felt", "held", "made", "gave", "took", "got", "found",
            "put", "saw", "swore", "sought", "stood", "went", "came", "began", "set", "hit", "read", "let", "cut",
            "shot", "drew", "threw", "left", "sent", "laid", "broke", "struck", "was", "were", "did", "could", "sang",
            "paid", "meant", "kept", "shrank", "fell", "hung", "bet", "quit", "had", "met", "sat", "rose", "ran", "won",
            "lost", "led", "grew", "spent", "bought", "brought", "built", "fought", "caught", "taught", "sold", "flew",
            "fled", "drove", "chose", "ate", "drank", "wore", "bore", "tore", "stole", "blew", "sank", "became", "lay",
            "slept", "dealt");
    private static final Set<String> PAST_THOUGHTS =
            Set.of("believed", "knew", "wanted", "thought", "feared", "preferred", "meant");
    private static final Set<String> SKIPPED = Set.of(
            "also", "later", "now", "then", "still", "once", "again", "first", "even", "never", "however", "not",
            "both", "in", "for", "his", "her", "to");
    private static final Set<String> ACTS = Set.of(
            "announce",
            "report",
            "warn",
            "declare",
            "state",
            "tweet",
            "post",
            "reply",
            "answer",
            "ask",
            "urge",
            "admit",
            "note",
            "explain",
            "describe",
            "reveal",
            "vow",
            "offer",
            "propose",
            "confirm",
            "suggest",
            "condemn",
            "welcome",
            "thank",
            "apologise",
            "apologize",
            "add",
            "recall",
            "hail",
            "praise",
            "threaten",
            "recommend",
            "find",
            "pledge",
            "order",
            "acknowledge",
            "tell",
            "cite");
    private static final Set<String> STATES = Set.of(
            "want",
            "believe",
            "think",
            "hope",
            "fear",
            "expect",
            "doubt",
            "reckon",
            "consider",
            "regard",
            "see",
            "seek",
            "need",
            "prefer",
            "like",
            "intend",
            "plan",
            "know",
            "understand",
            "remember",
            "trust",
            "favour",
            "favor",
            "support",
            "oppose",
            "back",
            "hold",
            "maintain",
            "view",
            "feel",
            "wish",
            "mean",
            "reserve",
            "refuse",
            "remain",
            "stand",
            "stay",
            "be",
            "have",
            "worry",
            "hate",
            "love",
            "disagree",
            "aim",
            "aspire",
            "count",
            "take",
            "read",
            "lack",
            "long",
            "pray",
            "interpret",
            "envisage",
            "foresee",
            "treat");

    /** Returns the tense of a cue, given its words in lower case. */
    public static Tense of(List<String> cue) {
        if (cue.isEmpty()) {
            return NONE;
        }
        String first = cue.get(0);
        String second = cue.size() > 1 ? cue.get(1) : "";
        switch (first) {
            case "according", "per" -> {
                return SOURCED;
            }
            case "has", "have" -> {
                return isParticiple(cue) ? PERFECT : STANDING;
            }
            case "had" -> {
                return isParticiple(cue) ? PLUPERFECT : PAST;
            }
            case "is", "are", "am" -> {
                return second.endsWith("ing") ? telling(second) : STANDING;
            }
            case "would" -> {
                return second.equals("not") || second.equals("n") ? PAST : STANDING;
            }
            case "will", "can", "may", "might", "should", "must", "do", "does", "used" -> {
                return STANDING;
            }
            default -> {
                return ofVerb(cue);
            }
        }
    }

    private static Tense ofVerb(List<String> cue) {
        for (String word : cue) {
            if (SKIPPED.contains(word) || word.endsWith("ly") || !Character.isLetter(word.charAt(0))) {
                continue;
            }
            if (word.equals("has") || word.equals("have")) {
                return PERFECT;
            }
            if (isPast(word)) {
                return PAST_THOUGHTS.contains(word) ? HELD : PAST;
            }
            return word.endsWith("ing") ? TOGETHER : telling(word);
        }
        return PAST;
    }

    private static Tense telling(String verb) {
        return isOneOf(ACTS, verb) ? ACTING : isOneOf(STATES, verb) ? STANDING : TELLING;
    }

    private static boolean isOneOf(Set<String> lemmas, String verb) {
        boolean found = lemmas.contains(verb);
        for (String ending : new String[] {"ies", "es", "s", "ing"}) {
            if (verb.endsWith(ending)) {
                String stem = verb.substring(0, verb.length() - ending.length());
                found |= lemmas.contains(stem) || lemmas.contains(stem + "e") || lemmas.contains(stem + "y");
            }
        }
        return found;
    }

    /** Whether a verb form is past tense or a past participle. */
    public static boolean isPast(String word) {
        return IRREGULAR.contains(word)
                || (word.endsWith("ed")
                        && (!word.endsWith("eed")
                                || Set.of("agreed", "decreed", "freed").contains(word)));
    }

    private static boolean isParticiple(List<String> cue) {
        return cue.stream()
                .skip(1)
                .anyMatch(word -> isPast(word)
                        || (word.endsWith("en") && word.length() > 4)
                        || Set.of("been", "known", "shown", "sworn", "drawn", "torn", "begun", "won", "heard")
                                .contains(word));
    }
}
