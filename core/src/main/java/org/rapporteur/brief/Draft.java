package org.rapporteur.brief;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.rapporteur.analysis.Said;
import org.rapporteur.analysis.Topic;
import org.rapporteur.document.Block;
import org.rapporteur.document.Document;
import org.rapporteur.document.Inline;
import org.rapporteur.model.PartialDate;

/**
 * A brief before its sources are looked up: what it says, and on which statements each claim rests.
 *
 * <p>Start with {@link #of}, look up {@link #cited}, and finish with {@link #document}. Pure functions: the same record, settings and day give the
 * same document.
 */
public final class Draft {

    private static final int LONGEST_TITLE = 160;

    private final BriefSettings settings;

    /** How many statements on the topics there are of which it is not known whose they are. */
    private final long nobodys;

    private final List<Block> body;
    private final Notes notes;

    private Draft(BriefSettings settings, long nobodys, List<Block> body, Notes notes) {
        this.settings = settings;
        this.nobodys = nobodys;
        this.body = body;
        this.notes = notes;
    }

    /** Returns what a brief says. */
    public static Draft of(Findings findings, BriefSettings settings) {
        Notes notes = new Notes();
        Chosen chosen = new Chosen(findings, settings);
        Phrases phrases = new Phrases(findings.codebook());
        List<Block> body = new ArrayList<>();
        body.addAll(new PositionPart(findings, settings, phrases, notes).blocks());
        body.addAll(new ShiftPart(findings, chosen, phrases, notes).blocks());
        body.addAll(new PreconditionPart(findings, chosen, phrases, notes).blocks());
        body.addAll(new ContradictionPart(findings, chosen, phrases, notes).blocks());
        long nobodys = findings.voices().nobodys(Set.copyOf(settings.topics()));
        return new Draft(settings, nobodys, body, notes);
    }

    /** Returns the statements that footnotes show, each once, in the order in which they are first shown. */
    public List<Said> cited() {
        return notes.cited();
    }

    /**
     * Returns the brief.
     *
     * @param sources what is known of the {@link #cited} statements; one of which nothing is known is taken for coded by machine
     */
    public Document document(Origin origin, Map<Source.Key, Source> sources) {
        List<Block> blocks = new ArrayList<>(List.of(
                paragraph("This brief lists what a record of news articles holds of what "
                        + Phrases.names(settings.who()) + " said. A program put it together from the record with fixed"
                        + " phrases: it takes no side, does not say whether what was said is true, and adds nothing."
                        + " Positions are codes given to statements; each rests on the statements quoted in its"
                        + " footnote."),
                paragraph(counts(sources))));
        blocks.add(made(origin));
        blocks.addAll(body);
        blocks.add(new Block.Heading(2, "What is not in it"));
        blocks.add(new Block.Bullets(
                limits().map(each -> List.<Inline>of(new Inline.Words(each))).toList()));
        return new Document(title(), origin.made(), blocks, notes.written(sources));
    }

    private static Block paragraph(String words) {
        return new Block.Paragraph(List.of(new Inline.Words(words)));
    }

    private String title() {
        String title = "Brief: " + Phrases.names(settings.who()) + " on "
                + (settings.topics().size() > 3
                        ? Phrases.count(settings.topics().size(), noun())
                        : Phrases.names(settings.topics()));
        return title.length() <= LONGEST_TITLE
                ? title
                : "Brief: " + Phrases.count(settings.who().size(), "speaker") + " on "
                        + Phrases.count(settings.topics().size(), noun());
    }

    private String noun() {
        return settings.topic() == Topic.PROPOSITION ? "proposition" : "issue";
    }

    private String counts(Map<Source.Key, Source> sources) {
        List<Said> cited = cited();
        Map<Source.Coded, Integer> by = new EnumMap<>(Source.Coded.class);
        for (Source.Coded each : Source.Coded.values()) {
            by.put(each, 0);
        }
        for (Said said : cited) {
            Source.Coded coded = Optional.ofNullable(sources.get(Notes.key(said)))
                    .map(Source::coded)
                    .orElse(Source.Coded.BY_MACHINE);
            by.merge(coded, 1, Integer::sum);
        }
        long articles =
                cited.stream().map(said -> said.report().article()).distinct().count();
        long outlets = cited.stream()
                .flatMap(said -> said.report().outlet().stream())
                .distinct()
                .count();
        return "It quotes " + Phrases.count(cited.size(), "statement") + " of " + Phrases.count(articles, "article")
                + " by " + Phrases.count(outlets, "outlet") + ": " + by.get(Source.Coded.REVIEWED)
                + " reviewed by a person, " + by.get(Source.Coded.BY_HAND) + " coded by hand and not reviewed, "
                + by.get(Source.Coded.BY_MACHINE)
                + " coded by a machine and not reviewed. Each footnote says which. Machines and persons err: read the"
                + " article before you rely on a statement.";
    }

    private Block made(Origin origin) {
        List<List<List<Inline>>> rows = new ArrayList<>();
        rows.add(row("Record", origin.record() + ", state " + origin.state()));
        rows.add(row("Dossier", origin.dossier()));
        rows.add(row("Period", period(origin)));
        rows.add(row(
                switch (settings.level()) {
                    case ACTOR -> "Actors";
                    case ORGANISATION -> "Organisations";
                    case SIDE -> "Sides";
                },
                String.join("; ", settings.who())));
        rows.add(row(
                settings.topic() == Topic.PROPOSITION ? "Propositions" : "Issues",
                String.join("; ", settings.topics())));
        rows.add(row("Made", "on " + Phrases.day(origin.made()) + " with Rapporteur " + origin.software()));
        return new Block.Grid(List.of("Made from", "Value"), rows);
    }

    private static List<List<Inline>> row(String name, String value) {
        return List.of(List.of(new Inline.Words(name)), List.of(new Inline.Words(value)));
    }

    private static String period(Origin origin) {
        Optional<String> since = origin.since().map(PartialDate::toString);
        Optional<String> until = origin.until().map(PartialDate::toString);
        return since.isEmpty() && until.isEmpty()
                ? "all articles of the record"
                : "articles published" + since.map(day -> " from " + day).orElse("")
                        + until.map(day -> " until " + day).orElse("");
    }

    private Stream<String> limits() {
        return Stream.of(
                "What no article of the record reports, and what the program did not find in an article.",
                "Codes of which the coder was not sure enough: they are only proposed, and nothing here rests on them.",
                Phrases.count(nobodys, "statement") + " on these topics of which it is not known whose they are.",
                "More than " + Notes.SOURCES + " sources of one claim; the footnote says how many more there are.");
    }
}
