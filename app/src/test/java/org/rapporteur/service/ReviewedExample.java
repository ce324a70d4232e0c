package org.rapporteur.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.model.Coded;
import org.rapporteur.model.Failure;
import org.rapporteur.model.SoftwareVersion;
import org.rapporteur.model.Statement;
import org.rapporteur.model.reviews.By;
import org.rapporteur.model.reviews.Deed;
import org.rapporteur.model.reviews.Field;
import org.rapporteur.model.reviews.Review;
import org.rapporteur.model.reviews.Standing;
import org.rapporteur.review.Fields;
import org.rapporteur.store.ArticleFilter;
import org.rapporteur.store.RecordFile;
import org.rapporteur.store.StoredReading;

/** Articles of the example as the machine reads them, reviewed by somebody who takes more issues, or fewer, than the machine does. */
public final class ReviewedExample {

    /** Who reviews. */
    public static final String CODER = "Ada";

    private static final HowToRead HOW = HowToRead.DEFAULT.with("example");

    private ReviewedExample() {}

    /**
     * Reads articles of the example.
     *
     * @param articles how many; the first is there twice, under another name
     */
    public static Path read(Path file, int articles) throws IOException, InputException {
        List<Path> few;
        try (Stream<Path> all = Files.list(Path.of("..", "examples", "articles"))) {
            few = new ArrayList<>(all.filter(each -> each.toString().endsWith(".txt"))
                    .sorted()
                    .limit(articles)
                    .toList());
        }
        few.add(Files.copy(few.get(0), file.resolveSibling("copy.txt")));
        ReadArticles.run(few, file, HOW, new ReadProgress() {
            @Override
            public void begins(long found, long otherFiles) {}

            @Override
            public void failed(Failure failure) {
                throw new AssertionError(failure);
            }

            @Override
            public void noted(String path, String note) {}

            @Override
            public void kept(Tally soFar) {}
        });
        return file;
    }

    /**
     * Reviews all statements of the first articles: an issue is right if the machine's confidence in it reaches a chance.
     *
     * @param articles how many
     * @param from the chance
     * @return how many statements were reviewed
     */
    public static int review(Path file, int articles, double from) {
        int reviewed = 0;
        try (RecordFile record = RecordFile.openOrCreate(file)) {
            List<Review> reviews = new ArrayList<>();
            for (Long reading : record.readings(ArticleFilter.ALL).subList(0, articles)) {
                StoredReading stored = record.load((long) reading);
                for (Statement each : stored.reading().statements()) {
                    reviews.add(review(reading, stored, each, from));
                }
            }
            record.atOnce(() -> reviews.forEach(record::keep));
            reviewed = reviews.size();
        }
        return reviewed;
    }

    private static Review review(long reading, StoredReading stored, Statement statement, double from) {
        Map<Field, String> after = new EnumMap<>(Field.class);
        after.put(Field.STATEMENT, Field.YES);
        after.put(
                Field.ISSUES,
                statement.coding().issues().stream()
                        .filter(issue -> issue.confidence() >= from)
                        .map(Coded::value)
                        .collect(Collectors.joining(" ")));
        return new Review(
                0,
                stored.reading().article().id(),
                statement.id(),
                Deed.CORRECT,
                new By(CODER, Instant.parse("2031-03-09T12:00:00Z"), Optional.empty(), Standing.OPEN),
                Fields.of(statement),
                after,
                new Review.Seen(Optional.of(reading), Set.of(), 0, SoftwareVersion.current()),
                Optional.empty());
    }
}
