package org.rapporteur.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.inference.Units;
import org.rapporteur.inference.Vocabulary;
import org.rapporteur.model.Kind;
import org.rapporteur.model.Span;

class KindsTest {

    /** The content stands between the bars. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "|“We will fight on,”| he said; DIRECT",
                "He said |“we will fight on”|.; DIRECT",
                "He said |they would “fight on” for years|.; MIXED",
                "He said |they would fight on|.; INDIRECT",
                "|\"We will fight on,\"| he said; DIRECT",
                "|«We will fight on»|, he said; DIRECT",
                "|‘We will fight on,’| he said; DIRECT",
                "|'We don't give up,'| he said; DIRECT",
                "He said |the soldiers' mood wasn't bad|.; INDIRECT",
                "|“We will fight on.|; DIRECT",
                "He praised |the so-called “people’s republic” of the north|.; INDIRECT",
                "He rejects |the “Open Hand” plan of the mediators|.; INDIRECT",
                "He called it |“madness”|.; DIRECT",
                "He spoke of |a “frozen” war|.; MIXED",
                "He said |it was in Ukraine.”|; INDIRECT",
            })
    void theKindFollowsFromTheQuotationMarks(String marked, Kind expected) {
        int start = marked.indexOf('|');
        int end = marked.indexOf('|', start + 1) - 1;
        Units units = Units.of(marked.replace("|", ""), Vocabulary.shipped());

        assertThat(Kinds.of(units.text(), units.quoted(), List.of(new Span(start, end))))
                .isEqualTo(expected);
    }
}
