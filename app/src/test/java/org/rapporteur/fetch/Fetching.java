package org.rapporteur.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A fetcher with small bounds, a server on this machine, and a clock that takes no time. */
abstract class Fetching {

    private static final FetchSettings.Bounds SMALL =
            new FetchSettings.Bounds(100_000, Duration.ofSeconds(2), Duration.ofMillis(900));

    static final FetchSettings SETTINGS =
            new FetchSettings(Optional.of("mailto:desk@courier.example"), true, Duration.ofSeconds(1), SMALL);

    final FakePace pace = new FakePace();
    Site site;
    Fetcher fetcher;

    @BeforeEach
    void open() throws IOException {
        site = Site.open();
        fetcher = fetcher(InetAddress::isLoopbackAddress);
    }

    @AfterEach
    void close() throws IOException {
        fetcher.close();
        site.close();
    }

    Fetcher fetcher(Predicate<InetAddress> allowed) {
        return new Fetcher(SETTINGS, pace, new Network(InetAddress::getAllByName, allowed, Optional.empty()));
    }

    Fetched get(String path) throws FetchException {
        return fetcher.get(Address.of(site.at(path)), Validators.NONE);
    }

    String text(String path) throws FetchException {
        return new String(((Fetched.Page) get(path)).bytes(), UTF_8);
    }

    FetchException refusal(String path) {
        return refusal(fetcher, site.at(path));
    }

    static FetchException refusal(Fetcher fetcher, String address) {
        try {
            Fetched fetched = fetcher.get(Address.of(address), Validators.NONE);
            throw new AssertionError("was fetched: " + fetched);
        } catch (FetchException e) {
            assertThat(e.line()).doesNotContain("\n").doesNotContain("null");
            return e;
        }
    }
}
