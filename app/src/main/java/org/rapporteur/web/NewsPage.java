package org.rapporteur.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rapporteur.analysis.contradictions.Contradiction;
import org.rapporteur.analysis.positions.Position;
import org.rapporteur.analysis.shifts.Shift;
import org.rapporteur.analysis.utterances.Utterance;
import org.rapporteur.model.Proposition;
import org.rapporteur.model.StatementId;
import org.rapporteur.service.InputException;
import org.rapporteur.service.LastTime;
import org.rapporteur.service.OpenRecord;

/** What is new in the record since a person said that they had seen it. */
public final class NewsPage implements Desk.Part {

    private static final int MOST = 200;

    private final OpenRecord record;
    private final Answers answers;
    private final Clock clock;
    private final LastTime seen;

    NewsPage(OpenRecord record, Answers answers, LastTime seen, Clock clock) {
        this.record = record;
        this.answers = answers;
        this.clock = clock;
        this.seen = seen;
    }

    @Override
    public void routes(RoutesConfig routes) {
        routes.get("/new", this::page);
        routes.post("/new/seen", this::seen);
    }

    /**
     * The page.
     *
     * @param since the day on which the record was seen last; empty if it never was
     * @param version the state of the record that is shown
     * @param articles how many articles were read since
     * @param positions new positions
     * @param shifts new changes of positions
     * @param contradictions new contradictions
     */
    public record View(
            Optional<String> since,
            String version,
            int articles,
            List<Item> positions,
            List<Item> shifts,
            List<Item> contradictions) {

        /** Copies the lists. */
        public View {
            positions = List.copyOf(positions);
            shifts = List.copyOf(shifts);
            contradictions = List.copyOf(contradictions);
        }
    }

    /**
     * Something new.
     *
     * @param who whose it is
     * @param what what they take, or how it changes
     * @param on on which proposition, in words
     * @param behind the statements to look at
     */
    public record Item(String who, String what, String on, List<Behind> behind) {

        /** Copies the list. */
        public Item {
            behind = List.copyOf(behind);
        }
    }

    /**
     * A statement behind something new.
     *
     * @param id its id
     * @param words what was said
     */
    public record Behind(StatementId id, String words) {}

    private void page(Context request) throws InputException {
        String version = record.version();
        Optional<LastTime.News> news =
                seen.news(record, answers.visits().visit(request).account());
        answers.page(
                request,
                "new.jte",
                "What is new",
                new View(
                        news.map(each -> day(each.fresh())),
                        version,
                        news.map(each -> each.fresh().articles()).orElse(0),
                        items(news.map(LastTime.News::positions).orElse(List.of()), this::item),
                        items(news.map(LastTime.News::shifts).orElse(List.of()), this::item),
                        items(news.map(LastTime.News::contradictions).orElse(List.of()), this::item)));
    }

    /** Returns the day of the world's time on which the record was seen last. */
    static String day(LastTime.Fresh fresh) {
        return fresh.since().toString().substring(0, "2031-03-09".length());
    }

    /** Makes something that a page shows. */
    private interface Maker<T> {
        Item item(T found) throws InputException;
    }

    private static <T> List<Item> items(List<T> found, Maker<T> maker) throws InputException {
        List<Item> items = new ArrayList<>();
        for (T each : found.subList(0, Math.min(MOST, found.size()))) {
            items.add(maker.item(each));
        }
        return items;
    }

    private Item item(Position position) throws InputException {
        Position.Held latest = position.latest().orElseThrow();
        List<Behind> behind = new ArrayList<>();
        for (StatementId id :
                latest.statements().subList(0, Math.min(2, latest.statements().size()))) {
            record.said(id).ifPresent(said -> behind.add(new Behind(id, said.words())));
        }
        return new Item(position.who(), latest.position(), proposition(position.topic()), behind);
    }

    private Item item(Shift shift) {
        List<Behind> behind = new ArrayList<>();
        shift.last().map(NewsPage::behind).ifPresent(behind::add);
        behind.add(behind(shift.first()));
        return new Item(shift.who(), shift.kind().words(), proposition(shift.proposition()), behind);
    }

    private Item item(Contradiction contradiction) {
        return new Item(
                contradiction.one().best().who().actor() + " and "
                        + contradiction.other().best().who().actor(),
                contradiction.kind().words(),
                contradiction.proposition().map(this::proposition).orElse(""),
                List.of(behind(contradiction.one()), behind(contradiction.other())));
    }

    private static Behind behind(Utterance utterance) {
        return new Behind(utterance.best().id(), utterance.best().words());
    }

    private String proposition(String id) {
        return record.codebook().propositions().stream()
                .filter(each -> each.id().equals(id))
                .map(Proposition::text)
                .findFirst()
                .orElse(id);
    }

    private void seen(Context request) throws InputException {
        seen.seen(
                record,
                answers.visits().visit(request).account(),
                Parameters.form(request, "version"),
                clock.instant());
        request.redirect("/", HttpStatus.SEE_OTHER);
    }
}
