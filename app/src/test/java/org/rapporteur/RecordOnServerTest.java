package org.rapporteur;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.store.PostgresServer;

/** A team's record from end to end: the program in processes of its own, a real server, the first articles of the example. */
@Tag("slow")
class RecordOnServerTest {

    private static final Path ARTICLES =
            Path.of("..", "examples", "articles").toAbsolutePath().normalize();
    private static final Pattern STATEMENT = Pattern.compile("\"id\":\"([0-9a-f]+-[0-9-]+)\"");
    private static final Pattern DIGEST = Pattern.compile("digest ([0-9a-f]{64})");

    @TempDir
    private Path folder;

    private PostgresServer server;
    private String address;

    @BeforeEach
    void gather() throws IOException {
        server = PostgresServer.get();
        address = server.address();
        Path news = Files.createDirectory(folder.resolve("news"));
        try (Stream<Path> articles = Files.list(ARTICLES)) {
            for (Path article : articles.toList()) {
                // Those of a week, as reading all would take longer and show no more.
                if (article.getFileName().toString().startsWith("2031-01-1")) {
                    Files.copy(article, news.resolve(article.getFileName()));
                }
            }
        }
    }

    /** What a run printed, and how it ended. */
    private record Ran(int status, String out, String err) {}

    private Process start(String... args) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                // Started often and for a short time: compiling thoroughly would not pay.
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Rapporteur.class.getName()));
        command.addAll(List.of(args));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().put("PGPASSWORD", PostgresServer.password());
        builder.environment().put("RAPPORTEUR_HOME", folder.resolve("home").toString());
        return builder.redirectError(folder.resolve("err").toFile()).start();
    }

    private Ran run(String... args) throws IOException, InterruptedException {
        Process process = start(args);
        String out = new String(process.getInputStream().readAllBytes(), UTF_8);
        Ran ran = new Ran(process.waitFor(), out, Files.readString(folder.resolve("err"), UTF_8));
        assertThat(ran.out() + ran.err()).doesNotContain(PostgresServer.password());
        return ran;
    }

    private String done(String... args) throws IOException, InterruptedException {
        Ran ran = run(args);
        assertThat(ran.status()).as(ran.out() + ran.err()).isZero();
        return ran.out();
    }

    private static String found(Pattern pattern, String in) {
        Matcher matcher = pattern.matcher(in);
        assertThat(matcher.find()).as(in).isTrue();
        return matcher.group(1);
    }

    @Test
    void theExampleIsReadFoundReviewedShownAndCopied() throws Exception {
        String[] read = {"read", "news", "--dossier", "example", "--record"};
        assertThat(done(with(read, address))).contains("articles with", address + ": ", " new, 0 changed");
        assertThat(done(with(read, address))).contains(": 0 new, 0 changed");
        assertThat(done(with(read, "alone.sqlite"))).contains("alone.sqlite: ", " new, 0 changed");

        String[] statements = {"statements", "--format", "jsonl", "--record"};
        String said = done(with(statements, address));
        assertThat(said).isEqualTo(done(with(statements, "alone.sqlite")));

        done("code", "--dossier", "example", "--record", address);
        String id = found(STATEMENT, said);
        done("review", id, "--accept", "--coder", "Ada", "--record", address);
        assertThat(done("history", "--record", address)).contains("Ada");
        assertThat(done("search", "talks", "--record", address)).isNotBlank();

        String digest = found(DIGEST, done("record", "copy", address, "backup.sqlite"));
        String other = server.address();
        assertThat(found(DIGEST, done("record", "copy", "backup.sqlite", other)))
                .isEqualTo(digest);
        assertThat(done(with(statements, other))).isEqualTo(done(with(statements, address)));
        Ran twice = run("record", "copy", "backup.sqlite", address);
        assertThat(twice.status()).isEqualTo(1);
        assertThat(twice.err()).contains(address, "holds something already");

        shows(id);
        try (Stream<Path> beside = Files.walk(folder.resolve("home"))) {
            assertThat(beside.map(file -> file.getFileName().toString())).contains("postgres.postgresql.search");
        }
    }

    private void shows(String id) throws Exception {
        Process desk = start("serve", address, "--dossier", "example", "--port", "0");
        try {
            URI at = URI.create(desk.inputReader(UTF_8).readLine());
            HttpClient client = HttpClient.newHttpClient();
            for (String page : List.of("/", "/articles", "/search?q=talks", "/analyses/positions", "/history")) {
                assertThat(client.send(HttpRequest.newBuilder(at.resolve(page)).build(), BodyHandlers.ofString())
                                .statusCode())
                        .as(page)
                        .isEqualTo(200);
            }
            assertThat(client.send(
                                    HttpRequest.newBuilder(at.resolve("/api/v1/statements/" + id))
                                            .build(),
                                    BodyHandlers.ofString())
                            .body())
                    .contains(id);
        } finally {
            desk.destroy();
            assertThat(desk.waitFor(1, TimeUnit.MINUTES)).isTrue();
        }
    }

    private static String[] with(String[] args, String last) {
        return Stream.concat(Stream.of(args), Stream.of(last)).toArray(String[]::new);
    }

    @Test
    void whatIsWrongWithAnAddressIsToldInOneLine() throws Exception {
        Ran secret = run("statements", "--record", "postgresql://ana:t0p-secret@127.0.0.1/news");
        assertThat(secret.status()).isEqualTo(2);
        assertThat(secret.err())
                .contains("--record", "an address has no password", "PGPASSWORD")
                .doesNotContain("t0p");
        Ran missing = run("statements", "--record", server.address(PostgresServer.OWNER, "no_such_database"));
        assertThat(missing.status()).isPositive();
        assertThat(missing.err().lines()).hasSize(1).allMatch(line -> line.contains("no such database"));
        Ran nothing = run("statements", "--record", address);
        assertThat(nothing.status()).isPositive();
        assertThat(nothing.err().lines()).hasSize(1).allMatch(line -> line.contains("there is no record yet"));
    }
}
