package org.rapporteur.analysis;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Gives each actor one name, and no two the same, so that who is gathered by name is gathered by id. */
public final class Speakers {

    private Speakers() {}

    /**
     * Returns statements whose actors are named alike wherever they have one id, by the name that most of their statements have (of equals the
     * first in the alphabet). Where two ids share that name, each has its id behind it: {@code Ada Renn (named-ada-renn)}. Who has no id keeps
     * the words of the article.
     *
     * @param said in any order, which is kept
     */
    public static List<Said> named(List<Said> said) {
        Map<String, Map<String, Integer>> names = new LinkedHashMap<>();
        for (Said each : said) {
            each.who()
                    .actorId()
                    .ifPresent(id -> names.computeIfAbsent(id, key -> new HashMap<>())
                            .merge(each.who().actor(), 1, Integer::sum));
        }
        Map<String, String> shown = new HashMap<>();
        names.forEach((id, spellings) -> shown.put(id, mostUsed(spellings)));
        Set<String> once = new HashSet<>();
        Set<String> shared = new HashSet<>();
        shown.values().forEach(name -> {
            if (!once.add(name)) {
                shared.add(name);
            }
        });
        shown.replaceAll((id, name) -> shared.contains(name) ? name + " (" + id + ")" : name);
        return said.stream().map(each -> named(each, shown)).toList();
    }

    private static String mostUsed(Map<String, Integer> spellings) {
        return spellings.entrySet().stream()
                .min(Comparator.<Map.Entry<String, Integer>>comparingInt(each -> -each.getValue())
                        .thenComparing(Map.Entry::getKey))
                .orElseThrow()
                .getKey();
    }

    private static Said named(Said said, Map<String, String> shown) {
        Said.Voice who = said.who();
        Optional<String> name = who.actorId().map(shown::get);
        return name.isEmpty() || name.get().equals(who.actor())
                ? said
                : said.by(new Said.Voice(name.get(), who.actorId(), who.organisation(), who.side(), who.role()));
    }
}
