package org.rapporteur.service;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.fetch.Address;
import org.rapporteur.fetch.FetchException;
import org.rapporteur.fetch.Fetcher;
import org.rapporteur.fetch.Pace;
import org.rapporteur.fetch.Validators;
import org.rapporteur.model.Failure;
import org.rapporteur.model.Learned;
import org.rapporteur.model.Outcome;
import org.rapporteur.pipeline.Pipeline;
import org.rapporteur.store.ArticleSummary;
import org.rapporteur.store.JournalEntry;
import org.rapporteur.store.RecordException;
import org.rapporteur.store.RecordFile;
import org.rapporteur.store.Revision;
import org.rapporteur.store.Settings;
import org.rapporteur.store.StoredReading;
import org.rapporteur.store.WatchFile;
import org.rapporteur.store.WatchedPage;

/**
 * Watches feeds: reads into a record what they name, and tells what is new in it after each round.
 *
 * <p>What is still to be read is noted before anything is, and noted as read after the record has it for good. So a process that is
 * killed loses nothing; and as a record does not keep the same twice, it doubles nothing either.
 */
public final class WatchFeeds {

    /** After so many times that a page cannot be had it is given up, until its feed says something new of it. */
    private static final int LAST_FAILURE = 8;

    private static final Duration FIRST_WAIT = Duration.ofMinutes(5);

    private final Path file;
    private final HowToRead how;
    private final WatchWish wish;
    private final WatchProgress progress;
    private final Pace pace;

    private WatchFeeds(Path file, HowToRead how, WatchWish wish, WatchProgress progress, Pace pace) {
        this.file = file;
        this.how = how;
        this.wish = wish;
        this.progress = progress;
        this.pace = pace;
    }

    /**
     * Watches feeds, for ever or for one round.
     *
     * @param file the record, which is made if it is not there
     * @param how how to read
     * @param wish what to watch, and how often
     * @param web how to fetch
     * @param progress hears how it goes
     * @return how many feeds and articles could not be had or read in the last round
     * @throws InputException if the dossier, a file of actors or the record cannot be used, a feed is no address and no path, or the
     *     model does not run on this machine
     * @throws IllegalArgumentException if the confidence is outside 0 to 1
     */
    public static int run(Path file, HowToRead how, WatchWish wish, WebWish web, WatchProgress progress)
            throws InputException {
        try (Fetcher fetcher = new Fetcher(web.settings(), Pace.REAL)) {
            return new WatchFeeds(file, how, wish, progress, Pace.REAL).run(fetcher);
        }
    }

    /** As {@link #run(Path, HowToRead, WatchWish, WebWish, WatchProgress)}, asking through {@code fetcher} and by the clock of {@code pace}. */
    static int run(Path file, HowToRead how, WatchWish wish, WatchProgress progress, Asking asking)
            throws InputException {
        return new WatchFeeds(file, how, wish, progress, asking.pace()).run(asking.fetcher());
    }

    /**
     * Who asks, and by which clock.
     *
     * @param fetcher asks
     * @param pace tells the time
     */
    record Asking(Fetcher fetcher, Pace pace) {}

    private int run(Fetcher fetcher) throws InputException {
        requireFeeds();
        Knowledge knowledge = Knowledge.of(how);
        // Made now, so that it is known before the first round what was there.
        Records.writing(file, RecordFile::revision);
        try (Equipment equipment = new Equipment(knowledge);
                WatchFile memory = WatchFile.beside(file)) {
            begin(memory);
            while (true) {
                Instant began = pace.now();
                if (equipment.isReady()) {
                    int troubles = round(memory, fetcher, equipment);
                    if (wish.every().isEmpty()) {
                        return troubles;
                    }
                }
                Instant next = began.plus(wish.every().get());
                Instant now = pace.now();
                if (next.isAfter(now)) {
                    progress.waits(next);
                    pace.sleep(Duration.between(now, next));
                }
            }
        } catch (RecordException e) {
            throw InputException.broken(String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    /** What articles are read with: opened anew after somebody changed the dossier or a file of actors, or let the coder learn. */
    private final class Equipment implements AutoCloseable {
        private Pipeline pipeline;
        private Settings settings;
        private String version;
        private Learned learned;

        Equipment(Knowledge knowledge) throws InputException {
            version = knowledge.version();
            learned = learned();
            pipeline = Reader.open(how, knowledge, learned);
            settings = Reader.settings(how, knowledge, pipeline);
        }

        private Learned learned() throws InputException {
            return Records.reading(file, RecordFile::learned);
        }

        /** Takes up what was changed; returns whether it can be used, and tells what has to be mended if it cannot. */
        boolean isReady() {
            try {
                Knowledge now = Knowledge.of(how);
                Learned lately = learned();
                if (!now.version().equals(version) || !lately.equals(learned)) {
                    Pipeline fresh = Reader.open(how, now, lately);
                    pipeline.close();
                    pipeline = fresh;
                    version = now.version();
                    learned = lately;
                    settings = Reader.settings(how, now, pipeline);
                }
                return true;
            } catch (InputException e) {
                e.lines().forEach(line -> progress.noted(line, "until that is mended, nothing is read"));
                return false;
            }
        }

        @Override
        public void close() {
            pipeline.close();
        }
    }

    private void requireFeeds() throws InputException {
        for (String feed : wish.feeds()) {
            if (Named.address(feed).isEmpty() && !Files.isRegularFile(Named.path(feed))) {
                throw InputException.wrongCall(
                        feed + " is no file; give a file, or an address that begins with https://");
            }
        }
    }

    /** Makes the memory one of this record as it is. */
    private void begin(WatchFile memory) throws InputException {
        Optional<Revision> told = memory.told();
        boolean isOurs = told.isPresent()
                && Records.reading(file, record -> {
                    Revision now = record.revision();
                    return now.reading() >= told.get().reading()
                            && now.edits() >= told.get().edits()
                            && now.reviews() >= told.get().reviews()
                            && memory.digest()
                                    .filter(record.digest(told.get())::equals)
                                    .isPresent();
                });
        if (!isOurs) {
            memory.forget();
            Revision present = Records.reading(file, RecordFile::revision);
            tell(memory, present, KeyedFindings.of(file, how, wish.level()).keys());
        }
    }

    private void tell(WatchFile memory, Revision until, Set<String> findings) throws InputException {
        Records.reading(file, record -> {
            memory.told(until, record.digest(until), findings);
            return until;
        });
    }

    private int round(WatchFile memory, Fetcher fetcher, Equipment with) throws InputException {
        FeedRound feeds = new FeedRound(memory, fetcher, pace, progress);
        feeds.run(wish.feeds());
        List<WatchedPage> pages = new ArrayList<>();
        for (String feed : feeds.feeds()) {
            pages.addAll(memory.toDo(feed, pace.now(), wish.most()));
        }
        int troubles = feeds.failed();
        if (!pages.isEmpty()) {
            Tally tally = Records.writing(file, record -> {
                progress.begins(pages.size(), 0);
                List<Arrival> arrivals = new ArrayList<>();
                for (WatchedPage page : InTurn.of(pages, each -> host(each.address()))) {
                    arrivals.add(arrival(page, memory, fetcher, record));
                }
                Diary diary = Diary.of(record, Person.OWNER, JournalEntry.Deed.WATCH, Optional.empty());
                return new Intake(record, with.pipeline, with.settings, progress, diary)
                        .run(arrivals.iterator(), PageArrival.threads());
            });
            troubles += tally.failed() + tally.lost();
        }
        news(memory, troubles);
        return troubles;
    }

    private static String host(String address) {
        try {
            return Address.of(address).host();
        } catch (FetchException e) {
            return "";
        }
    }

    private Arrival arrival(WatchedPage page, WatchFile memory, Fetcher fetcher, RecordFile record) {
        Address address;
        try {
            address = Address.of(page.address());
        } catch (FetchException e) {
            return new NoPage(page.address(), e.line(), () -> memory.done(page));
        }
        // Asked for changes only what the record has.
        Validators known = record.presentReading(page.address()).isPresent()
                ? new Validators(page.etag(), page.modified())
                : Validators.NONE;
        return new PageArrival(fetcher, address, known, (validators, trouble) -> {
            if (trouble.filter(each -> each.again() == FetchException.Again.LATER)
                            .isPresent()
                    && page.failures() + 1 < LAST_FAILURE) {
                Duration wait = FeedRound.later(page.failures(), trouble.get().after(), FIRST_WAIT);
                memory.failed(page, pace.now().plus(wait));
            } else {
                memory.done(page.with(validators.etag(), validators.modified()));
            }
        });
    }

    /** What a feed names as a page and is none. */
    private record NoPage(String name, String message, Runnable whenKept) implements Arrival {
        @Override
        public Came come() {
            return new Came.Nothing(new Failure(name, message));
        }

        @Override
        public void kept(Outcome outcome) {
            whenKept.run();
        }
    }

    private void news(WatchFile memory, int troubles) throws InputException {
        Revision told = memory.told().orElse(Revision.NONE);
        // What comes while this is worked out is told in the next round.
        Revision present = Records.reading(file, RecordFile::revision);
        if (present.equals(told)) {
            progress.round(new WatchNews(pace.now(), List.of(), 0, List.of(), List.of(), List.of(), troubles));
            return;
        }
        List<WatchNews.NewArticle> articles = Records.reading(file, record -> articles(record, told));
        KeyedFindings now = KeyedFindings.of(file, how, wish.level());
        Set<String> known = memory.findings();
        progress.round(new WatchNews(
                pace.now(),
                articles,
                articles.stream().mapToLong(WatchNews.NewArticle::statements).sum(),
                KeyedFindings.news(now.positions(), known),
                KeyedFindings.news(now.shifts(), known),
                KeyedFindings.news(now.contradictions(), known),
                troubles));
        tell(memory, present, now.keys());
    }

    private static List<WatchNews.NewArticle> articles(RecordFile record, Revision told) {
        List<WatchNews.NewArticle> articles = new ArrayList<>();
        for (ArticleSummary each : record.summaries()) {
            if (each.reading() > told.reading()) {
                StoredReading stored = record.load(each.reading());
                articles.add(new WatchNews.NewArticle(
                        each.name(),
                        each.title(),
                        each.outlet(),
                        each.published(),
                        each.statements(),
                        stored.version() > 1));
            }
        }
        return articles;
    }
}
