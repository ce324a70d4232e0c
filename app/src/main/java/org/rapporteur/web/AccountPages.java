package org.rapporteur.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.service.Accounts;
import org.rapporteur.service.InputException;
import org.rapporteur.service.Person;
import org.rapporteur.service.Right;
import org.rapporteur.service.Tokens;

/** What everybody does with their own account: choose a password, end visits, make and end tokens. */
public final class AccountPages implements Desk.Part {

    private static final String HERE = "/account";
    private static final String PASSWORD = "password";

    private final Answers answers;
    private final Accounts accounts;

    AccountPages(Answers answers) {
        this.answers = answers;
        this.accounts = answers.visits().accounts();
    }

    /**
     * The page of an account.
     *
     * @param name whose it is
     * @param rights what it may do besides looking
     * @param tokens its tokens
     * @param made the secret of a token that was made just now
     * @param trouble what could not be done
     */
    public record View(
            String name, List<Right> rights, List<Tokens.Token> tokens, Optional<String> made, List<String> trouble) {

        /** Copies the lists. */
        public View {
            rights = List.copyOf(rights);
            tokens = List.copyOf(tokens);
            trouble = List.copyOf(trouble);
        }
    }

    /**
     * The page on which somebody who is invited chooses a password.
     *
     * @param key what opens the invitation
     * @param name whose account it is; empty if the invitation is good no more
     * @param trouble what could not be done
     */
    public record Invited(String key, Optional<String> name, List<String> trouble) {

        /** Copies the list. */
        public Invited {
            trouble = List.copyOf(trouble);
        }
    }

    @Override
    public void routes(RoutesConfig routes) {
        routes.get(HERE, request -> show(request, Optional.empty(), List.of()));
        routes.post(HERE + "/password", this::change);
        routes.post(HERE + "/end", this::end);
        routes.post(HERE + "/token", this::token);
        routes.post(HERE + "/revoke", this::revoke);
        routes.get(Visits.INVITED, request -> invited(request, Parameters.text(request, "key"), List.of()));
        routes.post(Visits.INVITED, this::accept);
    }

    private void show(Context request, Optional<String> made, List<String> trouble) throws InputException {
        Person person = answers.visits().person(request);
        String name = person.account()
                .orElseThrow(() ->
                        InputException.broken("Nobody has to log in at this desk, so nobody has an account here"));
        List<Tokens.Token> own = accounts.tokens().list(person).stream()
                .filter(token -> token.account().equals(name))
                .toList();
        answers.page(request, "account.jte", name, new View(name, List.copyOf(person.rights()), own, made, trouble));
        // It may show a secret.
        request.header("Cache-Control", "no-store");
    }

    private void refuse(Context request, InputException trouble) throws InputException {
        show(request, Optional.empty(), trouble.lines());
        request.status(trouble.kind() == InputException.Kind.FORBIDDEN ? HttpStatus.FORBIDDEN : HttpStatus.BAD_REQUEST);
    }

    private void change(Context request) throws InputException {
        Person person = answers.visits().person(request);
        try {
            answers.visits().change(request, Parameters.form(request, "old"), Parameters.form(request, PASSWORD));
            again(request, person.account().orElseThrow(), Parameters.form(request, PASSWORD));
            request.redirect(HERE, HttpStatus.SEE_OTHER);
        } catch (InputException e) {
            refuse(request, e);
        }
    }

    /** Lets somebody go on whose visits have just ended, as the password was chosen in this one. */
    private void again(Context request, String name, String password) throws InputException {
        accounts.enter(name, password).ifPresent(entry -> answers.visits().enter(request, entry));
    }

    private void end(Context request) throws InputException {
        Person person = answers.visits().person(request);
        accounts.end(person.account().orElse(""), person);
        request.redirect("/", HttpStatus.SEE_OTHER);
    }

    private void token(Context request) throws InputException {
        Person person = answers.visits().person(request);
        try {
            Set<Right> scopes = EnumSet.noneOf(Right.class);
            for (String word : request.formParams("scope")) {
                scopes.add(Right.ofWord(word));
            }
            String days = Parameters.field(request, "days");
            // Three digits fit an int.
            int number = days.matches("[0-9]{1,3}") ? Integer.parseInt(days) : 0;
            Tokens.New made =
                    accounts.tokens().make(Parameters.field(request, "label").strip(), scopes, number, person);
            show(request, Optional.of(made.secret()), List.of());
        } catch (InputException e) {
            refuse(request, e);
        }
    }

    private void revoke(Context request) throws InputException {
        accounts.tokens()
                .revoke(Parameters.field(request, "token"), answers.visits().person(request));
        request.redirect(HERE, HttpStatus.SEE_OTHER);
    }

    private void invited(Context request, String key, List<String> trouble) throws InputException {
        answers.page(request, "invited.jte", "Choose a password", new Invited(key, accounts.invited(key), trouble));
        request.header("Cache-Control", "no-store");
    }

    private void accept(Context request) throws InputException {
        String key = Parameters.form(request, "key");
        String password = Parameters.form(request, PASSWORD);
        try {
            if (!password.equals(Parameters.form(request, "again"))) {
                throw InputException.wrongCall("The two passwords are not the same");
            }
            again(request, accounts.accept(key, password), password);
            request.redirect("/", HttpStatus.SEE_OTHER);
        } catch (InputException e) {
            invited(request, key, e.lines());
            request.status(HttpStatus.BAD_REQUEST);
        }
    }
}
