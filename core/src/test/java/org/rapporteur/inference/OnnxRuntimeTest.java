package org.rapporteur.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ai.onnxruntime.OrtEnvironment;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class OnnxRuntimeTest {

    @Test
    void theRuntimeHasNoAddressToReportTo() throws IOException {
        String library = "/ai/onnxruntime/native/linux-x64/libonnxruntime.so";
        try (InputStream in = OrtEnvironment.class.getResourceAsStream(library)) {
            assumeTrue(in != null, library + " is not in this build of ONNX Runtime");
            String bytes = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);

            assertThat(bytes.contains("events.data.microsoft.com")).isFalse();
        }
    }

    @Test
    void bytesThatAreNoModelAreRefusedWithAReason() {
        assertThatThrownBy(() -> Encoder.of(new byte[] {1, 2, 3}))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("cannot be loaded");
    }
}
