package org.rapporteur.web;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.model.Condition;
import org.rapporteur.model.Statement;
import org.rapporteur.model.reviews.Field;
import org.rapporteur.review.Fields;

/**
 * The fields of a statement as a form shows and sends them: texts in the form that {@code docs/review.md} describes, but each condition in
 * a line of its own.
 *
 * @param values what the form has
 * @param before what it had when it was shown, so that only what the person changed is decided
 * @param meanwhile what others made of fields that the person changed too
 */
public record FieldForm(Map<Field, String> values, Map<Field, String> before, Map<Field, String> meanwhile) {

    private static final String WAS = "was-";
    private static final String STANCE = "stance:";
    private static final List<Field> PLACES = List.of(Field.CONTENT, Field.SOURCE, Field.CUE);

    /** Copies the maps. */
    public FieldForm {
        values = copy(values);
        before = copy(before);
        meanwhile = copy(meanwhile);
    }

    /**
     * Where a place begins and ends.
     *
     * @param from as written; empty if nothing is
     * @param to as written; empty if nothing is
     */
    public record Ends(String from, String to) {}

    private static Map<Field, String> copy(Map<Field, String> values) {
        Map<Field, String> copy = new EnumMap<>(Field.class);
        copy.putAll(values);
        return Collections.unmodifiableMap(copy);
    }

    /** Returns the form of a statement. */
    static FieldForm of(Statement statement) {
        Map<Field, String> values = values(statement);
        return new FieldForm(values, values, Map.of());
    }

    /** Returns the fields of a statement that a person can fill. */
    static Map<Field, String> values(Statement statement) {
        Map<Field, String> values = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            if (field != Field.STATEMENT && field != Field.KIND) {
                values.put(field, written(field, Fields.of(statement).getOrDefault(field, "")));
            }
        }
        return values;
    }

    /** Returns a kept value as a person writes it. */
    static String written(Field field, String kept) {
        return switch (field) {
            case ISSUES, STANCES -> sorted(Stream.of(kept.split(" ", -1)));
            case CONDITIONS ->
                Fields.conditions(kept).stream().map(FieldForm::written).collect(Collectors.joining("\n"));
            default -> kept;
        };
    }

    private static String written(Condition condition) {
        String place = Fields.spans(List.of(condition.span()));
        return condition.on().isEmpty() && condition.unlocks().isEmpty()
                ? place
                : place + "|" + condition.on().orElse("")
                        + condition.unlocks().map(unlocks -> "|" + unlocks).orElse("");
    }

    private static String sorted(Stream<String> words) {
        return String.join(
                " ",
                words.map(String::strip)
                        .filter(word -> !word.isEmpty())
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    /** Returns what a form sends. */
    static FieldForm sent(Context request) {
        Map<Field, String> values = new EnumMap<>(Field.class);
        Map<Field, String> before = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            if (field != Field.STATEMENT && field != Field.KIND) {
                values.put(field, sent(request, field));
                before.put(field, Parameters.field(request, WAS + field.word()));
            }
        }
        return new FieldForm(values, before, Map.of());
    }

    private static String sent(Context request, Field field) {
        return switch (field) {
            case CONTENT, SOURCE, CUE -> places(request, field);
            case ISSUES -> sorted(request.formParams(field.word()).stream());
            case STANCES ->
                sorted(request.formParamMap().keySet().stream()
                        .filter(name -> name.startsWith(STANCE)
                                && !Parameters.field(request, name).isEmpty())
                        .map(name -> name.substring(STANCE.length()) + ":" + Parameters.field(request, name)));
            case CONDITIONS ->
                Parameters.field(request, field.word())
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .collect(Collectors.joining("\n"));
            default -> Parameters.field(request, field.word());
        };
    }

    private static String places(Context request, Field field) {
        List<String> from = request.formParams(field.word() + "-from");
        List<String> to = request.formParams(field.word() + "-to");
        List<String> places = new ArrayList<>();
        for (int i = 0; i < Math.min(from.size(), to.size()); i++) {
            String place = from.get(i).strip() + "-" + to.get(i).strip();
            if (!place.equals("-")) {
                places.add(place);
            }
        }
        return String.join(" ", places);
    }

    /** Returns the fields that the person changed, as reviews take them. */
    Map<Field, String> changed() {
        Map<Field, String> changed = new EnumMap<>(Field.class);
        values.forEach((field, value) -> {
            if (!value.equals(before.getOrDefault(field, ""))) {
                changed.put(field, field == Field.CONDITIONS ? value.replace('\n', ';') : value);
            }
        });
        return changed;
    }

    /** Returns what the person changed over a statement as it is now, with what others changed meanwhile. */
    FieldForm over(Statement now) {
        Map<Field, String> present = values(now);
        Map<Field, String> merged = new EnumMap<>(Field.class);
        merged.putAll(present);
        Map<Field, String> others = new EnumMap<>(Field.class);
        changed().keySet().forEach(field -> {
            merged.put(field, value(field));
            String theirs = present.getOrDefault(field, "");
            if (!theirs.equals(before.getOrDefault(field, "")) && !theirs.equals(value(field))) {
                others.put(field, theirs);
            }
        });
        return new FieldForm(merged, present, others);
    }

    /** Returns the text of a field. */
    public String value(Field field) {
        return values.getOrDefault(field, "");
    }

    /** Returns whether a field that takes several words has one. */
    public boolean has(Field field, String word) {
        return List.of(value(field).split(" ", -1)).contains(word);
    }

    /** Returns where a person puts a statement on a proposition; empty for nowhere. */
    public String stance(String proposition) {
        return Stream.of(value(Field.STANCES).split(" ", -1))
                .filter(word -> word.startsWith(proposition + ":"))
                .map(word -> word.substring(proposition.length() + 1))
                .findFirst()
                .orElse("");
    }

    /** Returns the places of a field, and room for another one. */
    public static List<Ends> ends(String places) {
        List<Ends> ends = new ArrayList<>();
        for (String place : places.split(" ", -1)) {
            int hyphen = place.lastIndexOf('-');
            if (hyphen >= 0) {
                ends.add(new Ends(place.substring(0, hyphen), place.substring(hyphen + 1)));
            }
        }
        ends.add(new Ends("", ""));
        return ends;
    }

    /** Returns the fields that stand for places. */
    public static List<Field> places() {
        return PLACES;
    }
}
