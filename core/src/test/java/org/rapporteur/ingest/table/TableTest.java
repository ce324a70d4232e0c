package org.rapporteur.ingest.table;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.rapporteur.ingest.container.Packs.article;
import static org.rapporteur.ingest.container.Packs.bytes;
import static org.rapporteur.ingest.container.Packs.gzip;
import static org.rapporteur.ingest.container.Packs.read;
import static org.rapporteur.ingest.container.Packs.write;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.ingest.container.Packs;
import org.rapporteur.model.Metadata;
import org.rapporteur.model.PartialDate;

class TableTest {

    private static final String TEXT = "Foreign Minister Ilva Renn said on Tuesday that her government would not talk.";

    @TempDir
    private Path folder;

    private Packs.Read table(String name, String... lines) throws IOException {
        return read(write(folder, name, bytes(String.join("\n", lines) + "\n")));
    }

    private static Metadata known(Packs.Read read, int article) {
        return read.articles().get(article).article().metadata();
    }

    private static String json(int number) {
        return "{\"id\": \"a-" + number + "\", \"text\": \"" + article(number).replace("\n", "\\n") + "\"}";
    }

    @Test
    void columnsWithUsualNamesAreKnown() throws IOException {
        Packs.Read read = table(
                "corpus.csv",
                "Article_ID,Headline,Main Text,Publish-Date,Source_Domain,authors,link,lang,image",
                "17,Renn rules out talks,\"" + TEXT + "\n\n“Not now,” she said.\",2031-03-09 12:00:41+00:00,"
                        + "courier.example,Ada Quill and Tomas Orbán,https://courier.example/talks,en,x.jpg");
        assertThat(read.names()).containsExactly("17");
        assertThat(read.texts()).containsExactly(TEXT + "\n\n“Not now,” she said.");
        assertThat(known(read, 0))
                .extracting(
                        Metadata::title,
                        Metadata::published,
                        Metadata::outlet,
                        Metadata::byline,
                        Metadata::url,
                        Metadata::language)
                .containsExactly(
                        Optional.of("Renn rules out talks"),
                        Optional.of(new PartialDate("2031-03-09")),
                        Optional.of("courier.example"),
                        List.of("Ada Quill", "Tomas Orbán"),
                        Optional.of("https://courier.example/talks"),
                        Optional.of("en"));
    }

    @Test
    void columnsMayBeNamed() throws IOException {
        Path file = write(folder, "corpus.csv", bytes("text,artikel,titel\nkeywords only," + TEXT + ",Talks\n"));
        ColumnNames columns = ColumnNames.of(Map.of("text", "Artikel", "headline", "titel"));
        Packs.Read read = read(columns, file);
        assertThat(read.texts()).containsExactly(TEXT);
        assertThat(known(read, 0).title()).contains("Talks");
        ColumnNames wrong = ColumnNames.of(Map.of("text", "artikel", "title", "titlel"));
        assertThat(read(wrong, file).notes())
                .containsExactly("corpus.csv has no column titlel, which was named for the title; give another one with"
                        + " --columns");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ColumnNames.of(Map.of("tekst", "a")))
                .withMessageContainingAll("\"tekst\"", "text, html, title");
    }

    @Test
    void aTableWithoutATextIsOneClearError() throws IOException {
        String[] rows = new String[300];
        Arrays.fill(rows, "Talks,2031-03-09");
        rows[0] = "name,day";
        assertThat(table("corpus.csv", rows).failures())
                .containsExactly("corpus.csv has no column that is known to be the text of articles; it has name, day;"
                        + " name the column with the text, as in --columns text=NAME, or one with pages as html=NAME");
        Path lines = write(folder, "a.jsonl", bytes("{\"name\": 1}\n{\"day\": 2}\n"));
        assertThat(read(ColumnNames.of(Map.of("text", "inhalt")), lines).failures())
                .singleElement()
                .asString()
                .startsWith("a.jsonl has no column inhalt; it has name, day; name");
    }

    @Test
    void dividersAndEncodingsAreTold() throws IOException {
        List<byte[]> files = List.of(
                ("title;body\nTalks;\"" + TEXT + " Não; não.\"\n").getBytes(Charset.forName("windows-1252")),
                ("\uFEFFtitle\tbody\nTalks\t" + TEXT + " Não; não.\n").getBytes(UTF_8),
                ("title|body\r\nTalks|" + TEXT + " Não; não.\r\n").getBytes(UTF_16));
        for (byte[] bytes : files) {
            Packs.Read read = read(write(folder, "a.tsv", bytes));
            assertThat(read.texts()).containsExactly(TEXT + " Não; não.");
            assertThat(known(read, 0).title()).contains("Talks");
        }
    }

    @Test
    void rowsWithoutATextAreCountedAndTold() throws IOException {
        Packs.Read read = table("a.csv", "title,text", "One,", "Two," + TEXT, "Three,\" \"");
        assertThat(read.names()).containsExactly("row-2");
        assertThat(read.notes()).containsExactly("a.csv left out, as without text: 2");
        assertThat(read.failures()).isEmpty();
    }

    @Test
    void linesWithoutAKeyForTheTextAreCountedToo() throws IOException {
        Packs.Read read =
                table("a.jsonl", "{\"title\": \"None\"}", json(1), "{\"title\": \"None\"}", "{\"text\": \"\"}");
        assertThat(read.names()).containsExactly("a-1");
        assertThat(read.notes()).containsExactly("a.jsonl left out, as without text: 3");
    }

    @Test
    void aRowThatIsWrongCostsItself() throws IOException {
        Packs.Read read = table("a.csv", "title,text", "One," + TEXT + ",more", "Two," + TEXT);
        assertThat(read.names()).containsExactly("row-2");
        assertThat(read.failures()).singleElement().asString().startsWith("a.csv!/row-1 has 3 values for 2 columns");
    }

    @Test
    void aQuotationMarkThatIsNeverClosedIsOneFailureHoweverLargeTheFile() throws IOException {
        Path file = folder.resolve("a.csv");
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(bytes("title,text\nOne," + TEXT + "\nTwo,\"open\n"));
            byte[] filler = bytes(("Three," + TEXT + "\n").repeat(10_000));
            for (int i = 0; i < 45; i++) {
                out.write(filler);
            }
        }
        Packs.Read read = read(file);
        assertThat(read.names()).containsExactly("row-1");
        assertThat(read.failures())
                .singleElement()
                .asString()
                .startsWith("a.csv breaks off behind row-1")
                .contains("a quotation mark may not be closed");
    }

    @Test
    void linesOfJsonBecomeArticlesWithWhatTheyKnow() throws IOException {
        Packs.Read read = table(
                "dump.jsonl",
                "{\"title\": \"Talks\", \"maintext\": \"" + TEXT + "\", \"authors\": [\"Ada Quill\", \"Tomas Orbán\"],"
                        + " \"date_publish\": 20310309120000, \"source\": {\"name\": \"The Courier\", \"x\": [1]}}",
                "",
                "{\"html\": \"<html><body><p>" + TEXT
                        + "</p></body></html>\", \"url\": \"https://courier.example/a\"}");
        assertThat(read.names()).containsExactly("row-1", "row-3");
        assertThat(read.texts().get(1)).contains(TEXT);
        assertThat(known(read, 0))
                .extracting(Metadata::title, Metadata::byline, Metadata::published, Metadata::outlet)
                .containsExactly(
                        Optional.of("Talks"),
                        List.of("Ada Quill", "Tomas Orbán"),
                        Optional.of(new PartialDate("2031-03-09")),
                        Optional.of("The Courier"));
        assertThat(known(read, 1).url()).contains("https://courier.example/a");
    }

    @Test
    void aLineThatIsNoJsonCostsItselfAndAFileOfSuchIsOneFailure() throws IOException {
        Packs.Read read = table("a.jsonl", "{\"text\": ", json(1), "[1]", json(2) + json(3), json(4));
        assertThat(read.names()).containsExactly("a-1", "a-4");
        assertThat(read.failures()).hasSize(3).allMatch(each -> each.startsWith("a.jsonl!/row-"));
        String[] none = new String[500];
        Arrays.fill(none, "no JSON");
        assertThat(table("b.jsonl", none).failures()).singleElement().asString().startsWith("b.jsonl row-1 is no JSON");
    }

    @Test
    void aLineWithoutEndCostsItself() throws IOException {
        Path file = folder.resolve("a.jsonl");
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(bytes(json(1) + "\n{\"text\": \""));
            byte[] filler = bytes("no end ".repeat(150_000));
            for (int i = 0; i < 40; i++) {
                out.write(filler);
            }
            out.write(bytes("\"}\n" + json(2) + "\n"));
        }
        Packs.Read read = read(file);
        assertThat(read.names()).containsExactly("a-1", "a-2");
        assertThat(read.failures())
                .containsExactly("a.jsonl!/row-2 is larger than 32768 KiB, too large for one article; split it into its"
                        + " articles");
    }

    @Test
    void halvesOfLettersAreNotKept() throws IOException {
        Packs.Read read =
                table("a.jsonl", "{\"id\": \"a\\ud83d\", \"title\": \"T\\udc00\", \"text\": \"" + TEXT + "\\ud83d\"}");
        assertThat(read.names()).containsExactly("a?");
        assertThat(read.texts()).containsExactly(TEXT + "?");
        assertThat(known(read, 0).title()).contains("T?");
    }

    @Test
    void deepNestingCostsItsLine() throws IOException {
        Packs.Read read = table("a.jsonl", json(1), "{\"a\":".repeat(9000) + "1" + "}".repeat(9000), json(2));
        assertThat(read.names()).containsExactly("a-1", "a-2");
        assertThat(read.failures()).hasSize(1);
    }

    @Test
    void whereverLinesAreCutWhatIsWholeStaysAndOneLineTellsOfTheRest() throws IOException {
        byte[] whole = bytes(json(0) + "\n" + json(1) + "\n" + json(2) + "\n");
        for (int length = 1; length < whole.length; length++) {
            Packs.Read read = read(write(folder, "cut.jsonl", Arrays.copyOf(whole, length)));
            for (int i = 0; i < read.articles().size(); i++) {
                assertThat(read.texts().get(i)).isEqualTo(article(i));
            }
            boolean betweenLines = whole[length] == '\n' || whole[length - 1] == '\n';
            assertThat(read.failures()).as("cut at " + length).hasSize(betweenLines ? 0 : 1);
        }
        byte[] packed = gzip(whole);
        for (int length = 1; length < packed.length; length++) {
            Packs.Read read = read(write(folder, "cut.jsonl.gz", Arrays.copyOf(packed, length)));
            assertThat(read.articles().size()).isLessThanOrEqualTo(3);
            assertThat(read.failures()).as("cut at " + length).hasSize(1);
        }
    }

    @Test
    void namesWithoutEndInEachOtherCostOnlyThemselves() throws IOException {
        StringBuilder line = new StringBuilder("{\"text\": \"" + TEXT + "\"");
        for (int i = 0; i < 40; i++) {
            line.append(", \"").append("x".repeat(40_000)).append("\": {\"y\": 1");
        }
        for (int i = 0; i < 20_000; i++) {
            line.append(", \"k").append(i).append("\": 1");
        }
        Packs.Read read = table("a.jsonl", json(1), line + "}".repeat(41), json(2));
        assertThat(read.names()).containsExactly("a-1", "row-2", "a-2");
        assertThat(read.texts().get(1)).isEqualTo(TEXT);
        assertThat(read.failures()).isEmpty();
    }

    @Test
    void aRowOfFarTooManyKeysCostsItself() throws IOException {
        int[] many = {9_000, 9_001, 10_000, 200_000, 9_002};
        String[] lines = new String[many.length];
        for (int i = 0; i < lines.length; i++) {
            StringBuilder line = new StringBuilder("{\"text\": \"" + TEXT + "\"");
            for (int key = 0; key < many[i]; key++) {
                line.append(", \"k").append(key).append("\": 1");
            }
            lines[i] = line + "}";
        }
        Packs.Read read = table("a.jsonl", lines);
        assertThat(read.names()).containsExactly("row-1", "row-2", "row-5");
        String trouble = " has more than 10000 keys, as no article has; write one article in each line";
        assertThat(read.failures()).containsExactly("a.jsonl!/row-3" + trouble, "a.jsonl!/row-4" + trouble);
    }

    @Test
    @Timeout(60)
    void aTableOfFarTooManyColumnsIsRefused() throws IOException {
        assertThat(table("a.csv", ",".repeat(400_000), "x").failures())
                .containsExactly("a.csv has 400001 columns, so it is no table of articles");
        Packs.Read read = table("b.csv", "text,name,name" + ",".repeat(9_000), TEXT);
        assertThat(read.texts()).containsExactly(TEXT);
    }

    @Test
    void aTextInPiecesIsPutTogether() throws IOException {
        Packs.Read read = table(
                "a.jsonl",
                "{\"text\": [\"\", \"" + TEXT + "\", null, \"“Not now,” she said.\"]}",
                "{\"html\": [\"<p>" + TEXT + "</p>\", \"<p>“Not now,” she said.</p>\"]}",
                "{\"text\": [\"" + TEXT + "\"], \"id\": [\"\", \"a\"]}",
                "{\"text\": [\"\", \" \"]}");
        assertThat(read.names()).containsExactly("row-1", "row-2", "a");
        assertThat(read.texts())
                .containsExactly(TEXT + "\n\n“Not now,” she said.", TEXT + "\n“Not now,” she said.\n", TEXT);
        assertThat(read.articles())
                .extracting(each -> each.article().isAsReceived())
                .containsExactly(false, false, true);
        assertThat(read.notes()).containsExactly("a.jsonl left out, as without text: 1");
    }

    @Test
    void aRowInAnotherEncodingIsReadInItsOwn() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(bytes("id,text\n"));
        for (int i = 0; i < 2000; i++) {
            bytes.writeBytes(bytes(i + ",\"" + TEXT + "\"\n"));
        }
        assertThat(bytes.size()).isGreaterThan(1 << 16);
        bytes.writeBytes(("late,\"" + TEXT + " ‘Não’.\"\n").getBytes(Charset.forName("windows-1252")));
        bytes.writeBytes(bytes("later,\"" + TEXT + " ‘Não’.\"\n"));
        Packs.Read read = read(write(folder, "a.csv", bytes.toByteArray()));
        assertThat(read.texts().subList(2000, 2002)).containsOnly(TEXT + " ‘Não’.");
        assertThat(read.articles()).allMatch(each -> each.article().warnings().isEmpty());
        assertThat(read.failures()).isEmpty();
    }

    @Test
    void aByteThatIsWrongCostsNoOtherRowAndIsTold() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(bytes("\uFEFF\"título\",text\nOne," + TEXT + " “Não”.\nTwo," + TEXT + " “Não "));
        bytes.write(0xFF);
        bytes.writeBytes(bytes("”.\nThree," + TEXT + " caf"));
        bytes.write(0xE9);
        bytes.writeBytes(bytes(".\nFour," + TEXT + " “Não”.\n"));
        Packs.Read read = read(ColumnNames.of(Map.of("title", "título")), write(folder, "a.csv", bytes.toByteArray()));
        assertThat(read.texts())
                .containsExactly(TEXT + " “Não”.", TEXT + " “Não \uFFFD”.", TEXT + " café.", TEXT + " “Não”.");
        assertThat(known(read, 3).title()).contains("Four");
        assertThat(read.articles())
                .extracting(each -> each.article().warnings())
                .containsExactly(
                        List.of(),
                        List.of(
                                "a.csv, line 3, column \"text\": has letters that the file's encoding does not have, which"
                                        + " were read as U+FFFD; save the table again from its source"),
                        List.of("a.csv, line 4, column \"text\": is no UTF-8, as others are, so it was read as"
                                + " Windows-1252; if letters look wrong, save the table as UTF-8"),
                        List.of());
    }

    @Test
    void quotationMarksBetweenTabsAreLettersUnlessTheyEnclose() throws IOException {
        Packs.Read read = table(
                "a.tsv",
                "title\ttext",
                "One\t" + TEXT,
                "Two\t\"We will not leave the table,\" said Renn. " + TEXT,
                "Three\t\"" + TEXT,
                "Four\t\"" + TEXT + "\"");
        assertThat(read.texts())
                .containsExactly(
                        TEXT, "\"We will not leave the table,\" said Renn. " + TEXT, "\"" + TEXT, "\"" + TEXT + "\"");
        assertThat(read.failures()).isEmpty();
        assertThat(known(read, 3).title()).contains("Four");

        Packs.Read open = table("b.tsv", "title\ttext", "One\t\"" + TEXT, "Two\t" + TEXT);
        assertThat(open.texts()).containsExactly("\"" + TEXT, TEXT);

        Packs.Read quoted = table("c.tsv", "title\ttext", "One\t\"" + TEXT + "\r\n\r\n\"\"No,\"\"\tshe said.\" \t");
        assertThat(quoted.failures())
                .singleElement()
                .asString()
                .contains("row-1 has 3 values for 2 columns (up to line 4)");
        Packs.Read whole = table("d.tsv", "title\ttext", "One\t\"" + TEXT + "\n\n\"\"No,\"\"\tshe said.\"");
        assertThat(whole.texts()).containsExactly(TEXT + "\n\n\"No,\"\tshe said.");
    }

    @Test
    void aRowWithWrongQuotationMarksCostsItself() throws IOException {
        Packs.Read read =
                table("a.csv", "title,text", "One,\"No,\" she said", "Two,\"" + TEXT + "\" ", "", "Three," + TEXT);
        assertThat(read.names()).containsExactly("row-2", "row-3");
        assertThat(read.texts()).containsOnly(TEXT);
        assertThat(read.failures())
                .containsExactly("a.csv!/row-1 has letters behind the quotation mark that closes a value (in line 2);"
                        + " double the quotation marks within a value");
        assertThat(table("b.csv", "title,text", "One," + TEXT, "Two,\"open").failures())
                .singleElement()
                .asString()
                .startsWith("b.csv breaks off behind row-1")
                .contains("the row behind line 2", "a quotation mark in it is not closed");
    }

    @Test
    void theLineInWhichASpreadsheetSaysWhatDividesHolds() throws IOException {
        for (String said : List.of("sep=;\r\n", "\uFEFFsep=;\n", "\"sep=;\"\n", "SEP=;\n")) {
            Packs.Read read = table("a.csv", said + "title,more;text\nTalks;" + TEXT);
            assertThat(read.texts()).as(said).containsExactly(TEXT);
            assertThat(read.failures()).isEmpty();
        }
    }

    @Test
    void datesInDigitsAreRead() {
        assertThat(TablePieces.day("20310309")).isEqualTo("2031-03-09");
        assertThat(TablePieces.day("1930824041")).startsWith("2031-03-0");
        assertThat(TablePieces.day("1930824041000")).startsWith("2031-03-0");
        assertThat(TablePieces.day("203103091200")).isEqualTo("2031-03-09");
        assertThat(TablePieces.day("193082404100")).startsWith("1976-02-1");
        assertThat(TablePieces.day("9 March 2031")).isEqualTo("9 March 2031");
    }
}
