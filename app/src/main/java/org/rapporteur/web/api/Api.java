package org.rapporteur.web.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.service.Accounts;
import org.rapporteur.service.Errands;
import org.rapporteur.service.InputException;
import org.rapporteur.service.LastTime;
import org.rapporteur.service.OpenLearning;
import org.rapporteur.service.OpenQueue;
import org.rapporteur.service.OpenRecord;
import org.rapporteur.service.OpenSearch;
import org.rapporteur.service.Person;

/** Answers programs. Start with {@link #routes}. */
public final class Api {

    /** The attribute of a request that has who asks. */
    public static final String PERSON = "asking";

    private static final int NOT_MODIFIED = 304;
    private static final int UNAVAILABLE = 503;

    private final OpenRecord record;
    private final Cursors cursors = new Cursors();
    private final Bodies bodies = new Bodies();
    private final List<Operation> operations;

    /**
     * What is shared with the pages.
     *
     * @param errands does what takes long
     * @param learning learns from reviews
     * @param queue knows what waits for a look
     * @param addresses reads the addresses of searches
     */
    public record WithPages(
            Errands errands, OpenLearning learning, OpenQueue queue, AddressedSearch.Reader addresses) {}

    /**
     * Makes what answers questions about a record.
     *
     * @param search searches it
     * @param shared is shared with the pages
     * @param seen knows what persons have seen of it
     * @param clock tells when somebody decides something
     */
    public Api(OpenRecord record, OpenSearch search, WithPages shared, LastTime seen, Clock clock) {
        this.record = record;
        Errands errands = shared.errands();
        // A further resource is named here, and nowhere else.
        List<Resource> resources = List.of(
                new OverviewResource(record, shared.queue()),
                new ArticleResource(record),
                new CopyResource(record),
                new StatementResource(record),
                new SearchResource(search),
                new SavedSearchResource(record, search, shared.addresses()),
                new ActorResource(record),
                new ActorEditResource(record),
                new DossierResource(record, errands),
                new ErrandResource(record, errands),
                new NewsResource(record, seen, clock),
                new ReviewResource(record, clock),
                new ChangeResource(record),
                new LearningResource(record, shared.learning(), errands, clock),
                new CheckingResource(record, shared.queue()),
                new AnalysisResource(record),
                new ExportResource(record, search),
                new BriefResource(record, clock),
                new FeedResource(record, search),
                new TeamResource(Accounts.of(record.file())));
        Stream<Operation> answered = resources.stream().flatMap(each -> each.operations().stream());
        operations = Stream.concat(answered, Stream.of(description())).toList();
    }

    /** Returns the question for what this class itself tells: which questions there are. */
    private Operation description() {
        return Operation.get("/openapi.json", "getDescription", "Returns this description.")
                .answers(200, "OpenAPI 3.1.", Schema.map(new Schema(Map.of())))
                .by(question -> Answer.of(OpenApi.of(operations())));
    }

    /** Returns all that can be asked. */
    List<Operation> operations() {
        return operations;
    }

    /** Returns whether a request is one for the API, so that it is answered as programs expect. */
    public static boolean isFor(Context request) {
        return request.path().equals("/api") || request.path().startsWith("/api/");
    }

    /**
     * Returns whether a request came encrypted: to this desk, or to the web server that passed it on and says so. Whoever says so of an open one harms
     * nobody but themselves.
     */
    public static boolean isEncrypted(Context request) {
        return request.scheme().equals("https") || "https".equalsIgnoreCase(request.header("X-Forwarded-Proto"));
    }

    /** Returns the address at which the desk was asked, without a path. */
    public static String desk(Context request) {
        return (isEncrypted(request) ? "https" : "http") + "://" + request.header("Host");
    }

    /** Adds what it answers. */
    public void routes(RoutesConfig routes) {
        Map<String, Set<HandlerType>> methods = new LinkedHashMap<>();
        for (Operation each : operations) {
            routes.addHttpHandler(each.method(), Addresses.BASE + each.path(), request -> answer(request, each));
            methods.computeIfAbsent(each.path(), path -> new java.util.HashSet<>())
                    .add(each.method());
        }
        methods.forEach((path, known) -> {
            Set<String> allowed =
                    new TreeSet<>(known.stream().map(HandlerType::name).toList());
            if (known.contains(HandlerType.GET)) {
                allowed.add(HandlerType.HEAD.name());
            }
            for (HandlerType other : HandlerType.commonHttp()) {
                if (!allowed.contains(other.name())) {
                    routes.addHttpHandler(other, Addresses.BASE + path, request -> refuse(request, allowed));
                }
            }
        });
        routes.exception(Problem.class, Problem::answer);
    }

    private static void refuse(Context request, Set<String> allowed) {
        request.header("Allow", String.join(", ", allowed));
        throw new Problem(405, "This can be asked with " + String.join(" or ", allowed) + " alone")
                .with("allowed", List.copyOf(allowed));
    }

    private void answer(Context request, Operation operation) {
        permit(request, operation);
        int room = bodies.take(request, operation);
        try {
            answered(request, operation);
        } finally {
            bodies.give(room);
        }
    }

    /** Refuses what whoever asks may not do, before anything that is sent along is read. */
    private static void permit(Context request, Operation operation) {
        @Nullable Person person = request.attribute(PERSON);
        try {
            if (operation.traits().right().isPresent()) {
                Objects.requireNonNull(person, "asked before anybody was let in")
                        .require(operation.traits().right().get());
            }
        } catch (InputException e) {
            throw Problem.of(e);
        }
    }

    private void answered(Context request, Operation operation) {
        Question question = Question.of(request, operation, cursors);
        try {
            if (operation.body().isPresent()) {
                Answer answer = operation.work().answer(question);
                request.header("Cache-Control", "no-store");
                send(request, answer);
                return;
            }
            // The version is asked for first: what is answered is as new, or newer.
            String version = version();
            String besides = operation.traits().marking().of(question);
            String mark = "W/\"" + cursors.mark(version + " " + question.whole() + " " + besides) + "\"";
            if (isKnown(request.header("If-None-Match"), mark)) {
                request.status(NOT_MODIFIED);
            } else {
                send(request, operation.work().answer(question));
            }
            request.header("ETag", mark)
                    .header("Vary", "Authorization, Cookie")
                    .header("Cache-Control", "private, no-cache");
        } catch (InputException e) {
            throw Problem.of(e);
        }
    }

    private String version() {
        try {
            return record.version();
        } catch (InputException e) {
            throw new Problem(UNAVAILABLE, "The record cannot be used at present");
        }
    }

    private static boolean isKnown(@Nullable String header, String mark) {
        return header != null
                && (header.strip().equals("*")
                        || Arrays.stream(header.split(",", -1))
                                .map(String::strip)
                                .collect(Collectors.toSet())
                                .contains(mark));
    }

    private static void send(Context request, Answer answer) {
        if (answer instanceof Answer.Value value) {
            value.headers().forEach(request::header);
            request.status(value.status()).contentType(Operation.JSON).result(Json.bytes(value.value()));
        } else if (answer instanceof Answer.Text text) {
            request.contentType(text.type()).result(text.text().getBytes(StandardCharsets.UTF_8));
        } else if (answer instanceof Answer.Bytes bytes) {
            request.contentType(bytes.type()).result(bytes.bytes());
        } else if (answer instanceof Answer.Download download) {
            Downloads.answer(request, download);
        }
    }
}
