package org.rapporteur.service;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.rapporteur.actors.Actor;
import org.rapporteur.actors.ActorId;
import org.rapporteur.actors.ActorType;
import org.rapporteur.actors.Directory;
import org.rapporteur.export.plover.CountryCode;
import org.rapporteur.export.plover.PloverActor;
import org.rapporteur.model.Statement;

/**
 * What the directory knows of actors, in PLOVER's codes: the state of the body for which somebody speaks, and whether that is a
 * government, an army, a parliament. Of groups and organisations no sector is given, since the directory does not tell armed ones from
 * others. Not for several threads.
 */
final class PloverDirectory implements PloverActor.Directory {

    private static final String FORMER = "former ";

    private static final String GOVERNMENT = "GOV";

    /** Those who held an office are among the elites. */
    private static final String ELITES = "ELI";

    /** A sector, and the words in the name of a state's body that tell it. */
    private record Sector(String code, Pattern words) {

        static Sector of(String code, String words) {
            return new Sector(code, Pattern.compile("\\b(?:" + words + ")\\b"));
        }
    }

    /** The first that fits counts: a ministry of defence is a part of the government. */
    private static final List<Sector> SECTORS = List.of(
            Sector.of(GOVERNMENT, "ministry|department|presidency|office of the president|cabinet"),
            Sector.of("JUD", "courts?|tribunal|prosecutors?|prosecutor's|judiciary"),
            Sector.of("LEG", "parliament|assembly|senate|congress|duma|knesset|rada|majlis|house of representatives"),
            Sector.of("SPY", "intelligence|security service"),
            Sector.of("COP", "police"),
            Sector.of("MIL", "armed forces|army|navy|air force|general staff|military|defen[cs]e forces?"));

    private final Directory directory;
    private final Organisations organisations;

    PloverDirectory(Directory directory, Organisations organisations) {
        this.directory = directory;
        this.organisations = organisations;
    }

    @Override
    public PloverActor source(Statement said, Optional<LocalDate> day) {
        Optional<Actor> speaker =
                said.who().id().filter(ActorId::isSlug).map(ActorId::new).flatMap(directory::actor);
        Optional<Actor> body = organisations
                .of(said, day)
                .flatMap(name -> one(name, actor -> actor.type() != ActorType.PERSON))
                .or(() -> speaker.filter(actor -> actor.type() != ActorType.PERSON));
        boolean isFormer = said.as().role().value().stream()
                .flatMap(roles -> Sides.each(roles).stream())
                .anyMatch(role -> role.startsWith(FORMER));
        return new PloverActor(
                body.or(() -> speaker).flatMap(this::code),
                body.flatMap(PloverDirectory::sector).or(() -> isFormer ? Optional.of(ELITES) : Optional.empty()),
                speaker.flatMap(Actor::wikidata));
    }

    @Override
    public PloverActor recipient(String name, Optional<LocalDate> day) {
        Optional<Actor> actor = one(name, any -> true);
        Optional<Actor> body = actor.flatMap(found -> found.type() != ActorType.PERSON
                ? Optional.of(found)
                : day.flatMap(when -> directory.bodyOf(found, when)));
        return new PloverActor(
                body.flatMap(this::code), body.flatMap(PloverDirectory::sector), actor.flatMap(Actor::wikidata));
    }

    /** Returns the one actor of some kind with a name; empty if there are several or none. */
    private Optional<Actor> one(String name, Predicate<Actor> kind) {
        List<Actor> all = directory.named(name).stream().filter(kind).limit(2).toList();
        return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
    }

    /** Returns the code of the state that an actor, or what it is a part of, governs. */
    private Optional<String> code(Actor actor) {
        Set<ActorId> seen = new HashSet<>();
        return Stream.iterate(
                        Optional.of(actor),
                        at -> at.isPresent() && seen.add(at.get().id()),
                        at -> at.flatMap(Actor::parent).flatMap(directory::actor))
                .flatMap(Optional::stream)
                .flatMap(at -> at.country().stream())
                .flatMap(country -> CountryCode.of(country.name()).stream())
                .findFirst();
    }

    private static Optional<String> sector(Actor body) {
        return switch (body.type()) {
            case GOVERNMENT -> Optional.of(GOVERNMENT);
            case STATE_BODY -> {
                String name = body.name().toLowerCase(Locale.ROOT);
                yield Optional.of(SECTORS.stream()
                        .filter(sector -> sector.words().matcher(name).find())
                        .findFirst()
                        .map(Sector::code)
                        .orElse(GOVERNMENT));
            }
            case PERSON, ORGANISATION, GROUP -> Optional.empty();
        };
    }
}
