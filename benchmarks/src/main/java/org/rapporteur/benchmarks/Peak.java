package org.rapporteur.benchmarks;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.rapporteur.inference.Encoder;

/** How many operations the machine does a second when it only multiplies matrices, and when it runs the encoder. */
final class Peak {

    private static final int WIDE = 4;
    private static final int ROUNDS = 12;
    private static final double SECONDS = 3;

    /** Work that can be done over and over. */
    interface Task {
        /** Does it once. */
        void run() throws OrtException;
    }

    /**
     * Operations a second, in units of 10^9.
     *
     * @param model the id of the shipped model
     * @param window the pieces of a window, which are the rows of the matrices
     * @param fp32 products of 32-bit numbers, one thread
     * @param int8 products of 8-bit numbers, with inputs quantised on the way, one thread
     * @param encoder the shipped model, one thread
     */
    record Rates(String model, int window, double fp32, double int8, double encoder) {}

    private Peak() {}

    static Rates measure() throws IOException, OrtException {
        try (InputStream in = Encoder.class.getResourceAsStream("attribution.onnx");
                Encoder encoder = Encoder.shipped()) {
            Onnx.Work work =
                    Onnx.work(Objects.requireNonNull(in, "the model is missing").readAllBytes());
            int window = encoder.length();
            long[] ids = new Random(1).longs(window, 1000, 20_000).toArray();
            long[] shapes = new long[window];
            double rate = rate(work.operations(window), () -> encoder.score(ids, shapes));
            double fp32 = products(window, work.width(), false);
            double int8 = products(window, work.width(), true);
            return new Rates(encoder.id(), window, fp32, int8, rate);
        }
    }

    private static double products(int window, int width, boolean eightBit) throws OrtException {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        float[] numbers = new float[window * width];
        Random random = new Random(2);
        IntStream.range(0, numbers.length).forEach(i -> numbers[i] = (float) random.nextGaussian());
        byte[] model = Onnx.products(window, width, WIDE * width, ROUNDS, eightBit);
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            try (OrtSession session = environment.createSession(model, options);
                    OnnxTensor input = OnnxTensor.createTensor(
                            environment, FloatBuffer.wrap(numbers), new long[] {window, width})) {
                double operations = 2.0 * 2 * ROUNDS * window * width * WIDE * width;
                return rate(operations, () -> session.run(Map.of("x", input)).close());
            }
        }
    }

    /**
     * Returns the best of many short measurements: the peak is what the machine does when nothing disturbs it. Uses the
     * thread's processor time, so that waiting for another process does not count.
     */
    private static double rate(double operations, Task task) throws OrtException {
        long end = System.nanoTime() + (long) (SECONDS * 1e9);
        double[] times = new double[0];
        while (System.nanoTime() < end || times.length < 5) {
            double before = Gauge.cpuSeconds();
            int runs = 0;
            while (Gauge.cpuSeconds() - before < 0.1) {
                task.run();
                runs++;
            }
            times = Arrays.copyOf(times, times.length + 1);
            times[times.length - 1] = (Gauge.cpuSeconds() - before) / runs;
        }
        return operations / Arrays.stream(times).min().orElseThrow() / 1e9;
    }
}
