package org.rapporteur.fetch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import javax.net.ssl.SSLContext;

/** A web server on this machine that says whatever a test wants, byte by byte. */
public final class Site implements AutoCloseable {

    /** What was asked, and with which headers, their names in lower case. */
    public record Asked(String path, Map<String, String> headers) {}

    /** Writes an answer, head and body; may throw, or take its time. */
    @FunctionalInterface
    public interface Reply {
        void write(Asked asked, OutputStream out) throws IOException, InterruptedException;
    }

    private final ServerSocket socket;
    private final String scheme;
    private final Map<String, Reply> pages = new ConcurrentHashMap<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final AtomicInteger atOnce = new AtomicInteger();
    private final AtomicInteger mostAtOnce = new AtomicInteger();

    private Site(ServerSocket socket, String scheme) {
        this.socket = socket;
        this.scheme = scheme;
        page("/robots.txt", status("404 Not Found"));
        start(this::accept);
    }

    public static Site open() throws IOException {
        return new Site(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), "http");
    }

    public static Site open(SSLContext tls) throws IOException {
        return new Site(
                tls.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress()), "https");
    }

    public Site page(String path, Reply reply) {
        pages.put(path, reply);
        return this;
    }

    public Site page(String path, String type, String body) {
        return page(path, content(type, body.getBytes(UTF_8)));
    }

    public String at(String path) {
        return scheme + "://127.0.0.1:" + socket.getLocalPort() + path;
    }

    public int port() {
        return socket.getLocalPort();
    }

    /** Returns what was asked so far, in order, robots.txt left out. */
    public List<String> paths() {
        return asked.stream()
                .map(Asked::path)
                .filter(path -> !path.equals("/robots.txt"))
                .toList();
    }

    public List<Asked> asked() {
        return List.copyOf(asked);
    }

    /** Forgets what was asked. */
    public void forget() {
        asked.clear();
    }

    /** Returns how many requests were on their way at the same time, at most. */
    public int mostAtOnce() {
        return mostAtOnce.get();
    }

    public static Reply content(String type, byte[] body, String... headers) {
        return (asked, out) -> {
            out.write(head("200 OK", body.length, type, headers).getBytes(ISO_8859_1));
            out.write(body);
        };
    }

    public static Reply status(String status, String... headers) {
        return (asked, out) -> out.write(head(status, 0, "text/plain", headers).getBytes(ISO_8859_1));
    }

    public static Reply raw(String answer) {
        return (asked, out) -> {
            out.write(answer.getBytes(ISO_8859_1));
            throw new IOException("and no more");
        };
    }

    /** Answers one after the other, the last one again and again. */
    public static Reply inTurn(Reply... replies) {
        AtomicInteger next = new AtomicInteger();
        return (asked, out) -> replies[Math.min(next.getAndIncrement(), replies.length - 1)].write(asked, out);
    }

    /** Answers by what was asked. */
    public static Reply by(Function<Asked, Reply> choice) {
        return (asked, out) -> choice.apply(asked).write(asked, out);
    }

    private static String head(String status, int length, String type, String... headers) {
        StringBuilder head = new StringBuilder("HTTP/1.1 " + status + "\r\n");
        for (String header : headers) {
            head.append(header).append("\r\n");
        }
        return head.append("Content-Type: ")
                        .append(type)
                        .append("\r\nContent-Length: ")
                        .append(length) + "\r\n\r\n";
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "site");
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket visitor = socket.accept();
                start(() -> serve(visitor));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket visitor) {
        try (visitor) {
            BufferedReader in = new BufferedReader(new InputStreamReader(visitor.getInputStream(), ISO_8859_1));
            OutputStream out = visitor.getOutputStream();
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                Map<String, String> headers = new HashMap<>();
                for (String header = in.readLine(); header != null && !header.isEmpty(); header = in.readLine()) {
                    int colon = header.indexOf(':');
                    if (colon < 0) {
                        return; // no HTTP, such as the greeting of TLS
                    }
                    headers.put(
                            header.substring(0, colon).toLowerCase(Locale.ROOT),
                            header.substring(colon + 1).strip());
                }
                Asked question = new Asked(line.split(" ", -1)[1], headers);
                asked.add(question);
                mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
                try {
                    pages.getOrDefault(question.path(), status("404 Not Found")).write(question, out);
                } finally {
                    atOnce.decrementAndGet();
                }
                out.flush();
            }
        } catch (IOException e) {
            return; // The visitor left, or the test wanted the connection to break.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
