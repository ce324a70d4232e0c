package org.rapporteur.export.qdpx;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.rapporteur.model.Statement;

/** A speaker, with all that they say. Gathered while articles are written. */
final class Case {

    private final String guid;
    private final String name;
    private final String id;
    private final Set<String> sides = new LinkedHashSet<>();
    private final Set<String> roles = new LinkedHashSet<>();
    private final Set<String> sources = new LinkedHashSet<>();
    private final List<String> selections = new ArrayList<>();

    Case(Statement first) {
        this.guid = Guid.of("case", key(first));
        this.name = first.who().name();
        this.id = first.who().id().orElse("");
    }

    /** Returns what tells a speaker from others: the actor's id, or the name of somebody who has none. */
    static String key(Statement statement) {
        return statement
                .who()
                .id()
                .map(actor -> "id " + actor)
                .orElse("name " + statement.who().name());
    }

    void add(Statement statement, String source, Stream<Selection> said) {
        statement.as().side().value().ifPresent(sides::add);
        statement.as().role().value().ifPresent(roles::add);
        sources.add(source);
        said.map(Selection::guid).forEach(selections::add);
    }

    void write(Xml xml) throws XMLStreamException {
        xml.element("Case", () -> {
            xml.attribute("guid", guid);
            xml.attribute("name", name);
            Map<String, String> known = new LinkedHashMap<>();
            known.put("actor id", id);
            known.put("side", String.join("; ", sides));
            known.put("role", String.join("; ", roles));
            Variables.of(xml, known);
            for (String source : sources) {
                xml.reference("SourceRef", source);
            }
            for (String selection : selections) {
                xml.reference("SelectionRef", selection);
            }
        });
    }
}
