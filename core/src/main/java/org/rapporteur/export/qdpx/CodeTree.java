package org.rapporteur.export.qdpx;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.rapporteur.model.Act;
import org.rapporteur.model.Codebook;
import org.rapporteur.model.Issue;
import org.rapporteur.model.Kind;
import org.rapporteur.model.Proposition;
import org.rapporteur.model.Stance;

/**
 * The codes of a project as a tree: issues, acts, propositions with their stances, conditions, and how much is quoted. What a record has
 * beyond the codebook joins it.
 */
final class CodeTree {

    private static final String ISSUES = "Issues";
    private static final String ACTS = "Acts";
    private static final String PROPOSITIONS = "Propositions";
    private static final String CONDITION = "Condition";
    private static final String QUOTED = "Quoted";

    /** A code, and what it stands for. */
    private record Node(
            String name, String guid, Optional<String> description, boolean isCodable, Map<String, Node> below) {

        Node child(String child, Optional<String> covers, boolean codable) {
            return below.computeIfAbsent(
                    child, word -> new Node(word, Guid.of("code", guid, word), covers, codable, new LinkedHashMap<>()));
        }
    }

    private final Node root = new Node("", "", Optional.empty(), false, new LinkedHashMap<>());

    CodeTree(Codebook codebook) {
        Node issues = group(ISSUES);
        for (Issue issue : codebook.issues()) {
            issues.child(issue.id(), Optional.of(issue.covers()), true);
        }
        Stream.of(Act.values()).forEach(this::act);
        for (Proposition proposition : codebook.propositions()) {
            Node node = group(PROPOSITIONS).child(proposition.id(), Optional.of(proposition.text()), false);
            stances(node);
        }
        condition();
        Stream.of(Kind.values()).forEach(this::kind);
    }

    private Node group(String name) {
        return root.child(name, Optional.empty(), false);
    }

    private static void stances(Node proposition) {
        Stream.of(Stance.values()).forEach(stance -> proposition.child(stance.word(), Optional.empty(), true));
    }

    String issue(String id) {
        return group(ISSUES).child(id, Optional.empty(), true).guid();
    }

    String act(Act act) {
        return group(ACTS).child(act.word(), Optional.empty(), true).guid();
    }

    String stance(String proposition, Stance stance) {
        Node node = group(PROPOSITIONS).child(proposition, Optional.empty(), false);
        stances(node);
        return node.child(stance.word(), Optional.empty(), true).guid();
    }

    String condition() {
        return root.child(CONDITION, Optional.of("words on which a speaker makes something of their own depend"), true)
                .guid();
    }

    String kind(Kind kind) {
        return group(QUOTED).child(kind.word(), Optional.empty(), true).guid();
    }

    void write(Xml xml) throws XMLStreamException {
        xml.element(
                "CodeBook",
                () -> xml.element("Codes", () -> {
                    for (Node node : root.below().values()) {
                        write(xml, node);
                    }
                }));
    }

    private static void write(Xml xml, Node node) throws XMLStreamException {
        xml.element("Code", () -> {
            xml.attribute("guid", node.guid());
            xml.attribute("name", node.name());
            xml.attribute("isCodable", Boolean.toString(node.isCodable()));
            if (node.description().isPresent()) {
                xml.text("Description", node.description().get());
            }
            for (Node child : node.below().values()) {
                write(xml, child);
            }
        });
    }
}
