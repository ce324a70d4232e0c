package org.rapporteur.pipeline;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rapporteur.model.Article;
import org.rapporteur.model.Paragraph;
import org.rapporteur.model.ParagraphRole;

/** Says what of an article is not analysed because of its language. */
final class OtherLanguages {

    private OtherLanguages() {}

    /** Returns a warning about an article that is not in English, or has paragraphs that are not. */
    static Optional<String> note(Article article) {
        List<Paragraph> foreign = article.paragraphs().stream()
                .filter(paragraph -> paragraph.role() == ParagraphRole.FOREIGN)
                .toList();
        if (foreign.isEmpty()) {
            return Optional.empty();
        }
        // The reason of such a paragraph is "in Ukrainian".
        String languages = foreign.stream()
                .flatMap(paragraph -> paragraph.reason().stream())
                .distinct()
                .sorted()
                .collect(Collectors.joining(" or "));
        if (article.notAnalysed().isPresent()) {
            return Optional.of(
                    "is " + languages + ", and only English is analysed: no statements were looked for in it");
        }
        String count = foreign.size() == 1 ? "a paragraph" : foreign.size() + " paragraphs";
        return Optional.of("has " + count + " " + languages
                + ", and only English is analysed: no statements were looked for there");
    }
}
