package org.rapporteur.service;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.rapporteur.actors.Actor;
import org.rapporteur.actors.ActorId;
import org.rapporteur.actors.ActorType;
import org.rapporteur.actors.Directory;
import org.rapporteur.actors.Office;
import org.rapporteur.model.DateInterval;
import org.rapporteur.model.Statement;
import org.rapporteur.model.edits.Edits;

/**
 * Tells for which body somebody speaks: a body for itself, a person for the one that the role names. Not for several threads.
 *
 * <p>A ministry, a presidency and their spokesmen speak for their government, so that what one makes a condition another can drop, and two of them
 * can contradict each other; each of them alone is an actor. A parliament and its members speak for it, and so do parties and groups.
 *
 * <p>Of a person whom the directory knows, the weightiest office of the day decides. Of others, what the article calls them may end in a body:
 * "a spokeswoman for the Littoral Concord". Otherwise what follows "of" or "for" in the role, or a word for a people in front, has to be
 * the one name of a body, or the place of one government. Who is "former" speaks for nobody.
 */
final class Organisations {

    private static final String FORMER = "former ";

    private static final Pattern LINK = Pattern.compile(" (?:of|for|at|to) |, ");

    private final Directory directory;
    private final Edits edits;
    private final Map<Asked, Optional<Actor>> known = new HashMap<>();

    private record Asked(String name, Optional<String> id, Optional<String> role, LocalDate day) {}

    Organisations(Directory directory, Edits edits) {
        this.directory = directory;
        this.edits = edits;
    }

    /**
     * Returns the name of the body; empty if it cannot be told.
     *
     * @param published when it was said at the latest, if the statement does not tell
     */
    Optional<String> of(Statement statement, Optional<LocalDate> published) {
        if (Imported.isBody(statement)) {
            return Optional.of(statement.who().name());
        }
        if (Imported.hasBody(statement)) {
            return statement.as().role().value();
        }
        return body(statement, published).map(this::nameOf);
    }

    /** Returns the body that the directory knows; empty if it cannot be told. */
    Optional<Actor> body(Statement statement, Optional<LocalDate> published) {
        LocalDate day = statement
                .where()
                .saidOn()
                .date()
                .map(DateInterval::latest)
                .or(() -> published)
                .orElse(LocalDate.EPOCH);
        return known.computeIfAbsent(
                new Asked(
                        statement.who().name(),
                        statement.who().id(),
                        statement.as().role().value(),
                        day),
                this::find);
    }

    private Optional<Actor> find(Asked asked) {
        Optional<Actor> actor =
                asked.id().filter(ActorId::isSlug).map(ActorId::new).flatMap(directory::actor);
        List<String> roles = asked.role().map(Sides::each).orElse(List.of());
        boolean isFormer = !roles.isEmpty() && roles.stream().allMatch(role -> role.startsWith(FORMER));
        Optional<Actor> known = actor.isPresent()
                ? actor.filter(each -> !isFormer).flatMap(each -> directory.bodyOf(each, asked.day()))
                : directory.bodyDescribed(asked.name(), asked.day());
        return known.or(() ->
                roles.stream().flatMap(role -> named(role).stream()).findFirst().map(body -> above(body, asked.day())));
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

    /** Returns what a body is called in the record. */
    String nameOf(Actor body) {
        return edits.renamed(body.id().value()).orElse(body.name());
    }
}
