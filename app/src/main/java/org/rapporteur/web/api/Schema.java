package org.rapporteur.web.api;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a value looks like, in the words of JSON Schema (2020-12): for those who read the description, and to check what they send.
 *
 * @param tree the schema as JSON
 */
record Schema(Map<String, Object> tree) {

    private static final String TYPE = "type";
    private static final String REFERENCE = "$ref";
    private static final String NAMED = "#/components/schemas/";

    static Schema text() {
        return of("string");
    }

    static Schema text(String description) {
        return text().and("description", description);
    }

    /** Returns the schema of a text of at least one and at most so many UTF-16 units. */
    static Schema text(int longest) {
        return text().and("minLength", 1).and("maxLength", longest);
    }

    static Schema words(List<String> words) {
        return text().and("enum", List.copyOf(words));
    }

    static Schema whole(int least, int most) {
        return of("integer").and("minimum", least).and("maximum", most);
    }

    static Schema count() {
        return of("integer").and("minimum", 0);
    }

    static Schema share() {
        return of("number").and("minimum", 0).and("maximum", 1);
    }

    static Schema flag() {
        return of("boolean");
    }

    static Schema list(Schema item) {
        return of("array").and("items", item.tree);
    }

    /** Returns the schema of an object whose fields may have any name, each with such a value. */
    static Schema map(Schema value) {
        return of("object").and("additionalProperties", value.tree);
    }

    /** Returns the schema of an object with just these fields, all of which have to be there. */
    static Schema object(Object... namesAndSchemas) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndSchemas.length; i += 2) {
            fields.put((String) namesAndSchemas[i], ((Schema) namesAndSchemas[i + 1]).tree);
        }
        return of("object")
                .and("properties", fields)
                .and("required", List.copyOf(fields.keySet()))
                .and("additionalProperties", false);
    }

    /** Returns the schema that stands under a name in {@link Schemas}. */
    static Schema named(String name) {
        return new Schema(Json.object(REFERENCE, NAMED + name));
    }

    private static Schema of(String type) {
        return new Schema(Json.object(TYPE, type));
    }

    /** Returns this schema with one more keyword. */
    Schema and(String keyword, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(tree);
        more.put(keyword, value);
        return new Schema(more);
    }

    /** Returns this schema of an object of which only some fields have to be there. */
    Schema requiring(String... fields) {
        return and("required", List.of(fields));
    }

    /** Returns the schema of such a value or {@code null}. */
    Schema orNull() {
        return tree.containsKey(REFERENCE)
                ? new Schema(Json.object("anyOf", List.of(tree, of("null").tree)))
                : and(TYPE, List.of(String.valueOf(tree.get(TYPE)), "null"));
    }

    /** Returns the value that holds where none is given. */
    Optional<Object> ifAbsent() {
        return Optional.ofNullable(tree.get("default"));
    }

    /** Returns the words of which a text has to be one; empty if it may be any. */
    List<String> words() {
        return tree.get("enum") instanceof List<?> words
                ? words.stream().map(String::valueOf).toList()
                : List.of();
    }

    boolean isWhole() {
        return "integer".equals(tree.get(TYPE));
    }

    boolean isFlag() {
        return "boolean".equals(tree.get(TYPE));
    }

    /**
     * Checks a value that was sent.
     *
     * @param at what it is called in messages, such as {@code values.act}
     * @throws Wrong at the first thing that is wrong
     */
    void check(@Nullable Object value, String at) {
        if (tree.get(REFERENCE) instanceof String name) {
            Schemas.named(name.substring(NAMED.length())).check(value, at);
        } else if (value instanceof Map<?, ?> object && "object".equals(tree.get(TYPE))) {
            fields(object, at);
        } else if (value instanceof List<?> list && "array".equals(tree.get(TYPE))) {
            items(list, at);
        } else if (value instanceof String text && "string".equals(tree.get(TYPE))) {
            text(text, at);
        } else if (value instanceof BigInteger number && isWhole()) {
            bounds(number, at);
        } else if (!(value instanceof Boolean && isFlag())) {
            throw new Wrong(
                    at, "has to be " + (isFlag() ? "true or false" : "of the type " + tree.get(TYPE)), List.of());
        }
    }

    private void items(List<?> list, String at) {
        if (list.size() > number("maxItems", Integer.MAX_VALUE)) {
            throw new Wrong(at, "has " + number("maxItems", Integer.MAX_VALUE) + " items at most", List.of());
        }
        Schema item = new Schema(tree(tree.getOrDefault("items", Map.of())));
        for (int i = 0; i < list.size(); i++) {
            item.check(list.get(i), at + "[" + i + "]");
        }
    }

    private void text(String text, String at) {
        if (!words().isEmpty() && !words().contains(text)) {
            throw new Wrong(at, "is one of " + String.join(", ", words()), words());
        }
        if (text.length() < number("minLength", 0) || text.length() > number("maxLength", Integer.MAX_VALUE)) {
            throw new Wrong(
                    at,
                    "has " + number("minLength", 0) + " to " + number("maxLength", Integer.MAX_VALUE) + " letters",
                    List.of());
        }
        if (tree.get("pattern") instanceof String pattern && !text.matches(pattern)) {
            throw new Wrong(at, "looks like " + tree.getOrDefault("example", pattern), List.of());
        }
    }

    private void bounds(BigInteger number, String at) {
        long least = number("minimum", Integer.MIN_VALUE);
        long most = number("maximum", Integer.MAX_VALUE);
        if (number.compareTo(BigInteger.valueOf(least)) < 0 || number.compareTo(BigInteger.valueOf(most)) > 0) {
            throw new Wrong(at, "is a whole number from " + least + " to " + most, List.of());
        }
    }

    private long number(String keyword, long ifAbsent) {
        return tree.get(keyword) instanceof Number number ? number.longValue() : ifAbsent;
    }

    private void fields(Map<?, ?> object, String at) {
        Map<?, ?> known = tree.get("properties") instanceof Map<?, ?> properties ? properties : Map.of();
        List<String> names = new ArrayList<>();
        known.keySet().forEach(name -> names.add(String.valueOf(name)));
        for (Map.Entry<?, ?> field : object.entrySet()) {
            String name = String.valueOf(field.getKey());
            String place = at.isEmpty() ? name : at + "." + name;
            Object schema = known.get(name);
            if (schema == null) {
                throw new Wrong(place, "is no field here; there are " + String.join(", ", names), names);
            }
            new Schema(tree(schema)).check(field.getValue(), place);
        }
        if (tree.get("required") instanceof List<?> required) {
            for (Object name : required) {
                if (!object.containsKey(name)) {
                    throw new Wrong(at.isEmpty() ? name.toString() : at + "." + name, "is missing", List.of());
                }
            }
        }
    }

    @SuppressWarnings("unchecked") // A schema is made of these alone.
    private static Map<String, Object> tree(Object schema) {
        return (Map<String, Object>) schema;
    }

    /** Something does not look as it has to. */
    static final class Wrong extends IllegalArgumentException {

        private static final long serialVersionUID = 1L;

        private final String at;
        private final transient List<String> allowed;

        Wrong(String at, String message, List<String> allowed) {
            super((at.isEmpty() ? "the body" : at) + " " + message);
            this.at = at;
            this.allowed = List.copyOf(allowed);
        }

        /** Returns which value it is. */
        String at() {
            return at;
        }

        /** Returns what it may be; empty if that is no list. */
        List<String> allowed() {
            return allowed;
        }
    }
}
