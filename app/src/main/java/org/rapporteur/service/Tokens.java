package org.rapporteur.service;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.rapporteur.store.KeptAccount;
import org.rapporteur.store.KeptToken;
import org.rapporteur.store.TeamFile;

/**
 * What programs show in place of an account's name and password: {@link Accounts#tokens}. Every method throws {@link InputException} if the
 * accounts cannot be used. Safe for use by several threads.
 */
public final class Tokens {

    /** How long a token is good at most. */
    public static final Duration LONGEST = Duration.ofDays(366);

    private static final int LONGEST_LABEL = 100;
    private static final int MOST = 50;

    /** What every token begins with, so that who looks for leaked secrets knows one. */
    private static final String BEGINNING = "rapporteur_";

    private static final int ID = 8;

    private final Team team;

    Tokens(Team team) {
        this.team = team;
    }

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
    public record New(Token token, String secret) {}

    /**
     * Makes a token for somebody who is logged in.
     *
     * @param label what it is for
     * @param scopes what it may do at most, besides looking
     * @param days for how long
     */
    public New make(String label, Set<Right> scopes, int days, Person person) throws InputException {
        String name = Accounts.own(person);
        return make(name, label, scopes, days, person);
    }

    /** As {@link #make(String, Set, int, Person)}, for somebody's account by whoever manages it. */
    public New make(String name, String label, Set<Right> scopes, int days, Person person) throws InputException {
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
        if (days < 1 || days > LONGEST.toDays()) {
            throw InputException.wrongCall("A token is good for 1 to " + LONGEST.toDays() + " days");
        }
        return team.changing(file -> {
            Team.there(file, name);
            if (good(file).stream().filter(each -> each.account().equals(name)).count() >= MOST) {
                throw InputException.wrongCall("There are " + MOST + " tokens already; end one first");
            }
            Instant now = team.now();
            String secret = BEGINNING + Passwords.secret();
            String digest = Passwords.digestOfSecret(secret);
            KeptToken kept = new KeptToken(
                    digest.substring(0, ID), name, label, written(scopes), now, now.plus(Duration.ofDays(days)));
            file.put(kept, digest);
            team.note(file, person, name, "token " + kept.id() + " made, scopes " + written(scopes));
            return new New(token(kept), secret);
        });
    }

    /** Returns who shows a token and what they may do with it: what its account may, and it was made for. Empty if it is good no more. */
    public Optional<Person> bearer(String secret) throws InputException {
        if (!secret.startsWith(BEGINNING)) {
            return Optional.empty();
        }
        String digest = Passwords.digestOfSecret(secret);
        return team.looking(
                file -> file.token(digest, team.now())
                        .flatMap(token -> file.account(token.account()).map(account -> bearer(token, account))),
                Optional.empty());
    }

    private static Person bearer(KeptToken token, KeptAccount account) {
        EnumSet<Right> rights = EnumSet.noneOf(Right.class);
        rights.addAll(token(token).scopes());
        rights.retainAll(Team.role(account).rights());
        return new Person(Optional.of(account.name()), rights, true);
    }

    /** Returns the tokens that are still good: all for whoever manages accounts, for others their own. */
    public List<Token> list(Person person) throws InputException {
        return team.looking(this::good, List.<Token>of()).stream()
                .filter(each -> person.may(Right.MANAGE) || person.account().equals(Optional.of(each.account())))
                .toList();
    }

    /** Ends a token. */
    public void revoke(String id, Person person) throws InputException {
        person.requireNoToken();
        Token token = list(person).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> InputException.broken("There is no token " + id));
        team.changing(file -> {
            file.revoke(token.id());
            team.note(file, person, token.account(), "token " + token.id() + " ended");
            return id;
        });
    }

    /** Returns the tokens that are still good. */
    List<Token> good(TeamFile file) {
        Instant now = team.now();
        return file.tokens().stream()
                .filter(each -> each.until().isAfter(now))
                .map(Tokens::token)
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

    /** Ends all tokens of an account. */
    void revokeAll(TeamFile file, String name) {
        good(file).stream().filter(each -> each.account().equals(name)).forEach(each -> file.revoke(each.id()));
    }
}
