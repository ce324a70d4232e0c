package org.rapporteur.export.qdpx;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.rapporteur.export.HostileReading;
import org.rapporteur.model.Codebook;
import org.rapporteur.model.Reading;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

class QdpxWriterTest {

    private static final Pattern GUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** Which elements may stand in which, in this order, by the schema of REFI-QDA 1.0; of what is written here. */
    private static final Map<String, List<String>> BELOW = Map.ofEntries(
            Map.entry("Project", List.of("Users", "CodeBook", "Variables", "Cases", "Sources")),
            Map.entry("Users", List.of("User")),
            Map.entry("CodeBook", List.of("Codes")),
            Map.entry("Codes", List.of("Code")),
            Map.entry("Code", List.of("Description", "Code")),
            Map.entry("Variables", List.of("Variable")),
            Map.entry("Cases", List.of("Case")),
            Map.entry("Case", List.of("Description", "CodeRef", "VariableValue", "SourceRef", "SelectionRef")),
            Map.entry("VariableValue", List.of("VariableRef", "TextValue", "DateValue")),
            Map.entry("Sources", List.of("TextSource")),
            Map.entry("TextSource", List.of("Description", "PlainTextSelection", "Coding", "NoteRef", "VariableValue")),
            Map.entry("PlainTextSelection", List.of("Description", "Coding")),
            Map.entry("Coding", List.of("CodeRef")));

    /** The attributes that an element must have. */
    private static final Map<String, Set<String>> NEEDED = Map.of(
            "Project", Set.of("name"),
            "User", Set.of("guid"),
            "Code", Set.of("guid", "name", "isCodable"),
            "Variable", Set.of("guid", "name", "typeOfVariable"),
            "Case", Set.of("guid"),
            "TextSource", Set.of("guid", "plainTextPath"),
            "PlainTextSelection", Set.of("guid", "startPosition", "endPosition"),
            "Coding", Set.of("guid"));

    private static Map<String, byte[]> written(Reading... readings) throws IOException {
        return unzipped(bytes(readings));
    }

    private static byte[] bytes(Reading... readings) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (QdpxWriter writer = new QdpxWriter(out, Codebook.GENERIC)) {
            for (Reading reading : readings) {
                writer.write(reading);
            }
        }
        return out.toByteArray();
    }

    private static Map<String, byte[]> unzipped(byte[] bytes) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes), UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    private static Document project(Map<String, byte[]> files) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(files.get("project.qde")));
    }

    private static List<Element> all(Document project, String name) {
        return elements(project.getElementsByTagNameNS("urn:QDA-XML:project:1.0", name));
    }

    private static List<Element> elements(NodeList nodes) {
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            if (nodes.item(i) instanceof Element element) {
                elements.add(element);
            }
        }
        return elements;
    }

    private static String textOf(Map<String, byte[]> files, Element source) {
        String path = source.getAttribute("plainTextPath").replace("internal://", "sources/");
        return new String(files.get(path), UTF_8);
    }

    /** Returns the words of a selection, as a program finds them that counts code points. */
    private static String words(Map<String, byte[]> files, Element selection) {
        String text = textOf(files, (Element) selection.getParentNode());
        return text.substring(
                text.offsetByCodePoints(0, Integer.parseInt(selection.getAttribute("startPosition"))),
                text.offsetByCodePoints(0, Integer.parseInt(selection.getAttribute("endPosition"))));
    }

    @Test
    void positionsSelectTheSameWordsAsInTheArticle() throws Exception {
        Map<String, byte[]> files = written(HostileReading.reading());

        assertThat(all(project(files), "PlainTextSelection"))
                .extracting(selection -> words(files, selection))
                .containsExactly(HostileReading.FORMULA, "if they\u0000 go", "\"not now\"", "or ever", "It rained");
    }

    @Test
    void sourcesHaveOneKindOfLineEndsAndNoByteOrderMark() throws Exception {
        Map<String, byte[]> files = written(HostileReading.reading());

        assertThat(textOf(files, all(project(files), "TextSource").get(0)))
                .isEqualTo(
                        HostileReading.TEXT.substring(1).replace("\r\n", "\n").replace('\r', '\n'));
    }

    @Test
    void elementsStandWhereTheStandardHasThem() throws Exception {
        check(project(written(HostileReading.reading())).getDocumentElement());
        check(project(written()).getDocumentElement());
    }

    private static void check(Element element) {
        String name = element.getLocalName();
        assertThat(element.getNamespaceURI()).isEqualTo("urn:QDA-XML:project:1.0");
        NEEDED.getOrDefault(name, Set.of())
                .forEach(attribute -> assertThat(element.getAttribute(attribute))
                        .as(name + " " + attribute)
                        .isNotEmpty());
        Stream.of("guid", "targetGUID", "creatingUser")
                .filter(element::hasAttribute)
                .forEach(
                        attribute -> assertThat(element.getAttribute(attribute)).matches(GUID));
        List<String> order = BELOW.getOrDefault(name, List.of());
        List<Integer> places = elements(element.getChildNodes()).stream()
                .map(child -> order.indexOf(child.getLocalName()))
                .toList();
        assertThat(places).as("what stands in " + name).isSorted().doesNotContain(-1);
        if (Set.of("Users", "Cases", "Sources", "Variables", "Codes").contains(name)) {
            assertThat(places).as(name).isNotEmpty();
        }
        elements(element.getChildNodes()).forEach(QdpxWriterTest::check);
    }

    @Test
    void whatIsReferredToIsThereAndEveryNameIsGivenOnce() throws Exception {
        Document project = project(written(HostileReading.reading()));
        Set<String> names = new HashSet<>();
        for (Element element : elements(project.getElementsByTagName("*"))) {
            if (element.hasAttribute("guid")) {
                assertThat(names.add(element.getAttribute("guid")))
                        .as(element.getLocalName())
                        .isTrue();
            }
        }
        for (Element element : elements(project.getElementsByTagName("*"))) {
            Stream.of("targetGUID", "creatingUser")
                    .filter(element::hasAttribute)
                    .forEach(attribute -> assertThat(names).contains(element.getAttribute(attribute)));
        }
    }

    @Test
    void selectionsHaveTheCodesThatHold() throws Exception {
        Document project = project(written(HostileReading.reading()));

        assertThat(codes(project, 0))
                .containsExactly(
                        "Issues/talks",
                        "Issues/water",
                        "Acts/offer",
                        "Propositions/talks-now/conditional",
                        "Quoted/direct");
        assertThat(codes(project, 1)).containsExactly("Condition");
        assertThat(codes(project, 2)).isEqualTo(codes(project, 3)).containsExactly("Acts/assess", "Quoted/mixed");
        assertThat(codes(project, 4)).containsExactly("Quoted/indirect");
    }

    private static List<String> codes(Document project, int selection) {
        Map<String, String> paths = new LinkedHashMap<>();
        for (Element code : all(project, "Code")) {
            String path = code.getAttribute("name");
            for (Node above = code.getParentNode();
                    above instanceof Element parent && parent.getLocalName().equals("Code");
                    above = above.getParentNode()) {
                path = parent.getAttribute("name") + "/" + path;
            }
            paths.put(code.getAttribute("guid"), path);
        }
        return elements(all(project, "PlainTextSelection").get(selection).getElementsByTagNameNS("*", "CodeRef"))
                .stream()
                .map(reference -> paths.get(reference.getAttribute("targetGUID")))
                .toList();
    }

    @Test
    void whoGaveACodeIsTold() throws Exception {
        Document project = project(written(HostileReading.reading()));
        Map<String, String> users = new LinkedHashMap<>();
        all(project, "User").forEach(user -> users.put(user.getAttribute("guid"), user.getAttribute("name")));
        Element mixed = all(project, "PlainTextSelection").get(2);

        assertThat(users.values()).containsExactly("Rapporteur 0.1.0, attribution-3+coder-2", "by hand");
        assertThat(elements(mixed.getElementsByTagNameNS("*", "Coding")))
                .extracting(coding -> users.get(coding.getAttribute("creatingUser")))
                .containsExactly("by hand", "Rapporteur 0.1.0, attribution-3+coder-2");
    }

    @Test
    void speakersAreCasesWithAllThatTheySay() throws Exception {
        Document project = project(written(HostileReading.reading()));

        assertThat(all(project, "Case"))
                .extracting(speaker -> speaker.getAttribute("name") + " "
                        + speaker.getElementsByTagNameNS("*", "SelectionRef").getLength())
                .containsExactly("@Renn, \"the <Fox>\" \uFFFD 1", "unspecified 2", "Orbán 1");
    }

    @Test
    void theSameStatementsGiveTheSameBytes() throws IOException {
        assertThat(bytes(HostileReading.reading())).isEqualTo(bytes(HostileReading.reading()));
    }
}
