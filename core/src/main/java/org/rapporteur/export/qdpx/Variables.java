package org.rapporteur.export.qdpx;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.rapporteur.model.Article;
import org.rapporteur.model.PartialDate;

/** What is told of sources and cases besides their names. */
final class Variables {

    private static final String PUBLISHED_ON = "published on";

    private static final List<String> TEXTS =
            List.of("title", "outlet", "published", "url", "language", "article id", "actor id", "side", "role");

    private Variables() {}

    static void write(Xml xml) throws XMLStreamException {
        xml.element("Variables", () -> {
            for (String name : TEXTS) {
                declare(xml, name, "Text");
            }
            declare(xml, PUBLISHED_ON, "Date");
        });
    }

    private static void declare(Xml xml, String name, String type) throws XMLStreamException {
        xml.element("Variable", () -> {
            xml.attribute("guid", guid(name));
            xml.attribute("name", name);
            xml.attribute("typeOfVariable", type);
        });
    }

    /** Writes what is known of an article: its day as a date if it is known to the day, and at the precision known. */
    static void of(Xml xml, Article article) throws XMLStreamException {
        text(xml, "title", article.metadata().title());
        text(xml, "outlet", article.metadata().outlet());
        Optional<PartialDate> published = article.metadata().published();
        text(xml, "published", published.map(PartialDate::iso));
        Optional<LocalDate> day =
                published.filter(date -> date.earliest().equals(date.latest())).map(PartialDate::earliest);
        if (day.isPresent()) {
            value(xml, PUBLISHED_ON, "DateValue", day.get().toString());
        }
        text(xml, "url", article.metadata().url());
        text(xml, "language", article.metadata().language());
        text(xml, "article id", Optional.of(article.id().value()));
    }

    /** Writes what is known by the names of {@link #TEXTS}. */
    static void of(Xml xml, Map<String, String> known) throws XMLStreamException {
        for (Map.Entry<String, String> each : known.entrySet()) {
            text(xml, each.getKey(), Optional.of(each.getValue()).filter(value -> !value.isEmpty()));
        }
    }

    private static void text(Xml xml, String name, Optional<String> value) throws XMLStreamException {
        if (value.isPresent()) {
            value(xml, name, "TextValue", value.get());
        }
    }

    private static void value(Xml xml, String name, String type, String value) throws XMLStreamException {
        xml.element("VariableValue", () -> {
            xml.reference("VariableRef", guid(name));
            xml.text(type, value);
        });
    }

    private static String guid(String name) {
        return Guid.of("variable", name);
    }
}
