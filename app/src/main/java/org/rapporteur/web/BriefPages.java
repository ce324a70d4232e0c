package org.rapporteur.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.rapporteur.document.Document;
import org.rapporteur.document.DocumentFormat;
import org.rapporteur.document.HtmlWriter;
import org.rapporteur.model.PartialDate;
import org.rapporteur.model.StatementId;
import org.rapporteur.service.BriefChoices;
import org.rapporteur.service.BriefQuestion;
import org.rapporteur.service.DateRange;
import org.rapporteur.service.InputException;
import org.rapporteur.service.MakeBrief;
import org.rapporteur.service.OpenRecord;

/** The brief: a form that chooses, the brief on the page with its statements linked, and the same as files. */
public final class BriefPages implements Desk.Part {

    /** So many places to name an actor there are at least. */
    private static final int PLACES = 3;

    private static final int SUGGESTED = 200;

    private final OpenRecord record;
    private final Answers answers;
    private final Clock clock;

    BriefPages(OpenRecord record, Answers answers, Clock clock) {
        this.record = record;
        this.answers = answers;
        this.clock = clock;
    }

    @Override
    public void routes(RoutesConfig routes) {
        routes.get("/brief", this::page);
        routes.get("/brief/brief.{format}", this::file);
    }

    /**
     * The page.
     *
     * @param choices who and what can be chosen
     * @param asked what is chosen, as given
     * @param since the first day as given; empty for none
     * @param until the last day as given; empty for none
     * @param suggested names of actors to choose from
     * @param brief the brief as HTML, all of it escaped; empty as long as nothing is chosen
     * @param files the addresses of the same as files, by their form
     */
    public record View(
            BriefChoices choices,
            BriefQuestion asked,
            String since,
            String until,
            List<String> suggested,
            Optional<String> brief,
            List<Link> files) {

        /** Copies the lists. */
        public View {
            suggested = List.copyOf(suggested);
            files = List.copyOf(files);
        }

        /** Returns the names of actors for the places of the form: those given, and empty ones. */
        public List<String> places() {
            List<String> places = new ArrayList<>(asked.actors());
            do {
                places.add("");
            } while (places.size() < PLACES);
            return places;
        }
    }

    /**
     * A file.
     *
     * @param form its form in capital letters
     * @param address its address
     */
    public record Link(String form, String address) {}

    private static BriefQuestion asked(Context request) throws InputException {
        DateRange published = new DateRange(date(request, "since"), date(request, "until"));
        if (published.isEmpty()) {
            throw InputException.wrongCall("No day lies between since and until; exchange the two");
        }
        return new BriefQuestion(
                several(request, "actor"),
                several(request, "side"),
                several(request, "proposition"),
                several(request, "issue"),
                published);
    }

    private static List<String> several(Context request, String name) {
        return request.queryParams(name).stream()
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .distinct()
                .toList();
    }

    private static Optional<PartialDate> date(Context request, String name) throws InputException {
        String given = Parameters.text(request, name);
        try {
            return given.isEmpty() ? Optional.empty() : Optional.of(new PartialDate(given));
        } catch (IllegalArgumentException e) {
            throw InputException.wrongCall(name + ": " + e.getMessage());
        }
    }

    private void page(Context request) throws InputException {
        BriefQuestion asked = asked(request);
        boolean isAsked = request.queryString() != null;
        Optional<Document> brief =
                isAsked ? Optional.of(MakeBrief.of(record, asked, LocalDate.now(clock))) : Optional.empty();
        BriefChoices choices = BriefChoices.of(record);
        answers.page(
                request,
                "brief.jte",
                "Brief",
                new View(
                        choices,
                        asked,
                        Parameters.text(request, "since"),
                        Parameters.text(request, "until"),
                        choices.actors().keySet().stream().limit(SUGGESTED).toList(),
                        brief.map(each -> HtmlWriter.part(each, id -> Links.statement(new StatementId(id)))),
                        Stream.of(DocumentFormat.values())
                                .map(format -> new Link(
                                        format.word().toUpperCase(Locale.ROOT),
                                        "/brief/brief." + format.word() + "?" + request.queryString()))
                                .toList()));
    }

    private void file(Context request) throws InputException {
        String word = request.pathParam("format");
        DocumentFormat format = DocumentFormat.ofWord(word)
                .orElseThrow(
                        () -> InputException.broken("There is no brief as " + word + "; choose a form on the page"));
        Document brief = MakeBrief.of(record, asked(request), LocalDate.now(clock));
        request.contentType(format.type())
                .header("Content-Disposition", "attachment; filename=\"brief." + format.word() + "\"")
                .header("Cache-Control", "private, no-cache")
                .result(MakeBrief.written(brief, format));
    }
}
