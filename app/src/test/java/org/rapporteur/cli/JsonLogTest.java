package org.rapporteur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class JsonLogTest {

    @Test
    void whateverAMessageHoldsIsOneObjectInOneLine() throws Exception {
        LogRecord line = new LogRecord(Level.WARNING, "refused {0}");
        line.setLoggerName("org.rapporteur.requests");
        line.setParameters(new Object[] {"\"}\n{\"level\":\"FORGED\u0000\u202e"});
        line.setThrown(new IllegalStateException("two\nlines"));
        String text = new JsonLog().format(line);
        assertThat(text).endsWith("\n");
        assertThat(text.strip()).doesNotContain("\n", "\u0000");
        JsonNode json = new ObjectMapper().readTree(text);
        assertThat(json.path("level").asText()).isEqualTo("WARNING");
        assertThat(json.path("message").asText()).isEqualTo("refused \"}\n{\"level\":\"FORGED\u0000\u202e");
        assertThat(json.path("thrown").asText()).contains("two\nlines", "JsonLogTest");
        assertThat(json.path("time").asText()).isEqualTo(line.getInstant().toString());
    }

    @Test
    void nothingInAPlainLogPassesForAnotherEntry() {
        LogRecord line = new LogRecord(Level.WARNING, "refused {0}");
        line.setLoggerName("org.rapporteur.requests");
        line.setParameters(new Object[] {"x\n2031-03-09T12:00:00Z INFO did POST /accounts\u0000\u202e"});
        line.setThrown(new IllegalStateException("two\n2031-03-09T12:00:00Z INFO forged\r\u2028lines"));
        List<String> lines = new PlainLog().format(line).lines().toList();
        assertThat(lines.get(0))
                .startsWith(line.getInstant() + " WARNING refused x")
                .doesNotContain("\u0000", "\u202e");
        assertThat(lines.subList(1, lines.size()))
                .hasSizeGreaterThan(2)
                .allMatch(each -> each.startsWith("  | "))
                .noneMatch(each -> each.contains("\u2028"));
    }
}
