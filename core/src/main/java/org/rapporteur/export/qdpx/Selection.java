package org.rapporteur.export.qdpx;

import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.rapporteur.model.Span;

/**
 * A stretch of a source with its codes.
 *
 * @param guid its name
 * @param name what a person sees of it in lists
 * @param place where it stands in the source
 * @param description what is known of it besides
 * @param user who found it
 * @param codings its codes
 */
record Selection(String guid, String name, Span place, String description, String user, List<Given> codings) {

    /** A code that somebody gave. */
    record Given(String code, String user) {}

    void write(Xml xml) throws XMLStreamException {
        xml.element("PlainTextSelection", () -> {
            xml.attribute("guid", guid);
            xml.attribute("name", name);
            xml.attribute("startPosition", Integer.toString(place.start()));
            xml.attribute("endPosition", Integer.toString(place.end()));
            xml.attribute("creatingUser", user);
            xml.text("Description", description);
            for (Given given : codings) {
                xml.element("Coding", () -> {
                    xml.attribute("guid", Guid.of("coding", guid, given.code()));
                    xml.attribute("creatingUser", given.user());
                    xml.reference("CodeRef", given.code());
                });
            }
        });
    }
}
