package org.rapporteur.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OnnxTest {

    @ParameterizedTest(name = "8-bit: {0}")
    @ValueSource(booleans = {false, true})
    void aModelOfProductsRunsAndItsWorkIsKnown(boolean eightBit) throws OrtException {
        byte[] model = Onnx.products(6, 8, 32, 3, eightBit);
        Onnx.Work work = Onnx.work(model);
        assertThat(work).isEqualTo(new Onnx.Work(3 * 2 * 8 * 32, 0, 8));
        assertThat(work.operations(6)).isEqualTo(2.0 * 6 * 3 * 2 * 8 * 32);
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (OrtSession session = environment.createSession(model);
                OnnxTensor input =
                        OnnxTensor.createTensor(environment, FloatBuffer.allocate(6 * 8), new long[] {6, 8});
                OrtSession.Result result = session.run(Map.of("x", input))) {
            assertThat(((OnnxTensor) result.get(0)).getInfo().getShape()).containsExactly(6, 8);
        }
    }
}
