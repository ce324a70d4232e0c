package org.rapporteur.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.rapporteur.actors.Actor;
import org.rapporteur.actors.ActorId;
import org.rapporteur.actors.Gender;

/** Whom a description such as "the minister" means: somebody of whom the article tells that role, or somebody described before. */
final class Descriptions {

    /** How much better "the former minister" fits somebody of whom the article tells that they left. */
    private static final int LEFT = 4;

    private static final int MOST_UNNAMED = 30;
    private static final int MOST_OF_ONE_ROLE = 50;
    private static final int MOST_OPTIONS = 12;
    private static final int NAMED_WITHIN = 3;

    private final Words words;
    private final Cast cast;
    private final Antecedents antecedents;
    private final Judge judge;
    private final List<Entity> unnamed = new ArrayList<>();
    private final List<Entity> left = new ArrayList<>();
    private final Map<String, List<Entity>> byRole = new TreeMap<>();
    private final Map<String, List<Entity>> byNoun = new HashMap<>();
    private final Map<ActorId, Entity> holders = new HashMap<>();

    Descriptions(Words words, Cast cast, Antecedents antecedents, Judge judge) {
        this.words = words;
        this.cast = cast;
        this.antecedents = antecedents;
        this.judge = judge;
        for (Entity entity : cast.all()) {
            entity.roles().forEach(r -> addRole(r.noun(), entity));
            if (entity.hasLeft() && left.size() < MOST_OF_ONE_ROLE) {
                left.add(entity);
            }
        }
    }

    private void addRole(String noun, Entity entity) {
        List<Entity> alike = byRole.computeIfAbsent(noun, k -> new ArrayList<>());
        if (alike.size() < MOST_OF_ONE_ROLE) {
            alike.add(entity);
        }
    }

    /** Returns somebody new, without a name, whom a pronoun or "the same official" may mean later. */
    Entity add(Phrase phrase, String name, boolean several) {
        int head = Math.max(phrase.head(), phrase.first());
        Entity entity = Entity.unnamed(name, cast.folded(head, head + 1), phrase, several);
        if (!several) {
            phrase.role().ifPresent(entity::is);
        }
        unnamed.add(entity);
        if (unnamed.size() > MOST_UNNAMED) {
            unnamed.remove(0);
        }
        return entity;
    }

    /** Returns somebody of the directory who was found by an office: the one whom the article names, else the same each time. */
    Entity holder(Actor actor, Known known) {
        return holders.computeIfAbsent(
                actor.id(),
                id -> cast.all().stream()
                        .filter(entity -> entity.actor().filter(actor::equals).isPresent())
                        .findFirst()
                        .orElseGet(() -> {
                            Entity entity = known.entity(actor);
                            entity.roles().forEach(role -> addRole(role.noun(), entity));
                            byNoun.clear();
                            return entity;
                        }));
    }

    /** Returns whoever was described last with a noun and has no name. */
    Optional<Entity> described(String noun) {
        for (int i = unnamed.size() - 1; i >= 0; i--) {
            if (unnamed.get(i).words().contains(noun)) {
                return Optional.of(unnamed.get(i));
            }
        }
        return Optional.empty();
    }

    /**
     * Returns the one person whom the article first names soon after a description and of whom it tells all that the description
     * does, as leads and standfirsts put it: "a deputy minister", and then a name.
     */
    Optional<Entity> named(Phrase phrase) {
        if (phrase.details().isEmpty()) {
            return Optional.empty();
        }
        List<Entity> all = byRole.getOrDefault(phrase.noun(), List.of()).stream()
                .filter(e -> e.isPerson() && !e.isUnnamed() && e.first() >= phrase.last())
                .filter(e -> words.paragraph(e.first()) - words.paragraph(phrase.first()) <= NAMED_WITHIN)
                .filter(e -> e.told().stream()
                        .anyMatch(r ->
                                r.noun().equals(phrase.noun()) && r.details().containsAll(phrase.details())))
                .toList();
        return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
    }

    /** Returns whom "the officials" means, of those who were described so before. */
    Choice several(Phrase phrase) {
        Map<Entity, Integer> among = new LinkedHashMap<>();
        for (Entity entity : unnamed) {
            if (entity.isSeveral() && entity.words().contains(words.fold(phrase.head()))) {
                among.put(entity, 0);
            }
        }
        return choose(phrase, among, "those");
    }

    /**
     * Returns the person whom a description means.
     *
     * @param owner the words one of which has to stand in the role of whom it means; empty if it says nothing of it
     * @param strict whether the role must tell whose it is
     */
    Choice person(Phrase phrase, Set<String> owner, boolean strict) {
        Map<Entity, Integer> among = new LinkedHashMap<>();
        Optional<Gender> gender = Lexicon.gender(phrase.noun());
        List<Entity> candidates = withRole(phrase.noun());
        if (phrase.details().contains(Role.FORMER)) {
            left.stream().filter(e -> !candidates.contains(e)).forEach(candidates::add);
        }
        for (Entity entity : candidates) {
            boolean other = gender.isPresent() && entity.gender().isPresent() && !gender.equals(entity.gender());
            if (entity.isPerson() && !other) {
                int fit = entity.roles().stream()
                        .filter(r -> r.isOf(owner, strict))
                        .mapToInt(r -> r.fit(phrase))
                        .max()
                        .orElse(-1);
                if (phrase.details().contains(Role.FORMER)) {
                    fit += entity.hasLeft() ? LEFT : 0;
                }
                if (fit >= 0) {
                    among.put(entity, fit);
                }
            }
        }
        if (phrase.details().contains(Role.FORMER) && among.keySet().stream().anyMatch(Entity::isFormer)) {
            among.keySet().removeIf(entity -> !entity.isFormer());
        }
        boolean owned = !owner.isEmpty() || strict;
        boolean bare = phrase.details().isEmpty();
        return choose(phrase, among, owned ? "the owned" : bare ? "the bare" : "the detailed");
    }

    /** Everybody who has a role that a noun may stand for, and everybody without a name who has it. */
    private List<Entity> withRole(String noun) {
        List<Entity> named = byNoun.computeIfAbsent(noun, n -> {
            List<Entity> found = new ArrayList<>();
            byRole.forEach((role, entities) -> {
                if (Lexicon.related(role, n)) {
                    found.addAll(entities);
                }
            });
            return found;
        });
        List<Entity> out = new ArrayList<>(unnamed);
        out.addAll(named);
        return out;
    }

    private int near(Entity entity) {
        return cast.lastSeen(entity) < 0 ? -entity.first() : cast.lastSeen(entity);
    }

    private Choice choose(Phrase phrase, Map<Entity, Integer> fits, String kind) {
        List<Entity> among = fits.keySet().stream()
                .sorted(Comparator.comparingInt((Entity e) -> fits.getOrDefault(e, 0))
                        .thenComparingInt(this::near)
                        .reversed())
                .limit(MOST_OPTIONS)
                .toList();
        if (among.isEmpty()) {
            return Choice.NOBODY;
        }
        int most = fits.getOrDefault(among.get(0), 0);
        long best = among.stream().filter(e -> fits.getOrDefault(e, 0) == most).count();
        int nearest = among.stream().mapToInt(this::near).max().orElse(0);
        List<Question.Option> options = new ArrayList<>();
        for (Entity entity : among) {
            int fit = fits.getOrDefault(entity, 0);
            List<String> features = antecedents.features(entity, phrase.first());
            features.add(Features.at(Features.FIT, fit + 1));
            features.add(fit < most ? "fits-less" : best == 1 ? "fits-best" : "fits-alike");
            if (near(entity) == nearest) {
                features.add(fit < most ? "nearest" : "nearest-best");
            }
            if (entity.roles().stream().anyMatch(r -> Lexicon.plain(r.noun()).equals(phrase.noun()))) {
                features.add("noun");
            }
            if (entity.roles().stream().anyMatch(r -> r.at() == phrase.first())) {
                features.add("guessed"); // what the first time through the text made of this very description
            }
            options.add(new Question.Option(entity, features));
        }
        List<String> none =
                List.of("none", Features.at(Features.OPTIONS, among.size()), Features.at(Features.NONE_FIT, most + 1));
        String line = Features.isHeadline(words, phrase.first()) ? "the headline" : "the text";
        return new Question(phrase.first(), List.of("the", kind, line), options, none).ask(judge);
    }
}
