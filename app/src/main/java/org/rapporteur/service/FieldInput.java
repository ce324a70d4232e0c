package org.rapporteur.service;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.actors.Actor;
import org.rapporteur.actors.Directory;
import org.rapporteur.actors.NamedId;
import org.rapporteur.model.Act;
import org.rapporteur.model.Article;
import org.rapporteur.model.Condition;
import org.rapporteur.model.DateInterval;
import org.rapporteur.model.Span;
import org.rapporteur.model.Speaker;
import org.rapporteur.model.Statement;
import org.rapporteur.model.reviews.Field;
import org.rapporteur.pipeline.Pipeline;
import org.rapporteur.review.Fields;
import org.rapporteur.store.RecordFile;
import org.rapporteur.text.CodePoints;

/**
 * Reads the fields that a person writes, and says what is wrong with them.
 *
 * @param article the article
 * @param text its text
 * @param issues the issues that may be given
 * @param propositions the propositions that may be given
 * @param cast who is in the record, which takes long in a large one
 * @param directory who is known beforehand
 */
record FieldInput(
        Article article,
        CodePoints text,
        Set<String> issues,
        Set<String> propositions,
        Supplier<RecordCast> cast,
        Directory directory) {

    private static final int LONGEST = 500;

    static FieldInput of(RecordFile record, HowToRead how, Article article) throws InputException {
        Knowledge knowledge = Knowledge.of(how);
        ReviewChoices choices = ReviewChoices.of(record, knowledge);
        return new FieldInput(
                article,
                CodePoints.of(article.text()),
                new TreeSet<>(choices.issues().keySet()),
                new TreeSet<>(choices.propositions().keySet()),
                () -> RecordCast.of(record),
                knowledge.directory());
    }

    /** Returns the fields of a statement that was missed. */
    Map<Field, String> added(Map<Field, String> given) throws InputException {
        if (given.getOrDefault(Field.CONTENT, "").isBlank()) {
            throw InputException.wrongCall("A statement needs content; say where it begins and ends, as in 76-103");
        }
        Map<Field, String> all = new EnumMap<>(Field.class);
        List.of(Field.SOURCE, Field.CUE).forEach(field -> all.put(field, ""));
        all.putAll(read(given));
        all.put(Field.KIND, kind(all));
        all.putIfAbsent(Field.SPEAKER, Speaker.UNSPECIFIED);
        all.putIfAbsent(Field.SPEAKER_ID, "");
        for (Field field : List.of(Field.ROLE, Field.SIDE, Field.SAID_ON, Field.VENUE, Field.ABOUT)) {
            all.putIfAbsent(field, "");
        }
        all.put(Field.STATEMENT, Field.YES);
        return all;
    }

    /**
     * Returns the fields that a person decides about a statement, those that are decided together among them.
     *
     * @param now the statement before
     */
    Map<Field, String> values(Map<Field, String> given, Statement now) throws InputException {
        if (given.isEmpty()) {
            throw InputException.wrongCall("Nothing is corrected; name a field and its value, as in act=offer");
        }
        Map<Field, String> all = read(given);
        Map<Field, String> before = Fields.of(now);
        if (Field.PLACES.stream().anyMatch(all::containsKey)) {
            Field.PLACES.forEach(field -> all.putIfAbsent(field, before.getOrDefault(field, "")));
            all.put(Field.KIND, kind(all));
        }
        if (all.containsKey(Field.SPEAKER_ID)) {
            all.putIfAbsent(Field.SPEAKER, before.getOrDefault(Field.SPEAKER, ""));
        }
        return all;
    }

    private String kind(Map<Field, String> all) {
        return Pipeline.kind(article, Fields.spans(all.getOrDefault(Field.CONTENT, "")))
                .word();
    }

    private Map<Field, String> read(Map<Field, String> given) throws InputException {
        Map<Field, String> all = new EnumMap<>(Field.class);
        for (Map.Entry<Field, String> each : given.entrySet()) {
            try {
                all.put(each.getKey(), read(each.getKey(), each.getValue().strip()));
            } catch (IllegalArgumentException e) {
                throw InputException.wrongCall(each.getKey().word() + ": " + e.getMessage());
            }
        }
        String speaker = all.getOrDefault(Field.SPEAKER, "");
        if (all.containsKey(Field.SPEAKER) && !all.containsKey(Field.SPEAKER_ID)) {
            all.put(Field.SPEAKER_ID, idOf(speaker));
        }
        return all;
    }

    private String read(Field field, String value) {
        return switch (field) {
            case STATEMENT ->
                throw new IllegalArgumentException("whether it is a statement is said by accepting or rejecting it");
            case KIND -> throw new IllegalArgumentException("it follows from the content; correct that");
            case CONTENT, SOURCE, CUE -> places(field, value);
            case SPEAKER -> line(value.isEmpty() ? Speaker.UNSPECIFIED : value);
            case SPEAKER_ID -> id(value);
            case ROLE, SIDE, VENUE, ABOUT -> line(value);
            case SAID_ON -> value.isEmpty() ? "" : DateInterval.parse(value).toString();
            case ISSUES -> known("issue", words(value), issues);
            case ACT -> value.isEmpty() ? "" : Act.ofWord(value).word();
            case STANCES -> stances(value);
            case CONDITIONS -> conditions(value);
        };
    }

    private String places(Field field, String value) {
        List<Span> spans =
                Fields.spans(String.join(" ", words(value))).stream().sorted().toList();
        if (field == Field.CONTENT && spans.isEmpty()) {
            throw new IllegalArgumentException("a statement needs content; to say that it is none, reject it");
        }
        spans.forEach(this::words);
        return Fields.spans(spans);
    }

    /** Returns the words of a place, if it is one by the codebook. */
    private String words(Span span) {
        if (span.end() > text.length()) {
            throw new IllegalArgumentException("[" + span.start() + ", " + span.end() + ") leaves the text, which has "
                    + text.length() + " code points");
        }
        String words = text.slice(span);
        if (!words.equals(words.strip()) || words.indexOf('\n') >= 0) {
            throw new IllegalArgumentException(
                    "[" + span.start() + ", " + span.end()
                            + ") begins or ends with white space or goes over a line break; a place does neither, give two instead");
        }
        return words;
    }

    private static String line(String value) {
        if (value.codePoints().anyMatch(Character::isISOControl) || value.length() > LONGEST) {
            throw new IllegalArgumentException("it is one line of at most " + LONGEST + " letters");
        }
        return value;
    }

    private static String id(String value) {
        if (line(value).codePoints().anyMatch(Character::isWhitespace)) {
            throw new IllegalArgumentException("an id is one word");
        }
        return value;
    }

    /** Returns the id of whoever has a name: in the record, in the directory, or made of the name. */
    private String idOf(String name) {
        if (name.equals(Speaker.UNSPECIFIED)) {
            return "";
        }
        RecordCast all = cast.get();
        List<RecordActor> there = all.named(name);
        List<Actor> known = directory.named(name);
        return Optional.of(there)
                .filter(actors -> actors.size() == 1)
                .map(actors -> actors.get(0).id())
                .or(() -> known.size() == 1 ? Optional.of(known.get(0).id().value()) : NamedId.of(name))
                .map(id -> all.edits().actor(id))
                .orElse("");
    }

    private static List<String> words(String value) {
        return Stream.of(value.split("[\\s,;]+", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static String known(String what, List<String> words, Set<String> known) {
        for (String word : words) {
            if (!known.contains(word)) {
                throw new IllegalArgumentException("there is no " + what + " \"" + word + "\"; "
                        + (known.isEmpty() ? "" : "the " + what + "s are " + String.join(", ", known) + "; ")
                        + "a dossier that has others is given with --dossier");
            }
        }
        return words.stream().distinct().collect(Collectors.joining(" "));
    }

    private String stances(String value) {
        List<String> words = words(value);
        known(
                "proposition",
                words.stream()
                        .map(word -> word.substring(0, Math.max(word.lastIndexOf(':'), 0)))
                        .toList(),
                propositions);
        return String.join(" ", words);
    }

    /** Returns conditions that a person writes as {@code 85-101|Government of Sorrane|talks-now}, parted by semicolons. */
    private String conditions(String value) {
        List<Condition> conditions = new ArrayList<>();
        for (String each : value.split(";", -1)) {
            if (each.isBlank()) {
                continue;
            }
            String[] parts = each.strip().split("\\|", -1);
            List<Span> places = Fields.spans(parts[0].strip());
            if (places.size() != 1 || parts.length > 3) {
                throw new IllegalArgumentException(
                        "write a condition as its place, who has to meet it and what it unlocks: 85-101|Government of Sorrane|talks-now");
            }
            conditions.add(new Condition(places.get(0), words(places.get(0)), part(parts, 1), part(parts, 2)));
        }
        conditions.sort(java.util.Comparator.comparing(Condition::span));
        if (new HashSet<>(conditions).size() < conditions.size()) {
            throw new IllegalArgumentException("a condition is given twice");
        }
        return Fields.conditions(conditions);
    }

    private static Optional<String> part(String[] parts, int at) {
        return parts.length > at
                ? Optional.of(line(parts[at].strip())).filter(part -> !part.isEmpty())
                : Optional.empty();
    }
}
