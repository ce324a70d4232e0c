package org.rapporteur.service;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.rapporteur.analysis.Said;
import org.rapporteur.analysis.Speakers;
import org.rapporteur.analysis.queue.Candidate;
import org.rapporteur.model.ArticleId;
import org.rapporteur.model.edits.Edit;
import org.rapporteur.model.edits.Edits;
import org.rapporteur.model.reviews.Review;
import org.rapporteur.review.View;
import org.rapporteur.store.PresentReading;
import org.rapporteur.store.RecordFile;
import org.rapporteur.store.Told;

/**
 * The statements of a record that is looked at again and again, article by article: after a change only those articles are read that it concerns.
 * A new name, or another dossier, concerns all.
 *
 * <p>Safe for use by several threads, of which one works at a time.
 */
final class KeptSaid {

    private final Map<Long, Piece> pieces = new HashMap<>();
    private String knownBefore = "";
    private Edits editsBefore = Edits.NONE;

    /**
     * All statements of a record.
     *
     * @param said the statements, in the order of {@link GatherSaid}
     * @param sure how sure the machine is of each
     * @param states what persons have made of each
     * @param told all that is told of who said something, before the corrections of who is who, in the same order
     * @param edits the corrections of who is who
     * @param sources what footnotes tell of the statements
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Whole(
            List<Said> said,
            double[] sure,
            List<Candidate.State> states,
            List<Told> told,
            Edits edits,
            CitedSources sources) {}

    /** The statements of one article, and what they follow from: the article's reading, and the last review of it. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Piece(
            String mark,
            int review,
            List<Said> said,
            double[] sure,
            List<Candidate.State> states,
            List<Told> told,
            CitedSources.OfArticle sources) {}

    /**
     * Returns the statements as somebody sees them. What follows from the reviews of all is kept for the next time.
     *
     * @throws InputException if the record cannot be used
     */
    synchronized Whole of(Path file, Knowledge knowledge, View view) throws InputException {
        return Records.reading(file, record -> {
            List<PresentReading> present = record.presentReadings();
            Map<String, Integer> reviewed = lastReviews(record);
            Edits edits = record.edits();
            forget(knowledge.version(), edits);
            boolean isOfAll = view.equals(View.RECORD);
            Map<Long, Piece> here = new HashMap<>();
            List<PresentReading> missing = new ArrayList<>();
            for (PresentReading each : present) {
                int review = reviewed.getOrDefault(each.name(), 0);
                Piece kept = pieces.get(each.key());
                boolean isGood = kept != null && kept.mark().equals(each.mark()) && kept.review() == review;
                if (isGood && (isOfAll || review == 0)) {
                    here.put(each.key(), kept);
                } else {
                    missing.add(each);
                }
            }
            gather(new Source(record, file, knowledge, view), missing, reviewed, here);
            if (isOfAll) {
                pieces.keySet().retainAll(here.keySet());
                pieces.putAll(here);
            } else {
                here.forEach((key, piece) -> {
                    if (piece.review() == 0) {
                        pieces.put(key, piece);
                    }
                });
            }
            return whole(present, here, edits);
        });
    }

    /** Forgets the articles whose statements would be otherwise by another knowledge or with other corrections. */
    private void forget(String knowledge, Edits edits) {
        List<Edit> all = edits.all();
        int before = editsBefore.all().size();
        if (!knowledge.equals(knownBefore)
                || all.size() < before
                || !all.subList(0, before).equals(editsBefore.all())
                || all.subList(before, all.size()).stream().anyMatch(each -> isOfName(each, all))) {
            pieces.clear();
        } else if (all.size() > before) {
            pieces.values()
                    .removeIf(piece -> piece.told().stream()
                            .map(Told::mention)
                            .anyMatch(each -> !editsBefore.speaker(each).equals(edits.speaker(each))));
        }
        knownBefore = knowledge;
        editsBefore = edits;
    }

    /** Returns whether an edit changes a name: a body's stands in what others say for it. */
    private static boolean isOfName(Edit edit, List<Edit> all) {
        return edit instanceof Edit.Rename
                || (edit instanceof Edit.Undo undo && isOfName(all.get(undo.edit() - 1), all));
    }

    /** From where, and as whom, statements are gathered. */
    private record Source(RecordFile record, Path file, Knowledge knowledge, View view) {}

    /** Returns the number of the last review of each article that was reviewed, by its name, those that take back among them. */
    private static Map<String, Integer> lastReviews(RecordFile record) {
        Map<ArticleId, Integer> byText = new HashMap<>();
        for (Review each : record.reviews()) {
            byText.merge(each.article(), each.number(), Math::max);
        }
        Map<String, Integer> byName = new HashMap<>();
        for (Map.Entry<String, Set<ArticleId>> each : record.reviewed().entrySet()) {
            each.getValue().forEach(text -> byName.merge(each.getKey(), byText.getOrDefault(text, 0), Math::max));
        }
        return byName;
    }

    private static void gather(
            Source source, List<PresentReading> wanted, Map<String, Integer> reviewed, Map<Long, Piece> into) {
        Replayed replayed = Replayed.of(source.record(), source.view());
        Outlets outlets = new Outlets(source.knowledge().outlets());
        Organisations organisations = new Organisations(source.knowledge().directory(), replayed.edits());
        Shared shared = new Shared();
        Iterator<PresentReading> next = wanted.iterator();
        List<Long> keys = wanted.stream().map(PresentReading::key).toList();
        ReadAhead.each(source.record(), source.file(), keys, stored -> {
            PresentReading reading = next.next();
            Replayed.Shown shown = replayed.shown(stored.reading());
            List<Double> sure = new ArrayList<>();
            List<Candidate.State> states = new ArrayList<>();
            ReviewQueue.add(shown.reading(), shown.shown(), sure, states);
            into.put(
                    reading.key(),
                    new Piece(
                            reading.mark(),
                            reviewed.getOrDefault(reading.name(), 0),
                            GatherSaid.of(shown.reading(), outlets, organisations).stream()
                                    .map(shared::said)
                                    .toList(),
                            sure.stream().mapToDouble(Double::doubleValue).toArray(),
                            List.copyOf(states),
                            replayed.told(stored.reading()).stream()
                                    .map(shared::told)
                                    .toList(),
                            CitedSources.OfArticle.of(shown)));
        });
    }

    private static Whole whole(List<PresentReading> present, Map<Long, Piece> pieces, Edits edits) {
        List<Piece> all = present.stream()
                .map(each -> Objects.requireNonNull(pieces.get(each.key())))
                .toList();
        int count = all.stream().mapToInt(each -> each.said().size()).sum();
        List<Said> said = new ArrayList<>(count);
        List<Candidate.State> states = new ArrayList<>(count);
        List<Told> told = new ArrayList<>(count);
        double[] sure = new double[count];
        Map<String, CitedSources.OfArticle> sources = new HashMap<>();
        present.forEach(each -> sources.put(
                each.name(), Objects.requireNonNull(pieces.get(each.key())).sources()));
        for (Piece each : all) {
            System.arraycopy(each.sure(), 0, sure, said.size(), each.sure().length);
            said.addAll(each.said());
            states.addAll(each.states());
            told.addAll(each.told());
        }
        return new Whole(
                Speakers.named(said),
                sure,
                Collections.unmodifiableList(states),
                Collections.unmodifiableList(told),
                edits,
                new CitedSources(sources));
    }
}
