package org.rapporteur.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rapporteur.service.DnaMapping;
import org.rapporteur.service.ImportArchive;
import org.rapporteur.service.ImportDna;
import org.rapporteur.service.ImportedDna;
import org.rapporteur.service.InputException;
import org.rapporteur.service.Person;
import org.rapporteur.service.Tally;
import org.rapporteur.table.Figures;
import org.rapporteur.text.Printable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes files of other programs into a record. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Takes what was coded in another program, or read on a cluster, into a record, which is made if it is not there.",
            "",
            "Of a folder of results of a cluster (docs/spark.md), articles, statements and failures come as if they had been read"
                    + " here.",
            "",
            "Of a database of Discourse Network Analyzer 3 (.dna), documents become articles, and the statements of one type"
                    + " statements, coded by hand: who speaks, for which organization, and for or against which concept. All"
                    + " else in it is kept, and comes back when the record is exported as .dna: docs/exchange.md tells what"
                    + " becomes what.",
            "",
            "The same file again changes nothing; what has changed in it changes in the record. A file is known by its place"
                    + " as seen from the record."
        },
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:All of it is in the record.",
            "1:Some files could not be taken in, or not all of one; each trouble has a line on standard error.",
            "2:The command line is wrong."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  rapporteur import climate.dna",
            "  rapporteur import --record climate.sqlite --side Type climate.dna",
            "  rapporteur import --record archive.sqlite results",
            "  rapporteur import story.dna --statement-type Story --person narrator --concept plot"
        })
final class ImportCommand implements Callable<Integer> {

    /** So many lines are said about one file. */
    private static final int LINES = 20;

    /** What a file can be. */
    enum Format {
        DNA
    }

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "Databases of Discourse Network Analyzer 3, or folders of results of a cluster.")
    private List<Path> files;

    @Mixin
    private RecordOption record;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "What the files are: dna. Without it, their content tells.")
    private @Nullable Format format;

    @Option(
            names = "--statement-type",
            paramLabel = "LABEL",
            description =
                    "The type of the statements that are taken in; without it, the first with the usual variables.")
    private @Nullable String type;

    @Option(
            names = "--person",
            paramLabel = "VARIABLE",
            description = "The variable with who speaks; without it, person.")
    private @Nullable String person;

    @Option(
            names = "--organization",
            paramLabel = "VARIABLE",
            description =
                    "The variable with the body that speaks, or for which the person does; without it, organization.")
    private @Nullable String organization;

    @Option(
            names = "--concept",
            paramLabel = "VARIABLE",
            description = "The variable with what is spoken of; without it, concept.")
    private @Nullable String concept;

    @Option(
            names = "--agreement",
            paramLabel = "VARIABLE",
            description =
                    "The variable with where they stand: yes or no, or a number above or below 0; without it, agreement."
                            + " Where there is none, concepts are issues.")
    private @Nullable String agreement;

    @Option(
            names = "--side",
            paramLabel = "ATTRIBUTE",
            description = "The attribute of organizations or persons that names the party for which they speak.")
    private @Nullable String side;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        DnaMapping mapping = new DnaMapping(
                Optional.ofNullable(type),
                Optional.ofNullable(person),
                Optional.ofNullable(organization),
                Optional.ofNullable(concept),
                Optional.ofNullable(agreement),
                Optional.ofNullable(side));
        int status = CommandLine.ExitCode.OK;
        for (Path file : files) {
            try {
                if (ImportArchive.isOne(file)) {
                    say(file, ImportArchive.run(file, record.file(), Person.OWNER));
                    continue;
                }
                requireKnown(file);
                ImportedDna imported = ImportDna.run(file, record.file(), mapping, Person.OWNER);
                say(file, imported);
                if (!imported.left().isEmpty()) {
                    status = CommandLine.ExitCode.SOFTWARE;
                }
            } catch (InputException e) {
                e.lines().forEach(this::warn);
                status = CommandLine.ExitCode.SOFTWARE;
            }
        }
        spec.commandLine().getOut().flush();
        return status;
    }

    /** Checks that the content of a file is of a format that is known; one that is not there is told by who reads it. */
    private void requireKnown(Path file) throws InputException {
        if (format == null && Files.isRegularFile(file) && !ImportDna.isOne(file)) {
            throw InputException.broken("The file " + file + " is of no format that can be imported; databases of"
                    + " Discourse Network Analyzer can (.dna)");
        }
    }

    private void say(Path file, Tally tally) {
        spec.commandLine()
                .getOut()
                .println(Printable.line(file.toString()) + ": "
                        + Figures.count(tally.articles(), "article") + " with "
                        + Figures.count(tally.statements(), "statement") + " in "
                        + Printable.line(record.file().toString()) + ": " + tally.added() + " new, "
                        + (tally.changed() + tally.readAnew()) + " changed, " + tally.unchanged() + " unchanged"
                        + (tally.failed() > 0 ? "; " + tally.failed() + " could not be read" : ""));
    }

    private void say(Path file, ImportedDna imported) {
        Tally tally = imported.articles();
        say(file, tally);
        if (imported.taken() > tally.statements()) {
            say(Figures.count(imported.taken(), "statement") + " of the file are " + tally.statements()
                    + " here: one voice at one place, on several concepts");
        }
        if (imported.others() > 0) {
            say(Figures.count(imported.others(), "statement") + " of the file "
                    + (imported.others() == 1 ? "has no place here and is" : "have no place here and are")
                    + " kept for an export");
        }
        if (imported.gone() > 0) {
            say(Figures.count(imported.gone(), "article")
                    + (imported.gone() == 1 ? " stays" : " stay")
                    + ", though no document of the file is behind it any more");
        }
        imported.left().stream().limit(LINES).forEach(line -> warn(file + ": " + line));
        if (imported.left().size() > LINES) {
            warn(file + ": and " + (imported.left().size() - LINES) + " more of these");
        }
    }

    private void say(String line) {
        spec.commandLine().getOut().println(line);
    }

    private void warn(String line) {
        spec.commandLine().getErr().println(Messages.of(line));
        spec.commandLine().getErr().flush();
    }
}
