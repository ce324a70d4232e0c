package org.rapporteur.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenRecordTest {

    @TempDir
    private Path folder;

    private OpenRecord record;

    @BeforeEach
    void open() throws Exception {
        record = OpenRecord.of(ExampleRecord.record(folder.resolve("example.sqlite")), HowToRead.DEFAULT);
    }

    @Test
    void resultsAreWorkedOutFromResultsAsDeepAsOneLikes() throws Exception {
        assertThat(depth(300)).isEqualTo(300);
    }

    private int depth(int depth) throws InputException {
        return record.result("depth " + depth, () -> depth == 0 ? 0 : 1 + depth(depth - 1));
    }

    @Test
    void whatTwoAskForAtOnceIsWorkedOutOnce() throws Exception {
        AtomicInteger runs = new AtomicInteger();
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch asked = new CountDownLatch(1);
        Callable<Integer> question = () -> record.result("slow", () -> {
            begun.countDown();
            assertThat(await(asked)).isTrue();
            return runs.incrementAndGet();
        });
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            Future<Integer> first = two.submit(question);
            assertThat(begun.await(1, TimeUnit.MINUTES)).isTrue();
            Future<Integer> second = two.submit(question);
            asked.countDown();
            assertThat(List.of(first.get(), second.get())).containsExactly(1, 1);
        } finally {
            two.shutdownNow();
        }
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Test
    void whatFailedIsTriedAgain() throws Exception {
        assertThatThrownBy(() -> record.result("shaky", () -> {
                    throw InputException.broken("not now");
                }))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("not now");
        assertThat(record.<String>result("shaky", () -> "now")).isEqualTo("now");
    }
}
