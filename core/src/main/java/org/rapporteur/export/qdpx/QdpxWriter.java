package org.rapporteur.export.qdpx;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLStreamException;
import org.rapporteur.export.ReadingWriter;
import org.rapporteur.model.Article;
import org.rapporteur.model.Codebook;
import org.rapporteur.model.Coded;
import org.rapporteur.model.Coding;
import org.rapporteur.model.Condition;
import org.rapporteur.model.DateInterval;
import org.rapporteur.model.Reading;
import org.rapporteur.model.SoftwareVersion;
import org.rapporteur.model.Span;
import org.rapporteur.model.Statement;

/**
 * Writes a project of REFI-QDA ({@code .qdpx}): the articles as sources, what is said as selections with their codes, speakers as cases.
 *
 * <p>Texts are written at once; of each article, only its selections are held until the end. The same readings give the same bytes: names
 * are made from what they name, and no time is written but those of the articles.
 */
public final class QdpxWriter implements ReadingWriter {

    /** A ZIP file has to have some time, and this is the first that it can. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    /** Code points of a selection's name. */
    private static final int LONGEST_NAME = 80;

    private final ZipOutputStream zip;
    private final CodeTree codes;
    private final Map<String, String> users = new LinkedHashMap<>();
    private final Map<String, Case> cases = new LinkedHashMap<>();
    private final List<Source> sources = new ArrayList<>();

    /** An article that was written, without its text. */
    private record Source(String guid, String file, Article article, List<Selection> selections) {}

    /**
     * Begins a project.
     *
     * @param out where to, not closed
     * @param codebook the codes; what a record has besides is added
     */
    public QdpxWriter(OutputStream out, Codebook codebook) {
        zip = new ZipOutputStream(out, UTF_8);
        codes = new CodeTree(codebook);
    }

    @Override
    public void write(Reading reading) throws IOException {
        Article article = reading.article();
        String guid = Guid.of("source", article.name(), article.sha256().hex());
        String file = Guid.of("text", article.name(), article.sha256().hex()) + ".txt";
        PlainText text = PlainText.of(article.text());
        entry("sources/" + file);
        zip.write(text.text().getBytes(UTF_8));
        zip.closeEntry();
        List<Selection> selections = new ArrayList<>();
        for (Statement statement : reading.statements()) {
            List<Selection> said = said(statement, guid, text);
            cases.computeIfAbsent(Case.key(statement), key -> new Case(statement))
                    .add(statement, guid, said.stream());
            selections.addAll(said);
            selections.addAll(conditions(statement, guid, text));
        }
        sources.add(new Source(guid, file, withoutText(article), selections));
    }

    /** Returns the article without what takes room. */
    private static Article withoutText(Article article) {
        return new Article(article.name(), "", article.sha256(), article.metadata(), List.of(), List.of());
    }

    private List<Selection> said(Statement statement, String source, PlainText text) {
        String finder = machine(statement);
        List<Selection.Given> given = codings(statement, finder);
        String description = description(statement);
        List<Selection> said = new ArrayList<>();
        List<Span> spans = statement.what().content();
        for (int i = 0; i < spans.size(); i++) {
            String guid = Guid.of("said", source, statement.id().value(), Integer.toString(i));
            text.place(spans.get(i))
                    .ifPresent(place ->
                            said.add(new Selection(guid, name(text, place), place, description, finder, given)));
        }
        return said;
    }

    private List<Selection> conditions(Statement statement, String source, PlainText text) {
        List<Selection> selections = new ArrayList<>();
        for (Coded<Condition> coded : statement.coding().asserted().conditions()) {
            Condition condition = coded.value();
            String user = user(coded, machine(statement));
            String number = Integer.toString(selections.size());
            Optional<Span> found = text.place(condition.span());
            found.ifPresent(place -> selections.add(new Selection(
                    Guid.of("condition", source, statement.id().value(), number),
                    name(text, place),
                    place,
                    "statement: " + statement.id().value()
                            + condition.on().map(actor -> "\non: " + actor).orElse("")
                            + condition.unlocks().map(word -> "\nfor: " + word).orElse(""),
                    user,
                    List.of(new Selection.Given(codes.condition(), user)))));
        }
        return selections;
    }

    private List<Selection.Given> codings(Statement statement, String finder) {
        Coding holds = statement.coding().asserted();
        List<Selection.Given> given = new ArrayList<>();
        holds.issues()
                .forEach(issue -> given.add(new Selection.Given(codes.issue(issue.value()), user(issue, finder))));
        holds.act().ifPresent(act -> given.add(new Selection.Given(codes.act(act.value()), user(act, finder))));
        holds.stances()
                .forEach((proposition, stance) -> given.add(
                        new Selection.Given(codes.stance(proposition, stance.value()), user(stance, finder))));
        given.add(new Selection.Given(codes.kind(statement.what().kind()), finder));
        return given;
    }

    private static String description(Statement statement) {
        StringBuilder known = new StringBuilder();
        line(known, "statement", Optional.of(statement.id().value()));
        line(known, "speaker", Optional.of(statement.who().name()));
        line(known, "role", statement.as().role().value());
        line(known, "side", statement.as().side().value());
        line(known, "said on", statement.where().saidOn().date().map(DateInterval::toString));
        line(known, "venue", statement.where().venue().value());
        line(known, "about", statement.about().value());
        return known.toString().stripTrailing();
    }

    private static void line(StringBuilder known, String name, Optional<String> value) {
        value.ifPresent(words -> known.append(name).append(": ").append(words).append('\n'));
    }

    private static String name(PlainText text, Span place) {
        String words = text.slice(place);
        return words.codePointCount(0, words.length()) <= LONGEST_NAME
                ? words
                : words.substring(0, words.offsetByCodePoints(0, LONGEST_NAME - 1)) + "…";
    }

    /** Returns who gave a code. */
    private String user(Coded<?> coded, String machine) {
        return coded.isByHand() ? user("by hand") : machine;
    }

    private String machine(Statement statement) {
        return user("Rapporteur " + statement.how().software().value() + ", "
                + statement.how().model());
    }

    private String user(String name) {
        return users.computeIfAbsent(name, word -> Guid.of("user", word));
    }

    private void entry(String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
    }

    @Override
    public void close() throws IOException {
        entry("project.qde");
        Writer out = new OutputStreamWriter(zip, UTF_8);
        try {
            Xml xml = new Xml(out);
            xml.document("Project", () -> project(xml));
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
        out.flush();
        zip.closeEntry();
        zip.finish();
        zip.flush();
    }

    private void project(Xml xml) throws XMLStreamException {
        xml.attribute("name", "Statements");
        xml.attribute("origin", "Rapporteur " + SoftwareVersion.current().value());
        if (!users.isEmpty()) {
            xml.element("Users", () -> {
                for (Map.Entry<String, String> user : users.entrySet()) {
                    xml.element("User", () -> {
                        xml.attribute("guid", user.getValue());
                        xml.attribute("name", user.getKey());
                    });
                }
            });
        }
        codes.write(xml);
        Variables.write(xml);
        if (!cases.isEmpty()) {
            xml.element("Cases", () -> {
                for (Case speaker : cases.values()) {
                    speaker.write(xml);
                }
            });
        }
        if (!sources.isEmpty()) {
            xml.element("Sources", () -> {
                for (Source source : sources) {
                    write(xml, source);
                }
            });
        }
    }

    private static void write(Xml xml, Source source) throws XMLStreamException {
        xml.element("TextSource", () -> {
            xml.attribute("guid", source.guid());
            xml.attribute("name", source.article().name());
            xml.attribute("plainTextPath", "internal://" + source.file());
            for (Selection selection : source.selections()) {
                selection.write(xml);
            }
            Variables.of(xml, source.article());
        });
    }
}
