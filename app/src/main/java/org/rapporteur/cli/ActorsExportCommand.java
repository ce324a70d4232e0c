package org.rapporteur.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rapporteur.service.ExchangeActors;
import org.rapporteur.service.InputException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Writes the actors of a record as a layer of the directory. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Writes the actors of a record as YAML.",
            "",
            "In the form of docs/actors.md, with the names of those who were merged as aliases. Correct it by hand and give it"
                    + " back with \"rapporteur actors import\"; it can also lie over the directory when articles are read."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  rapporteur actors export --out actors.yaml", "  rapporteur actors export | less"})
final class ActorsExportCommand implements Callable<Integer> {

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "The file to write, which must not be there yet; without" + " it, standard output.")
    private @Nullable Path out;

    @Mixin
    private RecordOption record;

    @ParentCommand
    private ActorsCommand parent;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InputException {
        String layer = ExchangeActors.export(parent.record(spec, record));
        if (out == null) {
            spec.commandLine().getOut().print(layer);
            spec.commandLine().getOut().flush();
        } else {
            ExchangeActors.write(layer, out);
        }
        return CommandLine.ExitCode.OK;
    }
}
