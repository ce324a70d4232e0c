package org.rapporteur.actors;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tells for which body somebody speaks: a body for itself, a person for the one that the role names.
 *
 * <p>A ministry, a presidency and their spokesmen speak for their government, so that what one makes a condition another can drop, and two of them
 * can contradict each other; each of them alone is an actor. A parliament and its members speak for it, and so do parties and groups.
 *
 * <p>Of a person whom the directory knows, the weightiest office of the day decides. Of others, what the article calls them may end in a body:
 * "a spokeswoman for the Littoral Concord". Otherwise what follows "of" or "for" in the role, or a word for a people in front, has to be
 * the one name of a body, or the place of one government. Who is "former" speaks for nobody. Immutable.
 */
public final class Bodies {

    private static final String FORMER = "former ";

    private static final Pattern LINK = Pattern.compile(" (?:of|for|at|to) |, ");

    private final Directory directory;

    /** Tells it of those whom a directory knows. */
    public Bodies(Directory directory) {
        this.directory = directory;
    }

    /**
     * Somebody on a day.
     *
     * @param name what the article calls them
     * @param id of the actor, if it is known who it is
     * @param roles in which they speak
     * @param day on which they do
     */
    public record Speaker(String name, Optional<String> id, List<String> roles, LocalDate day) {

        /** Copies the list. */
        public Speaker {
            roles = List.copyOf(roles);
        }
    }

    /** Returns the body; empty if it cannot be told. */
    public Optional<Actor> of(Speaker speaker) {
        Optional<Actor> actor =
                speaker.id().filter(ActorId::isSlug).map(ActorId::new).flatMap(directory::actor);
        List<String> roles = speaker.roles();
        boolean isFormer = !roles.isEmpty() && roles.stream().allMatch(role -> role.startsWith(FORMER));
        Optional<Actor> known = actor.isPresent()
                ? actor.filter(each -> !isFormer).flatMap(each -> directory.bodyOf(each, speaker.day()))
                : directory.bodyDescribed(speaker.name(), speaker.day());
        return known.or(() -> roles.stream()
                .flatMap(role -> named(role).stream())
                .findFirst()
                .map(body -> above(body, speaker.day())));
    }

    /** Returns the government that a body of a state is a part of, or the body itself, as a parliament is. */
    private Actor above(Actor body, LocalDate day) {
        return directory.holders(Office.LEGISLATOR, body.id()).isEmpty()
                ? directory.bodyOf(body, day).orElse(body)
                : body;
    }

    private Optional<Actor> named(String role) {
        if (role.startsWith(FORMER)) {
            return Optional.empty();
        }
        Matcher link = LINK.matcher(role);
        while (link.find()) {
            String rest = role.substring(link.end());
            Optional<Actor> body = one(directory.named(rest).stream())
                    .or(() ->
                            one(directory.ofPlace(rest).stream().filter(each -> each.type() == ActorType.GOVERNMENT)));
            if (body.isPresent()) {
                return body;
            }
        }
        int space = role.indexOf(' ');
        return space < 0 ? Optional.empty() : one(directory.ofDemonym(role.substring(0, space)).stream());
    }

    /** Returns the one body among some actors; empty if there are several or none. */
    private static Optional<Actor> one(Stream<Actor> actors) {
        List<Actor> bodies = actors.filter(actor -> actor.type() != ActorType.PERSON)
                .limit(2)
                .toList();
        return bodies.size() == 1 ? Optional.of(bodies.get(0)) : Optional.empty();
    }
}
