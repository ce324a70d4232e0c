package org.rapporteur.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.rapporteur.actors.Gender;

/** Who was mentioned up to a point of the text, and whom a pronoun there means. */
final class Antecedents {

    /** A pronoun means nobody who was mentioned longer ago, counted in mentions. */
    private static final int REACH = 40;

    private static final int NEAR_SENTENCES = 2;
    private static final int MOST_SENTENCES = 12;
    private static final int MOST_OPTIONS = 12;

    private final Words words;
    private final Judge judge;
    private final List<Mention> mentions = new ArrayList<>();
    private final Map<Entity, Trace> traces = new HashMap<>();
    private final Map<Integer, Entity> firstOfParagraph = new HashMap<>();
    private Optional<Entity> lastSource = Optional.empty();
    private Optional<Entity> otherSource = Optional.empty();

    Antecedents(Words words, Judge judge) {
        this.words = words;
        this.judge = judge;
    }

    /** Notes that somebody is mentioned. */
    void add(Mention mention) {
        mentions.add(mention);
        traces.computeIfAbsent(mention.entity(), e -> new Trace()).add(mention);
        firstOfParagraph.putIfAbsent(words.paragraph(mention.word()), mention.entity());
        if (mention.source()) {
            if (!lastSource.equals(Optional.of(mention.entity()))) {
                otherSource = lastSource;
            }
            lastSource = Optional.of(mention.entity());
        }
    }

    /** Returns whom "he" or "she" at a word means. */
    Choice person(int at, Gender gender) {
        return choose(
                at, "he", e -> e.isPerson() && e.gender().map(gender::equals).orElse(true));
    }

    /** Returns the body, state or thing that "it" at a word means. */
    Choice thing(int at) {
        return choose(at, "it", e -> !e.isPerson() && !e.isSeveral());
    }

    /** Returns whom "who" at a word means. */
    Choice nearest(int at) {
        Predicate<Entity> thing = words.is(at, "who") || words.is(at, "whom") ? e -> !e.isPlace() : e -> !e.isPerson();
        return choose(at, "who", thing);
    }

    /** Returns the persons or the body that "they" at a word means. */
    Choice group(int at) {
        return choose(at, words.is(at, "we") || words.is(at, "our") ? "we" : "they", e -> !e.isPerson());
    }

    /** Returns the source that the paragraph has named last. */
    Optional<Entity> lastSpeaker(int at) {
        for (int i = mentions.size() - 1; i >= Math.max(0, mentions.size() - REACH); i--) {
            Mention mention = mentions.get(i);
            if (words.paragraph(at) != words.paragraph(mention.word())) {
                break;
            }
            if (mention.source()) {
                return Optional.of(mention.entity());
            }
        }
        return Optional.empty();
    }

    /** Returns the body that was named last, at most two sentences before a word. */
    Optional<Entity> lastBody(int at) {
        return lately(at).stream().filter(e -> e.isBody() && !e.isUnnamed()).findFirst();
    }

    /** Returns the body of the directory that was named last, of those in whose name a noun stands: "the ministry". */
    Optional<Entity> lastBody(String noun) {
        return recent().stream()
                .filter(e -> e.isBody() && e.actor().isPresent())
                .filter(e -> Words.folded(e.actor().get().name()).contains(noun)
                        || Words.folded(e.name()).contains(noun))
                .findFirst();
    }

    /** Returns those described without a name, several at once, of whom the article told last: at most two sentences before a word. */
    Optional<Entity> lastGroup(int at) {
        for (int i = mentions.size() - 1; i >= Math.max(0, mentions.size() - REACH); i--) {
            Mention mention = mentions.get(i);
            if (words.sentence(at) - words.sentence(mention.word()) > NEAR_SENTENCES) {
                break;
            }
            if (mention.entity().isSeveral()
                    && mention.entity().isUnnamed()
                    && mention.entity().description().filter(Phrase::isGroup).isPresent()) {
                return Optional.of(mention.entity());
            }
        }
        return Optional.empty();
    }

    /** Returns who was mentioned lately, the last first. */
    List<Entity> recent() {
        List<Entity> out = new ArrayList<>();
        for (int i = mentions.size() - 1; i >= Math.max(0, mentions.size() - REACH); i--) {
            out.add(mentions.get(i).entity());
        }
        return out;
    }

    /** Returns who was mentioned at most two sentences before a word, the last first. */
    List<Entity> lately(int at) {
        List<Entity> out = new ArrayList<>();
        for (int i = mentions.size() - 1; i >= Math.max(0, mentions.size() - REACH); i--) {
            Mention mention = mentions.get(i);
            if (words.sentence(at) - words.sentence(mention.word()) > NEAR_SENTENCES) {
                break;
            }
            out.add(mention.entity());
        }
        return out;
    }

    private Choice choose(int at, String kind, Predicate<Entity> fits) {
        Set<Entity> among = new LinkedHashSet<>();
        for (int i = mentions.size() - 1; i >= Math.max(0, mentions.size() - REACH); i--) {
            Mention mention = mentions.get(i);
            if (words.sentence(at) - words.sentence(mention.word()) > MOST_SENTENCES || among.size() == MOST_OPTIONS) {
                break;
            }
            if (mention.word() < at && fits.test(mention.entity())) {
                among.add(mention.entity());
            }
        }
        List<Question.Option> options = new ArrayList<>();
        int rank = 0;
        for (Entity entity : among) {
            List<String> features = features(entity, at);
            features.add(Features.at(Features.RANK, rank));
            if (among.size() == 1) {
                features.add("only");
            }
            options.add(new Question.Option(entity, features));
            rank++;
        }
        List<String> tables = List.of("any", kind, kind + ' ' + Features.position(words, at));
        return new Question(at, tables, options, none(among, at)).ask(judge);
    }

    private List<String> none(Set<Entity> among, int at) {
        List<String> out = new ArrayList<>();
        out.add("none");
        out.add(Features.at(Features.OPTIONS, among.size()));
        if (lastSource.map(e -> !among.contains(e)).orElse(true)) {
            out.add("none-not-last");
        }
        boolean near = among.stream().anyMatch(e -> sentencesTo(e, at) <= 1);
        out.add(near ? "none-near" : "none-far");
        if (among.stream().noneMatch(Entity::isSurelyPerson)) {
            out.add("none-unsure");
        }
        return out;
    }

    private int sentencesTo(Entity entity, int at) {
        Mention last = last(entity);
        return last == null ? Integer.MAX_VALUE : words.sentence(at) - words.sentence(last.word());
    }

    private @Nullable Mention last(Entity entity) {
        Trace trace = traces.get(entity);
        return trace == null ? null : trace.last;
    }

    /** Returns what is known about somebody who may be meant at a word. */
    List<String> features(Entity entity, int at) {
        List<String> out = new ArrayList<>(32);
        Features.about(entity, out);
        Trace trace = traces.get(entity);
        Mention last = last(entity);
        if (trace == null || last == null) {
            out.add("unseen");
            return out;
        }
        int sentences = words.sentence(at) - words.sentence(last.word());
        int paragraphs = words.paragraph(at) - words.paragraph(last.word());
        out.add(Features.at(Features.SENTENCES, sentences));
        out.add(Features.at(Features.PARAGRAPHS, paragraphs));
        out.add(Features.at(Features.WORDS, at - last.word()));
        out.add(Features.at(Features.COUNT, trace.count));
        out.add(Features.at(last.subject() ? Features.SUBJECT : Features.OBJECT, sentences));
        if (last.source()) {
            out.add(Features.at(Features.SOURCE, paragraphs));
        }
        if (trace.sources > 0) {
            out.add("spoke");
        }
        if (lastSource.filter(e -> e == entity).isPresent()) {
            out.add("last");
            out.add(Features.at(Features.LAST, paragraphs));
        } else if (otherSource.filter(e -> e == entity).isPresent()) {
            out.add("other");
        }
        if (firstOfParagraph.get(words.paragraph(at)) == entity) {
            out.add("opens");
        }
        if (firstOfParagraph.get(words.paragraph(at) - 1) == entity) {
            out.add("opened");
        }
        return out;
    }

    /** The mentions of somebody. */
    private static final class Trace {
        private int count;
        private int sources;
        private @Nullable Mention last;

        private void add(Mention mention) {
            count++;
            sources += mention.source() ? 1 : 0;
            last = mention;
        }
    }
}
