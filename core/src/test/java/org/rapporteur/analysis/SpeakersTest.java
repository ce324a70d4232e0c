package org.rapporteur.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SpeakersTest {

    private static List<String> names(String... nameAndId) {
        List<Said> said = new ArrayList<>();
        for (String each : nameAndId) {
            String[] parts = each.split("/", -1);
            Said any = Speech.all(Speech.by("x", "y")).get(0);
            said.add(any.by(new Said.Voice(
                    parts[0],
                    Optional.of(parts[1]).filter(id -> !id.isEmpty()),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty())));
        }
        return Speakers.named(said).stream()
                .map(each -> each.by(Level.ACTOR).orElse("nobody: " + each.who().actor()))
                .toList();
    }

    @Test
    void twoSpellingsOfOneIdAreTheOneThatIsUsedMost() {
        assertThat(names("Ada Renn/renn", "Ada Rennes/renn", "Ada Renn/renn", "Mia Lund/lund"))
                .containsExactly("Ada Renn", "Ada Renn", "Ada Renn", "Mia Lund");
        assertThat(names("B/one", "A/one")).containsExactly("A", "A");
    }

    @Test
    void twoPersonsOfOneNameStayTwo() {
        assertThat(names("Ada Renn/renn", "Ada Renn/named-ada-renn", "Mia Lund/lund"))
                .containsExactly("Ada Renn (renn)", "Ada Renn (named-ada-renn)", "Mia Lund");
    }

    @Test
    void whoHasNoIdKeepsTheWordsAndIsNobody() {
        assertThat(names("officials/", "officials/", "officials/officials"))
                .containsExactly("nobody: officials", "nobody: officials", "officials");
    }
}
