package org.rapporteur.yaml;

import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.ParserException;
import org.snakeyaml.engine.v2.parser.Parser;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** Refuses what makes a short file large or deep: aliases, and nesting that no file of ours needs. */
final class GuardedParser implements Parser {

    private static final int DEEPEST = 10;

    private final Parser parser;
    private int depth;

    GuardedParser(LoadSettings settings, String text) {
        parser = new ParserImpl(settings, new StreamReader(settings, text));
    }

    @Override
    public boolean checkEvent(Event.ID id) {
        return parser.checkEvent(id);
    }

    @Override
    public Event peekEvent() {
        return parser.peekEvent();
    }

    @Override
    public boolean hasNext() {
        return parser.hasNext();
    }

    @Override
    public Event next() {
        Event event = parser.next();
        depth += event instanceof CollectionStartEvent ? 1 : event instanceof CollectionEndEvent ? -1 : 0;
        if (event instanceof AliasEvent) {
            throw new ParserException("an alias cannot be used here; write the value out", event.getStartMark());
        }
        if (depth > DEEPEST) {
            throw new ParserException("this is nested too deeply", event.getStartMark());
        }
        return event;
    }
}
