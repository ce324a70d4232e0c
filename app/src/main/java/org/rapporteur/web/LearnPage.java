package org.rapporteur.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.rapporteur.model.reviews.By;
import org.rapporteur.service.CodeRecord;
import org.rapporteur.service.Errands;
import org.rapporteur.service.InputException;
import org.rapporteur.service.LearnFromReviews;
import org.rapporteur.service.OpenRecord;
import org.rapporteur.service.Person;
import org.rapporteur.service.Right;

/** Where the coder learns from reviews: what would come of it is shown before anybody says yes. */
public final class LearnPage implements Desk.Part {

    private static final String HERE = "/learn";
    private static final String LEARNING = "Learning from reviews";

    private final OpenRecord record;
    private final Answers answers;
    private final Coders coders;
    private final Errands errands;
    private final AtomicInteger numbers = new AtomicInteger();
    private final AtomicReference<@Nullable Proposal> proposal = new AtomicReference<>();

    LearnPage(OpenRecord record, Answers answers, Coders coders, Errands errands) {
        this.record = record;
        this.answers = answers;
        this.coders = coders;
        this.errands = errands;
    }

    @Override
    public void routes(RoutesConfig routes) {
        routes.get(HERE, this::show);
        routes.post(HERE, answers.visits().only(Right.CODE, this::learn));
        routes.post("/learn/keep", answers.visits().only(Right.CODE, this::keep));
        routes.post("/learn/use", answers.visits().only(Right.CODE, this::use));
    }

    /**
     * What would be kept if somebody says yes.
     *
     * @param number which it is, since the desk was started
     * @param found what was learned
     */
    public record Proposal(int number, LearnFromReviews.Found found) {}

    /**
     * The page.
     *
     * @param coder who looks
     * @param proposal what was learned last and is not kept
     * @param past what was kept, the last first
     */
    public record View(Coders.Coder coder, Optional<Proposal> proposal, List<LearnFromReviews.Past> past) {

        /** Copies the list. */
        public View {
            past = List.copyOf(past);
        }

        /** Returns whether anything that was learned holds. */
        public boolean isLearned() {
            return past.stream().anyMatch(LearnFromReviews.Past::holds);
        }
    }

    /** Returns whether an errand is one that learns. */
    public static boolean isLearning(Errands.State errand) {
        return errand.what().equals(LEARNING);
    }

    private void show(Context request) throws InputException {
        Coders.Coder coder = coders.of(request);
        List<LearnFromReviews.Past> past = new ArrayList<>();
        LearnFromReviews.list(record.file()).forEach(each -> past.add(0, each));
        answers.page(
                request,
                "learn.jte",
                "Learn from reviews",
                new View(coder, coder.blind() ? Optional.empty() : Optional.ofNullable(proposal.get()), past));
    }

    private void learn(Context request) {
        Person person = answers.visits().person(request);
        long errand = errands.begin(LEARNING, progress -> {
            LearnFromReviews.Found found = LearnFromReviews.run(record.file(), record.how(), progress, person);
            proposal.set(new Proposal(numbers.incrementAndGet(), found));
            return found.tally();
        });
        request.redirect("/errands/" + errand, HttpStatus.SEE_OTHER);
    }

    private void keep(Context request) throws InputException {
        By by = coders.by(request, false);
        String seen = Parameters.field(request, "seen");
        @Nullable Proposal mine = proposal.get();
        // Whoever takes it first keeps it, and nobody twice.
        if (mine == null || !String.valueOf(mine.number()).equals(seen) || !proposal.compareAndSet(mine, null)) {
            throw InputException.wrongCall(
                    "Something else was learned since the page was shown, or this was kept already; look at it again");
        }
        try {
            LearnFromReviews.keep(
                    record.file(),
                    record.how(),
                    mine.found(),
                    by,
                    answers.visits().person(request));
        } catch (InputException e) {
            proposal.compareAndSet(null, mine);
            throw e;
        }
        code(request);
    }

    private void use(Context request) throws InputException {
        By by = coders.by(request, false);
        String number = Parameters.field(request, "number");
        // Nine digits fit an int.
        if (!number.matches("[0-9]{1,9}")) {
            throw InputException.wrongCall("The form does not say what shall hold; load its page again");
        }
        LearnFromReviews.use(
                record.file(), Integer.parseInt(number), by, answers.visits().person(request));
        code(request);
    }

    private void code(Context request) {
        Person person = answers.visits().person(request);
        long errand = errands.begin(
                "Coding the record anew", progress -> CodeRecord.run(record.file(), record.how(), progress, person));
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
