package org.rapporteur.web.api;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.rapporteur.model.reviews.By;
import org.rapporteur.model.reviews.Standing;
import org.rapporteur.service.InputException;

/** Writing what a person decided: in whose name, and what it means if it cannot be. */
final class Deciding {

    private static final int WRONG = 400;
    private static final int CONFLICT = 409;

    private Deciding() {}

    /**
     * Returns who decides what a question sends, now: the account, or else its field {@code coder}, with {@code why} and {@code standing}.
     *
     * @throws Problem if the account is somebody else's than {@code coder}, or the name will not do
     */
    static By by(Question question, Clock clock) {
        Optional<String> named = question.words("coder");
        Optional<String> account = question.account();
        if (account.isPresent() && named.isPresent() && !named.equals(account)) {
            throw Problem.wrong(
                    "field", "coder", "Who is logged in decides in that name; leave coder out", List.of(account.get()));
        }
        String coder = account.or(() -> named)
                .or(() -> Optional.ofNullable(System.getenv("RAPPORTEUR_CODER")))
                .orElseGet(() -> System.getProperty("user.name"));
        try {
            return new By(
                    coder,
                    clock.instant(),
                    question.words("why"),
                    question.words("standing").map(Standing::ofWord).orElse(Standing.OPEN));
        } catch (IllegalArgumentException e) {
            throw new Problem(WRONG, String.valueOf(e.getMessage()));
        }
    }

    /** Something that is written. */
    @FunctionalInterface
    interface Writing<T> {

        /**
         * Writes it.
         *
         * @throws InputException if it cannot be written
         */
        T run() throws InputException;
    }

    /**
     * Writes about what is there: what stands against it then is a conflict, and no missing thing.
     *
     * @throws InputException if it cannot be written for another reason
     */
    static <T> T written(Writing<T> writing) throws InputException {
        try {
            return writing.run();
        } catch (InputException e) {
            if (e.kind() == InputException.Kind.BROKEN) {
                throw new Problem(CONFLICT, String.join(" ", e.lines()));
            }
            throw e;
        }
    }
}
