package org.rapporteur.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Optional;
import org.rapporteur.service.CodeRecord;
import org.rapporteur.service.EditDossier;
import org.rapporteur.service.Errands;
import org.rapporteur.service.InputException;
import org.rapporteur.service.OpenRecord;
import org.rapporteur.service.Person;
import org.rapporteur.service.Right;
import org.rapporteur.service.ShownDossier;
import org.rapporteur.service.TryDossier;

/** The dossier: what is in it, and a form that changes it after telling what that means. */
public final class DossierPages implements Desk.Part {

    /** So many articles are coded while a person waits. */
    private static final int TRIED = 5;

    private final OpenRecord record;
    private final Answers answers;
    private final Errands errands;

    DossierPages(OpenRecord record, Answers answers, Errands errands) {
        this.record = record;
        this.answers = answers;
        this.errands = errands;
    }

    @Override
    public void routes(RoutesConfig routes) {
        routes.get("/dossier", request -> show(request, Asked.NOTHING));
        routes.post("/dossier/check", this::check);
        routes.post("/dossier/try", answers.visits().only(Right.CODE, this::tryOut));
        routes.post("/dossier/save", answers.visits().only(Right.CODE, this::save));
    }

    /**
     * What was asked of a text that was sent.
     *
     * @param changes what it would change
     * @param trial what comes of coding a few articles by it
     * @param trouble what has to be mended
     */
    private record Asked(
            Optional<List<EditDossier.Change>> changes, Optional<TryDossier.Trial> trial, List<String> trouble) {

        static final Asked NOTHING = new Asked(Optional.empty(), Optional.empty(), List.of());

        static Asked troubled(InputException trouble) {
            return new Asked(Optional.empty(), Optional.empty(), trouble.lines());
        }
    }

    /**
     * The page.
     *
     * @param dossier the dossier in use; empty if something in its files has to be mended before anybody can tell
     * @param file its file; empty if it is built in
     * @param text the text in the form
     * @param seen what tells the text that is in use from others
     * @param statements how many statements the record has, if it was asked what would change
     * @param changes what the text in the form would change, if that was asked
     * @param trial what comes of coding a few articles by it, if that was asked
     * @param trouble what has to be mended
     */
    public record View(
            Optional<ShownDossier> dossier,
            Optional<String> file,
            String text,
            String seen,
            int statements,
            Optional<List<EditDossier.Change>> changes,
            Optional<TryDossier.Trial> trial,
            List<String> trouble) {

        /** Copies the list. */
        public View {
            trouble = List.copyOf(trouble);
        }

        /** Returns the dossier's title, or else its name, or else what the page is about. */
        public String title() {
            return dossier.map(each -> each.title().orElse(each.name())).orElse("Dossier");
        }
    }

    private void show(Context request, Asked asked) throws InputException {
        Optional<EditDossier.Source> source = EditDossier.source(record.how());
        Optional<ShownDossier> dossier = Optional.empty();
        List<String> broken = List.of();
        try {
            dossier = Optional.of(EditDossier.shown(record.how()));
        } catch (InputException e) {
            if (source.isEmpty()) {
                throw e;
            }
            // The form mends it.
            broken = e.lines();
        }
        String sent = text(request);
        String seen = Parameters.form(request, "seen");
        answers.page(
                request,
                "dossier.jte",
                "Dossier",
                new View(
                        dossier,
                        source.map(each -> each.file().toString()),
                        sent.isEmpty() ? source.map(EditDossier.Source::text).orElse("") : sent,
                        seen.isEmpty() ? source.map(EditDossier.Source::seen).orElse("") : seen,
                        asked.changes().isPresent() ? record.said().size() : 0,
                        asked.changes(),
                        asked.trial(),
                        asked.trouble().isEmpty() ? broken : asked.trouble()));
        if (!asked.trouble().isEmpty()) {
            request.status(HttpStatus.BAD_REQUEST);
        } else if (!broken.isEmpty()) {
            request.status(HttpStatus.SERVICE_UNAVAILABLE);
        }
    }

    /** Returns the text that was sent, with the line ends that files have. */
    private static String text(Context request) {
        return Parameters.form(request, "text").replace("\r\n", "\n");
    }

    private void check(Context request) throws InputException {
        Asked asked;
        try {
            asked = new Asked(Optional.of(EditDossier.changes(record, text(request))), Optional.empty(), List.of());
        } catch (InputException e) {
            Answers.passOn(e);
            asked = Asked.troubled(e);
        }
        show(request, asked);
    }

    private void tryOut(Context request) throws InputException {
        Asked asked;
        try {
            asked = new Asked(
                    Optional.of(EditDossier.changes(record, text(request))),
                    Optional.of(TryDossier.run(
                            record, text(request), TRIED, answers.visits().person(request))),
                    List.of());
        } catch (InputException e) {
            Answers.passOn(e);
            asked = Asked.troubled(e);
        }
        show(request, asked);
    }

    private void save(Context request) throws InputException {
        try {
            EditDossier.save(
                    record.file(),
                    record.how(),
                    text(request),
                    Parameters.form(request, "seen"),
                    answers.visits().person(request));
            record.reload();
        } catch (InputException e) {
            Answers.passOn(e);
            show(request, Asked.troubled(e));
            return;
        }
        Person person = answers.visits().person(request);
        long errand = errands.begin(
                "Coding the record anew", progress -> CodeRecord.run(record.file(), record.how(), progress, person));
        request.redirect("/errands/" + errand, HttpStatus.SEE_OTHER);
    }
}
