package org.rapporteur.service;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.analysis.Day;
import org.rapporteur.analysis.Said;
import org.rapporteur.dossier.Coverage;
import org.rapporteur.model.Article;
import org.rapporteur.model.Metadata;

/** The outlets that a dossier lists: one that articles call by several names is one. */
final class Outlets {

    private final Map<String, String> names = new HashMap<>();

    Outlets(List<Coverage.Outlet> outlets) {
        for (Coverage.Outlet outlet : outlets) {
            names.putIfAbsent(Folding.fold(outlet.name()), outlet.name());
            outlet.aliases().forEach(alias -> names.putIfAbsent(Folding.fold(alias), outlet.name()));
        }
    }

    /** Returns what analyses know of an article. */
    Said.Report report(Article article) {
        Metadata about = article.metadata();
        Optional<String> outlet = about.outlet().map(name -> names.getOrDefault(Folding.fold(name), name));
        Optional<Day> published = about.published().map(date -> new Day(date.earliest(), date.latest(), true));
        return new Said.Report(article.name(), outlet, published);
    }
}
