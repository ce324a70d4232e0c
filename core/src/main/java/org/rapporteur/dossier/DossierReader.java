package org.rapporteur.dossier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.rapporteur.actors.ActorId;
import org.rapporteur.actors.Directory;
import org.rapporteur.actors.layer.Layers;
import org.rapporteur.model.Capacity;
import org.rapporteur.model.Conflict;
import org.rapporteur.model.Sha256;
import org.rapporteur.yaml.BrokenFileException;
import org.rapporteur.yaml.Defects;
import org.rapporteur.yaml.Fields;
import org.rapporteur.yaml.Place;
import org.rapporteur.yaml.Read;
import org.rapporteur.yaml.YamlFile;

/** Reads a dossier, and gathers all that has to be mended in it. */
final class DossierReader {

    /** The issues of the codebook. */
    static final List<String> ISSUES = List.of(
            ("talks ceasefire territory security-guarantees alignment military-aid military-course leadership accountability"
                            + " humanitarian sanctions-economy arms-control identity-rights third-parties agreements")
                    .split(" "));

    static final Set<String> KEYS =
            Set.of("name", "title", "conflict", "sides", "actors", "propositions", "issues", "add-issues");

    private static final String FORM = "begin the file with \"name: …\"";
    private static final String SIDES = "sides";
    private static final String CONFLICT = "conflict";
    private static final String TEXT = "proposition";
    private static final String ISSUE = "issue";

    private static final Set<String> PROPOSITION_KEYS = Set.of("id", TEXT, ISSUE);
    private static final String PROPOSITION_FORM = "write {id: …, proposition: …, issue: …}";

    private static final Set<String> ISSUE_KEYS = Set.of("id", "covers");
    private static final String ISSUE_FORM = "write {id: …, covers: …}";

    private static final String SLUG_FORM = "write a to z, 0 to 9 and hyphens, as in river-war";

    private final YamlFile file;
    private final Defects defects = new Defects();

    DossierReader(YamlFile file) {
        this.file = file;
    }

    /**
     * Returns the dossier.
     *
     * @throws BrokenFileException if something in it has to be mended; it names all of it
     */
    Dossier read() throws BrokenFileException {
        Optional<Dossier> dossier = file.fields(KEYS, FORM, defects).flatMap(this::dossier);
        defects.check();
        return dossier.orElseThrow();
    }

    private Optional<Dossier> dossier(Fields fields) {
        require(fields, List.of("name"), "is missing; " + FORM);
        Optional<String> name = slug(fields, "name");
        Optional<String> title = fields.text("title").map(Read::value);
        Optional<Conflict> conflict = conflict(fields);
        Set<String> issues = issues(fields);
        List<Proposition> propositions = propositions(fields, issues);
        Directory directory = Layers.over(Directory.builtIn(), fields, conflict, defects);
        byte[] bytes = file.text().getBytes(UTF_8);
        return name.map(
                called -> new Dossier(called, title, conflict, directory, propositions, Optional.of(Sha256.of(bytes))));
    }

    private static Optional<String> slug(Fields fields, String key) {
        return fields.text(key).map(Read::value).filter(value -> {
            boolean good = ActorId.isSlug(value);
            if (!good) {
                fields.defect(key, "\"" + value + "\" is no short name; " + SLUG_FORM);
            }
            return good;
        });
    }

    private Optional<Conflict> conflict(Fields fields) {
        if (fields.has(SIDES) && !fields.has(CONFLICT)) {
            defects.add(
                    fields.place(SIDES),
                    CONFLICT,
                    "is missing; name the conflict to which these are the sides: \"conflict: river-war\"");
        } else if (fields.has(CONFLICT) && !fields.has(SIDES)) {
            defects.add(
                    fields.place(CONFLICT),
                    SIDES,
                    "is missing; list the parties to the conflict: \"sides: [Norrin, Sorrane]\"");
        }
        Optional<String> id = slug(fields, CONFLICT);
        Optional<List<Read<String>>> sides = fields.texts(SIDES);
        sides.ifPresent(parties -> check(parties, fields.place(SIDES)));
        return id.flatMap(called -> sides.map(parties ->
                new Conflict(called, parties.stream().map(Read::value).toList())));
    }

    private void check(List<Read<String>> parties, Place place) {
        unique(parties, SIDES);
        for (Read<String> party : parties) {
            String name = party.value();
            if (name.equals(Capacity.NONE) || name.equals(Capacity.THIRD_PARTY)) {
                defects.add(party.place(), SIDES, "\"" + name + "\" is no party; leave it out, everybody may be that");
            } else if (name.contains(";")) {
                defects.add(party.place(), SIDES, "\"" + name + "\" has a semicolon; list the parties one by one");
            }
        }
        if (parties.size() < 2) {
            defects.add(place, SIDES, "has fewer than two parties; list them all, as in [Norrin, Sorrane]");
        }
    }

    private void unique(List<Read<String>> names, String key) {
        Set<String> seen = new HashSet<>();
        for (Read<String> name : names) {
            if (!seen.add(name.value())) {
                defects.add(name.place(), key, "\"" + name.value() + "\" stands twice; leave one out");
            }
        }
    }

    /** Returns the issues to which a proposition may belong. */
    private Set<String> issues(Fields fields) {
        Optional<List<Read<String>>> own = issues(fields, "issues");
        List<Read<String>> all = new ArrayList<>(own.orElse(
                ISSUES.stream().map(issue -> new Read<>(issue, fields.place())).toList()));
        all.addAll(issues(fields, "add-issues").orElse(List.of()));
        unique(all, "id");
        return all.stream().map(Read::value).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Optional<List<Read<String>>> issues(Fields fields, String key) {
        return fields.items(key, Fields.MOST_VALUES, ISSUE_KEYS, "is no issue; " + ISSUE_FORM, issue -> {
            require(issue, List.of("id", "covers"), "is missing in this issue; " + ISSUE_FORM);
            issue.text("covers");
            return slug(issue, "id").map(id -> new Read<>(id, issue.place("id")));
        });
    }

    private static void require(Fields fields, List<String> keys, String trouble) {
        for (String key : keys) {
            if (!fields.has(key)) {
                fields.defect(key, trouble);
            }
        }
    }

    private List<Proposition> propositions(Fields fields, Set<String> issues) {
        List<Read<String>> ids = new ArrayList<>();
        Optional<List<Proposition>> propositions = fields.items(
                "propositions",
                Fields.MOST_VALUES,
                PROPOSITION_KEYS,
                "is no proposition; " + PROPOSITION_FORM,
                item -> {
                    require(item, List.of("id", TEXT, ISSUE), "is missing in this proposition; " + PROPOSITION_FORM);
                    Optional<String> id = slug(item, "id");
                    id.ifPresent(word -> ids.add(new Read<>(word, item.place("id"))));
                    Optional<String> text = item.text(TEXT).map(Read::value);
                    Optional<String> issue = item.text(ISSUE).map(Read::value);
                    issue.filter(word -> !issues.contains(word))
                            .ifPresent(word -> item.defect(
                                    ISSUE, "\"" + word + "\" is not known; it is one of " + String.join(", ", issues)));
                    return id.flatMap(
                            word -> text.flatMap(sentence -> issue.map(of -> new Proposition(word, sentence, of))));
                });
        unique(ids, "id");
        return propositions.orElse(List.of());
    }
}
