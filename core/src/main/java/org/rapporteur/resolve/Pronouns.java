package org.rapporteur.resolve;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.actors.Gender;

/** Which words are pronouns, and whom one means. */
final class Pronouns {

    private static final Map<String, Gender> SINGULAR = Map.of(
            "he",
            Gender.MALE,
            "him",
            Gender.MALE,
            "his",
            Gender.MALE,
            "himself",
            Gender.MALE,
            "she",
            Gender.FEMALE,
            "her",
            Gender.FEMALE,
            "hers",
            Gender.FEMALE,
            "herself",
            Gender.FEMALE);

    private static final Set<String> THING = Set.of("it", "its", "itself");
    private static final Set<String> PLURAL = Set.of("they", "them", "their", "theirs", "both", "we", "our");
    private static final Set<String> RELATIVE = Set.of("who", "whom", "whose", "which", "that");
    private final Words words;
    private final Antecedents antecedents;

    Pronouns(Words words, Antecedents antecedents) {
        this.words = words;
        this.antecedents = antecedents;
    }

    /** Returns whom the pronoun at a word means; empty if it is none. */
    Optional<Choice> choice(int at) {
        String fold = words.fold(at);
        Gender gender = SINGULAR.get(fold);
        if (gender != null) {
            return Optional.of(antecedents.person(at, gender));
        }
        if (THING.contains(fold)) {
            return Optional.of(antecedents.thing(at));
        }
        if (PLURAL.contains(fold)) {
            return Optional.of(antecedents.group(at));
        }
        return RELATIVE.contains(fold) ? Optional.of(antecedents.nearest(at)) : Optional.empty();
    }
}
