package org.rapporteur.service;

import java.util.List;
import java.util.Optional;
import org.rapporteur.analysis.Day;
import org.rapporteur.analysis.Said;
import org.rapporteur.dossier.Coverage;
import org.rapporteur.dossier.OutletNames;
import org.rapporteur.model.Article;
import org.rapporteur.model.Metadata;

/** The outlets that a dossier lists: one that articles call by several names is one. */
final class Outlets {

    private final OutletNames names;

    Outlets(List<Coverage.Outlet> outlets) {
        names = new OutletNames(outlets);
    }

    /** Returns what analyses know of an article. */
    Said.Report report(Article article) {
        Metadata about = article.metadata();
        Optional<String> outlet = about.outlet().map(names::of);
        Optional<Day> published = about.published().map(date -> new Day(date.earliest(), date.latest(), true));
        return new Said.Report(article.name(), outlet, published);
    }
}
