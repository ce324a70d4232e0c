package org.rapporteur.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rapporteur.analysis.Level;
import org.rapporteur.analysis.Said;
import org.rapporteur.analysis.Speech;
import org.rapporteur.analysis.Topic;
import org.rapporteur.analysis.ground.CommonGround;
import org.rapporteur.analysis.ground.GroundSettings;
import org.rapporteur.analysis.positions.PositionSettings;
import org.rapporteur.model.Stance;

class GroundPictureTest {

    private static CommonGround ground(List<Said> said) {
        return CommonGround.of(
                said,
                new GroundSettings(
                        PositionSettings.of(Level.SIDE, Topic.PROPOSITION), List.of(), GroundSettings.Basis.LATEST));
    }

    @Test
    void eachPairHasAMarkOnEachPropositionOnWhichBothSpeak() {
        String picture = GroundPicture.of(ground(Speech.all(
                Speech.by("A", "North & Co").on("2031-01-01").stands("talks", Stance.OPPOSE),
                Speech.by("B", "South").on("2031-01-01").stands("talks", Stance.OPPOSE),
                Speech.by("C", "West").on("2031-01-02").stands("talks", Stance.SUPPORT),
                Speech.by("A", "North & Co").on("2031-01-03").stands("truce", Stance.SUPPORT))));

        assertThat(picture)
                .contains(
                        "<title>talks: North &amp; Co oppose, South oppose: agreed</title>",
                        ">against</text>",
                        "<title>talks: North &amp; Co oppose, West support: contested</title>",
                        ">North &amp; Co – South</text>")
                .doesNotContain("truce")
                .doesNotContain("href=");
    }

    @Test
    void onAPageAMarkLeadsToItsRow() {
        CommonGround ground = ground(Speech.all(
                Speech.by("A", "North").on("2031-01-01").stands("peace", Stance.SUPPORT),
                Speech.by("A", "North").on("2031-01-01").stands("talks", Stance.SUPPORT),
                Speech.by("B", "South").on("2031-01-01").stands("talks", Stance.CONDITIONAL)));

        String picture = GroundPicture.of(ground, part -> Optional.of("/row/" + ((Leads.Row) part).number()));

        assertThat(ground.shared().get(1).proposition()).isEqualTo("talks");
        assertThat(picture)
                .contains(
                        "<a href=\"/row/1\" tabindex=\"-1\"><title>talks: North support, South conditional: compatible")
                .contains("role=\"group\"");
    }

    @Test
    void nothingInCommonGivesAnEmptyPicture() {
        assertThat(GroundPicture.of(ground(List.of()))).startsWith("<svg").endsWith("</svg>\n");
    }
}
