package org.rapporteur.actors;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NamedIdTest {

    @Test
    void aNameGivesTheSameIdHoweverItIsSpelled() {
        assertThat(NamedId.of("Tomáš Orbán")).contains("named-tomas-orban");
        assertThat(NamedId.of("TOMAS  Orban’s")).contains("named-tomas-orbans");
        assertThat(NamedId.of("Ann Lee (judge)")).contains("named-ann-lee-judge");
        assertThat(NamedId.is("named-ann-lee")).isTrue();
        assertThat(NamedId.is("ua-zelensky")).isFalse();
    }

    @Test
    void aNameWithoutALetterGivesNone() {
        assertThat(NamedId.of("“…”")).isEmpty();
        assertThat(NamedId.of("Іван")).isEmpty();
        assertThat(NamedId.of("x".repeat(200)).orElseThrow()).hasSize(ActorId.LONGEST);
    }
}
