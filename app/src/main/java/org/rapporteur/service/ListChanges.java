package org.rapporteur.service;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.rapporteur.model.Author;
import org.rapporteur.model.reviews.Review;
import org.rapporteur.store.JournalEntry;
import org.rapporteur.store.KeptLearning;
import org.rapporteur.store.RecordFile;

/** Tells everything that somebody did to a record: who, when, what, and from what to what. */
public final class ListChanges {

    private ListChanges() {}

    /**
     * Returns all that was done to a record, the first first; what has no time comes before all that has one.
     *
     * @param person who asks: what was done to accounts is for whoever manages them
     * @throws InputException if the record, or the accounts, cannot be used
     */
    public static List<Change> run(Path file, Person person) throws InputException {
        return with(run(file), accounts(file, person));
    }

    /**
     * Returns all that was done to what a record holds, the first first; what has no time comes before all that has one.
     *
     * @throws InputException if the record cannot be used
     */
    public static List<Change> run(Path file) throws InputException {
        return Records.reading(file, record -> {
            List<Change> all = new ArrayList<>();
            for (ListedReview each : ShowHistory.all(record)) {
                all.add(of(each));
            }
            for (ListedEdit each : EditWords.all(record.edits(), record.editsBy())) {
                all.add(new Change(
                        Change.Kind.ACTORS,
                        each.number(),
                        each.by(),
                        each.words(),
                        each.part().stream().toList(),
                        each.undoneBy(),
                        Optional.empty()));
            }
            learned(record, all);
            journal(record, all);
            return inOrder(all);
        });
    }

    /**
     * Returns what was done to accounts, the first first; nothing for those who do not manage them, or whom the record's server does not let
     * at them.
     */
    public static List<Change> accounts(Path file, Person person) throws InputException {
        List<Change> all = new ArrayList<>();
        if (person.may(Right.MANAGE) && Accounts.mayBeRead(file)) {
            for (Accounts.Event each : Accounts.of(file).events(person)) {
                all.add(new Change(
                        Change.Kind.ACCOUNTS,
                        all.size() + 1,
                        new Author(each.by(), each.at()),
                        each.account() + ": " + each.what(),
                        List.of()));
            }
        }
        return all;
    }

    /** Returns both, by time. */
    public static List<Change> with(List<Change> some, List<Change> others) {
        List<Change> all = new ArrayList<>(some);
        all.addAll(others);
        return inOrder(all);
    }

    private static List<Change> inOrder(List<Change> all) {
        // Stable: what was done in one second stays in the order of its numbers.
        all.sort(Comparator.comparing(each -> each.by().map(Author::at).orElse(Instant.MIN)));
        return List.copyOf(all);
    }

    /** Returns a review as one of all changes. */
    public static Change of(ListedReview listed) {
        Review review = listed.review();
        List<Change.Part> parts = review.changed().stream()
                .map(field -> new Change.Part(
                        field.word(),
                        review.before().getOrDefault(field, ""),
                        review.after().getOrDefault(field, "")))
                .toList();
        String did = review.restored()
                .map(number -> "restore " + number)
                .orElse(review.deed().word());
        return new Change(
                Change.Kind.REVIEW,
                review.number(),
                Optional.of(new Author(review.by().coder(), review.by().at())),
                did,
                parts,
                listed.undoneBy(),
                Optional.of(listed));
    }

    private static void learned(RecordFile record, List<Change> all) {
        int before = 0;
        for (KeptLearning each : record.learnings()) {
            int number = each.learned().number();
            int now = each.used().orElse(number);
            String did = each.used()
                    .map(used -> used == 0
                            ? "let what the program came with hold again"
                            : "let number " + used + " hold again")
                    .orElse("let the coder learn from " + each.from().statements() + " reviewed statements");
            all.add(new Change(
                    Change.Kind.LEARNING,
                    number,
                    new Author(each.coder(), each.at()),
                    did,
                    List.of(new Change.Part("in use", learned(before), learned(now)))));
            before = now;
        }
    }

    private static String learned(int number) {
        return number == 0 ? "what the program came with" : "number " + number;
    }

    private static void journal(RecordFile record, List<Change> all) {
        int number = 0;
        for (JournalEntry each : record.journal()) {
            number++;
            List<Change.Part> parts = each.before().isEmpty() && each.after().isEmpty()
                    ? List.of()
                    : List.of(new Change.Part(
                            "lines", each.before().orElse(""), each.after().orElse("")));
            all.add(new Change(kind(each.deed()), number, each.by(), words(each), parts));
        }
    }

    private static Change.Kind kind(JournalEntry.Deed deed) {
        return switch (deed) {
            case READ, WATCH, IMPORT -> Change.Kind.ARTICLES;
            case CODE -> Change.Kind.CODING;
            case DOSSIER -> Change.Kind.DOSSIER;
        };
    }

    private static String words(JournalEntry entry) {
        String articles = entry.articles() + (entry.articles() == 1 ? " article" : " articles");
        String about = entry.about().orElse("");
        return switch (entry.deed()) {
            case READ -> "read " + articles;
            case WATCH -> "read " + articles + " that feeds named";
            case IMPORT -> "took in " + articles + " of " + about;
            case CODE -> "coded " + articles + " anew by " + about;
            case DOSSIER -> "changed the dossier " + about;
        };
    }
}
