package org.rapporteur.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PreconditionPictureTest {

    @Test
    void aPictureOfNothingSaysSo() {
        assertThat(PreconditionPicture.of(List.of(), List.of()))
                .contains("No precondition is known to wait for another");
    }
}
