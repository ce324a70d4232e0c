package org.rapporteur.actors;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** The surnames by which an article goes on to call a person whom it has named in full. */
final class Surnames {

    private static final Set<String> PARTICLES = Set.of(
            ("al el ad an ar as ash at az bin bint ibn ben abu von van der den de da di du do dos das la le del della"
                            + " ter ten zu")
                    .split(" "));

    private static final Set<String> SUFFIXES = Set.of("jr", "sr", "ii", "iii", "iv", "v", "vi", "vii");

    /** A name with one of these in it is a title: its last word is a place. */
    private static final List<String> NO_NAME = List.of("of", "the");

    private Surnames() {}

    /** Returns the folded surnames of a person, each with its particles and without. None for other actors. */
    static Set<String> of(Actor actor) {
        Set<String> out = new LinkedHashSet<>();
        if (actor.surname().isPresent()) {
            addWithoutArticle(actor.surname().get(), out);
        } else if (actor.type() == ActorType.PERSON) {
            Stream.concat(Stream.of(actor.name()), actor.aliases().stream())
                    .map(name -> name.replaceFirst(" \\(.*", "").split(" "))
                    .forEach(words -> addLast(words, out));
        }
        return out;
    }

    /** Adds the surname that ends a name. The first word is none. */
    private static void addLast(String[] words, Set<String> out) {
        int end = words.length;
        while (end > 2 && SUFFIXES.contains(Folding.fold(words[end - 1]))) {
            end--;
        }
        if (end < 2 || Stream.of(words).anyMatch(word -> NO_NAME.contains(word.toLowerCase(Locale.ROOT)))) {
            return;
        }
        StringBuilder surname = new StringBuilder(words[end - 1]);
        addWithoutArticle(words[end - 1], out);
        for (int i = end - 2; i >= 1 && PARTICLES.contains(Folding.fold(words[i])); i--) {
            out.add(Folding.fold(surname.insert(0, words[i] + " ").toString()));
        }
    }

    private static void addWithoutArticle(String surname, Set<String> out) {
        String fold = Folding.fold(surname);
        out.add(fold);
        out.add(withoutArticle(fold));
    }

    /** Returns a folded surname without a particle in front: {@code assad} for {@code al assad}. */
    static String withoutArticle(String fold) {
        int space = fold.indexOf(' ');
        return space > 0 && PARTICLES.contains(fold.substring(0, space)) ? fold.substring(space + 1) : fold;
    }
}
