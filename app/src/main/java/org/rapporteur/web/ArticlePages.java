package org.rapporteur.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.model.Accord;
import org.rapporteur.model.Article;
import org.rapporteur.service.Copied;
import org.rapporteur.service.FindCopies;
import org.rapporteur.service.InputException;
import org.rapporteur.service.ListArticles;
import org.rapporteur.service.ListedArticle;
import org.rapporteur.service.Meanwhile;
import org.rapporteur.service.OpenRecord;
import org.rapporteur.service.ShowArticle;
import org.rapporteur.service.ShownArticle;

/** The list of articles, and each of them with its statements marked. */
public final class ArticlePages implements Desk.Part {

    private static final int PAGE = 100;
    private static final String AGAIN_IN_SECONDS = "5";

    private final OpenRecord record;
    private final Answers answers;
    private final Coders coders;
    private final Meanwhile meanwhile;

    ArticlePages(OpenRecord record, Answers answers, Coders coders, Meanwhile meanwhile) {
        this.record = record;
        this.meanwhile = meanwhile;
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
     * @param copies the other articles that have its text, or parts of it; empty while they are being looked for
     * @param version which version this is, if there are several
     * @param key what names this article and no other
     */
    public record View(
            Article article,
            MarkedText text,
            Palette palette,
            List<Accord> agreements,
            List<String> notes,
            Optional<CopyView> copies,
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
     * @param isFound whether copies were looked for, and are not still being
     * @param groups the groups of this page
     * @param groupsInAll how many groups there are
     * @param copies how many articles have the text of an earlier one
     * @param compared how many articles were compared
     * @param before the address of the page before this one
     * @param after the address of the page after this one
     */
    public record Groups(
            boolean isFound,
            List<CopyView.Group> groups,
            int groupsInAll,
            int copies,
            int compared,
            Optional<String> before,
            Optional<String> after) {

        static final Groups NONE_YET = new Groups(false, List.of(), 0, 0, 0, Optional.empty(), Optional.empty());

        /** Copies the list. */
        public Groups {
            groups = List.copyOf(groups);
        }
    }

    /** Returns the copies of the record; empty while they are being looked for, and then the page is not kept by browsers. */
    private Optional<Copied> found(Context request) throws InputException {
        Optional<Copied> copied = meanwhile.of("copies", () -> FindCopies.of(record));
        if (copied.isEmpty()) {
            Unchanged.isNot(request);
        }
        return copied;
    }

    private void copies(Context request) throws InputException {
        Optional<Copied> found = found(request);
        if (found.isEmpty()) {
            answers.page(request, "copies.jte", "Copies", Groups.NONE_YET);
            request.header("Refresh", AGAIN_IN_SECONDS);
            return;
        }
        Copied copied = found.get();
        int all = copied.groups().size();
        int page = Parameters.page(request, all, PAGE);
        int from = (page - 1) * PAGE;
        int to = Math.min(from + PAGE, all);
        answers.page(
                request,
                "copies.jte",
                "Copies",
                new Groups(
                        true,
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
        List<Lettered> all = record.result(
                "articles",
                () -> latestFirst(ListArticles.of(record.file())).stream()
                        .map(article -> new Lettered(article, letters(article)))
                        .toList());
        String wanted = words.toLowerCase(Locale.ROOT);
        List<ListedArticle> found = all.stream()
                .filter(each -> each.letters().contains(wanted))
                .map(Lettered::article)
                .toList();
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

    /** An article, and in which small letters words are looked for, line by line. */
    private record Lettered(ListedArticle article, String letters) {}

    private static String letters(ListedArticle article) {
        return Stream.of(
                        Optional.of(article.name()),
                        article.title(),
                        article.outlet(),
                        article.unreadLanguage().map(language -> "not analysed: " + language))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("\n"))
                .toLowerCase(Locale.ROOT);
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
                found(request).map(copied -> CopyView.of(article.name(), copied)),
                shown.versions() > 1 ? Optional.of(shown.version() + " of " + shown.versions()) : Optional.empty(),
                shown.key());
        answers.page(request, "article.jte", view.title(), view);
    }
}
