package org.rapporteur.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.model.DateInterval;
import org.rapporteur.model.PartialDate;
import org.rapporteur.yaml.Defects;
import org.rapporteur.yaml.Fields;
import org.rapporteur.yaml.Read;

/** Reads which articles a dossier is made for. */
final class CoverageReader {

    private static final String NAME = "name";
    private static final String ALIASES = "aliases";
    private static final Fields.Items OUTLETS = new Fields.Items(
            Fields.MOST_VALUES, Set.of(NAME, ALIASES), "is no outlet; write its name, or {name: …, aliases: […]}");

    private static final String LANGUAGES = "languages";
    private static final Set<String> ISO_639_1 = Set.of(Locale.getISOLanguages());

    private static final String PERIOD = "period";
    private static final String FROM = "from";
    private static final String TO = "to";

    private final Fields file;
    private final Defects defects;
    private final List<Read<String>> names = new ArrayList<>();

    CoverageReader(Fields file, Defects defects) {
        this.file = file;
        this.defects = defects;
    }

    Coverage read() {
        List<Coverage.Outlet> outlets = file.textsOrItems("outlets", OUTLETS, this::outlet, this::outlet)
                .orElse(List.of());
        Forms.uniqueNames(names, defects);
        Optional<Fields> period = file.fields(PERIOD, Set.of(FROM, TO));
        Optional<PartialDate> from = period.flatMap(fields -> date(fields, FROM));
        Optional<PartialDate> to = period.flatMap(fields -> date(fields, TO));
        period.ifPresent(fields -> check(fields, from, to));
        return new Coverage(outlets, from, to, languages());
    }

    private Coverage.Outlet outlet(Read<String> name) {
        names.add(name);
        return new Coverage.Outlet(name.value(), List.of());
    }

    private Optional<Coverage.Outlet> outlet(Fields item) {
        Forms.require(item, List.of(NAME), "is missing in this outlet; write {name: …, aliases: […]}");
        Optional<Read<String>> name = item.text(NAME);
        name.ifPresent(names::add);
        List<Read<String>> aliases = item.texts(ALIASES).orElse(List.of());
        names.addAll(aliases);
        return name.map(called -> new Coverage.Outlet(
                called.value(), aliases.stream().map(Read::value).toList()));
    }

    private static Optional<PartialDate> date(Fields period, String key) {
        return period.textOrNumber(key).flatMap(text -> {
            try {
                return Optional.of(new PartialDate(text.value()));
            } catch (IllegalArgumentException e) {
                period.defect(key, "\"" + text.value() + "\" is no date; write it as 2025-09-03, 2025-09 or 2025");
                return Optional.empty();
            }
        });
    }

    private static void check(Fields period, Optional<PartialDate> from, Optional<PartialDate> to) {
        if (period.keys().isEmpty() && period.isWhole()) {
            period.defect(PERIOD, "is empty; write {from: 2025-09-03}, or leave the key out");
        }
        if (from.isPresent() && to.isPresent()) {
            try {
                new DateInterval(from.get(), to.get());
            } catch (IllegalArgumentException e) {
                period.defect(FROM, "is after \"to\"; exchange the two, or leave one out");
            }
        }
    }

    private List<String> languages() {
        List<Read<String>> languages = file.texts(LANGUAGES).orElse(List.of());
        Forms.unique(languages, LANGUAGES, defects);
        for (Read<String> language : languages) {
            if (!ISO_639_1.contains(language.value())) {
                defects.add(
                        language.place(),
                        LANGUAGES,
                        "\"" + language.value()
                                + "\" is no language of ISO 639-1; write its two letters, as in en for English");
            }
        }
        return languages.stream().map(Read::value).toList();
    }
}
