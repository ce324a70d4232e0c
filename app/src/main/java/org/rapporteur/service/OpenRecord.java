package org.rapporteur.service;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.analysis.Said;
import org.rapporteur.model.Codebook;
import org.rapporteur.model.Conflict;
import org.rapporteur.model.StatementId;
import org.rapporteur.review.View;
import org.rapporteur.store.RecordFile;
import org.rapporteur.store.Revision;

/**
 * A record that is looked at again and again: what was worked out is kept for as long as the record stays as it is.
 *
 * <p>Safe for use by several threads; what two of them ask for at once is worked out once.
 */
public final class OpenRecord {

    /** Many enough for those who look at the same time; a result is small beside the statements. */
    private static final int MOST_RESULTS = 500;

    private static final long SETTLED_MILLIS = 2000;

    private static final Object STATEMENTS = new Object();
    private static final Object CAST = new Object();

    private final Path file;
    private final HowToRead how;
    private volatile Knowledge knowledge;
    private final Cache<Key, CompletableFuture<Object>> results =
            Caffeine.newBuilder().maximumSize(MOST_RESULTS).build();

    /** The statements alone, as they are held by nearly every result. */
    private final Cache<Key, CompletableFuture<Object>> statements =
            Caffeine.newBuilder().maximumSize(1).build();

    /** Everybody alone, as that holds all statements, too. */
    private final Cache<Key, CompletableFuture<Object>> casts =
            Caffeine.newBuilder().maximumSize(1).build();

    private volatile @Nullable RecordCast lastCast;

    private final KeptSaid articles = new KeptSaid();
    private volatile Looked looked = new Looked(new State(Revision.NONE, ""), false);
    private volatile State latest = new State(Revision.NONE, "");

    /** What was made of articles to find copies; it stays good when others come. */
    private final FindCopies.Prints prints = new FindCopies.Prints();

    private record Key(State state, String knowledge, Object what) {}

    /**
     * How far the record has come, and which it is: another one that took its place, as a backup does, may have come as far.
     *
     * @param revision how far
     * @param written what tells the record, as it was written last, from others; empty if it cannot be looked at
     */
    private record State(Revision revision, String written) {}

    /**
     * What was seen of the record's file.
     *
     * @param state how far the record had come
     * @param isSettled whether it was not written just then
     */
    private record Looked(State state, boolean isSettled) {}

    /** Works something out. */
    @FunctionalInterface
    public interface Work<T> {

        /**
         * Returns the result, which is immutable.
         *
         * @throws InputException if the record cannot be used
         */
        T run() throws InputException;
    }

    private OpenRecord(Path file, HowToRead how, Knowledge knowledge) {
        this.file = file;
        this.how = how;
        this.knowledge = knowledge;
    }

    /**
     * Opens a record.
     *
     * @throws InputException if the record, the dossier or a file of actors cannot be used
     */
    public static OpenRecord of(Path file, HowToRead how) throws InputException {
        Knowledge knowledge = Knowledge.of(how);
        Records.reading(file, RecordFile::revision);
        return new OpenRecord(file, how, knowledge);
    }

    /** Returns the record's file. */
    public Path file() {
        return file;
    }

    FindCopies.Prints prints() {
        return prints;
    }

    /** Returns what is known beforehand. */
    public HowToRead how() {
        return how;
    }

    /** Returns the parties of the dossier's conflict, in its order; empty if it names none. */
    public List<String> parties() {
        return knowledge.conflict().map(Conflict::parties).orElse(List.of());
    }

    /** Returns the dossier's name, with what tells its version and that of the user's files from others. */
    public String dossier() {
        return knowledge.version();
    }

    /**
     * Returns how far the record has come. A file that nobody has touched has come no further: so much is seen without opening it, which takes a
     * hundred times as long.
     */
    private State state() throws InputException {
        // Looked at first: what is written meanwhile is written after it.
        String written = RecordFile.stamp(file);
        Looked last = looked;
        if (last.isSettled() && last.state().written().equals(written)) {
            return last.state();
        }
        // Clocks of files tick slowly: what was written just now may be written again at the same time.
        boolean isSettled = !written.isEmpty() && System.currentTimeMillis() - touched() > SETTLED_MILLIS;
        State now = new State(Records.reading(file, RecordFile::revision), written);
        looked = new Looked(now, isSettled && written.equals(RecordFile.stamp(file)));
        return now;
    }

    private long touched() {
        try {
            return Files.getLastModifiedTime(file).toMillis();
        } catch (IOException e) {
            return Long.MAX_VALUE / 2;
        }
    }

    private Key key(Object what) throws InputException {
        State now = state();
        String known = knowledge.version();
        if (!now.equals(latest)) {
            // Of a large record, what was worked out from an earlier state takes more memory than there is for two.
            latest = now;
            results.asMap().keySet().removeIf(each -> !each.state().equals(now));
        }
        return new Key(now, known, what);
    }

    /**
     * Looks into the dossier and the files of actors again, after they were changed.
     *
     * @throws InputException if one of them cannot be used; what was known before still holds then
     */
    public void reload() throws InputException {
        knowledge = Knowledge.of(how);
    }

    /** Returns the propositions and issues of the dossier. */
    public Codebook codebook() {
        return knowledge.codebook();
    }

    /**
     * Returns one word for the state of the record in its file: as long as it is the same, so is all that is worked out from it.
     *
     * @throws InputException if the record cannot be used
     */
    public String version() throws InputException {
        State now = state();
        return edition(now.revision()) + "-" + Integer.toHexString(now.written().hashCode());
    }

    /** Returns how many readings the record has had, which is at least how many articles it has. */
    long readings() throws InputException {
        return state().revision().reading();
    }

    /** Returns one text for what was read and who is who in the record: as long as it is the same, there are new reviews at most. */
    String versionOfReadings() throws InputException {
        Revision now = state().revision();
        return now.reading() + " " + now.edits() + " " + knowledge.version();
    }

    /**
     * Returns one word for how far the record has come, wherever its file is: the same for a copy of it.
     *
     * @throws InputException if the record cannot be used
     */
    public String edition() throws InputException {
        return edition(state().revision());
    }

    private String edition(Revision now) {
        // The version of what is known has blanks, which one word must not have.
        String known = Integer.toHexString(knowledge.version().hashCode());
        return now.reading() + "-" + now.edits() + "-" + now.reviews() + "-" + known;
    }

    /**
     * Returns all statements of the record, in the order of {@link GatherSaid}.
     *
     * @throws InputException if the record, the dossier or a file of actors cannot be used
     */
    public List<Said> said() throws InputException {
        return whole(View.RECORD).said();
    }

    /** Returns all statements as somebody sees them; those that all see are kept. */
    KeptSaid.Whole whole(View view) throws InputException {
        Knowledge known = knowledge;
        return view.equals(View.RECORD)
                ? kept(statements, key(STATEMENTS), () -> articles.of(file, known, view))
                : articles.of(file, known, view);
    }

    /** Returns everybody with a name of whom the record has statements. Most reviews change nothing about who said what. */
    RecordCast cast() throws InputException {
        return kept(casts, key(CAST), () -> {
            KeptSaid.Whole all = whole(View.RECORD);
            @Nullable RecordCast before = lastCast;
            RecordCast now = before != null && before.isOf(all.told(), all.edits())
                    ? before
                    : new RecordCast(all.told(), all.edits());
            lastCast = now;
            return now;
        });
    }

    /**
     * Returns a statement of the record.
     *
     * @throws InputException if the record, the dossier or a file of actors cannot be used
     */
    public Optional<Said> said(StatementId id) throws InputException {
        return Optional.ofNullable(saidById().get(id));
    }

    /**
     * Returns all statements of the record by their ids: ask for it once, where many are looked for.
     *
     * @throws InputException if the record, the dossier or a file of actors cannot be used
     */
    public Map<StatementId, Said> saidById() throws InputException {
        List<Said> all = said();
        return result(
                "statements by id",
                // Articles with the same text share the ids of their statements.
                () -> all.stream().collect(Collectors.toMap(Said::id, Function.identity(), (first, copy) -> first)));
    }

    /**
     * Returns all statements of an actor, in the order of {@link #said()}.
     *
     * @param actor the actor's id
     * @throws InputException if the record, the dossier or a file of actors cannot be used
     */
    public List<Said> saidBy(String actor) throws InputException {
        List<Said> all = said();
        Map<String, List<Said>> byActor = result(
                "statements by actor",
                () -> all.stream()
                        .filter(each -> each.who().actorId().isPresent())
                        .collect(Collectors.groupingBy(
                                each -> each.who().actorId().get())));
        return byActor.getOrDefault(actor, List.of());
    }

    /**
     * Returns all statements that take a stance on a proposition, in the order of {@link #said()}.
     *
     * @param proposition the proposition's id
     * @throws InputException if the record, the dossier or a file of actors cannot be used
     */
    List<Said> saidOn(String proposition) throws InputException {
        List<Said> all = said();
        Map<String, List<Said>> byProposition = result("statements by proposition", () -> {
            Map<String, List<Said>> found = new HashMap<>();
            for (Said each : all) {
                each.coding()
                        .stances()
                        .keySet()
                        .forEach(id -> found.computeIfAbsent(id, none -> new ArrayList<>())
                                .add(each));
            }
            return found;
        });
        return byProposition.getOrDefault(proposition, List.of());
    }

    /**
     * Returns all statements that an outlet published, however its name is spelled, in the order of {@link #said()}.
     *
     * @throws InputException if the record, the dossier or a file of actors cannot be used
     */
    List<Said> saidIn(String outlet) throws InputException {
        List<Said> all = said();
        Map<String, List<Said>> byOutlet = result("statements by outlet", () -> {
            Map<String, String> folded = new HashMap<>();
            return all.stream()
                    .filter(each -> each.report().outlet().isPresent())
                    .collect(Collectors.groupingBy(each ->
                            folded.computeIfAbsent(each.report().outlet().get(), Folding::fold)));
        });
        return byOutlet.getOrDefault(Folding.fold(outlet), List.of());
    }

    /**
     * Returns what is worked out from the record, from memory if it was worked out since the record changed last.
     *
     * @param settings what tells this result from all others: compared by {@code equals}
     * @param work how to work it out
     * @throws InputException if the record, the dossier or a file of actors cannot be used
     */
    public <T> T result(Object settings, Work<T> work) throws InputException {
        return kept(results, key(settings), work);
    }

    /**
     * Returns what is kept under a key, or else works it out, on this thread and outside the cache: most results are worked out from
     * others, and a cache lets nothing look into it while it computes.
     */
    @SuppressWarnings("unchecked") // What is kept under a key is what its work gave.
    private static <T> T kept(Cache<Key, CompletableFuture<Object>> cache, Key key, Work<T> work)
            throws InputException {
        CompletableFuture<Object> own = new CompletableFuture<>();
        CompletableFuture<Object> others = cache.asMap().putIfAbsent(key, own);
        if (others != null) {
            return (T) awaited(others);
        }
        try {
            T result = work.run();
            own.complete(result);
            return result;
        } catch (InputException | RuntimeException | Error e) {
            cache.asMap().remove(key, own);
            own.completeExceptionally(e);
            throw e;
        }
    }

    private static Object awaited(CompletableFuture<Object> others) throws InputException {
        try {
            return others.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof InputException trouble) {
                throw trouble;
            }
            throw e;
        }
    }
}
