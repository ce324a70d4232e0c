package org.rapporteur.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.model.reviews.By;
import org.rapporteur.model.reviews.Standing;
import org.rapporteur.review.View;
import org.rapporteur.service.InputException;
import org.rapporteur.service.Person;
import org.rapporteur.service.Right;

/** Knows under which name a visitor reviews: that of the account, or what was answered once in a visit. */
public final class Coders implements Desk.Part {

    private static final String NAME = "coder";

    /** The parts of the desk that show the record as all together have coded it. */
    private static final Set<String> OF_ALL = Set.of("/search", "/actors", "/analyses", "/brief", "/new");

    private final Visits visits;
    private final Clock clock = Clock.systemUTC();

    Coders(Visits visits) {
        this.visits = visits;
    }

    /**
     * Who reviews.
     *
     * @param name under which reviews are kept; empty until that was asked
     * @param usual what to propose when asking
     * @param isAccount whether the name is that of an account, which cannot be changed
     * @param blind whether what others decided is not shown
     */
    public record Coder(Optional<String> name, String usual, boolean isAccount, boolean blind) {

        /** Returns whose reviews the coder sees. */
        public View view() {
            return blind && name.isPresent() ? View.of(name.get()) : View.RECORD;
        }

        /** Returns how the coder's reviews count. */
        Standing standing() {
            return blind ? Standing.BLIND : Standing.OPEN;
        }
    }

    @Override
    public void routes(RoutesConfig routes) {
        routes.before(this::check);
        routes.post("/review/coder", visits.only(Right.REVIEW, this::change));
    }

    /** Keeps from those who code blind what others decided. */
    private void check(Context request) {
        if (OF_ALL.contains("/" + request.path().split("/", 3)[1])
                && of(request).blind()) {
            throw new ForbiddenResponse(
                    "You code blind, and this shows what others decided; to see it, go to Review and untick blind first");
        }
    }

    /** Returns who reviews in the visit of a request. */
    Coder of(Context request) {
        Sessions.Session visit = visits.visit(request);
        return new Coder(visit.coder(), Person.usual(), visit.account().isPresent(), visit.blind());
    }

    /** Returns who sends a request, and what they may do. */
    Person person(Context request) {
        return visits.person(request);
    }

    private void change(Context request) throws InputException {
        Coder coder = named(request, Parameters.field(request, "blind").equals("yes"));
        if (coder.name().isEmpty()) {
            throw InputException.wrongCall("Reviews are kept with a name; say under which");
        }
        request.redirect(Visits.local(Parameters.field(request, "to")), HttpStatus.SEE_OTHER);
    }

    /** Takes the name that a form sends along, unless the account says it, and returns who reviews now. */
    private Coder named(Context request, boolean blind) throws InputException {
        Coder before = of(request);
        String name = Parameters.field(request, NAME);
        Optional<String> now = before.isAccount() || name.isEmpty() ? before.name() : Optional.of(name);
        if (now.isPresent()) {
            by(now.get(), Optional.empty(), Standing.OPEN);
            visits.keep(request, visits.visit(request).reviewing(now.get(), blind));
        }
        return of(request);
    }

    /**
     * Returns who decides what a form sends, now, with the reason that it gives.
     *
     * @param decides whether it decides between coders
     */
    By by(Context request, boolean decides) throws InputException {
        person(request).require(decides ? Right.DECIDE : Right.REVIEW);
        Coder coder = named(request, of(request).blind());
        if (coder.name().isEmpty()) {
            throw InputException.wrongCall("Reviews are kept with a name; say under which");
        }
        if (decides && coder.blind()) {
            throw InputException.wrongCall("Who codes blind cannot decide between coders; see the others' first");
        }
        return by(
                coder.name().get(),
                Optional.of(Parameters.field(request, "why")).filter(why -> !why.isEmpty()),
                decides ? Standing.DECISION : coder.standing());
    }

    private By by(String name, Optional<String> why, Standing standing) throws InputException {
        try {
            return new By(name, clock.instant(), why, standing);
        } catch (IllegalArgumentException e) {
            throw InputException.wrongCall(String.valueOf(e.getMessage()));
        }
    }
}
