package org.rapporteur.cli;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.rapporteur.service.InputException;
import org.rapporteur.service.ListArticles;
import org.rapporteur.service.ListedArticle;
import org.rapporteur.table.ArticleTable;
import org.rapporteur.table.Figures;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists the articles of a record. */
@Command(
        name = "articles",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Lists the articles of a record by date of publication, undated ones last.",
            "",
            "\"count\" is how many statements were found in an article. \"not_analysed\" names the language because of which"
                    + " none were looked for, as uk for Ukrainian: only English is analysed."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  rapporteur articles",
            "  rapporteur articles --not-analysed",
            "  rapporteur articles --format csv > articles.csv"
        })
final class ArticlesCommand implements Callable<Integer> {

    @Option(
            names = "--not-analysed",
            description = "Only those in which no statements were looked for, as they are not in English.")
    private boolean isNotAnalysed;

    @Mixin
    private final ResultOptions result;

    @Mixin
    private RecordOption record;

    ArticlesCommand(Supplier<Screen> screen) {
        result = new ResultOptions(screen);
    }

    @Override
    public Integer call() throws InputException {
        List<ListedArticle> all = ListArticles.of(record.file());
        result.print(ArticleTable.of(all.stream()
                .filter(article -> !isNotAnalysed || article.notAnalysed().isPresent())
                .map(ArticlesCommand::shown)
                .toList()));
        if (result.isForPeople()) {
            long notAnalysed = all.stream()
                    .filter(article -> article.notAnalysed().isPresent())
                    .count();
            result.commandLine()
                    .getErr()
                    .println(Figures.count(all.size(), "article") + ", " + notAnalysed
                            + " of them not analysed, as they are not in English");
        }
        return CommandLine.ExitCode.OK;
    }

    private static ArticleTable.Shown shown(ListedArticle article) {
        return new ArticleTable.Shown(
                article.name(),
                article.id().value(),
                article.title(),
                article.outlet(),
                article.published(),
                article.statements(),
                article.notAnalysed());
    }
}
