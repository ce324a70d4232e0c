package org.rapporteur.model.edits;

import java.util.List;

/**
 * A correction of who is who. Edits are replayed over readings, which stay as they are: {@link Edits}.
 *
 * <p>Actors are named by their ids. The names that merging and splitting carry are those of the target itself, whatever
 * it is renamed to.
 */
public sealed interface Edit {

    /**
     * Several actors are one: what they say, and go on to say in articles read later, is said by one of them.
     *
     * @param from who they were taken for
     * @param into who they are
     * @param name what that one is called
     */
    record Merge(List<String> from, String into, String name) implements Edit {

        /**
         * Copies the list.
         *
         * @throws IllegalArgumentException if it is empty or has the target in it
         */
        public Merge {
            from = List.copyOf(from);
            if (from.isEmpty() || from.contains(into)) {
                throw new IllegalArgumentException("Only others can be merged into " + into);
            }
        }
    }

    /**
     * A part of what was taken for one actor's is another's.
     *
     * @param from the actor
     * @param part what of it
     * @param into the other actor
     * @param name what that one is called
     */
    record Split(String from, Part part, String into, String name) implements Edit {

        /**
         * Checks that they are two.
         *
         * @throws IllegalArgumentException if both are the same
         */
        public Split {
            if (from.equals(into)) {
                throw new IllegalArgumentException("Only another can be split off " + from);
            }
        }
    }

    /**
     * An actor is called otherwise.
     *
     * @param actor the actor
     * @param name how
     */
    record Rename(String actor, String name) implements Edit {}

    /**
     * An earlier edit was wrong.
     *
     * @param edit its number
     */
    record Undo(int edit) implements Edit {}
}
