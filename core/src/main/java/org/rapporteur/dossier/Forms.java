package org.rapporteur.dossier;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.actors.ActorId;
import org.rapporteur.actors.Folding;
import org.rapporteur.yaml.Defects;
import org.rapporteur.yaml.Fields;
import org.rapporteur.yaml.Read;

/** The forms that several parts of a dossier have. */
final class Forms {

    private Forms() {}

    /** Says of each key that is not there that it is missing. */
    static void require(Fields fields, List<String> keys, String trouble) {
        for (String key : keys) {
            if (!fields.has(key)) {
                fields.defect(key, trouble);
            }
        }
    }

    /** Returns a short name: of {@code a} to {@code z}, digits and hyphens. */
    static Optional<Read<String>> slug(Fields fields, String key) {
        return fields.text(key).filter(word -> {
            boolean good = ActorId.isSlug(word.value());
            if (!good) {
                fields.defect(
                        key,
                        "\"" + word.value() + "\" is no short name; write a to z, 0 to 9 and hyphens, as in river-war");
            }
            return good;
        });
    }

    /** Says of each value that stands there for the second time that one is too many. */
    static void unique(List<Read<String>> values, String key, Defects defects) {
        Set<String> seen = new HashSet<>();
        for (Read<String> value : values) {
            if (!seen.add(value.value())) {
                defects.add(value.place(), key, "\"" + value.value() + "\" stands twice; leave one out");
            }
        }
    }

    /** Says of each name that another one has already, in whatever spelling, that nobody can tell which is meant. */
    static void uniqueNames(List<Read<String>> names, Defects defects) {
        Set<String> seen = new HashSet<>();
        for (Read<String> name : names) {
            String fold = Folding.fold(name.value());
            if (fold.isEmpty()) {
                defects.add(name.place(), "name", "\"" + name.value() + "\" has neither letter nor digit; mend it");
            } else if (!seen.add(fold)) {
                defects.add(
                        name.place(),
                        "name",
                        "\"" + name.value() + "\" stands there as a name already; leave one out, or tell them apart");
            }
        }
    }
}
