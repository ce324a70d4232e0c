package org.rapporteur.fetch;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * Asks one server one thing: no redirect is followed, no cookie kept, nothing tried twice.
 *
 * <p>Hosts are looked up here and judged before they are connected to, and what was judged is what is connected to: there is no
 * second look-up that could give another answer. For any number of threads.
 */
final class Wire implements AutoCloseable {

    private static final int LONGEST_LINE = 16_384;
    private static final int MOST_HEADERS = 200;
    private static final int MOST_CONNECTIONS = 64;

    private final FetchSettings settings;
    private final CloseableHttpClient client;
    private final ScheduledExecutorService alarm;

    Wire(FetchSettings settings, Network network) {
        this.settings = settings;
        Timeout connect = Timeout.of(settings.bounds().connect());
        PoolingHttpClientConnectionManagerBuilder connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(new Judged(network))
                .setMaxConnPerRoute(1)
                .setMaxConnTotal(MOST_CONNECTIONS)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(connect)
                        .setSocketTimeout(Timeout.of(settings.bounds().total()))
                        .setTimeToLive(TimeValue.ofMinutes(1))
                        .build())
                .setDefaultTlsConfig(
                        TlsConfig.custom().setHandshakeTimeout(connect).build())
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(Http1Config.custom()
                                .setMaxLineLength(LONGEST_LINE)
                                .setMaxHeaderCount(MOST_HEADERS)
                                .build())
                        .build());
        network.trust().ifPresent(trust -> connections.setTlsSocketStrategy(new DefaultClientTlsStrategy(trust)));
        PoolingHttpClientConnectionManager manager = connections.build();
        client = HttpClients.custom()
                .setConnectionManager(manager)
                .setUserAgent(settings.userAgent())
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .disableConnectionState()
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(
                                Timeout.of(settings.bounds().total()))
                        .setResponseTimeout(Timeout.of(settings.bounds().total()))
                        .build())
                .build();
        alarm = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "fetch alarm");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Looks a host up and lets nobody connect to what is not allowed. */
    private record Judged(Network network) implements DnsResolver {
        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            String bare = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
            InetAddress[] addresses = network.names().of(bare);
            for (InetAddress address : addresses) {
                if (!network.allowed().test(address)) {
                    throw new NotAllowed(address);
                }
            }
            return addresses;
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }

    /** Says that a host lies where nobody may ask. */
    private static final class NotAllowed extends UnknownHostException {
        private static final long serialVersionUID = 1;

        NotAllowed(InetAddress address) {
            super(address.getHostAddress());
        }
    }

    /**
     * Asks for a page.
     *
     * @param known what to ask for changes by
     * @param room for what is read of the body
     * @throws FetchException if there is no answer, or it is larger or slower than allowed
     */
    Answer ask(Address address, Validators known, Room room) throws FetchException {
        HttpHost host = new HttpHost(address.scheme(), address.bareHost(), address.port());
        // A path is not read as an address once more: one that begins with // would name another host.
        HttpGet request = new HttpGet("/");
        request.setPath(address.path());
        request.setHeader("Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.5");
        request.setHeader("Accept-Encoding", "gzip, deflate");
        request.setHeader("Accept-Language", "en, *;q=0.5");
        known.etag().ifPresent(etag -> request.setHeader("If-None-Match", etag));
        known.modified().ifPresent(modified -> request.setHeader("If-Modified-Since", modified));
        Duration total = settings.bounds().total();
        ScheduledFuture<?> end = alarm.schedule(request::cancel, total.toMillis(), TimeUnit.MILLISECONDS);
        try {
            ClassicHttpResponse response = client.executeOpen(host, request, null);
            boolean whole = false;
            try {
                Answer answer = answer(response, room);
                // What is not wanted, or was cut, has more to it.
                whole = answer.isPage() && !room.isCut();
                return answer;
            } finally {
                if (!whole) {
                    // Else closing would read the rest, which may have no end.
                    request.cancel();
                }
                close(response);
            }
        } catch (IOException e) {
            throw request.isCancelled() && !(e instanceof UnknownHostException)
                    ? FetchException.later("took longer than " + total.toSeconds() + " seconds")
                    : trouble(address, e);
        } finally {
            end.cancel(false);
        }
    }

    /**
     * For what is read of a body.
     *
     * @param bytes the most bytes
     * @param isCut whether a longer body is cut rather than refused
     */
    record Room(int bytes, boolean isCut) {}

    private static Answer answer(ClassicHttpResponse response, Room room) throws IOException, FetchException {
        Map<String, String> headers = new HashMap<>();
        for (Header header : response.getHeaders()) {
            headers.putIfAbsent(header.getName().toLowerCase(Locale.ROOT), String.valueOf(header.getValue()));
        }
        Answer head = new Answer(response.getCode(), Map.copyOf(headers), new byte[0]);
        if (!head.isPage() || response.getEntity() == null) {
            return head;
        }
        byte[] body = Body.of(response.getEntity().getContent(), head.header("content-encoding"), room);
        return new Answer(head.status(), head.headers(), body);
    }

    private static void close(ClassicHttpResponse response) {
        try {
            response.close();
        } catch (IOException e) {
            return; // The answer is there, or the trouble with it is on its way.
        }
    }

    private static FetchException trouble(Address address, IOException e) {
        if (e instanceof NotAllowed refused) {
            return FetchException.never("is not followed: " + address.host() + " is " + refused.getMessage()
                    + ", which is no public address; allow it with --allow-private");
        }
        if (e instanceof UnknownHostException) {
            return FetchException.later("cannot be reached: there is no host " + address.host());
        }
        if (e instanceof SSLException) {
            return FetchException.later("cannot be trusted: the connection is not safe (" + words(e) + ")");
        }
        if (e instanceof InterruptedIOException) {
            return FetchException.later("did not answer in time");
        }
        return FetchException.later("cannot be reached: " + words(e));
    }

    private static String words(IOException e) {
        String message = e.getMessage();
        return message == null ? e.getClass().getSimpleName() : message;
    }

    @Override
    public void close() {
        alarm.shutdownNow();
        client.close(CloseMode.IMMEDIATE);
    }
}
