package org.rapporteur.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rapporteur.analysis.Level;
import org.rapporteur.analysis.Speech;
import org.rapporteur.analysis.Topic;
import org.rapporteur.analysis.positions.PositionSettings;
import org.rapporteur.analysis.positions.Positions;
import org.rapporteur.model.Stance;

class SvgTest {

    @Test
    void whatAnArticleSaysIsEscapedAndCannotTurnTheDirectionOfWriting() {
        String picture = new Svg(10, 10, "<script>")
                .words(1, 2.345, "a < b & \"c\"\u202E\u0000\uD800\u2028")
                .text();
        assertThat(picture)
                .contains("<title>&lt;script&gt;</title>", "y=\"2.35\"", "a &lt; b &amp; \"c\"\uFFFD\uFFFD\uFFFD\uFFFD")
                .doesNotContain("<script", "\u202E", "\u2028");
    }

    @Test
    void noStatementsGiveAnEmptyPicture() {
        assertThat(MatrixPicture.of(
                        Positions.of(List.of(), PositionSettings.of(Level.SIDE, Topic.PROPOSITION)), Topic.PROPOSITION))
                .startsWith("<svg")
                .endsWith("</svg>\n");
    }

    @Test
    void marksDifferByShapeAndEachCellIsNamed() {
        String picture = MatrixPicture.of(
                Positions.of(
                        Speech.all(
                                Speech.by("A & B", "x").on("2031-01-01").stands("p", Stance.OPPOSE),
                                Speech.by("A & B", "x").on("2031-01-02").stands("p", Stance.SUPPORT)),
                        PositionSettings.of(Level.ACTOR, Topic.PROPOSITION)),
                Topic.PROPOSITION);
        assertThat(picture).contains("<title>A &amp; B, p: support</title>", "<circle", "<path");
    }
}
