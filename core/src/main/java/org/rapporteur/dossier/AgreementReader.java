package org.rapporteur.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.model.Agreement;
import org.rapporteur.model.DateInterval;
import org.rapporteur.yaml.Defects;
import org.rapporteur.yaml.Fields;
import org.rapporteur.yaml.Read;

/** Reads the agreements of a dossier. */
final class AgreementReader {

    private static final String ID = "id";
    private static final String NAME = "name";
    private static final String DATE = "date";
    private static final Set<String> KEYS = Set.of(ID, NAME, "aliases", DATE, "parties");
    private static final String FORM = "write {name: …, date: …, parties: [one, another]}";

    private final Defects defects;
    private final List<Read<String>> ids = new ArrayList<>();
    private final List<Read<String>> names = new ArrayList<>();

    AgreementReader(Defects defects) {
        this.defects = defects;
    }

    /** Returns the agreements of a file. */
    List<Agreement> read(Fields file) {
        Optional<List<Agreement>> agreements =
                file.items("agreements", Fields.MOST_VALUES, KEYS, "is no agreement; " + FORM, this::agreement);
        Forms.unique(ids, ID, defects);
        Forms.uniqueNames(names, defects);
        return agreements.orElse(List.of());
    }

    private Optional<Agreement> agreement(Fields item) {
        Forms.require(item, List.of(NAME), "is missing in this agreement; " + FORM);
        Optional<Read<String>> id = Forms.slug(item, ID);
        id.ifPresent(ids::add);
        Optional<Read<String>> name = item.text(NAME);
        name.ifPresent(names::add);
        List<Read<String>> aliases = item.texts("aliases").orElse(List.of());
        names.addAll(aliases);
        Optional<DateInterval> date = date(item);
        List<Read<String>> parties = item.texts("parties").orElse(List.of());
        Forms.unique(parties, "parties", defects);
        return name.map(
                called -> new Agreement(id.map(Read::value), called.value(), values(aliases), date, values(parties)));
    }

    private static List<String> values(List<Read<String>> read) {
        return read.stream().map(Read::value).toList();
    }

    private static Optional<DateInterval> date(Fields item) {
        return item.textOrNumber(DATE).flatMap(text -> {
            try {
                return Optional.of(DateInterval.parse(text.value()));
            } catch (IllegalArgumentException e) {
                item.defect(
                        DATE,
                        "\"" + text.value()
                                + "\" is no date; write it as 2025-09-03, 2025-09 or 2025, or an interval as 2025-09/2026");
                return Optional.empty();
            }
        });
    }
}
