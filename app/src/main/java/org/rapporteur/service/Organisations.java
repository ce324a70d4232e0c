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
import org.rapporteur.actors.Term;
import org.rapporteur.model.DateInterval;
import org.rapporteur.model.Statement;
import org.rapporteur.model.edits.Edits;

/**
 * Tells for which body somebody speaks: a body for itself, a person for the one that the role names. Not for several threads.
 *
 * <p>A role says so in its words. Where the directory knows a term with that title on the day, the term's body is meant: "deputy foreign
 * minister of Velland" speaks for the foreign ministry if the directory says so. Otherwise what follows "of" or "for", or a word for a
 * people in front, has to be the one name of a body, or the place of one government. Who is "former" speaks for nobody.
 */
final class Organisations {

    private static final String FORMER = "former ";

    private static final Pattern LINK = Pattern.compile(" (?:of|for|at|to) |, ");

    private final Directory directory;
    private final Edits edits;
    private final Map<Asked, Optional<Actor>> known = new HashMap<>();

    private record Asked(Optional<String> id, Optional<String> role, Optional<LocalDate> day) {}

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
        return body(statement, published).map(this::nameOf);
    }

    /** Returns the body; empty if it cannot be told. */
    Optional<Actor> body(Statement statement, Optional<LocalDate> published) {
        Optional<LocalDate> day =
                statement.where().saidOn().date().map(DateInterval::latest).or(() -> published);
        return known.computeIfAbsent(
                new Asked(statement.who().id(), statement.as().role().value(), day), this::find);
    }

    private Optional<Actor> find(Asked asked) {
        Optional<Actor> actor =
                asked.id().filter(ActorId::isSlug).map(ActorId::new).flatMap(directory::actor);
        if (actor.isPresent() && actor.get().type() != ActorType.PERSON) {
            return actor;
        }
        List<String> roles = asked.role().map(Sides::each).orElse(List.of());
        return actor.flatMap(person -> ofTerm(person, roles, asked.day()))
                .or(() -> roles.stream().flatMap(role -> named(role).stream()).findFirst());
    }

    private Optional<Actor> ofTerm(Actor person, List<String> roles, Optional<LocalDate> day) {
        return day.stream()
                .flatMap(when -> person.termsOn(when).stream())
                .filter(term -> roles.contains(term.title()) && !term.title().startsWith(FORMER))
                .map(Term::of)
                .flatMap(body -> directory.actor(body).stream())
                .findFirst();
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
