package org.rapporteur.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.rapporteur.model.Failure;
import org.rapporteur.service.Errands;
import org.rapporteur.service.Inbox;
import org.rapporteur.service.InputException;
import org.rapporteur.service.OpenRecord;
import org.rapporteur.service.ReadArticles;
import org.rapporteur.service.WebWish;

/** Where a person adds articles to the record, and sees how reading them goes. */
public final class IngestPages implements Desk.Part {

    /** What a person may say about a pasted text, by the keys of a sidecar. */
    private static final List<String> KNOWN = List.of("title", "outlet", "published", "byline", "url");

    private static final int MOST_FILES = 1000;

    /** How often a page with an errand that goes on is asked for again, in seconds. */
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
        routes.get("/ingest", request -> show(request, List.of()));
        routes.post("/ingest", this::receive);
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
        return KNOWN;
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

    private void receive(Context request) {
        List<Path> kept = new ArrayList<>();
        List<Failure> refused = new ArrayList<>();
        try {
            List<String> addresses = addresses(request);
            Inbox inbox = Inbox.of(record.file());
            List<UploadedFile> files = request.uploadedFiles("files").stream()
                    // A form without a file chosen sends one without a name.
                    .filter(file -> !file.filename().isEmpty())
                    .toList();
            if (files.size() > MOST_FILES) {
                throw InputException.wrongCall(
                        "Add " + MOST_FILES + " files at once at most; \"rapporteur read\" takes whole folders");
            }
            for (UploadedFile file : files) {
                keep(inbox, file, kept, refused);
            }
            String text = Parameters.form(request, "text");
            if (!text.isBlank()) {
                kept.add(inbox.keep(text, known(request)));
            } else if (files.isEmpty() && addresses.isEmpty()) {
                throw InputException.wrongCall("Choose files, paste a text or give an address");
            }
            request.redirect("/errands/" + begin(kept, addresses, refused), HttpStatus.SEE_OTHER);
        } catch (InputException e) {
            show(request, e.lines());
            request.status(HttpStatus.BAD_REQUEST);
        }
    }

    private static Map<String, String> known(Context request) {
        Map<String, String> known = new LinkedHashMap<>();
        KNOWN.forEach(key -> known.put(key, Parameters.field(request, key)));
        return known;
    }

    private static void keep(Inbox inbox, UploadedFile file, List<Path> kept, List<Failure> refused) {
        try (InputStream in = file.content()) {
            kept.add(inbox.keep(file.filename(), in));
        } catch (InputException e) {
            refused.add(new Failure(file.filename(), String.join(" ", e.lines())));
        } catch (IOException e) {
            refused.add(new Failure(file.filename(), "did not arrive whole; send it again"));
        }
    }

    /** Returns the addresses that were given; nothing else, as a path would be one of the machine on which the desk runs. */
    private static List<String> addresses(Context request) throws InputException {
        List<String> addresses = Parameters.field(request, "addresses")
                .lines()
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
        for (String each : addresses) {
            if (!WebWish.isPage(each)) {
                throw InputException.wrongCall(
                        "\"" + each + "\" is no address of a page; write https://…, one in a line");
            }
        }
        return addresses;
    }

    private long begin(List<Path> kept, List<String> addresses, List<Failure> refused) {
        List<String> sources = Stream.concat(kept.stream().map(Path::toString), addresses.stream())
                .toList();
        String what = sources.size() == 1 ? "Reading an article" : "Reading " + sources.size() + " articles";
        return errands.begin(what, progress -> {
            refused.forEach(progress::failed);
            if (sources.isEmpty()) {
                throw InputException.broken("None of it can be read");
            }
            return ReadArticles.run(sources, record.file(), record.how(), WebWish.USUAL, progress);
        });
    }
}
