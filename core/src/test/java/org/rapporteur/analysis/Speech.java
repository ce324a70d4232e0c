package org.rapporteur.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.model.Act;
import org.rapporteur.model.Kind;
import org.rapporteur.model.Stance;
import org.rapporteur.model.StatementId;

/** Builds statements for tests. Everybody's id is made of the name, and their organisation is "staff of" their side. */
public final class Speech {

    private static final String UNNAMED = "?";

    private final String who;
    private final Optional<String> side;
    private String id = "";
    private Optional<Day> when = Optional.empty();
    private Optional<String> outlet = Optional.of("Norrin Wire");
    private String article = "a.txt";
    private Kind kind = Kind.INDIRECT;
    private String words = "some words";
    private Optional<Act> act = Optional.empty();
    private final List<String> issues = new ArrayList<>();
    private final Map<String, Stance> stances = new LinkedHashMap<>();
    private final List<Said.Precondition> conditions = new ArrayList<>();
    private double sure = 1;

    private Speech(String who, Optional<String> side) {
        this.who = who;
        this.side = side;
    }

    /** Starts a statement of somebody with a name. */
    public static Speech by(String who, String side) {
        return new Speech(who, Optional.of(side));
    }

    /** Starts a statement of somebody without a name or side. */
    public static Speech byNobody() {
        return new Speech(UNNAMED, Optional.empty());
    }

    public Speech id(String word) {
        id = word;
        return this;
    }

    public Speech on(String day) {
        when = Optional.of(Day.on(LocalDate.parse(day)));
        return this;
    }

    public Speech between(String first, String last) {
        when = Optional.of(new Day(LocalDate.parse(first), LocalDate.parse(last), false));
        return this;
    }

    public Speech publishedOn(String day) {
        when = Optional.of(new Day(LocalDate.parse(day), LocalDate.parse(day), true));
        return this;
    }

    public Speech in(String name, String of) {
        article = name;
        outlet = Optional.of(of).filter(word -> !word.isEmpty());
        return this;
    }

    public Speech kind(Kind other) {
        kind = other;
        return this;
    }

    public Speech saying(String other) {
        words = other;
        return this;
    }

    public Speech about(String issue, Act what) {
        issues.add(issue);
        act = Optional.of(what);
        return this;
    }

    public Speech about(String issue) {
        issues.add(issue);
        return this;
    }

    public Speech stands(String proposition, Stance stance) {
        stances.put(proposition, stance);
        return this;
    }

    public Speech onlyIf(String condition, String proposition) {
        stances.put(proposition, Stance.CONDITIONAL);
        conditions.add(new Said.Precondition(condition, Optional.empty(), Optional.of(proposition)));
        return this;
    }

    public Speech sure(double confidence) {
        sure = confidence;
        return this;
    }

    public Said said() {
        return new Said(
                new StatementId(id.isEmpty() ? "s" : id),
                new Said.Voice(
                        who,
                        Optional.of(who.toLowerCase(Locale.ROOT).replace(' ', '-'))
                                .filter(name -> !name.equals(UNNAMED)),
                        side.map(name -> "staff of " + name),
                        side,
                        Optional.empty()),
                when,
                new Said.Report(article, outlet, Optional.empty()),
                kind,
                words,
                new Said.Codes(act, issues, stances, conditions, Optional.empty(), sure));
    }

    /** Returns statements; those without an id are called s0, s1 and so on. */
    public static List<Said> all(Speech... speeches) {
        List<Said> all = new ArrayList<>();
        for (Speech speech : speeches) {
            if (speech.id.isEmpty()) {
                speech.id = "s" + all.size();
            }
            all.add(speech.said());
        }
        return all;
    }

    /** Returns the bare ids. */
    public static List<String> ids(List<StatementId> ids) {
        return ids.stream().map(StatementId::value).toList();
    }
}
