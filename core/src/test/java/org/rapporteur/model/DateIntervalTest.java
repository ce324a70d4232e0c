package org.rapporteur.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DateIntervalTest {

    @ParameterizedTest
    @ValueSource(strings = {"2025-09-03", "2025-09", "2025", "2025-08-30/2025-08-31", "2025-03/2025-05", "2024/2025"})
    void isWrittenAsItIsRead(String iso) {
        assertThat(DateInterval.parse(iso)).hasToString(iso);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "2025/",
                "/2025",
                "2025-09-03/2025-09-02",
                "2025/2024",
                "2025-09-04/2025-09",
                "2025/2025/2026"
            })
    void refusesWhatIsNoInterval(String iso) {
        assertThatIllegalArgumentException().isThrownBy(() -> DateInterval.parse(iso));
    }

    @Test
    void beginsAndEndsWithTheDaysThatItCanMean() {
        DateInterval spring = DateInterval.parse("2024-02/2024-03");
        assertThat(spring.earliest()).isEqualTo(LocalDate.of(2024, 2, 1));
        assertThat(spring.latest()).isEqualTo(LocalDate.of(2024, 3, 31));
        assertThat(spring.isDay()).isFalse();
        assertThat(DateInterval.of(LocalDate.of(2024, 2, 29)).isDay()).isTrue();
    }

    @Test
    void twoEqualDaysAreOne() {
        assertThat(DateInterval.parse("2025-09-03/2025-09-03")).isEqualTo(DateInterval.parse("2025-09-03"));
    }
}
