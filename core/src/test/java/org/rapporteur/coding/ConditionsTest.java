package org.rapporteur.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.rapporteur.inference.Units;
import org.rapporteur.inference.Vocabulary;
import org.rapporteur.model.Attribution;
import org.rapporteur.model.Kind;
import org.rapporteur.model.Span;

class ConditionsTest {

    private static final String TEXT = "talk once they go and if asked again";

    /** Returns the conditions in a text of which each word has a tag: none, begins, goes on, or hard to tell. */
    private static List<String> in(String text, String tags, List<Span> content) {
        Units units = Units.of(text, Vocabulary.shipped());
        Attribution what = new Attribution(content, List.of(), List.of(), Kind.INDIRECT, 1);
        Parts parts = Parts.of(units, what);
        Passage passage = Passage.of(units, List.of(parts)).get(0);
        Piecewise pieces = Piecewise.of(units, passage, parts);
        float[] logits = new float[3 * passage.ids().length];
        for (int i = 0; i < pieces.units().length; i++) {
            int tag = "nbg".indexOf(tags.charAt(i));
            logits[3 * pieces.first()[i] + Math.max(0, tag)] = tag < 0 ? 1 : 5;
        }
        return Conditions.of(units, pieces, logits).stream()
                .map(found -> text.substring(units.start(found.first()), units.end(found.last())))
                .collect(Collectors.toList());
    }

    private static List<String> in(String tags) {
        return in(TEXT, tags, List.of(new Span(0, TEXT.length())));
    }

    @Test
    void aConditionGoesOnUntilAWordThatIsNone() {
        assertThat(in("nbggnnnn")).containsExactly("once they go");
    }

    @Test
    void aConditionMayEndTheStatement() {
        assertThat(in("nnnnnbgg")).containsExactly("if asked again");
    }

    @Test
    void wordsBetweenThatAreClearlyNoneMakeTwo() {
        assertThat(in("nbgnnnbg")).containsExactly("once they", "asked again");
    }

    @Test
    void aDoubtfulWordInTheMiddleDoesNotCutACondition() {
        assertThat(in("nbg?gggn")).containsExactly("once they go and if asked");
    }

    @Test
    void aWordThatMightBeOneMakesNone() {
        assertThat(in("nn?nnnnn")).isEmpty();
    }

    @Test
    void aConditionDoesNotGoOnWhereALongStatementIsReadInParts() {
        String between = " so".repeat(100);
        String text = "once they" + between + " go and";
        int second = "once they".length() + between.length() + 1;
        List<Span> content = List.of(new Span(0, 9), new Span(second, text.length()));

        assertThat(in(text, "bggg", content)).containsExactlyInAnyOrder("once they", "go and");
    }
}
