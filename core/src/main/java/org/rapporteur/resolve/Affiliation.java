package org.rapporteur.resolve;

import java.util.Set;

/** Which words for persons and groups tell that they speak for a state or body. */
final class Affiliation {

    /** Nouns for those who speak for themselves. */
    private static final Set<String> PRIVATE = Set.of("""
            activist campaigner dissident analyst expert scholar researcher academic professor historian author
            writer fellow lecturer novelist poet columnist economist journalist reporter correspondent editor
            lawyer attorney jurist bishop archbishop cardinal patriarch cleric priest imam elder doctor surgeon
            physician medic nurse teacher headteacher newspaper magazine broadcaster tabloid farmer shepherd grower fisherman engineer host presenter
            moderator owner survivor witness resident student pilot widow wife husband mother father son daughter
            brother sister grandmother grandfather uncle aunt driver baker shopkeeper trader merchant consultant
            specialist banker scientist chemist physicist geologist anthropologist sociologist worker volunteer
            refugee prisoner detainee defector psychologist psychiatrist interpreter translator caretaker skipper
            monk nun oligarch businessman businesswoman tycoon opponent rival critic friend neighbour neighbor
            singer actor actress pensioner veteran exile observer commentator pundit protester demonstrator
            philosopher pollster man woman boy girl child people family hospital outlet poll survey union
            watchdog charity tank institute university press public citizen voter villager inhabitant parent
            relative photographer bartender waiter cook guide guard tourist businesspeople blogger influencer
            """.strip().split("\\s+"));

    /** Groups of states, or those who speak for some state or other. */
    private static final Set<String> STATES = Set.of("""
            country countries state states nation nations government governments ally allies power powers capital
            capitals diplomat diplomats mediator mediators peacekeeper peacekeepers monitor monitors west europe
            europeans
            """.strip().split("\\s+"));

    /** Those of a state who are others: "Ukraine's allies". */
    private static final Set<String> OTHERS = Set.of("""
            allies ally partners partner friends backers backer neighbours neighbors supporters donors
            """.strip().split("\\s+"));

    private static final Set<String> BODY = Set.of("""
            military troops delegation side sources source officials forces authorities negotiators spokespeople
            colleague colleagues counterpart successor predecessor deputy army navy lawmakers mps
            """.strip().split("\\s+"));

    private static final Set<String> RELATIONS = Set.of(
            "counterpart",
            "colleague",
            "successor",
            "predecessor",
            "opponent",
            "rival",
            "ally",
            "friend",
            "critic",
            "man",
            "woman",
            "figure",
            "veteran",
            "person",
            "old");

    private static final Set<String> HIDDEN =
            Set.of("source", "sources", "insider", "insiders", "person", "persons", "people", "one", "other", "others");

    private static final Set<String> REGIONS = Set.of(
            "western", "european", "arab", "african", "gulf", "asian", "nordic", "baltic", "regional", "american");

    private static final Set<String> PAST =
            Set.of("former", "retired", "ex", "exiled", "deposed", "ousted", "retirement", "reserve");

    /** Bodies that speak for themselves, whose directors are no officials. */
    private static final Set<String> OWN = Set.of(
            "institute",
            "university",
            "college",
            "foundation",
            "centre",
            "center",
            "network",
            "charity",
            "association",
            "ngo",
            "watchdog",
            "newspaper",
            "magazine",
            "company",
            "firm",
            "polling",
            "hospital",
            "school",
            "museum",
            "tank",
            "pollster",
            "forum");

    /** Ranks that somebody keeps who has retired. */
    private static final Set<String> RANKS = Set.of(
            "general",
            "colonel",
            "admiral",
            "major",
            "captain",
            "lieutenant",
            "marshal",
            "brigadier",
            "vice-admiral",
            "sergeant",
            "officer",
            "commander");

    private Affiliation() {}

    /** Returns whether a folded noun, of one or several, means somebody who speaks for themselves. */
    static boolean isPrivate(String noun) {
        return PRIVATE.contains(noun)
                || (noun.endsWith("s") && PRIVATE.contains(noun.substring(0, noun.length() - 1)))
                || (noun.endsWith("ies") && PRIVATE.contains(noun.substring(0, noun.length() - 3) + "y"))
                || (noun.endsWith("men") && PRIVATE.contains(noun.substring(0, noun.length() - 3) + "man"))
                || noun.endsWith("ologist")
                || noun.endsWith("ologists");
    }

    /** Returns whether a folded noun means states or those who speak for some state or other. */
    static boolean isStates(String noun) {
        return STATES.contains(noun);
    }

    /** Returns whether a folded noun, of one or several, means somebody who speaks for a state or body. */
    static boolean isOfficial(String noun) {
        return !isPrivate(noun)
                && (BODY.contains(noun)
                        || Lexicon.BODIES.contains(noun)
                        || Lexicon.isPerson(noun)
                        || Lexicon.isPersons(noun));
    }

    /** Returns whether a folded noun with a state as its owner means other states. */
    static boolean isOthers(String noun) {
        return OTHERS.contains(noun);
    }

    /** Returns whether a folded noun tells how somebody stands to another instead of an office. */
    static boolean isRelation(String noun) {
        return RELATIONS.contains(noun);
    }

    /** Returns whether a folded noun hides for whom somebody speaks. */
    static boolean isHidden(String noun) {
        return HIDDEN.contains(noun);
    }

    /** Returns whether a folded word tells a region instead of a state. */
    static boolean isRegion(String word) {
        return REGIONS.contains(word);
    }

    /** Returns whether one of the words that tell a role apart names a body that speaks for itself: "director of an institute". */
    static boolean isOwn(Set<String> details) {
        return details.stream().anyMatch(OWN::contains);
    }

    /** Returns whether a noun is a rank, which is kept in retirement. */
    static boolean isRank(String noun) {
        return RANKS.contains(noun);
    }

    /** Returns whether one of the words that tell a role apart says that it is over. */
    static boolean isPast(Set<String> details) {
        return details.stream().anyMatch(PAST::contains);
    }
}
