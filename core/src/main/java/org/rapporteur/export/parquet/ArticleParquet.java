package org.rapporteur.export.parquet;

import static org.rapporteur.export.parquet.Columns.day;
import static org.rapporteur.export.parquet.Columns.structs;
import static org.rapporteur.export.parquet.Columns.text;
import static org.rapporteur.export.parquet.Columns.texts;
import static org.rapporteur.export.parquet.Columns.whole;

import java.io.IOException;
import java.io.OutputStream;
import java.util.stream.Stream;
import org.apache.parquet.schema.MessageType;
import org.rapporteur.export.ReadingWriter;
import org.rapporteur.model.Accord;
import org.rapporteur.model.AccordClaim;
import org.rapporteur.model.Article;
import org.rapporteur.model.DateInterval;
import org.rapporteur.model.Metadata;
import org.rapporteur.model.Reading;

/**
 * Articles as a table in Parquet, one row each, with their texts, in which the spans of statements count, and the agreements of
 * which they speak. {@code id} is the statements' {@code article_id}.
 */
public final class ArticleParquet implements ReadingWriter {

    private static final MessageType COLUMNS = new MessageType(
            "article",
            text("id"),
            text("name"),
            text("title"),
            text("standfirst"),
            texts("byline"),
            text("outlet"),
            text("published"),
            day("published_from"),
            day("published_until"),
            text("url"),
            text("language"),
            text("sha256"),
            text("text"),
            whole("statements"),
            structs("agreements", text("name"), text("date"), texts("parties")),
            structs(
                    "claims",
                    text("agreement"),
                    whole("start"),
                    whole("end"),
                    text("claim"),
                    text("claimant"),
                    Columns.number("confidence"),
                    text("how")),
            texts("warnings"));

    private final ParquetTable table;

    /**
     * Begins the table.
     *
     * @param out where to, not closed
     * @throws IOException if {@code out} fails
     */
    public ArticleParquet(OutputStream out) throws IOException {
        table = new ParquetTable(out, COLUMNS);
    }

    @Override
    public void write(Reading reading) throws IOException {
        table.row(row -> {
            Article article = reading.article();
            about(row, article);
            row.text("text", article.text());
            row.whole("statements", reading.statements().size());
            row.structs("agreements", reading.agreements(), (struct, accord) -> {
                struct.text("name", accord.name());
                struct.text("date", accord.date().map(DateInterval::toString));
                struct.texts("parties", accord.parties());
            });
            row.structs(
                    "claims",
                    reading.agreements().stream()
                            .flatMap(accord -> accord.claims().stream().map(claim -> new Claimed(accord, claim)))
                            .toList(),
                    ArticleParquet::claim);
            row.texts(
                    "warnings",
                    Stream.concat(article.warnings().stream(), reading.warnings().stream())
                            .toList());
        });
    }

    @Override
    public void close() throws IOException {
        table.close();
    }

    private record Claimed(Accord accord, AccordClaim claim) {}

    private static void about(Row row, Article article) {
        Metadata known = article.metadata();
        row.text("id", article.id().value());
        row.text("name", article.name());
        row.text("title", known.title());
        row.text("standfirst", known.standfirst());
        row.texts("byline", known.byline());
        row.text("outlet", known.outlet());
        StatementParquet.published(row, article);
        row.text("url", known.url());
        row.text("language", known.language());
        row.text("sha256", article.sha256().hex());
    }

    private static void claim(Row struct, Claimed claimed) {
        struct.text("agreement", claimed.accord().name());
        Row.ends(struct, claimed.claim().span());
        struct.text("claim", claimed.claim().claim().word());
        struct.text("claimant", claimed.claim().claimant());
        struct.number("confidence", claimed.claim().confidence());
        struct.text("how", claimed.claim().how());
    }
}
