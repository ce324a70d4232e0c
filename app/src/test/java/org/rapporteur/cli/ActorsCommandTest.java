package org.rapporteur.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.actors.NamedId;
import org.rapporteur.service.News;
import org.rapporteur.store.Dump;

/** Who is who in a record, from end to end: articles in files, the shipped model, corrections in the record. */
class ActorsCommandTest {

    private static final String HARBOUR = """
            ---
            published: 2031-03-09
            ---
            Harbour stays closed

            Harbour master Marit Oslow said on Tuesday that the harbour would stay closed until the ice was gone.

            “Nobody sails,” Oslow told reporters. “We will wait for the thaw.”

            Foreign Minister Ilva Renn said the closure would not stop the talks.

            Three officials said the ice was as thick as a hand.
            """;

    private static final String THAW = """
            ---
            published: 2031-04-02
            ---
            The thaw

            Harbour master Marita Oslow said on Monday that the first ship would leave within a week.

            “The ice is gone,” Oslow told reporters.
            """;

    private static final String LATER = THAW.replace("2031-04-02", "2031-04-20").replace("first ship", "second ship");

    private static final String MARIT = "named-marit-oslow";
    private static final String MARITA = "named-marita-oslow";

    @TempDir
    private static Path shared;

    @TempDir
    private Path folder;

    private Path record;
    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();

    @BeforeAll
    static void readTheNews() throws IOException {
        News.write(shared, "news/harbour.txt", HARBOUR);
        News.write(shared, "news/thaw.txt", THAW);
        assertThat(new CommandLineInterface(new PrintWriter(new StringWriter()), new PrintWriter(new StringWriter()))
                        .run("read", shared + "/news", "--record", shared + "/r.sqlite"))
                .isZero();
    }

    @BeforeEach
    void copyTheRecord() throws IOException {
        record = Files.copy(shared.resolve("r.sqlite"), folder.resolve("r.sqlite"), StandardCopyOption.COPY_ATTRIBUTES);
    }

    private int run(String... args) {
        out = new StringWriter();
        err = new StringWriter();
        String[] all = Stream.concat(Stream.of(args), Stream.of("--record", record.toString()))
                .toArray(String[]::new);
        return new CommandLineInterface(new PrintWriter(out, true), new PrintWriter(err, true)).run(all);
    }

    private String good(String... args) {
        int status = run(args);
        assertThat(status).as(err.toString()).isZero();
        return out.toString();
    }

    /** Asserts that a call fails with one line, and that the record is as before. */
    private void refused(String words, String... args) throws SQLException {
        List<String> before = Dump.of(record);
        assertThat(run(args)).isEqualTo(1);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString().lines()).singleElement().asString().contains(words);
        assertThat(Dump.of(record)).isEqualTo(before);
    }

    private String everything() {
        return good("statements", "--format", "jsonl") + good("statements", "--format", "csv") + good("actors");
    }

    @Test
    void whoeverHasANameIsListedWithWhatIsTold() {
        String table = good("actors");
        assertThat(err.toString()).contains("3 actors; 1 statement of the record by sources without a name");
        assertThat(table.lines())
                .hasSize(4)
                .anyMatch(line -> line.matches(" +2  Marit Oslow +named-marit-oslow +2031-03-04  2031-03-04  none"));
        assertThat(table).doesNotContain("officials");
        assertThat(good("actors", "--search", "MINISTER foreign").lines())
                .hasSize(2)
                .anyMatch(line -> line.contains("Ilva Renn"));
        assertThat(good("actors", "--side", "third-party", "--search", "oslow")).isEmpty();
        assertThat(good("actors", "--format", "csv").lines())
                .hasSize(4)
                .first()
                .asString()
                .startsWith("id,name,aliases,type,roles,sides,statements,articles,");
        assertThat(good("actors", "--format", "jsonl"))
                .contains(
                        "{\"id\":\"named-marit-oslow\",\"name\":\"Marit Oslow\",\"aliases\":[],\"type\":null,\"roles\":[");
    }

    @Test
    void idsAreThoseThatNamesGive() {
        assertThat(good("statements", "--format", "csv").lines().skip(1))
                .filteredOn(line -> line.contains("named-"))
                .hasSizeGreaterThan(3)
                .allMatch(
                        line -> line.contains(NamedId.of(line.split(",", -1)[5]).orElseThrow()));
    }

    @Test
    void twoSpellingsInTwoArticlesAreMergedAndUndoneWithoutATrace() {
        String before = everything();
        assertThat(good("actors", "merge", "marita", "--into", "Marit Oslow"))
                .isEqualTo("Edit 1: merge named-marita-oslow into named-marit-oslow (Marit Oslow); changes 2 statements"
                        + System.lineSeparator());
        assertThat(good("statements", "--speaker", MARIT, "--format", "csv").lines())
                .hasSize(5);
        assertThat(good("statements", "--speaker", "Marita").lines())
                .as("the article's own words are found still")
                .anyMatch(line -> line.equals("  Marit Oslow  (none)"));
        assertThat(good("article", articleId()))
                .contains("Marit Oslow (found by ", "+edit-1)")
                .doesNotContain("Marita Oslow (found");
        assertThat(good("actors").lines()).hasSize(3).anyMatch(line -> line.matches(" +4  Marit Oslow .*"));
        assertThat(good("actors", "show", MARIT))
                .contains("also called   Marita Oslow", "4 statements in 2 articles", "  1  merge named-marita");
        assertThat(good("actors", "undo", "1", "--coder", "Bo Marsh")).contains("Edit 2: undo 1; changes 2 statements");
        assertThat(everything()).isEqualTo(before);
        String time = ", \\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ";
        assertThat(good("actors", "edits").lines().map(line -> line.replaceAll(time, "")))
                .containsExactly(
                        "1  merge named-marita-oslow into named-marit-oslow (Marit Oslow)  (undone by 2)  – "
                                + System.getProperty("user.name"),
                        "2  undo 1  – Bo Marsh");
        assertThat(good("history", "--kind", "actors"))
                .contains("Bo Marsh", "undo 1", "actor named-marita-oslow → named-marit-oslow (Marit Oslow)");
    }

    private String articleId() {
        return good("statements", "--text", "first ship").substring(0, 8);
    }

    @Test
    void articlesThatAreReadLaterFollowTheEdits() throws IOException {
        good("actors", "merge", MARITA, "--into", MARIT);
        String later = News.write(folder, "later.txt", LATER).toString();
        good("read", later);
        assertThat(good("statements", "--speaker", MARIT, "--format", "csv").lines())
                .hasSize(7);
    }

    @Test
    void aPartOfSomebodysStatementsGoesToSomebodyElse() {
        String before = everything();
        good("actors", "merge", MARITA, "--into", MARIT);
        assertThat(good("actors", "split", MARIT, "--as", "Marit Oslow (pilot)", "--article", articleId()))
                .contains("to named-marit-oslow-pilot (Marit Oslow (pilot)); changes 2 statements");
        assertThat(good("statements", "--speaker", "(pilot)", "--format", "csv").lines())
                .hasSize(3);
        String statement = good("statements", "--speaker", MARIT, "--format", "csv")
                .lines()
                .skip(1)
                .findFirst()
                .orElseThrow();
        good(
                "actors",
                "split",
                MARIT,
                "--as",
                "Ilva Renn",
                "--statement",
                statement.substring(0, statement.indexOf(',')));
        assertThat(good("actors").lines()).anyMatch(line -> line.matches(" +2  Ilva Renn .*"));
        good("actors", "undo", "3");
        good("actors", "undo", "2");
        good("actors", "undo", "1");
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void whoWasMergedCanBeSplitOffAgainAndGoesWhereverTheNameBelongs() throws SQLException {
        good("actors", "merge", MARITA, "--into", MARIT);
        good("actors", "split", MARIT, "--as", "Marita Oslow", "--article", articleId());
        assertThat(good("actors").lines()).anyMatch(line -> line.matches(" +2  Marita Oslow +named-marita-oslow .*"));
        good("actors", "undo", "2");
        good("actors", "undo", "1");
        good("actors", "merge", MARITA, "--into", "renn");
        assertThat(good("actors", "split", MARIT, "--as", "Marita Oslow", "--article", harbour()))
                .contains("to named-ilva-renn (Ilva Renn)");
        good("actors", "rename", "renn", "The Minister");
        refused(
                "itself; tell the two apart",
                "actors",
                "split",
                "named-ilva-renn",
                "--as",
                "the minister",
                "--article",
                harbour());
    }

    @Test
    void anEditOnWhichALaterOneDependsIsUndoneAfterThat() throws SQLException {
        good("actors", "split", MARIT, "--as", "Mo Oslow", "--article", harbour());
        good("actors", "rename", "mo-oslow", "Mo");
        good("actors", "rename", "renn", "Ilva Anna Renn");
        refused("Edit 2 (rename named-mo-oslow (Mo)) depends on edit 1; undo edit 2 first", "actors", "undo", "1");
        good("actors", "undo", "2");
        good("actors", "undo", "1");
        refused("Edit 1 was undone already, by edit 5", "actors", "undo", "1");
        refused("Edit 5 took edit 1 back", "actors", "undo", "5");
        refused("There is no edit 9", "actors", "undo", "9");
        assertThat(run("actors", "undo", "x")).isEqualTo(2);
        assertThat(err.toString().lines())
                .containsExactly(
                        "rapporteur: \"x\" is no number of an edit; \"rapporteur actors edits\" lists the edits"
                                + " with theirs");
        assertThat(good("statements", "--speaker", "ilva anna")).isNotEmpty();
    }

    private String harbour() {
        return good("statements", "--text", "thaw").substring(0, 8);
    }

    @Test
    void whatMakesNoSenseIsRefusedInOneLineAndChangesNothing() throws SQLException {
        refused("The record has no actor \"brandeth\"", "actors", "show", "brandeth");
        refused("\"mari\" can mean 2 actors", "actors", "show", "mari");
        refused("cannot be merged into itself", "actors", "merge", MARIT, MARITA, "--into", MARIT);
        refused("is the name of named-marita-oslow already", "actors", "rename", MARIT, "MARITA OSLOW");
        refused("is no name as it was given", "actors", "rename", MARIT, "a\nb");
        refused(
                "is the name of named-marit-oslow itself",
                "actors",
                "split",
                MARIT,
                "--as",
                "Marit Oslow",
                "--article",
                harbour());
        refused(
                "has no statement of named-marit-oslow",
                "actors",
                "split",
                MARIT,
                "--as",
                "X",
                "--article",
                articleId());
        refused("has no statement ffff", "actors", "split", MARIT, "--as", "X", "--statement", "ffff");
        good("actors", "merge", MARITA, "--into", MARIT);
        refused("\"named-marita-oslow\" is merged into named-marit-oslow", "actors", "rename", MARITA, "M");
    }

    @Test
    void aRecordThatIsNotThereIsNotMadeByAnEdit() {
        record = folder.resolve("none.sqlite");
        assertThat(run("actors", "rename", "a", "b")).isEqualTo(2);
        assertThat(run("actors")).isEqualTo(2);
        assertThat(record).doesNotExist();
    }

    @Test
    void theRecordCanBeNamedBeforeTheCommandToo() {
        StringWriter printed = new StringWriter();
        int status = new CommandLineInterface(new PrintWriter(printed, true), new PrintWriter(err, true))
                .run("actors", "--record", record.toString(), "rename", "renn", "I. Renn");
        assertThat(status).isZero();
        assertThat(good("actors")).contains("I. Renn");
    }

    @Test
    void somebodyOfTheDirectoryTakesInWhoIsKnownByNameAlone() {
        good("actors", "merge", MARITA, "--into", "un-guterres");
        assertThat(good("actors", "--search", "guterres", "--format", "jsonl"))
                .contains("\"id\":\"un-guterres\"", "\"aliases\":[\"Marita Oslow\"]", "\"type\":\"person\"");
        assertThat(good("actors", "export")).contains("- id: un-guterres\n  add-aliases: [Marita Oslow]\n");
    }

    @Test
    void whatIsExportedIsALayerAndGivenBackChangesNothing() throws IOException {
        good("actors", "merge", MARITA, "--into", MARIT);
        Path layer = folder.resolve("actors.yaml");
        good("actors", "export", "--out", layer.toString());
        assertThat(layer)
                .content()
                .contains("- id: named-marit-oslow\n  name: Marit Oslow\n  aliases: [Marita Oslow]\n");
        assertThat(good("actors", "import", layer.toString())).startsWith("Nothing to change");
        assertThat(run("actors", "export", "--out", layer.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("is there already");
    }

    @Test
    void whatIsExportedChangesNothingWhenArticlesAreReadWithIt() throws IOException {
        Path layer = folder.resolve("actors.yaml");
        good("actors", "export", "--out", layer.toString());
        String read = shared + "/news/harbour.txt";
        String plain = extracted(read);
        assertThat(plain).contains("named-marit-oslow", "\"side\":\"none\"");
        assertThat(extracted(read, "--actors", layer.toString())).isEqualTo(plain);
    }

    private static String extracted(String... args) {
        StringWriter printed = new StringWriter();
        String[] all = Stream.concat(Stream.of("extract"), Stream.of(args)).toArray(String[]::new);
        assertThat(new CommandLineInterface(new PrintWriter(printed, true), new PrintWriter(new StringWriter()))
                        .run(all))
                .isZero();
        return printed.toString();
    }

    @Test
    void somebodyOfTheDirectoryWhoWasMergedOrRenamedIsExportedSoThatItCanBeGivenBack() throws IOException {
        record = folder.resolve("capitals.sqlite");
        good(
                "read",
                "--dossier",
                "example",
                News.write(folder, "capitals.txt", """
                                Ilse Varrow said on Tuesday that Velland would not yield.

                                Tomas Brandeth told reporters that he agreed. Nadia Colle said the talks had failed.

                                Volodymyr Zelensky said on Tuesday that he had read of it. Mo Anders said he had not.
                                """).toString());
        good("actors", "merge", "velland-varrow", "--into", "velland-brandeth");
        good("actors", "merge", "velland-colle", "--into", "ua-zelensky");
        good("actors", "merge", "mo-anders", "--into", "velland-brandeth");
        good("actors", "rename", "velland-brandeth", "Tom Brandeth");
        good("actors", "rename", "ua-zelensky", "V. Z.");
        Path layer = folder.resolve("capitals.yaml");
        good("actors", "export", "--out", layer.toString());
        assertThat(layer)
                .content()
                .contains(
                        "- id: velland-brandeth\n  name: Tom Brandeth\n  add-aliases: [Tomas Brandeth, Mo Anders]\n",
                        "- id: ua-zelensky\n  name: V. Z.\n  add-aliases: [Volodymyr Zelensky]\n");
        assertThat(good("actors", "import", layer.toString())).startsWith("Nothing to change");
        assertThat(extracted(folder + "/capitals.txt", "--dossier", "example", "--actors", layer.toString()))
                .contains("ua-zelensky", "velland-varrow", "velland-brandeth");
    }

    @Test
    void theColumnOfTheRoleHoldsRolesOnly() throws IOException {
        record = folder.resolve("kyiv.sqlite");
        good(
                "read",
                News.write(folder, "kyiv.txt", "Kyiv rejected the claim on Tuesday.\n")
                        .toString());
        assertThat(good("actors").lines())
                .last()
                .asString()
                .startsWith("    1  Government of Ukraine  ua-government")
                .doesNotContain("  government");
        assertThat(good("actors", "show", "ua-government")).contains("type          government");
    }

    @Test
    void aSideThatNobodyHasIsToldWithThoseThatThereAre() {
        assertThat(good("actors", "--side", "Norrin")).isEmpty();
        assertThat(err.toString())
                .contains("rapporteur: nobody in the record speaks for \"Norrin\"; the sides there are ");
    }

    @Test
    void aLayerRenamesAndMergesAndItsOtherNamesHoldForLaterArticles() throws IOException {
        Path layer = Files.writeString(folder.resolve("mine.yaml"), """
                actors:
                - id: norrin-oslow
                  type: person
                  name: Marit Anna Oslow
                  aliases: [Marit Oslow]
                - id: named-ilva-renn
                  type: person
                  name: Ilva Maria Renn
                - id: norrin-nobody
                  type: person
                  name: Nobody of the Record
                """, UTF_8);
        assertThat(good("actors", "import", layer.toString()).lines())
                .containsExactly(
                        "Edit 1: merge named-marit-oslow into norrin-oslow (Marit Anna Oslow); changes 2 statements",
                        "Edit 2: rename named-ilva-renn (Ilva Maria Renn); changes 1 statement");
        Files.writeString(
                layer, Files.readString(layer, UTF_8).replace("[Marit Oslow]", "[Marit Oslow, M. Oslow]"), UTF_8);
        assertThat(good("actors", "import", layer.toString()))
                .startsWith("Edit 3: merge named-m-oslow into norrin-oslow");
        assertThat(good("actors", "import", layer.toString())).startsWith("Nothing to change");
        good(
                "read",
                News.write(folder, "later.txt", LATER.replace("Marita", "M.")).toString());
        assertThat(good("statements", "--text", "second ship", "--format", "csv"))
                .contains("norrin-oslow");
    }

    @Test
    void aBrokenLayerIsToldByFileLineAndKeyAndChangesNothing() throws IOException, SQLException {
        Path layer = Files.writeString(folder.resolve("broken.yaml"), """
                actors:
                - id: named-marit-oslow
                  type: person
                  name: Marit Anna Oslow
                - id: named-ilva-renn
                  type: king
                  nome: Renn
                """, UTF_8);
        List<String> before = Dump.of(record);
        assertThat(run("actors", "import", layer.toString())).isEqualTo(1);
        assertThat(err.toString().lines())
                .hasSizeGreaterThanOrEqualTo(2)
                .allMatch(line -> line.startsWith("rapporteur: " + layer + ", line "))
                .anyMatch(line -> line.contains("line 6, key \"type\": \"king\" is not known"));
        assertThat(Dump.of(record)).isEqualTo(before);
        Path conflict = Files.writeString(folder.resolve("conflict.yaml"), """
                actors:
                - {id: named-ilva-renn, type: person, name: Ilva Renn, aliases: [Marita Oslow]}
                """, UTF_8);
        good("actors", "merge", MARITA, "--into", MARIT);
        refused(
                "has merged named-marita-oslow into named-marit-oslow; undo that first",
                "actors",
                "import",
                conflict.toString());
    }

    @Test
    void everyCommandExplainsItself() {
        for (String command : List.of("show", "merge", "split", "rename", "edits", "undo", "export", "import")) {
            assertThat(new CommandLineInterface(new PrintWriter(out, true), new PrintWriter(err, true))
                            .run("actors", command, "--help"))
                    .isZero();
        }
        assertThat(out.toString().lines()).allMatch(line -> line.length() <= 80);
        assertThat(out.toString()).contains("Examples:", "--into", "--as", "--statement", "--out");
    }
}
