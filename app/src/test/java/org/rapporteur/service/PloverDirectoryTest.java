package org.rapporteur.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.actors.Actor;
import org.rapporteur.actors.ActorType;
import org.rapporteur.actors.Country;
import org.rapporteur.actors.Directory;
import org.rapporteur.export.plover.CountryCode;
import org.rapporteur.export.plover.PloverActor;
import org.rapporteur.model.edits.Edits;

class PloverDirectoryTest {

    private static final PloverDirectory DIRECTORY =
            new PloverDirectory(Directory.builtIn(), new Organisations(Directory.builtIn(), Edits.NONE));

    @ParameterizedTest
    @CsvSource({
        "Government of Ukraine, UKR, GOV",
        "Ministry of Defence of Afghanistan, AFG, GOV",
        "Verkhovna Rada, UKR, LEG",
        "Armed Forces of Ukraine, UKR, MIL",
        "Nobody whom anybody knows, , "
    })
    void whoIsSpokenOfHasTheirStateAndSector(String name, String code, String sector) {
        PloverActor actor = DIRECTORY.recipient(name, Optional.of(LocalDate.parse("2024-06-01")));

        assertThat(actor.code()).isEqualTo(Optional.ofNullable(code));
        assertThat(actor.sector()).isEqualTo(Optional.ofNullable(sector));
    }

    @Test
    void aPersonIsCodedByTheOfficeOfTheDay() {
        PloverActor actor = DIRECTORY.recipient("Volodymyr Zelensky", Optional.of(LocalDate.parse("2024-06-01")));

        assertThat(actor.code()).contains("UKR");
        assertThat(actor.sector()).contains("GOV");
    }

    @Test
    void everyStateOfTheDirectoryHasItsCode() {
        List<String> without = Directory.builtIn().all().stream()
                .filter(actor -> actor.type() == ActorType.GOVERNMENT)
                .flatMap(actor -> actor.country().stream())
                .map(Country::name)
                .filter(name -> CountryCode.of(name).isEmpty())
                .distinct()
                .toList();

        // ISO 3166 has none for it.
        assertThat(without).containsExactly("Kosovo");
    }

    @Test
    void groupsAndOrganisationsHaveNoSector() {
        assertThat(Directory.builtIn().all().stream()
                        .filter(actor -> actor.type() == ActorType.GROUP || actor.type() == ActorType.ORGANISATION)
                        .map(Actor::name)
                        .limit(200)
                        .map(name -> DIRECTORY.recipient(name, Optional.empty()).sector()))
                .isNotEmpty()
                .filteredOn(Optional::isPresent)
                .isEmpty();
    }
}
