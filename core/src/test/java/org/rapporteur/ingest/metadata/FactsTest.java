package org.rapporteur.ingest.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.model.Metadata;

class FactsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "March 18, 2031 Tuesday|2031-03-18",
                "27. Februar 2031 Montag 9:50 PM GMT+1|2031-02-27",
                "29 décembre 2031|2031-12-29",
                "4 de marzo de 2031|2031-03-04",
                "1er août 2031|2031-08-01",
                "2031-03-18T23:15:00-05:00|2031-03-18",
                "18 Mar 2031 23:15:00 -0500|2031-03-18",
                "2031|2031",
            })
    void datesAreReadAsDatabasesAndLettersWriteThem(String words, String iso) {
        assertThat(new Facts().published(words).given().metadata().published().map(Object::toString))
                .contains(iso);
    }

    @Test
    void aDateThatCannotBeReadIsSaid() {
        Given given = new Facts().published("the day after").given();
        assertThat(given.metadata().published()).isEmpty();
        assertThat(given.warnings()).singleElement().asString().contains("the day after");
    }

    @Test
    void namesAreTurnedAsCataloguesTurnThem() {
        assertThat(new Facts()
                        .byline("Hann, Karel; Frey, Una")
                        .given()
                        .metadata()
                        .byline())
                .containsExactly("Karel Hann", "Una Frey");
        assertThat(new Facts()
                        .byline("By Karel Hann and Una Frey in Harth")
                        .given()
                        .metadata()
                        .byline())
                .containsExactly("Karel Hann", "Una Frey");
        assertThat(new Facts().byline("Trumpet Foreign Desk").given().metadata().byline())
                .containsExactly("Trumpet Foreign Desk");
    }

    @Test
    void languagesAreKnownByNameInAnyLocale() {
        assertThat(new Facts().language("GERMAN; DEUTSCH").given().metadata().language())
                .contains("de");
        assertThat(new Facts().language("Englisch").given().metadata().language())
                .contains("en");
        assertThat(new Facts().language("pt_BR").given().metadata().language()).contains("pt-BR");
        assertThat(new Facts().language("of the river").given().metadata().language())
                .isEmpty();
    }

    @Test
    void theFirstSaidStandsAndWhatIsNoneIsLeftOut() {
        Metadata metadata = new Facts()
                .title("  A\n title ")
                .title("Another")
                .outlet(" ")
                .section("x".repeat(3000))
                .url("javascript:alert(1)")
                .given()
                .metadata();
        assertThat(metadata.title()).contains("A title");
        assertThat(metadata.outlet()).isEmpty();
        assertThat(metadata.section()).isEmpty();
        assertThat(metadata.url()).isEmpty();
    }
}
