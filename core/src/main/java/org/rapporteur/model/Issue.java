package org.rapporteur.model;

import java.util.List;

/**
 * What a statement can be about.
 *
 * @param id its short name, unique in a dossier: {@code talks}
 * @param covers what belongs to it, in words for a person
 */
public record Issue(String id, String covers) {

    /** The issues of the codebook, which a dossier has unless it says otherwise; in the order of the codebook. */
    public static final List<Issue> CODEBOOK = List.of(
            new Issue(
                    "talks",
                    "whether, when, where, with whom and on what basis to negotiate; how mediation goes; whether the other side's word is worth anything"),
            new Issue("ceasefire", "a truce, a ceasefire, an armistice, freezing the front"),
            new Issue("territory", "borders, occupied and annexed land, withdrawal, sovereignty, a region's status"),
            new Issue(
                    "security-guarantees",
                    "guarantees against a new attack, peacekeepers, monitors, arrangements for the time between"),
            new Issue(
                    "alignment",
                    "membership in alliances and unions, neutrality, a country's place in the order of things"),
            new Issue("military-aid", "arms, training, money, intelligence for a party"),
            new Issue(
                    "military-course",
                    "how the war goes and will go, its aims, whether to go on or to end it, threats of force, strength, morale, losses"),
            new Issue(
                    "leadership",
                    "whether a leader or government is legitimate, will last or should go; elections, referendums, coups"),
            new Issue("accountability", "war crimes, trials, reparations, amnesty"),
            new Issue("humanitarian", "civilians, prisoners, displaced people, food, power and water in the war"),
            new Issue("sanctions-economy", "sanctions, frozen assets, trade, reconstruction"),
            new Issue("arms-control", "demilitarised zones, limits on forces, nuclear weapons"),
            new Issue(
                    "identity-rights",
                    "language, nationhood, the rights of minorities and people as a cause of the conflict"),
            new Issue("third-parties", "the part that states and bodies outside the conflict play"),
            new Issue("agreements", "past agreements: what they promised, whether they were kept"));
}
