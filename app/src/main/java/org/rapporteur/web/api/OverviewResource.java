package org.rapporteur.web.api;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.analysis.Said;
import org.rapporteur.model.PartialDate;
import org.rapporteur.service.InputException;
import org.rapporteur.service.ListArticles;
import org.rapporteur.service.ListedArticle;
import org.rapporteur.service.OpenQueue;
import org.rapporteur.service.OpenRecord;

/** The record at a glance. */
final class OverviewResource implements Resource {

    private static final int MOST = 20;

    private record Shown() {}

    private final OpenRecord record;
    private final OpenQueue queue;

    OverviewResource(OpenRecord record, OpenQueue queue) {
        this.record = record;
        this.queue = queue;
    }

    @Override
    public List<Operation> operations() {
        return List.of(Operation.get("/overview", "getOverview", "Counts what is in the record.")
                .answers(200, "The counts.", Schema.named("Overview"))
                // Failures come and go without anything new in the record.
                .marked(question -> ListArticles.failures(record.file()) + " " + queue.disputed())
                .by(question -> {
                    Map<String, Object> overview = new LinkedHashMap<>(record.result(new Shown(), this::overview));
                    overview.put(
                            "failures",
                            ListArticles.failures(record.file()).stream()
                                    .map(ErrandResource::tree)
                                    .toList());
                    overview.put("disputed", queue.disputed());
                    return Answer.of(overview);
                }));
    }

    private Map<String, Object> overview() throws InputException {
        List<ListedArticle> articles = ListArticles.of(record.file());
        List<Said> said = record.said();
        List<String> published = articles.stream()
                .flatMap(article -> article.published().stream())
                .map(PartialDate::iso)
                .toList();
        return Json.object(
                "articles", articles.size(),
                "statements", said.size(),
                "not_analysed",
                        articles.stream()
                                .filter(article -> article.notAnalysed().isPresent())
                                .count(),
                "speakers",
                        said.stream()
                                .flatMap(each -> each.who().actorId().stream())
                                .distinct()
                                .count(),
                "coded",
                        said.stream()
                                .filter(each -> !each.coding().stances().isEmpty())
                                .count(),
                // Articles come by date.
                "from", published.stream().findFirst(),
                "to", published.stream().reduce((earlier, later) -> later),
                "parties", record.parties(),
                "sides", most(said.stream().flatMap(each -> each.who().side().stream())),
                "voices",
                        most(said.stream()
                                .filter(each -> each.who().actorId().isPresent())
                                .map(each -> each.who().actor())),
                "outlets", most(said.stream().flatMap(each -> each.report().outlet().stream())),
                "latest", latest(articles),
                "reviewed", ListArticles.reviewed(record.file()));
    }

    private static List<Map<String, Object>> latest(List<ListedArticle> articles) {
        List<ListedArticle> dated = articles.stream()
                .filter(article -> article.published().isPresent())
                .toList();
        List<ListedArticle> latest = new ArrayList<>(dated.subList(Math.max(0, dated.size() - MOST), dated.size()));
        Collections.reverse(latest);
        return latest.stream().map(ArticleResource::listed).toList();
    }

    private static List<Object> most(Stream<String> names) {
        Map<String, Long> counts = names.collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST)
                .<Object>map(each -> Json.object("name", each.getKey(), "statements", each.getValue()))
                .toList();
    }
}
