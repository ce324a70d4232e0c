package org.rapporteur.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.rapporteur.copies.Basis;
import org.rapporteur.copies.Difference;
import org.rapporteur.service.Copied;
import org.rapporteur.service.CopiedArticle;
import org.rapporteur.service.FindCopies;
import org.rapporteur.service.InputException;
import org.rapporteur.table.CopyTable;
import org.rapporteur.table.Figures;
import org.rapporteur.text.Printable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows which articles are copies of one another, or what differs between two. */
@Command(
        name = "copies",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Shows which articles are copies of one another: wire copies with edits, later versions, reprints, shortened"
                    + " ones, and what was merged from several.",
            "",
            "The first of each group is the earliest that is known. \"basis\" says on what that rests: published (on an"
                    + " earlier day than the others), credit (they credit the agency whose text it is) or arrival (it came"
                    + " into the record first, which says little). Each other one was compared with it: of_origin is how much"
                    + " of the first text it has, of_copy how much of it is in the first text."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  rapporteur copies",
            "  rapporteur copies --format csv > copies.csv",
            "  rapporteur copies --diff 9f86d081 60303ae2"
        })
final class CopiesCommand implements Callable<Integer> {

    @Option(
            names = "--diff",
            arity = "2",
            paramLabel = "ARTICLE",
            description =
                    "Show what differs between two articles, named as \"rapporteur article\" takes them: [-words that"
                            + " only the first has-], {+words that only the second has+}, and paragraphs that moved as"
                            + " [<away<] and {>here>}.")
    private List<String> compared = List.of();

    @Mixin
    private final ResultOptions result;

    @Mixin
    private RecordOption record;

    CopiesCommand(Supplier<Screen> screen) {
        result = new ResultOptions(screen);
    }

    @Override
    public Integer call() throws InputException {
        if (compared.isEmpty()) {
            groups();
        } else {
            difference();
        }
        return CommandLine.ExitCode.OK;
    }

    private void groups() throws InputException {
        Copied copied = FindCopies.of(record.file());
        result.print(CopyTable.of(copied.groups(), number -> shown(copied.article(number)), copied.compared()));
        if (result.isForPeople()) {
            PrintWriter err = result.commandLine().getErr();
            err.println(Figures.count(copied.groups().size(), "group") + ": " + copied.copies() + " of "
                    + Figures.count(copied.compared(), "article") + " have the text of an earlier one");
            long unsure = copied.groups().stream()
                    .filter(group -> group.basis() == Basis.ARRIVAL)
                    .count();
            if (unsure > 0) {
                err.println("Of " + Figures.count(unsure, "group") + " nothing tells whose text came first");
            }
        }
    }

    private static CopyTable.Shown shown(CopiedArticle article) {
        return new CopyTable.Shown(
                article.name(), article.id().value(), article.title(), article.outlet(), article.published());
    }

    private void difference() throws InputException {
        FindCopies.Compared found = FindCopies.difference(record.file(), compared.get(0), compared.get(1));
        if (!result.isForPeople()) {
            result.print(CopyTable.difference(found.pieces()));
            return;
        }
        PrintWriter out = result.commandLine().getOut();
        out.println("[-" + head(found.first()) + "-]");
        out.println("{+" + head(found.second()) + "+}");
        out.println();
        for (Difference.Piece piece : found.pieces()) {
            out.print(marked(piece));
        }
        out.flush();
    }

    private static String head(CopiedArticle article) {
        return Printable.line(article.name()
                + article.outlet().map(outlet -> ", " + outlet).orElse("")
                + article.published().map(date -> ", " + date).orElse(""));
    }

    /** Marks words as wdiff does; a line break stays outside the marks. */
    private String marked(Difference.Piece piece) {
        Optional<Marks> marks = Marks.of(piece.fate());
        String words = Printable.text(piece.words());
        if (marks.isEmpty()) {
            return words;
        }
        StringBuilder marked = new StringBuilder();
        for (String line : words.split("(?<=\n)", -1)) {
            String body = line.stripTrailing();
            String blanks = line.substring(body.length());
            String whole = body.isEmpty()
                    ? ""
                    : marks.get().before() + body + marks.get().after();
            marked.append(marks.get().style().on(result.screen(), whole)).append(blanks);
        }
        return marked.toString();
    }

    /** How words of a fate are marked. */
    private record Marks(String before, String after, Style style) {

        static Optional<Marks> of(Difference.Fate fate) {
            return switch (fate) {
                case KEPT -> Optional.empty();
                case REMOVED -> Optional.of(new Marks("[-", "-]", Style.CUE));
                case ADDED -> Optional.of(new Marks("{+", "+}", Style.CONTENT));
                case MOVED_AWAY -> Optional.of(new Marks("[<", "<]", Style.MASKED));
                case MOVED_HERE -> Optional.of(new Marks("{>", ">}", Style.MASKED));
            };
        }
    }
}
