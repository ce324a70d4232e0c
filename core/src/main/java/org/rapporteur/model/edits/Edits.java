package org.rapporteur.model.edits;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.model.Speaker;

/**
 * All edits of a record, in their order. What is shown is what was read with the edits in force replayed over it.
 *
 * <p>Start with {@link #speaker}. Immutable. Edits are numbered from 1.
 */
public final class Edits {

    /** No edits. */
    public static final Edits NONE = new Edits(List.of());

    private final List<Edit> all;
    private final Map<Integer, Integer> undone = new HashMap<>();
    private final List<Integer> inForce;
    private final Map<String, String> names = new HashMap<>();

    /**
     * Takes edits.
     *
     * @throws IllegalArgumentException if one undoes what is no earlier edit in force
     */
    public Edits(List<Edit> all) {
        this.all = List.copyOf(all);
        for (int number = 1; number <= all.size(); number++) {
            if (of(number) instanceof Edit.Undo undo) {
                if (undo.edit() < 1 || undo.edit() >= number || !isInForce(undo.edit())) {
                    throw new IllegalArgumentException("edit " + number + " undoes " + undo.edit()
                            + ", which is no earlier edit that is in force");
                }
                undone.put(undo.edit(), number);
            }
        }
        this.inForce = IntStream.rangeClosed(1, all.size())
                .filter(this::isInForce)
                .boxed()
                .toList();
        for (int number : inForce) {
            if (of(number) instanceof Edit.Rename rename) {
                names.put(rename.actor(), rename.name());
            }
        }
    }

    /** Returns all edits; the first has the number 1. */
    public List<Edit> all() {
        return all;
    }

    /** Returns these edits and one more. */
    public Edits with(Edit edit) {
        List<Edit> more = new ArrayList<>(all);
        more.add(edit);
        return new Edits(more);
    }

    /** Returns the number of the edit that undid another; empty if none did. */
    public Optional<Integer> undoneBy(int number) {
        return Optional.ofNullable(undone.get(number));
    }

    /** Returns whether an edit changes what is shown: it is there, no undoing, and not undone. */
    public boolean isInForce(int number) {
        return number >= 1 && number <= all.size() && !undone.containsKey(number) && !(of(number) instanceof Edit.Undo);
    }

    /** Returns what an actor was renamed to last; empty if it was not. */
    public Optional<String> renamed(String actor) {
        return Optional.ofNullable(names.get(actor));
    }

    /** Returns the name that the last merger into an actor or split-off of it gave it; empty if there was none. */
    public Optional<String> called(String actor) {
        return inForce.stream()
                .map(this::of)
                .filter(edit -> !(edit instanceof Edit.Rename) && target(edit).equals(actor))
                .reduce((earlier, later) -> later)
                .map(Edits::nameIn);
    }

    /** Returns who an actor is after all mergers, those parts aside that were split off. */
    public String actor(String id) {
        String actor = id;
        for (int number : inForce) {
            if (of(number) instanceof Edit.Merge merge && merge.from().contains(actor)) {
                actor = merge.into();
            }
        }
        return actor;
    }

    /** Returns the numbers of the edits in force that name an actor. */
    public List<Integer> about(String actor) {
        return inForce.stream().filter(number -> names(of(number), actor)).toList();
    }

    private static boolean names(Edit edit, String actor) {
        if (edit instanceof Edit.Rename rename) {
            return rename.actor().equals(actor);
        }
        return target(edit).equals(actor)
                || (edit instanceof Edit.Merge merge
                        ? merge.from().contains(actor)
                        : ((Edit.Split) edit).from().equals(actor));
    }

    /**
     * Returns who said something, after all edits. Where that is somebody else than was read, the rule that found the speaker
     * ends in the number of the edit that decided: {@code surname+edit-3}, of which a person is sure. Somebody without an id stays as read.
     */
    public Speaker speaker(Mention mention) {
        Speaker read = mention.who();
        if (read.id().isEmpty() || inForce.isEmpty()) {
            return read;
        }
        String id = read.id().get();
        String name = read.name();
        int by = 0;
        for (int number : inForce) {
            Edit edit = of(number);
            if (number > mention.since() && takes(edit, id, mention)) {
                id = target(edit);
                name = nameIn(edit);
                by = number;
            }
        }
        boolean moved = !id.equals(read.id().get());
        String shown = names.getOrDefault(id, moved ? name : read.name());
        return new Speaker(
                shown, Optional.of(id), moved ? read.how() + "+edit-" + by : read.how(), moved ? 1 : read.sure());
    }

    /**
     * Returns the first later edit that would not do what it does if another were undone: somebody it names would not be there,
     * or a statement that it takes would not be that actor's.
     *
     * @param number the edit to be undone
     * @param mentions all that the record shows
     * @return the later edit's number; empty if there is none
     */
    public Optional<Integer> dependent(int number, List<Mention> mentions) {
        State with = new State(mentions);
        State without = new State(mentions);
        for (int later : inForce) {
            if (later > number && needs(later, with, without)) {
                return Optional.of(later);
            }
            with.replay(later, of(later));
            if (later != number) {
                without.replay(later, of(later));
            }
        }
        return Optional.empty();
    }

    private boolean needs(int number, State with, State without) {
        Edit edit = of(number);
        if (edit instanceof Edit.Split) {
            return !without.taken(number, edit).containsAll(with.taken(number, edit));
        }
        List<String> named = new ArrayList<>();
        if (edit instanceof Edit.Merge merge) {
            named.addAll(merge.from());
            named.add(merge.into());
        } else if (edit instanceof Edit.Rename rename) {
            named.add(rename.actor());
        }
        Set<String> there = with.actors();
        named.retainAll(there);
        return !without.actors().containsAll(named);
    }

    private Edit of(int number) {
        return all.get(number - 1);
    }

    private static boolean takes(Edit edit, String actor, Mention mention) {
        if (edit instanceof Edit.Merge merge) {
            return merge.from().contains(actor);
        }
        return edit instanceof Edit.Split split
                && split.from().equals(actor)
                && split.part().has(mention);
    }

    private static String target(Edit edit) {
        return edit instanceof Edit.Merge merge ? merge.into() : ((Edit.Split) edit).into();
    }

    private static String nameIn(Edit edit) {
        return edit instanceof Edit.Merge merge ? merge.name() : ((Edit.Split) edit).name();
    }

    /** Whose each statement is, while edits are replayed. */
    private static final class State {

        private final List<Mention> mentions;
        private final @Nullable String[] actors;

        State(List<Mention> mentions) {
            this.mentions = mentions;
            this.actors =
                    mentions.stream().map(each -> each.who().id().orElse(null)).toArray(String[]::new);
        }

        void replay(int number, Edit edit) {
            taken(number, edit).forEach(at -> actors[at] = target(edit));
        }

        Set<Integer> taken(int number, Edit edit) {
            Set<Integer> taken = new HashSet<>();
            for (int at = 0; at < actors.length; at++) {
                String actor = actors[at];
                if (actor != null && number > mentions.get(at).since() && takes(edit, actor, mentions.get(at))) {
                    taken.add(at);
                }
            }
            return taken;
        }

        Set<String> actors() {
            Set<String> there = new HashSet<>();
            for (String actor : actors) {
                if (actor != null) {
                    there.add(actor);
                }
            }
            return there;
        }
    }
}
