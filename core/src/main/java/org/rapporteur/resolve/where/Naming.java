package org.rapporteur.resolve.where;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Puts the phrases that were found into the name of a venue. */
final class Naming {

    private static final Set<String> WRITTEN =
            Words.of("letter note verbale bulletin communiqué communique statement declaration memorandum message "
                    + "editorial petition manifesto memoir resolution judgment ruling verdict release text preamble "
                    + "post tweet leaflet");
    private static final Comparator<Mention> STRENGTH = Comparator.comparing(Mention::kind);

    private Naming() {}

    /** Returns whether a noun names something written that may itself be the source of a statement. */
    static boolean isWritten(String noun) {
        return WRITTEN.contains(noun);
    }

    /** Returns the most telling phrase; the first of several that tell as much. */
    static Mention best(List<Mention> mentions) {
        Mention best = mentions.get(0);
        for (Mention mention : mentions) {
            best = STRENGTH.compare(mention, best) > 0 ? mention : best;
        }
        return best;
    }

    /**
     * Returns the name of a venue: the most telling phrase, what else tells something, and the place.
     *
     * @param mentions the phrases, at least one
     * @param home the place to name if the phrases name none and people meet there
     */
    static String of(List<Mention> mentions, Optional<String> home) {
        Mention best = best(mentions);
        List<String> parts = new ArrayList<>(List.of(best.name()));
        Optional<String> place = best.place();
        for (Mention mention : mentions) {
            boolean adds = mention.kind() == Kind.NAMED
                    || mention.kind() == Kind.LINE
                    || mention.kind() == Kind.AIR
                    || (mention.kind() == Kind.SITE && best.kind() == Kind.TEXT);
            if (mention.kind() == Kind.PLACE) {
                place = place.or(() -> Optional.of(mention.name()));
            } else if (!mention.equals(best)) {
                place = place.or(mention::place);
                if (adds && parts.size() == 1 && !tells(parts.get(0), mention.name())) {
                    parts.add(mention.name());
                }
            }
        }
        if (best.kind().isMet()) {
            place = place.or(() -> home);
        }
        place.filter(where -> !tells(String.join(" ", parts), where)).ifPresent(parts::add);
        return String.join(", ", parts);
    }

    /** Returns whether a name already has the words of another. */
    static boolean tells(String name, String words) {
        return (" " + name.replace(',', ' ') + " ").contains(" " + words.replaceFirst("^to ", "") + " ");
    }
}
