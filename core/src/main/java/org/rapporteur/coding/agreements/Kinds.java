package org.rapporteur.coding.agreements;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The nouns that mean accords, by what they can mean. */
final class Kinds {

    /** What a noun can mean. */
    enum Group {
        /** That the guns are silent. */
        TRUCE,
        /** An accord, whichever way it is called. */
        ACCORD,
        /** Also much else: it takes a name, a date or an accord that was spoken of before. */
        LOOSE,
        /** What an accord is written on: it only takes up one that was spoken of before. */
        PAPER
    }

    private static final Map<String, String> SINGULAR = new HashMap<>();
    private static final Map<String, Group> GROUPS = new HashMap<>();

    static {
        add(Group.TRUCE, "ceasefire truce armistice cessation");
        add(Group.ACCORD, "accord agreement pact treaty memorandum understanding");
        add(
                Group.LOOSE,
                "deal declaration communique protocol convention charter roadmap framework statement principle plan");
        add(Group.LOOSE, "initiative guideline commitment statute conclusion peace settlement compact covenant");
        add(Group.PAPER, "text paper document draft clause provision pledge promise obligation bargain");
        SINGULAR.put("treaties", "treaty");
        SINGULAR.put("memoranda", "memorandum");
    }

    private static final Set<String> SPLIT = Set.of("fire", "fires");

    private Kinds() {}

    private static void add(Group group, String nouns) {
        for (String noun : nouns.split(" ", -1)) {
            GROUPS.put(noun, group);
            SINGULAR.put(noun, noun);
            SINGULAR.put(noun + "s", noun);
        }
    }

    /** Returns the singular of the noun at a token; empty if it is none of these. */
    static String at(Sheet sheet, int token) {
        if (sheet.is(token, SPLIT)) {
            boolean hyphen = "-".equals(sheet.word(token - 1)) && "cease".equals(sheet.word(token - 2));
            return hyphen || "cease".equals(sheet.word(token - 1)) ? "ceasefire" : "";
        }
        if ("map".equals(sheet.word(token)) && "road".equals(sheet.word(token - 1))) {
            return "roadmap";
        }
        return SINGULAR.getOrDefault(sheet.word(token), "");
    }

    /** Returns the singular of a noun; empty if it is none of these. */
    static String of(String word) {
        return SINGULAR.getOrDefault(word, "");
    }

    static Group group(String kind) {
        return GROUPS.getOrDefault(kind, Group.PAPER);
    }

    /** Returns whether one noun can take up what the other named. */
    static boolean agree(String one, String other) {
        if (one.equals(other)) {
            return true;
        }
        Group a = group(one);
        Group b = group(other);
        return a == Group.PAPER
                || b == Group.PAPER
                || (a != Group.TRUCE && b != Group.TRUCE)
                || isWide(one)
                || isWide(other);
    }

    /** Returns whether a noun can mean any accord. */
    static boolean isWide(String kind) {
        return switch (kind) {
            case "deal", "agreement", "accord", "peace" -> true;
            default -> false;
        };
    }
}
