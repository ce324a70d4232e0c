package org.rapporteur.brief;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.analysis.Day;
import org.rapporteur.analysis.Said;
import org.rapporteur.analysis.Topic;
import org.rapporteur.analysis.positions.Position;
import org.rapporteur.document.Block;
import org.rapporteur.document.Inline;
import org.rapporteur.model.StatementId;

/** Who stands where: a table of all, then topic by topic with sources. */
final class PositionPart {

    private final Findings findings;
    private final BriefSettings settings;
    private final Phrases phrases;
    private final Notes notes;

    /** What those named said on the topics. Articles with the same text share the ids of their statements. */
    private final Map<StatementId, List<Said>> byId;

    PositionPart(Findings findings, BriefSettings settings, Phrases phrases, Notes notes) {
        this.findings = findings;
        this.settings = settings;
        this.phrases = phrases;
        this.notes = notes;
        byId = new HashMap<>();
        // What is on several topics, or said for several, is one statement.
        Set<Source.Key> seen = new HashSet<>();
        for (String who : settings.who()) {
            for (String topic : settings.topics()) {
                for (Said said : findings.voices().of(who, topic)) {
                    if (seen.add(Notes.key(said))) {
                        byId.computeIfAbsent(said.id(), none -> new ArrayList<>(1))
                                .add(said);
                    }
                }
            }
        }
    }

    List<Block> blocks() {
        List<Block> details = new ArrayList<>();
        List<List<List<Inline>>> rows = new ArrayList<>();
        for (String topic : settings.topics()) {
            details.add(new Block.Heading(3, heading(topic)));
            List<List<Inline>> items = new ArrayList<>();
            List<List<Inline>> row = new ArrayList<>();
            row.add(words(topic));
            for (String who : settings.who()) {
                Optional<Position> position = findings.positions().at(who, topic);
                List<Inline> cell = new ArrayList<>();
                List<Inline> item = new ArrayList<>(List.of(new Inline.Strong(who + ":")));
                position.ifPresentOrElse(each -> state(each, item, cell), () -> {
                    item.add(new Inline.Words(" Silent: the record holds no statement on this in the period."));
                    cell.add(new Inline.Words("silent"));
                });
                items.add(item);
                row.add(cell);
            }
            details.add(new Block.Bullets(items));
            rows.add(row);
        }
        List<String> columns = new ArrayList<>();
        columns.add(settings.topic() == Topic.PROPOSITION ? "Proposition" : "Issue");
        columns.addAll(settings.who());
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(2, "Positions"));
        blocks.add(new Block.Paragraph(words("The latest recorded position of each on each "
                + (settings.topic() == Topic.PROPOSITION ? "proposition" : "issue")
                + ", with the note below that has its sources. Silent means that the record holds no statement, not"
                + " that nothing was said.")));
        blocks.add(new Block.Grid(columns, rows));
        blocks.addAll(details);
        return blocks;
    }

    private String heading(String topic) {
        Optional<String> wording = phrases.wording(settings.topic(), topic);
        return settings.topic() == Topic.PROPOSITION
                ? wording.map(text -> "“" + text + "” (" + topic + ")").orElse(topic)
                : topic + wording.map(text -> ": " + text).orElse("");
    }

    private static List<Inline> words(String text) {
        return List.of(new Inline.Words(text));
    }

    private List<Said> said(List<StatementId> ids) {
        return ids.stream()
                .distinct()
                .flatMap(id -> byId.getOrDefault(id, List.of()).stream())
                .toList();
    }

    /** Returns statements, without copies of other days than the one that is known. */
    private List<Said> said(List<StatementId> ids, Optional<Day> day) {
        List<Said> all = said(ids);
        List<Said> then = all.stream().filter(each -> each.when().equals(day)).toList();
        return then.isEmpty() ? all : then;
    }

    /** Returns statements, the latest first. */
    private List<Said> latestFirst(List<StatementId> ids) {
        List<Said> said = new ArrayList<>(said(ids));
        Collections.reverse(said);
        return said;
    }

    private void state(Position position, List<Inline> item, List<Inline> cell) {
        Optional<Position.Held> first = position.latest().or(position::prevailing);
        if (first.isEmpty()) {
            List<Said> touching = latestFirst(position.statements());
            item.add(new Inline.Words(" " + Phrases.sentence(Phrases.according(touching.get(0)))
                    + ", this was spoken of " + Phrases.when(touching.get(0))
                    + "; no position on it is coded."));
            Inline.Mark mark = notes.cite(touching);
            item.add(mark);
            cell.add(new Inline.Words("spoken of, no position ("));
            cell.add(new Inline.See(mark.number()));
            cell.add(new Inline.Words(")"));
            return;
        }
        Position.Held latest = first.get();
        boolean isDated = position.latest().isPresent();
        List<Said> sources = isDated ? said(latest.statements(), position.when()) : said(latest.statements());
        Inline.Mark mark = taken(latest.position(), sources, item);
        cell.add(new Inline.Words((settings.topic() == Topic.PROPOSITION
                        ? Phrases.coded(settings.topic(), latest.position()).replace(" it", "")
                        : latest.position())
                + (isDated ? " (" : " (most often, undated; ")));
        cell.add(new Inline.See(mark.number()));
        cell.add(new Inline.Words(")"));
        for (Position.Held held : position.held()) {
            if (!held.position().equals(latest.position())) {
                other(held, item);
            }
        }
        Position.Held all = position.held().stream()
                .filter(held -> held.position().equals(latest.position()))
                .findFirst()
                .orElse(latest);
        item.add(new Inline.Words(" In all, "
                + Phrases.count(position.statements().size(), "statement") + " on this in the period, of which "
                + all.statements().size() + " with the first-named position."));
    }

    /** Tells of one statement alone that it took a position: what several report together, none of them may have reported. */
    private Inline.Mark taken(String position, List<Said> sources, List<Inline> item) {
        Said first = sources.get(0);
        item.add(new Inline.Words(" " + Phrases.sentence(Phrases.according(first)) + ", " + Phrases.speaker(first) + " "
                + took(position) + " " + Phrases.when(first) + "."
                + (sources.size() > 1
                        ? " The note has " + Phrases.count(sources.size() - 1, "more statement") + " to the same."
                        : "")));
        Inline.Mark mark = notes.cite(sources);
        item.add(mark);
        return mark;
    }

    private void other(Position.Held held, List<Inline> item) {
        List<Said> sources = latestFirst(held.statements());
        Said last = sources.get(0);
        item.add(new Inline.Words(" Also recorded, in " + Phrases.count(sources.size(), "statement") + ": "
                + Phrases.coded(settings.topic(), held.position()) + ", last " + Phrases.when(last) + " by "
                + Phrases.speaker(last) + ", " + Phrases.according(last) + "."));
        item.add(notes.cite(sources));
    }

    private String took(String position) {
        return settings.topic() == Topic.PROPOSITION
                ? "took a position coded as " + Phrases.coded(settings.topic(), position)
                : "made a statement on this whose act is coded as " + Phrases.coded(settings.topic(), position);
    }
}
