package org.rapporteur.web.api;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.analysis.contradictions.Contradiction;
import org.rapporteur.analysis.positions.Position;
import org.rapporteur.analysis.shifts.Shift;
import org.rapporteur.model.StatementId;
import org.rapporteur.service.InputException;
import org.rapporteur.service.LastTime;
import org.rapporteur.service.OpenRecord;

/** What is new in the record since whoever asks said that they had seen it. */
final class NewsResource implements Resource {

    private final OpenRecord record;
    private final LastTime seen;
    private final Clock clock;

    NewsResource(OpenRecord record, LastTime seen, Clock clock) {
        this.record = record;
        this.seen = seen;
        this.clock = clock;
    }

    @Override
    public List<Operation> operations() {
        return List.of(
                Operation.get(
                                "/news",
                                "getNews",
                                "Returns what is new since the record was seen: by the account that asks, or at this machine.")
                        .answers(200, "What is new.", Schema.named("News"))
                        .marked(question -> question.account() + " "
                                + seen.fresh(record, question.account()).map(LastTime.Fresh::since))
                        .by(this::news),
                Operation.post(
                                "/news/seen",
                                "markSeen",
                                "Notes that the record was seen as it was told: what comes later is new.",
                                Schema.named("Seen"))
                        .answers(
                                200,
                                "Since when.",
                                Schema.object("since", Schema.text().and("format", "date-time")))
                        .by(this::saw));
    }

    private Answer news(Question question) throws InputException {
        // Asked for first: what comes meanwhile was not told.
        String version = record.version();
        Optional<LastTime.News> news = seen.news(record, question.account());
        return Answer.of(Json.object(
                "version", version,
                "since", news.map(each -> each.fresh().since()),
                "articles", news.map(each -> each.fresh().articles()).orElse(0),
                "positions",
                        news.map(LastTime.News::positions).orElse(List.of()).stream()
                                .map(NewsResource::item)
                                .toList(),
                "shifts",
                        news.map(LastTime.News::shifts).orElse(List.of()).stream()
                                .map(NewsResource::item)
                                .toList(),
                "contradictions",
                        news.map(LastTime.News::contradictions).orElse(List.of()).stream()
                                .map(NewsResource::item)
                                .toList()));
    }

    private static Map<String, Object> item(Position position) {
        Position.Held latest = position.latest().orElseThrow();
        return item(List.of(position.who()), latest.position(), Optional.of(position.topic()), latest.statements());
    }

    private static Map<String, Object> item(Shift shift) {
        List<StatementId> behind = new java.util.ArrayList<>();
        shift.last().ifPresent(each -> behind.add(each.best().id()));
        behind.add(shift.first().best().id());
        return item(List.of(shift.who()), shift.kind().words(), Optional.of(shift.proposition()), behind);
    }

    private static Map<String, Object> item(Contradiction contradiction) {
        return item(
                List.of(
                        contradiction.one().best().who().actor(),
                        contradiction.other().best().who().actor()),
                contradiction.kind().words(),
                contradiction.proposition(),
                List.of(
                        contradiction.one().best().id(),
                        contradiction.other().best().id()));
    }

    private static Map<String, Object> item(
            List<String> who, String what, Optional<String> on, List<StatementId> behind) {
        return Json.object("who", who, "what", what, "on", on, "statements", behind);
    }

    private Answer saw(Question question) throws InputException {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        seen.seen(record, question.account(), question.words("version").orElseThrow(), now);
        return Answer.of(Json.object("since", now));
    }
}
