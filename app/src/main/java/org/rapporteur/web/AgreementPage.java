package org.rapporteur.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rapporteur.analysis.queue.Queued;
import org.rapporteur.analysis.reliability.Agreed;
import org.rapporteur.review.View;
import org.rapporteur.service.AgreementText;
import org.rapporteur.service.CoderAgreement;
import org.rapporteur.service.InputException;
import org.rapporteur.service.OpenQueue;
import org.rapporteur.service.OpenRecord;
import org.rapporteur.service.ReviewQueue;

/** How far coders agree, and where somebody has to decide between them. */
public final class AgreementPage implements Desk.Part {

    private final OpenRecord record;
    private final Answers answers;
    private final Coders coders;
    private final OpenQueue queue;

    AgreementPage(OpenRecord record, Answers answers, Coders coders, OpenQueue queue) {
        this.record = record;
        this.answers = answers;
        this.coders = coders;
        this.queue = queue;
    }

    @Override
    public void routes(RoutesConfig routes) {
        routes.get("/reliability", this::show);
        routes.get("/reliability.md", this::download);
    }

    /**
     * How far coders agree.
     *
     * @param coders who is compared
     * @param agreed the figures
     * @param none why there are none
     * @param blind whether it is not shown where coders differ
     * @param disputed the statements on which they do, until somebody decides
     */
    public record Figures(
            List<String> coders,
            List<Agreed> agreed,
            List<String> none,
            boolean blind,
            List<ReviewQueue.Item> disputed) {

        /** Copies the lists. */
        public Figures {
            coders = List.copyOf(coders);
            agreed = List.copyOf(agreed);
            none = List.copyOf(none);
            disputed = List.copyOf(disputed);
        }

        /** Returns a figure with two decimals. */
        public static String figure(double value) {
            return String.format(Locale.ROOT, "%.2f", value);
        }
    }

    private CoderAgreement agreement() throws InputException {
        return record.result("agreement of coders", () -> CoderAgreement.of(record.file(), List.of()));
    }

    private void show(Context request) throws InputException {
        boolean isBlind = coders.of(request).blind();
        List<ReviewQueue.Item> disputed = isBlind
                ? List.of()
                : queue.items(View.RECORD).stream()
                        .filter(each -> each.queued().reason() == Queued.Reason.DISPUTED)
                        .toList();
        Optional<CoderAgreement> agreement = Optional.empty();
        List<String> none = List.of();
        try {
            agreement = Optional.of(agreement());
        } catch (InputException e) {
            none = e.lines();
        }
        Figures figures = new Figures(
                agreement.map(CoderAgreement::coders).orElse(List.of()),
                agreement.map(CoderAgreement::agreed).orElse(List.of()),
                none,
                isBlind,
                disputed);
        answers.page(request, "reliability.jte", "Agreement of coders", figures);
    }

    private void download(Context request) throws InputException {
        String text = AgreementText.markdown(agreement());
        request.contentType("text/markdown; charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"agreement.md\"");
        request.result(text);
    }
}
