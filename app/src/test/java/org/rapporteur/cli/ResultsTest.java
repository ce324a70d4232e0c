package org.rapporteur.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rapporteur.model.StatementId;
import org.rapporteur.table.Cell;
import org.rapporteur.table.Column;
import org.rapporteur.table.ResultCsv;
import org.rapporteur.table.ResultJson;
import org.rapporteur.table.Results;

class ResultsTest {

    private static final StatementId ID = new StatementId("601a9ae97ca8113f-1174-1212");

    private static Results results() {
        List<Column> columns = List.of(
                new Column("actor", Column.Show.ALWAYS),
                new Column("said", Column.Show.ALWAYS),
                Column.wide("how_sure"),
                Column.hidden("actor_id"),
                new Column("issues", Column.Show.ALWAYS),
                new Column("quoted", Column.Show.ALWAYS));
        return new Results("sample", columns).fact("level", Cell.of("actor")).fact("left_out", Cell.of(3));
    }

    private static Results filled() {
        Results results = results();
        results.row(
                List.of(ID, new StatementId("by-hand")),
                Cell.of("=Marit Oslow\n\u202Eagain"),
                Cell.of(12),
                Cell.share(0.00005),
                Cell.of(Optional.of("marit-oslow")),
                Cell.of(List.of("talks", "territory")),
                Cell.flag(true));
        results.row(
                List.of(),
                Cell.of(Optional.empty()),
                Cell.of(3),
                new Cell.None(),
                Cell.of("x"),
                Cell.of(List.of()),
                Cell.flag(false));
        return results;
    }

    @Test
    void aFileGetsATableWithAllThatPeopleRead() {
        assertThat(ResultTable.of(filled(), Screen.NONE)).isEqualTo("""
                        actor                       said  how sure  issues            quoted  statements
                        =Marit Oslow <U+202E>again    12      0.00  talks; territory  yes     601a9ae9-1174 by-hand
                        –                              3         –  –                 no      –
                        """);
    }

    @Test
    void aNarrowTerminalGetsNoLineThatIsWiderAndTheNumbersWhole() {
        String table = ResultTable.of(filled(), new Screen(true, 40, false));
        assertThat(table.lines()).allMatch(line -> Columns.width(line) <= 40);
        assertThat(table).isEqualTo("""
                        actor         said  issues        quoted
                        =Marit Oslo…    12  talks; terr…  yes
                        –                3  –             no
                        """);
    }

    @Test
    void noRowsGiveNoTable() {
        assertThat(ResultTable.of(results(), Screen.NONE)).isEmpty();
    }

    @Test
    void csvHasEveryColumnAndNoFormula() {
        assertThat(ResultCsv.of(filled()).lines())
                .containsExactly(
                        "actor,said,how_sure,actor_id,issues,quoted,statements",
                        "'=Marit Oslow <U+202E>again,12,0.00,marit-oslow,talks; territory,yes,"
                                + "601a9ae97ca8113f-1174-1212; by-hand",
                        "\"\",3,,x,,no,");
        assertThat(ResultCsv.of(results())).isEqualTo("actor,said,how_sure,actor_id,issues,quoted,statements\r\n");
    }

    @Test
    void jsonIsOneObjectWithTypedValuesAndARowInEachLine() throws Exception {
        String json = ResultJson.of(filled());
        assertThat(json.lines()).hasSize(4);
        JsonNode read = new ObjectMapper().readTree(json);
        assertThat(read.path("analysis").asText()).isEqualTo("sample");
        assertThat(read.path("left_out").intValue()).isEqualTo(3);
        JsonNode row = read.path("rows").path(0);
        assertThat(row.path("actor").asText()).isEqualTo("=Marit Oslow\n\u202Eagain");
        assertThat(row.path("said").isIntegralNumber()).isTrue();
        assertThat(row.path("how_sure").isNumber()).isTrue();
        assertThat(row.path("issues").path(1).asText()).isEqualTo("territory");
        assertThat(row.path("quoted").booleanValue()).isTrue();
        assertThat(row.path("statements").path(0).asText()).isEqualTo(ID.value());
        assertThat(read.path("rows").path(1).path("actor").isNull()).isTrue();
        assertThat(json).doesNotContain("\u202E");
        assertThat(new ObjectMapper().readTree(ResultJson.of(results())).path("rows"))
                .isEmpty();
    }

    @Test
    void aRowWithTooFewCellsIsRefused() {
        assertThatThrownBy(() -> results().row(List.of(), Cell.of(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("7 columns got 2");
    }
}
