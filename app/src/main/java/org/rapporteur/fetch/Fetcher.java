package org.rapporteur.fetch;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Fetches pages.
 *
 * <p>A server is asked one thing at a time, with a rest between two requests, and only for what its robots.txt permits. Redirects are
 * followed by hand, each judged like an address that was given. One that is busy is asked again after the time that it names, if
 * that is short.
 *
 * <p>Safe for use by several threads; those who want pages of one server wait for each other.
 */
public final class Fetcher implements AutoCloseable {

    private static final int MOST_REDIRECTS = 10;
    private static final int MOST_ROBOTS_REDIRECTS = 5;
    private static final int MOST_HOSTS = 2_000;

    /** How long a busy server is left alone that does not say how long, the first time and the second. */
    private static final List<Duration> WAITS = List.of(Duration.ofSeconds(5), Duration.ofSeconds(20));

    private final FetchSettings settings;
    private final Pace pace;
    private final Wire wire;
    /** Forgotten are those that were not asked for longer than their robots.txt holds, and of more than there can be the least recent. */
    private final Cache<Address, Host> hosts = Caffeine.newBuilder()
            .maximumSize(MOST_HOSTS)
            .expireAfterAccess(Robots.KEPT)
            .build();

    /** Makes one, which connects to nothing yet. */
    public Fetcher(FetchSettings settings, Pace pace) {
        this(settings, pace, Network.real(settings.allowPrivate()));
    }

    Fetcher(FetchSettings settings, Pace pace, Network network) {
        this.settings = settings;
        this.pace = pace;
        this.wire = new Wire(settings, network);
    }

    /**
     * Fetches a page.
     *
     * @param known by what to ask whether it has changed; with {@link Validators#NONE} it comes whole
     * @throws FetchException if it cannot be had
     */
    public Fetched get(Address address, Validators known) throws FetchException {
        Address at = address;
        Address name = address;
        boolean isPermanent = true;
        for (int hops = 0; hops <= MOST_REDIRECTS; hops++) {
            Answer answer = politely(at, known);
            if (!answer.isRedirect()) {
                return fetched(name, at, answer, known);
            }
            at = next(at, answer);
            isPermanent = isPermanent && answer.isPermanent();
            name = isPermanent ? at : name;
        }
        throw FetchException.later("sends its reader on and on, more than " + MOST_REDIRECTS + " times");
    }

    private static Address next(Address at, Answer answer) throws FetchException {
        Optional<String> location = answer.header("location");
        if (location.isEmpty()) {
            throw FetchException.later("sends its reader elsewhere (" + answer.status() + ") and does not say where");
        }
        try {
            return at.resolve(location.get());
        } catch (FetchException e) {
            String where = location.get().length() > 100 ? location.get().substring(0, 100) + "…" : location.get();
            throw FetchException.never("sends its reader to " + where + ", which " + e.line());
        }
    }

    private static Fetched fetched(Address name, Address at, Answer answer, Validators known) throws FetchException {
        int status = answer.status();
        if (answer.isPage()) {
            return new Fetched.Page(name, at, answer.body(), answer.header("content-type"), answer.validators());
        }
        if (status == 304 && !known.equals(Validators.NONE)) {
            return new Fetched.Unchanged(name);
        }
        throw switch (status) {
            case 404 -> FetchException.gone("is not there (404); check the address");
            case 410 -> FetchException.gone("is gone for good (410)");
            case 401, 402, 403, 451 ->
                FetchException.never("is not shown to everybody (" + status
                        + "); it may need a login or a subscription, so save it as a file and read that");
            default ->
                status >= 500 || status == 408 || status == 425 || status == 304
                        ? FetchException.later("cannot be had now: the server answers " + status)
                        : FetchException.never("is no page: the server answers " + status);
        };
    }

    /** Asks, in turn and by the rules of the house; a busy server twice more. */
    private Answer politely(Address address, Validators known) throws FetchException {
        Host host = host(address);
        try {
            host.turn().lockInterruptibly();
            try {
                requirePermitted(host, address);
                for (Duration wait : WAITS) {
                    Answer answer = ask(
                            host,
                            address,
                            known,
                            new Wire.Room(settings.bounds().bytes(), false));
                    if (!answer.isBusy()) {
                        return answer;
                    }
                    host.rest(answer.retryAfter(pace.now()).orElse(wait));
                }
                Answer last = ask(
                        host, address, known, new Wire.Room(settings.bounds().bytes(), false));
                if (last.isBusy()) {
                    Optional<Duration> after = last.retryAfter(pace.now());
                    after.ifPresent(host::rest);
                    throw FetchException.later(
                            "cannot be had now: the server is busy and answers " + last.status() + " again and again",
                            after);
                }
                return last;
            } finally {
                host.turn().unlock();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw FetchException.later("was not waited for, since the program is to end");
        }
    }

    private Answer ask(Host host, Address address, Validators known, Wire.Room room)
            throws FetchException, InterruptedException {
        host.await();
        try {
            Answer answer = wire.ask(address, known, room);
            host.answered();
            return answer;
        } catch (FetchException e) {
            if (e.again() == FetchException.Again.LATER) {
                host.failed();
            }
            throw e;
        } finally {
            Duration delay = host.robots().delay().orElse(Duration.ZERO);
            host.rest(delay.compareTo(settings.gap()) > 0 ? delay : settings.gap());
        }
    }

    private void requirePermitted(Host host, Address address) throws FetchException, InterruptedException {
        Instant now = pace.now();
        if (host.robots().until().isBefore(now)) {
            host.robots(robots(host, address.origin().at("/robots.txt")));
        }
        if (!host.robots().permits(address)) {
            throw FetchException.never("is not read: the server's robots.txt forbids it to programs");
        }
    }

    /** Reads robots.txt; where it cannot be had for the server's own trouble, RFC 9309 wants all of it taken as forbidden. */
    private Robots robots(Host host, Address file) throws FetchException, InterruptedException {
        Address at = file;
        for (int hops = 0; hops <= MOST_ROBOTS_REDIRECTS; hops++) {
            Answer answer = askForRobots(host, at);
            if (answer.isPage()) {
                return Robots.of(file, answer, pace.now());
            }
            if (answer.isBusy() || answer.status() >= 500) {
                Optional<Duration> after = answer.retryAfter(pace.now());
                after.ifPresent(host::rest);
                throw FetchException.later(
                        "is not read now: the server's robots.txt cannot be had (" + answer.status() + ")", after);
            }
            if (!answer.isRedirect() || answer.header("location").isEmpty()) {
                return Robots.none(pace.now());
            }
            at = at.resolve(answer.header("location").get());
        }
        return Robots.none(pace.now());
    }

    /** Asks the server that keeps the file, which may be another one than {@code host} after a redirect, in its own turn. */
    private Answer askForRobots(Host host, Address at) throws FetchException, InterruptedException {
        Wire.Room room = new Wire.Room(Robots.BYTES, true);
        Host keeper = host(at);
        if (keeper.equals(host)) {
            return ask(host, at, Validators.NONE, room);
        }
        // Not waited for without end: it may be waiting for this one.
        if (!keeper.turn().tryLock(Host.PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw FetchException.later("is not read now: the server that has its robots.txt is being asked for others");
        }
        try {
            return ask(keeper, at, Validators.NONE, room);
        } finally {
            keeper.turn().unlock();
        }
    }

    private Host host(Address address) {
        return hosts.get(address.origin(), origin -> new Host(pace));
    }

    /** Ends all connections. */
    @Override
    public void close() {
        wire.close();
    }
}
