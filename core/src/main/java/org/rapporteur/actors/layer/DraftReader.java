package org.rapporteur.actors.layer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.rapporteur.actors.ActorId;
import org.rapporteur.actors.ActorType;
import org.rapporteur.actors.Gender;
import org.rapporteur.actors.Office;
import org.rapporteur.actors.Term;
import org.rapporteur.model.PartialDate;
import org.rapporteur.yaml.Fields;
import org.rapporteur.yaml.Read;

/** Reads one actor of a file into a draft. */
final class DraftReader {

    static final Set<String> KEYS = Set.of(
            ("id type name aliases add-aliases gender surname roles add-roles sides parent country demonyms capital metonyms"
                            + " wikidata")
                    .split(" "));
    static final Set<String> ROLE_KEYS = Set.of("title", "office", "of", "from", "to");
    private static final String ROLE_FORM = "write {title: …, office: …, of: …}";

    static final String WIKIDATA = "Q[1-9][0-9]{0,11}";

    private static final Pattern WIKIDATA_FORM = Pattern.compile(WIKIDATA);

    private final Fields fields;

    DraftReader(Fields fields) {
        this.fields = fields;
    }

    /** Returns the draft; empty if not even its id can be read. */
    Optional<Draft> read() {
        if (!fields.has("id")) {
            fields.defect("id", "is missing; write one such as ua-government");
        }
        return id(fields, "id").map(id -> draft(id.value()));
    }

    private Draft draft(ActorId id) {
        Optional<ActorType> type = fields.word("type", ActorType.byWord());
        Optional<Read<String>> name = fields.text("name");
        Optional<List<Read<String>>> aliases = fields.texts("aliases");
        List<Read<String>> addedAliases = fields.texts("add-aliases").orElse(List.of());
        Optional<Gender> gender = fields.word("gender", Gender.byWord());
        Optional<String> surname = plain("surname");
        Optional<List<Read<Term>>> terms = terms("roles");
        List<Read<Term>> addedTerms = terms("add-roles").orElse(List.of());
        Map<String, String> sides = sides();
        Optional<Read<ActorId>> parent = id(fields, "parent");
        Optional<String> country = plain("country");
        Optional<List<String>> demonyms = plains("demonyms");
        Optional<String> capital = plain("capital");
        Optional<List<String>> metonyms = plains("metonyms");
        Optional<String> wikidata = wikidata();
        return new Draft(
                fields.place(),
                fields.isWhole(),
                id,
                type,
                name,
                aliases,
                addedAliases,
                gender,
                surname,
                terms,
                addedTerms,
                sides,
                parent,
                country,
                demonyms,
                capital,
                metonyms,
                wikidata);
    }

    private Optional<String> plain(String key) {
        return fields.text(key).map(Read::value);
    }

    private Optional<List<String>> plains(String key) {
        return fields.texts(key).map(list -> list.stream().map(Read::value).toList());
    }

    private static Optional<Read<ActorId>> id(Fields fields, String key) {
        return fields.text(key).flatMap(text -> {
            if (!ActorId.isSlug(text.value())) {
                fields.defect(
                        key,
                        "\"" + text.value() + "\" is no id; write a to z, 0 to 9 and hyphens, as in ua-government");
                return Optional.empty();
            }
            return Optional.of(new Read<>(new ActorId(text.value()), text.place()));
        });
    }

    private Optional<String> wikidata() {
        return plain("wikidata").filter(id -> {
            boolean good = WIKIDATA_FORM.matcher(id).matches();
            if (!good) {
                fields.defect("wikidata", "\"" + id + "\" is no id of Wikidata; write one such as Q212");
            }
            return good;
        });
    }

    private Map<String, String> sides() {
        Map<String, String> sides = new TreeMap<>();
        fields.fields("sides", Set.of()).ifPresent(conflicts -> {
            for (String conflict : conflicts.keys()) {
                if (!ActorId.isSlug(conflict)) {
                    conflicts.defect(conflict, "is no conflict; write its short name with a to z, 0 to 9 and hyphens");
                }
                conflicts.text(conflict).ifPresent(side -> sides.put(conflict, side.value()));
            }
        });
        return sides;
    }

    private Optional<List<Read<Term>>> terms(String key) {
        return fields.items(key, Fields.MOST_VALUES, ROLE_KEYS, "is no role; " + ROLE_FORM, DraftReader::term);
    }

    private static Optional<Read<Term>> term(Fields parts) {
        for (String needed : List.of("title", "office", "of")) {
            if (!parts.has(needed)) {
                parts.defect(needed, "is missing in this role; " + ROLE_FORM);
            }
        }
        Optional<Read<String>> title = parts.text("title");
        Optional<Office> office = parts.word("office", Office.byWord());
        Optional<Read<ActorId>> of = id(parts, "of");
        Optional<PartialDate> from = date(parts, "from");
        Optional<PartialDate> to = date(parts, "to");
        if (title.isEmpty() || office.isEmpty() || of.isEmpty()) {
            return Optional.empty();
        }
        try {
            Term term = new Term(title.get().value(), office.get(), of.get().value(), from, to);
            return Optional.of(new Read<>(term, of.get().place()));
        } catch (IllegalArgumentException e) {
            parts.defect("from", "is after \"to\"; exchange the two, or leave out the one in doubt");
            return Optional.empty();
        }
    }

    private static Optional<PartialDate> date(Fields parts, String key) {
        return parts.textOrNumber(key).flatMap(text -> {
            try {
                return Optional.of(new PartialDate(text.value()));
            } catch (IllegalArgumentException e) {
                parts.defect(key, "\"" + text.value() + "\" is no date; write it as 2025-09-03, 2025-09 or 2025");
                return Optional.empty();
            }
        });
    }
}
