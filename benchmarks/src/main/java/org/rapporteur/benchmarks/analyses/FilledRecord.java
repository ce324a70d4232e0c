package org.rapporteur.benchmarks.analyses;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.analysis.Said;
import org.rapporteur.model.Article;
import org.rapporteur.model.Attribution;
import org.rapporteur.model.Capacity;
import org.rapporteur.model.Coded;
import org.rapporteur.model.Coding;
import org.rapporteur.model.Condition;
import org.rapporteur.model.DateInterval;
import org.rapporteur.model.Finding;
import org.rapporteur.model.Metadata;
import org.rapporteur.model.Occasion;
import org.rapporteur.model.PartialDate;
import org.rapporteur.model.Provenance;
import org.rapporteur.model.Reading;
import org.rapporteur.model.SaidOn;
import org.rapporteur.model.Sha256;
import org.rapporteur.model.SoftwareVersion;
import org.rapporteur.model.Span;
import org.rapporteur.model.Speaker;
import org.rapporteur.model.Stance;
import org.rapporteur.model.Statement;
import org.rapporteur.store.RecordFile;
import org.rapporteur.store.Settings;

/** A record of made-up statements: each a line of its article, as {@code WORDS, said SPEAKER}. */
final class FilledRecord {

    private static final String HOW = "made-up";
    private static final Provenance MADE_UP = new Provenance(SoftwareVersion.current(), HOW);
    private static final Settings SETTINGS = new Settings(MADE_UP, 0.5, HOW);

    /** So many articles are written at once. */
    private static final int AT_ONCE = 5000;

    private FilledRecord() {}

    /** Writes statements, those of an article one after the other, to a record that is not there yet. */
    static void write(List<Said> said, Path file) {
        try (RecordFile record = RecordFile.openOrCreate(file)) {
            List<Reading> readings = new ArrayList<>();
            int first = 0;
            for (int i = 1; i <= said.size(); i++) {
                if (i == said.size()
                        || !said.get(i).report().equals(said.get(first).report())) {
                    readings.add(reading(said.subList(first, i)));
                    first = i;
                }
                if (readings.size() == AT_ONCE || i == said.size()) {
                    record.atOnce(() -> readings.forEach(reading -> record.keep(reading, SETTINGS)));
                    readings.clear();
                }
            }
        }
    }

    private static Reading reading(List<Said> said) {
        Said.Report report = said.get(0).report();
        StringBuilder text = new StringBuilder();
        List<Statement> statements =
                said.stream().map(each -> statement(each, text)).toList();
        Metadata about = new Metadata(
                Optional.empty(),
                Optional.empty(),
                List.of(),
                report.outlet(),
                report.published().map(day -> PartialDate.of(day.first())),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        Article article = new Article(
                report.article(),
                text.toString(),
                Sha256.of((report.article() + text).getBytes(UTF_8)),
                about,
                List.of(),
                List.of());
        return new Reading(article, statements, List.of(), List.of());
    }

    private static Statement statement(Said said, StringBuilder text) {
        Said.Voice who = said.who();
        Span content = append(text, said.words());
        text.append(", ");
        Span cue = append(text, "said");
        text.append(' ');
        Span source = append(text, who.actor());
        text.append(".\n");
        return new Statement(
                said.id(),
                new Attribution(List.of(content), List.of(source), List.of(cue), said.kind(), 1),
                new Speaker(who.actor(), who.actorId(), HOW, 1),
                new Capacity(new Finding(who.role(), HOW), new Finding(who.side(), HOW)),
                new Occasion(
                        new SaidOn(
                                said.when()
                                        .filter(day -> !day.isPublication())
                                        .map(day -> DateInterval.of(day.first(), day.last())),
                                HOW),
                        Finding.none(HOW)),
                new Finding(said.coding().about(), HOW),
                coding(said.coding(), content),
                MADE_UP);
    }

    private static Span append(StringBuilder text, String words) {
        int start = text.length();
        text.append(words);
        return new Span(start, text.length());
    }

    private static Coding coding(Said.Codes codes, Span content) {
        double sure = codes.sure();
        Map<String, Coded<Stance>> stances = new LinkedHashMap<>();
        codes.stances().forEach((proposition, stance) -> stances.put(proposition, Coded.asserted(stance, sure, HOW)));
        return new Coding(
                codes.issues().stream()
                        .map(issue -> Coded.asserted(issue, sure, HOW))
                        .toList(),
                codes.act().map(act -> Coded.asserted(act, sure, HOW)),
                stances,
                codes.conditions().stream()
                        .map(each -> new Condition(content, each.words(), each.on(), each.unlocks()))
                        .map(condition -> Coded.asserted(condition, sure, HOW))
                        .toList());
    }
}
