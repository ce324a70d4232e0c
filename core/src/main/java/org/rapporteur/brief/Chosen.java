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
        return said.allBy(settings.level()).stream().anyMatch(who::contains);
    }

    boolean isBy(Collection<Utterance> remarks) {
        return remarks.stream().anyMatch(each -> isBy(each.best()));
    }

    /** Returns whether one who is named is chosen, or speaks for one who is. */
    boolean isNamed(List<String> some) {
        return some.stream().anyMatch(names::contains);
    }

    boolean isOn(Said said) {
        return settings.topic().of(said).stream().anyMatch(each -> topics.contains(each.topic()));
    }

    boolean isOn(Precondition each) {
        return Stream.of(each.unlocks(), each.demands())
                        .flatMap(Optional::stream)
                        .map(Want::proposition)
                        .anyMatch(propositions::contains)
                || each.utterances().stream().anyMatch(remark -> isOn(remark.best()));
    }
}
