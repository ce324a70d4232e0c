package org.rapporteur.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.rapporteur.service.Accounts;

/** Who looks at the desk at present. Kept in memory: a desk that is started anew knows nobody. */
final class Sessions {

    /** A bound, so that visitors without a cookie cannot fill the memory. */
    private static final int MOST = 10_000;

    /** A working day: after so long somebody has to log in again. */
    private static final Duration LONGEST = Duration.ofHours(12);

    /** After so long in which nobody was at it, too. */
    private static final Duration IDLE = Duration.ofMinutes(30);

    private static final int BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final Clock clock;
    private final Cache<String, Session> strangers =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterAccess(LONGEST).build();

    /** Visits with an account, apart, so that no number of others pushes them out; they end when the time is over, however much is done. */
    private final Cache<String, Session> entered;

    Sessions(Clock clock) {
        this.clock = clock;
        this.entered = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterAccess(IDLE)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .build();
    }

    /**
     * A visit.
     *
     * @param token what the browser's cookie holds; nobody can guess it
     * @param form what forms of this visit send along, which pages of strangers cannot know
     * @param entry who is logged in; empty if nobody had to
     * @param coder under which name reviews are kept; empty until that was asked
     * @param blind whether what others decided is not shown
     * @param began when it began
     */
    record Session(
            String token,
            String form,
            Optional<Accounts.Entry> entry,
            Optional<String> coder,
            boolean blind,
            Instant began) {

        /** Returns the name of the account; empty if nobody had to log in. */
        Optional<String> account() {
            return entry.map(Accounts.Entry::account);
        }

        /** Returns the same visit with another answer to who reviews, and how. */
        Session reviewing(String name, boolean isBlind) {
            return new Session(token, form, entry, Optional.of(name), isBlind, began);
        }
    }

    /** Starts a visit of somebody. */
    Session start(Optional<Accounts.Entry> entry) {
        Session session =
                new Session(secret(), secret(), entry, entry.map(Accounts.Entry::account), false, clock.instant());
        keep(session);
        return session;
    }

    /** Returns the visit to which a cookie belongs. */
    Optional<Session> of(String token) {
        return lasting(entered.getIfPresent(token)).or(() -> Optional.ofNullable(strangers.getIfPresent(token)));
    }

    /** Returns the visit to which a cookie belongs, without somebody being at it. */
    Optional<Session> ofQuietly(String token) {
        return lasting(entered.policy().getIfPresentQuietly(token))
                .or(() -> Optional.ofNullable(strangers.getIfPresent(token)));
    }

    private Optional<Session> lasting(@Nullable Session session) {
        return Optional.ofNullable(session)
                .filter(each -> each.began().plus(LONGEST).isAfter(clock.instant()));
    }

    /** Keeps what has changed about a visit. */
    void keep(Session session) {
        (session.entry().isPresent() ? entered : strangers).put(session.token(), session);
    }

    /** Ends a visit. */
    void end(Session session) {
        entered.invalidate(session.token());
        strangers.invalidate(session.token());
    }

    private String secret() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
