package org.rapporteur.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.analysis.Said;
import org.rapporteur.model.Failure;
import org.rapporteur.query.Facet;
import org.rapporteur.service.InputException;
import org.rapporteur.service.LastTime;
import org.rapporteur.service.ListArticles;
import org.rapporteur.service.ListedArticle;
import org.rapporteur.service.OpenQueue;
import org.rapporteur.service.OpenRecord;

/** What is in the record. */
public final class OverviewPage implements Desk.Part {

    private static final int MOST = 12;

    private final OpenRecord record;
    private final Answers answers;
    private final LastTime seen;
    private final OpenQueue queue;

    OverviewPage(OpenRecord record, Answers answers, LastTime seen, OpenQueue queue) {
        this.queue = queue;
        this.record = record;
        this.answers = answers;
        this.seen = seen;
    }

    @Override
    public void routes(RoutesConfig routes) {
        routes.get("/", this::overview);
    }

    /**
     * What is counted.
     *
     * @param name what the count is of
     * @param count how many
     * @param style the style of a side; empty for what is none
     * @param href where to find what is counted
     */
    public record Count(String name, long count, String style, String href) {}

    /**
     * The record at a glance.
     *
     * @param articles how many articles
     * @param statements how many statements
     * @param notAnalysed how many articles were not analysed because of their language
     * @param speakers how many speakers with a name
     * @param coded how many statements take a stance
     * @param period from when to when articles were published
     * @param sides for whom statements are made, the most frequent first
     * @param voices who says most
     * @param outlets who publishes most
     * @param latest the articles that were published last
     */
    public record View(
            int articles,
            int statements,
            long notAnalysed,
            long speakers,
            long coded,
            Optional<String> period,
            List<Count> sides,
            List<Count> voices,
            List<Count> outlets,
            List<ListedArticle> latest) {

        /** Copies the lists. */
        public View {
            sides = List.copyOf(sides);
            voices = List.copyOf(voices);
            outlets = List.copyOf(outlets);
            latest = List.copyOf(latest);
        }
    }

    /**
     * The page.
     *
     * @param record the record at a glance
     * @param failures the articles that could not be read
     * @param since the day on which this person saw the record last; empty if never
     * @param fresh how many articles were read since
     * @param reviewed how many articles a person has reviewed something of
     * @param disputed about how many statements coders differ, as far as that is known
     */
    public record Page(
            View record, List<Failure> failures, Optional<String> since, int fresh, int reviewed, int disputed) {

        /** Copies the list. */
        public Page {
            failures = List.copyOf(failures);
        }
    }

    private void overview(Context request) throws InputException {
        // Failures come and go without anything new in the record, so they are not remembered with the rest.
        List<Failure> failures = ListArticles.failures(record.file());
        Optional<LastTime.Fresh> fresh =
                seen.fresh(record, answers.visits().visit(request).account());
        answers.page(
                request,
                "overview.jte",
                "Overview",
                new Page(
                        record.result("overview", this::view),
                        failures,
                        fresh.map(NewsPage::day),
                        fresh.map(LastTime.Fresh::articles).orElse(0),
                        record.result("reviewed articles", () -> ListArticles.reviewed(record.file())),
                        queue.disputed().orElse(0)));
    }

    private View view() throws InputException {
        List<ListedArticle> articles = ListArticles.of(record.file());
        List<Said> said = record.said();
        List<ListedArticle> dated = articles.stream()
                .filter(article -> article.published().isPresent())
                .toList();
        Palette palette = new Palette(record.parties());
        return new View(
                articles.size(),
                said.size(),
                articles.stream()
                        .filter(article -> article.notAnalysed().isPresent())
                        .count(),
                said.stream()
                        .flatMap(each -> each.who().actorId().stream())
                        .distinct()
                        .count(),
                said.stream().filter(each -> !each.coding().stances().isEmpty()).count(),
                dated.isEmpty()
                        ? Optional.empty()
                        : Optional.of(published(dated.get(0)) + " to " + published(dated.get(dated.size() - 1))),
                most(said.stream().flatMap(each -> each.who().side().stream()), Facet.SIDE, palette),
                voices(said),
                most(said.stream().flatMap(each -> each.report().outlet().stream()), Facet.OUTLET, palette),
                latest(dated));
    }

    private static List<ListedArticle> latest(List<ListedArticle> dated) {
        List<ListedArticle> latest = new ArrayList<>(dated.subList(Math.max(0, dated.size() - MOST), dated.size()));
        Collections.reverse(latest);
        return latest;
    }

    private static String published(ListedArticle article) {
        return article.published().orElseThrow().iso();
    }

    private static List<Count> voices(List<Said> said) {
        Map<String, String> names = new HashMap<>();
        said.forEach(each -> each.who()
                .actorId()
                .ifPresent(id -> names.putIfAbsent(id, each.who().actor())));
        return counted(said.stream().flatMap(each -> each.who().actorId().stream()))
                .map(each -> new Count(
                        names.getOrDefault(each.getKey(), each.getKey()),
                        each.getValue(),
                        "",
                        Links.actor(each.getKey())))
                .toList();
    }

    private static List<Count> most(Stream<String> values, Facet facet, Palette palette) {
        return counted(values)
                .map(each -> new Count(
                        each.getKey(),
                        each.getValue(),
                        palette.style(Optional.of(each.getKey())),
                        SearchState.of(Map.of(facet.word(), List.of(each.getKey())))
                                .href()))
                .toList();
    }

    private static Stream<Map.Entry<String, Long>> counted(Stream<String> values) {
        Map<String, Long> counts = values.collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST);
    }
}
