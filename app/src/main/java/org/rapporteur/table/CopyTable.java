package org.rapporteur.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.rapporteur.copies.CopyGroup;
import org.rapporteur.copies.Difference;
import org.rapporteur.model.PartialDate;

/** Copies as rows. They rest on articles and on no statements. */
public final class CopyTable {

    private CopyTable() {}

    /**
     * What is shown of an article.
     *
     * @param name its name in the record
     * @param id names its text
     * @param title the headline
     * @param outlet who published it
     * @param published when it was published
     */
    public record Shown(
            String name, String id, Optional<String> title, Optional<String> outlet, Optional<PartialDate> published) {}

    /**
     * Returns a row for each article of each group, the origin first.
     *
     * @param articles gives an article by its number in the groups
     * @param compared how many articles were compared
     */
    public static Results of(List<CopyGroup> groups, IntFunction<Shown> articles, int compared) {
        List<Column> columns = new ArrayList<>(Column.named("group", "relation", "published"));
        columns.add(Column.wide("outlet"));
        columns.addAll(Column.named("article"));
        columns.add(Column.veryWide("title"));
        columns.add(Column.wide("of_origin"));
        columns.add(Column.wide("of_copy"));
        columns.addAll(Column.named("basis"));
        columns.add(Column.veryWide("agency"));
        columns.add(Column.hidden("undated"));
        columns.add(Column.hidden("id"));
        Results results = Results.overview("copies", columns).fact("compared", Cell.of(compared));
        int number = 0;
        for (CopyGroup group : groups) {
            number++;
            Cell none = new Cell.None();
            add(results, number, group, new Line(articles.apply(group.origin()), "origin", none, none));
            for (CopyGroup.Copy copy : group.copies()) {
                add(
                        results,
                        number,
                        group,
                        new Line(
                                articles.apply(copy.article()),
                                copy.relation().word(),
                                Cell.share(copy.ofOrigin()),
                                Cell.share(copy.ofCopy())));
            }
        }
        return results;
    }

    /** What differs between the rows of a group. */
    private record Line(Shown article, String relation, Cell ofOrigin, Cell ofCopy) {}

    private static void add(Results results, int number, CopyGroup group, Line line) {
        Shown article = line.article();
        results.row(
                List.of(),
                Cell.of(number),
                Cell.of(line.relation()),
                Cell.of(article.published().map(PartialDate::iso)),
                Cell.of(article.outlet()),
                Cell.of(article.name()),
                Cell.of(article.title()),
                line.ofOrigin(),
                line.ofCopy(),
                Cell.word(group.basis()),
                Cell.of(group.agency()),
                Cell.of(group.undated()),
                Cell.of(article.id()));
    }

    /** Returns a row for each piece of what differs between two texts, in order. */
    public static Results difference(List<Difference.Piece> pieces) {
        Results results = Results.overview("difference", Column.named("fate", "words"));
        pieces.forEach(piece -> results.row(List.of(), Cell.of(piece.fate().word()), Cell.of(piece.words())));
        return results;
    }
}
