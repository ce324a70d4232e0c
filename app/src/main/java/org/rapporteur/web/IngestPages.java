package org.rapporteur.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.service.AddArticles;
import org.rapporteur.service.Errands;
import org.rapporteur.service.InputException;
import org.rapporteur.service.OpenRecord;
import org.rapporteur.service.Right;

/** Where a person adds articles to the record, and sees how reading them goes. */
public final class IngestPages implements Desk.Part {

    /** How often a page with an errand that goes on is asked for again, in seconds. */
    /** Where articles are added: the one address that takes files. */
    static final String HERE = "/ingest";

    private static final String AGAIN = "2";

    private final OpenRecord record;
    private final Answers answers;
    private final Errands errands;

    IngestPages(OpenRecord record, Answers answers, Errands errands) {
        this.record = record;
        this.answers = answers;
        this.errands = errands;
    }

    @Override
    public void routes(RoutesConfig routes) {
        routes.get(HERE, request -> show(request, List.of()));
        routes.post(HERE, answers.visits().only(Right.ADD, this::receive));
        routes.get("/errands/{number}", this::errand);
    }

    /**
     * Where articles are added.
     *
     * @param trouble what did not work
     * @param addresses the addresses that were given
     * @param text the text that was pasted
     * @param known what was said about it, by {@link #known()}
     * @param errands what was begun since the desk was started, the last first
     */
    public record View(
            List<String> trouble,
            String addresses,
            String text,
            Map<String, String> known,
            List<Errands.State> errands) {

        /** Copies the lists and the map. */
        public View {
            trouble = List.copyOf(trouble);
            known = Map.copyOf(known);
            errands = List.copyOf(errands);
        }
    }

    /** Returns what a person may say about a pasted text. */
    public static List<String> known() {
        return AddArticles.KNOWN;
    }

    private void show(Context request, List<String> trouble) {
        answers.page(
                request,
                "ingest.jte",
                "Add articles",
                new View(
                        trouble,
                        Parameters.field(request, "addresses"),
                        Parameters.field(request, "text"),
                        known(request),
                        errands.states()));
    }

    private void errand(Context request) throws InputException {
        String number = request.pathParam("number");
        // Nine digits fit a long.
        Errands.State state = Optional.of(number)
                .filter(text -> text.matches("[0-9]{1,9}"))
                .flatMap(text -> errands.state(Long.parseLong(text)))
                .orElseThrow(() -> InputException.broken(
                        "There is no errand " + number + "; the desk forgets them when it is stopped"));
        answers.page(request, "errand.jte", state.what(), state);
        if (!state.isOver()) {
            request.header("Refresh", AGAIN);
        }
    }

    private void receive(Context request) throws InputException {
        AddArticles adding = new AddArticles(record, answers.visits().person(request));
        try {
            for (String address : Parameters.field(request, "addresses").lines().toList()) {
                if (!address.isBlank()) {
                    adding.address(address.strip());
                }
            }
            for (UploadedFile file : request.uploadedFiles("files")) {
                // A form without a file chosen sends one without a name.
                if (!file.filename().isEmpty()) {
                    keep(adding, file);
                }
            }
            String text = Parameters.form(request, "text");
            if (!text.isBlank()) {
                adding.text(text, known(request));
            }
            request.redirect("/errands/" + adding.begin(errands), HttpStatus.SEE_OTHER);
        } catch (InputException e) {
            Answers.passOn(e);
            show(request, e.lines());
            request.status(HttpStatus.BAD_REQUEST);
        }
    }

    private static Map<String, String> known(Context request) {
        Map<String, String> known = new LinkedHashMap<>();
        AddArticles.KNOWN.forEach(key -> known.put(key, Parameters.field(request, key)));
        return known;
    }

    private static void keep(AddArticles adding, UploadedFile file) throws InputException {
        try (InputStream in = file.content()) {
            adding.file(file.filename(), in);
        } catch (IOException e) {
            adding.refuse(file.filename(), "did not arrive whole; send it again");
        }
    }
}
