package org.rapporteur.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rapporteur.service.Accounts;
import org.rapporteur.service.InputException;
import org.rapporteur.service.Person;
import org.rapporteur.service.Right;
import org.rapporteur.service.Role;
import org.rapporteur.service.Tokens;
import org.rapporteur.web.api.Api;

/** Says who may open the record over a network, and what they may do. */
public final class TeamPages implements Desk.Part {

    private static final String HERE = "/team";

    /** So many of what was done to accounts are shown, the latest first. */
    private static final int EVENTS = 100;

    private final Answers answers;
    private final Accounts accounts;

    TeamPages(Answers answers) {
        this.answers = answers;
        this.accounts = answers.visits().accounts();
    }

    /**
     * The page.
     *
     * @param accounts all accounts
     * @param tokens all tokens
     * @param events what was done to accounts, the latest first
     * @param invitation what was made just now, with the address to send
     * @param trouble what could not be done
     */
    public record View(
            List<Accounts.Account> accounts,
            List<Tokens.Token> tokens,
            List<Done> events,
            Optional<Sent> invitation,
            List<String> trouble) {

        /** Copies the lists. */
        public View {
            accounts = List.copyOf(accounts);
            tokens = List.copyOf(tokens);
            events = List.copyOf(events);
            trouble = List.copyOf(trouble);
        }

        /** Returns the words for all roles, the one with the fewest rights first. */
        public List<Role> roles() {
            return List.of(Role.values());
        }
    }

    /**
     * Something that was done to an account.
     *
     * @param at when
     * @param by who did it
     * @param account to which
     * @param what in words
     */
    public record Done(String at, String by, String account, String what) {}

    /**
     * What somebody who is invited has to be sent.
     *
     * @param account whose password it lets them choose
     * @param address the address to open
     * @param until until when
     */
    public record Sent(String account, String address, String until) {}

    @Override
    public void routes(RoutesConfig routes) {
        routes.get(HERE, request -> show(request, Optional.empty(), List.of()));
        routes.post(
                HERE + "/invite",
                request -> inviting(
                        request,
                        person -> accounts.invite(
                                Parameters.field(request, "name").strip(),
                                Role.ofWord(Parameters.field(request, "role")),
                                person)));
        routes.post(
                HERE + "/reset",
                request -> inviting(request, person -> accounts.reset(Parameters.field(request, "name"), person)));
        routes.post(
                HERE + "/role",
                request -> changing(
                        request,
                        person -> accounts.assign(
                                Parameters.field(request, "name"),
                                Role.ofWord(Parameters.field(request, "role")),
                                person)));
        routes.post(
                HERE + "/end",
                request -> changing(request, person -> accounts.end(Parameters.field(request, "name"), person)));
        routes.post(
                HERE + "/remove",
                request -> changing(request, person -> accounts.remove(Parameters.field(request, "name"), person)));
        routes.post(
                HERE + "/revoke",
                request -> changing(
                        request, person -> accounts.tokens().revoke(Parameters.field(request, "token"), person)));
    }

    /** Something that makes an invitation. */
    private interface Inviting {
        Accounts.Invitation run(Person person) throws InputException;
    }

    /** Something that is done to an account. */
    private interface Changing {
        void run(Person person) throws InputException;
    }

    private Person owner(Context request) throws InputException {
        Person person = answers.visits().person(request);
        person.require(Right.MANAGE);
        return person;
    }

    private void inviting(Context request, Inviting inviting) throws InputException {
        Person person = owner(request);
        try {
            Accounts.Invitation made = inviting.run(person);
            String address = Api.desk(request) + Visits.INVITED + "?key=" + made.key();
            show(
                    request,
                    Optional.of(new Sent(
                            made.account(), address, made.until().toString().substring(0, 10))),
                    List.of());
        } catch (InputException e) {
            refuse(request, e);
        }
    }

    private void changing(Context request, Changing changing) throws InputException {
        Person person = owner(request);
        try {
            changing.run(person);
            request.redirect(HERE, HttpStatus.SEE_OTHER);
        } catch (InputException e) {
            refuse(request, e);
        }
    }

    private void refuse(Context request, InputException trouble) throws InputException {
        Answers.passOn(trouble);
        show(request, Optional.empty(), trouble.lines());
        request.status(HttpStatus.BAD_REQUEST);
    }

    private void show(Context request, Optional<Sent> invitation, List<String> trouble) throws InputException {
        Person person = owner(request);
        List<Done> events = new ArrayList<>();
        for (Accounts.Event each : accounts.events(person)) {
            events.add(0, new Done(each.at().toString(), each.by(), each.account(), each.what()));
        }
        answers.page(
                request,
                "team.jte",
                "Team",
                new View(
                        accounts.list(person),
                        accounts.tokens().list(person),
                        events.subList(0, Math.min(EVENTS, events.size())),
                        invitation,
                        trouble));
        // It may show a key that lets somebody in.
        request.header("Cache-Control", "no-store");
    }
}
