package org.rapporteur.service;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.rapporteur.analysis.Said;
import org.rapporteur.brief.Source;
import org.rapporteur.model.Coded;
import org.rapporteur.model.Coding;
import org.rapporteur.model.Metadata;
import org.rapporteur.model.Statement;
import org.rapporteur.model.StatementId;
import org.rapporteur.store.StoredReading;

/** Looks up what footnotes tell of statements: their articles, and whether a person decided about them. */
final class CitedSources {

    private CitedSources() {}

    /** Returns what is known of statements; of one that has gone from the record meanwhile, nothing. */
    static Map<Source.Key, Source> of(Path file, List<Said> cited) throws InputException {
        Map<String, Set<StatementId>> byArticle = new LinkedHashMap<>();
        cited.forEach(said -> byArticle
                .computeIfAbsent(said.report().article(), name -> new HashSet<>())
                .add(said.id()));
        return Records.reading(file, record -> {
            Replayed replayed = Replayed.of(record);
            Map<Source.Key, Source> sources = new HashMap<>();
            byArticle.forEach((name, ids) -> {
                Optional<StoredReading> stored = record.present(name);
                if (stored.isEmpty()) {
                    return;
                }
                Replayed.Shown shown = replayed.shown(stored.get().reading());
                Metadata about = shown.reading().article().metadata();
                for (Statement each : shown.reading().statements()) {
                    if (ids.contains(each.id())) {
                        boolean isReviewed = shown.shown().reviewed().containsKey(each.id());
                        sources.put(
                                new Source.Key(name, each.id()),
                                new Source(about.title(), about.url(), coded(each, isReviewed)));
                    }
                }
            });
            return sources;
        });
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
