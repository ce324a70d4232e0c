package org.rapporteur.service;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.rapporteur.learning.Decided;
import org.rapporteur.learning.Learning;
import org.rapporteur.learning.Lesson;
import org.rapporteur.model.Attribution;
import org.rapporteur.model.Coded;
import org.rapporteur.model.Coding;
import org.rapporteur.model.Learned;
import org.rapporteur.model.Reading;
import org.rapporteur.model.Stance;
import org.rapporteur.model.Statement;
import org.rapporteur.model.StatementId;
import org.rapporteur.model.reviews.By;
import org.rapporteur.model.reviews.Field;
import org.rapporteur.model.reviews.Review;
import org.rapporteur.pipeline.Pipeline;
import org.rapporteur.review.Replay;
import org.rapporteur.review.ReviewedStatement;
import org.rapporteur.store.Kept;
import org.rapporteur.store.KeptLearning;
import org.rapporteur.store.RecordFile;
import org.rapporteur.store.StoredReading;

/**
 * Learns from what persons decided about the codes of a record how sure the coder may be, and from where on codes hold.
 *
 * <p>What was read is not changed by that, nor is any review: what was learned is kept beside them, and {@link CodeRecord} codes by it.
 */
public final class LearnFromReviews {

    private final RecordFile record;
    private final Knowledge knowledge;
    private final Pipeline pipeline;
    private final Map<Long, Boolean> sameDossier = new HashMap<>();
    private Tally tally = Tally.NONE;

    private LearnFromReviews(RecordFile record, Knowledge knowledge, Pipeline pipeline) {
        this.record = record;
        this.knowledge = knowledge;
        this.pipeline = pipeline;
    }

    /**
     * What was learned, before anybody says whether it shall hold.
     *
     * @param outcome what was learned, and what it is worth
     * @param reviews how many reviews there were
     * @param knowledge the dossier and the files of actors by which the codes were weighed
     * @param tally how many articles were looked at
     */
    public record Found(Learning.Outcome outcome, int reviews, String knowledge, Tally tally) {

        /** Returns whether there is anything that would be better. */
        public boolean isBetter() {
            return !outcome.learned().isNone();
        }
    }

    /**
     * What was learned once, or that it was taken up again.
     *
     * @param number its number
     * @param used the number of what was taken up again, 0 for what the program came with; empty if something was learned
     * @param coder who said so
     * @param at when
     * @param statements from how many reviewed statements it was learned
     * @param articles in how many articles
     * @param kinds the kinds of codes of which something was learned
     * @param holds whether it holds now
     */
    public record Past(
            int number,
            Optional<Integer> used,
            String coder,
            Instant at,
            int statements,
            int articles,
            List<String> kinds,
            boolean holds) {

        /** Copies the list. */
        public Past {
            kinds = List.copyOf(kinds);
        }
    }

    /**
     * Learns; nothing is kept.
     *
     * @param file the record
     * @param how the dossier and the actors to code by
     * @param progress hears how many reviewed articles were looked at
     * @param person who asks for it
     * @throws InputException if too few statements were reviewed, or the record, the dossier or the model cannot be used
     */
    public static Found run(Path file, HowToRead how, ReadProgress progress, Person person) throws InputException {
        person.require(Right.CODE);
        Knowledge knowledge = Knowledge.of(how);
        Found found = Records.reading(file, record -> {
            int reviews = record.revision().reviews();
            try (Pipeline pipeline = Reader.open(how, knowledge)) {
                LearnFromReviews learning = new LearnFromReviews(record, knowledge, pipeline);
                List<Lesson> lessons = learning.lessons(progress);
                return new Found(
                        Learning.of(lessons, pipeline.shipped()), reviews, knowledge.version(), learning.tally);
            }
        });
        if (!found.outcome().isEnough()) {
            throw InputException.broken("Learning takes " + Learning.LEAST_STATEMENTS + " statements in "
                    + Learning.LEAST_ARTICLES + " articles about whose codes persons decided, with at least "
                    + Learning.LEAST_OF_EACH + " codes that are right and as many that are wrong; this record has "
                    + found.outcome().statements() + " in " + found.outcome().articles()
                    + ". \"rapporteur review --queue\" lists what is most worth a look");
        }
        return found;
    }

    private List<Lesson> lessons(ReadProgress progress) {
        Replayed replayed = Replayed.of(record);
        List<Long> readings = replayed.reviewedNames().stream()
                .flatMap(name -> record.presentReading(name).stream())
                .toList();
        progress.begins(readings.size(), 0);
        List<Lesson> lessons = new ArrayList<>();
        Set<String> texts = new HashSet<>();
        for (Long key : readings) {
            StoredReading stored = record.load((long) key);
            Reading reading = stored.reading();
            // Copies of a text share its reviews, which would count twice.
            boolean isWeighed = !Imported.is(stored.settings())
                    && texts.add(reading.article().id().value());
            if (isWeighed) {
                lessons.addAll(lessons(reading, replayed.shown(reading).shown()));
            }
            // What is weighed takes the time; all else is passed over at once.
            tally = tally.plus(isWeighed ? Kept.READ_ANEW : Kept.UNCHANGED, reading);
            progress.kept(tally);
        }
        return lessons;
    }

    /** Returns what can be learned from an article: its statements are weighed where the machine found them, what a person added where that one did. */
    private List<Lesson> lessons(Reading reading, Replay.Shown shown) {
        List<Attribution> found = new ArrayList<>();
        Map<Integer, Decided> decided = new TreeMap<>();
        Set<StatementId> there = new HashSet<>();
        for (Statement each : reading.statements()) {
            ReviewedStatement reviewed = shown.reviewed().get(each.id());
            there.add(each.id());
            if (reviewed != null) {
                put(decided, found.size(), reviewed);
            }
            found.add(each.what());
        }
        List<Lesson> lessons = new ArrayList<>(pipeline.lessons(reading.article(), found, decided));
        List<Attribution> all = new ArrayList<>(found);
        Map<Integer, Decided> added = new TreeMap<>();
        shown.reviewed().values().stream()
                .filter(each -> !there.contains(each.statement().id()))
                .sorted(java.util.Comparator.comparing(
                        each -> each.statement().id().value()))
                .forEach(each -> {
                    put(added, all.size(), each);
                    all.add(each.statement().what());
                });
        if (!added.isEmpty()) {
            lessons.addAll(pipeline.lessons(reading.article(), all, added));
        }
        return lessons;
    }

    private void put(Map<Integer, Decided> decided, int at, ReviewedStatement reviewed) {
        Decided mine = decided(reviewed);
        if (!mine.isEmpty()) {
            decided.put(at, mine);
        }
    }

    private Decided decided(ReviewedStatement reviewed) {
        Coding coding = reviewed.statement().coding();
        boolean worded = true;
        for (Field field : List.of(Field.ISSUES, Field.STANCES)) {
            Review by = reviewed.by().get(field);
            worded &= by == null || isOfThisDossier(by);
        }
        return new Decided(
                is(reviewed, Field.ACT) ? coding.act().map(Coded::value) : Optional.empty(),
                is(reviewed, Field.ISSUES)
                        ? Optional.of(coding.issues().stream().map(Coded::value).collect(Collectors.toSet()))
                        : Optional.empty(),
                is(reviewed, Field.STANCES) ? Optional.of(stances(coding)) : Optional.empty(),
                is(reviewed, Field.CONDITIONS)
                        ? Optional.of(coding.conditions().stream()
                                .map(each -> each.value().span())
                                .toList())
                        : Optional.empty(),
                worded);
    }

    private static boolean is(ReviewedStatement reviewed, Field field) {
        return reviewed.by().containsKey(field) && !reviewed.disputed().contains(field);
    }

    private static Map<String, Stance> stances(Coding coding) {
        Map<String, Stance> stances = new HashMap<>();
        coding.stances().forEach((proposition, stance) -> stances.put(proposition, stance.value()));
        return stances;
    }

    /** Returns whether a reviewer saw what is coded by this dossier: what could not be given then is not missing. */
    private boolean isOfThisDossier(Review review) {
        return review.seen()
                .reading()
                .map(reading -> sameDossier.computeIfAbsent(
                        reading,
                        key -> Knowledge.withoutLearned(
                                        record.load((long) key).settings().knowledge())
                                .equals(knowledge.version())))
                .orElse(false);
    }

    /**
     * Lets what was learned hold from now on: {@link CodeRecord} and {@link ReadArticles} code by it.
     *
     * @param how the dossier and the actors to code by
     * @param by who says so
     * @param person who that is
     * @return its number
     * @throws InputException if nothing would be better, somebody has reviewed or changed the dossier meanwhile, or the record or the dossier
     *     cannot be used
     */
    public static int keep(Path file, HowToRead how, Found found, By by, Person person) throws InputException {
        person.require(Right.CODE);
        person.requireName(by.coder());
        if (!found.isBetter()) {
            throw InputException.broken("Nothing that was learned would be better; all stays as it is");
        }
        if (!Knowledge.of(how).version().equals(found.knowledge())) {
            throw InputException.overtaken("The dossier was changed since this was learned; learn again");
        }
        Learning.Outcome outcome = found.outcome();
        return Records.editing(file, record -> {
            List<Integer> number = new ArrayList<>();
            record.<InputException>atOnce(() -> {
                if (record.revision().reviews() != found.reviews()) {
                    throw InputException.overtaken("Somebody has reviewed since this was learned; learn again");
                }
                number.add(record.keep(new KeptLearning(
                                Optional.empty(),
                                by.coder(),
                                by.at(),
                                outcome.learned(),
                                new KeptLearning.From(outcome.statements(), outcome.articles(), found.reviews())))
                        .number());
            });
            return number.get(0);
        });
    }

    /**
     * Lets what was learned once hold again.
     *
     * @param number of what was learned; 0 for what the program came with
     * @param by who says so
     * @param person who that is
     * @throws InputException if nothing of that number was learned, it holds already, or the record cannot be used
     */
    public static void use(Path file, int number, By by, Person person) throws InputException {
        person.require(Right.CODE);
        person.requireName(by.coder());
        Records.editing(file, record -> {
            record.<InputException>atOnce(() -> {
                List<KeptLearning> all = record.learnings();
                if (number != 0
                        && all.stream()
                                .noneMatch(each ->
                                        each.number() == number && each.used().isEmpty())) {
                    throw InputException.broken(
                            "Nothing was learned as number " + number + "; \"rapporteur learn --list\" tells what was");
                }
                if (KeptLearning.present(all).number() == number) {
                    throw InputException.broken(
                            number == 0
                                    ? "Nothing that was learned is in use"
                                    : "Number " + number + " is in use already");
                }
                record.keep(new KeptLearning(
                        Optional.of(number),
                        by.coder(),
                        by.at(),
                        Learned.NONE,
                        new KeptLearning.From(0, 0, record.revision().reviews())));
            });
            return number;
        });
    }

    /**
     * Returns what was learned in a record, and what was taken up again, the first first.
     *
     * @throws InputException if the record cannot be used
     */
    public static List<Past> list(Path file) throws InputException {
        return Records.reading(file, record -> {
            List<KeptLearning> all = record.learnings();
            int holds = KeptLearning.present(all).number();
            return all.stream()
                    .map(each -> new Past(
                            each.number(),
                            each.used(),
                            each.coder(),
                            each.at(),
                            each.from().statements(),
                            each.from().articles(),
                            each.learned().numbers().keySet().stream()
                                    .filter(name -> name.endsWith(".slope"))
                                    .map(name -> name.substring(0, name.indexOf('.')))
                                    .toList(),
                            each.used().isEmpty() && each.number() == holds))
                    .toList();
        });
    }
}
