package org.rapporteur.service;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.model.edits.Edits;
import org.rapporteur.store.Told;

/** Finds the actors of a record: everybody with a name of whom it has a statement. */
public final class ListActors {

    private ListActors() {}

    /**
     * Returns the actors that are wanted.
     *
     * @param file the record
     * @param words all of which stand in the id, a name or a role
     * @param side for whom they speak
     * @throws InputException if the record cannot be used
     */
    public static ListedActors run(Path file, Optional<String> words, Optional<String> side) throws InputException {
        return Records.reading(file, record -> run(RecordCast.of(record), words, side));
    }

    /**
     * Returns the actors of a record that is held open, as {@link #run(Path, Optional, Optional)}.
     *
     * @throws InputException if the record cannot be used
     */
    public static ListedActors run(OpenRecord record, Optional<String> words, Optional<String> side)
            throws InputException {
        return run(record.cast(), words, side);
    }

    private static ListedActors run(RecordCast cast, Optional<String> words, Optional<String> side) {
        return new ListedActors(
                cast.search(words, side), cast.unnamed(), side.flatMap(party -> Sides.insteadOf(party, cast.told())));
    }

    /**
     * Returns one actor.
     *
     * @param key an id, the beginning of one, or a name
     * @throws InputException if the record cannot be used, or nobody is meant or several are
     */
    public static ShownActor show(Path file, String key) throws InputException {
        return Records.reading(
                file, record -> show(RecordCast.of(record), EditWords.all(record.edits(), record.editsBy()), key));
    }

    /**
     * Returns one actor of a record that is held open, as {@link #show(Path, String)}.
     *
     * @throws InputException if the record cannot be used, or nobody is meant or several are
     */
    public static ShownActor show(OpenRecord record, String key) throws InputException {
        return show(record.cast(), record.result("corrections of actors", () -> EditActors.list(record.file())), key);
    }

    private static ShownActor show(RecordCast cast, List<ListedEdit> all, String key) throws InputException {
        RecordActor actor = cast.find(key);
        Map<String, List<Told>> byArticle = new LinkedHashMap<>();
        for (Told each : cast.gathered(actor.id()).told()) {
            byArticle
                    .computeIfAbsent(each.mention().article(), article -> new ArrayList<>())
                    .add(each);
        }
        List<ShownActor.InArticle> articles = new ArrayList<>();
        byArticle.forEach((article, told) -> {
            LinkedHashSet<String> names = new LinkedHashSet<>();
            told.forEach(each -> names.add(each.mention().who().name()));
            List<String> statements = told.stream()
                    .map(each -> each.mention().statement().value())
                    .toList();
            articles.add(new ShownActor.InArticle(article, List.copyOf(names), statements));
        });
        Edits edits = cast.edits();
        return new ShownActor(
                actor,
                articles,
                edits.about(actor.id()).stream()
                        .map(number -> all.get(number - 1))
                        .toList());
    }
}
