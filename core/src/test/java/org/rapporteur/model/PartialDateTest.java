package org.rapporteur.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTest {

    @Test
    void everyDayOfFourYearsIsWhatTheCalendarSays() {
        LocalDate end = LocalDate.of(2029, 1, 1);
        for (LocalDate day = LocalDate.of(2025, 1, 1); day.isBefore(end); day = day.plusDays(1)) {
            assertThat(new PartialDate(day.toString()).earliest()).isEqualTo(day);
            assertThat(new PartialDate(day.toString()).latest()).isEqualTo(day);
            YearMonth month = YearMonth.from(day);
            assertThat(new PartialDate(month.toString()).earliest()).isEqualTo(month.atDay(1));
            assertThat(new PartialDate(month.toString()).latest()).isEqualTo(month.atEndOfMonth());
        }
    }

    @Test
    void aYearIsAllItsDays() {
        assertThat(new PartialDate("2028").earliest()).isEqualTo("2028-01-01");
        assertThat(new PartialDate("2028").latest()).isEqualTo("2028-12-31");
        assertThat(new PartialDate("0000").latest()).isEqualTo("0000-12-31");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-02-29", "2025-13", "2025-00", "2025-04-31", "2025-01-00"})
    void whatTheCalendarDoesNotHaveIsRefused(String iso) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PartialDate(iso))
                .withMessage("The calendar has no " + iso);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "25",
                "2025-",
                "2025-1",
                "2025/01",
                "2025-01-1",
                "2025-01-01 ",
                "-025",
                "٢٠٢٥",
                "2025-0١",
                "20250101"
            })
    void anotherFormIsRefused(String iso) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PartialDate(iso))
                .withMessageStartingWith("A date is written");
    }
}
