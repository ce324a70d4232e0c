package org.rapporteur.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.ingest.Articles;
import org.rapporteur.ingest.Ingested;
import org.rapporteur.model.Author;
import org.rapporteur.model.Provenance;
import org.rapporteur.model.Reading;
import org.rapporteur.model.SoftwareVersion;
import org.rapporteur.model.edits.Edit;
import org.rapporteur.store.RecordFile;
import org.rapporteur.store.Settings;

class FindCopiesTest {

    private static final String REPORT = "Talks on the river end without a date\n\n"
            + "HARTH, March 4 (Halden Press) – The two governments ended a week of talks on the river without a date for"
            + " the next round, a spokesman for the hosts told reporters at the gate of the old granary.\n\n"
            + "The delegations left by separate roads in the evening, and neither waited for the statement that had been"
            + " promised for noon.\n\n"
            + "The hosts will keep the rooms free until the end of the month, the spokesman said.\n";

    @TempDir
    private Path folder;

    private Path record() {
        return folder.resolve("r.sqlite");
    }

    private void keep(String name, String text, String given) throws Exception {
        Path file = Files.writeString(folder.resolve(name), text);
        Files.writeString(folder.resolve(name.replace(".txt", ".json")), given);
        Ingested ingested = Articles.under(List.of(file)).findFirst().orElseThrow();
        try (RecordFile record = RecordFile.openOrCreate(record())) {
            record.atOnce(() -> record.keep(
                    new Reading(((Ingested.Received) ingested).article(), List.of(), List.of(), List.of()),
                    new Settings(new Provenance(new SoftwareVersion("0.1.0"), "none"), 0.5, "generic")));
        }
    }

    @Test
    void copiesThatCameSinceAreFoundInARecordThatIsHeldOpen() throws Exception {
        keep("one.txt", REPORT, "{\"published\": \"2031-03-05\"}");
        OpenRecord open = OpenRecord.of(record(), HowToRead.DEFAULT);
        assertThat(FindCopies.of(open).groups()).isEmpty();

        keep("two.txt", REPORT.replace("a week of talks", "five days of talks"), "{\"published\": \"2031-03-04\"}");

        Copied copied = FindCopies.of(open);
        assertThat(copied.compared()).isEqualTo(2);
        assertThat(copied.groups()).hasSize(1);
        assertThat(copied.article(copied.groups().get(0).origin()).name()).isEqualTo("two.txt");
        assertThat(copied.of("one.txt")).isEqualTo(copied.of("two.txt")).hasSize(1);
        assertThat(copied.of("three.txt")).isEmpty();
        assertThat(copied.groups().get(0).agency()).contains("Halden Press");
    }

    @Test
    void whatBringsNoArticleCostsNoSearchForCopies() throws Exception {
        keep("one.txt", REPORT, "{}");
        keep("two.txt", REPORT.replace("a week of talks", "five days of talks"), "{}");
        OpenRecord open = OpenRecord.of(record(), HowToRead.DEFAULT);
        Copied before = FindCopies.of(open);
        String version = open.version();
        try (RecordFile record = RecordFile.openOrCreate(record())) {
            record.atOnce(() ->
                    record.keep(new Edit.Rename("x-one", "One"), new Author("Ada", Instant.EPOCH), Optional.empty()));
        }

        assertThat(open.version()).isNotEqualTo(version);
        assertThat(FindCopies.of(open)).isSameAs(before);
    }

    @Test
    void whatAnotherRecordHadIsForgottenWhenItTakesTheFilesPlace() throws Exception {
        keep("one.txt", REPORT, "{}");
        keep("two.txt", REPORT.replace("a week of talks", "five days of talks"), "{}");
        Path held = Files.move(record(), folder.resolve("held.sqlite"));
        keep("one.txt", REPORT, "{}");
        keep("two.txt", "Council closes the mill\n\nIt will open again in May, when the river is low.\n", "{}");
        Path other = Files.move(record(), folder.resolve("other.sqlite"));
        OpenRecord open = OpenRecord.of(held, HowToRead.DEFAULT);
        assertThat(FindCopies.of(open).groups()).hasSize(1);
        String version = open.version();
        String edition = open.edition();

        Files.copy(other, held, StandardCopyOption.REPLACE_EXISTING);

        assertThat(open.edition()).as("as many readings, edits and reviews").isEqualTo(edition);
        assertThat(open.version()).isNotEqualTo(version);
        assertThat(FindCopies.of(open).groups()).isEmpty();
    }

    @Test
    void aNewVersionOfAnArticleIsNoCopyOfTheOldOne() throws Exception {
        keep("one.txt", REPORT, "{}");
        keep("one.txt", REPORT + "\nMore is expected on Monday.\n", "{}");

        Copied copied = FindCopies.of(record());

        assertThat(copied.compared()).isEqualTo(1);
        assertThat(copied.groups()).isEmpty();
    }

    @Test
    void whatIsMaskedIsNotCompared() throws Exception {
        String masked = """

                Subscribe to our newsletter to get the day’s news by mail. You can unsubscribe at any time.

                Sign up for our newsletter and never miss a story from our reporters on the ground.
                """;
        keep("one.txt", "A bus fell into the canal\n\nNobody was hurt on Monday.\n" + masked, "{}");
        keep("two.txt", "Council closes the mill\n\nIt will open again in May.\n" + masked, "{}");

        assertThat(FindCopies.of(record()).groups()).isEmpty();
    }

    @Test
    void whatDiffersIsToldOfArticlesByNameAndById() throws Exception {
        keep("one.txt", REPORT, "{}");
        keep("two.txt", REPORT.replace("a week of talks", "five days of talks"), "{}");
        String id =
                ShowArticle.run(record(), "two.txt").reading().article().id().value();

        assertThat(FindCopies.difference(record(), "one.txt", id).pieces())
                .extracting(piece -> piece.fate().word() + " " + piece.words().strip())
                .anyMatch("removed a week"::equals)
                .anyMatch("added five days"::equals);
    }
}
