package org.rapporteur.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.model.Capacity;
import org.rapporteur.model.Finding;

/**
 * What speaks for each side where an article does not tell for whom somebody speaks: what somebody is called, which side is named around where they are
 * introduced and where they speak, how often, and who spoke before. Names of parties are in no feature, so that what is learned holds for any conflict.
 */
final class SideFeatures {

    /** So many parties come into question at most. */
    private static final int MOST_PARTIES = 12;

    /** So many words around somebody are looked at in each direction. */
    private static final int REACH = 200;

    private static final int SHARES = 5;
    private static final int SPOKEN = 4;
    private static final int LAST = 3;

    private final Words words;
    private final SidesNear near;
    private final Map<String, Integer> counts = new HashMap<>();
    private final List<String> ranked;
    private final List<String> sides;
    private final int all;
    private final @Nullable String lead;

    SideFeatures(Words words, SidesNear near, Parties parties) {
        this.words = words;
        this.near = near;
        String first = null;
        for (int i = 0; i < words.count(); i++) {
            String side = near.at(i);
            if (side != null) {
                counts.merge(side, 1, Integer::sum);
                first = first == null ? side : first;
            }
        }
        lead = first;
        all = counts.values().stream().mapToInt(n -> n).sum();
        ranked = counts.keySet().stream()
                .filter(parties::isSingleParty)
                .sorted(Comparator.comparingInt((String side) -> -counts.getOrDefault(side, 0))
                        .thenComparing(side -> side))
                .toList();
        sides = Stream.of(
                        Stream.concat(ranked.stream(), parties.named().stream())
                                .distinct()
                                .limit(MOST_PARTIES),
                        Stream.of(Capacity.THIRD_PARTY, Capacity.NONE))
                .flatMap(some -> some)
                .toList();
    }

    /** Returns the sides that come into question: the parties, those first that the article names most often, third parties, and nobody's. */
    List<String> sides() {
        return sides;
    }

    /**
     * A statement of somebody of whom it is not told for whom they speak.
     *
     * @param source who said it
     * @param content the words of what was said
     * @param told what the rules say, and which of them
     * @param before the sides of whoever said the last statements before, the latest last
     * @param spoken how many statements before each side has
     */
    record Said(Source source, Words.Range content, Finding told, List<String> before, Map<String, Integer> spoken) {

        /** Makes one; of all sides before, the last few are kept. */
        static Said of(
                Source source, Words.Range content, Finding told, List<String> before, Map<String, Integer> spoken) {
            List<String> last = List.copyOf(before.subList(Math.max(0, before.size() - LAST), before.size()));
            return new Said(source, content, told, last, spoken);
        }
    }

    /** Returns what there is to say of each of {@link #sides()}. */
    List<List<String>> of(Said said) {
        Optional<Entity> entity = said.source().entity();
        Optional<Phrase> phrase = said.source().phrase();
        int here = phrase.map(Phrase::first).orElse(said.content().first());
        int introduced = entity.map(Entity::first).filter(first -> first >= 0).orElse(here);
        List<String> called = called(entity, phrase);
        List<String> where = new ArrayList<>(List.of("how " + said.told().how()));
        where.addAll(called);
        Around first = around(introduced);
        Optional<Around> second =
                Optional.of(here).filter(at -> at != introduced).map(this::around);
        List<List<String>> out = new ArrayList<>();
        for (String side : sides) {
            String kind = side.equals(Capacity.THIRD_PARTY) ? "third" : side.equals(Capacity.NONE) ? "none" : "party";
            List<String> features = new ArrayList<>(where);
            first.add("introduced", side, features);
            second.ifPresent(at -> at.add("here", side, features));
            counted(side, features);
            said(side, said, features);
            features.replaceAll(feature -> kind + " " + feature);
            features.add(kind);
            if (kind.equals("party")) {
                features.add("rank " + ranked.indexOf(side) + " of " + ranked.size());
            }
            out.add(features);
        }
        return out;
    }

    /** What somebody is called. */
    private List<String> called(Optional<Entity> entity, Optional<Phrase> phrase) {
        List<String> out = new ArrayList<>();
        List<String> nouns = new ArrayList<>();
        entity.ifPresent(e -> e.told().forEach(role -> nouns.add(role.noun())));
        if (nouns.isEmpty() || entity.map(Entity::isUnnamed).orElse(true)) {
            phrase.filter(p -> !p.noun().isEmpty()).ifPresent(p -> nouns.add(near.isName(p.noun()) ? "-" : p.noun()));
        }
        for (String noun : nouns) {
            out.add("noun " + noun);
            out.add(Affiliation.isPrivate(noun) ? "private" : Affiliation.isRank(noun) ? "rank" : "office");
            out.add(Affiliation.isOfficial(noun) ? "official" : "no official");
        }
        if (nouns.isEmpty()) {
            out.add("no noun");
        }
        entity.ifPresent(e -> e.told()
                .forEach(role -> role.details().stream()
                        .filter(detail -> !near.isName(detail))
                        .forEach(detail -> out.add("told " + detail))));
        phrase.ifPresent(p -> p.details().stream()
                .filter(detail -> !near.isName(detail))
                .forEach(detail -> out.add("detail " + detail)));
        out.add(entity.map(e -> e.isUnnamed() ? "unnamed" : e.isPerson() ? "person" : "thing")
                .orElse("nobody"));
        if (entity.filter(Entity::isSeveral).isPresent()) {
            out.add("several");
        }
        return out;
    }

    private void counted(String side, List<String> features) {
        if (side.equals(lead)) {
            features.add("lead");
        }
        features.add("share " + (all == 0 ? "-" : Math.round((float) SHARES * counts.getOrDefault(side, 0) / all)));
    }

    private void said(String side, Said said, List<String> features) {
        if (said.told().value().filter(side::equals).isPresent()) {
            features.add("told");
        }
        boolean named = false;
        for (int i = said.content().first();
                i < Math.min(said.content().first() + REACH, said.content().last());
                i++) {
            named |= side.equals(near.at(i));
        }
        if (named) {
            features.add("said");
        }
        List<String> before = said.before();
        for (int k = 1; k <= Math.min(LAST, before.size()); k++) {
            if (side.equals(before.get(before.size() - k))) {
                features.add("before " + k);
            }
        }
        int spoken = said.spoken().values().stream().mapToInt(n -> n).sum();
        features.add("spoken "
                + (spoken == 0 ? "-" : Math.round((float) SPOKEN * said.spoken().getOrDefault(side, 0) / spoken)));
    }

    /** The sides that the article's own voice names around a word: before it in its sentence, behind it there, before that in the paragraph, and in the one before. */
    private Around around(int word) {
        List<Part> parts = new ArrayList<>();
        int from = Math.max(0, word - REACH);
        int i = Math.min(word, words.count() - 1);
        Part sentence = new Part("sentence", new ArrayList<>());
        for (; i >= from && words.together(i, word); i--) {
            sentence.see(near.told(i));
        }
        parts.add(sentence);
        Part paragraph = new Part("paragraph", new ArrayList<>());
        for (; i >= from && words.paragraph(i) == words.paragraph(word); i--) {
            paragraph.see(near.told(i));
        }
        parts.add(paragraph);
        Part above = new Part("above", new ArrayList<>());
        for (int last = i; i >= from && words.paragraph(i) == words.paragraph(last); i--) {
            above.see(near.told(i));
        }
        Part behind = new Part("behind", new ArrayList<>());
        for (int at = word; at < word + REACH && words.together(at, word); at++) {
            behind.see(near.told(at));
        }
        parts.add(behind);
        parts.add(above);
        return new Around(parts);
    }

    /** The sides that some words name, the nearest first. */
    private record Part(String name, List<String> sides) {
        void see(@Nullable String side) {
            if (side != null) {
                sides.add(side);
            }
        }
    }

    /** Parts of the text around somebody, those first that tell most. */
    private record Around(List<Part> parts) {
        void add(String what, String side, List<String> features) {
            for (Part part : parts) {
                List<String> named = part.sides();
                features.add(what + " " + part.name() + " "
                        + (named.isEmpty()
                                ? "-"
                                : named.get(0).equals(side) ? "nearest" : named.contains(side) ? "named" : "others"));
            }
            parts.stream()
                    .flatMap(part -> part.sides().stream().limit(1))
                    .findFirst()
                    .filter(side::equals)
                    .ifPresent(nearest -> features.add(what + " nearest"));
        }
    }
}
