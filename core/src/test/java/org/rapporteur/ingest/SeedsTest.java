package org.rapporteur.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rapporteur.model.Article;
import org.rapporteur.model.Paragraph;
import org.rapporteur.model.ParagraphRole;

/** Reads real pages, where the folder that holds them lies beside the project; without it these tests are skipped. */
class SeedsTest {

    private static final Path SEEDS = Path.of("..", "..", "shared", "corpus", "seeds");

    private static List<Article> articles = List.of();

    @BeforeAll
    static void readThePages() {
        assumeTrue(Files.isDirectory(SEEDS), "no folder " + SEEDS + " with real pages");
        try (Stream<Ingested> pages = Articles.under(List.of(SEEDS))) {
            articles = pages.map(page -> ((Ingested.Received) page).article()).toList();
        }
    }

    /** Returns how many paragraphs of each role the page with this number has, body and titles aside. */
    private static String masked(int page) {
        return articles.get(page).paragraphs().stream()
                .filter(Paragraph::isMasked)
                .collect(Collectors.groupingBy(Paragraph::role, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(entry -> entry.getKey().word() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
    }

    @Test
    void theirClutterIsMaskedAndNothingElse() {
        assertThat(masked(0)).isEqualTo("caption 4, contact 1");
        assertThat(masked(1)).isEqualTo("navigation 1, tracker 1");
        assertThat(masked(2)).isEqualTo("caption 1, newsletter 2, donation 15, teaser 1, legal 1");
        assertThat(masked(3)).isEqualTo("teaser 5, comments 1");
        assertThat(masked(4)).isEqualTo("caption 1, advertisement 3, teaser 4, correction 2");
    }

    @Test
    void whatTheySayAboutThemselvesIsFound() {
        assertThat(articles.get(1).metadata().title()).contains("Why There Can Be No Negotiations With Putin");
        assertThat(articles.get(1).metadata().byline()).containsExactly("Eric Vandenbroeck");
        assertThat(articles.get(2).metadata().outlet()).contains("The Moscow Times");
        assertThat(articles.get(0).metadata().title()).isEmpty();
    }

    @Test
    void theirTitlesWithinTheTextStayArticleText() {
        assertThat(articles.get(1).paragraphs())
                .filteredOn(p -> p.role() == ParagraphRole.SUBHEADING)
                .hasSize(3);
    }
}
