package org.rapporteur.analysis.utterances;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.analysis.Said;
import org.rapporteur.model.Stance;

/**
 * The numbers that lead from a passage to others which may report the same remark: each stands for something that both have. They follow from the
 * passage, and from how many passages have each of its words, alone. That two keys are the same by chance costs a comparison, and no
 * more.
 */
final class Keys {

    /** So many of its rarest words lead from a passage to those that share them. */
    static final int RARE = 4;

    /** So many hash functions lead from a passage to those that resemble it. */
    private static final int SKETCH = 2;

    /** How many keys a passage has at most. Besides: the stances, or whom it is about; and the day. */
    static final int MOST = RARE + SKETCH + 2;

    /** So many passages of about the same day, that share something with it, a passage is compared with. */
    static final int REACH = 16;

    /** So many of the lowest bits of a key would always be 0 and are not there: the highest key has as many bits less than 63. */
    static final int FREE_BITS = 27;

    /** In the place of a key that a passage does not have. */
    static final long NONE = -1;

    private Keys() {}

    /** Fills in the keys of a passage: {@value #MOST} from a place on. */
    static void put(Passages passages, int i, long[] keys, int at) {
        Arrays.fill(keys, at, at + MOST, NONE);
        int owner = passages.owner(i);
        int[] rarest = passages.heaviest(i, RARE);
        for (int k = 0; k < rarest.length; k++) {
            keys[at + k] = key(rarest[k], owner);
        }
        for (int k = 0; k < SKETCH && passages.length(i) > 0; k++) {
            keys[at + RARE + k] = key(least(passages, i, k), -1 - k);
        }
        if (passages.stances(i) != Passages.NONE || passages.about(i) != Passages.NONE) {
            keys[at + RARE + SKETCH] = key(passages.meant(i), ~owner);
        }
        if (!passages.isUndated(i) && passages.first(i) == passages.last(i)) {
            keys[at + RARE + SKETCH + 1] = key(~passages.first(i), ~owner);
        }
    }

    private static long key(int what, int whose) {
        return (mix(((long) what << 32) | (whose & 0xFFFFFFFFL)) & Long.MAX_VALUE) >>> FREE_BITS;
    }

    private static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    private static int least(Passages passages, int passage, int function) {
        Texts texts = passages.texts();
        long least = Long.MAX_VALUE;
        for (int i = texts.start(passage); i < texts.end(passage); i++) {
            least = Math.min(least, mix(passages.stem(texts.words()[i]) * 31L + function * 0x9E3779B97F4A7C15L) >>> 1);
        }
        return (int) (least ^ (least >>> 32));
    }

    /** Returns what stands for the body for which somebody speaks or, if that is not known, for the speaker. */
    static int owner(Said.Voice who) {
        Optional<String> body = who.organisation();
        return body.isEmpty() && who.actorId().isPresent()
                ? 2 * who.actorId().get().hashCode()
                : 2 * body.orElse(who.actor()).hashCode() + 1;
    }

    /** Returns what stands for the stances or, if there are none, for whom it is about; the same on every machine. */
    static int meant(Said.Codes codes) {
        if (codes.stances().isEmpty()) {
            return 2 * codes.about().map(String::hashCode).orElse(0);
        }
        int sum = 0;
        for (Map.Entry<String, Stance> each : codes.stances().entrySet()) {
            sum += (int) mix(31L * each.getKey().hashCode() + Passages.of(each.getValue()));
        }
        return 2 * sum + 1;
    }
}
