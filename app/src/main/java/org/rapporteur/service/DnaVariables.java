package org.rapporteur.service;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.store.dna.DnaFile;
import org.rapporteur.store.dna.DnaRow;
import org.rapporteur.store.dna.DnaStatements;
import org.rapporteur.store.dna.DnaStatements.DnaVariable;

/**
 * Which variables of a file are what, by their numbers.
 *
 * @param type the number of the type of statements
 * @param variables the numbers of its variables
 * @param sides the numbers of the attributes that name the party; those of organizations first
 */
record DnaVariables(long type, Map<DnaPart, Long> variables, List<Long> sides) {

    private static final List<DnaPart> WITH_ENTITIES = List.of(DnaPart.PERSON, DnaPart.ORGANIZATION, DnaPart.CONCEPT);

    DnaVariables {
        variables = Map.copyOf(variables);
        sides = List.copyOf(sides);
    }

    /** Returns the number of a variable, if there is one. */
    Optional<Long> of(DnaPart part) {
        return Optional.ofNullable(variables.get(part));
    }

    /**
     * Finds the variables of a file.
     *
     * @throws IllegalArgumentException if there is no such type, variable or attribute, or it is of another kind
     */
    static DnaVariables in(DnaFile file, DnaMapping mapping) {
        List<DnaRow> types = file.rows("STATEMENTTYPES");
        DnaRow type = mapping.type().isPresent()
                ? named(types, mapping.type().get(), file)
                : types.stream()
                        .filter(row -> row.text("Label").equals(DnaPart.OURS) && isUsual(file, row, DnaMapping.USUAL))
                        .findFirst()
                        .or(() -> types.stream()
                                .filter(row -> isUsual(file, row, mapping))
                                .findFirst())
                        .orElseThrow(() -> new IllegalArgumentException(
                                "none of its statement types has a person or an organization and a concept; there are "
                                        + described(file)
                                        + ": name one with --statement-type, and its variables with --person,"
                                        + " --organization, --concept and --agreement"));
        Map<DnaPart, Long> found = parts(file, type, mapping);
        if (!found.containsKey(DnaPart.PERSON) && !found.containsKey(DnaPart.ORGANIZATION)) {
            throw new IllegalArgumentException("its statement type \"" + type.text("Label")
                    + "\" has no variable for who speaks; name one with --person or --organization: "
                    + names(DnaStatements.variables(file, type.whole("ID"))));
        }
        return new DnaVariables(type.whole("ID"), found, sides(file, found, mapping.side()));
    }

    private static DnaRow named(List<DnaRow> types, String label, DnaFile file) {
        return types.stream()
                .filter(row -> row.text("Label").equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "it has no statement type \"" + label + "\"; there are " + described(file)));
    }

    private static String described(DnaFile file) {
        return file.rows("STATEMENTTYPES").stream()
                .map(row ->
                        "\"" + row.text("Label") + "\" (" + names(DnaStatements.variables(file, row.whole("ID"))) + ")")
                .collect(Collectors.joining(", "));
    }

    private static String names(List<DnaVariable> variables) {
        return variables.stream().map(DnaVariable::name).collect(Collectors.joining(", "));
    }

    private static boolean isUsual(DnaFile file, DnaRow type, DnaMapping mapping) {
        List<DnaVariable> variables = DnaStatements.variables(file, type.whole("ID"));
        return find(variables, DnaPart.CONCEPT, mapping).isPresent()
                && Stream.of(DnaPart.PERSON, DnaPart.ORGANIZATION)
                        .anyMatch(part -> find(variables, part, mapping).isPresent());
    }

    private static Optional<DnaVariable> find(List<DnaVariable> variables, DnaPart part, DnaMapping mapping) {
        Optional<String> wanted = mapping.of(part);
        return variables.stream()
                .filter(variable -> wanted.map(variable.name()::equals)
                        .orElseGet(() -> part.isCalled(variable.name()) && fits(variable, part)))
                .findFirst();
    }

    private static boolean fits(DnaVariable variable, DnaPart part) {
        return part == DnaPart.AGREEMENT
                ? variable.dataType().equals("boolean") || variable.dataType().equals("integer")
                : !WITH_ENTITIES.contains(part) || variable.dataType().equals("short text");
    }

    private static Map<DnaPart, Long> parts(DnaFile file, DnaRow type, DnaMapping mapping) {
        List<DnaVariable> variables = DnaStatements.variables(file, type.whole("ID"));
        Map<DnaPart, Long> found = new EnumMap<>(DnaPart.class);
        for (DnaPart part : DnaPart.values()) {
            Optional<DnaVariable> variable = find(variables, part, mapping);
            if (variable.isEmpty() && mapping.of(part).isPresent()) {
                throw new IllegalArgumentException("its statement type \"" + type.text("Label")
                        + "\" has no variable \"" + mapping.of(part).get() + "\"; it has " + names(variables));
            }
            if (variable.isPresent() && !fits(variable.get(), part)) {
                throw new IllegalArgumentException("its variable \""
                        + variable.get().name() + "\" is of " + variable.get().dataType() + "; "
                        + (part == DnaPart.AGREEMENT ? "a boolean or an integer" : "short text") + " is needed");
            }
            if (part.isUsual() || type.text("Label").equals(DnaPart.OURS)) {
                variable.ifPresent(each -> found.put(part, each.id()));
            }
        }
        return found;
    }

    private static List<Long> sides(DnaFile file, Map<DnaPart, Long> found, Optional<String> attribute) {
        if (attribute.isEmpty()) {
            return List.of();
        }
        List<Long> sides = Stream.of(DnaPart.ORGANIZATION, DnaPart.PERSON)
                .flatMap(part -> Optional.ofNullable(found.get(part)).stream())
                .flatMap(variable -> file.rows("ATTRIBUTEVARIABLES").stream()
                        .filter(row -> row.whole("VariableId") == variable)
                        .filter(row -> row.text("AttributeVariable").equals(attribute.get()))
                        .map(row -> row.whole("ID")))
                .toList();
        if (sides.isEmpty()) {
            throw new IllegalArgumentException("neither its organizations nor its persons have an attribute \""
                    + attribute.get() + "\"; there are "
                    + file.rows("ATTRIBUTEVARIABLES").stream()
                            .map(row -> row.text("AttributeVariable"))
                            .distinct()
                            .collect(Collectors.joining(", ")));
        }
        return sides;
    }

    /** Returns this in words, for {@link #parse(String)}. */
    String words() {
        return Stream.concat(
                        Stream.of("type=" + type),
                        Stream.concat(
                                variables.entrySet().stream()
                                        .sorted(Map.Entry.comparingByKey())
                                        .map(entry -> entry.getKey() + "=" + entry.getValue()),
                                sides.stream().map(side -> "side=" + side)))
                .collect(Collectors.joining(" "));
    }

    /**
     * Returns what {@link #words()} says.
     *
     * @throws IllegalArgumentException if it says something else
     */
    static DnaVariables parse(String words) {
        long type = 0;
        Map<DnaPart, Long> variables = new EnumMap<>(DnaPart.class);
        Stream.Builder<Long> sides = Stream.builder();
        for (String word : words.split(" ", -1)) {
            int sign = Math.max(0, word.indexOf('='));
            String name = word.substring(0, sign);
            long number = Long.parseLong(word.substring(sign + 1));
            switch (name) {
                case "type" -> type = number;
                case "side" -> sides.add(number);
                default -> variables.put(DnaPart.valueOf(name), number);
            }
        }
        return new DnaVariables(type, variables, sides.build().toList());
    }
}
