package org.rapporteur.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.service.Accounts;
import org.rapporteur.service.InputException;
import org.rapporteur.service.Person;
import org.rapporteur.service.RecordName;
import org.rapporteur.service.Right;
import org.rapporteur.service.Role;
import org.rapporteur.service.Tokens;
import org.rapporteur.text.Printable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says who may open a record over a network, and what they may do. */
@Command(
        name = "accounts",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Says who may open a record over a network with \"rapporteur serve --host\", and what they may do.",
            "",
            "A reader looks; a coder reviews statements, too; an adjudicator decides between coders, corrects actors and adds"
                    + " articles, too; an owner may do everything. Accounts stand in a file beside the record, RECORD.accounts,"
                    + " which only you can read, or on the record's server; passwords cannot be read from them. What is changed holds"
                    + " at once at a desk that is open."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  rapporteur accounts add miriam --role owner",
            "  rapporteur accounts invite jonas --role coder",
            "  rapporteur accounts token miriam --scope add --label \"nightly import\"",
            "  rapporteur accounts remove jonas"
        })
final class AccountsCommand implements Runnable {

    private static final int DAYS = 90;

    @Spec
    private CommandSpec spec;

    private final InputStream in;

    AccountsCommand(InputStream in) {
        this.in = in;
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                spec.commandLine(),
                "Say what to do: add, invite, reset, role, end, remove, list, log, token, tokens or revoke");
    }

    @Command(
            name = "add",
            mixinStandardHelpOptions = true,
            description = {
                "Adds an account, or gives one another password.",
                "",
                "Asks for the password; where nobody can be asked, takes the first line of standard input."
            })
    int add(
            @Parameters(paramLabel = "NAME", description = "Who it is.") String name,
            @Option(
                            names = "--role",
                            paramLabel = "ROLE",
                            description =
                                    "reader, coder, adjudicator or owner. Without it what they were; who is new is a coder, and the very first an owner.")
                    @Nullable String role,
            @Mixin RecordOption record)
            throws InputException {
        record.requireThere();
        Optional<Role> wanted = role == null ? Optional.empty() : Optional.of(Role.ofWord(role));
        Accounts.of(record.file()).put(name, password(), wanted, Person.OWNER);
        say("Account " + name + " can open " + RecordName.called(record.file()));
        return CommandLine.ExitCode.OK;
    }

    @Command(
            name = "invite",
            mixinStandardHelpOptions = true,
            description =
                    "Makes an account and prints the path at the desk's address at which its person chooses a password, once.")
    int invite(
            @Parameters(paramLabel = "NAME", description = "Who it is.") String name,
            @Option(
                            names = "--role",
                            paramLabel = "ROLE",
                            required = true,
                            description = "reader, coder, adjudicator or owner.")
                    String role,
            @Mixin RecordOption record)
            throws InputException {
        record.requireThere();
        return invited(Accounts.of(record.file()).invite(name, Role.ofWord(role), Person.OWNER));
    }

    @Command(
            name = "reset",
            mixinStandardHelpOptions = true,
            description =
                    "Makes a password good no more, ends visits and tokens, and prints the path at which its person chooses another.")
    int reset(@Parameters(paramLabel = "NAME", description = "Who it is.") String name, @Mixin RecordOption record)
            throws InputException {
        return invited(Accounts.of(record.file()).reset(name, Person.OWNER));
    }

    private int invited(Accounts.Invitation invitation) {
        spec.commandLine().getOut().println("/invited?key=" + invitation.key());
        say("Send " + invitation.account() + " the desk's address with this behind it; it opens once, until "
                + invitation.until());
        return CommandLine.ExitCode.OK;
    }

    @Command(
            name = "role",
            mixinStandardHelpOptions = true,
            description = "Makes somebody something else to the record.")
    int role(
            @Parameters(paramLabel = "NAME", description = "Who it is.") String name,
            @Parameters(paramLabel = "ROLE", description = "reader, coder, adjudicator or owner.") String role,
            @Mixin RecordOption record)
            throws InputException {
        Accounts.of(record.file()).assign(name, Role.ofWord(role), Person.OWNER);
        say(name + " is " + role + " now");
        return CommandLine.ExitCode.OK;
    }

    @Command(
            name = "end",
            mixinStandardHelpOptions = true,
            description = "Ends all visits of an account: it has to log in again.")
    int end(@Parameters(paramLabel = "NAME", description = "Who it is.") String name, @Mixin RecordOption record)
            throws InputException {
        Accounts.of(record.file()).end(name, Person.OWNER);
        say("Nobody is logged in as " + name + " any more");
        return CommandLine.ExitCode.OK;
    }

    @Command(
            name = "remove",
            mixinStandardHelpOptions = true,
            description = "Removes an account with its tokens. What it decided stays.")
    int remove(@Parameters(paramLabel = "NAME", description = "Who it is.") String name, @Mixin RecordOption record)
            throws InputException {
        Accounts.of(record.file()).remove(name, Person.OWNER);
        say("Account " + name + " is removed, and its visits are over");
        return CommandLine.ExitCode.OK;
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists all accounts with their roles.")
    int list(@Mixin RecordOption record) throws InputException {
        Accounts.of(record.file())
                .list(Person.OWNER)
                .forEach(each -> print(List.of(each.name(), each.role().word(), each.isOpen() ? "" : "invited")));
        return CommandLine.ExitCode.OK;
    }

    @Command(
            name = "log",
            mixinStandardHelpOptions = true,
            description = "Lists what was done to accounts, by whom and when.")
    int log(@Mixin RecordOption record) throws InputException {
        Accounts.of(record.file())
                .events(Person.OWNER)
                .forEach(each -> print(List.of(each.at().toString(), each.account(), each.what(), "by " + each.by())));
        return CommandLine.ExitCode.OK;
    }

    @Command(
            name = "token",
            mixinStandardHelpOptions = true,
            description =
                    "Makes what a program shows the API in place of an account's name and password, and prints it, once.")
    int token(
            @Parameters(paramLabel = "NAME", description = "Whose it is.") String name,
            @Option(
                            names = "--scope",
                            paramLabel = "RIGHT",
                            description =
                                    "What it may do besides looking, as far as the account may: review, decide, actors, add, code or manage. Can be repeated.")
                    @Nullable List<String> scopes,
            @Option(names = "--label", paramLabel = "TEXT", required = true, description = "What it is for.")
                    String label,
            @Option(
                            names = "--days",
                            paramLabel = "N",
                            defaultValue = "" + DAYS,
                            description = "For how many days; ${DEFAULT-VALUE} without it.")
                    int days,
            @Mixin RecordOption record)
            throws InputException {
        Set<Right> rights = EnumSet.noneOf(Right.class);
        for (String each : scopes == null ? List.<String>of() : scopes) {
            rights.add(Right.ofWord(each));
        }
        Tokens.New made = Accounts.of(record.file()).tokens().make(name, label, rights, days, Person.OWNER);
        spec.commandLine().getOut().println(made.secret());
        say("It is good until " + made.token().until() + " and called "
                + made.token().id() + "; programs send it as \"Authorization: Bearer …\"");
        return CommandLine.ExitCode.OK;
    }

    @Command(name = "tokens", mixinStandardHelpOptions = true, description = "Lists the tokens that are good.")
    int tokens(@Mixin RecordOption record) throws InputException {
        Accounts.of(record.file())
                .tokens()
                .list(Person.OWNER)
                .forEach(each -> print(List.of(
                        each.id(),
                        each.account(),
                        String.join(
                                " ",
                                each.scopes().stream().sorted().map(Right::word).toList()),
                        each.until().toString(),
                        each.label())));
        return CommandLine.ExitCode.OK;
    }

    @Command(name = "revoke", mixinStandardHelpOptions = true, description = "Ends a token.")
    int revoke(@Parameters(paramLabel = "ID", description = "What it is called.") String id, @Mixin RecordOption record)
            throws InputException {
        Accounts.of(record.file()).tokens().revoke(id, Person.OWNER);
        say("Token " + id + " is good no more");
        return CommandLine.ExitCode.OK;
    }

    private void print(List<String> cells) {
        spec.commandLine()
                .getOut()
                .println(Printable.line(String.join("  ", cells).strip()));
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
