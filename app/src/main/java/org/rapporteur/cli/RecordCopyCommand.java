package org.rapporteur.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.rapporteur.service.CopyRecord;
import org.rapporteur.service.InputException;
import org.rapporteur.service.RecordName;
import org.rapporteur.table.Figures;
import org.rapporteur.text.Printable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Copies a record. */
@Command(
        name = "copy",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Copies all of a record, as it is at one moment, into a new one: from a file to a server, back, or to another of its"
                    + " kind.",
            "",
            "Every table is read back and compared before the copy is kept, so it is there whole or not at all. The digest that is"
                    + " printed is the same for the same record wherever it is kept. What lies beside a record on one machine"
                    + " (saved searches, files that were received, what a watch remembers) is not copied, and accounts are copied only"
                    + " where you say so, as a record can be sent to others."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  rapporteur record copy rapporteur.sqlite postgresql://ana@db.example.org/news",
            "  rapporteur record copy --accounts postgresql://ana@db.example.org/news backup.sqlite",
            "  rapporteur record copy --accounts backup.sqlite \"postgresql://ana@db.example.org/news?schema=restored\""
        })
final class RecordCopyCommand implements Callable<Integer> {

    @Parameters(
            index = "0",
            paramLabel = "FROM",
            converter = RecordConverter.class,
            description = "The record: a file, or the address of one on a PostgreSQL server.")
    private Path from;

    @Parameters(
            index = "1",
            paramLabel = "TO",
            converter = RecordConverter.class,
            description =
                    "The new one: a file that is not there, or an address with a database and schema without a record.")
    private Path to;

    @Option(
            names = "--accounts",
            description =
                    "Copies the accounts, too, with their roles, digests of passwords, tokens and log: for a backup that nobody else gets.")
    private boolean withAccounts;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InputException {
        CopyRecord.Done done = withAccounts ? CopyRecord.withAccounts(from, to) : CopyRecord.run(from, to);
        spec.commandLine()
                .getOut()
                .println(Figures.count(done.rows(), "row") + " of " + Figures.count(done.tables(), "table")
                        + " copied from " + Printable.line(RecordName.called(from)) + " to "
                        + Printable.line(RecordName.called(to)) + " and compared"
                        + (withAccounts ? ", with its accounts" : "") + "; digest " + done.digest());
        return CommandLine.ExitCode.OK;
    }
}
