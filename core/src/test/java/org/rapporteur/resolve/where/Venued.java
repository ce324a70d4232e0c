package org.rapporteur.resolve.where;

import java.util.List;
import java.util.Optional;
import org.rapporteur.actors.Directory;
import org.rapporteur.model.Article;
import org.rapporteur.model.Attribution;
import org.rapporteur.model.Finding;
import org.rapporteur.resolve.Resolver;

/** The venues of an article in which nobody is known beforehand. */
final class Venued {

    private Venued() {}

    static List<Finding> of(Article article, List<Attribution> attributions) {
        return new Resolver(Directory.empty(), Optional.empty())
                .resolve(article, attributions).resolved().stream()
                        .map(resolved -> resolved.where().venue())
                        .toList();
    }
}
