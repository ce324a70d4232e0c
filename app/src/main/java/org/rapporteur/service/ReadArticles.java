package org.rapporteur.service;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.rapporteur.fetch.Address;
import org.rapporteur.fetch.Fetcher;
import org.rapporteur.fetch.Pace;
import org.rapporteur.ingest.ArticleWalk;
import org.rapporteur.ingest.file.ContainerFile;
import org.rapporteur.ingest.file.FileWalk;
import org.rapporteur.ingest.file.Found;
import org.rapporteur.model.Failure;
import org.rapporteur.pipeline.Pipeline;
import org.rapporteur.store.JournalEntry;
import org.rapporteur.store.RecordFile;
import org.rapporteur.store.Settings;

/**
 * Reads articles into a record.
 *
 * <p>Works on all processors, and writes in the order in which the articles were found, those from the web last: what the record
 * holds at the end does not depend on the number of threads. It is written about once a second, whole articles at a time; who stops
 * the program loses the last second and goes on there with the next call, since an article that the record has is not read
 * again.
 */
public final class ReadArticles {

    private final Person person;
    private final ArticleNames names;
    private final List<Path> paths = new ArrayList<>();
    private final Set<Address> pages;

    private ReadArticles(Person person, ArticleNames names, Set<Address> pages) {
        this.person = person;
        this.names = names;
        this.pages = pages;
    }

    /** Returns what reads for somebody. */
    public static For as(Person person) {
        return new For(person);
    }

    /**
     * Reads articles into a record, for whoever has it.
     *
     * @param paths files and folders
     * @param file the record, which is made if it is not there
     * @param how how to read
     * @param progress hears how it goes
     * @return what came of it
     * @throws InputException if the dossier, a file of actors or the record cannot be used, or the model does not run on
     *     this machine
     * @throws IllegalArgumentException if the confidence is outside 0 to 1
     */
    public static Tally run(List<Path> paths, Path file, HowToRead how, ReadProgress progress) throws InputException {
        return run(paths, file, how, progress, Runtime.getRuntime().availableProcessors());
    }

    static Tally run(List<Path> paths, Path file, HowToRead how, ReadProgress progress, int threads)
            throws InputException {
        ReadArticles work = new ReadArticles(Person.OWNER, new ArticleNames(file), Set.of());
        work.paths.addAll(paths);
        return work.read(file, how, progress, threads, Kept::new);
    }

    /**
     * Reads for somebody.
     *
     * @param person who asks for it
     */
    public record For(Person person) {

        /**
         * Reads articles into a record, also from the web.
         *
         * @param sources files, folders and addresses of pages
         * @param file the record, which is made if it is not there
         * @param how how to read
         * @param web how to fetch
         * @param progress hears how it goes
         * @return what came of it
         * @throws InputException as {@link ReadArticles#run(List, Path, HowToRead, ReadProgress)}, if one of the sources is no address and no path,
         *     or they may not add articles
         * @throws IllegalArgumentException if the confidence is outside 0 to 1
         */
        public Tally run(List<String> sources, Path file, HowToRead how, WebWish web, ReadProgress progress)
                throws InputException {
            person.require(Right.ADD);
            ReadArticles work = new ReadArticles(person, new ArticleNames(file), new LinkedHashSet<>());
            for (String source : sources) {
                work.add(source);
            }
            int processors = Runtime.getRuntime().availableProcessors();
            if (work.pages.isEmpty() || web.isOffline()) {
                return work.read(file, how, progress, processors, Kept::new);
            }
            try (Fetcher fetcher = new Fetcher(web.settings(), Pace.REAL)) {
                return work.read(
                        file, how, progress, PageArrival.threads(), address -> new PageArrival(fetcher, address));
            }
        }
    }

    private void add(String source) throws InputException {
        Optional<Address> page = Named.address(source);
        if (page.isPresent()) {
            pages.add(page.get());
        } else {
            paths.add(Named.path(source));
        }
    }

    /** A page that is read from what the record keeps of it. */
    private record Kept(Address address) implements Arrival {
        @Override
        public String name() {
            return address.toString();
        }

        @Override
        public Came come() {
            return new Came.AsKept(name());
        }
    }

    private Tally read(
            Path file, HowToRead how, ReadProgress progress, int threads, Function<Address, Arrival> fetching)
            throws InputException {
        Knowledge knowledge = Knowledge.of(how);
        FileWalk count = FileWalk.over(paths);
        Set<String> articles = new HashSet<>();
        Set<String> collections = new HashSet<>();
        Map<String, Found.Lost> lost = new LinkedHashMap<>();
        count.forEachRemaining(found -> {
            if (found instanceof Found.Lost nowhere) {
                lost.putIfAbsent(names.of(found.path()), nowhere);
            } else if (found instanceof ContainerFile several && !several.type().holdsOne()) {
                collections.add(names.of(found.path()));
            } else {
                articles.add(names.of(found.path()));
            }
        });
        pages.forEach(page -> articles.add(page.toString()));
        if (articles.isEmpty() && collections.isEmpty() && !lost.isEmpty() && !Files.exists(file)) {
            progress.begins(0, count.skipped());
            return onlyLost(lost.values(), progress);
        }
        return Records.writing(file, record -> {
            if (!collections.isEmpty()) {
                progress.collections(collections.size());
            }
            progress.begins(articles.size(), count.skipped());
            try (Pipeline pipeline = Reader.open(how, knowledge, record.learned());
                    ArticleWalk walk = ArticleWalk.over(paths, how.columns(), new Hearing(record, progress))) {
                Settings settings = Reader.settings(how, knowledge, pipeline);
                Diary diary = Diary.of(record, person, JournalEntry.Deed.READ, Optional.empty());
                return new Intake(record, pipeline, settings, progress, diary).run(arrivals(walk, fetching), threads);
            }
        });
    }

    /** Hears of files that hold several articles. */
    private final class Hearing implements ArticleWalk.Hearing {

        private final RecordFile record;
        private final ReadProgress progress;

        Hearing(RecordFile record, ReadProgress progress) {
            this.record = record;
            this.progress = progress;
        }

        @Override
        public void noted(ContainerFile file, String note) {
            progress.noted(file.given(), note);
        }

        @Override
        public void read(ContainerFile file) {
            record.atOnce(() -> record.forgetFailure(names.of(file.path())));
        }
    }

    private Iterator<Arrival> arrivals(ArticleWalk walk, Function<Address, Arrival> fetching) {
        Stream<Arrival> files = StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(walk, Spliterator.ORDERED), false)
                .map(met -> new Arrival.OfFile(met, names.of(met.found().path())));
        Stream<Arrival> fetched = InTurn.of(pages, Address::host).stream().map(fetching);
        return Stream.concat(files, fetched).iterator();
    }

    /** Tells the paths that lead nowhere, where there is nothing else; that is no reason to make a record. */
    private static Tally onlyLost(Collection<Found.Lost> lost, ReadProgress progress) {
        Tally tally = Tally.NONE;
        for (Found.Lost nowhere : lost) {
            progress.failed(new Failure(nowhere.given(), nowhere.message()));
            tally = tally.plusLost();
        }
        return tally;
    }
}
