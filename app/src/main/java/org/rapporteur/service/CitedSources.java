package org.rapporteur.service;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.rapporteur.analysis.Said;
import org.rapporteur.brief.Source;
import org.rapporteur.model.Coded;
import org.rapporteur.model.Coding;
import org.rapporteur.model.Metadata;
import org.rapporteur.model.Statement;
import org.rapporteur.model.StatementId;

/** What footnotes tell of statements: their articles, and whether a person decided about them. Immutable. */
final class CitedSources {

    private final Map<String, OfArticle> byName;

    /** Takes what is told of articles, by their names. */
    CitedSources(Map<String, OfArticle> byName) {
        this.byName = Map.copyOf(byName);
    }

    /**
     * What footnotes tell of the statements of one article. Of a million statements all are kept, so nothing is kept twice.
     *
     * @param ids the statements
     * @param sources what is told of each, in the same order
     */
    record OfArticle(List<StatementId> ids, List<Source> sources) {

        /** Copies the lists. */
        OfArticle {
            ids = List.copyOf(ids);
            sources = List.copyOf(sources);
        }

        static OfArticle of(Replayed.Shown shown) {
            Metadata about = shown.reading().article().metadata();
            Map<Source.Coded, Source> same = new HashMap<>();
            List<Source> sources = shown.reading().statements().stream()
                    .map(each -> coded(each, shown.shown().reviewed().containsKey(each.id())))
                    .map(coded -> same.computeIfAbsent(coded, by -> new Source(about.title(), about.url(), by)))
                    .toList();
            return new OfArticle(
                    shown.reading().statements().stream().map(Statement::id).toList(), sources);
        }

        private Optional<Source> of(StatementId id) {
            int at = ids.indexOf(id);
            return at < 0 ? Optional.empty() : Optional.of(sources.get(at));
        }
    }

    /** Returns what is known of statements; of one that is not in the record, nothing. */
    Map<Source.Key, Source> of(List<Said> cited) {
        Map<Source.Key, Source> sources = new HashMap<>();
        for (Said said : cited) {
            String article = said.report().article();
            Optional.ofNullable(byName.get(article))
                    .flatMap(all -> all.of(said.id()))
                    .ifPresent(source -> sources.put(new Source.Key(article, said.id()), source));
        }
        return sources;
    }

    private static Source.Coded coded(Statement statement, boolean isReviewed) {
        if (isReviewed) {
            return Source.Coded.REVIEWED;
        }
        Coding coding = statement.coding().asserted();
        List<? extends Coded<?>> codes = Stream.of(
                        coding.issues().stream(),
                        coding.act().stream(),
                        coding.stances().values().stream(),
                        coding.conditions().stream())
                .flatMap(each -> each)
                .toList();
        return !codes.isEmpty() && codes.stream().allMatch(Coded::isByHand)
                ? Source.Coded.BY_HAND
                : Source.Coded.BY_MACHINE;
    }
}
