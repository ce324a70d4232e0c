package org.rapporteur.analysis.reliability;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rapporteur.model.recorded.RecordedStatement;

/**
 * What several coders said about one article. Immutable.
 *
 * @param text the article's text
 * @param units by field, the decisions that more than one coder took: what each of them said
 * @param found by coder, the statements of those who decided about the whole article
 */
public record CodedArticle(
        String text, Map<String, List<Map<String, String>>> units, Map<String, List<RecordedStatement>> found) {

    /** Copies the collections. */
    public CodedArticle {
        units = new LinkedHashMap<>(units);
        found = new LinkedHashMap<>(found);
    }
}
