package org.rapporteur.resolve;

import java.util.Set;

/** Which words for persons and groups tell that they speak for a state or body. */
final class Affiliation {

    private static final Set<String> OFFICIAL = Set.of("""
            president leader head strongman ruler premier minister chancellor king queen monarch emir sultan emperor prince
            chairman chairwoman chairperson chair chief founder commander general colonel admiral captain major lieutenant
            marshal brigadier soldier commandant comandante spokesman spokeswoman spokesperson envoy ambassador mediator
            emissary representative diplomat delegate facilitator negotiator secretary secretary-general lawmaker mp deputy
            senator legislator parliamentarian congressman congresswoman speaker governor mayor prosecutor judge fighter
            militiaman guerrilla rebel chieftain adviser advisor aide counsellor counselor official officer coordinator
            co-ordinator inspector commissioner vice-president chief-of-staff sergeant corporal policeman director
            government leadership authorities regime administration side military army navy force forces troops police
            delegation team ministry department council parliament state command guard guards militia source mission embassy
            service services intelligence agency court tribunal cabinet presidency junta staff office party movement front
            union alliance bloc monitor peacekeeper""".split("\\s+"));

    private static final Set<String> PAST = Set.of("former", "retired", "ex", "exiled", "deposed", "ousted");

    private Affiliation() {}

    /** Returns whether a folded noun, of one or several, means somebody who speaks for a state or body. */
    static boolean isOfficial(String noun) {
        return OFFICIAL.contains(noun)
                || (noun.endsWith("s") && OFFICIAL.contains(noun.substring(0, noun.length() - 1)))
                || (noun.endsWith("men") && OFFICIAL.contains(noun.substring(0, noun.length() - 3) + "man"));
    }

    /** Returns whether one of the words that tell a role apart says that it is over. */
    static boolean isPast(Set<String> details) {
        return details.stream().anyMatch(PAST::contains);
    }
}
