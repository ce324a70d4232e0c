package org.rapporteur.cli;

import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.rapporteur.service.InputException;
import org.rapporteur.service.ShowArticle;
import org.rapporteur.service.ShownArticle;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows an article with its statements. */
@Command(
        name = "article",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Shows an article of a record with its statements marked.",
            "",
            "Marked are who said it, the words that attribute, and what was said. What is not article text is dim, with"
                    + " the reason why it was left out.",
            "",
            "Colours appear on a terminal, and not if NO_COLOR is set. The list of statements follows in any case."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  rapporteur article 9f86d081",
            "  rapporteur article news/2031-03-09-talks.txt",
            "  rapporteur article --colour always 9f86d081 | less -R"
        })
final class ArticleCommand implements Callable<Integer> {

    /** When colours are printed. */
    enum Colour {
        /** On a terminal that shows them, unless it is asked not to. */
        AUTO,
        /** Always, such as for a pager. */
        ALWAYS,
        /** Never. */
        NEVER
    }

    @Parameters(
            paramLabel = "ID",
            description =
                    "The article's id or the beginning of it, also of an older version; its name in the record; the"
                            + " id of one of its statements; or the path of its file.")
    private String key;

    @Option(
            names = {"--colour", "--color"},
            paramLabel = "WHEN",
            defaultValue = "auto",
            completionCandidates = Words.Colours.class,
            description = "auto (what you get without it), always or never.")
    private Colour colour;

    @Mixin
    private RecordOption record;

    @Spec
    private CommandSpec spec;

    private final Supplier<Screen> screen;

    ArticleCommand(Supplier<Screen> screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() throws InputException {
        ShownArticle shown = ShowArticle.run(record.file(), key);
        Screen seen = screen.get();
        Screen wanted = switch (colour) {
            case AUTO -> seen;
            case ALWAYS -> new Screen(seen.isTerminal(), seen.width(), true);
            case NEVER -> new Screen(seen.isTerminal(), seen.width(), false);
        };
        CommandLine commandLine = spec.commandLine();
        commandLine.getOut().print(new ArticleView(wanted).of(shown));
        commandLine.getOut().flush();
        return CommandLine.ExitCode.OK;
    }
}
