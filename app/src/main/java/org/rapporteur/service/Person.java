package org.rapporteur.service;

import java.time.Clock;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.model.Author;

/**
 * Who asks for something to be done, and what they may do. Every use case that changes a record takes one and refuses what they may not,
 * whichever way it was asked for.
 *
 * @param account the name of the account; empty for whoever has the record itself, who may do everything
 * @param name under which the record keeps what they do
 * @param rights what they may do, besides looking
 * @param isToken whether a program asks for them, by a token
 */
public record Person(Optional<String> account, String name, Set<Right> rights, boolean isToken) {

    /** Whoever has the record itself: on its own machine, from a command line or at a desk that no other machine reaches. */
    public static final Person OWNER = owner(usual());

    /** Copies the set; its order is that of the rights. */
    public Person {
        EnumSet<Right> ordered = EnumSet.noneOf(Right.class);
        ordered.addAll(rights);
        rights = Collections.unmodifiableSet(ordered);
    }

    /** Makes one who has an account, or nobody in particular. */
    public Person(Optional<String> account, Set<Right> rights, boolean isToken) {
        this(account, account.orElse(""), rights, isToken);
    }

    /** Makes one who asks in person. */
    public Person(Optional<String> account, Set<Right> rights) {
        this(account, rights, false);
    }

    /** Returns whoever has the record itself, by a name. */
    public static Person owner(String name) {
        return new Person(Optional.empty(), name, EnumSet.allOf(Right.class), false);
    }

    /**
     * Returns the name of who uses this program on this machine: what the environment variable RAPPORTEUR_CODER says, or else the name of the
     * account of the machine; empty if there is none.
     */
    public static String usual() {
        @Nullable String named = System.getenv("RAPPORTEUR_CODER");
        return named == null || named.isBlank() ? System.getProperty("user.name", "") : named;
    }

    /** Returns that they do something now. */
    Author author() {
        return new Author(name, Clock.systemUTC().instant());
    }

    /**
     * Refuses what a token must not do, so that one that was found cannot be made to last.
     *
     * @throws InputException if a program asks by a token
     */
    void requireNoToken() throws InputException {
        if (isToken) {
            throw InputException.forbidden(
                    "A token can make and end neither tokens nor visits; send the name and the password");
        }
    }

    /** Returns whether they may do something. */
    public boolean may(Right right) {
        return rights.contains(right);
    }

    /**
     * Refuses what they may not do.
     *
     * @throws InputException if they may not, saying who can permit it
     */
    public void require(Right right) throws InputException {
        if (!may(right)) {
            throw InputException.forbidden("The account " + account.orElse("of this token") + " may not "
                    + right.words() + "; an owner of the record can permit it");
        }
    }

    /**
     * Refuses to do something in somebody else's name.
     *
     * @throws InputException if they have an account and it has another name
     */
    public void requireName(String name) throws InputException {
        if (account.isPresent() && !account.get().equals(name)) {
            throw InputException.forbidden(
                    "The account " + account.get() + " cannot decide in the name of \"" + name + "\"");
        }
    }
}
