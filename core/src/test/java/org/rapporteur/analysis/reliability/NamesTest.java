package org.rapporteur.analysis.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource(
            nullValues = "-",
            value = {
                "Vladimir Putin,        Putin,                true",
                "Putin,                 Vladimir Putin,       true",
                "Vladimir Putin,        President Vladimir,   false",
                "Vladimir Vladimirovich Putin, Vladimir Putin, true",
                "Vladimir Putin Jr,     Vladimir Putin,       true",
                "Vladimir Putin,        Vladimir,             false",
                "Erdoğan,               ERDOGAN,              true",
                "Volodymyr Zelenskyy,   Volodymyr Zelensky,   false",
                "Jean-Yves Le Drian,    Le Drian,             true",
                "ﬁnance ministry,       finance ministry,     true",
                "'',                    '–',                  true",
                "'Путин',               Putin,                false",
            })
    void namesAreComparedByTheirWords(String one, String other, boolean same) {
        assertThat(Names.areSame(one, other)).isEqualTo(same);
    }
}
