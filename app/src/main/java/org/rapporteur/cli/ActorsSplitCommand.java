package org.rapporteur.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.rapporteur.service.ActorWish;
import org.rapporteur.service.EditActors;
import org.rapporteur.service.InputException;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Says that a part of an actor's statements is somebody else's. */
@Command(
        name = "split",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Says that some statements of an actor are really somebody else's.",
            "",
            "For two of the same name whom the program took for one, and for a single statement that went to the wrong one."
                    + " \"rapporteur actors show ID\" lists articles and statements."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  rapporteur actors split ann-lee --as \"Ann Lee (judge)\" --article 9f86d081",
            "  rapporteur actors split ann-lee --as \"Bo Marsh\" --statement 9f86d081884c7d65-905-978"
        })
final class ActorsSplitCommand implements Callable<Integer> {

    @Parameters(paramLabel = "ID", description = "The actor: an id, the beginning of one, or a name or word of one.")
    private String key;

    @Option(
            names = "--as",
            required = true,
            paramLabel = "NAME",
            description = "Who it really is. Where the record or the built-in directory has somebody of this name, that"
                    + " one; else somebody new.")
    private String name;

    @ArgGroup(exclusive = false, multiplicity = "1")
    private Selected part = new Selected();

    /** What is split off. */
    static final class Selected {

        @Option(
                names = "--article",
                paramLabel = "A",
                description =
                        "All that the actor says in this article, by its id, name or path, and in later versions of"
                                + " it. Can be given several times.")
        private List<String> articles = List.of();

        @Option(
                names = "--statement",
                paramLabel = "S",
                description = "This statement, by its id or the beginning of it. Can be given several times.")
        private List<String> statements = List.of();
    }

    @Mixin
    private RecordOption record;

    @Mixin
    private PersonOption person;

    @ParentCommand
    private ActorsCommand parent;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InputException {
        ActorsCommand.say(
                spec,
                EditActors.make(
                        parent.record(spec, record),
                        new ActorWish.Split(key, name, part.articles, part.statements),
                        person.person()));
        return CommandLine.ExitCode.OK;
    }
}
