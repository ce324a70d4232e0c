package org.rapporteur.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rapporteur.actors.Directory;
import org.rapporteur.model.Agreement;

class KnownAgreementsTest {

    private static final List<Agreement> ALL = Dossiers.agreements();

    @Test
    void wellKnownAccordsAreBuiltIn() {
        assertThat(ALL).hasSizeGreaterThan(150);
        assertThat(ALL).extracting(Agreement::name).contains("Budapest Memorandum", "Dayton Agreement", "Oslo Accords");
    }

    @Test
    void eachHasADate() {
        assertThat(ALL)
                .allSatisfy(agreement ->
                        assertThat(agreement.date()).as(agreement.name()).isPresent());
    }

    @Test
    void governmentsAmongThePartiesAreCalledAsTheDirectoryCallsThem() {
        Directory directory = Directory.builtIn();
        List<String> unknown = ALL.stream()
                .flatMap(agreement -> agreement.parties().stream())
                .filter(party -> party.contains("Government of ") && !party.startsWith("Provisional"))
                .filter(party -> directory.named(party).stream()
                        .noneMatch(actor -> actor.name().equals(party)))
                .distinct()
                .toList();
        assertThat(unknown).isEmpty();
    }
}
