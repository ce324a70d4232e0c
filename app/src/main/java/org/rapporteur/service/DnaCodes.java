package org.rapporteur.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.rapporteur.actors.ActorId;
import org.rapporteur.actors.NamedId;
import org.rapporteur.model.Act;
import org.rapporteur.model.Article;
import org.rapporteur.model.Attribution;
import org.rapporteur.model.Capacity;
import org.rapporteur.model.Coded;
import org.rapporteur.model.Coding;
import org.rapporteur.model.DateInterval;
import org.rapporteur.model.Finding;
import org.rapporteur.model.Kind;
import org.rapporteur.model.Occasion;
import org.rapporteur.model.Provenance;
import org.rapporteur.model.SaidOn;
import org.rapporteur.model.Sha256;
import org.rapporteur.model.SoftwareVersion;
import org.rapporteur.model.Speaker;
import org.rapporteur.model.Stance;
import org.rapporteur.model.Statement;
import org.rapporteur.model.StatementId;
import org.rapporteur.store.dna.DnaFile;
import org.rapporteur.store.dna.DnaRow;
import org.rapporteur.store.dna.DnaStatements;
import org.rapporteur.store.dna.DnaStatements.DnaStatement;
import org.rapporteur.text.CodePoints;

/** What the values of a statement of Discourse Network Analyzer are in a record. */
final class DnaCodes {

    /** How a field was decided of which such a file says nothing. */
    private static final String NOT_CODED = "not-coded";

    private static final int DIGITS = 12;

    private final DnaVariables variables;
    private final Map<DnaPart, Integer> places = new EnumMap<>(DnaPart.class);
    private final Map<String, String> concepts;
    private final Map<Entity, String> sides = new HashMap<>();
    private final Map<Entity, String> ids = new HashMap<>();
    private final Set<Long> machines = new HashSet<>();
    private final boolean isBoolean;

    /** The value of a variable. */
    private record Entity(long variable, String value) {}

    DnaCodes(DnaFile file, DnaVariables variables, DnaStatements statements) {
        this.variables = variables;
        for (int i = 0; i < statements.variables().size(); i++) {
            long id = statements.variables().get(i).id();
            int place = i;
            variables.variables().forEach((part, variable) -> {
                if (variable == id) {
                    places.put(part, place);
                }
            });
        }
        Integer agreement = places.get(DnaPart.AGREEMENT);
        isBoolean = agreement != null
                && statements.variables().get(agreement).dataType().equals("boolean");
        concepts = concepts(file, variables.of(DnaPart.CONCEPT).orElse(0L));
        file.rows("CODERS").stream()
                .filter(coder -> coder.text("Name").equals(DnaPart.CODER))
                .forEach(coder -> machines.add(coder.whole("ID")));
        attributes(file);
    }

    private void attributes(DnaFile file) {
        Map<Long, Entity> entities = new HashMap<>();
        file.rows("ENTITIES")
                .forEach(row -> entities.put(row.whole("ID"), new Entity(row.whole("VariableId"), row.text("Value"))));
        Map<Long, String> names = new HashMap<>();
        file.rows("ATTRIBUTEVARIABLES").forEach(row -> names.put(row.whole("ID"), row.text("AttributeVariable")));
        for (DnaRow row : file.rows("ATTRIBUTEVALUES")) {
            Entity entity = entities.get(row.whole("EntityId"));
            long attribute = row.whole("AttributeVariableId");
            String value = row.text("AttributeValue");
            if (entity != null && !value.isBlank()) {
                if (variables.sides().contains(attribute)) {
                    sides.put(entity, value.strip());
                }
                if (DnaPart.ID.equals(names.get(attribute)) && ActorId.isSlug(value)) {
                    ids.put(entity, value);
                }
            }
        }
    }

    /** Returns a proposition's id for each concept: the concept itself, if it is one word, or else its words with hyphens. */
    private static Map<String, String> concepts(DnaFile file, long variable) {
        Map<String, String> concepts = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>();
        List<String> values = file.rows("ENTITIES").stream()
                .filter(row -> row.whole("VariableId") == variable)
                .map(row -> row.text("Value"))
                .filter(value -> !value.isBlank())
                .toList();
        // Those that are ids already keep them, whatever comes before.
        values.stream().filter(DnaCodes::isOneWord).forEach(value -> {
            taken.add(value);
            concepts.put(value, value);
        });
        for (String value : values) {
            String slug = org.rapporteur.actors.Folding.fold(value).replace(' ', '-');
            String id = slug.isEmpty() ? "concept-" + digits(value) : slug;
            for (int next = 2; !concepts.containsKey(value); next++) {
                if (taken.add(id)) {
                    concepts.put(value, id);
                }
                id = slug + "-" + next;
            }
        }
        return concepts;
    }

    private static boolean isOneWord(String value) {
        return value.codePoints().noneMatch(Character::isWhitespace);
    }

    private static String digits(String value) {
        return Sha256.of(value.getBytes(UTF_8)).hex().substring(0, DIGITS);
    }

    private String value(DnaStatement statement, DnaPart part) {
        Integer place = places.get(part);
        return place == null ? "" : statement.values().get(place);
    }

    private Optional<String> words(DnaStatement statement, DnaPart part) {
        return Optional.of(value(statement, part).strip()).filter(words -> !words.isEmpty());
    }

    /** Returns the concept of a statement, empty if there is none. */
    String concept(DnaStatement statement) {
        return concepts.getOrDefault(value(statement, DnaPart.CONCEPT), "");
    }

    /** Returns what statements have in common that are one in a record: all values save the concept and where it stands. */
    List<String> voice(DnaStatement statement) {
        List<String> values = new ArrayList<>(statement.values());
        Stream.of(DnaPart.CONCEPT, DnaPart.AGREEMENT, DnaPart.STANCE, DnaPart.CONFIDENCE)
                .flatMap(part -> Optional.ofNullable(places.get(part)).stream())
                .forEach(place -> values.set(place, ""));
        return values;
    }

    /** Returns a statement of a record; its id is that of its place. */
    Statement statement(Article article, CodePoints text, List<DnaStatement> group) {
        DnaStatement first = group.get(0);
        boolean isByHand = !machines.contains(first.coder());
        String how = isByHand ? Coded.BY_HAND : Imported.BY_MACHINE;
        double sure =
                group.stream().mapToDouble(each -> sure(each, isByHand)).min().orElse(1);
        Attribution what = DnaPlaces.attribution(
                first,
                words(first, DnaPart.PLACES),
                words(first, DnaPart.KIND).flatMap(word -> known(word, Kind::ofWord)),
                text,
                sure);
        return new Statement(
                StatementId.of(article.id(), what),
                what,
                speaker(first, how),
                capacity(first, how),
                new Occasion(
                        words(first, DnaPart.SAID_ON)
                                .flatMap(word -> known(word, DateInterval::parse))
                                .map(date -> SaidOn.on(date, how))
                                .orElseGet(() -> SaidOn.unknown(NOT_CODED)),
                        Finding.none(NOT_CODED)),
                Finding.none(NOT_CODED),
                coding(group, isByHand, how, sure),
                new Provenance(SoftwareVersion.current(), Imported.MODEL));
    }

    private double sure(DnaStatement statement, boolean isByHand) {
        return isByHand
                ? 1
                : words(statement, DnaPart.CONFIDENCE)
                        .flatMap(word -> known(word, Double::valueOf))
                        .map(hundredths -> Math.max(0, Math.min(1, hundredths / 100)))
                        .orElse(0.0);
    }

    private static <T> Optional<T> known(String word, Function<String, T> meaning) {
        try {
            return Optional.of(meaning.apply(word));
        } catch (IllegalArgumentException e) {
            // Somebody wrote something else there in the other program; it stays in the file.
            return Optional.empty();
        }
    }

    private boolean speaksForItself(DnaStatement statement) {
        Optional<String> person = words(statement, DnaPart.PERSON);
        Optional<String> body = words(statement, DnaPart.ORGANIZATION);
        return body.isPresent() && ((person.isEmpty() && saidBy(statement).isEmpty()) || person.equals(body));
    }

    private Optional<String> saidBy(DnaStatement statement) {
        return words(statement, DnaPart.SAID_BY).filter(name -> !name.equals(Speaker.UNSPECIFIED));
    }

    private Speaker speaker(DnaStatement statement, String how) {
        if (speaksForItself(statement)) {
            return speaker(statement, DnaPart.ORGANIZATION, how + Imported.ORGANISATION);
        }
        if (words(statement, DnaPart.PERSON).isPresent()) {
            return speaker(statement, DnaPart.PERSON, how);
        }
        return saidBy(statement)
                .map(name -> new Speaker(name, Optional.empty(), how, 1))
                .orElseGet(() -> Speaker.unspecified(how, 1));
    }

    private Speaker speaker(DnaStatement statement, DnaPart part, String how) {
        String name = value(statement, part).strip();
        String id = Stream.of(part, DnaPart.PERSON)
                .flatMap(each -> entity(statement, each).stream())
                .flatMap(entity -> Optional.ofNullable(ids.get(entity)).stream())
                .findFirst()
                .or(() -> NamedId.of(name))
                .orElseGet(() -> "named-" + digits(name));
        return new Speaker(name, Optional.of(id), how, 1);
    }

    private Optional<Entity> entity(DnaStatement statement, DnaPart part) {
        return variables.of(part).map(variable -> new Entity(variable, value(statement, part)));
    }

    private Capacity capacity(DnaStatement statement, String how) {
        Finding role = words(statement, DnaPart.ROLE)
                .map(words -> Finding.of(words, how))
                .or(() -> words(statement, DnaPart.ORGANIZATION)
                        .filter(body -> !speaksForItself(statement))
                        .map(body -> Finding.of(body, how + Imported.ORGANISATION)))
                .orElseGet(() -> Finding.none(NOT_CODED));
        Finding side = words(statement, DnaPart.SIDE)
                .or(() -> Stream.of(DnaPart.ORGANIZATION, DnaPart.PERSON)
                        .flatMap(part -> entity(statement, part).stream())
                        .flatMap(entity -> Optional.ofNullable(sides.get(entity)).stream())
                        .findFirst())
                .map(words -> Finding.of(words, how))
                .orElseGet(() -> Finding.none(NOT_CODED));
        return new Capacity(role, side);
    }

    private Coding coding(List<DnaStatement> group, boolean isByHand, String how, double least) {
        Map<String, Coded<Stance>> stances = new LinkedHashMap<>();
        Set<String> issues = new LinkedHashSet<>();
        for (DnaStatement statement : group) {
            String concept = concept(statement);
            if (!concept.isEmpty()) {
                stance(statement)
                        .ifPresentOrElse(
                                stance -> stances.put(concept, Coded.asserted(stance, sure(statement, isByHand), how)),
                                () -> issues.add(concept));
            }
        }
        words(group.get(0), DnaPart.ISSUES).stream()
                .flatMap(words -> Stream.of(words.split(DnaPart.AND, -1)))
                .filter(issue -> !issue.isEmpty() && isOneWord(issue))
                .forEach(issues::add);
        return new Coding(
                issues.stream().map(issue -> Coded.asserted(issue, least, how)).toList(),
                words(group.get(0), DnaPart.ACT)
                        .flatMap(word -> known(word, Act::ofWord))
                        .map(act -> Coded.asserted(act, least, how)),
                stances,
                List.of());
    }

    /** Returns where a statement stands; empty if its type has no variable that says so. */
    private Optional<Stance> stance(DnaStatement statement) {
        boolean isDegree = places.containsKey(DnaPart.STANCE);
        return words(statement, isDegree ? DnaPart.STANCE : DnaPart.AGREEMENT)
                .flatMap(word -> known(word, Long::valueOf))
                .map(number -> {
                    if (number > 0) {
                        return Stance.SUPPORT;
                    }
                    return number < 0 || (!isDegree && isBoolean) ? Stance.OPPOSE : Stance.CONDITIONAL;
                });
    }
}
