package org.rapporteur.web.api;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.rapporteur.service.Accounts;
import org.rapporteur.service.InputException;
import org.rapporteur.service.Person;
import org.rapporteur.service.Right;
import org.rapporteur.service.Role;
import org.rapporteur.service.Tokens;

/** Who may open the record over a network, and by which tokens programs do. */
final class TeamResource implements Resource {

    private static final int CREATED = 201;
    private static final int OK = 200;

    private static final Parameter NAME = Parameter.path("name", "The account's name.");
    private static final Schema WHEN = Schema.text().and("format", "date-time");
    private static final Schema ROLE =
            Schema.words(Arrays.stream(Role.values()).map(Role::word).toList());
    private static final Schema SCOPE =
            Schema.words(Arrays.stream(Right.values()).map(Right::word).toList());
    private static final Schema INVITATION =
            Schema.object("account", Schema.text(64), "path", Schema.text(200), "until", WHEN);
    private static final Schema NOTHING = Schema.object();
    private static final Schema DONE = Schema.object("account", Schema.text(64));

    private final Accounts accounts;

    TeamResource(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Adds what accounts and tokens look like, by name. */
    static void schemas(Map<String, Schema> all) {
        all.put(
                "Account",
                Schema.object(
                        "name", Schema.text(64),
                        "role", ROLE,
                        "is_open", Schema.flag(),
                        "since", WHEN,
                        "tokens", Schema.count()));
        all.put(
                "Event",
                Schema.object("at", WHEN, "by", Schema.text(), "account", Schema.text(), "what", Schema.text()));
        all.put(
                "Token",
                Schema.object(
                        "id", Schema.text(64),
                        "account", Schema.text(64),
                        "label", Schema.text(100),
                        "scopes", Schema.list(SCOPE),
                        "made", WHEN,
                        "until", WHEN));
    }

    @Override
    public List<Operation> operations() {
        return Stream.of(looking(), making(), changing(), tokens())
                .flatMap(List::stream)
                .toList();
    }

    private List<Operation> looking() {
        return List.of(
                Operation.get("/account", "getAccount", "Returns who asks, and what they may do besides looking.")
                        .marked(question -> question.person().toString())
                        .answers(
                                OK,
                                "Who asks.",
                                Schema.object(
                                        "name",
                                        Schema.text("Null where nobody has to log in.")
                                                .orNull(),
                                        "rights",
                                        Schema.list(SCOPE)))
                        .by(question -> Answer.of(Json.object(
                                "name",
                                question.account(),
                                "rights",
                                question.person().rights().stream()
                                        .map(Right::word)
                                        .toList()))),
                Operation.get("/team/events", "listEvents", "Lists what was done to accounts, from the first.")
                        .needs(Right.MANAGE)
                        .marked(question -> String.valueOf(
                                accounts.events(question.person()).size()))
                        .page("Event", "total", Schema.count())
                        .by(this::events));
    }

    private Answer events(Question question) throws InputException {
        List<Accounts.Event> all = accounts.events(question.person());
        return question.page(
                IntStream.range(0, all.size()).boxed().toList(), String::valueOf, number -> tree(all.get(number)));
    }

    private List<Operation> making() {
        return List.of(
                Operation.get("/team/accounts", "listAccounts", "Lists who may open the record.")
                        .needs(Right.MANAGE)
                        .marked(question -> accounts.list(question.person()).toString())
                        .answers(OK, "All accounts.", Schema.object("items", Schema.list(Schema.named("Account"))))
                        .by(question -> Answer.of(Json.object(
                                "items",
                                accounts.list(question.person()).stream()
                                        .map(TeamResource::tree)
                                        .toList()))),
                Operation.post(
                                "/team/accounts",
                                "invite",
                                "Makes an account, and the address at which its person chooses a password.",
                                Schema.object("name", Schema.text(64), "role", ROLE))
                        .needs(Right.MANAGE)
                        .answers(CREATED, "What to send to that person, once.", INVITATION)
                        .by(question -> invitation(accounts.invite(
                                question.words("name").orElseThrow(),
                                Role.ofWord(question.words("role").orElseThrow()),
                                question.person()))));
    }

    private List<Operation> changing() {
        return List.of(
                Operation.post(
                                "/team/accounts/{name}/role",
                                "assignRole",
                                "Makes somebody something else to the record.",
                                Schema.object("role", ROLE))
                        .needs(Right.MANAGE)
                        .with(NAME)
                        .answers(OK, "It is done.", DONE)
                        .by(question -> done(
                                question,
                                (name, person) -> accounts.assign(
                                        name, Role.ofWord(question.words("role").orElseThrow()), person))),
                Operation.post(
                                "/team/accounts/{name}/reset",
                                "resetPassword",
                                "Makes a password good no more, and the address at which its person chooses another.",
                                NOTHING)
                        .needs(Right.MANAGE)
                        .with(NAME)
                        .answers(CREATED, "What to send to that person, once.", INVITATION)
                        .by(question -> invitation(accounts.reset(question.required("name"), question.person()))),
                Operation.post(
                                "/team/accounts/{name}/end",
                                "endVisits",
                                "Ends all visits of an account, which everybody may do with their own.",
                                NOTHING)
                        .with(NAME)
                        .answers(OK, "It is done.", DONE)
                        .by(question -> done(question, accounts::end)),
                Operation.post(
                                "/team/accounts/{name}/remove",
                                "removeAccount",
                                "Removes an account; what it decided stays.",
                                NOTHING)
                        .needs(Right.MANAGE)
                        .with(NAME)
                        .answers(OK, "It is done.", DONE)
                        .by(question -> done(question, accounts::remove)));
    }

    private List<Operation> tokens() {
        return List.of(
                Operation.get("/team/tokens", "listTokens", "Lists your tokens; to who manages accounts, all.")
                        .marked(question ->
                                accounts.tokens().list(question.person()).toString())
                        .answers(OK, "Tokens.", Schema.object("items", Schema.list(Schema.named("Token"))))
                        .by(question -> Answer.of(Json.object(
                                "items",
                                accounts.tokens().list(question.person()).stream()
                                        .map(TeamResource::tree)
                                        .toList()))),
                Operation.post(
                                "/team/tokens",
                                "makeToken",
                                "Makes a token for your account, which takes its name and password.",
                                Schema.object(
                                        "label", Schema.text(100),
                                        "scopes", Schema.list(SCOPE),
                                        "days", Schema.whole(1, (int) Tokens.LONGEST.toDays())))
                        .answers(
                                CREATED,
                                "The token with its secret, which is shown this once.",
                                Schema.object("secret", Schema.text(100), "token", Schema.named("Token")))
                        .by(this::token),
                Operation.post(
                                "/team/tokens/{id}/end",
                                "endToken",
                                "Ends a token, which takes a name and a password.",
                                NOTHING)
                        .with(Parameter.path("id", "What the token is called."))
                        .answers(OK, "It is done.", Schema.object("token", Schema.text(64)))
                        .by(question -> {
                            accounts.tokens().revoke(question.required("id"), question.person());
                            return Answer.of(Json.object("token", question.required("id")));
                        }));
    }

    /** Something that is done to an account. */
    private interface Deed {
        void run(String name, Person person) throws InputException;
    }

    private static Answer done(Question question, Deed deed) throws InputException {
        String name = question.required("name");
        deed.run(name, question.person());
        return Answer.of(Json.object("account", name));
    }

    private static Answer invitation(Accounts.Invitation invitation) {
        return new Answer.Value(
                CREATED,
                Json.object(
                        "account", invitation.account(),
                        "path", "/invited?key=" + invitation.key(),
                        "until", invitation.until().toString()),
                Map.of());
    }

    private Answer token(Question question) throws InputException {
        Set<Right> scopes = new HashSet<>();
        for (String word : question.texts("scopes")) {
            scopes.add(Right.ofWord(word));
        }
        Tokens.New made = accounts.tokens()
                .make(
                        question.words("label").orElseThrow(),
                        scopes,
                        question.words("days").map(Integer::parseInt).orElseThrow(),
                        question.person());
        return new Answer.Value(CREATED, Json.object("secret", made.secret(), "token", tree(made.token())), Map.of());
    }

    private static Map<String, Object> tree(Accounts.Account account) {
        return Json.object(
                "name", account.name(),
                "role", account.role().word(),
                "is_open", account.isOpen(),
                "since", account.since().toString(),
                "tokens", account.tokens());
    }

    private static Map<String, Object> tree(Accounts.Event event) {
        return Json.object(
                "at", event.at().toString(), "by", event.by(), "account", event.account(), "what", event.what());
    }

    private static Map<String, Object> tree(Tokens.Token token) {
        return Json.object(
                "id", token.id(),
                "account", token.account(),
                "label", token.label(),
                "scopes", token.scopes().stream().sorted().map(Right::word).toList(),
                "made", token.made().toString(),
                "until", token.until().toString());
    }
}
