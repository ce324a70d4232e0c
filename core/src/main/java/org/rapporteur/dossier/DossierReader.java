package org.rapporteur.dossier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.actors.Directory;
import org.rapporteur.actors.layer.Layers;
import org.rapporteur.model.Agreement;
import org.rapporteur.model.Capacity;
import org.rapporteur.model.Conflict;
import org.rapporteur.model.Issue;
import org.rapporteur.model.Proposition;
import org.rapporteur.model.Sha256;
import org.rapporteur.yaml.BrokenFileException;
import org.rapporteur.yaml.Defects;
import org.rapporteur.yaml.Fields;
import org.rapporteur.yaml.Place;
import org.rapporteur.yaml.Read;
import org.rapporteur.yaml.YamlFile;

/** Reads a dossier, and gathers all that has to be mended in it. */
final class DossierReader {

    static final Set<String> KEYS =
            Set.of("name title conflict sides actors propositions issues add-issues agreements outlets period languages"
                    .split(" "));

    private static final String FORM = "begin the file with \"name: …\"";
    private static final String SIDES = "sides";
    private static final String CONFLICT = "conflict";

    private final YamlFile file;
    private final List<YamlFile> actors;
    private final Defects defects = new Defects();

    DossierReader(YamlFile file) {
        this(file, List.of());
    }

    /** Reads a dossier whose actors stand in further files as well. */
    DossierReader(YamlFile file, List<YamlFile> actors) {
        this.file = file;
        this.actors = actors;
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
        Forms.require(fields, List.of("name"), "is missing; " + FORM);
        Optional<Read<String>> name = Forms.slug(fields, "name");
        Optional<String> title = fields.text("title").map(Read::value);
        Optional<Conflict> conflict = conflict(fields);
        PropositionReader reader = new PropositionReader(fields, defects);
        List<Issue> issues = reader.issues();
        List<Proposition> propositions = reader.propositions(issues);
        List<Agreement> agreements = new AgreementReader(defects).read(fields);
        Coverage coverage = new CoverageReader(fields, defects).read();
        Directory directory = Layers.over(Directory.builtIn(), new Layers.Source(fields, actors), conflict, defects);
        return name.map(called -> new Dossier(
                called.value(),
                title,
                conflict,
                directory,
                issues,
                propositions,
                agreements,
                coverage,
                Optional.of(digest())));
    }

    /** Returns the digest of the file, or if there are several, of their digests. */
    private Sha256 digest() {
        Sha256 first = digest(file);
        return actors.isEmpty()
                ? first
                : Sha256.of(Stream.concat(Stream.of(first), actors.stream().map(DossierReader::digest))
                        .map(Sha256::hex)
                        .collect(Collectors.joining(" "))
                        .getBytes(UTF_8));
    }

    private static Sha256 digest(YamlFile file) {
        return Sha256.of(file.text().getBytes(UTF_8));
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
        Optional<Read<String>> id = Forms.slug(fields, CONFLICT);
        Optional<List<Read<String>>> sides = fields.texts(SIDES);
        sides.ifPresent(parties -> check(parties, fields.place(SIDES)));
        return id.flatMap(called -> sides.map(parties ->
                new Conflict(called.value(), parties.stream().map(Read::value).toList())));
    }

    private void check(List<Read<String>> parties, Place place) {
        Forms.unique(parties, SIDES, defects);
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
}
