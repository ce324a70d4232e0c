package org.rapporteur.service;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.rapporteur.store.KeptAccount;
import org.rapporteur.store.RecordException;
import org.rapporteur.store.TeamFile;

/**
 * Who may open a record over a network, and what they may do.
 *
 * <p>Accounts stand in a file of their own beside the record, which only its owner can read, or beside a record on a server in a schema of
 * their own. What one owner changes holds at once for every program that shows the record. Every method throws {@link InputException} if the file cannot be used. Safe for use by several
 * threads.
 */
public final class Accounts {

    /** The fewest characters of a password. */
    public static final int SHORTEST = Passwords.SHORTEST;

    /** How long an invitation is good. */
    public static final Duration INVITED = Duration.ofDays(7);

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}._@-]{1,64}");

    private final Team team;
    private final Tokens tokens;

    private Accounts(Path record, Clock clock) {
        this.team = new Team(record, clock);
        this.tokens = new Tokens(team);
    }

    /** Returns the accounts of a record; there may be none yet. */
    public static Accounts of(Path record) {
        return of(record, Clock.systemUTC());
    }

    /** As {@link #of(Path)}, by a clock that tells when what ends is over. */
    static Accounts of(Path record, Clock clock) {
        return new Accounts(record, clock);
    }

    /**
     * An account.
     *
     * @param name who it is
     * @param role what they are to the record
     * @param isOpen whether a password was chosen, so that they can log in
     * @param since when it was made
     * @param tokens how many tokens it has that are still good
     */
    public record Account(String name, Role role, boolean isOpen, Instant since, int tokens) {}

    /**
     * What lets somebody choose the password of an account, once.
     *
     * @param account whose it is
     * @param key the secret, which is kept nowhere
     * @param until until when it is good
     */
    public record Invitation(String account, String key, Instant until) {}

    /**
     * That somebody is logged in.
     *
     * @param account as whom
     * @param visits which of the account's visits: when all were ended, the next have another number
     */
    public record Entry(String account, int visits) {}

    /**
     * Something that was done to an account.
     *
     * @param at when
     * @param by who did it: an account, or whoever has the record itself
     * @param account to whose account
     * @param what in words
     */
    public record Event(Instant at, String by, String account, String what) {}

    /** Returns the tokens of the accounts. */
    public Tokens tokens() {
        return tokens;
    }

    /** Returns whether there is any account. */
    public boolean isEmpty() throws InputException {
        return team.looking(file -> file.accounts().isEmpty(), true);
    }

    /** Returns all accounts, by name; only for whoever manages them. */
    public List<Account> list(Person person) throws InputException {
        person.require(Right.MANAGE);
        return team.looking(
                file -> {
                    List<Tokens.Token> good = tokens.good(file);
                    return file.accounts().stream()
                            .map(each -> new Account(
                                    each.name(), Team.role(each), each.digest().isPresent(), each.since(), (int)
                                            good.stream()
                                                    .filter(token ->
                                                            token.account().equals(each.name()))
                                                    .count()))
                            .toList();
                },
                List.of());
    }

    /** Returns all that was done to accounts, the first first; only for whoever manages them. */
    public List<Event> events(Person person) throws InputException {
        person.require(Right.MANAGE);
        return team.looking(
                file -> file.events().stream()
                        .map(each -> new Event(each.at(), each.by(), each.account(), each.what()))
                        .toList(),
                List.of());
    }

    /**
     * Adds an account with a password, or gives one another password and ends its visits.
     *
     * @param role what they are to the record; if empty, what they were; who is new is a coder then, and the very first an owner
     */
    public void put(String name, String password, Optional<Role> role, Person person) throws InputException {
        person.require(Right.MANAGE);
        requireName(name);
        String digest = Passwords.digest(name, password);
        team.changing(file -> {
            Optional<KeptAccount> before = file.account(name);
            Role now =
                    role.or(() -> before.map(Team::role)).orElse(file.accounts().isEmpty() ? Role.OWNER : Role.CODER);
            requireAnOwner(file, name, now == Role.OWNER);
            file.put(new KeptAccount(
                    name,
                    now.word(),
                    Optional.of(digest),
                    before.map(KeptAccount::visits).orElseGet(Passwords::number) + 1,
                    team.now()));
            file.uninvite(name);
            team.note(
                    file,
                    person,
                    name,
                    before.isPresent() ? "password set, role " + now.word() : "added as " + now.word());
            return name;
        });
    }

    /** Makes an account without a password, and what lets its person choose one. */
    public Invitation invite(String name, Role role, Person person) throws InputException {
        person.require(Right.MANAGE);
        requireName(name);
        return team.changing(file -> {
            if (file.account(name).isPresent()) {
                throw InputException.wrongCall(
                        "There is an account " + name + " already; reset its password, or take another name");
            }
            requireAnOwner(file, name, role == Role.OWNER);
            file.put(new KeptAccount(name, role.word(), Optional.empty(), Passwords.number(), team.now()));
            team.note(file, person, name, "invited as " + role.word());
            return invited(file, name);
        });
    }

    /** Makes the password of an account good no more, ends its visits and tokens, and returns what lets its person choose another. */
    public Invitation reset(String name, Person person) throws InputException {
        person.require(Right.MANAGE);
        return team.changing(file -> {
            KeptAccount before = Team.there(file, name);
            file.put(new KeptAccount(name, before.role(), Optional.empty(), before.visits() + 1, before.since()));
            tokens.revokeAll(file, name);
            team.note(file, person, name, "password reset");
            return invited(file, name);
        });
    }

    private Invitation invited(TeamFile file, String name) {
        String key = Passwords.secret();
        Instant until = team.now().plus(INVITED);
        file.invite(name, Passwords.digestOfSecret(key), until);
        return new Invitation(name, key, until);
    }

    /** Returns whom the key of an invitation is for; empty if it is good no more, or never was. */
    public Optional<String> invited(String key) throws InputException {
        return team.looking(file -> file.invited(Passwords.digestOfSecret(key), team.now()), Optional.empty());
    }

    /** Chooses the password of the account that an invitation is for; it is good no more after that. Returns the account's name. */
    public String accept(String key, String password) throws InputException {
        String name = invited(key).orElseThrow(Accounts::late);
        String digest = Passwords.digest(name, password);
        return team.changing(file -> {
            // Asked again now that nobody else writes: a key opens once.
            String now = file.invited(Passwords.digestOfSecret(key), team.now()).orElseThrow(Accounts::late);
            choose(file, Team.there(file, now), digest, "password chosen");
            return now;
        });
    }

    private static InputException late() {
        return InputException.broken("This invitation is good no more: it was used, is older than " + INVITED.toDays()
                + " days, or another took its place; ask an owner of the record for another");
    }

    /** Gives the account of somebody who is logged in another password, and ends its visits. */
    public void change(Person person, String old, String fresh) throws InputException {
        String name = own(person);
        if (enter(name, old).isEmpty()) {
            throw InputException.forbidden("The password that you gave as your present one is wrong");
        }
        String digest = Passwords.digest(name, fresh);
        team.changing(file -> {
            choose(file, Team.there(file, name), digest, "password changed");
            return name;
        });
    }

    private void choose(TeamFile file, KeptAccount account, String digest, String what) {
        file.put(new KeptAccount(
                account.name(), account.role(), Optional.of(digest), account.visits() + 1, account.since()));
        file.uninvite(account.name());
        file.note(team.now(), account.name(), account.name(), what);
    }

    /** Makes somebody something else to the record. */
    public void assign(String name, Role role, Person person) throws InputException {
        person.require(Right.MANAGE);
        team.changing(file -> {
            KeptAccount before = Team.there(file, name);
            requireAnOwner(file, name, role == Role.OWNER);
            file.put(new KeptAccount(name, role.word(), before.digest(), before.visits(), before.since()));
            team.note(file, person, name, "role " + before.role() + " → " + role.word());
            return name;
        });
    }

    /** Ends all visits of an account: whoever is logged in as it has to log in again. Everybody may do so for themselves. */
    public void end(String name, Person person) throws InputException {
        person.requireNoToken();
        if (!person.account().equals(Optional.of(name))) {
            person.require(Right.MANAGE);
        }
        team.changing(file -> {
            KeptAccount before = Team.there(file, name);
            file.put(new KeptAccount(name, before.role(), before.digest(), before.visits() + 1, before.since()));
            team.note(file, person, name, "visits ended");
            return name;
        });
    }

    /** Removes an account with its tokens. What it decided stays, in its name. */
    public void remove(String name, Person person) throws InputException {
        person.require(Right.MANAGE);
        team.changing(file -> {
            Team.there(file, name);
            // The last of all may go, whatever it is: then there are no accounts.
            requireAnOwner(file, name, file.accounts().size() == 1);
            file.remove(name);
            team.note(file, person, name, "removed");
            return name;
        });
    }

    /**
     * Returns that somebody is logged in now, if this is the password of that account. Takes as long if it is not, or there is no such account.
     */
    public Optional<Entry> enter(String name, String password) throws InputException {
        Optional<KeptAccount> account = team.looking(file -> file.account(name), Optional.empty());
        boolean isSame =
                Passwords.isOf(password, account.flatMap(KeptAccount::digest).orElse(Passwords.NOBODY));
        return account.filter(each -> isSame && each.digest().isPresent())
                .map(each -> new Entry(each.name(), each.visits()));
    }

    /**
     * Returns whether accounts are within reach of whoever has the record, as they are unless its server refuses it.
     *
     * @throws InputException if the server cannot be asked
     */
    static boolean mayBeRead(Path record) throws InputException {
        try {
            return TeamFile.mayBeRead(record);
        } catch (RecordException e) {
            throw InputException.atPresent(String.valueOf(e.getMessage()));
        }
    }

    /** Returns whether an account has this name; says no where that cannot be looked up. */
    public boolean isName(String name) {
        try {
            return team.looking(file -> file.account(name), Optional.<KeptAccount>empty())
                    .isPresent();
        } catch (InputException e) {
            return false;
        }
    }

    /** Returns who somebody is that logged in, and what they may do now; empty if their visit was ended. */
    public Optional<Person> person(Entry entry) throws InputException {
        return team.looking(file -> file.account(entry.account()), Optional.<KeptAccount>empty())
                .filter(account -> account.visits() == entry.visits())
                .map(account -> new Person(
                        Optional.of(account.name()), Team.role(account).rights()));
    }

    static String own(Person person) throws InputException {
        return person.account()
                .orElseThrow(() -> InputException.wrongCall("Only who is logged in has a password and tokens"));
    }

    private static void requireName(String name) throws InputException {
        if (!NAME.matcher(name).matches()) {
            throw InputException.wrongCall(
                    "The name of an account has 1 to 64 letters, digits or . _ @ - and nothing else");
        }
    }

    /** Accounts without an owner could not be managed at the desk any more. */
    private static void requireAnOwner(TeamFile file, String name, boolean owns) throws InputException {
        boolean others = file.accounts().stream()
                .anyMatch(each -> !each.name().equals(name) && each.role().equals(Role.OWNER.word()));
        if (!owns && !others) {
            throw InputException.wrongCall(
                    "Somebody has to be an owner of the record, and there would be none; make one first");
        }
    }
}
