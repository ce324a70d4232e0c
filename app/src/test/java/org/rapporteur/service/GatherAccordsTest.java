package org.rapporteur.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.analysis.accords.Spoken;
import org.rapporteur.model.Accord;
import org.rapporteur.model.AccordClaim;
import org.rapporteur.model.Article;
import org.rapporteur.model.Claim;
import org.rapporteur.model.Metadata;
import org.rapporteur.model.PartialDate;
import org.rapporteur.model.Reading;
import org.rapporteur.model.Sha256;
import org.rapporteur.model.Span;
import org.rapporteur.store.RecordFile;

class GatherAccordsTest {

    private static final String TEXT = "The Fennick Accord was broken in March.";

    @TempDir
    private Path folder;

    private Path record;

    @BeforeEach
    void keepAnArticleInWhichNobodySpeaks() {
        Metadata about = new Metadata(
                Optional.of("Guns again"),
                Optional.empty(),
                List.of(),
                Optional.of("Norrin Wire"),
                Optional.of(new PartialDate("2031-04-02")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        Article article =
                new Article("news/silent.txt", TEXT, Sha256.of(TEXT.getBytes(UTF_8)), about, List.of(), List.of());
        AccordClaim broken = new AccordClaim(new Span(19, 29), Claim.BROKEN, AccordClaim.ARTICLE, 1, "verb");
        Accord accord = new Accord("Fennick Accord", Optional.empty(), List.of(), List.of(broken));
        record = CodedNews.record(folder.resolve("r.sqlite"));
        try (RecordFile file = RecordFile.openOrCreate(record)) {
            file.atOnce(
                    () -> file.keep(new Reading(article, List.of(), List.of(accord), List.of()), CodedNews.SETTINGS));
        }
    }

    private List<String> articles(StatementQuery query) throws InputException {
        return GatherAccords.of(record, query, HowToRead.DEFAULT).stream()
                .map(Spoken::report)
                .map(report -> report.article())
                .toList();
    }

    private static StatementQuery by(Optional<String> speaker, DateRange published) {
        return new StatementQuery(
                speaker,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                DateRange.ANY,
                published,
                CodeQuery.ANY,
                Optional.empty(),
                ReviewQuery.ANY);
    }

    @Test
    void anArticleWithoutStatementsTellsOfItsAccords() throws InputException {
        assertThat(articles(StatementQuery.ALL)).containsExactly("news/coded.txt", "news/silent.txt");
        assertThat(articles(
                        by(Optional.empty(), new DateRange(Optional.of(new PartialDate("2031-04")), Optional.empty()))))
                .containsExactly("news/silent.txt");
    }

    @Test
    void whereASpeakerIsChosenSuchAnArticleHasNothingToTell() throws InputException {
        assertThat(articles(by(Optional.of("Tal"), DateRange.ANY))).containsExactly("news/coded.txt");
    }
}
