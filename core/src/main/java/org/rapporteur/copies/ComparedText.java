package org.rapporteur.copies;

import java.util.List;
import java.util.Optional;
import org.rapporteur.model.Article;
import org.rapporteur.model.Paragraph;
import org.rapporteur.model.ParagraphRole;
import org.rapporteur.model.PartialDate;
import org.rapporteur.text.CodePoints;

/**
 * What is compared of an article.
 *
 * @param paragraphs the text of those that are the article, in order; others are left out
 * @param published when it was published; empty if unknown
 * @param outlet who published it; empty if unknown
 * @param byline who wrote it, as far as it is known beside the text
 */
public record ComparedText(
        List<String> paragraphs, Optional<PartialDate> published, Optional<String> outlet, List<String> byline) {

    /** Copies the lists. */
    public ComparedText {
        paragraphs = List.copyOf(paragraphs);
        byline = List.copyOf(byline);
    }

    /** Returns what is compared of an article: its words, in whatever language, save bylines and what is no article text; if nobody
     * looked for paragraphs, all of its lines. */
    public static ComparedText of(Article article) {
        return new ComparedText(
                paragraphs(article),
                article.metadata().published(),
                article.metadata().outlet(),
                article.metadata().byline());
    }

    private static List<String> paragraphs(Article article) {
        if (article.paragraphs().isEmpty()) {
            // Nobody looked for paragraphs, as in what was taken in from another program.
            return article.text().lines().filter(line -> !line.isBlank()).toList();
        }
        CodePoints text = CodePoints.of(article.text());
        return article.paragraphs().stream()
                .filter(ComparedText::counts)
                .map(paragraph -> text.slice(paragraph.span()))
                .toList();
    }

    private static boolean counts(Paragraph paragraph) {
        // What is in another language is masked for the models alone.
        boolean isText = !paragraph.isMasked() || paragraph.role() == ParagraphRole.FOREIGN;
        return isText && paragraph.role() != ParagraphRole.BYLINE;
    }
}
