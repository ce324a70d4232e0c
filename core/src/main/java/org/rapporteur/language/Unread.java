package org.rapporteur.language;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.model.Article;
import org.rapporteur.model.Paragraph;
import org.rapporteur.text.CodePoints;

/**
 * Masks what is not in English: paragraphs of an article, or all of it. What the page says of its language does not count, what the text
 * shows does.
 */
public final class Unread {

    /** An article with so much of other languages is in these, with some English in it. */
    private static final double MOSTLY = 0.75;

    /** After so many paragraphs that are not plainly English the rest of a huge article is taken for what these are. */
    private static final int MOST_LOOKED_AT = 500;

    private final Article article;
    private final List<Optional<String>> languages = new ArrayList<>();

    /** How many characters of the article are in which other language. */
    private final Map<String, Integer> foreign = new LinkedHashMap<>();

    /** What cannot be told by itself. */
    private final StringBuilder rest = new StringBuilder();

    private int english;
    private int doubtful;

    private Unread(Article article) {
        this.article = article;
    }

    /**
     * Returns an article with what is not in English masked; the article itself if that is nothing.
     *
     * @param article as it was received; paragraphs that are masked already stay as they are
     */
    public static Article masked(Article article) {
        return new Unread(article).masked();
    }

    private Article masked() {
        CodePoints text = CodePoints.of(article.text());
        for (Paragraph paragraph : article.paragraphs()) {
            languages.add(paragraph.isMasked() ? Optional.empty() : look(text.slice(paragraph.span())));
        }
        Optional<String> all = language();
        if (all.isEmpty() && languages.stream().allMatch(Optional::isEmpty)) {
            return article;
        }
        List<Paragraph> paragraphs = new ArrayList<>();
        for (int i = 0; i < languages.size(); i++) {
            Paragraph paragraph = article.paragraphs().get(i);
            Optional<String> language =
                    paragraph.isMasked() ? Optional.empty() : languages.get(i).or(() -> all);
            paragraphs.add(language.map(tag -> Paragraph.in(paragraph.span(), tag, "in " + Languages.name(tag)))
                    .orElse(paragraph));
        }
        return new Article(
                article.name(), article.text(), article.sha256(), article.metadata(), paragraphs, article.warnings());
    }

    private Optional<String> look(String paragraph) {
        if (doubtful > MOST_LOOKED_AT) {
            return Optional.empty();
        }
        Languages.Told told = Languages.of(paragraph);
        doubtful += told.isEnglish() ? 0 : 1;
        if (told.language().isEmpty()) {
            rest.append(paragraph).append('\n');
        }
        return count(told, paragraph.length());
    }

    private Optional<String> count(Languages.Told told, int length) {
        english += told.isEnglish() ? length : 0;
        Optional<String> other = told.language().filter(tag -> told.isForeign());
        other.ifPresent(tag -> foreign.merge(tag, length, Integer::sum));
        return other;
    }

    /** Returns the language of the article as a whole, if that is another one. */
    private Optional<String> language() {
        // Short lines may tell together what none of them tells alone.
        count(Languages.of(rest.toString()), rest.length());
        int others = foreign.values().stream().mapToInt(length -> length).sum();
        return others > 0 && others >= MOSTLY * (others + english)
                ? foreign.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey)
                : Optional.empty();
    }
}
