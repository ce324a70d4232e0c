package org.rapporteur.review;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.model.Act;
import org.rapporteur.model.Attribution;
import org.rapporteur.model.Capacity;
import org.rapporteur.model.Coded;
import org.rapporteur.model.Coding;
import org.rapporteur.model.Condition;
import org.rapporteur.model.DateInterval;
import org.rapporteur.model.Finding;
import org.rapporteur.model.Kind;
import org.rapporteur.model.Occasion;
import org.rapporteur.model.Provenance;
import org.rapporteur.model.SaidOn;
import org.rapporteur.model.Span;
import org.rapporteur.model.Speaker;
import org.rapporteur.model.Stance;
import org.rapporteur.model.Statement;
import org.rapporteur.model.StatementId;
import org.rapporteur.model.reviews.Field;

/**
 * The fields of a statement as texts, so that all of them are kept, compared and told in one way.
 *
 * <p>An empty text is nothing. Spans are {@code 76-103 129-150}, issues {@code talks territory}, stances
 * {@code talks-now:conditional}; conditions stand one in a line, with place, words, who has to meet it and what it unlocks parted by
 * tabs.
 */
public final class Fields {

    private static final String LINE = "\n";
    private static final String TAB = "\t";

    private Fields() {}

    /**
     * What a field is, and what decided that.
     *
     * @param value as text
     * @param how what decided, one word
     */
    public record Decided(String value, String how) {}

    /** Returns all fields of a statement; of the codes, those that hold, and none if no coder looked. */
    public static Map<Field, String> of(Statement statement) {
        Map<Field, String> texts = new EnumMap<>(Field.class);
        texts.put(Field.STATEMENT, Field.YES);
        texts.put(Field.CONTENT, spans(statement.what().content()));
        texts.put(Field.SOURCE, spans(statement.what().source()));
        texts.put(Field.CUE, spans(statement.what().cue()));
        texts.put(Field.KIND, statement.what().kind().word());
        texts.put(Field.SPEAKER, statement.who().name());
        texts.put(Field.SPEAKER_ID, statement.who().id().orElse(""));
        texts.put(Field.ROLE, statement.as().role().value().orElse(""));
        texts.put(Field.SIDE, statement.as().side().value().orElse(""));
        texts.put(
                Field.SAID_ON,
                statement.where().saidOn().date().map(DateInterval::toString).orElse(""));
        texts.put(Field.VENUE, statement.where().venue().value().orElse(""));
        texts.put(Field.ABOUT, statement.about().value().orElse(""));
        if (statement.coding().isMade()) {
            Coding coding = statement.coding().asserted();
            texts.put(Field.ISSUES, coding.issues().stream().map(Coded::value).collect(Collectors.joining(" ")));
            texts.put(Field.ACT, coding.act().map(act -> act.value().word()).orElse(""));
            texts.put(
                    Field.STANCES,
                    coding.stances().entrySet().stream()
                            .map(each -> each.getKey() + ":"
                                    + each.getValue().value().word())
                            .collect(Collectors.joining(" ")));
            texts.put(
                    Field.CONDITIONS,
                    conditions(coding.conditions().stream().map(Coded::value).toList()));
        }
        return texts;
    }

    /** Returns spans as text. */
    public static String spans(List<Span> spans) {
        return spans.stream().map(span -> span.start() + "-" + span.end()).collect(Collectors.joining(" "));
    }

    /**
     * Returns the spans of a text.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static List<Span> spans(String text) {
        return words(text).stream().map(Fields::span).toList();
    }

    private static Span span(String text) {
        int hyphen = text.indexOf('-');
        try {
            return new Span(
                    Integer.parseInt(text.substring(0, Math.max(hyphen, 0))),
                    Integer.parseInt(text.substring(hyphen + 1)));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" is no place; write where it begins and ends, as in 76-103", e);
        }
    }

    /** Returns conditions as text. */
    public static String conditions(List<Condition> conditions) {
        return conditions.stream()
                .map(each -> Stream.of(
                                spans(List.of(each.span())),
                                each.text(),
                                each.on().orElse(""),
                                each.unlocks().orElse(""))
                        .map(Fields::escaped)
                        .collect(Collectors.joining(TAB)))
                .collect(Collectors.joining(LINE));
    }

    /**
     * Returns the conditions of a text.
     *
     * @throws IllegalArgumentException if they are none
     */
    public static List<Condition> conditions(String text) {
        List<Condition> conditions = new ArrayList<>();
        for (String line : text.isEmpty() ? new String[0] : text.split(LINE, -1)) {
            List<String> parts =
                    Stream.of(line.split(TAB, -1)).map(Fields::plain).toList();
            if (parts.size() != 4) {
                throw new IllegalArgumentException("a condition has " + parts.size() + " parts instead of 4");
            }
            conditions.add(new Condition(
                    span(parts.get(0)), parts.get(1), unlessEmpty(parts.get(2)), unlessEmpty(parts.get(3))));
        }
        return conditions;
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace(LINE, "\\n").replace(TAB, "\\t");
    }

    private static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length()) {
                i++;
                char next = text.charAt(i);
                c = next == 'n' ? '\n' : next == 't' ? '\t' : next;
            }
            plain.append(c);
        }
        return plain.toString();
    }

    private static Optional<String> unlessEmpty(String text) {
        return Optional.of(text).filter(value -> !value.isEmpty());
    }

    private static List<String> words(String text) {
        return Stream.of(text.split(" ", -1)).filter(word -> !word.isEmpty()).toList();
    }

    /**
     * Returns a statement with some fields decided. Of the places, all are given or none.
     *
     * @throws IllegalArgumentException if a text is no value of its field, or the values do not fit together
     */
    public static Statement over(Statement base, Map<Field, Decided> decided) {
        Attribution what = base.what();
        if (decided.containsKey(Field.STATEMENT)) {
            what = new Attribution(what.content(), what.source(), what.cue(), what.kind(), 1);
        }
        if (decided.containsKey(Field.CONTENT)) {
            what = attribution(decided);
        }
        return new Statement(
                base.id(),
                what,
                speaker(base.who(), decided),
                new Capacity(
                        finding(base.as().role(), decided.get(Field.ROLE)),
                        finding(base.as().side(), decided.get(Field.SIDE))),
                new Occasion(
                        saidOn(base.where().saidOn(), decided.get(Field.SAID_ON)),
                        finding(base.where().venue(), decided.get(Field.VENUE))),
                finding(base.about(), decided.get(Field.ABOUT)),
                coding(base.coding(), decided),
                base.how());
    }

    /**
     * Returns a statement that a person found.
     *
     * @param decided its fields; the places among them
     * @param how what it was made with
     * @throws IllegalArgumentException if a text is no value of its field, or the values do not fit together
     */
    public static Statement made(StatementId id, Map<Field, Decided> decided, Provenance how) {
        Finding none = Finding.none(Coded.BY_HAND);
        return over(
                new Statement(
                        id,
                        attribution(decided),
                        Speaker.unspecified(Coded.BY_HAND, 1),
                        new Capacity(none, none),
                        new Occasion(SaidOn.unknown(Coded.BY_HAND), none),
                        none,
                        Coding.NONE,
                        how),
                decided);
    }

    private static String value(Map<Field, Decided> decided, Field field) {
        Decided there = decided.get(field);
        return there == null ? "" : there.value();
    }

    private static Attribution attribution(Map<Field, Decided> decided) {
        return new Attribution(
                spans(value(decided, Field.CONTENT)),
                spans(value(decided, Field.SOURCE)),
                spans(value(decided, Field.CUE)),
                Kind.ofWord(value(decided, Field.KIND)),
                1);
    }

    private static Speaker speaker(Speaker base, Map<Field, Decided> decided) {
        Decided name = decided.get(Field.SPEAKER);
        return name == null
                ? base
                : new Speaker(name.value(), unlessEmpty(value(decided, Field.SPEAKER_ID)), name.how(), 1);
    }

    private static Finding finding(Finding base, @org.jspecify.annotations.Nullable Decided decided) {
        return decided == null ? base : new Finding(unlessEmpty(decided.value()), decided.how());
    }

    private static SaidOn saidOn(SaidOn base, @org.jspecify.annotations.Nullable Decided decided) {
        return decided == null
                ? base
                : new SaidOn(unlessEmpty(decided.value()).map(DateInterval::parse), decided.how());
    }

    private static Coding coding(Coding base, Map<Field, Decided> decided) {
        return new Coding(
                either(
                        base.issues(),
                        decided.get(Field.ISSUES),
                        each -> words(each.value()).stream()
                                .map(issue -> code(issue, each))
                                .toList()),
                either(
                        base.act(),
                        decided.get(Field.ACT),
                        each -> unlessEmpty(each.value()).map(word -> code(Act.ofWord(word), each))),
                either(base.stances(), decided.get(Field.STANCES), Fields::stances),
                either(
                        base.conditions(),
                        decided.get(Field.CONDITIONS),
                        each -> conditions(each.value()).stream()
                                .map(condition -> code(condition, each))
                                .toList()));
    }

    private static <T> T either(
            T base, @org.jspecify.annotations.Nullable Decided decided, Function<Decided, T> value) {
        return decided == null ? base : value.apply(decided);
    }

    private static <T> Coded<T> code(T value, Decided decided) {
        return Coded.asserted(value, 1, decided.how());
    }

    private static Map<String, Coded<Stance>> stances(Decided decided) {
        Map<String, Coded<Stance>> stances = new LinkedHashMap<>();
        for (String each : words(decided.value())) {
            int colon = each.lastIndexOf(':');
            if (colon < 1) {
                throw new IllegalArgumentException("\"" + each
                        + "\" is no stance; write a proposition and where it stands, as in talks-now:oppose");
            }
            if (stances.put(each.substring(0, colon), code(Stance.ofWord(each.substring(colon + 1)), decided))
                    != null) {
                throw new IllegalArgumentException(
                        "Two stances on " + each.substring(0, colon) + " are given; a statement takes one");
            }
        }
        return stances;
    }

    /** Returns all places that fields name: of the content first, then of the other parts, then of conditions. */
    static List<Span> places(Map<Field, String> texts) {
        List<Span> places = new ArrayList<>();
        for (Field field : List.of(Field.CONTENT, Field.SOURCE, Field.CUE)) {
            places.addAll(spans(texts.getOrDefault(field, "")));
        }
        conditions(texts.getOrDefault(Field.CONDITIONS, "")).forEach(condition -> places.add(condition.span()));
        return places;
    }

    /** Returns fields with their places elsewhere. */
    static Map<Field, String> moved(Map<Field, String> texts, UnaryOperator<Span> to) {
        Map<Field, String> moved = new EnumMap<>(Field.class);
        moved.putAll(texts);
        for (Field field : List.of(Field.CONTENT, Field.SOURCE, Field.CUE)) {
            moved.computeIfPresent(
                    field, (each, text) -> spans(spans(text).stream().map(to).toList()));
        }
        moved.computeIfPresent(
                Field.CONDITIONS,
                (each, text) -> conditions(conditions(text).stream()
                        .map(condition -> new Condition(
                                to.apply(condition.span()), condition.text(), condition.on(), condition.unlocks()))
                        .toList()));
        return moved;
    }

    /** Returns a statement with its places elsewhere. */
    static Statement moved(Statement statement, StatementId id, UnaryOperator<Span> to) {
        Attribution what = statement.what();
        Coding coding = statement.coding();
        return new Statement(
                id,
                new Attribution(
                        what.content().stream().map(to).toList(),
                        what.source().stream().map(to).toList(),
                        what.cue().stream().map(to).toList(),
                        what.kind(),
                        what.confidence()),
                statement.who(),
                statement.as(),
                statement.where(),
                statement.about(),
                new Coding(
                        coding.issues(),
                        coding.act(),
                        coding.stances(),
                        coding.conditions().stream()
                                .map(each -> new Coded<>(
                                        new Condition(
                                                to.apply(each.value().span()),
                                                each.value().text(),
                                                each.value().on(),
                                                each.value().unlocks()),
                                        each.confidence(),
                                        each.how(),
                                        each.asserted()))
                                .toList()),
                statement.how());
    }
}
