package org.rapporteur.service;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.rapporteur.analysis.Day;
import org.rapporteur.analysis.Said;
import org.rapporteur.model.DateInterval;

/**
 * Which statements an analysis looks at. An absent condition holds for all; words are compared without regard to capitals and accents.
 *
 * @param speaker words in the speaker's name, or the speaker's id
 * @param side the party for which the speaker speaks, whole
 * @param outlet who published the article, whole
 * @param proposition the id of a proposition on which a stance is taken
 * @param issue the short name of an issue
 * @param published when the article was published
 */
public record SaidFilter(
        Optional<String> speaker,
        Optional<String> side,
        Optional<String> outlet,
        Optional<String> proposition,
        Optional<String> issue,
        DateRange published) {

    /** The filter that all statements pass. */
    public static final SaidFilter ALL = new SaidFilter(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), DateRange.ANY);

    /** Returns those statements that pass, in their order. */
    List<Said> of(List<Said> said) {
        return equals(ALL) ? said : said.stream().filter(passes()).toList();
    }

    /** Returns what tells who passes, for one thread. */
    private Predicate<Said> passes() {
        Optional<String> name = speaker.map(Folding::fold);
        Optional<String> party = side.map(Folding::fold);
        Optional<String> paper = outlet.map(Folding::fold);
        // Few sides, names and outlets are those of many statements.
        Map<String, Boolean> ofSide = new HashMap<>();
        Map<String, Boolean> named = new HashMap<>();
        Map<String, Boolean> inPaper = new HashMap<>();
        return said -> proposition.map(said.coding().stances()::containsKey).orElse(true)
                && issue.map(said.coding().issues()::contains).orElse(true)
                && party.map(wanted -> said.who()
                                .side()
                                .filter(each ->
                                        ofSide.computeIfAbsent(each, joined -> Sides.has(Optional.of(joined), wanted)))
                                .isPresent())
                        .orElse(true)
                && name.map(wanted -> named.computeIfAbsent(
                                        said.who().actor(),
                                        each -> Folding.fold(each).contains(wanted))
                                || said.who()
                                        .actorId()
                                        .filter(speaker.get()::equals)
                                        .isPresent())
                        .orElse(true)
                && paper.map(wanted -> said.report()
                                .outlet()
                                .filter(each -> inPaper.computeIfAbsent(
                                        each, outlet -> Folding.fold(outlet).equals(wanted)))
                                .isPresent())
                        .orElse(true)
                && (published.isAny()
                        || said.report().published().filter(this::isIn).isPresent());
    }

    private boolean isIn(Day day) {
        return published.mayHave(DateInterval.of(day.first(), day.last()));
    }
}
