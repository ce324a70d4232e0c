package org.rapporteur.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.model.Article;
import org.rapporteur.model.Attribution;
import org.rapporteur.model.Speaker;

/**
 * Names the speakers of an article's attributions, as far as the article itself tells who they are.
 */
public final class Speakers {

    /** Auxiliaries that begin a passive cue. */
    private static final Set<String> PASSIVE = Set.of("is", "are", "was", "were", "be", "been", "being", "am");

    private Speakers() {}

    /**
     * Returns the speaker of each attribution, in the same order. Every name stands in the article or is
     * {@link Speaker#UNSPECIFIED}.
     *
     * @param article the article
     * @param attributions what it attributes, in the order of the text
     */
    public static List<Speaker> of(Article article, List<Attribution> attributions) {
        Story story = new Story(article, attributions);
        Words words = story.words();
        Map<Integer, Found> found = story.tell();
        List<Optional<Speaker>> out = new ArrayList<>();
        for (Attribution attribution : attributions) {
            Optional<Speaker> speaker = Optional.empty();
            if (!attribution.source().isEmpty()) {
                Found who = found.get(words.range(attribution.source().get(0)).first());
                speaker = Optional.of(who == null ? Speaker.unspecified("no-source") : who.speaker());
            } else if (!attribution.cue().isEmpty() && !goesOn(words, attribution)) {
                speaker = Optional.of(Speaker.unspecified("no-source"));
            }
            out.add(speaker);
        }
        return filled(out);
    }

    /** Whether a cue without a source, such as "adding", has the subject of what came before. */
    private static boolean goesOn(Words words, Attribution attribution) {
        Words.Range cue = words.range(attribution.cue().get(0));
        return !cue.isEmpty() && words.fold(cue.first()).endsWith("ing") && !PASSIVE.contains(words.fold(cue.first()));
    }

    private static List<Speaker> filled(List<Optional<Speaker>> speakers) {
        List<Speaker> out = new ArrayList<>();
        Optional<Speaker> before = speakers.stream().flatMap(Optional::stream).findFirst();
        for (Optional<Speaker> speaker : speakers) {
            Speaker who = speaker.orElse(null);
            if (who == null) {
                who = before.map(b -> new Speaker(b.name(), "continued"))
                        .orElseGet(() -> Speaker.unspecified("no-source"));
            }
            before = Optional.of(who);
            out.add(who);
        }
        return out;
    }
}
