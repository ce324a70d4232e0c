package org.rapporteur.model;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a speaker does by saying something. A statement has exactly one act: the most specific that fits.
 *
 * <p>Most have a counterpart among the verbal categories of PLOVER, a coding scheme for political events:
 *
 * <table>
 * <caption>Acts and the categories of PLOVER</caption>
 * <tr><td>{@link #OFFER}</td><td>CONSULT, AGREE</td></tr>
 * <tr><td>{@link #ACCEPT}</td><td>AGREE</td></tr>
 * <tr><td>{@link #CONCEDE}</td><td>CONCEDE</td></tr>
 * <tr><td>{@link #PROMISE}, {@link #PRAISE}</td><td>SUPPORT</td></tr>
 * <tr><td>{@link #DEMAND}</td><td>REQUEST</td></tr>
 * <tr><td>{@link #REJECT}, {@link #DENY}</td><td>REJECT</td></tr>
 * <tr><td>{@link #THREATEN}, {@link #VOW}</td><td>THREATEN</td></tr>
 * <tr><td>{@link #ACCUSE}</td><td>ACCUSE</td></tr>
 * <tr><td>{@link #ASSESS}</td><td>none</td></tr>
 * </table>
 */
public enum Act {
    /** Is ready for a cooperative step, with or without a condition. */
    OFFER("offer", "CONSULT", "AGREE"),
    /** Agrees to what another has proposed. */
    ACCEPT("accept", "AGREE"),
    /** Gives up what was held or demanded before. */
    CONCEDE("concede", "CONCEDE"),
    /** Commits to a cooperative act in the future. */
    PROMISE("promise", "SUPPORT"),
    /** Requires or urges another to act, or sets a precondition. */
    DEMAND("demand", "REQUEST"),
    /** Refuses a proposal, a demand, an idea or talks. */
    REJECT("reject", "REJECT"),
    /** Announces a coercive act, also under a condition. */
    THREATEN("threaten", "THREATEN"),
    /** Commits to going on with a course of one's own, which is not cooperative. */
    VOW("vow", "THREATEN"),
    /** Blames an actor for a wrong, a lie or a breach. */
    ACCUSE("accuse", "ACCUSE"),
    /** Denies a fact or an accusation. */
    DENY("deny", "REJECT"),
    /** Approves, thanks or endorses. */
    PRAISE("praise", "SUPPORT"),
    /** Says how things are, were or will be; believes, worries, warns, admits a fact. */
    ASSESS("assess");

    private final String word;

    @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable, which the type does not tell.
    private final List<String> plover;

    Act(String word, String... plover) {
        this.word = word;
        this.plover = List.of(plover);
    }

    /** Returns the codebook's word, such as {@code offer}. */
    public String word() {
        return word;
    }

    /** Returns the categories of PLOVER that it corresponds to, the closest first; empty if there is none. */
    public List<String> plover() {
        return plover;
    }

    /**
     * Returns the act that the codebook's word names.
     *
     * @param word the word, exactly as {@link #word()} gives it
     * @throws IllegalArgumentException if no act has that word; the message lists those that there are
     */
    public static Act ofWord(String word) {
        return Arrays.stream(values())
                .filter(act -> act.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Unknown act \"" + word + "\"; it is one of "
                        + Arrays.stream(values()).map(Act::word).collect(Collectors.joining(", "))));
    }
}
