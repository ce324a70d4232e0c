package org.rapporteur.ingest.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FoundDateTest {

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
            Published June 29, 2023       => 2023-06-29
            29 June 2023, 14:05           => 2023-06-29
            Updated: 2023-06-29T10:00Z    => 2023-06-29
            LONDON, Sept. 3 2025          => 2025-09-03
            Tuesday 3rd of May 2031       => 2031-05-03
            13.11.2030, 11:47             => 2030-11-13
            14/03/2031                    => 2031-03-14
            03/14/2031                    => 2031-03-14
            04/03/2031                    => 2031
            May 2031                      => 2031-05
            """)
    void datesAreReadAsNewspapersWriteThem(String text, String iso) {
        assertThat(FoundDate.first(text).orElseThrow().date().orElseThrow().iso())
                .isEqualTo(iso);
    }

    @Test
    void aDateWithoutAYearIsFoundButOpen() {
        assertThat(FoundDate.first("LONDON, June 29").orElseThrow().date()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"99.99.2023", "He may 12 times", "version 1.2.2030x", "", "in 2023"})
    void whatTheCalendarLacksIsNoDate(String text) {
        assertThat(FoundDate.first(text).flatMap(FoundDate::date)).isEmpty();
    }
}
