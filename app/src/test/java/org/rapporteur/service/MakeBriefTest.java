package org.rapporteur.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.document.Document;
import org.rapporteur.document.MarkdownWriter;
import org.rapporteur.model.PartialDate;
import org.rapporteur.model.SoftwareVersion;

class MakeBriefTest {

    private static final Path GOLDEN = Path.of("src", "test", "resources", "org", "rapporteur", "service", "brief.md");
    private static final LocalDate DAY = LocalDate.parse("2031-07-05");

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void makeRecord() throws IOException {
        file = ExampleRecord.record(folder.resolve("example.sqlite"));
    }

    private static BriefQuestion talks(DateRange published) {
        return new BriefQuestion(
                List.of(), List.of("Velland", "Sorrane"), List.of("talks-now", "monitors"), List.of(), published);
    }

    private OpenRecord open() throws InputException {
        return OpenRecord.of(file, HowToRead.DEFAULT.with("example"));
    }

    /** If a change is meant, delete the file and run this twice: the first run writes it anew, and fails. */
    @Test
    void theBriefOfTheExampleIsAsItWas() throws IOException, InputException {
        DateRange spring =
                new DateRange(Optional.of(new PartialDate("2031-03")), Optional.of(new PartialDate("2031-05")));
        String brief = MarkdownWriter.of(MakeBrief.of(open(), talks(spring), DAY))
                .replace(SoftwareVersion.current().value(), "VERSION");
        boolean isThere = Files.exists(GOLDEN);
        if (!isThere) {
            Files.writeString(GOLDEN, brief);
        }

        assertThat(isThere).isTrue();
        assertThat(brief).isEqualTo(Files.readString(GOLDEN));
    }

    @Test
    void aReviewShowsAtItsNoteAndInTheCountsOnceTheRecordHasIt() throws InputException {
        OpenRecord record = open();
        Document before = MakeBrief.of(record, talks(DateRange.ANY), DAY);
        String id = MarkdownWriter.of(before)
                .replaceAll("(?s).*?\\n\\[\\^1\\]: [^\\n]*; statement ([0-9a-f-]+)\\..*", "$1");
        assertThat(MarkdownWriter.of(before))
                .contains(": 0 reviewed by a person")
                .doesNotContain("\\[reviewed");

        ReviewStatement.of(file, HowToRead.DEFAULT.with("example"))
                .decide(id, new ReviewWish.Accept(), Reviewed.by("Ada"), Optional.empty(), Person.OWNER);

        assertThat(MarkdownWriter.of(MakeBrief.of(record, talks(DateRange.ANY), DAY)))
                .contains(": 1 reviewed by a person", "\\[reviewed by a person\\]");
    }
}
