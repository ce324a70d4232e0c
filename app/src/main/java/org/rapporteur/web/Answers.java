package org.rapporteur.web;

import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.rapporteur.service.Accounts;
import org.rapporteur.service.InputException;
import org.rapporteur.service.OpenRecord;
import org.rapporteur.web.api.Api;
import org.rapporteur.web.api.Problem;

/** Answers requests with pages. */
public final class Answers {

    private static final int NOT_FOUND = 404;
    private static final int DEFECT = 500;

    private final Templates templates = new Templates();
    private final OpenRecord record;
    private final String asset;
    private final Visits visits;

    /**
     * What a page says that could not be made.
     *
     * @param heading what went wrong, in short
     * @param lines what a person can do about it
     */
    public record Trouble(String heading, List<String> lines) {

        /** Copies the list. */
        public Trouble {
            lines = List.copyOf(lines);
        }
    }

    /**
     * Makes answers.
     *
     * @param record about which they are
     * @param asset what tells this version of style and script from others
     * @param mustLogIn whether only those see the record who have an account
     */
    Answers(OpenRecord record, String asset, boolean mustLogIn) {
        this.record = record;
        this.asset = asset;
        this.visits = new Visits(Accounts.of(record.file()), mustLogIn, this);
    }

    /** Returns who lets people in. */
    Visits visits() {
        return visits;
    }

    /**
     * Answers with a page.
     *
     * @param template its template's file
     * @param title what it is about
     * @param page what the template shows
     */
    void page(Context request, String template, String title, Object page) {
        String name = String.valueOf(record.file().getFileName());
        Sessions.Session visit = visits.visit(request);
        Frame frame = new Frame(
                title, "/" + request.path().split("/", 3)[1], name, visit.form(), visits.person(request), asset);
        request.html(templates.page(template, Map.of("frame", frame, "page", page)));
        request.header("Cache-Control", "private, no-cache");
    }

    /**
     * Passes on what a page must not show as a mistake in its form: that somebody may not do it.
     *
     * @throws InputException the same, if it is that
     */
    static void passOn(InputException trouble) throws InputException {
        if (trouble.kind() == InputException.Kind.FORBIDDEN) {
            throw trouble;
        }
    }

    /** Answers that what was asked for cannot be shown. */
    void trouble(InputException trouble, Context request) {
        say(request, Problem.status(trouble), "This cannot be shown", trouble.lines());
    }

    /** Answers that a request is refused. */
    void refusal(HttpResponseException refusal, Context request) {
        if (refusal.getStatus() == NOT_FOUND) {
            String start = Api.isFor(request)
                    ? "There is no such thing; /api/v1/openapi.json has all"
                    : "Start from the overview.";
            say(request, NOT_FOUND, "There is no such page", List.of(start));
        } else {
            say(request, refusal.getStatus(), "This is not possible", List.of(String.valueOf(refusal.getMessage())));
        }
    }

    /** Answers that files cannot be received: the server takes the request apart before any page sees it. */
    void unreadable(ServletException trouble, Context request) {
        say(
                request,
                HttpStatus.CONTENT_TOO_LARGE.getCode(),
                "This cannot be received",
                List.of("It is broken, or larger than " + (Desk.LONGEST_UPLOAD >> 20)
                        + " MiB in all. Send fewer files at once, or read them with \"rapporteur read\"."));
    }

    /** Answers that the program has a defect; the log has the rest. */
    void defect(Exception defect, Context request) {
        String number = number();
        System.getLogger(Answers.class.getName())
                .log(System.Logger.Level.ERROR, number + " " + Measures.route(request), defect);
        say(
                request,
                DEFECT,
                "This is a defect of the program",
                List.of("Please report what you did, and that the log has more under " + number
                        + "; nothing of the record is lost."));
    }

    /** Answers where the program broke down, as without memory: briefly, and in one form for persons and programs. */
    static void breakdown(HttpServletResponse response, Error trouble) {
        String number = number();
        System.getLogger(Answers.class.getName()).log(System.Logger.Level.ERROR, number + " broken down", trouble);
        if (response.isCommitted()) {
            return;
        }
        response.reset();
        response.setStatus(DEFECT);
        response.setContentType(Problem.TYPE);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        try {
            response.getOutputStream()
                    .write(new Problem(
                                    DEFECT,
                                    "This takes more memory than the program has, or is a defect of it; the log has more under "
                                            + number + ", and nothing of the record is lost")
                            .body());
        } catch (IOException e) {
            // Whoever asked is gone.
            return;
        }
    }

    /** Returns a number by which a line of the log is found. */
    private static String number() {
        return String.format(Locale.ROOT, "%08x", ThreadLocalRandom.current().nextInt());
    }

    private void say(Context request, int status, String heading, List<String> lines) {
        if (Api.isFor(request)) {
            new Problem(status, String.join(" ", lines)).answer(request);
            return;
        }
        page(request, "trouble.jte", heading, new Trouble(heading, lines));
        request.status(status);
    }
}
