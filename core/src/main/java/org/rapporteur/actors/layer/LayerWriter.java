package org.rapporteur.actors.layer;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.rapporteur.actors.ActorId;
import org.rapporteur.yaml.Fields;

/** Writes a layer of the directory, for a person to go on with. */
public final class LayerWriter {

    /** Texts that YAML takes for themselves, as they begin with a letter and have no sign in them that means something. */
    private static final Pattern PLAIN = Pattern.compile("\\p{L}[\\p{L}\\p{N} .’-]*[\\p{L}\\p{N}.]");

    /** Words that are no text to some versions of YAML. */
    private static final Set<String> RESERVED = Set.of("true", "false", "null", "yes", "no", "on", "off");

    private static final Pattern NO_TEXT = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");

    private LayerWriter() {}

    /**
     * What a layer says of one actor.
     *
     * @param comment what a person should know about it; may be empty
     * @param id its id
     * @param name its name; empty leaves that to an earlier layer
     * @param aliases its other names
     * @param isOver whether the aliases are added to those of an earlier layer
     */
    public record Entry(String comment, ActorId id, Optional<String> name, List<String> aliases, boolean isOver) {

        /** Copies the list. */
        public Entry {
            aliases = List.copyOf(aliases);
        }
    }

    /** Returns a text as a layer can hold it: in one line, of at most 200 characters. */
    public static String text(String words) {
        String line = NO_TEXT.matcher(words).replaceAll(" ").strip();
        return line.codePointCount(0, line.length()) > Fields.LONGEST_TEXT
                ? line.substring(0, line.offsetByCodePoints(0, Fields.LONGEST_TEXT))
                        .strip()
                : line;
    }

    /**
     * Returns a layer.
     *
     * @param head lines for a person, which become comments
     * @param entries the actors in their order; their texts have the form that {@link #text} gives
     */
    public static String write(List<String> head, List<Entry> entries) {
        StringBuilder yaml = new StringBuilder();
        head.forEach(line -> yaml.append("# ").append(text(line)).append('\n'));
        yaml.append(entries.isEmpty() ? "actors: []\n" : "actors:\n");
        entries.forEach(entry -> write(entry, yaml));
        return yaml.toString();
    }

    private static void write(Entry entry, StringBuilder yaml) {
        if (!entry.comment().isEmpty()) {
            yaml.append("# ").append(text(entry.comment())).append('\n');
        }
        // An id such as 123 or true would be no text.
        yaml.append("- id: ").append(scalar(entry.id().value())).append('\n');
        entry.name()
                .ifPresent(name -> yaml.append("  name: ").append(scalar(name)).append('\n'));
        if (!entry.aliases().isEmpty()) {
            String aliases = entry.aliases().stream()
                    .limit(Fields.MOST_VALUES)
                    .map(LayerWriter::scalar)
                    .collect(Collectors.joining(", "));
            yaml.append(entry.isOver() ? "  add-aliases: [" : "  aliases: [")
                    .append(aliases)
                    .append("]\n");
        }
    }

    private static String scalar(String text) {
        if (PLAIN.matcher(text).matches() && !RESERVED.contains(text.toLowerCase(Locale.ROOT))) {
            return text;
        }
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            if (c == '"' || c == '\\') {
                quoted.append('\\').appendCodePoint(c);
            } else if (isVisible(c)) {
                quoted.appendCodePoint(c);
            } else {
                quoted.append(String.format(Locale.ROOT, "\\U%08x", c));
            }
        });
        return quoted.append('"').toString();
    }

    /** Returns whether a character can stand for itself: one that is seen, and that no reader of YAML may cut in two. */
    private static boolean isVisible(int c) {
        return Character.isBmpCodePoint(c)
                && switch (Character.getType(c)) {
                    case Character.FORMAT,
                            Character.CONTROL,
                            Character.SURROGATE,
                            Character.UNASSIGNED,
                            Character.PRIVATE_USE -> false;
                    default -> true;
                };
    }
}
