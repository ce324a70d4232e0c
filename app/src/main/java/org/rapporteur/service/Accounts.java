package org.rapporteur.service;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.store.KeptAccount;
import org.rapporteur.store.KeptToken;
import org.rapporteur.store.RecordException;
import org.rapporteur.store.TeamFile;

/**
 * Who may open a record over a network, and what they may do.
 *
 * <p>Accounts stand in a file of their own beside the record, which only its owner can read. What one owner changes holds at once for
 * every program that shows the record. Every method throws {@link InputException} if the file cannot be used. Safe for use by several
 * threads.
 */
public final class Accounts {

    /** The fewest characters of a password. */
    public static final int SHORTEST = Passwords.SHORTEST;

    /** How long an invitation is good. */
    public static final Duration INVITED = Duration.ofDays(7);

    /** How long a token is good at most. */
    public static final Duration LONGEST_TOKEN = Duration.ofDays(366);

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}._@-]{1,64}");
    private static final int LONGEST_LABEL = 100;
    private static final int MOST_TOKENS = 50;

    /** What every token begins with, so that who looks for leaked secrets knows one. */
    private static final String TOKEN = "rapporteur_";

    private static final int ID = 8;
    private final Path record;
    private final Clock clock;

    private Accounts(Path record, Clock clock) {
        this.record = record;
        this.clock = clock;
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
     * What a program shows instead of a name and a password.
     *
     * @param id what it is called, to end it
     * @param account whose it is
     * @param label what it is for
     * @param scopes what it may do at most, besides looking
     * @param made when it was made
     * @param until when it ends
     */
    public record Token(String id, String account, String label, Set<Right> scopes, Instant made, Instant until) {

        /** Copies the set. */
        public Token {
            scopes = Set.copyOf(scopes);
        }
    }

    /**
     * A token that was just made.
     *
     * @param token what is kept of it
     * @param secret what to show, which is kept nowhere
     */
    public record NewToken(Token token, String secret) {}

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

    /** Returns whether there is any account. */
    public boolean isEmpty() throws InputException {
        // Looking must not make the file.
        return !Files.exists(TeamFile.file(record))
                || using(team -> team.accounts().isEmpty());
    }

    /** Returns all accounts, by name; only for whoever manages them. */
    public List<Account> list(Person person) throws InputException {
        person.require(Right.MANAGE);
        if (isEmpty()) {
            return List.of();
        }
        return using(team -> {
            List<Token> good = tokens(team);
            return team.accounts().stream()
                    .map(each -> new Account(
                            each.name(), role(each), each.digest().isPresent(), each.since(), (int) good.stream()
                                    .filter(token -> token.account().equals(each.name()))
                                    .count()))
                    .toList();
        });
    }

    /** Returns all that was done to accounts, the first first; only for whoever manages them. */
    public List<Event> events(Person person) throws InputException {
        person.require(Right.MANAGE);
        return isEmpty()
                ? List.of()
                : using(team -> team.events().stream()
                        .map(each -> new Event(each.at(), each.by(), each.account(), each.what()))
                        .toList());
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
        changing(team -> {
            Optional<KeptAccount> before = team.account(name);
            Role now = role.or(() -> before.map(Accounts::role))
                    .orElse(team.accounts().isEmpty() ? Role.OWNER : Role.CODER);
            requireAnOwner(team, name, now == Role.OWNER);
            team.put(new KeptAccount(
                    name,
                    now.word(),
                    Optional.of(digest),
                    before.map(KeptAccount::visits).orElseGet(Passwords::number) + 1,
                    clock.instant()));
            team.uninvite(name);
            note(
                    team,
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
        return changing(team -> {
            if (team.account(name).isPresent()) {
                throw InputException.wrongCall(
                        "There is an account " + name + " already; reset its password, or take another name");
            }
            requireAnOwner(team, name, role == Role.OWNER);
            team.put(new KeptAccount(name, role.word(), Optional.empty(), Passwords.number(), clock.instant()));
            note(team, person, name, "invited as " + role.word());
            return invited(team, name);
        });
    }

    /** Makes the password of an account good no more, ends its visits and tokens, and returns what lets its person choose another. */
    public Invitation reset(String name, Person person) throws InputException {
        person.require(Right.MANAGE);
        return changing(team -> {
            KeptAccount before = there(team, name);
            team.put(new KeptAccount(name, before.role(), Optional.empty(), before.visits() + 1, before.since()));
            revokeAll(team, name);
            note(team, person, name, "password reset");
            return invited(team, name);
        });
    }

    private Invitation invited(TeamFile team, String name) {
        String key = Passwords.secret();
        Instant until = clock.instant().plus(INVITED);
        team.invite(name, Passwords.digestOfSecret(key), until);
        return new Invitation(name, key, until);
    }

    /** Returns whom the key of an invitation is for; empty if it is good no more, or never was. */
    public Optional<String> invited(String key) throws InputException {
        return isEmpty()
                ? Optional.empty()
                : using(team -> team.invited(Passwords.digestOfSecret(key), clock.instant()));
    }

    /** Chooses the password of the account that an invitation is for; it is good no more after that. Returns the account's name. */
    public String accept(String key, String password) throws InputException {
        String name = invited(key).orElseThrow(Accounts::late);
        String digest = Passwords.digest(name, password);
        return changing(team -> {
            // Asked again now that nobody else writes: a key opens once.
            String now =
                    team.invited(Passwords.digestOfSecret(key), clock.instant()).orElseThrow(Accounts::late);
            choose(team, there(team, now), digest, "password chosen");
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
        changing(team -> {
            choose(team, there(team, name), digest, "password changed");
            return name;
        });
    }

    private void choose(TeamFile team, KeptAccount account, String digest, String what) {
        team.put(new KeptAccount(
                account.name(), account.role(), Optional.of(digest), account.visits() + 1, account.since()));
        team.uninvite(account.name());
        team.note(clock.instant(), account.name(), account.name(), what);
    }

    /** Makes somebody something else to the record. */
    public void assign(String name, Role role, Person person) throws InputException {
        person.require(Right.MANAGE);
        changing(team -> {
            KeptAccount before = there(team, name);
            requireAnOwner(team, name, role == Role.OWNER);
            team.put(new KeptAccount(name, role.word(), before.digest(), before.visits(), before.since()));
            note(team, person, name, "role " + before.role() + " → " + role.word());
            return name;
        });
    }

    /** Ends all visits of an account: whoever is logged in as it has to log in again. Everybody may do so for themselves. */
    public void end(String name, Person person) throws InputException {
        person.requireNoToken();
        if (!person.account().equals(Optional.of(name))) {
            person.require(Right.MANAGE);
        }
        changing(team -> {
            KeptAccount before = there(team, name);
            team.put(new KeptAccount(name, before.role(), before.digest(), before.visits() + 1, before.since()));
            note(team, person, name, "visits ended");
            return name;
        });
    }

    /** Removes an account with its tokens. What it decided stays, in its name. */
    public void remove(String name, Person person) throws InputException {
        person.require(Right.MANAGE);
        changing(team -> {
            there(team, name);
            // The last of all may go, whatever it is: then there are no accounts.
            requireAnOwner(team, name, team.accounts().size() == 1);
            team.remove(name);
            note(team, person, name, "removed");
            return name;
        });
    }

    /**
     * Returns that somebody is logged in now, if this is the password of that account. Takes as long if it is not, or there is no such account.
     */
    public Optional<Entry> enter(String name, String password) throws InputException {
        Optional<KeptAccount> account = isEmpty() ? Optional.empty() : using(team -> team.account(name));
        boolean isSame =
                Passwords.isOf(password, account.flatMap(KeptAccount::digest).orElse(Passwords.NOBODY));
        return account.filter(each -> isSame && each.digest().isPresent())
                .map(each -> new Entry(each.name(), each.visits()));
    }

    /** Returns who somebody is that logged in, and what they may do now; empty if their visit was ended. */
    public Optional<Person> person(Entry entry) throws InputException {
        return using(team -> team.account(entry.account()))
                .filter(account -> account.visits() == entry.visits())
                .map(account ->
                        new Person(Optional.of(account.name()), role(account).rights()));
    }

    /**
     * Makes a token for somebody who is logged in.
     *
     * @param label what it is for
     * @param scopes what it may do at most, besides looking
     * @param days for how long
     */
    public NewToken token(String label, Set<Right> scopes, int days, Person person) throws InputException {
        String name = own(person);
        return token(name, label, scopes, days, person);
    }

    /** As {@link #token(String, Set, int, Person)}, for somebody's account by whoever manages it. */
    public NewToken token(String name, String label, Set<Right> scopes, int days, Person person) throws InputException {
        person.requireNoToken();
        if (!person.account().equals(Optional.of(name))) {
            person.require(Right.MANAGE);
        }
        for (Right right : scopes) {
            person.require(right);
        }
        int length = label.codePointCount(0, label.length());
        if (label.isBlank() || length > LONGEST_LABEL || label.chars().anyMatch(Character::isISOControl)) {
            throw InputException.wrongCall(
                    "Say in one line of at most " + LONGEST_LABEL + " characters what the token is for");
        }
        if (days < 1 || days > LONGEST_TOKEN.toDays()) {
            throw InputException.wrongCall("A token is good for 1 to " + LONGEST_TOKEN.toDays() + " days");
        }
        return changing(team -> {
            there(team, name);
            if (tokens(team).stream()
                            .filter(each -> each.account().equals(name))
                            .count()
                    >= MOST_TOKENS) {
                throw InputException.wrongCall("There are " + MOST_TOKENS + " tokens already; end one first");
            }
            Instant now = clock.instant();
            String secret = TOKEN + Passwords.secret();
            String digest = Passwords.digestOfSecret(secret);
            KeptToken kept = new KeptToken(
                    digest.substring(0, ID), name, label, written(scopes), now, now.plus(Duration.ofDays(days)));
            team.put(kept, digest);
            note(team, person, name, "token " + kept.id() + " made, scopes " + written(scopes));
            return new NewToken(token(kept), secret);
        });
    }

    /** Returns who shows a token and what they may do with it: what its account may, and it was made for. Empty if it is good no more. */
    public Optional<Person> bearer(String secret) throws InputException {
        if (isEmpty() || !secret.startsWith(TOKEN)) {
            return Optional.empty();
        }
        return using(team -> team.token(Passwords.digestOfSecret(secret), clock.instant())
                .flatMap(token -> team.account(token.account()).map(account -> {
                    EnumSet<Right> rights = EnumSet.noneOf(Right.class);
                    rights.addAll(token(token).scopes());
                    rights.retainAll(role(account).rights());
                    return new Person(Optional.of(account.name()), rights, true);
                })));
    }

    /** Returns the tokens that are still good: all for whoever manages accounts, for others their own. */
    public List<Token> tokens(Person person) throws InputException {
        if (isEmpty()) {
            return List.of();
        }
        return using(this::tokens).stream()
                .filter(each -> person.may(Right.MANAGE) || person.account().equals(Optional.of(each.account())))
                .toList();
    }

    /** Ends a token. */
    public void revoke(String id, Person person) throws InputException {
        person.requireNoToken();
        Token token = tokens(person).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> InputException.broken("There is no token " + id));
        changing(team -> {
            team.revoke(token.id());
            note(team, person, token.account(), "token " + token.id() + " ended");
            return id;
        });
    }

    private List<Token> tokens(TeamFile team) {
        Instant now = clock.instant();
        return team.tokens().stream()
                .filter(each -> each.until().isAfter(now))
                .map(Accounts::token)
                .toList();
    }

    private static Token token(KeptToken kept) {
        Set<Right> scopes = Arrays.stream(Right.values())
                .filter(right -> Arrays.asList(kept.scopes().split(" ", -1)).contains(right.word()))
                .collect(Collectors.toSet());
        return new Token(kept.id(), kept.account(), kept.label(), scopes, kept.made(), kept.until());
    }

    private static String written(Set<Right> scopes) {
        return scopes.stream().sorted().map(Right::word).collect(Collectors.joining(" "));
    }

    private void revokeAll(TeamFile team, String name) {
        tokens(team).stream().filter(each -> each.account().equals(name)).forEach(each -> team.revoke(each.id()));
    }

    private void note(TeamFile team, Person person, String account, String what) {
        team.note(clock.instant(), person.account().orElse("(on the record's machine)"), account, what);
    }

    private static String own(Person person) throws InputException {
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
    private static void requireAnOwner(TeamFile team, String name, boolean owns) throws InputException {
        boolean others = team.accounts().stream()
                .anyMatch(each -> !each.name().equals(name) && each.role().equals(Role.OWNER.word()));
        if (!owns && !others) {
            throw InputException.wrongCall(
                    "Somebody has to be an owner of the record, and there would be none; make one first");
        }
    }

    private static KeptAccount there(TeamFile team, String name) throws InputException {
        return team.account(name).orElseThrow(() -> InputException.broken("There is no account " + name));
    }

    private static Role role(KeptAccount account) {
        return Arrays.stream(Role.values())
                .filter(role -> role.word().equals(account.role()))
                .findFirst()
                // A role that only a newer version knows: less is safer than more.
                .orElse(Role.READER);
    }

    /** Does something with the file of accounts. */
    private interface Use<T> {
        T of(TeamFile team) throws InputException;
    }

    private <T> T using(Use<T> use) throws InputException {
        try (TeamFile team = TeamFile.beside(record)) {
            return use.of(team);
        } catch (RecordException e) {
            throw InputException.atPresent(String.valueOf(e.getMessage()));
        }
    }

    private <T> T changing(Use<T> use) throws InputException {
        return using(team -> {
            AtomicReference<@Nullable T> result = new AtomicReference<>();
            team.<InputException>atOnce(() -> result.set(use.of(team)));
            return Objects.requireNonNull(result.get());
        });
    }
}
