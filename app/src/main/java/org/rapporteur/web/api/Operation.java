package org.rapporteur.web.api;

import io.javalin.http.HandlerType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.rapporteur.service.InputException;
import org.rapporteur.service.Right;

/**
 * One question that can be asked, or one thing that can be done: all that its route and its description are made of.
 *
 * @param method how it is asked
 * @param path where, below the address of the API; parameters stand in braces
 * @param id its name for programs
 * @param summary what it is for, in one line
 * @param parameters what can be said in the address; nothing else is taken
 * @param body what has to be sent along
 * @param responses by status, what is answered if all goes well
 * @param traits what it has besides
 * @param work answers it
 */
record Operation(
        HandlerType method,
        String path,
        String id,
        String summary,
        List<Parameter> parameters,
        Optional<Schema> body,
        Map<Integer, Response> responses,
        Traits traits,
        Work work) {

    /** What JSON is called. */
    static final String JSON = "application/json";

    private static final int USUAL_LONGEST = 64 * 1024;

    private static final Traits USUAL = new Traits(USUAL_LONGEST, question -> "", Optional.empty());

    private static final Work NOTHING = question -> {
        throw new IllegalStateException("An operation without work");
    };

    Operation {
        parameters = List.copyOf(parameters);
        responses = Map.copyOf(new TreeMap<>(responses));
    }

    /**
     * What an answer looks like.
     *
     * @param description when it is given
     * @param types by media type, the schema of the body
     */
    record Response(String description, Map<String, Schema> types) {

        /** Copies the map. */
        Response {
            types = Map.copyOf(types);
        }
    }

    /**
     * What an operation has besides.
     *
     * @param longest what is sent along has at most so many bytes
     * @param marking tells what the answer follows from besides the record
     * @param right what whoever asks has to be allowed; empty if looking is enough
     */
    record Traits(int longest, Marking marking, Optional<Right> right) {

        Traits with(Marking other) {
            return new Traits(longest, other, right);
        }
    }

    /** Tells in one text what an answer follows from besides the record: as long as both are the same, so is the answer. */
    @FunctionalInterface
    interface Marking {

        /**
         * Returns the text.
         *
         * @throws InputException if there is no such thing
         */
        String of(Question question) throws InputException;
    }

    /** Answers. */
    @FunctionalInterface
    interface Work {

        /**
         * Returns the answer.
         *
         * @throws InputException if there is no such thing, or it cannot be done
         * @throws Problem if it is another problem
         */
        Answer answer(Question question) throws InputException;
    }

    /** Begins a question that changes nothing. */
    static Operation get(String path, String id, String summary) {
        return new Operation(HandlerType.GET, path, id, summary, List.of(), Optional.empty(), Map.of(), USUAL, NOTHING);
    }

    /** Begins something that is written into the record. */
    static Operation post(String path, String id, String summary, Schema body) {
        return new Operation(
                HandlerType.POST, path, id, summary, List.of(), Optional.of(body), Map.of(), USUAL, NOTHING);
    }

    Operation with(List<Parameter> more) {
        return new Operation(
                method,
                path,
                id,
                summary,
                Stream.concat(parameters.stream(), more.stream()).toList(),
                body,
                responses,
                traits,
                work);
    }

    Operation with(Parameter... more) {
        return with(List.of(more));
    }

    /** Returns this operation with a page of a list as its answer. */
    Operation page(String item, Object... more) {
        Object[] fields = new Object[more.length + 4];
        fields[0] = "items";
        fields[1] = Schema.list(Schema.named(item));
        System.arraycopy(more, 0, fields, 2, more.length);
        fields[more.length + 2] = "next";
        fields[more.length + 3] =
                Schema.text("Give it as cursor to go on; null at the end.").orNull();
        return with(Question.PAGE).answers(200, "A page of the list.", JSON, Schema.object(fields));
    }

    Operation answers(int status, String description, String type, Schema schema) {
        Map<String, Schema> types = new LinkedHashMap<>();
        if (responses.containsKey(status)) {
            types.putAll(responses.get(status).types());
        }
        types.put(type, schema);
        Map<Integer, Response> more = new TreeMap<>(responses);
        more.put(status, new Response(description, types));
        return new Operation(method, path, id, summary, parameters, body, more, traits, work);
    }

    Operation answers(int status, String description, Schema schema) {
        return answers(status, description, JSON, schema);
    }

    Operation by(Work other) {
        return new Operation(method, path, id, summary, parameters, body, responses, traits, other);
    }

    private Operation with(Traits other) {
        return new Operation(method, path, id, summary, parameters, body, responses, other, work);
    }

    /** Returns this operation with another bound on what is sent along, in bytes. */
    Operation taking(int longest) {
        return with(new Traits(longest, traits.marking(), traits.right()));
    }

    /** Returns this operation for those alone who have a right. */
    Operation needs(Right right) {
        return with(new Traits(traits.longest(), traits.marking(), Optional.of(right)));
    }

    /** Returns this operation with an answer that follows from more than the record. */
    Operation marked(Marking marking) {
        return with(traits.with(marking));
    }
}
