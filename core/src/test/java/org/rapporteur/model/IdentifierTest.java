package org.rapporteur.model;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifierTest {

    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @Test
    void aDigestIsTheOneOfTheStandard() {
        assertThat(Sha256.of("abc".getBytes(UTF_8))).hasToString(ABC);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ba78", "BA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61F20015AD"})
    void aDigestHasSixtyFourLowerCaseDigits(String hex) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Sha256(hex));
    }

    @Test
    void anArticleIsNamedByItsBytes() {
        assertThat(ArticleId.of(new Sha256(ABC))).hasToString("ba7816bf8f01cfea");
    }

    @Test
    void aStatementIsNamedByItsArticleAndItsFirstContentSpan() {
        Attribution what =
                new Attribution(List.of(new Span(905, 978), new Span(1004, 1072)), List.of(), List.of(), Kind.MIXED, 1);
        assertThat(StatementId.of(new ArticleId("ba7816bf8f01cfea"), what)).hasToString("ba7816bf8f01cfea-905-978");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a\u2003b", "a\n"})
    void idsAndVersionsAreOneWord(String value) {
        assertThatIllegalArgumentException().isThrownBy(() -> new ArticleId(value));
        assertThatIllegalArgumentException().isThrownBy(() -> new StatementId(value));
        assertThatIllegalArgumentException().isThrownBy(() -> new SoftwareVersion(value));
        assertThatIllegalArgumentException().isThrownBy(() -> new Provenance(new SoftwareVersion("1"), value));
    }

    @Test
    void theRunningVersionIsTheOneThatWasBuilt() {
        assertThat(SoftwareVersion.current().toString()).matches("[0-9]+\\.[0-9]+\\.[0-9]+.*");
    }

    @ParameterizedTest
    @CsvSource({
        "2024-02-29, 2024-02-29, 2024-02-29",
        "2024-02, 2024-02-01, 2024-02-29",
        "2025-02, 2025-02-01, 2025-02-28",
        "2025, 2025-01-01, 2025-12-31"
    })
    void aDateKnowsTheDaysThatItCanMean(String iso, LocalDate earliest, LocalDate latest) {
        PartialDate date = new PartialDate(iso);
        assertThat(date.earliest()).isEqualTo(earliest);
        assertThat(date.latest()).isEqualTo(latest);
        assertThat(date).hasToString(iso);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2025-2", "25", "2025-02-29", "2025-13", "2025-00-01", "٢٠٢٥", "2025-09-03T10:00"})
    void aDateThatTheCalendarDoesNotHaveIsRefused(String iso) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PartialDate(iso))
                .withMessageContaining(iso);
    }

    @Test
    void aKnownDayIsADate() {
        assertThat(PartialDate.of(LocalDate.of(2025, 9, 3))).isEqualTo(new PartialDate("2025-09-03"));
    }
}
