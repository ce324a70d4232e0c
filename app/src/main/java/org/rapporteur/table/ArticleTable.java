package org.rapporteur.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rapporteur.model.PartialDate;

/** The articles of a record as rows. */
public final class ArticleTable {

    private ArticleTable() {}

    /**
     * What is shown of an article.
     *
     * @param name its name in the record
     * @param id names its text
     * @param title the headline
     * @param outlet who published it
     * @param published when it was published
     * @param statements how many statements were found in it
     * @param notAnalysed the language because of which none were looked for, as a tag of BCP 47
     */
    public record Shown(
            String name,
            String id,
            Optional<String> title,
            Optional<String> outlet,
            Optional<PartialDate> published,
            int statements,
            Optional<String> notAnalysed) {}

    /** Returns a row for each article. */
    public static Results of(List<Shown> articles) {
        List<Column> columns = new ArrayList<>(Column.named("published"));
        columns.add(Column.wide("outlet"));
        columns.add(new Column("article", Column.Show.ALWAYS));
        columns.add(Column.veryWide("title"));
        columns.addAll(Column.named("count", "not_analysed"));
        columns.add(Column.hidden("id"));
        Results results = Results.overview("articles", columns);
        for (Shown article : articles) {
            results.row(
                    List.of(),
                    Cell.of(article.published().map(PartialDate::iso)),
                    Cell.of(article.outlet()),
                    Cell.of(article.name()),
                    Cell.of(article.title()),
                    Cell.of(article.statements()),
                    Cell.of(article.notAnalysed()),
                    Cell.of(article.id()));
        }
        return results;
    }
}
