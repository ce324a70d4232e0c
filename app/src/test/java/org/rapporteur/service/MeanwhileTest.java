package org.rapporteur.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeanwhileTest {

    @TempDir
    private static Path folder;

    private static OpenRecord record;

    @BeforeAll
    static void open() throws InputException {
        record = OpenRecord.of(Reviewed.record(folder.resolve("record.sqlite")), HowToRead.DEFAULT.with("example"));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void whatTakesLongInALargeRecordIsThereForWhoeverAsksLaterAndWorkedOutOnce() throws Exception {
        CountDownLatch goOn = new CountDownLatch(1);
        AtomicInteger times = new AtomicInteger();
        OpenRecord.Work<String> work = () -> {
            times.incrementAndGet();
            await(goOn);
            return "found";
        };
        try (Meanwhile meanwhile = new Meanwhile(record, 0)) {
            assertThat(meanwhile.of("a", work)).isEmpty();
            assertThat(meanwhile.of("a", work)).isEmpty();
            assertThat(meanwhile.of("b", () -> "at once")).hasValue("at once");
            goOn.countDown();
            Optional<String> found = Optional.empty();
            while (found.isEmpty()) {
                found = meanwhile.of("a", work);
            }
            assertThat(found).hasValue("found");
            assertThat(times).hasValue(1);
        }
    }

    @Test
    void whatCannotBeWorkedOutIsToldAndTriedAgain() throws Exception {
        AtomicInteger times = new AtomicInteger();
        OpenRecord.Work<Integer> work = () -> {
            if (times.incrementAndGet() == 1) {
                throw InputException.broken("the disk is gone");
            }
            return times.get();
        };
        try (Meanwhile meanwhile = new Meanwhile(record, 0)) {
            assertThatThrownBy(() -> meanwhile.of("a", work)).hasMessageContaining("the disk is gone");
            assertThat(meanwhile.of("a", work)).hasValue(2);
        }
    }

    @Test
    void inASmallRecordItIsWaitedFor() throws Exception {
        try (Meanwhile meanwhile = new Meanwhile(record)) {
            assertThat(meanwhile.of("a", () -> Thread.currentThread().getName()))
                    .hasValue(Thread.currentThread().getName());
        }
    }

    @Test
    void whatNearlyEveryPageOfALargeRecordNeedsIsWorkedOutAhead() throws Exception {
        OpenRecord.Work<OtherReports> late = () -> {
            throw InputException.broken("nobody has worked it out");
        };
        OpenRecord fresh = OpenRecord.of(record.file(), HowToRead.DEFAULT.with("example"));
        try (Meanwhile small = new Meanwhile(fresh)) {
            small.ahead().get();
            assertThatThrownBy(() -> fresh.result("other reports", late)).hasMessageContaining("nobody");
        }
        try (Meanwhile large = new Meanwhile(fresh, 0)) {
            large.ahead().get();
            assertThat(fresh.result("other reports", late)).isNotNull();
        }
    }
}
