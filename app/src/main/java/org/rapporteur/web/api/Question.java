package org.rapporteur.web.api;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rapporteur.service.Person;

/** A request that says only what its operation takes, each value checked. */
final class Question {

    /** What every question for a list takes. */
    static final List<Parameter> PAGE = List.of(
            Parameter.query("limit", "So many at most.", Schema.whole(1, 200).and("default", 50)),
            Parameter.query(
                    "cursor",
                    "Go on from the next of the page before. All other parameters stay as they were.",
                    Schema.text(6000)));

    private static final String CURSOR = "cursor";

    private final Context request;
    private final Operation operation;
    private final Cursors cursors;
    private final Map<String, String> values;
    private final Map<String, @Nullable Object> body;
    private final Optional<Person> person;

    private Question(
            Context request,
            Operation operation,
            Cursors cursors,
            Map<String, String> values,
            Map<String, @Nullable Object> body) {
        this.request = request;
        this.operation = operation;
        this.cursors = cursors;
        this.values = values;
        this.body = body;
        // Looked up now, as what takes long goes on when the request is over.
        this.person = Optional.ofNullable(request.attribute(Api.PERSON));
    }

    /**
     * Reads a request.
     *
     * @throws Problem if it says something that the operation does not take
     */
    static Question of(Context request, Operation operation, Cursors cursors) {
        List<String> allowed = operation.parameters().stream()
                .filter(each -> !each.isInPath())
                .map(Parameter::name)
                .toList();
        Map<String, String> values = new HashMap<>();
        for (Map.Entry<String, List<String>> each : request.queryParamMap().entrySet()) {
            String name = each.getKey();
            if (!allowed.contains(name)) {
                throw Problem.wrong("parameter", name, "There is no parameter " + name + " here", allowed);
            }
            if (each.getValue().size() != 1) {
                throw Problem.wrong("parameter", name, name + " is given more than once", List.of());
            }
            values.put(name, each.getValue().get(0));
        }
        for (Parameter each : operation.parameters()) {
            if (each.isInPath()) {
                values.put(each.name(), request.pathParam(each.name()));
            } else if (each.isRequired() && !values.containsKey(each.name())) {
                throw Problem.wrong(
                        "parameter",
                        each.name(),
                        each.name() + " has to be given",
                        each.schema().words());
            }
        }
        operation
                .parameters()
                .forEach(each -> Optional.ofNullable(values.get(each.name())).ifPresent(each::check));
        return new Question(request, operation, cursors, values, Bodies.of(request, operation));
    }

    /** Returns a value; empty if it is not given and there is none that holds then. */
    Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name))
                .or(() -> operation.parameters().stream()
                        .filter(each -> each.name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("no parameter " + name))
                        .schema()
                        .ifAbsent()
                        .map(Object::toString));
    }

    /** Returns a value that has to be there, or that holds where none is given. */
    String required(String name) {
        return text(name).orElseThrow();
    }

    int whole(String name) {
        return Integer.parseInt(required(name));
    }

    boolean flag(String name) {
        return text(name).map(Boolean::parseBoolean).orElse(false);
    }

    /**
     * Returns a value as something else.
     *
     * @param reader throws {@link IllegalArgumentException} if it is none
     * @throws Problem naming the parameter then
     */
    <T> Optional<T> read(String name, Function<String, T> reader) {
        try {
            return text(name).map(reader);
        } catch (IllegalArgumentException e) {
            throw Problem.wrong("parameter", name, name + ": " + e.getMessage(), List.of());
        }
    }

    /** Returns a field of the body; {@code null} if it is not there. */
    @Nullable Object field(String name) {
        return body.get(name);
    }

    /** Returns a text of the body; empty if it is not there. */
    Optional<String> words(String name) {
        return Optional.ofNullable(body.get(name)).map(Object::toString);
    }

    /** Returns the objects of a list in the body; none if it is not there. */
    List<Map<?, ?>> objects(String name) {
        List<Map<?, ?>> objects = new ArrayList<>();
        if (body.get(name) instanceof List<?> list) {
            for (Object each : list) {
                objects.add((Map<?, ?>) each);
            }
        }
        return objects;
    }

    /** Returns the texts of a list in the body; none if it is not there. */
    List<String> texts(String name) {
        return body.get(name) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    /** Returns what tells this question from others, wherever in its answers it goes on. */
    String mark() {
        Map<String, String> asked = new TreeMap<>(values);
        asked.remove(CURSOR);
        asked.remove("limit");
        return operation.id() + asked;
    }

    /** Returns what tells this request from all others. */
    String whole() {
        return operation.id() + new TreeMap<>(values);
    }

    /** Returns the place where to go on; empty at the beginning. */
    Optional<String> after() {
        return text(CURSOR)
                .map(text -> cursors.place(text, mark())
                        .orElseThrow(() -> Problem.wrong(
                                "parameter",
                                CURSOR,
                                "cursor is no place in the answers to this question; ask it again without cursor",
                                List.of())));
    }

    /** Returns a page with {@code items}, what else is told, and {@code next}, which stands for a place to go on from. */
    Answer page(List<?> items, Map<String, Object> more, Optional<String> place) {
        Optional<String> next = place.map(each -> cursors.text(each, mark()));
        Map<String, Object> body = Json.object("items", items);
        body.putAll(more);
        body.put("next", next);
        return new Answer.Value(200, body, next.map(this::link).orElse(Map.of()));
    }

    /** Returns a page of a list that is in memory. */
    <T> Answer page(List<T> all, Function<T, String> identity, Function<T, ?> shown) {
        int from = 0;
        Optional<String> after = after();
        if (after.isPresent()) {
            List<String> names = all.stream().map(identity).toList();
            from = names.indexOf(after.get()) + 1;
            if (from == 0) {
                throw Problem.changed();
            }
        }
        int to = Math.min(from + whole("limit"), all.size());
        Optional<String> place = to < all.size() ? Optional.of(identity.apply(all.get(to - 1))) : Optional.empty();
        return page(all.subList(from, to).stream().map(shown).toList(), Json.object("total", all.size()), place);
    }

    private Map<String, String> link(String next) {
        Map<String, String> asked = new TreeMap<>(values);
        asked.put(CURSOR, next);
        return Map.of("Link", "<" + address(asked) + ">; rel=\"next\"");
    }

    /** Returns the address of a question without the desk's. */
    private String address(Map<String, String> asked) {
        String path = Addresses.BASE + operation.path();
        List<String> behind = new ArrayList<>();
        for (Map.Entry<String, String> each : new TreeMap<>(asked).entrySet()) {
            String place = "{" + each.getKey() + "}";
            if (path.contains(place)) {
                path = path.replace(place, Addresses.part(each.getValue()));
            } else {
                behind.add(each.getKey() + "=" + Addresses.part(each.getValue()));
            }
        }
        return behind.isEmpty() ? path : path + "?" + String.join("&", behind);
    }

    /** Returns who asks, and what they may do. */
    Person person() {
        return person.orElseThrow(() -> new IllegalStateException("asked before anybody was let in"));
    }

    /** Returns who is logged in. */
    Optional<String> account() {
        return person().account();
    }

    /** Returns the address at which this desk was asked, without a path. */
    String desk() {
        return Api.desk(request);
    }

    /** Returns the address of this question, however it was written. */
    String address() {
        return desk() + address(values);
    }
}
