package org.rapporteur.web.api;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.learning.Learning;
import org.rapporteur.learning.Worth;
import org.rapporteur.service.Errands;
import org.rapporteur.service.InputException;
import org.rapporteur.service.LearnFromReviews;
import org.rapporteur.service.OpenLearning;
import org.rapporteur.service.OpenRecord;
import org.rapporteur.service.Right;

/** Learning from reviews: what would come of it is told before anybody says yes. */
final class LearningResource implements Resource {

    private static final int MISSING = 404;

    private final OpenRecord record;
    private final OpenLearning learning;
    private final Errands errands;
    private final Clock clock;

    LearningResource(OpenRecord record, OpenLearning learning, Errands errands, Clock clock) {
        this.record = record;
        this.learning = learning;
        this.errands = errands;
        this.clock = clock;
    }

    @Override
    public List<Operation> operations() {
        return List.of(
                ErrandResource.begins(Operation.post(
                                "/learning",
                                "learn",
                                "Learns from the reviews how sure the coder may be, in an errand. Nothing is kept.",
                                Schema.named("Learning")))
                        .needs(Right.CODE)
                        .by(question -> ErrandResource.begun(errands, learning.learn(question.person()))),
                Operation.get(
                                "/learning",
                                "getLearning",
                                "Returns what was learned last and is not kept: how good codes are before and after.")
                        .answers(200, "What would be kept.", Schema.named("Proposal"))
                        .marked(question -> String.valueOf(proposal().number()))
                        .by(question -> Answer.of(tree(proposal()))),
                ErrandResource.begins(Operation.post(
                                "/learning/keep",
                                "keepLearning",
                                "Lets what was learned hold, if it is still what the person saw, and codes the record by it.",
                                Schema.named("Keeping")))
                        .needs(Right.CODE)
                        .by(this::keep),
                Operation.get(
                                "/learned",
                                "listLearned",
                                "Lists what was learned and kept in this record, from the first.")
                        .page("Learned", "total", Schema.count())
                        .by(question -> question.page(
                                LearnFromReviews.list(record.file()),
                                past -> String.valueOf(past.number()),
                                LearningResource::tree)),
                ErrandResource.begins(Operation.post(
                                "/learned/use",
                                "useLearned",
                                "Lets what was learned once hold again, and codes the record by it.",
                                Schema.named("Using")))
                        .needs(Right.CODE)
                        .by(this::use));
    }

    private OpenLearning.Proposal proposal() {
        return learning.proposal()
                .orElseThrow(() -> new Problem(
                        MISSING, "Nothing was learned since the desk was started that is not kept; post to learn"));
    }

    private Answer keep(Question question) throws InputException {
        String seen = String.valueOf(question.field("seen"));
        long errand = Deciding.written(() -> learning.keep(seen, Deciding.by(question, clock), question.person()));
        return ErrandResource.begun(errands, errand);
    }

    private Answer use(Question question) throws InputException {
        int number = Integer.parseInt(String.valueOf(question.field("number")));
        if (number != 0
                && LearnFromReviews.list(record.file()).stream()
                        .noneMatch(
                                past -> past.number() == number && past.used().isEmpty())) {
            throw new Problem(MISSING, "Nothing was learned as number " + number);
        }
        long errand = Deciding.written(() -> learning.use(number, Deciding.by(question, clock), question.person()));
        return ErrandResource.begun(errands, errand);
    }

    private static Map<String, Object> tree(OpenLearning.Proposal proposal) {
        Learning.Outcome outcome = proposal.found().outcome();
        return Json.object(
                "seen", proposal.number(),
                "is_better", proposal.found().isBetter(),
                "statements", outcome.statements(),
                "articles", outcome.articles(),
                "worths", outcome.worths().stream().map(LearningResource::tree).toList());
    }

    private static Map<String, Object> tree(Worth worth) {
        return Json.object(
                "code", worth.kind().word(),
                "statements", worth.statements(),
                "articles", worth.articles(),
                "verdict", Trees.word(worth.verdict()),
                "figures",
                        worth.figures().stream()
                                .map(figure -> Json.object(
                                        "measure", Trees.word(figure.measure()),
                                        "before", tree(figure.before()),
                                        "after", tree(figure.after()),
                                        "change", tree(figure.change())))
                                .toList());
    }

    private static Map<String, Object> tree(Worth.Bounded figure) {
        return Json.object("value", number(figure.value()), "low", number(figure.low()), "high", number(figure.high()));
    }

    private static Optional<Double> number(double value) {
        return Double.isNaN(value) ? Optional.empty() : Optional.of(value);
    }

    private static Map<String, Object> tree(LearnFromReviews.Past past) {
        return Json.object(
                "number", past.number(),
                "used", past.used(),
                "coder", past.coder(),
                "at", past.at(),
                "statements", past.statements(),
                "articles", past.articles(),
                "codes", past.kinds(),
                "holds", past.holds());
    }
}
