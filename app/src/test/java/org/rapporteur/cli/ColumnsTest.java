package org.rapporteur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ColumnsTest {

    @Test
    void textIsMeasuredAsATerminalShowsIt() {
        assertThat(Columns.width("Renn")).isEqualTo(4);
        assertThat(Columns.width("Orba\u0301n")).isEqualTo(5);
        assertThat(Columns.width("漢字")).isEqualTo(4);
        assertThat(Columns.width("𝕎")).isEqualTo(1);
    }

    @Test
    void textIsCutOnlyWhereItDoesNotFit() {
        assertThat(Columns.cut("said Renn", 9)).isEqualTo("said Renn");
        assertThat(Columns.cut("said Renn", 8)).isEqualTo("said Re…");
        assertThat(Columns.cut("said Renn", 6)).isEqualTo("said…");
        assertThat(Columns.cut("漢字漢字", 6)).isEqualTo("漢字…");
        assertThat(Columns.cut("any length", Integer.MAX_VALUE)).isEqualTo("any length");
        assertThat(Columns.pad("漢字", 6)).isEqualTo("漢字  ");
    }

    @Test
    void aTextIsCutBetweenWords() {
        assertThat(Columns.wrapped("one two three", 7)).containsExactly("one two", "three");
        assertThat(Columns.wrapped("one two three", 3)).containsExactly("one", "two", "three");
        assertThat(Columns.wrapped("for          one two", 16)).containsExactly("for          one", "two");
        assertThat(Columns.wrapped("one", 1)).containsExactly("one");
        assertThat(Columns.wrapped("", 5)).containsExactly("");
        assertThat(Columns.wrapped("一二 三四", 4)).containsExactly("一二", "三四");
    }
}
