package org.rapporteur.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.model.Attribution;
import org.rapporteur.model.Capacity;
import org.rapporteur.model.Coding;
import org.rapporteur.model.DateInterval;
import org.rapporteur.model.Finding;
import org.rapporteur.model.Kind;
import org.rapporteur.model.Occasion;
import org.rapporteur.model.Provenance;
import org.rapporteur.model.SaidOn;
import org.rapporteur.model.SoftwareVersion;
import org.rapporteur.model.Span;
import org.rapporteur.model.Speaker;
import org.rapporteur.model.Statement;
import org.rapporteur.model.StatementId;
import org.rapporteur.model.edits.Edit;
import org.rapporteur.model.edits.Edits;

class OrganisationsTest {

    private static final Path DOSSIER = Path.of("..", "examples", "dossier.yaml");

    private Knowledge knowledge;

    @BeforeEach
    void readTheExample() throws InputException {
        knowledge = Knowledge.of(HowToRead.DEFAULT.with(DOSSIER.toString()));
    }

    private static Statement said(String name, String id, String role, String day) {
        return new Statement(
                new StatementId("s"),
                new Attribution(List.of(new Span(0, 1)), List.of(), List.of(), Kind.INDIRECT, 1),
                new Speaker(name, Optional.ofNullable(id), "name", 1),
                new Capacity(role == null ? Finding.none("none") : Finding.of(role, "directory"), Finding.none("none")),
                new Occasion(new SaidOn(Optional.of(DateInterval.parse(day)), "lead"), Finding.none("none")),
                Finding.none("none"),
                Coding.NONE,
                new Provenance(new SoftwareVersion("0.1.0"), "test"));
    }

    @ParameterizedTest
    @CsvSource({
        "sorrane-government,,Government of Sorrane",
        "velland-brandeth,foreign minister of Velland,Government of Velland",
        "velland-colle,deputy foreign minister of Velland,Government of Velland",
        "callow-sallow,foreign secretary of the Upper Callow Council,Upper Callow Council",
        "named-someone,spokeswoman for the foreign ministry of Drask,Government of Drask",
        "named-someone,a general of Sorrane,Government of Sorrane",
        "named-someone,Vellandic diplomat,Government of Velland",
        ",Vellandic diplomat,Government of Velland"
    })
    void theBodyIsTheActorItselfOrTheOneThatTheRoleNames(String id, String role, String body) {
        assertThat(new Organisations(knowledge.directory(), Edits.NONE)
                        .of(said("Somebody", id, role, "2031-02-01"), Optional.empty()))
                .contains(body);
    }

    @ParameterizedTest
    @CsvSource({
        "velland-brandeth,former foreign minister of Velland",
        "named-someone,former general of Sorrane",
        "named-someone,professor of nothing in particular",
        "named-someone,resident",
        "named-someone,"
    })
    void whoSpeaksForNoKnownBodyHasNone(String id, String role) {
        assertThat(new Organisations(knowledge.directory(), Edits.NONE)
                        .of(said("Somebody", id, role, "2031-05-01"), Optional.of(LocalDate.parse("2031-05-01"))))
                .isEmpty();
    }

    @Test
    void aBodyThatWasRenamedHasItsNewName() {
        Edits edits = Edits.NONE.with(new Edit.Rename("sorrane-government", "The Granary"));
        assertThat(new Organisations(knowledge.directory(), edits)
                        .of(said("x", "sorrane-korvane", "President of Sorrane", "2031-05-01"), Optional.empty()))
                .contains("The Granary");
    }
}
