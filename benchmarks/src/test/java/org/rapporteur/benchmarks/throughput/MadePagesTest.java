package org.rapporteur.benchmarks.throughput;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.copies.ComparedText;
import org.rapporteur.copies.Copies;
import org.rapporteur.copies.CopySettings;
import org.rapporteur.copies.Print;
import org.rapporteur.ingest.Articles;
import org.rapporteur.ingest.Ingested;
import org.rapporteur.model.Article;
import org.rapporteur.text.CodePoints;

class MadePagesTest {

    private static final Path EXAMPLE = Path.of("..", "examples", "articles");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void articlesAreTakenOutOfThePagesWithoutWhatStandsAroundThem() throws IOException {
        MadePages.write(EXAMPLE, folder, ThroughputBenchmark.PAGES);

        List<Article> articles = articles();

        assertThat(articles).hasSize(ThroughputBenchmark.PAGES).allSatisfy(article -> {
            assertThat(article.metadata().title()).isPresent();
            assertThat(read(article))
                    .hasSizeGreaterThan(600)
                    .doesNotContain(
                            "cookies", "newsletter", "Section 7", "Reply", "All rights reserved", "addEventListener");
        });
    }

    @Test
    void noTwoPagesHaveOneText() throws IOException {
        MadePages.write(EXAMPLE, folder, ThroughputBenchmark.PAGES);

        List<ComparedText> texts = articles().stream().map(ComparedText::of).toList();

        assertThat(Copies.of(texts.stream().map(Print::of).toList(), texts::get, CopySettings.USUAL))
                .isEmpty();
    }

    @Test
    void theSameNumberGivesTheSamePages() throws IOException {
        Path other = Files.createDirectory(folder.resolve("other"));
        Path one = Files.createDirectory(folder.resolve("one"));
        MadePages.write(EXAMPLE, one, 8);
        MadePages.write(EXAMPLE, other, 8);

        List<Path> names = names(one);

        assertThat(names).hasSize(8);
        assertThat(IntStream.range(0, 8)
                        .mapToObj(names::get)
                        .filter(name -> !sameBytes(name, other.resolve(name.getFileName()))))
                .isEmpty();
    }

    private static boolean sameBytes(Path one, Path other) {
        try {
            return Files.mismatch(one, other) == -1;
        } catch (IOException e) {
            return false;
        }
    }

    private List<Article> articles() {
        try (Stream<Ingested> read = Articles.under(List.of(folder))) {
            return read.map(each -> ((Ingested.Received) each).article()).toList();
        }
    }

    private static List<Path> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static String read(Article article) {
        CodePoints text = CodePoints.of(article.text());
        StringBuilder read = new StringBuilder();
        article.paragraphs().stream()
                .filter(paragraph -> !paragraph.isMasked())
                .forEach(paragraph -> read.append(text.slice(paragraph.span())).append('\n'));
        return read.toString();
    }
}
