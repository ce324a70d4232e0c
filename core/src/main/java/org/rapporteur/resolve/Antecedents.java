package org.rapporteur.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.rapporteur.actors.Gender;

/** Who was mentioned up to a point of the text, and whom a pronoun there means. */
final class Antecedents {

    /** A pronoun means nobody who was mentioned longer ago, counted in mentions. */
    private static final int REACH = 40;

    private static final int MOST_SENTENCES = 12;
    private static final double SUBJECT = 1.5;
    private static final double SOURCE = 1.0;
    private static final double KNOWN_GENDER = 1.0;
    private static final double PARAGRAPH = 0.4;
    private static final double UNSURE = 1.5;

    private final Words words;
    private final List<Mention> mentions = new ArrayList<>();

    Antecedents(Words words) {
        this.words = words;
    }

    void add(Mention mention) {
        mentions.add(mention);
    }

    /** Returns the person whom "he" or "she" at a word means. */
    Optional<Entity> person(int at, Gender gender) {
        return best(at, e -> e.isPerson() && e.gender().map(gender::equals).orElse(true), gender);
    }

    /** Returns the body, state or group that "it" at a word means. */
    Optional<Entity> thing(int at) {
        return best(at, e -> !e.isPerson(), null);
    }

    /** Returns whoever was mentioned last before a word of the same sentence. */
    Optional<Entity> nearest(int at) {
        Mention last = mentions.isEmpty() ? null : mentions.get(mentions.size() - 1);
        return last != null && words.together(last.word(), at) ? Optional.of(last.entity()) : Optional.empty();
    }

    /** Returns the latest source among the last mentions, if it is a body. */
    Optional<Entity> group(int at) {
        return best(at, e -> e.isBody(), null);
    }

    private Optional<Entity> best(int at, Predicate<Entity> fits, @Nullable Gender gender) {
        Entity best = null;
        double most = Double.NEGATIVE_INFINITY;
        for (int i = mentions.size() - 1; i >= Math.max(0, mentions.size() - REACH); i--) {
            Mention mention = mentions.get(i);
            int far = words.sentence(at) - words.sentence(mention.word());
            if (far > MOST_SENTENCES) {
                break;
            }
            if (mention.word() < at && fits.test(mention.entity())) {
                double score = -far
                        + (mention.subject() ? SUBJECT : 0)
                        + (mention.source() ? SOURCE : 0)
                        + (gender != null && mention.entity().gender().isPresent() ? KNOWN_GENDER : 0)
                        - (gender != null && !mention.entity().isSurelyPerson() ? UNSURE : 0)
                        - PARAGRAPH * Math.min(3, words.paragraph(at) - words.paragraph(mention.word()));
                if (score > most) {
                    most = score;
                    best = mention.entity();
                }
            }
        }
        return Optional.ofNullable(best);
    }
}
