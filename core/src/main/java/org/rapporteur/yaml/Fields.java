package org.rapporteur.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** The keys and values of one mapping. What has not the form asked for is a defect, and absent. */
public final class Fields {

    /** A text: one line without control characters, and no space at its ends. */
    public static final String TEXT = "[^\\s\\u0000-\\u001f\\u007f-\\u009f]"
            + "([^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029]*[^\\s\\u0000-\\u001f\\u007f-\\u009f])?";

    /** The most characters of a text. */
    public static final int LONGEST_TEXT = 200;

    /** The most characters of what may be a sentence or several. */
    public static final int LONGEST_SENTENCE = 500;

    /** The most values of a list, where no other bound is given. */
    public static final int MOST_VALUES = 200;

    private static final Pattern TEXT_FORM = Pattern.compile(TEXT);

    private final String file;
    private final Place place;
    private final Defects defects;
    private final int defectsBefore;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Place> places = new LinkedHashMap<>();

    /** Reads the keys; those not in {@code known} are defects. An empty set knows all. */
    Fields(MappingNode mapping, String file, Set<String> known, Defects defects) {
        this.file = file;
        this.place = placeOf(file, mapping);
        this.defects = defects;
        this.defectsBefore = defects.count();
        for (NodeTuple tuple : mapping.getValue()) {
            Place at = placeOf(file, tuple.getKeyNode());
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                defects.add(at, "", "a key has to be a word; write \"key: value\"");
            } else if (!known.isEmpty() && !known.contains(key.getValue())) {
                String words = String.join(", ", new TreeSet<>(known));
                defects.add(at, key.getValue(), "is not known here; it is one of " + words);
            } else if (values.putIfAbsent(key.getValue(), tuple.getValueNode()) != null) {
                defects.add(at, key.getValue(), "stands twice; leave one out");
            } else {
                places.put(key.getValue(), at);
            }
        }
    }

    /** Returns the place of a node. */
    static Place placeOf(String file, Node node) {
        return new Place(
                file, node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1));
    }

    /** Returns the place of the mapping. */
    public Place place() {
        return place;
    }

    /** Returns whether no defect was found since this mapping began to be read. */
    public boolean isWhole() {
        return defects.count() == defectsBefore;
    }

    /** Returns the keys in their order. */
    public Set<String> keys() {
        return values.keySet();
    }

    /** Returns whether a key is there. */
    public boolean has(String key) {
        return values.containsKey(key);
    }

    /** Returns the place of a key, or of the mapping if it is not there. */
    public Place place(String key) {
        return places.getOrDefault(key, place);
    }

    /** Says that a key has to be mended, or that it is missing. */
    public void defect(String key, String trouble) {
        defects.add(place(key), key, trouble);
    }

    /** Returns a text. */
    public Optional<Read<String>> text(String key) {
        return value(key).flatMap(node -> text(key, node, Form.TEXT));
    }

    /** Returns a text that may be longer than others: a sentence or several. */
    public Optional<Read<String>> sentence(String key) {
        return value(key).flatMap(node -> text(key, node, Form.SENTENCE));
    }

    /** Returns a text that may be written as a number, as a year is. */
    public Optional<Read<String>> textOrNumber(String key) {
        return value(key).flatMap(node -> text(key, node, Form.TEXT_OR_NUMBER));
    }

    /** Returns a list of texts. */
    public Optional<List<Read<String>>> texts(String key) {
        return nodes(key, MOST_VALUES).map(nodes -> {
            List<Read<String>> out = new ArrayList<>();
            nodes.forEach(node -> text(key, node, Form.TEXT).ifPresent(out::add));
            return out;
        });
    }

    /**
     * Returns what the mappings in a list mean.
     *
     * @param most how many there may be
     * @param known the keys that they may have
     * @param form what to say of an item that is no mapping: {@code is no role; write {title: …}}
     * @param reader makes something of a mapping; empty if that cannot be done, and then it says why
     */
    public <T> Optional<List<T>> items(
            String key, int most, Set<String> known, String form, Function<Fields, Optional<T>> reader) {
        return items(key, new Items(most, known, form), Optional.empty(), reader);
    }

    /**
     * What a list may hold.
     *
     * @param most how many there may be
     * @param known the keys that a mapping in it may have
     * @param form what to say of an item that is none: {@code is no outlet; write its name}
     */
    public record Items(int most, Set<String> known, String form) {}

    /**
     * Returns what the items of a list mean, each of which is a text or a mapping.
     *
     * @param items what it may hold
     * @param ofText makes something of a text
     * @param ofMapping makes something of a mapping; empty if that cannot be done, and then it says why
     */
    public <T> Optional<List<T>> textsOrItems(
            String key, Items items, Function<Read<String>, T> ofText, Function<Fields, Optional<T>> ofMapping) {
        return items(key, items, Optional.of(ofText), ofMapping);
    }

    private <T> Optional<List<T>> items(
            String key,
            Items items,
            Optional<Function<Read<String>, T>> ofText,
            Function<Fields, Optional<T>> ofMapping) {
        return nodes(key, items.most()).map(nodes -> {
            List<T> out = new ArrayList<>();
            for (Node node : nodes) {
                if (node instanceof MappingNode mapping) {
                    ofMapping
                            .apply(new Fields(mapping, file, items.known(), defects))
                            .ifPresent(out::add);
                } else if (node instanceof ScalarNode && ofText.isPresent()) {
                    text(key, node, Form.TEXT).map(ofText.get()).ifPresent(out::add);
                } else {
                    defects.add(placeOf(file, node), key, items.form());
                }
            }
            return out;
        });
    }

    private Optional<List<Node>> nodes(String key, int most) {
        return value(key).flatMap(node -> {
            if (!(node instanceof SequenceNode sequence)) {
                defects.add(placeOf(file, node), key, "is no list; write [one, another]");
            } else if (sequence.getValue().size() > most) {
                defects.add(placeOf(file, node), key, "has more than " + most + " values; leave some out");
            } else {
                return Optional.of(sequence.getValue());
            }
            return Optional.empty();
        });
    }

    /** Returns the keys and values below a key; an empty set of {@code known} keys knows all. */
    public Optional<Fields> fields(String key, Set<String> known) {
        return value(key).flatMap(node -> {
            if (node instanceof MappingNode mapping) {
                return Optional.of(new Fields(mapping, file, known, defects));
            }
            defects.add(placeOf(file, node), key, "is no mapping; write {key: value}");
            return Optional.empty();
        });
    }

    /** Returns the value that a word of the format names. */
    public <T> Optional<T> word(String key, Map<String, T> words) {
        return text(key).flatMap(word -> {
            T value = words.get(word.value());
            if (value == null) {
                String all = String.join(", ", words.keySet());
                defects.add(word.place(), key, "\"" + word.value() + "\" is not known; it is one of " + all);
            }
            return Optional.ofNullable(value);
        });
    }

    private Optional<Node> value(String key) {
        return Optional.ofNullable(values.get(key));
    }

    /** What a scalar may be. */
    private enum Form {
        TEXT(LONGEST_TEXT),
        TEXT_OR_NUMBER(LONGEST_TEXT),
        SENTENCE(LONGEST_SENTENCE);

        private final int longest;

        Form(int longest) {
            this.longest = longest;
        }
    }

    private Optional<Read<String>> text(String key, Node node, Form form) {
        Place at = placeOf(file, node);
        if (!(node instanceof ScalarNode scalar)) {
            defects.add(at, key, "is no text; write one value");
        } else if (scalar.getTag().equals(Tag.NULL) || scalar.getValue().isEmpty()) {
            defects.add(at, key, "is empty; write a value, or leave the key out");
        } else if (!scalar.getTag().equals(Tag.STR)
                && !(form == Form.TEXT_OR_NUMBER && scalar.getTag().equals(Tag.INT))) {
            defects.add(at, key, "is no text; put it in quotes: \"" + shortened(scalar.getValue()) + "\"");
        } else if (scalar.getValue().codePointCount(0, scalar.getValue().length()) > form.longest) {
            defects.add(at, key, "is longer than " + form.longest + " characters; shorten it");
        } else if (!TEXT_FORM.matcher(scalar.getValue()).matches()) {
            defects.add(at, key, "has to be one line without a space at its ends");
        } else {
            return Optional.of(new Read<>(scalar.getValue(), at));
        }
        return Optional.empty();
    }

    private static String shortened(String value) {
        return value.length() > 40 ? value.substring(0, 40) + "…" : value;
    }
}
