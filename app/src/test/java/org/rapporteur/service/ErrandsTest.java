package org.rapporteur.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ErrandsTest {

    private final List<LogRecord> told = Collections.synchronizedList(new ArrayList<>());
    private final Logger logger = Logger.getLogger(Errands.class.getName());
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            told.add(entry);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        logger.addHandler(listener);
        logger.setUseParentHandlers(false);
    }

    @AfterEach
    void stopListening() {
        logger.removeHandler(listener);
        logger.setUseParentHandlers(true);
    }

    private static Errands.State over(Errands errands, long number) throws InterruptedException {
        for (int i = 0; i < 200; i++) {
            Errands.State state = errands.state(number).orElseThrow();
            if (state.isOver()) {
                return state;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("It goes on for ten seconds");
    }

    @Test
    void whatIsBrokenOffByClosingEndsQuietlyAndAfterTheWorkInHand() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        AtomicBoolean isWorking = new AtomicBoolean();
        AtomicBoolean wasWorkingAtTheEnd = new AtomicBoolean();
        Callable<String> stubborn = () -> {
            isWorking.set(true);
            begun.countDown();
            // A model at work does not hear that it is to stop.
            boolean isThrough = false;
            while (!isThrough) {
                try {
                    isThrough = goOn.await(10, TimeUnit.SECONDS);
                } catch (InterruptedException e) {
                    Thread.interrupted();
                }
            }
            isWorking.set(false);
            return "read";
        };
        Errands errands = new Errands();
        long number = errands.begin("Reading", progress -> {
            Iterator<Callable<String>> pieces = Stream.of(stubborn).iterator();
            try {
                InOrder.run(pieces, 1, text -> {});
            } finally {
                wasWorkingAtTheEnd.set(isWorking.get());
            }
            return Tally.NONE;
        });
        begun.await();
        Thread closing = new Thread(errands::close);
        closing.start();
        Thread.sleep(100);
        goOn.countDown();
        closing.join();

        Errands.State state = over(errands, number);
        assertThat(state.stage()).isEqualTo(Errands.Stage.FAILED);
        assertThat(state.trouble()).singleElement().asString().contains("The desk was closed");
        assertThat(told).isEmpty();
        assertThat(wasWorkingAtTheEnd).as("the model was not closed under it").isFalse();
    }

    @Test
    void aDefectIsToldToThePersonAndWrittenDown() throws Exception {
        try (Errands errands = new Errands()) {
            long number = errands.begin("Reading", progress -> {
                throw new IllegalStateException("a defect");
            });
            assertThat(over(errands, number).trouble())
                    .singleElement()
                    .asString()
                    .contains("a defect of the program");
            assertThat(told)
                    .singleElement()
                    .satisfies(entry -> assertThat(entry.getThrown()).hasMessage("a defect"));
        }
    }
}
