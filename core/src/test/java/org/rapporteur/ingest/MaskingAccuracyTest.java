package org.rapporteur.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rapporteur.model.Paragraph;
import org.rapporteur.model.ParagraphRole;

/** Measures the masks on the project's own annotated articles; without them this test is skipped. */
class MaskingAccuracyTest {

    private static final Path CORPUS = Path.of("..", "training", "corpus");
    private static final Pattern ROLE = Pattern.compile("^@([a-z-]+) ?");
    private static final Pattern MARK = Pattern.compile("\\{[SQC]\\d+(?:,\\d+)*:|\\}");
    private static final Set<String> MASKED_WORDS = Stream.of(ParagraphRole.values())
            .filter(role -> !role.isArticleText())
            .map(ParagraphRole::word)
            .collect(Collectors.toSet());

    /** Less than is measured, because articles may be added; far less would mean that a rule has gone wrong. */
    private static final double LEAST_PRECISION = 0.96;

    private static final double LEAST_RECALL = 0.8;

    private int right;
    private int wrong;
    private int missed;
    private final List<String> lost = new ArrayList<>();

    @Test
    void masksAreNearlyAlwaysRightAndMostlyFound() throws IOException {
        assumeTrue(Files.isDirectory(CORPUS), "no folder " + CORPUS + " with annotated articles");
        try (Stream<Path> files = Files.walk(CORPUS)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".ann")).sorted().toList()) {
                measure(file);
            }
        }
        String figures = "right " + right + ", wrong " + wrong + ", missed " + missed + "\n" + String.join("\n", lost);
        assertThat((double) right / (right + wrong)).as(figures).isGreaterThan(LEAST_PRECISION);
        assertThat((double) right / (right + missed)).as(figures).isGreaterThan(LEAST_RECALL);
    }

    private void measure(Path file) throws IOException {
        String[] parts = Pattern.compile("^---\\s*$\\n?", Pattern.MULTILINE).split(Files.readString(file), -1);
        List<Boolean> gold = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (String line : parts[1].lines().toList()) {
            Matcher role = ROLE.matcher(line);
            boolean marked = role.find();
            String bare =
                    MARK.matcher(marked ? line.substring(role.end()) : line).replaceAll("");
            text.append(bare).append('\n');
            if (!bare.isBlank()) {
                gold.add(marked && MASKED_WORDS.contains(role.group(1)));
            }
        }
        Ingested read =
                Articles.read("stdin", new ByteArrayInputStream(text.toString().getBytes(UTF_8)));
        List<Paragraph> paragraphs = ((Ingested.Received) read).article().paragraphs();
        assertThat(paragraphs).as(file.toString()).hasSameSizeAs(gold);
        for (int i = 0; i < gold.size(); i++) {
            boolean masked = paragraphs.get(i).isMasked();
            right += masked && gold.get(i) ? 1 : 0;
            missed += !masked && gold.get(i) ? 1 : 0;
            if (masked && !gold.get(i)) {
                wrong++;
                lost.add(file.getFileName() + " " + paragraphs.get(i));
            }
        }
    }
}
