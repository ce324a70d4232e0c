package org.rapporteur.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.model.Act;
import org.rapporteur.model.Kind;
import org.rapporteur.model.Proposition;
import org.rapporteur.model.Stance;
import org.rapporteur.model.StatementId;

/** Builds statements for tests of analyses that look at who speaks for which body. */
public final class Remarks {

    /** The propositions of the tests. */
    public static final List<Proposition> PROPOSITIONS = List.of(
            proposition("dam", "The dam is opened", "water"),
            proposition("toll", "The toll is lifted", "trade"),
            proposition("pact", "The pact is renewed", "alliances"));

    private final String who;
    private final Optional<String> body;
    private final Optional<String> side;
    private String id = "";
    private Optional<Day> when = Optional.empty();
    private String article = "a.txt";
    private String outlet = "Norrin Wire";
    private LocalDate published = LocalDate.parse("2031-01-01");
    private String words = "some words";
    private Optional<Act> act = Optional.of(Act.ASSESS);
    private Optional<String> about = Optional.empty();
    private final List<String> issues = new ArrayList<>();
    private final Map<String, Stance> stances = new LinkedHashMap<>();
    private final List<Said.Precondition> conditions = new ArrayList<>();

    private Remarks(String who, Optional<String> body, Optional<String> side) {
        this.who = who;
        this.body = body;
        this.side = side;
    }

    private static Proposition proposition(String id, String text, String issue) {
        return new Proposition(id, text, issue, Optional.empty(), Optional.empty(), List.of());
    }

    /** Starts a statement of a person who speaks for a body that is a party to the conflict. */
    public static Remarks by(String who, String body) {
        return new Remarks(who, Optional.of(body), Optional.of(body));
    }

    /** Starts a statement of a source without a name. */
    public static Remarks bySomebody(String described) {
        return new Remarks(described, Optional.empty(), Optional.empty());
    }

    public Remarks id(String word) {
        id = word;
        return this;
    }

    public Remarks on(String day) {
        when = Optional.of(Day.on(LocalDate.parse(day)));
        published = LocalDate.parse(day);
        return this;
    }

    public Remarks in(String name, String of, String day) {
        article = name;
        outlet = of;
        published = LocalDate.parse(day);
        return this;
    }

    public Remarks saying(String other) {
        words = other;
        return this;
    }

    public Remarks does(Act other, String... on) {
        act = Optional.of(other);
        issues.addAll(List.of(on));
        return this;
    }

    public Remarks about(String actor) {
        about = Optional.of(actor);
        return this;
    }

    public Remarks stands(String proposition, Stance stance) {
        stances.put(proposition, stance);
        return this;
    }

    /** Makes a proposition depend on what somebody else has to do. */
    public Remarks onlyIf(String proposition, String condition, String of) {
        stances.put(proposition, Stance.CONDITIONAL);
        conditions.add(new Said.Precondition(
                condition, Optional.of(of).filter(name -> !name.isEmpty()), Optional.of(proposition)));
        return this;
    }

    public Said said() {
        boolean isNamed = body.isPresent();
        return new Said(
                new StatementId(id),
                new Said.Voice(
                        who,
                        isNamed ? Optional.of(who) : Optional.empty(),
                        body,
                        side,
                        Optional.of("minister").filter(role -> isNamed && !who.equals(body.orElse("")))),
                when.or(() -> Optional.of(new Day(published, published, true))),
                new Said.Report(article, Optional.of(outlet), Optional.of(new Day(published, published, true))),
                Kind.INDIRECT,
                words,
                new Said.Codes(act, issues, stances, conditions, about, 1));
    }

    /** Returns statements; those without an id are called s0, s1 and so on. */
    public static List<Said> all(Remarks... remarks) {
        List<Said> all = new ArrayList<>();
        for (Remarks each : remarks) {
            if (each.id.isEmpty()) {
                each.id = "s" + all.size();
            }
            all.add(each.said());
        }
        return all;
    }
}
