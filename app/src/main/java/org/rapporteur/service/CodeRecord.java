package org.rapporteur.service;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.rapporteur.model.Failure;
import org.rapporteur.model.Outcome;
import org.rapporteur.model.Reading;
import org.rapporteur.pipeline.Pipeline;
import org.rapporteur.store.ArticleFilter;
import org.rapporteur.store.JournalEntry;
import org.rapporteur.store.RecordFile;
import org.rapporteur.store.Settings;
import org.rapporteur.store.StoredReading;

/**
 * Codes the statements of a record anew, by another dossier or model.
 *
 * <p>Articles are not read again: statements stay where they were found, and what a person has coded stays as it is. Who said a
 * statement follows the dossier's actors, so that the record holds what reading with that dossier would give. Whole articles are kept at
 * a time; who stops the program goes on there with the next call.
 */
public final class CodeRecord {

    /** So many articles are kept at once. */
    private static final int GROUP = 100;

    private final RecordFile record;
    private final Pipeline pipeline;
    private final Knowledge knowledge;
    private final ReadProgress progress;
    private final List<Coded> group = new ArrayList<>();
    private Tally tally = Tally.NONE;
    private Diary diary;

    private CodeRecord(
            RecordFile record, Pipeline pipeline, Knowledge knowledge, ReadProgress progress, Person person) {
        this.record = record;
        this.pipeline = pipeline;
        this.knowledge = knowledge;
        this.progress = progress;
        this.diary = Diary.of(record, person, JournalEntry.Deed.CODE, Optional.of(knowledge.version()));
    }

    /**
     * Codes a record anew.
     *
     * @param file the record
     * @param how the dossier and the actors to code by; the confidence stays as each article was read with
     * @param progress hears how it goes
     * @param person who asks for it
     * @return what came of it
     * @throws InputException if there is no such record, the dossier, a file of actors or the record cannot be used, or the model
     *     does not run on this machine
     */
    public static Tally run(Path file, HowToRead how, ReadProgress progress, Person person) throws InputException {
        person.require(Right.CODE);
        Knowledge knowledge = Knowledge.of(how);
        return Records.editing(file, record -> {
            List<Long> readings = record.readings(ArticleFilter.ALL);
            progress.begins(readings.size(), 0);
            try (Pipeline pipeline = Reader.open(how, knowledge, record.learned())) {
                CodeRecord coding = new CodeRecord(record, pipeline, knowledge, progress, person);
                Iterator<Callable<Coded>> pieces = readings.stream()
                        .<Callable<Coded>>map(reading -> () -> coding.code(record.load(reading)))
                        .iterator();
                InOrder.run(pieces, Runtime.getRuntime().availableProcessors(), coding::take);
                coding.keepGroup();
                return coding.tally;
            }
        });
    }

    /** What came of an article, and how it is made now. */
    private record Coded(Outcome outcome, Settings settings) {}

    private Coded code(StoredReading stored) {
        Settings settings = new Settings(
                pipeline.recoded(stored.settings().how()),
                stored.settings().minConfidence(),
                knowledge.version(pipeline.learned()));
        if (Imported.is(stored.settings())) {
            return new Coded(stored.reading(), stored.settings());
        }
        if (stored.settings().equals(settings)) {
            return new Coded(stored.reading(), settings);
        }
        String name = stored.reading().name();
        return new Coded(
                Reader.guarded(
                        name,
                        () -> pipeline.code(stored.reading(), stored.settings().how())),
                settings);
    }

    private void take(Coded coded) {
        group.add(coded);
        if (group.size() == GROUP) {
            keepGroup();
        }
    }

    private void keepGroup() {
        Tally before = tally;
        record.atOnce(() -> {
            for (Coded coded : group) {
                if (coded.outcome() instanceof Reading reading) {
                    tally = tally.plus(record.keep(reading, coded.settings()), reading);
                } else {
                    tally = tally.plusFailure();
                    progress.failed((Failure) coded.outcome());
                }
            }
            diary = diary.plus(before, tally);
        });
        group.clear();
        progress.kept(tally);
    }
}
