package org.rapporteur.actors;

import java.util.List;
import org.rapporteur.actors.layer.Layers;
import org.rapporteur.yaml.BrokenFileException;
import org.rapporteur.yaml.YamlFile;

/** A small world for tests, of the kind that a user writes. */
public final class World {

    /** Its file. */
    public static final String YAML = """
            actors:
            - id: norrin-government
              type: government
              name: Government of Norrin
              country: Norrin
              demonyms: [Norrinian, Norrinians]
              capital: Fennick
              metonyms: [the Meddow Palace]
              aliases: [Norrinian government]
              sides: {river-war: Norrin}
            - id: norrin-foreign-ministry
              type: state-body
              name: Ministry of Foreign Affairs of Norrin
              parent: norrin-government
            - id: sorrane-government
              type: government
              name: Government of Sorrane
              country: Sorrane
              demonyms: [Sorranese]
              capital: Aumery
              sides: {river-war: Sorrane}
            - id: west-bank-council
              type: group
              name: West Bank Council
              sides: {river-war: Sorrane}
            - id: league
              type: organisation
              name: League of the Rivers
              metonyms: [Fennick]
            - id: brandeth
              type: person
              name: Tomás Brandeth
              aliases: [Thomas Brandeth]
              gender: m
              roles:
              - {title: prime minister of Norrin, office: head-of-government, of: norrin-government, from: 2030-05-01}
              - {title: foreign minister of Norrin, office: foreign-minister, of: norrin-government, from: 2026, to: 2030-05-01}
            - id: varrow
              type: person
              name: Ilse van der Varrow
              gender: f
              roles:
              - {title: prime minister of Norrin, office: head-of-government, of: norrin-government, from: 2025-02, to: 2030-05-01}
            - id: al-tharan
              type: person
              name: Sami al-Tharan
              roles:
              - {title: spokesman of the foreign ministry, office: spokesperson, of: norrin-foreign-ministry, from: 2029-03-01}
            - id: xu
              type: person
              name: Xu Lian
              surname: Xu
              roles:
              - {title: envoy of the League, office: envoy, of: league}
              sides: {river-war: Sorrane}
            - id: anna-brandeth
              type: person
              name: Anna Brandeth
              roles:
              - {title: leader of the council, office: leader, of: west-bank-council, to: 2031}
            """;

    private World() {}

    /** Returns the directory of the world. */
    public static Directory directory() {
        return over(Directory.empty(), YAML);
    }

    /** Returns a directory with one more layer over it, which has no defects. */
    public static Directory over(Directory below, String yaml) {
        try {
            return Layers.over(below, List.of(new YamlFile("layer.yaml", yaml)));
        } catch (BrokenFileException e) {
            throw new AssertionError(e);
        }
    }
}
