package org.rapporteur.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.http.SameSite;
import io.javalin.security.BasicAuthCredentials;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.rapporteur.service.Accounts;
import org.rapporteur.service.InputException;
import org.rapporteur.service.Person;
import org.rapporteur.service.Right;
import org.rapporteur.web.api.Api;
import org.rapporteur.web.api.Problem;

/** Lets people in: everybody on the same machine, over a network those who have an account. */
public final class Visits implements Desk.Part {

    /** The parameter in which every form sends what only this visit's pages know. */
    static final String FORM = "form";

    private static final String COOKIE = "rapporteur";

    /** Begins the name of a cookie that browsers take from this host alone, encrypted, and keep from all others. */
    private static final String OF_HOST = "__Host-";

    private static final String PERSON = "person";
    private static final String TRIED = "tried";
    private static final String LOGIN = "/login";

    /** Where somebody who was invited chooses a password. */
    static final String INVITED = "/invited";

    private static final Set<String> OPEN = Set.of(LOGIN, INVITED);

    /** So long it is not asked again what an account may do. */
    private static final Duration KNOWN = Duration.ofSeconds(1);

    /** What pages ask every few seconds. */
    private static final Set<String> BY_ITSELF = Set.of("/presence/", "/errands/");

    private static final Set<HandlerType> HARMLESS = Set.of(HandlerType.GET, HandlerType.HEAD);

    private static final Set<String> LOOPBACK =
            Set.of("127.0.0.1", "0:0:0:0:0:0:0:1", "[0:0:0:0:0:0:0:1]", "::1", "[::1]");

    /** So many wrong passwords from one place, or for one name, and none is looked at until the time is over. */
    private static final int MOST_WRONG = 5;

    private static final String TOO_MANY = "Too many wrong passwords";

    /** No account has a longer name. */
    private static final int LONGEST_NAME = 64;

    private static final Duration PAUSE = Duration.ofMinutes(5);
    private static final int MOST_PLACES = 10_000;

    private static final Person NOBODY = new Person(Optional.empty(), Set.of());

    private final Sessions sessions = new Sessions(Clock.systemUTC());
    private final Programs programs = new Programs();
    private final Accounts accounts;
    private final boolean mustLogIn;
    private final Answers answers;
    private final Cache<Accounts.Entry, Person> persons = Caffeine.newBuilder()
            .maximumSize(MOST_PLACES)
            .expireAfterWrite(KNOWN)
            .build();
    private final Cache<String, AtomicInteger> wrong = Caffeine.newBuilder()
            .maximumSize(MOST_PLACES)
            .expireAfterWrite(PAUSE)
            .build();

    /**
     * Makes what lets people in.
     *
     * @param mustLogIn whether an account is needed
     */
    Visits(Accounts accounts, boolean mustLogIn, Answers answers) {
        this.accounts = accounts;
        this.mustLogIn = mustLogIn;
        this.answers = answers;
    }

    /**
     * What the page for logging in shows.
     *
     * @param to the page that was asked for
     * @param trouble why it did not work, empty at first
     */
    public record Login(String to, String trouble) {}

    @Override
    public void routes(RoutesConfig routes) {
        routes.before(this::check);
        routes.get(LOGIN, request -> show(request, Parameters.text(request, "to"), ""));
        routes.post(LOGIN, this::logIn);
        routes.post("/logout", this::logOut);
    }

    /** Returns the visit of a request; starts one of nobody in particular where there is none. */
    Sessions.Session visit(Context request) {
        Sessions.@Nullable Session known = request.attribute(COOKIE);
        if (known != null) {
            return known;
        }
        Sessions.Session session = known(request).orElseGet(() -> begin(request, Optional.empty()));
        request.attribute(COOKIE, session);
        return session;
    }

    /** Returns the visit to which a request's cookie belongs. What a page asks by itself, with nobody before it, does not prolong it. */
    private Optional<Sessions.Session> known(Context request) {
        boolean isByItself = BY_ITSELF.stream().anyMatch(request.path()::startsWith)
                && !Parameters.text(request, "typing").equals("yes");
        return Optional.ofNullable(request.cookie(cookie(request)))
                .flatMap(token -> isByItself ? sessions.ofQuietly(token) : sessions.of(token));
    }

    private static String cookie(Context request) {
        return Api.isEncrypted(request) ? OF_HOST + COOKIE : COOKIE;
    }

    /** Returns who sends a request, and what they may do; nobody, who may do nothing, before anybody was let in. */
    Person person(Context request) {
        @Nullable Person person = request.attribute(PERSON);
        return person == null ? NOBODY : person;
    }

    /**
     * Returns the account of whoever sends a request, or else the one that they tried in vain to get into; empty where there is none of that name,
     * as people type passwords where names belong.
     */
    Optional<String> account(Context request) {
        Optional<String> account = person(request).account();
        @Nullable String tried = request.attribute(TRIED);
        return account.isPresent() || tried == null
                ? account
                : Optional.of(tried).filter(accounts::isName).map(name -> name + " (in vain)");
    }

    /** Returns what handles a request of those alone who have a right, and refuses others before anything that they sent is looked at. */
    Handler only(Right right, Handler handler) {
        return request -> {
            person(request).require(right);
            handler.handle(request);
        };
    }

    /** Keeps what has changed about the visit of a request. */
    void keep(Context request, Sessions.Session visit) {
        sessions.keep(visit);
        request.attribute(COOKIE, visit);
    }

    private Sessions.Session begin(Context request, Optional<Accounts.Entry> entry) {
        Sessions.Session session = sessions.start(entry);
        give(request, new Cookie(cookie(request), session.token()));
        request.attribute(COOKIE, session);
        return session;
    }

    private static void give(Context request, Cookie cookie) {
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSameSite(SameSite.STRICT);
        cookie.setSecure(Api.isEncrypted(request));
        request.cookie(cookie);
    }

    private void check(Context request) throws InputException {
        if (request.path().startsWith("/assets/")) {
            return;
        }
        if (request.path().equals(Measures.HEALTH)) {
            return;
        }
        if (Api.isFor(request) || request.path().equals(Measures.METRICS)) {
            checkProgram(request);
            return;
        }
        Optional<Person> person = person(visit(request));
        if (person.isEmpty() && visit(request).entry().isPresent()) {
            // The visit was ended from elsewhere, or the account is gone.
            sessions.end(visit(request));
            begin(request, Optional.empty());
        }
        request.attribute(PERSON, person.orElse(NOBODY));
        if (person.isEmpty() && !OPEN.contains(request.path())) {
            request.redirect(LOGIN + "?to=" + Links.part(request.path()), HttpStatus.SEE_OTHER);
            request.skipRemainingHandlers();
            return;
        }
        if (!HARMLESS.contains(request.method())) {
            requireNoFiles(request);
            @Nullable String form = request.formParam(FORM);
            if (form == null || !isSame(form, visit(request).form())) {
                throw new ForbiddenResponse("This form is no longer good; load its page again and repeat it");
            }
        }
    }

    /** Refuses files from those who may not send any, and where none are asked for, before they are received. */
    private void requireNoFiles(Context request) throws InputException {
        @Nullable String type = request.contentType();
        if (type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/")) {
            if (!request.path().equals(IngestPages.HERE)) {
                throw new HttpResponseException(
                        HttpStatus.UNSUPPORTED_MEDIA_TYPE.getCode(), "No files are taken here", Map.of());
            }
            person(request).require(Right.ADD);
        }
    }

    /** Returns who is logged in, if anybody is or need be. */
    private Optional<Person> person(Sessions.Session visit) throws InputException {
        return visit.entry().isPresent()
                ? person(visit.entry().get())
                : mustLogIn
                        ? Optional.empty()
                        : Optional.of(visit.coder().map(Person::owner).orElse(Person.OWNER));
    }

    private Optional<Person> person(Accounts.Entry entry) throws InputException {
        @Nullable Person known = persons.getIfPresent(entry);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Person> person = accounts.person(entry);
        person.ifPresent(now -> persons.put(entry, now));
        return person;
    }

    /** Lets a program in, which shows a token or an account's name and password with each request, or the cookie of a page. */
    private void checkProgram(Context request) throws InputException {
        Optional<String> token = Programs.token(request.header("Authorization"));
        Optional<BasicAuthCredentials> shown = Programs.credentials(request.header("Authorization"));
        Optional<Person> person;
        if (token.isPresent()) {
            person = accounts.tokens().bearer(token.get());
        } else if (shown.isPresent()) {
            Optional<Accounts.Entry> known = programs.entry(shown.get());
            person = person(known.isPresent() ? known.get() : letIn(request, shown.get()));
        } else {
            Optional<Sessions.Session> visit = known(request);
            person = visit.isPresent() ? person(visit.get()) : mustLogIn ? Optional.empty() : Optional.of(Person.OWNER);
        }
        request.attribute(
                PERSON,
                person.orElseThrow(() -> Programs.unknown(
                        request, "Send a token (Bearer), or the name and the password of an account (HTTP Basic)")));
        request.attribute(Api.PERSON, person.get());
    }

    private Accounts.Entry letIn(Context request, BasicAuthCredentials shown) throws InputException {
        return tries(request, shown.getUsername())
                .guess(() -> {
                    // Many requests of one program come at once; the first of them takes the time.
                    Optional<Accounts.Entry> known = programs.entry(shown);
                    return known.isPresent() ? known : accounts.enter(shown.getUsername(), shown.getPassword());
                })
                .map(entry -> {
                    programs.remember(shown, entry);
                    return entry;
                })
                .orElseThrow(() -> Programs.unknown(request, "Name or password is wrong"));
    }

    /**
     * Returns the address from which a request comes. A web server on this machine that passes requests on says for whom it does; nobody else is
     * believed.
     */
    static String place(Context request) {
        @Nullable String passedOn = request.header("X-Forwarded-For");
        return passedOn != null && LOOPBACK.contains(request.ip())
                ? passedOn.substring(passedOn.lastIndexOf(',') + 1).strip()
                : request.ip();
    }

    /** Something that takes a password, and returns nothing if it is wrong. */
    private interface Guess<T> {
        Optional<T> run() throws InputException;
    }

    /** Wrong passwords from one place and for one name. */
    private record Tries(AtomicInteger ofPlace, AtomicInteger ofName) {

        /**
         * Tries a password, one at a time from a place and for a name, so that all who guess at once are counted.
         *
         * @throws Problem if too many were wrong
         */
        <T> Optional<T> guess(Guess<T> guess) throws InputException {
            synchronized (ofPlace) {
                synchronized (ofName) {
                    if (ofPlace.get() >= MOST_WRONG || ofName.get() >= MOST_WRONG) {
                        throw new Problem(HttpStatus.TOO_MANY_REQUESTS.getCode(), TOO_MANY).over(PAUSE);
                    }
                    Optional<T> found = guess.run();
                    if (found.isEmpty()) {
                        ofPlace.incrementAndGet();
                        ofName.incrementAndGet();
                    }
                    return found;
                }
            }
        }
    }

    private Tries tries(Context request, String name) {
        request.attribute(TRIED, name);
        return new Tries(
                wrong.get("place " + place(request), none -> new AtomicInteger()),
                wrong.get("name " + (name.length() > LONGEST_NAME ? "" : name), none -> new AtomicInteger()));
    }

    private static boolean isSame(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private void show(Context request, String to, String trouble) {
        answers.page(request, "login.jte", "Log in", new Login(local(to), trouble));
    }

    /** Returns a page of the desk: what somebody else wrote into the address must not lead anywhere else. */
    static String local(String to) {
        return to.matches("/([^/\\\\].*)?") && to.chars().noneMatch(Character::isISOControl) ? to : "/";
    }

    private void logIn(Context request) throws InputException {
        String name = text(request, "name");
        String to = text(request, "to");
        Optional<Accounts.Entry> entry;
        try {
            entry = tries(request, name).guess(() -> accounts.enter(name, text(request, "password")));
        } catch (Problem e) {
            show(request, to, TOO_MANY + "; wait " + PAUSE.toMinutes() + " minutes");
            request.status(HttpStatus.TOO_MANY_REQUESTS).header("Retry-After", String.valueOf(PAUSE.toSeconds()));
            return;
        }
        if (entry.isPresent()) {
            enter(request, entry.get());
            request.redirect(local(to), HttpStatus.SEE_OTHER);
        } else {
            show(request, to, "Name or password is wrong");
            request.status(HttpStatus.UNAUTHORIZED);
        }
    }

    /**
     * Changes the password of whoever is logged in, unless too many were wrong; a wrong one counts.
     *
     * @throws InputException if the old one is wrong, too many were, or the new one will not do
     */
    void change(Context request, String old, String fresh) throws InputException {
        Person person = person(request);
        String name = person.account().orElse("");
        try {
            boolean isOwn =
                    tries(request, name).guess(() -> accounts.enter(name, old)).isPresent();
            if (!isOwn) {
                throw InputException.wrongCall("The password that you gave as your present one is wrong");
            }
        } catch (Problem e) {
            throw InputException.wrongCall(TOO_MANY + "; wait " + PAUSE.toMinutes() + " minutes");
        }
        accounts.change(person, old, fresh);
    }

    /** Returns who may open the record. */
    Accounts accounts() {
        return accounts;
    }

    /** Begins a new visit of somebody, so that one that somebody else began is worth nothing. */
    void enter(Context request, Accounts.Entry entry) {
        sessions.end(visit(request));
        begin(request, Optional.of(entry));
        request.attribute(PERSON, new Person(Optional.of(entry.account()), Set.of()));
    }

    private void logOut(Context request) {
        sessions.end(visit(request));
        Cookie gone = new Cookie(cookie(request), "");
        gone.setMaxAge(0);
        give(request, gone);
        // So that the browser shows nothing more of it, by its back button or otherwise.
        request.header("Clear-Site-Data", "\"cache\"");
        request.redirect(LOGIN, HttpStatus.SEE_OTHER);
    }

    private static String text(Context request, String name) {
        @Nullable String value = request.formParam(name);
        return value == null ? "" : value;
    }
}
