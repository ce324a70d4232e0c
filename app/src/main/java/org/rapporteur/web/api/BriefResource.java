package org.rapporteur.web.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rapporteur.document.Document;
import org.rapporteur.document.DocumentFormat;
import org.rapporteur.model.PartialDate;
import org.rapporteur.service.BriefQuestion;
import org.rapporteur.service.DateRange;
import org.rapporteur.service.InputException;
import org.rapporteur.service.MakeBrief;
import org.rapporteur.service.OpenRecord;

/** Briefs as files. */
final class BriefResource implements Resource {

    private final OpenRecord record;
    private final Clock clock;

    BriefResource(OpenRecord record, Clock clock) {
        this.record = record;
        this.clock = clock;
    }

    @Override
    public List<Operation> operations() {
        List<String> formats =
                Arrays.stream(DocumentFormat.values()).map(DocumentFormat::word).toList();
        Operation brief = Operation.get(
                        "/brief",
                        "brief",
                        "Returns a document of who stands where, what changed and what is open, with a footnote to every claim.")
                .with(
                        Parameter.query(
                                "format", "The form of the document; Markdown without it.", Schema.words(formats)),
                        Parameter.query(
                                "actors",
                                "Names or ids of actors, parted by semicolons; not together with sides. Without both, the"
                                        + " sides that say most."),
                        Parameter.query("sides", "Sides, parted by semicolons."),
                        Parameter.query(
                                "propositions",
                                "Ids of propositions, parted by semicolons; not together with issues. Without both, all"
                                        + " propositions."),
                        Parameter.query("issues", "Short names of issues, parted by semicolons."),
                        Parameter.query("since", "In articles published then or later.", Filter.DATE),
                        Parameter.query("until", "In articles published then or earlier.", Filter.DATE));
        for (DocumentFormat format : DocumentFormat.values()) {
            brief = brief.answers(
                    200,
                    "The document.",
                    format.type().split(";", 2)[0],
                    format.isText() ? Schema.text() : Schema.text().and("format", "binary"));
        }
        // The day stands in the document.
        return List.of(brief.marked(question -> LocalDate.now(clock).toString()).by(this::brief));
    }

    private Answer brief(Question question) throws InputException {
        DocumentFormat format =
                question.text("format").flatMap(DocumentFormat::ofWord).orElse(DocumentFormat.MD);
        Optional<PartialDate> since = question.read("since", PartialDate::new);
        DateRange published = new DateRange(since, question.read("until", PartialDate::new));
        if (published.isEmpty()) {
            throw Problem.wrong(
                    "parameter", "until", "No day lies between since and until; exchange the two", List.of());
        }
        BriefQuestion asked = new BriefQuestion(
                several(question, "actors"),
                several(question, "sides"),
                several(question, "propositions"),
                several(question, "issues"),
                published);
        Document brief = MakeBrief.of(record, asked, LocalDate.now(clock));
        try {
            Path folder = Files.createTempDirectory("rapporteur-brief");
            Path file = folder.resolve("brief." + format.word());
            Files.write(file, MakeBrief.written(brief, format));
            return new Answer.Download(format.type(), file);
        } catch (IOException e) {
            throw new UncheckedIOException("No folder can be made for a brief", e);
        }
    }

    private static List<String> several(Question question, String name) {
        return question.text(name).stream()
                .flatMap(all -> Stream.of(all.split(";", -1)))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .distinct()
                .toList();
    }
}
