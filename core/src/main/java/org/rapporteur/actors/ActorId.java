package org.rapporteur.actors;

/**
 * Names one actor in all layers of the directory.
 *
 * @param value lower-case ASCII letters, digits and single hyphens between them, such as {@code ua-government}
 */
public record ActorId(String value) implements Comparable<ActorId> {

    /** The form of an id, and of the short name of a conflict. */
    public static final String FORM = "[a-z0-9]+(-[a-z0-9]+)*";

    /** The most characters. */
    public static final int LONGEST = 80;

    /**
     * Checks the value.
     *
     * @throws IllegalArgumentException if {@code value} has another form, or more than 80 characters
     */
    public ActorId {
        if (!isSlug(value)) {
            throw new IllegalArgumentException(
                    "An id is written like ua-government, in a to z, 0 to 9 and single hyphens, but got \"" + value
                            + "\"");
        }
    }

    /** Returns whether a text has the form of an id. By hand, since a pattern takes longer for a whole directory. */
    public static boolean isSlug(String value) {
        boolean hyphen = true;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean sign = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
            if (!sign && (c != '-' || hyphen)) {
                return false;
            }
            hyphen = !sign;
        }
        return !hyphen && value.length() <= LONGEST;
    }

    /** Orders by the characters of the value. */
    @Override
    public int compareTo(ActorId other) {
        return value.compareTo(other.value);
    }

    /** Returns the bare value. */
    @Override
    public String toString() {
        return value;
    }
}
