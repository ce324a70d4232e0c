package org.rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rapporteur.service.Accounts;

/** When visits end. */
class SessionsTest {

    private Instant now = Instant.parse("2031-03-09T08:00:00Z");

    private final Sessions sessions = new Sessions(new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    });

    private final String visit =
            sessions.start(Optional.of(new Accounts.Entry("miriam", 1))).token();

    private void passes(int minutes) {
        now = now.plus(Duration.ofMinutes(minutes));
    }

    @Test
    void aVisitEndsWhenNobodyIsAtItForHalfAnHour() {
        passes(29);
        assertThat(sessions.of(visit)).isPresent();
        passes(29);
        assertThat(sessions.of(visit)).isPresent();
        passes(31);
        assertThat(sessions.of(visit)).isEmpty();
        assertThat(sessions.ofQuietly(visit)).isEmpty();
    }

    @Test
    void whatAPageAsksByItselfKeepsNoVisitOpen() {
        for (int i = 0; i < 29; i++) {
            passes(1);
            assertThat(sessions.ofQuietly(visit)).isPresent();
        }
        passes(2);
        assertThat(sessions.ofQuietly(visit)).isEmpty();
    }

    @Test
    void aVisitEndsAfterTwelveHoursWhateverIsDone() {
        for (int i = 0; i < 12 * 3 - 1; i++) {
            passes(20);
            assertThat(sessions.of(visit)).isPresent();
        }
        passes(20);
        assertThat(sessions.of(visit)).isEmpty();
    }

    @Test
    void whoNeedNotLogInStays() {
        String stranger = sessions.start(Optional.empty()).token();
        passes(40);
        assertThat(sessions.of(stranger)).isPresent();
        assertThat(sessions.of("no such visit")).isEmpty();
    }
}
