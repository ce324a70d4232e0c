package org.rapporteur.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rapporteur.query.Facet;
import org.rapporteur.query.FacetCount;
import org.rapporteur.query.Hit;
import org.rapporteur.query.SearchPage;
import org.rapporteur.query.SearchQuery;
import org.rapporteur.query.Sorting;
import org.rapporteur.service.HowToRead;
import org.rapporteur.service.InputException;
import org.rapporteur.service.SearchStatements;
import org.rapporteur.table.Cell;
import org.rapporteur.table.Column;
import org.rapporteur.table.Figures;
import org.rapporteur.table.Results;
import org.rapporteur.text.Printable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Searches a record by words. */
@Command(
        name = "search",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Searches the statements of a record, those first that answer the words best.",
            "",
            "All words have to be there, in what was said or in the speaker's name, role or body, in any form:"
                    + " withdrawing finds withdrawal. Write \"two words\" for a phrase, OR between words of which one is"
                    + " enough, NOT or - before what is not wanted, * behind the beginning of a word, ~ behind one that"
                    + " may be spelled otherwise, and title: outlet: place: and others before a word to look for it there;"
                    + " docs/search.md has them all. What cannot be understood is taken as words.",
            "",
            "The index lies in a folder beside the record. It is made and kept up to date by itself, and can be deleted."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  rapporteur search withdraw west bank",
            "  rapporteur search '\"security guarantees\" OR peacekeep*' --side Velland",
            "  rapporteur search 'outlet:norrin -speaker:varrow' --sort latest",
            "  rapporteur search --issue talks --facets 5",
            "  rapporteur search prisoners --dossier my-war",
            "  rapporteur search --like 601a9ae9-585"
        })
final class SearchCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "WORDS",
            arity = "0..*",
            description =
                    "What to look for; all statements without it. Put -- in front if a word begins with a hyphen.")
    private List<String> words = new ArrayList<>();

    @Option(
            names = "--like",
            paramLabel = "STATEMENT",
            description = "Instead of words, find what is like this statement, named by its id or the beginning of it.")
    private @Nullable String like;

    @Option(
            names = "--sort",
            paramLabel = "ORDER",
            defaultValue = "relevance",
            completionCandidates = Words.Sortings.class,
            description = "relevance, latest, earliest or speaker; ${DEFAULT-VALUE} without it.")
    private Sorting sorting;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "20",
            description = "So many at once; ${DEFAULT-VALUE} without it, at most " + SearchQuery.MOST + ".")
    private int limit;

    @Option(
            names = "--after",
            paramLabel = "PLACE",
            description = "Go on from where the same search ended, as \"next\" of its JSON says.")
    private @Nullable String after;

    @Option(
            names = "--facets",
            paramLabel = "N",
            defaultValue = "0",
            description =
                    "Count the statements found by speaker, side, issue and so on, and tell the N commonest of each.")
    private int facets;

    @Option(
            names = "--dossier",
            paramLabel = "FILE|NAME",
            description =
                    "Only what belongs to this dossier: said for one of its parties, or with a stance on one of its"
                            + " propositions.")
    private @Nullable String dossier;

    @Mixin
    private FilterOptions filter;

    @Mixin
    private final ResultOptions result;

    @Mixin
    private RecordOption record;

    @Spec
    private CommandSpec spec;

    SearchCommand(Supplier<Screen> screen) {
        result = new ResultOptions(screen);
    }

    @Override
    public Integer call() throws InputException {
        String given = like;
        if (given != null && !words.isEmpty()) {
            throw InputException.wrongCall("Either words or --like can be given; leave one out");
        }
        if (limit < 1 || limit > SearchQuery.MOST || facets < 0 || facets > SearchQuery.MOST_VALUES) {
            throw InputException.wrongCall(
                    "--limit is from 1 to " + SearchQuery.MOST + ", --facets from 0 to " + SearchQuery.MOST_VALUES);
        }
        try (SearchStatements search = SearchStatements.open(record.file())) {
            SearchQuery.Narrow narrow = search.narrow(filter.query());
            if (dossier != null) {
                narrow = SearchStatements.ofDossier(narrow, HowToRead.DEFAULT.with(dossier));
            }
            SearchPage page = given == null ? search.search(query(narrow)) : search.like(given, narrow, limit);
            print(page);
        }
        return CommandLine.ExitCode.OK;
    }

    private SearchQuery query(SearchQuery.Narrow narrow) {
        SearchQuery query = SearchQuery.of(String.join(" ", words))
                .among(narrow)
                .sorted(sorting)
                .size(limit)
                .counting(facets);
        return after == null ? query : query.after(after);
    }

    private void print(SearchPage page) {
        CommandLine commandLine = spec.commandLine();
        PrintWriter err = commandLine.getErr();
        result.print(results(page));
        page.notes().forEach(note -> err.println(Messages.of(note)));
        if (result.isForPeople()) {
            page.facets().forEach((facet, counts) -> {
                if (!counts.isEmpty()) {
                    err.println(Printable.line(facet.word() + ": " + String.join(", ", counted(counts))));
                }
            });
            err.println(Figures.count(page.total(), "statement")
                    + (page.hits().size() < page.total() ? ", " + page.hits().size() + " of them shown" : ""));
        }
    }

    private Results results(SearchPage page) {
        Results results = new Results(
                spec.name(),
                List.of(
                        new Column("published", Column.Show.ALWAYS),
                        Column.wide("said_on"),
                        new Column("speaker", Column.Show.ALWAYS),
                        Column.hidden("speaker_id"),
                        Column.hidden("role"),
                        Column.hidden("side"),
                        Column.hidden("organisation"),
                        new Column("words", Column.Show.ALWAYS),
                        Column.hidden("found"),
                        Column.hidden("kind"),
                        Column.hidden("place"),
                        Column.veryWide("act"),
                        Column.hidden("issues"),
                        Column.veryWide("stances"),
                        Column.hidden("conditions"),
                        Column.hidden("proposed"),
                        Column.hidden("reviewed"),
                        Column.hidden("confidence"),
                        Column.wide("outlet"),
                        Column.hidden("title"),
                        Column.hidden("article")));
        page.hits().forEach(hit -> row(results, hit));
        results.fact("total", Cell.of(page.total()))
                .fact("next", Cell.of(page.next()))
                .fact("notes", Cell.of(page.notes()));
        for (Map.Entry<Facet, List<FacetCount>> each : page.facets().entrySet()) {
            results.fact("by_" + each.getKey().word(), Cell.of(counted(each.getValue())));
        }
        return results;
    }

    private static List<String> counted(List<FacetCount> counts) {
        return counts.stream().map(each -> each.label() + " " + each.count()).toList();
    }

    private static void row(Results results, Hit hit) {
        results.row(
                List.of(hit.id()),
                Cell.of(hit.in().published()),
                Cell.of(hit.said().on()),
                Cell.of(hit.who().name()),
                Cell.of(hit.who().id()),
                Cell.of(hit.who().role()),
                Cell.of(hit.who().side()),
                Cell.of(hit.who().organisation()),
                Cell.of(hit.said().words()),
                Cell.of(hit.said().found().stream()
                        .map(span -> span.start() + "-" + span.end())
                        .toList()),
                Cell.of(hit.said().kind().word()),
                Cell.of(hit.said().place()),
                Cell.of(hit.codes().act()),
                Cell.of(hit.codes().issues()),
                Cell.of(hit.codes().stances()),
                Cell.of(hit.codes().conditions()),
                Cell.of(hit.codes().proposed()),
                Cell.of(hit.codes().reviewed()),
                Cell.share(hit.said().confidence()),
                Cell.of(hit.in().outlet()),
                Cell.of(hit.in().title()),
                Cell.of(hit.in().name()));
    }
}
