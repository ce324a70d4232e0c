package org.rapporteur.web.api;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.rapporteur.model.Article;
import org.rapporteur.model.Metadata;
import org.rapporteur.model.PartialDate;
import org.rapporteur.service.InputException;
import org.rapporteur.service.ListArticles;
import org.rapporteur.service.ListedArticle;
import org.rapporteur.service.OpenRecord;
import org.rapporteur.service.ShowArticle;
import org.rapporteur.service.ShownArticle;

/** Articles. */
final class ArticleResource implements Resource {

    private static final Comparator<ListedArticle> LATEST_FIRST = Comparator.comparing(
            article -> article.published().map(PartialDate::latest).orElse(java.time.LocalDate.MIN),
            Comparator.reverseOrder());

    private record Listing() {}

    private final OpenRecord record;

    ArticleResource(OpenRecord record) {
        this.record = record;
    }

    @Override
    public List<Operation> operations() {
        return List.of(
                Operation.get(
                                "/articles",
                                "listArticles",
                                "Lists articles, those published last first, undated ones last.")
                        .with(Parameter.query("words", "Letters in the name, the title or the outlet, as given."))
                        .page("ListedArticle", "total", Schema.count())
                        .by(this::list),
                Operation.get("/articles/{id}", "getArticle", "Returns an article with its text and all statements.")
                        .with(Parameter.path("id", "The article's id, or the beginning of it, or its name."))
                        .answers(200, "The article.", Schema.named("Article"))
                        .by(this::one));
    }

    private Answer list(Question question) throws InputException {
        List<ListedArticle> all = record.result(
                new Listing(),
                () -> ListArticles.of(record.file()).stream()
                        .sorted(LATEST_FIRST)
                        .toList());
        String words = question.text("words").orElse("").toLowerCase(Locale.ROOT);
        List<ListedArticle> wanted =
                all.stream().filter(article -> has(article, words)).toList();
        return question.page(wanted, article -> String.valueOf(article.reading()), ArticleResource::listed);
    }

    private static boolean has(ListedArticle article, String words) {
        return Stream.of(Stream.of(article.name()), article.title().stream(), article.outlet().stream())
                .flatMap(texts -> texts)
                .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(words));
    }

    /** Returns an article of a list as programs see it. */
    static Map<String, Object> listed(ListedArticle article) {
        return Json.object(
                "id", article.id(),
                "name", article.name(),
                "title", article.title(),
                "outlet", article.outlet(),
                "published", article.published(),
                "statements", article.statements(),
                "not_analysed", article.notAnalysed());
    }

    private Answer one(Question question) throws InputException {
        ShownArticle shown = ShowArticle.run(record.file(), question.required("id"));
        Article article = shown.reading().article();
        Metadata known = article.metadata();
        Map<String, Object> tree = Json.object(
                "id", article.id(),
                "name", article.name(),
                "title", known.title(),
                "standfirst", known.standfirst(),
                "byline", known.byline(),
                "outlet", known.outlet(),
                "published", known.published(),
                "url", known.url(),
                "language", known.language(),
                "not_analysed", article.notAnalysed(),
                "sha256", article.sha256().hex(),
                "text", article.text(),
                "paragraphs",
                        article.paragraphs().stream().map(Trees::paragraph).toList(),
                "statements", Trees.statements(shown.reading().statements()),
                "agreements",
                        shown.reading().agreements().stream()
                                .map(Trees::agreement)
                                .toList(),
                "version", shown.version(),
                "versions", shown.versions(),
                "copies", shown.copies(),
                "warnings",
                        Stream.concat(article.warnings().stream(), shown.reading().warnings().stream())
                                .toList());
        return Answer.of(tree);
    }
}
