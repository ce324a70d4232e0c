package org.rapporteur.web.api;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.analysis.Said;
import org.rapporteur.analysis.queue.Queued;
import org.rapporteur.analysis.reliability.Agreed;
import org.rapporteur.review.View;
import org.rapporteur.service.AgreementText;
import org.rapporteur.service.CoderAgreement;
import org.rapporteur.service.InputException;
import org.rapporteur.service.OpenQueue;
import org.rapporteur.service.OpenRecord;
import org.rapporteur.service.ReviewQueue;

/** What waits for a look, and how far those who look agree. */
final class CheckingResource implements Resource {

    private static final String MARKDOWN = "text/markdown";

    private final OpenRecord record;
    private final OpenQueue queue;

    CheckingResource(OpenRecord record, OpenQueue queue) {
        this.record = record;
        this.queue = queue;
    }

    /** Adds what is answered, by name. */
    static void schemas(Map<String, Schema> all) {
        all.put(
                "Queued",
                Schema.object(
                        "statement", Schema.text("Its id."),
                        "reason", Schema.words(reasons()),
                        "proposition", Schema.text("On which that shows.").orNull(),
                        "value",
                                new Schema(Json.object("type", "number"))
                                        .and("description", "How much a look is worth."),
                        "speaker", Schema.text(),
                        "speaker_id", Schema.text().orNull(),
                        "side", Schema.text().orNull(),
                        "article", Schema.text("The article's name in the record."),
                        "words", Schema.text()));
        Schema share = new Schema(Json.object("type", "number"));
        all.put(
                "Agreed",
                Schema.object(
                        "what", Schema.text("The field; words and statements stand for where statements are."),
                        "measure",
                                Schema.words(Arrays.stream(Agreed.Measure.values())
                                        .map(Trees::word)
                                        .toList()),
                        "coders", Schema.list(Schema.text()),
                        "units", Schema.count().and("description", "On how many decisions it rests."),
                        "articles", Schema.count(),
                        "value", share.orNull(),
                        "low", share.orNull(),
                        "high", share.orNull()));
        all.put(
                "Reliability",
                Schema.object("coders", Schema.list(Schema.text()), "agreed", Schema.list(Schema.named("Agreed"))));
    }

    private static List<String> reasons() {
        return Arrays.stream(Queued.Reason.values()).map(Trees::word).toList();
    }

    @Override
    public List<Operation> operations() {
        return List.of(
                Operation.get(
                                "/queue",
                                "listQueue",
                                "Lists the statements that are most worth a look, the most valuable first, "
                                        + OpenQueue.MOST + " at most.")
                        .with(
                                Parameter.query(
                                        "coder",
                                        "As this coder alone sees the record, who codes blind.",
                                        Schema.text(100)),
                                Parameter.query(
                                        "reason",
                                        "Only for this reason; disputed where coders differ and nobody has decided.",
                                        Schema.words(reasons())))
                        .page("Queued", "total", Schema.count())
                        // The order of a large record is made in the background, so that it changes while the record
                        // does not.
                        .marked(question -> String.valueOf(items(question).stream()
                                .map(ReviewQueue.Item::queued)
                                .toList()
                                .hashCode()))
                        .by(question -> question.page(
                                items(question), each -> each.queued().id().value(), CheckingResource::tree)),
                Operation.get(
                                "/reliability",
                                "getReliability",
                                "Returns how far coders agree, each by what that coder alone decided.")
                        .answers(200, "The figures.", Schema.named("Reliability"))
                        .by(question -> Answer.of(tree(agreement()))),
                Operation.get(
                                "/reliability/text",
                                "getReliabilityText",
                                "Returns how far coders agree as a paragraph and a table for a section on methods.")
                        .answers(200, "Markdown.", MARKDOWN, Schema.text())
                        .by(question ->
                                new Answer.Text(MARKDOWN + "; charset=utf-8", AgreementText.markdown(agreement()))));
    }

    private List<ReviewQueue.Item> items(Question question) throws InputException {
        Optional<String> reason = question.text("reason");
        return queue.items(question.text("coder").map(View::of).orElse(View.RECORD)).stream()
                .filter(each ->
                        reason.isEmpty() || Trees.word(each.queued().reason()).equals(reason.get()))
                .toList();
    }

    private CoderAgreement agreement() throws InputException {
        return record.result("agreement of coders", () -> CoderAgreement.of(record.file(), List.of()));
    }

    private static Map<String, Object> tree(ReviewQueue.Item item) {
        Said said = item.said();
        return Json.object(
                "statement", item.queued().id(),
                "reason", Trees.word(item.queued().reason()),
                "proposition", item.queued().proposition(),
                "value", item.queued().value(),
                "speaker", said.who().actor(),
                "speaker_id", said.who().actorId(),
                "side", said.who().side(),
                "article", said.report().article(),
                "words", said.words());
    }

    private static Map<String, Object> tree(CoderAgreement agreement) {
        return Json.object(
                "coders",
                agreement.coders(),
                "agreed",
                agreement.agreed().stream()
                        .map(each -> Json.object(
                                "what", each.what(),
                                "measure", Trees.word(each.measure()),
                                "coders", each.coders(),
                                "units", each.units(),
                                "articles", each.articles(),
                                "value", each.value(),
                                "low", each.interval().map(Agreed.Interval::low),
                                "high", each.interval().map(Agreed.Interval::high)))
                        .toList());
    }
}
