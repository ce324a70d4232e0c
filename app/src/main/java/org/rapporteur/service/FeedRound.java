package org.rapporteur.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.rapporteur.fetch.Address;
import org.rapporteur.fetch.FetchException;
import org.rapporteur.fetch.Fetched;
import org.rapporteur.fetch.Fetcher;
import org.rapporteur.fetch.Pace;
import org.rapporteur.fetch.Validators;
import org.rapporteur.ingest.feed.Feed;
import org.rapporteur.ingest.feed.FeedEntry;
import org.rapporteur.ingest.feed.Feeds;
import org.rapporteur.ingest.feed.UnreadableFeedException;
import org.rapporteur.ingest.file.Bytes;
import org.rapporteur.ingest.file.UnreadableException;
import org.rapporteur.model.Failure;
import org.rapporteur.model.Sha256;
import org.rapporteur.store.RecordException;
import org.rapporteur.store.WatchFile;
import org.rapporteur.store.WatchedFeed;
import org.rapporteur.store.WatchedPage;

/** Asks all feeds once and notes what they name. Mutable; for one round. */
final class FeedRound {

    /** Lists of lists of feeds are followed so deep. */
    private static final int DEEPEST = 3;

    /** So many feeds are taken of one list. */
    private static final int MOST_OF_A_LIST = 500;

    private static final int MARK = 16;
    private static final int FILE_LIMIT = 10 << 20;
    private static final Duration FIRST_WAIT = Duration.ofMinutes(10);
    private static final Duration LONGEST_WAIT = Duration.ofDays(1);

    private final WatchFile memory;
    private final Fetcher fetcher;
    private final Pace pace;
    private final ReadProgress progress;
    private final Set<String> met = new LinkedHashSet<>();
    private int failed;

    FeedRound(WatchFile memory, Fetcher fetcher, Pace pace, ReadProgress progress) {
        this.memory = memory;
        this.fetcher = fetcher;
        this.pace = pace;
        this.progress = progress;
    }

    /** What was heard of one feed. */
    private record Heard(
            String name, WatchedFeed known, Optional<Feed> feed, Validators validators, Optional<Trouble> trouble) {

        static Heard of(String name, WatchedFeed known, Trouble trouble) {
            Validators validators = new Validators(known.etag(), known.modified());
            return new Heard(name, known, Optional.empty(), validators, Optional.of(trouble));
        }
    }

    /**
     * Why a feed could not be had.
     *
     * @param after how long its server wants to be left alone
     * @param isNews whether that was found out now, rather than known
     */
    private record Trouble(String message, Optional<Duration> after, boolean isNews) {}

    /** Asks the feeds, and those that they name. */
    void run(List<String> given) {
        List<String> level = List.copyOf(given);
        for (int depth = 0; depth <= DEEPEST && !level.isEmpty(); depth++) {
            Set<String> next = new LinkedHashSet<>();
            List<Callable<Heard>> questions = new ArrayList<>();
            for (String each : InTurn.of(level, FeedRound::host)) {
                String name = name(each);
                if (met.add(name)) {
                    questions.add(() -> heard(name));
                }
            }
            InOrder.run(questions.iterator(), PageArrival.SERVERS, heard -> note(heard, next));
            if (depth == DEEPEST && !next.isEmpty()) {
                progress.noted(
                        next.iterator().next(), "is left out, as lists of lists are followed " + DEEPEST + " deep");
            }
            level = List.copyOf(next);
        }
    }

    /** Returns the names of all feeds that were asked, or left alone. */
    Set<String> feeds() {
        return met;
    }

    /** Returns how many could not be had. */
    int failed() {
        return failed;
    }

    private static String host(String feed) {
        try {
            return Address.isMeant(feed) ? Address.of(feed).host() : "";
        } catch (FetchException e) {
            return "";
        }
    }

    private static String name(String feed) {
        try {
            return Address.isMeant(feed)
                    ? Address.of(feed).toString()
                    : Path.of(feed).toAbsolutePath().normalize().toString();
        } catch (FetchException e) {
            return feed;
        }
    }

    private Heard heard(String name) {
        WatchedFeed known = Address.isMeant(name) ? memory.feed(name) : WatchedFeed.UNKNOWN;
        Validators validators = new Validators(known.etag(), known.modified());
        try {
            if (!Address.isMeant(name)) {
                Feed feed = Feeds.read(Bytes.of(Path.of(name), FILE_LIMIT), Optional.empty(), Optional.empty());
                return new Heard(name, known, Optional.of(feed), Validators.NONE, Optional.empty());
            }
            if (known.next().isAfter(pace.now())) {
                return Heard.of(
                        name, known, new Trouble("is left alone until " + known.next(), Optional.empty(), false));
            }
            Fetched fetched = fetcher.get(Address.of(name), validators);
            if (!(fetched instanceof Fetched.Page page)) {
                return new Heard(name, known, Optional.empty(), validators, Optional.empty());
            }
            Feed feed = Feeds.read(page.bytes(), Optional.of(page.last().toString()), page.contentType());
            // What names feeds is not remembered, so it has to come whole each time.
            Validators now = feed.feeds().isEmpty() ? page.validators() : Validators.NONE;
            return new Heard(name, known, Optional.of(feed), now, Optional.empty());
        } catch (FetchException e) {
            return Heard.of(name, known, new Trouble(e.line(), e.after(), true));
        } catch (UnreadableFeedException | UnreadableException e) {
            return Heard.of(name, known, new Trouble(String.valueOf(e.getMessage()), Optional.empty(), true));
        } catch (RecordException e) {
            // Not this feed's doing, and the next one would fare no better.
            throw e;
        } catch (RuntimeException e) {
            // A stranger's feed must not end the watch, whatever brings out a defect.
            return Heard.of(
                    name,
                    known,
                    new Trouble(
                            "cannot be read because of a defect of this program ("
                                    + e.getClass().getSimpleName() + "); please report it with the feed",
                            Optional.empty(),
                            true));
        }
    }

    private void note(Heard heard, Set<String> further) {
        Instant now = pace.now();
        WatchedFeed known = heard.known();
        if (heard.trouble().isPresent()) {
            Trouble trouble = heard.trouble().get();
            if (!trouble.isNews()) {
                progress.noted(heard.name(), trouble.message());
                return;
            }
            failed++;
            progress.failed(new Failure(heard.name(), trouble.message()));
            if (Address.isMeant(heard.name())) {
                Instant next = now.plus(later(known.failures(), trouble.after(), FIRST_WAIT));
                memory.keep(
                        heard.name(),
                        new WatchedFeed(known.etag(), known.modified(), known.failures() + 1, next),
                        List.of(),
                        met);
            }
            return;
        }
        Validators validators = heard.validators();
        List<WatchedPage> pages = new ArrayList<>();
        heard.feed().ifPresent(feed -> {
            feed.warnings().forEach(warning -> progress.noted(heard.name(), warning));
            feed.entries().forEach(entry -> pages.add(page(entry, heard.name())));
            feed.feeds().stream().limit(MOST_OF_A_LIST).forEach(further::add);
            if (feed.feeds().size() > MOST_OF_A_LIST) {
                progress.noted(
                        heard.name(),
                        "names " + feed.feeds().size() + " feeds, of which the first " + MOST_OF_A_LIST
                                + " were taken");
            }
        });
        memory.keep(
                heard.name(), new WatchedFeed(validators.etag(), validators.modified(), 0, Instant.EPOCH), pages, met);
    }

    private static WatchedPage page(FeedEntry entry, String feed) {
        String said =
                entry.updated().or(entry::published).map(Instant::toString).orElse("") + "\n"
                        + entry.title().orElse("");
        String mark = Sha256.of(said.getBytes(UTF_8)).hex().substring(0, MARK);
        String address = name(entry.address());
        return WatchedPage.named(address, feed, mark, entry.published().or(entry::updated));
    }

    /**
     * Returns how long something is left alone that could not be had: longer each time, up to a day, and at least as long as its server
     * wants.
     *
     * @param failures how often it could not be had before
     */
    static Duration later(int failures, Optional<Duration> wanted, Duration first) {
        Duration wait = first.multipliedBy(1L << Math.min(failures, 10));
        Duration bounded = wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
        return wanted.filter(each -> each.compareTo(bounded) > 0).orElse(bounded);
    }
}
