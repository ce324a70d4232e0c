package org.rapporteur.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person types, and how it is taken. */
class TypedTest {

    private static String told(Wanted wanted) {
        if (wanted instanceof Wanted.All all) {
            return joined(all.parts(), " & ");
        }
        if (wanted instanceof Wanted.Any any) {
            return joined(any.parts(), " | ");
        }
        if (wanted instanceof Wanted.Not not) {
            return "!" + told(not.part());
        }
        if (wanted instanceof Wanted.Words words) {
            String shape = switch (words.shape()) {
                case WORD -> "";
                case PHRASE -> "=";
                case PREFIX -> "*";
                case FUZZY -> "~";
            };
            return words.field().map(field -> field.word() + ":").orElse("") + words.words() + shape;
        }
        return wanted instanceof Wanted.Everything ? "everything" : "nothing";
    }

    private static String joined(List<Wanted> parts, String sign) {
        return parts.stream().map(TypedTest::told).collect(Collectors.joining(sign, "(", ")"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            quoteCharacter = '\0',
            value = {
                "talks                         > talks",
                "talks now                     > (talks & now)",
                "talks AND now                 > (talks & now)",
                "talks OR war                  > (talks | war)",
                "talks now OR war              > ((talks & now) | war)",
                "talks (now OR later)          > (talks & (now | later))",
                "talks -war                    > (talks & !war)",
                "talks NOT war                 > (talks & !war)",
                "NOT NOT war                   > war",
                "west-bank                     > west-bank",
                "\"west bank\" talks           > (west bank= & talks)",
                "“west bank”                   > west bank=",
                "with* varow~ kyiv~1           > (with* & varow~ & kyiv~)",
                "outlet:norrin speaker:\"A B\" > (outlet:norrin & speaker:A B=)",
                "Outlet:norrin                 > outlet:norrin",
                "title:(peace OR war)          > (title:peace | title:war)",
                "-title:peace                  > !title:peace",
                "stance:talks-now:oppose       > stance:talks-now:oppose",
                "or and not                    > (or & and & not)",
                "10:30                         > 10:30"
            })
    void whatIsWellFormedMeansWhatItSays(String typed, String wanted) {
        Typed read = Typed.read(typed);
        assertThat(told(read.wanted())).isEqualTo(wanted);
        assertThat(read.notes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            quoteCharacter = '\0',
            value = {
                "talks \"west bank   > (talks & west & bank) > A quotation mark is not closed",
                "(talks now          > (talks & now)         > A bracket is not closed",
                "talks) now          > (talks & now)         > A bracket that closes nothing",
                "OR talks            > talks                 > An OR without words",
                "talks OR OR war     > (talks | war)         > An OR without words",
                "talks NOT           > talks                 > A NOT, a - or a field:",
                "title:              > nothing               > A NOT, a - or a field:",
                "*talks              > talks                 > A * counts at the end",
                "t*                  > t                     > A word before * needs 2 letters",
                "war~                > war                   > A word before ~ needs 4 letters",
                "colour:red          > colour:red            > There is no field \"colour\"",
                "* ?! ()             > nothing               > There is no word in this"
            })
    void whatIsNotWellFormedIsTakenAsWordsAndTold(String typed, String wanted, String note) {
        Typed read = Typed.read(typed);
        assertThat(told(read.wanted())).isEqualTo(wanted);
        assertThat(read.notes()).anySatisfy(each -> assertThat(each).startsWith(note));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t\u00a0"})
    void noWordsFindEverything(String typed) {
        assertThat(told(Typed.read(typed).wanted())).isEqualTo("everything");
    }

    @Test
    void aVeryLongTextIsReadInPartAndInNoTime() {
        for (String piece :
                List.of("a", "(", "\"", "-", "talks ", "x OR ", "NOT ", "a* ", "\\", "title:", "\ud83d\ude00")) {
            Typed read = Assertions.assertTimeout(Duration.ofSeconds(2), () -> Typed.read(piece.repeat(100_000)));
            assertThat(read.notes()).anySatisfy(note -> assertThat(note).startsWith("Only the first 2000"));
            assertThat(leaves(read.wanted())).isLessThanOrEqualTo(Typed.MOST_WORDS);
        }
    }

    private static int leaves(Wanted wanted) {
        if (wanted instanceof Wanted.All all) {
            return all.parts().stream().mapToInt(TypedTest::leaves).sum();
        }
        if (wanted instanceof Wanted.Any any) {
            return any.parts().stream().mapToInt(TypedTest::leaves).sum();
        }
        return wanted instanceof Wanted.Not not ? leaves(not.part()) : wanted instanceof Wanted.Words ? 1 : 0;
    }

    @Test
    void whateverIsTypedIsUnderstoodTheSameWayTwiceAndCanBeLookedFor() {
        List<String> pieces = List.of(
                "talks",
                "west",
                " ",
                " ",
                "\"",
                "“",
                "(",
                ")",
                "-",
                "+",
                "*",
                "~",
                "~9",
                "?",
                ":",
                "title:",
                "said:",
                "2031-02",
                "..",
                "OR",
                "AND",
                "NOT",
                "/.*/",
                "[a TO b]",
                "\\",
                "^4",
                "{!x}",
                "\u0000",
                "\u202e",
                "é",
                "日本",
                "\ud83d",
                "'",
                "stance:",
                "id:",
                "article:",
                "&&",
                "||",
                "!");
        Random random = new Random(17);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder typed = new StringBuilder();
            for (int n = random.nextInt(14); n >= 0; n--) {
                typed.append(pieces.get(random.nextInt(pieces.size())));
            }
            Typed read = Typed.read(typed.toString());
            assertThat(Typed.read(typed.toString())).isEqualTo(read);
            assertThat(new Queries(random.nextBoolean(), new LinkedHashSet<>()).of(read.wanted()))
                    .as(typed.toString())
                    .isNotNull();
        }
    }
}
