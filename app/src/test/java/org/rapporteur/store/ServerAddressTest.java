package org.rapporteur.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerAddressTest {

    @Test
    void anAddressIsTakenApart() {
        assertThat(ServerAddress.of("postgresql://ana%40desk@[::1]:5433/river%20news"
                        + "?schema=peace_2031&sslmode=verify-full&sslrootcert=/etc/our%20ca.pem"))
                .isEqualTo(new ServerAddress(
                        Optional.of("ana@desk"),
                        "[::1]",
                        5433,
                        "river news",
                        "peace_2031",
                        Optional.of("verify-full"),
                        Optional.of("/etc/our ca.pem")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "postgres://db/news                             | postgresql://db/news",
                " PostgreSQL://ana@DB.example.org:5432/news     | postgresql://ana@db.example.org/news",
                "postgresql://db/news?schema=rapporteur         | postgresql://db/news",
                "postgresql://a%20b@db:5/n%2Fs?schema=x&sslmode=require | postgresql://a%20b@db:5/n%2Fs?schema=x&sslmode=require"
            })
    void oneRecordHasOneAddressHoweverItWasGiven(String given, String same) {
        assertThat(ServerAddress.of(given)).hasToString(same);
        assertThat(ServerAddress.of(same)).isEqualTo(ServerAddress.of(given));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://ana:t0p-secret@db/news",
                "postgresql://ana:t0p-secret@db/news?schema=P",
                "postgresql://ana:t0p-secret%@db/news",
                "postgresql://ana:t0p-secret@d b/news",
                "postgresql://:t0p-secret@/news",
                "postgresql://ana@db/news?password=t0p-secret"
            })
    void noPasswordIsTakenOrRepeated(String given) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ServerAddress.of(given))
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("t0p-secret", "\n"))
                .satisfies(e -> assertThat(e.getCause()).isNull());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "postgresql://db                             | postgresql://USER@HOST/DATABASE",
                "postgresql:///news                          | postgresql://USER@HOST/DATABASE",
                "postgresql://db/                            | postgresql://USER@HOST/DATABASE",
                "postgresql://db/news/more                   | postgresql://USER@HOST/DATABASE",
                "postgresql://db/news#more                   | postgresql://USER@HOST/DATABASE",
                "mysql://db/news                             | postgresql://USER@HOST/DATABASE",
                "postgresql://db/news?schema=Peace           | small letters",
                "postgresql://db/news?schema=a;drop          | small letters",
                "postgresql://db/news?schema=pg_catalog      | not with pg_",
                "postgresql://db/news?sslmode=perhaps        | sslmode is one of",
                "postgresql://db:70000/news                  | a port is a number",
                "postgresql://db/news?socketFactory=java.io.File | nothing else",
                "postgresql://db/news?schema                 | nothing else"
            })
    void whatIsNoAddressIsToldWithWhatOneIs(String given, String words) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ServerAddress.of(given))
                .withMessageContaining(words);
    }

    @Test
    void aFileIsNoAddress() {
        assertThat(ServerAddress.isOne("rapporteur.sqlite")).isFalse();
        assertThat(ServerAddress.isOne(Path.of("postgresql.sqlite").toString())).isFalse();
        assertThat(ServerAddress.isOne("postgresql://db/news")).isTrue();
    }
}
