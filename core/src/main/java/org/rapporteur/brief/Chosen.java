package org.rapporteur.brief;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.rapporteur.analysis.Said;
import org.rapporteur.analysis.Topic;
import org.rapporteur.analysis.preconditions.Precondition;
import org.rapporteur.analysis.preconditions.Want;
import org.rapporteur.analysis.utterances.Utterance;
import org.rapporteur.model.Proposition;

/** Tells what belongs into a brief. */
final class Chosen {

    private final BriefSettings settings;
    private final Set<String> who;
    private final Set<String> topics;
    private final Set<String> propositions = new HashSet<>();

    /** The names of those who speak for the chosen ones, and of the bodies for which they speak. */
    private final Set<String> names = new HashSet<>();

    Chosen(Findings findings, BriefSettings settings) {
        this.settings = settings;
        who = Set.copyOf(settings.who());
        topics = Set.copyOf(settings.topics());
        if (settings.topic() == Topic.PROPOSITION) {
            propositions.addAll(topics);
        } else {
            findings.codebook().propositions().stream()
                    .filter(each -> topics.contains(each.issue()))
                    .map(Proposition::id)
                    .forEach(propositions::add);
        }
        names.addAll(who);
        who.forEach(each -> names.addAll(findings.voices().names(each)));
    }

    boolean isWho(String name) {
        return who.contains(name);
    }

    boolean isProposition(String id) {
        return propositions.contains(id);
    }

    boolean isBy(Said said) {
        return isAny(said.allBy(settings.level()), who);
    }

    /** As a stream would; but a large record has a million contradictions, of each of which this is asked. */
    private static boolean isAny(Iterable<String> some, Set<String> wanted) {
        for (String each : some) {
            if (wanted.contains(each)) {
                return true;
            }
        }
        return false;
    }

    boolean isBy(Collection<Utterance> remarks) {
        return remarks.stream().anyMatch(each -> isBy(each.best()));
    }

    /** Returns whether one who is named is chosen, or speaks for one who is. */
    boolean isNamed(List<String> some) {
        return some.stream().anyMatch(names::contains);
    }

    /** Returns the findings that are on what is chosen. */
    <T> Stream<T> among(OnTopics<T> findings) {
        return findings.on(topics, propositions);
    }

    boolean isOn(Said said) {
        return isAny(
                settings.topic() == Topic.PROPOSITION
                        ? said.coding().stances().keySet()
                        : said.coding().issues(),
                topics);
    }

    boolean isOn(Precondition each) {
        if (isOn(each.unlocks()) || isOn(each.demands())) {
            return true;
        }
        for (Utterance remark : each.utterances()) {
            if (isOn(remark.best())) {
                return true;
            }
        }
        return false;
    }

    private boolean isOn(Optional<Want> want) {
        return want.isPresent() && propositions.contains(want.get().proposition());
    }
}
