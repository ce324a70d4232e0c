package org.rapporteur.ingest.metadata;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Metadata in YAML at the head of a file, between two lines of {@code ---}.
 *
 * @param end where the text behind it begins, in UTF-16 units
 * @param given what it says
 */
public record FrontMatter(int end, Given given) {

    /** More front matter than this is none: the most UTF-16 units between the lines. */
    private static final int LIMIT = 64 << 10;

    private static final Pattern OPENS = Pattern.compile("\\A\\uFEFF?---[ \\t]*(?:\\r\\n|\\n|\\r)");
    private static final Pattern CLOSES =
            Pattern.compile("(?<=[\\r\\n])(?:---|\\.\\.\\.)[ \\t]*(?:\\r\\n|\\n|\\r|\\z)");

    /**
     * Returns the front matter of a text, if it has any.
     *
     * @param usual whether such a file often has front matter; in one that has not, only front matter that gives a known
     *     key is taken for such
     */
    public static Optional<FrontMatter> of(String text, boolean usual) {
        Matcher opens = OPENS.matcher(text);
        if (!opens.find()) {
            return Optional.empty();
        }
        Matcher closes = CLOSES.matcher(text).region(opens.end(), Math.min(text.length(), opens.end() + LIMIT));
        closes.useTransparentBounds(true);
        if (!closes.find()) {
            return Optional.empty();
        }
        Given.Fields fields = new Given.Fields("Front matter");
        read(text.substring(opens.end(), closes.start()), fields);
        return usual || fields.hasKnownKey()
                ? Optional.of(new FrontMatter(closes.end(), fields.given()))
                : Optional.empty();
    }

    /** Reads events, not objects: so nothing nests, repeats or expands, whatever the file says. */
    private static void read(String yaml, Given.Fields fields) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel("front matter")
                .setCodePointLimit(LIMIT)
                .build();
        // The first line of the file is the one that opens the front matter.
        try {
            Iterator<Event> events = new Parse(settings).parseString(yaml).iterator();
            while (events.hasNext()) {
                Event event = events.next();
                if (event instanceof MappingStartEvent) {
                    mapping(events, fields);
                    return;
                }
                if (event instanceof ScalarEvent || event instanceof SequenceStartEvent) {
                    fields.warn(lineOf(event), "is no list of keys and values; write them as \"title: …\"");
                    return;
                }
            }
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(m -> m.getLine() + 2).orElse(1);
            fields.warn(line, "is no YAML (" + e.getProblem() + "); mend this line, or put the value in quotes");
        } catch (YamlEngineException e) {
            fields.warn(1, "is no YAML; write its lines as \"title: …\"");
        }
    }

    private static void mapping(Iterator<Event> events, Given.Fields fields) {
        while (events.hasNext()) {
            Event key = events.next();
            if (key instanceof CollectionEndEvent) {
                return;
            }
            if (!(key instanceof ScalarEvent name)) {
                skip(key, events);
                skip(events.next(), events);
                continue;
            }
            Event value = events.next();
            if (value instanceof ScalarEvent scalar) {
                boolean isNull = scalar.isPlain() && scalar.getValue().matches("|~|null|Null|NULL");
                fields.put(name.getValue(), isNull ? List.of() : List.of(scalar.getValue()), lineOf(key));
            } else if (value instanceof SequenceStartEvent) {
                fields.put(name.getValue(), sequence(events, fields, name), lineOf(key));
            } else {
                skip(value, events);
                fields.unusable(lineOf(key), name.getValue());
            }
        }
    }

    private static List<String> sequence(Iterator<Event> events, Given.Fields fields, ScalarEvent name) {
        List<String> values = new ArrayList<>();
        while (events.hasNext()) {
            Event event = events.next();
            if (event instanceof CollectionEndEvent) {
                break;
            }
            if (event instanceof ScalarEvent scalar) {
                values.add(scalar.getValue());
            } else {
                skip(event, events);
                fields.unusable(lineOf(event), name.getValue());
            }
        }
        return values;
    }

    private static void skip(Event first, Iterator<Event> events) {
        if (first instanceof AliasEvent || first instanceof ScalarEvent) {
            return;
        }
        int depth = 1;
        while (depth > 0 && events.hasNext()) {
            Event event = events.next();
            depth += event instanceof CollectionStartEvent ? 1 : event instanceof CollectionEndEvent ? -1 : 0;
        }
    }

    private static int lineOf(Event event) {
        return event.getStartMark().map(m -> m.getLine() + 2).orElse(1);
    }
}
