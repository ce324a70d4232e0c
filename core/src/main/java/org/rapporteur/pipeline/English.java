package org.rapporteur.pipeline;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapporteur.model.Article;
import org.rapporteur.model.Paragraph;
import org.rapporteur.text.CodePoints;

/**
 * Tells texts that are not English, the only language that the model has learnt, by the share of English function words.
 *
 * <p>One question does not need a library that knows seventy languages: those alive bring models of many megabytes.
 */
final class English {

    /** English words that are frequent in every text, and are hardly words of other languages. */
    private static final Set<String> FUNCTION_WORDS = Set.of(
            ("the and of to that with from by his it are has not but they which this were their would been its you"
                            + " what there when about than into could should these those because while said")
                    .split(" "));

    /** A shorter text may be a list of names. */
    private static final int LEAST_LETTERS = 120;

    private static final double LEAST_SHARE = 0.05;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");

    private English() {}

    /** Returns a warning about an article that is long enough to tell that it is not English. */
    static Optional<String> doubt(Article article) {
        CodePoints text = CodePoints.of(article.text());
        long letters = 0;
        long words = 0;
        long english = 0;
        for (Paragraph paragraph : article.paragraphs()) {
            if (paragraph.isMasked()) {
                continue;
            }
            Matcher word = WORD.matcher(text.slice(paragraph.span()));
            while (word.find()) {
                words++;
                letters += word.end() - word.start();
                english += FUNCTION_WORDS.contains(word.group().toLowerCase(Locale.ROOT)) ? 1 : 0;
            }
        }
        return letters >= LEAST_LETTERS && english < LEAST_SHARE * words
                ? Optional.of("seems not to be in English, the only language that this version reads, so statements in"
                        + " it are missed")
                : Optional.empty();
    }
}
