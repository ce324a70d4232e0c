package org.rapporteur.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.model.reviews.By;
import org.rapporteur.service.InputException;
import org.rapporteur.service.LearnFromReviews;
import org.rapporteur.service.OpenLearning;
import org.rapporteur.service.OpenRecord;
import org.rapporteur.service.Right;

/** Where the coder learns from reviews: what would come of it is shown before anybody says yes. */
public final class LearnPage implements Desk.Part {

    private static final String HERE = "/learn";

    private final OpenRecord record;
    private final Answers answers;
    private final Coders coders;
    private final OpenLearning learning;

    LearnPage(OpenRecord record, Answers answers, Coders coders, OpenLearning learning) {
        this.record = record;
        this.answers = answers;
        this.coders = coders;
        this.learning = learning;
    }

    @Override
    public void routes(RoutesConfig routes) {
        routes.get(HERE, this::show);
        routes.post(HERE, answers.visits().only(Right.CODE, this::learn));
        routes.post("/learn/keep", answers.visits().only(Right.CODE, this::keep));
        routes.post("/learn/use", answers.visits().only(Right.CODE, this::use));
    }

    /**
     * The page.
     *
     * @param coder who looks
     * @param proposal what was learned last and is not kept
     * @param past what was kept, the last first
     */
    public record View(Coders.Coder coder, Optional<OpenLearning.Proposal> proposal, List<LearnFromReviews.Past> past) {

        /** Copies the list. */
        public View {
            past = List.copyOf(past);
        }

        /** Returns whether anything that was learned holds. */
        public boolean isLearned() {
            return past.stream().anyMatch(LearnFromReviews.Past::holds);
        }
    }

    private void show(Context request) throws InputException {
        Coders.Coder coder = coders.of(request);
        List<LearnFromReviews.Past> past = new ArrayList<>();
        LearnFromReviews.list(record.file()).forEach(each -> past.add(0, each));
        answers.page(
                request,
                "learn.jte",
                "Learn from reviews",
                new View(coder, coder.blind() ? Optional.empty() : learning.proposal(), past));
    }

    private void learn(Context request) {
        go(request, learning.learn(answers.visits().person(request)));
    }

    private void keep(Context request) throws InputException {
        By by = coders.by(request, false);
        go(
                request,
                learning.keep(
                        Parameters.field(request, "seen"), by, answers.visits().person(request)));
    }

    private void use(Context request) throws InputException {
        By by = coders.by(request, false);
        String number = Parameters.field(request, "number");
        // Nine digits fit an int.
        if (!number.matches("[0-9]{1,9}")) {
            throw InputException.wrongCall("The form does not say what shall hold; load its page again");
        }
        go(request, learning.use(Integer.parseInt(number), by, answers.visits().person(request)));
    }

    private static void go(Context request, long errand) {
        request.redirect("/errands/" + errand, HttpStatus.SEE_OTHER);
    }

    /** Returns the word for what was kept. */
    public static String words(LearnFromReviews.Past past) {
        @Nullable Integer used = past.used().orElse(null);
        return used == null
                ? "learned " + String.join(", ", past.kinds())
                : used == 0 ? "forgotten" : "number " + used + " again";
    }
}
