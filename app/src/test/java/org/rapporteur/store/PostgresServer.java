package org.rapporteur.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.postgresql.Driver;

/**
 * A real PostgreSQL server for the tests of one process, started when the first of them asks for it from whichever packages are there. It
 * ends with the process, however that ends, and leaves nothing behind.
 *
 * <p>Its language is English, in which a comes before B, as on many servers: a record must not depend on it.
 */
public final class PostgresServer {

    /** Who may do everything there. */
    public static final String OWNER = "ana";

    private static final String PASSWORD = UUID.randomUUID().toString();
    private static final int TRIES = 3;
    private static final int PATIENCE_MILLIS = 10_000;
    private static final Path PACKAGES = Path.of("/usr/lib/postgresql");

    private static final AtomicInteger SCHEMAS = new AtomicInteger();

    private final int port;

    private PostgresServer(int port) {
        this.port = port;
    }

    /** Starts it when it is asked for, once. */
    private static final class Holder {
        private static final Started STARTED = start();
    }

    /** What came of starting it: the server, or why there is none. */
    private record Started(Optional<PostgresServer> server, String trouble) {}

    /** Returns the server; skips the test, visibly, where none can be started. */
    public static PostgresServer get() {
        Started started = Holder.STARTED;
        Assumptions.assumeTrue(
                started.server().isPresent(), "no PostgreSQL, so this is not tested: " + started.trouble());
        return started.server().orElseThrow();
    }

    /** Returns a file that names a record that nobody has made yet. */
    public Path record(Path file) {
        try {
            return Files.writeString(file, address() + "\n", UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the address of a record that nobody has made yet. */
    public String address() {
        return address(OWNER, "postgres") + "?schema=record_" + SCHEMAS.incrementAndGet();
    }

    /** Returns the address of a database, which need not be there. */
    public String address(String user, String database) {
        return "postgresql://" + user + "@127.0.0.1:" + port + "/" + database;
    }

    /** Returns the password of the owner. */
    public static String password() {
        return PASSWORD;
    }

    /** Runs SQL as the owner. */
    public void run(String sql) throws SQLException {
        try (Connection connection = connect(port);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Ends all connections of programs that are writing. */
    void cutWritersOff() {
        try {
            run("SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                    + " WHERE application_name = 'rapporteur' AND state = 'idle in transaction'");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Ends all connections of programs, waits until the server has none of them, and until none that is kept is taken without asking. */
    public void cutEverybodyOff() throws SQLException, InterruptedException {
        run("SELECT pg_terminate_backend(pid, " + PATIENCE_MILLIS
                + ") FROM pg_stat_activity WHERE application_name = 'rapporteur'");
        for (long nanos = Idle.fresh(); nanos > 0; nanos = Idle.fresh()) {
            TimeUnit.NANOSECONDS.sleep(nanos);
        }
    }

    private static Connection connect(int port) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", OWNER);
        properties.setProperty("password", PASSWORD);
        Connection connection = new Driver().connect("jdbc:postgresql://127.0.0.1:" + port + "/postgres", properties);
        if (connection == null) {
            throw new SQLException("no driver");
        }
        return connection;
    }

    private static Started start() {
        Optional<Path> programs = programs();
        if (programs.isEmpty()) {
            return new Started(Optional.empty(), "install the package postgresql");
        }
        try {
            for (int attempt = 0; attempt < TRIES; attempt++) {
                Optional<PostgresServer> server = start(programs.get());
                if (server.isPresent()) {
                    return new Started(server, "");
                }
            }
            return new Started(Optional.empty(), "the server does not answer");
        } catch (IOException e) {
            return new Started(Optional.empty(), String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Started(Optional.empty(), "interrupted");
        }
    }

    /** Returns the folder of the newest packages of Debian, or of what the path of commands has. */
    private static Optional<Path> programs() {
        List<Path> folders = new ArrayList<>();
        if (Files.isDirectory(PACKAGES)) {
            try (Stream<Path> versions = Files.list(PACKAGES)) {
                versions.map(version -> version.resolve("bin"))
                        .sorted(Comparator.<Path>naturalOrder().reversed())
                        .forEach(folders::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        for (String folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
            folders.add(Path.of(folder));
        }
        return folders.stream()
                .filter(folder ->
                        Files.isExecutable(folder.resolve("initdb")) && Files.isExecutable(folder.resolve("postgres")))
                .findFirst();
    }

    private static Optional<PostgresServer> start(Path programs) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("rapporteur-postgres-");
        Path password = Files.writeString(folder.resolve("password"), PASSWORD + "\n", UTF_8);
        // The server refuses to run as root, as which builds in containers run.
        List<String> as = new ArrayList<>();
        if (System.getProperty("user.name").equals("root")) {
            run(folder, List.of("chown", "-R", "postgres", folder.toString()));
            as.addAll(List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"));
        }
        Path data = folder.resolve("data");
        List<String> make = new ArrayList<>(as);
        make.addAll(List.of(programs.resolve("initdb").toString(), "-D", data.toString(), "-U", OWNER, "--no-sync"));
        make.addAll(List.of("-E", "UTF8", "--locale=C.UTF-8", "--locale-provider=icu", "--icu-locale=en-US"));
        make.addAll(List.of("--auth=scram-sha-256", "--pwfile=" + password));
        run(folder, make);
        int port = freePort();
        List<String> serve = new ArrayList<>(as);
        // When the process of the tests ends, so does the pipe to this shell, and with it the server.
        serve.addAll(List.of(
                "sh",
                "-c",
                "folder=$1; shift; \"$@\" >\"$folder/log\" 2>&1 </dev/null & server=$!; cat >/dev/null;"
                        + " kill -QUIT $server; wait $server; rm -rf \"$folder\"",
                "sh",
                folder.toString(),
                programs.resolve("postgres").toString(),
                "-D",
                data.toString(),
                "-p",
                Integer.toString(port)));
        for (String setting : List.of(
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "fsync=off",
                "full_page_writes=off",
                "shared_buffers=32MB")) {
            serve.addAll(List.of("-c", setting));
        }
        Process shell = new ProcessBuilder(serve).directory(folder.toFile()).start();
        if (!answers(port)) {
            shell.getOutputStream().close();
            return Optional.empty();
        }
        // For the programs that are tested, as a person would give it.
        Path passwords = Files.createTempFile("rapporteur-", ".pgpass");
        passwords.toFile().deleteOnExit();
        Files.writeString(passwords, "127.0.0.1:" + port + ":*:" + OWNER + ":" + PASSWORD + "\n", UTF_8);
        System.setProperty("org.postgresql.pgpassfile", passwords.toString());
        return Optional.of(new PostgresServer(port));
    }

    private static boolean answers(int port) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (System.nanoTime() < end) {
            try (Connection connection = connect(port)) {
                return connection.isValid(1);
            } catch (SQLException e) {
                Thread.sleep(50);
            }
        }
        return false;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void run(Path folder, List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(command + " failed: " + said);
        }
    }
}
