package org.rapporteur.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HtmlScoreTest {

    private static final Path PAGES = Path.of("..", "..", "shared", "corpus", "html");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void stringsOfTheArticleAreToBeFoundAndThoseAroundItAreNot() throws IOException {
        Files.createDirectory(folder.resolve("pages"));
        Files.writeString(folder.resolve("pages").resolve("a.html"), """
                <html><head><title>Talks</title><meta name=author content="Ann Lee"><meta name=date content=2031-03-09></head><body>
                <nav><a href=/>Home</a> <a href=/w>World</a></nav><article><h1>Talks</h1><p>The two delegations met for a third
                time in the old customs house on Monday, and both sides said that the talks had been useful, if slow.</p><p>A
                spokeswoman said that her government had heard such words before, and that it would answer in writing.</p>
                </article></body></html>""");
        Files.writeString(folder.resolve("evaldata.json"), """
                {"https://norrin.example/a": {"file": "a.html", "with": ["customs  house", "no such words"], "without": ["World", "Home"],
                 "title": "Talks", "author": "Ann Lee", "date": "2031-03-09"}}""");

        HtmlScore score = HtmlScore.of(folder, false);

        assertThat(score.text()).contains("wanted 1 found, 1 missed; unwanted 0 found, 2 absent");
        assertThat(score.f1()).isEqualTo(2.0 / 3);
        assertThat(score.metadata()).isEqualTo(List.of(1.0, 1.0, 1.0));
    }

    @Test
    void articlesAreTakenOutOfRealPages() throws IOException {
        assumeTrue(Files.isDirectory(PAGES), "no folder " + PAGES + " with pages");

        HtmlScore score = HtmlScore.of(PAGES, false);

        assertThat(score.f1()).as(score.text()).isGreaterThan(0.95);
        assertThat(score.metadata().get(0)).as(score.text()).isGreaterThan(0.8);
        assertThat(score.metadata().get(1)).as(score.text()).isGreaterThan(0.55);
        assertThat(score.metadata().get(2)).as(score.text()).isGreaterThan(0.8);
    }
}
