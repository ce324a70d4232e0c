package org.rapporteur.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.model.Author;
import org.rapporteur.model.Learned;
import org.rapporteur.store.JournalEntry;
import org.rapporteur.store.KeptLearning;
import org.rapporteur.store.RecordFile;

/** Whatever somebody does to a record is told with who and when. */
class ListChangesTest {

    private static final Person ADA = Person.owner("Ada");

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void readTheArticle() {
        file = Reviewed.record(folder.resolve("record.sqlite"));
    }

    private Change last() throws InputException {
        List<Change> all = ListChanges.run(file, Person.OWNER);
        return all.get(all.size() - 1);
    }

    private void by(Change change, String name, Change.Kind kind, String did) {
        assertThat(change.kind()).isEqualTo(kind);
        assertThat(change.did()).isEqualTo(did);
        assertThat(change.by().map(Author::coder)).contains(name);
        assertThat(change.by().orElseThrow().at()).isBetween(Instant.now().minusSeconds(60), Instant.now());
    }

    @Test
    void correctionsOfActorsAreToldFromWhatToWhat() throws InputException {
        EditActors.make(file, new ActorWish.Rename("named-bea", "Bea Lund"), ADA);
        by(last(), "Ada", Change.Kind.ACTORS, "rename named-bea (Bea Lund)");
        assertThat(last().parts()).containsExactly(new Change.Part("name", "Bea", "Bea Lund"));
        EditActors.make(file, new ActorWish.Rename("named-bea", "Beatrice Lund"), Person.owner("Bo"));
        assertThat(last().parts()).containsExactly(new Change.Part("name", "Bea Lund", "Beatrice Lund"));
        EditActors.make(file, new ActorWish.Merge(List.of("named-renn"), "named-bea"), Person.owner("Cem"));
        assertThat(last().parts()).containsExactly(new Change.Part("actor", "named-renn", "named-bea (Bea)"));
        EditActors.make(file, new ActorWish.Undo(3), new Person(Optional.of("dana"), Role.ADJUDICATOR.rights()));
        by(last(), "dana", Change.Kind.ACTORS, "undo 3");
        assertThat(ListChanges.run(file))
                .extracting(Change::undoneBy)
                .containsExactly(Optional.empty(), Optional.empty(), Optional.of(4), Optional.empty());
        assertThat(EditActors.list(file))
                .extracting(each -> each.by().map(Author::coder).orElse(""))
                .containsExactly("Ada", "Bo", "Cem", "dana");
    }

    @Test
    void reviewsLearningReadingCodingAndAccountsStandInOneListByTime() throws InputException {
        ReviewStatement.of(file, HowToRead.DEFAULT)
                .decide(
                        Reviewed.id(Reviewed.TEXT, "talks now"),
                        new ReviewWish.Correct(Map.of(org.rapporteur.model.reviews.Field.ACT, "vow")),
                        Reviewed.by("Bo"),
                        Optional.empty(),
                        ADA);
        Author early = new Author("Cem", Instant.parse("2021-03-09T12:00:00Z"));
        try (RecordFile record = RecordFile.openOrCreate(file)) {
            record.atOnce(() -> {
                record.note(new JournalEntry(early, JournalEntry.Deed.CODE, Optional.of("war-in-ukraine"), 3));
                record.keep(new KeptLearning(
                        Optional.empty(),
                        "Dana",
                        Instant.parse("2022-03-09T12:00:00Z"),
                        new Learned(0, "coder-1", Map.of("issue.slope", 1.0)),
                        new KeptLearning.From(30, 7, 1)));
                record.keep(new KeptLearning(
                        Optional.of(0),
                        "Dana",
                        Instant.parse("2022-03-10T12:00:00Z"),
                        Learned.NONE,
                        new KeptLearning.From(0, 0, 1)));
            });
        }
        Accounts.of(file, Clock.fixed(Instant.parse("2021-06-01T00:00:00Z"), ZoneOffset.UTC))
                .invite("jonas", Role.OWNER, ADA);
        List<Change> all = ListChanges.run(file, Person.OWNER);
        assertThat(all)
                .extracting(each -> each.kind().word() + ": " + each.did())
                .containsExactly(
                        "coding: coded 3 articles anew by war-in-ukraine",
                        "accounts: jonas: invited as owner",
                        "learning: let the coder learn from 30 reviewed statements",
                        "learning: let what the program came with hold again",
                        "review: correct");
        assertThat(all.get(0).by()).contains(early);
        assertThat(all.get(1).by().map(Author::coder)).contains("Ada (on the record's machine)");
        assertThat(all.get(3).parts())
                .containsExactly(new Change.Part("in use", "number 1", "what the program came with"));
        assertThat(all.get(4).parts()).containsExactly(new Change.Part("act", "demand", "vow"));
        assertThat(all.get(4).by().map(Author::coder)).contains("Bo");
        assertThat(ListChanges.run(file, new Person(Optional.of("a"), Role.ADJUDICATOR.rights())))
                .as("accounts are for those who manage them")
                .extracting(Change::kind)
                .doesNotContain(Change.Kind.ACCOUNTS)
                .hasSize(4);
    }

    @Test
    void aDossierIsSavedWithWhoDidItAndWhatBecameWhatOrNotAtAll() throws Exception {
        Path dossier = folder.resolve("own.yaml");
        Files.copy(Path.of("..", "examples", "dossier.yaml"), dossier);
        HowToRead how = HowToRead.DEFAULT.with(dossier.toString());
        EditDossier.Source source = EditDossier.source(how).orElseThrow();
        String line = "title: The war in the Callow Valley";
        String text = source.text().replace(line, "title: Talks in Harth");
        EditDossier.save(file, how, text, source.seen(), ADA);
        by(last(), "Ada", Change.Kind.DOSSIER, "changed the dossier own.yaml");
        assertThat(last().parts()).containsExactly(new Change.Part("lines", line, "title: Talks in Harth"));
        assertThat(Files.readString(dossier)).isEqualTo(text);
        assertThat(ListChanges.run(file)).hasSize(1);
    }
}
