package org.rapporteur.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.rapporteur.service.Accounts;
import org.rapporteur.service.InputException;
import org.rapporteur.text.Printable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says who may open a record over a network. */
@Command(
        name = "accounts",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Says who may open a record over a network with \"rapporteur serve --host\".",
            "",
            "Accounts stand in a file beside the record, RECORD.accounts, which only you can read; passwords cannot be read"
                    + " from it."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  rapporteur accounts add miriam",
            "  rapporteur accounts list",
            "  rapporteur accounts remove miriam"
        })
final class AccountsCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    private final InputStream in;

    AccountsCommand(InputStream in) {
        this.in = in;
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Say what to do: add, list or remove");
    }

    @Command(
            name = "add",
            mixinStandardHelpOptions = true,
            description = {
                "Adds an account, or gives one another password.",
                "",
                "Asks for the password; where nobody can be asked, takes the first line of standard input."
            })
    int add(@Parameters(paramLabel = "NAME", description = "Who it is.") String name, @Mixin RecordOption record)
            throws InputException {
        record.requireThere();
        Accounts.of(record.file()).put(name, password());
        say("Account " + name + " can open " + record.file());
        return CommandLine.ExitCode.OK;
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists the names of all accounts.")
    int list(@Mixin RecordOption record) throws InputException {
        Accounts.of(record.file())
                .names()
                .forEach(name -> spec.commandLine().getOut().println(Printable.line(name)));
        return CommandLine.ExitCode.OK;
    }

    @Command(name = "remove", mixinStandardHelpOptions = true, description = "Removes an account.")
    int remove(@Parameters(paramLabel = "NAME", description = "Who it is.") String name, @Mixin RecordOption record)
            throws InputException {
        Accounts.of(record.file()).remove(name);
        say("Account " + name + " is removed; who is logged in stays so until the desk is started anew");
        return CommandLine.ExitCode.OK;
    }

    private void say(String words) {
        spec.commandLine().getErr().println(Messages.of(words));
    }

    @SuppressWarnings("SystemConsoleNull") // Where it is never null, it reads a piped line like a typed one.
    private String password() throws InputException {
        Console console = System.console();
        if (console != null) {
            char[] typed = console.readPassword("Password (at least %d characters): ", Accounts.SHORTEST);
            return typed == null ? "" : new String(typed);
        }
        try {
            // Not closed, as the stream is the process's own.
            String line = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).readLine();
            return line == null ? "" : line;
        } catch (IOException e) {
            throw InputException.broken("No password could be read: " + e.getMessage());
        }
    }
}
