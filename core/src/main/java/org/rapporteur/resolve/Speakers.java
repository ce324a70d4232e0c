package org.rapporteur.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.rapporteur.model.Attribution;

/** Tells the sources of an article's attributions, also of those that go on with what somebody said before. */
final class Speakers {

    /** Auxiliaries that begin a passive cue. */
    private static final Set<String> PASSIVE = Set.of("is", "are", "was", "were", "be", "been", "being", "am");

    /** Adverbs that attribute to nobody. */
    private static final Set<String> ADVERB_ALONE =
            Set.of("reportedly", "allegedly", "supposedly", "apparently", "purportedly");

    private Speakers() {}

    /** Returns the source of each attribution, in the same order. */
    static List<Source> of(Story story, Parties parties, List<Attribution> attributions) {
        Words words = story.words();
        Map<Integer, Found> found = story.tell(parties);
        List<Optional<Source>> out = new ArrayList<>();
        Optional<Attribution> before = Optional.empty();
        for (Attribution attribution : attributions) {
            Optional<Source> source = Optional.empty();
            if (!attribution.source().isEmpty()) {
                Words.Range range = words.range(attribution.source().get(0));
                Found who = found.get(range.first());
                source = Optional.of(who == null ? Source.unspecified() : source(words, range, who));
            } else if (!attribution.cue().isEmpty() && !goesOn(words, attribution, before)) {
                source = Optional.of(Source.unspecified());
            }
            out.add(source);
            before = Optional.of(attribution);
        }
        return filled(out);
    }

    private static Source source(Words words, Words.Range range, Found who) {
        Phrase phrase = who.entity()
                .flatMap(Entity::description)
                .orElseGet(() -> Phrase.of(words, range.first(), range.last()));
        return new Source(who.speaker(), who.entity(), Optional.of(phrase));
    }

    /**
     * Whether a cue without a source, such as "adding" or the second of "said … and promised …", has the subject of what came
     * before: it does unless it is a passive, as in "is believed to" and "was reportedly told".
     */
    private static boolean goesOn(Words words, Attribution attribution, Optional<Attribution> before) {
        Words.Range cue = words.range(attribution.cue().get(0));
        boolean passive = cue.isEmpty() || ADVERB_ALONE.contains(words.fold(cue.first()));
        for (int i = cue.first(); i < cue.last(); i++) {
            boolean last = i + 1 == cue.last();
            passive |= PASSIVE.contains(words.fold(i))
                    && !last
                    && !words.fold(cue.last() - 1).endsWith("ing");
        }
        return !passive && follows(words, before, cue);
    }

    /** Whether the sentence attributes something to somebody before the cue, or the cue begins as one that goes on. */
    private static boolean follows(Words words, Optional<Attribution> before, Words.Range cue) {
        if (words.fold(cue.first()).endsWith("ing")) {
            return true;
        }
        return before.stream()
                .flatMap(other -> Stream.concat(other.source().stream(), other.cue().stream()))
                .map(words::range)
                .anyMatch(range -> !range.isEmpty() && words.together(range.first(), cue.first()));
    }

    private static List<Source> filled(List<Optional<Source>> sources) {
        List<Source> out = new ArrayList<>();
        Optional<Source> before = sources.stream().flatMap(Optional::stream).findFirst();
        for (Optional<Source> source : sources) {
            Source who =
                    source.or(() -> before(out, before).map(Source::continued)).orElseGet(Source::unspecified);
            out.add(who);
        }
        return out;
    }

    private static Optional<Source> before(List<Source> out, Optional<Source> first) {
        return out.isEmpty() ? first : Optional.of(out.get(out.size() - 1));
    }
}
