package org.rapporteur.ingest.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BylineTest {

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
            By Ann Lee                                   => Ann Lee
            by Ann Lee and Bo van Ek in Oslo             => Ann Lee; Bo van Ek
            By ANN LEE, Chief Foreign Correspondent      => Ann Lee
            Ann Lee, Bo Ek & Cy Dahl                     => Ann Lee; Bo Ek; Cy Dahl
            By **Ann Lee-Öst**                           => Ann Lee-Öst
            Words: Ann Lee. Pictures: Bo Ek              => Ann Lee
            (Reporting by Ann Lee; Editing by Bo Ek)     => Ann Lee
            By Ann Lee | 12 May 2031                     => Ann Lee
            By Courier Staff                             => ''
            Editorial                                    => ''
            """)
    void aBylineGivesPeopleWithoutRolesPlacesAndDesks(String byline, String names) {
        assertThat(String.join("; ", Byline.names(byline))).isEqualTo(names);
    }
}
