package org.rapporteur.resolve.when;

import java.util.BitSet;
import org.rapporteur.resolve.prose.Tokens;

/** Which words of a text tell a time, for those who read it for something else. */
public final class TimeWords {

    private TimeWords() {}

    /** Returns the tokens that belong to a time expression, without the prepositions before them. */
    public static BitSet in(Tokens tokens) {
        BitSet out = new BitSet(tokens.count());
        Finder.in(tokens).forEach(expression -> out.set(expression.first(), expression.last()));
        return out;
    }
}
