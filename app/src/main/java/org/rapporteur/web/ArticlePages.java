package org.rapporteur.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.rapporteur.model.Accord;
import org.rapporteur.model.Article;
import org.rapporteur.service.Copied;
import org.rapporteur.service.FindCopies;
import org.rapporteur.service.InputException;
import org.rapporteur.service.ListArticles;
import org.rapporteur.service.ListedArticle;
import org.rapporteur.service.OpenRecord;
import org.rapporteur.service.ShowArticle;
import org.rapporteur.service.ShownArticle;

/** The list of articles, and each of them with its statements marked. */
public final class ArticlePages implements Desk.Part {

    private static final int PAGE = 100;

    private final OpenRecord record;
    private final Answers answers;
    private final Coders coders;

    ArticlePages(OpenRecord record, Answers answers, Coders coders) {
        this.record = record;
        this.answers = answers;
        this.coders = coders;
    }

    @Override
    public void routes(RoutesConfig routes) {
        routes.get("/articles", this::list);
        routes.get("/articles/{id}", this::article);
        routes.get("/articles/{id}/difference/{other}", this::difference);
        routes.get("/copies", this::copies);
    }

    /**
     * A page of the list.
     *
     * @param words what was asked for, empty for all
     * @param articles those of this page, the latest first
     * @param first the number of the first of them, from 1
     * @param total how many there are in all
     * @param before the address of the page before this one
     * @param after the address of the page after this one
     */
    public record Listing(
            String words,
            List<ListedArticle> articles,
            int first,
            int total,
            Optional<String> before,
            Optional<String> after) {

        /** Copies the list. */
        public Listing {
            articles = List.copyOf(articles);
        }
    }

    /**
     * An article.
     *
     * @param article the article
     * @param text its text, marked
     * @param palette how sides are marked
     * @param agreements the agreements of which it speaks
     * @param notes what a person should know about how it was read
     * @param copies the other articles that have its text, or parts of it
     * @param version which version this is, if there are several
     * @param key what names this article and no other
     */
    public record View(
            Article article,
            MarkedText text,
            Palette palette,
            List<Accord> agreements,
            List<String> notes,
            CopyView copies,
            Optional<String> version,
            String key) {

        /** Copies the lists. */
        public View {
            agreements = List.copyOf(agreements);
            notes = List.copyOf(notes);
        }

        /** Returns the title, or else the name. */
        public String title() {
            return article.metadata().title().orElse(article.name());
        }
    }

    private void difference(Context request) throws InputException {
        FindCopies.Compared found =
                FindCopies.difference(record.file(), request.pathParam("id"), request.pathParam("other"));
        answers.page(request, "difference.jte", "What differs", found);
    }

    /**
     * A page of the list of copies.
     *
     * @param groups the groups of this page
     * @param groupsInAll how many groups there are
     * @param copies how many articles have the text of an earlier one
     * @param compared how many articles were compared
     * @param before the address of the page before this one
     * @param after the address of the page after this one
     */
    public record Groups(
            List<CopyView.Group> groups,
            int groupsInAll,
            int copies,
            int compared,
            Optional<String> before,
            Optional<String> after) {

        /** Copies the list. */
        public Groups {
            groups = List.copyOf(groups);
        }
    }

    private void copies(Context request) throws InputException {
        Copied copied = FindCopies.of(record);
        int all = copied.groups().size();
        int page = Parameters.page(request, all, PAGE);
        int from = (page - 1) * PAGE;
        int to = Math.min(from + PAGE, all);
        answers.page(
                request,
                "copies.jte",
                "Copies",
                new Groups(
                        copied.groups().subList(from, to).stream()
                                .map(group -> CopyView.group(group, copied))
                                .toList(),
                        all,
                        copied.copies(),
                        copied.compared(),
                        page > 1 ? Optional.of(Parameters.with(request, "page", page - 1)) : Optional.empty(),
                        to < all ? Optional.of(Parameters.with(request, "page", page + 1)) : Optional.empty()));
    }

    private void list(Context request) throws InputException {
        String words = Parameters.text(request, "q");
        List<ListedArticle> all = record.result("articles", () -> latestFirst(ListArticles.of(record.file())));
        String wanted = words.toLowerCase(Locale.ROOT);
        List<ListedArticle> found = words.isEmpty()
                ? all
                : all.stream().filter(article -> has(article, wanted)).toList();
        int page = Parameters.page(request, found.size(), PAGE);
        int from = (page - 1) * PAGE;
        int to = Math.min(from + PAGE, found.size());
        answers.page(
                request,
                "articles.jte",
                "Articles",
                new Listing(
                        words,
                        found.subList(from, to),
                        from + 1,
                        found.size(),
                        page > 1 ? Optional.of(Parameters.with(request, "page", page - 1)) : Optional.empty(),
                        to < found.size()
                                ? Optional.of(Parameters.with(request, "page", page + 1))
                                : Optional.empty()));
    }

    private static List<ListedArticle> latestFirst(List<ListedArticle> articles) {
        // Undated ones come last in both directions.
        return Stream.concat(
                        articles.stream()
                                .filter(article -> article.published().isPresent())
                                .sorted((one, other) -> other.published()
                                        .orElseThrow()
                                        .latest()
                                        .compareTo(one.published().orElseThrow().latest())),
                        articles.stream().filter(article -> article.published().isEmpty()))
                .toList();
    }

    private static boolean has(ListedArticle article, String words) {
        return Stream.of(
                        Optional.of(article.name()),
                        article.title(),
                        article.outlet(),
                        article.unreadLanguage().map(language -> "not analysed: " + language))
                .flatMap(Optional::stream)
                .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(words));
    }

    private void article(Context request) throws InputException {
        ShownArticle shown = ShowArticle.run(
                record.file(), request.pathParam("id"), coders.of(request).view());
        Article article = shown.reading().article();
        View view = new View(
                article,
                MarkedText.of(article, shown.reading().statements()),
                new Palette(record.parties()),
                shown.reading().agreements(),
                Stream.concat(article.warnings().stream(), shown.reading().warnings().stream())
                        .toList(),
                CopyView.of(article.name(), FindCopies.of(record)),
                shown.versions() > 1 ? Optional.of(shown.version() + " of " + shown.versions()) : Optional.empty(),
                shown.key());
        answers.page(request, "article.jte", view.title(), view);
    }
}
