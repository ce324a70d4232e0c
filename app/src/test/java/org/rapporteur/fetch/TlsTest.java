package org.rapporteur.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class TlsTest {

    private static final char[] PASSWORD = "changeit".toCharArray();

    private static SSLContext own;

    @BeforeAll
    static void makeACertificate(@TempDir Path folder) throws Exception {
        Path store = folder.resolve("own.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "own",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=127.0.0.1",
                        "-ext",
                        "san=ip:127.0.0.1",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        new String(PASSWORD))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        assertThat(keytool.waitFor(30, TimeUnit.SECONDS)).isTrue();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD);
        }
        KeyManagerFactory mine = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        mine.init(keys, PASSWORD);
        TrustManagerFactory trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusted.init(keys);
        own = SSLContext.getInstance("TLS");
        own.init(mine.getKeyManagers(), trusted.getTrustManagers(), null);
    }

    private static Fetcher fetcher(Optional<SSLContext> trust, String address) {
        FetchSettings settings = new FetchSettings(
                Optional.empty(),
                true,
                Duration.ZERO,
                new FetchSettings.Bounds(10_000, Duration.ofSeconds(5), Duration.ofSeconds(10)));
        return new Fetcher(
                settings,
                new FakePace(),
                new Network(host -> new InetAddress[] {InetAddress.getByName(address)}, each -> true, trust));
    }

    @Test
    void aPageBehindATrustedCertificateIsRead() throws Exception {
        try (Site site = Site.open(own).page("/a", "text/plain", "y");
                Fetcher fetcher = fetcher(Optional.of(own), "127.0.0.1")) {
            Fetched.Page page = (Fetched.Page) fetcher.get(Address.of(site.at("/a")), Validators.NONE);
            assertThat(new String(page.bytes(), UTF_8)).isEqualTo("y");
        }
    }

    @Test
    void aCertificateThatNobodySignedIsNotTrusted() throws Exception {
        try (Site site = Site.open(own).page("/a", "text/plain", "y");
                Fetcher fetcher = fetcher(Optional.empty(), "127.0.0.1")) {
            Address address = Address.of(site.at("/a"));
            assertThatThrownBy(() -> fetcher.get(address, Validators.NONE))
                    .isInstanceOf(FetchException.class)
                    .hasMessageContaining("cannot be trusted");
            assertThat(site.asked()).isEmpty();
        }
    }

    @Test
    void aCertificateForAnotherHostIsNotTrusted() throws Exception {
        try (Site site = Site.open(own).page("/a", "text/plain", "y");
                Fetcher fetcher = fetcher(Optional.of(own), "127.0.0.1")) {
            Address address = Address.of("https://courier.example:" + site.port() + "/a");
            assertThatThrownBy(() -> fetcher.get(address, Validators.NONE))
                    .isInstanceOf(FetchException.class)
                    .hasMessageContaining("cannot be trusted");
            assertThat(site.asked()).isEmpty();
        }
    }

    @Test
    void aServerThatSpeaksNoTlsIsTold() throws Exception {
        try (Site site = Site.open();
                Fetcher fetcher = fetcher(Optional.empty(), "127.0.0.1")) {
            Address address = Address.of("https://127.0.0.1:" + site.port() + "/a");
            assertThatThrownBy(() -> fetcher.get(address, Validators.NONE)).isInstanceOf(FetchException.class);
        }
    }
}
