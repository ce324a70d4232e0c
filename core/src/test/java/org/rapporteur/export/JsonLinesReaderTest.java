package org.rapporteur.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.model.Span;
import org.rapporteur.model.recorded.RecordedAccord;
import org.rapporteur.model.recorded.RecordedArticle;
import org.rapporteur.model.recorded.RecordedClaim;
import org.rapporteur.model.recorded.RecordedCondition;
import org.rapporteur.model.recorded.RecordedField;
import org.rapporteur.model.recorded.RecordedStatement;

class JsonLinesReaderTest {

    private static RecordedStatement statement(String fields) throws RecordFormatException {
        RecordedArticle article = JsonLinesReader.read("{\"doc\": \"a.txt\", \"statements\": [{" + fields + "}]}\n");
        assertThat(article.name()).isEqualTo("a.txt");
        return article.statements().get(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[[3, 9]]", "[3, 9]"})
    void spansAreAListOfPairsOrOneBarePair(String spans) throws RecordFormatException {
        assertThat(statement("\"source\": " + spans).source()).containsExactly(new Span(3, 9));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"cue\": null", "\"cue\": []", "\"kind\": \"direct\""})
    void absentSpansAreNone(String fields) throws RecordFormatException {
        assertThat(statement(fields).cue()).isEmpty();
    }

    @Test
    void unknownFieldsArePassedOver() throws RecordFormatException {
        assertThat(statement("\"mood\": {\"deep\": [1, [2]]}, \"content\": [[0, 2], [5, 6]]")
                        .content())
                .containsExactly(new Span(0, 2), new Span(5, 6));
    }

    @Test
    void aFieldThatIsMissingIsNotAFieldThatIsRecordedAsUnknown() throws RecordFormatException {
        assertThat(statement("\"side\": null, \"act\": \"offer\", \"speaker\": \"\"")
                        .fields())
                .isEqualTo(Map.of(
                        RecordedField.SIDE, Optional.empty(),
                        RecordedField.ACT, Optional.of("offer"),
                        RecordedField.SPEAKER, Optional.of("")));
    }

    @Test
    void codingIsReadWhereItIsThere() throws RecordFormatException {
        RecordedStatement coded = statement("\"issues\": [\"talks\"], \"stances\": {\"talks-now\": \"oppose\"},"
                + "\"conditions\": [{\"text\": \"if asked\", \"on\": null}]");
        assertThat(coded.issues()).contains(Set.of("talks"));
        assertThat(coded.stances()).contains(Map.of("talks-now", "oppose"));
        assertThat(coded.conditions()).contains(List.of(RecordedCondition.ofText("if asked")));
        assertThat(statement("\"issues\": null").issues()).isEmpty();
        assertThat(statement("\"issues\": []").issues()).contains(Set.of());
        assertThat(statement("\"stances\": {\"talks-now\": null}").stances()).contains(Map.of());
    }

    @Test
    void wordsThatTheCodebookDoesNotHaveAreReadAsTheyStand() throws RecordFormatException {
        RecordedStatement coded = statement("\"act\": \"sulk\", \"stances\": {\"talks-now\": \"none\"}");
        assertThat(coded.fields()).containsEntry(RecordedField.ACT, Optional.of("sulk"));
        assertThat(coded.stances()).contains(Map.of("talks-now", "none"));
    }

    @Test
    void aConditionHasAPlaceAndWhoHasToMeetItIfThatIsThere() throws RecordFormatException {
        assertThat(statement(
                                "\"conditions\": [{\"text\": \"if asked\", \"span\": [3, 11], \"on\": \"A\", \"for\": \"offer\"}]")
                        .conditions())
                .contains(List.of(new RecordedCondition(
                        "if asked", Optional.of(new Span(3, 11)), Optional.of("A"), Optional.of("offer"))));
    }

    @Test
    void agreementsAreReadWhereTheyAreThere() throws RecordFormatException {
        String article = "{\"doc\": \"a.txt\", \"statements\": []%s}";
        assertThat(JsonLinesReader.read(article.replace("%s", "")).agreements()).isEmpty();
        assertThat(JsonLinesReader.read(article.replace("%s", ", \"agreements\": []"))
                        .agreements())
                .contains(List.of());
        String one = ", \"agreements\": [{\"name\": \"Pact\", \"date\": null, \"parties\": [\"A\"],"
                + " \"claims\": [{\"span\": [0, 4], \"claim\": \"torn\", \"claimant\": \"article\", \"note\": 1}]},"
                + " {\"name\": \"Treaty\"}]";
        assertThat(JsonLinesReader.read(article.replace("%s", one)).agreements())
                .contains(List.of(
                        new RecordedAccord(
                                "Pact",
                                Optional.empty(),
                                List.of("A"),
                                List.of(new RecordedClaim(new Span(0, 4), "torn", "article"))),
                        new RecordedAccord("Treaty", Optional.empty(), List.of(), List.of())));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '´',
            value = {
                "{\"doc\": \"a\", \"statements\": [             | not valid JSON at column",
                "{\"doc\": \"a\", \"statements\": []} {}        | not valid JSON at column",
                "[]                                             | an object {…} is expected",
                "{\"statements\": []}                           | \"doc\" must name",
                "{\"doc\": \" \", \"statements\": []}           | \"doc\" must name",
                "{\"doc\": \"a\"}                               | \"statements\" must be a list",
                "{\"doc\": \"a\", \"statements\": [{}, 7]}      | statement 2: an object {…} is expected",
                "{\"doc\": \"a\", \"statements\": [{\"kind\": []}]} | statement 1: \"kind\" must be one value",
                "{\"doc\": \"a\", \"statements\": [{\"cue\": \"said\"}]} | \"cue\" must be a list of [start, end]",
                "{\"doc\": \"a\", \"statements\": [{\"cue\": [[1, 2, 3]]}]} | but holds [1, 2, 3]",
                "{\"doc\": \"a\", \"statements\": [{\"cue\": [[1, 2.5]]}]} | but holds [1, 2.5]",
                "{\"doc\": \"a\", \"statements\": [{\"cue\": [[1, 99999999999]]}]} | but holds [1, 99999999999]",
                "{\"doc\": \"a\", \"statements\": [{\"cue\": [[4, 4]]}]} | needs 0 <= start < end, but holds [4, 4]",
                "{\"doc\": \"a\", \"statements\": [{\"cue\": [[-1, 4]]}]} | needs 0 <= start < end",
                "{\"doc\": \"a\", \"statements\": [{\"issues\": \"talks\"}]} | \"issues\" must be a list",
                "{\"doc\": \"a\", \"statements\": [{\"issues\": [[\"talks\"]]}]} | \"issues\" must be a list of words, but holds [talks]",
                "{\"doc\": \"a\", \"statements\": [{\"issues\": [null]}]} | \"issues\" must be a list of words, but holds null",
                "{\"doc\": \"a\", \"statements\": [{\"stances\": {\"talks-now\": [\"oppose\"]}}]} | \"talks-now\" must be one value or null",
                "{\"doc\": \"a\", \"statements\": [{\"stances\": []}]} | \"stances\" must be an object",
                "{\"doc\": \"a\", \"statements\": [{\"conditions\": {}}]} | \"conditions\" must be a list",
                "{\"doc\": \"a\", \"statements\": [{\"conditions\": [{}]}]} | a condition needs its \"text\"",
                "{\"doc\": \"a\", \"statements\": [{\"conditions\": [{\"text\": \"x\", \"span\": [2, 1]}]}]} | statement 1: \"span\" needs 0 <= start < end",
                "{\"doc\": \"a\", \"statements\": [{\"conditions\": [{\"text\": \"x\", \"span\": \"2-3\"}]}]} | \"span\" must be a list of [start, end]",
                "{\"doc\": \"a\", \"statements\": [{\"conditions\": [{\"text\": \"x\", \"on\": []}]}]} | \"on\" must be one value or null",
                "{\"doc\": \"a\", \"statements\": [], \"agreements\": {}} | \"agreements\" must be a list of objects",
                "{\"doc\": \"a\", \"statements\": [], \"agreements\": [7]} | agreement 1: an object {…} is expected",
                "{\"doc\": \"a\", \"statements\": [], \"agreements\": [{\"name\": \"\"}]} | agreement 1: an agreement needs its \"name\"",
                "{\"doc\": \"a\", \"statements\": [], \"agreements\": [{\"name\": \"x\", \"parties\": \"A\"}]} | \"parties\" must be a list of names",
                "{\"doc\": \"a\", \"statements\": [], \"agreements\": [{\"name\": \"x\", \"claims\": [{}]}]} | a claim needs its \"span\"",
            })
    void aLineInAnotherFormSaysWhatIsWrong(String line, String message) {
        assertThatExceptionOfType(RecordFormatException.class)
                .isThrownBy(() -> JsonLinesReader.read(line))
                .withMessageContaining(message)
                .satisfies(e -> assertThat(e).message().doesNotContain("\n"));
    }
}
