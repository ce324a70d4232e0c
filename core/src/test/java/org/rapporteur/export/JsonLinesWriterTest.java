package org.rapporteur.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rapporteur.model.Article;
import org.rapporteur.model.Attribution;
import org.rapporteur.model.Capacity;
import org.rapporteur.model.Coding;
import org.rapporteur.model.DateInterval;
import org.rapporteur.model.Finding;
import org.rapporteur.model.Kind;
import org.rapporteur.model.Metadata;
import org.rapporteur.model.Occasion;
import org.rapporteur.model.PartialDate;
import org.rapporteur.model.Provenance;
import org.rapporteur.model.Reading;
import org.rapporteur.model.SaidOn;
import org.rapporteur.model.Sha256;
import org.rapporteur.model.SoftwareVersion;
import org.rapporteur.model.Span;
import org.rapporteur.model.Speaker;
import org.rapporteur.model.Statement;
import org.rapporteur.model.StatementId;
import org.rapporteur.model.recorded.RecordedField;
import org.rapporteur.model.recorded.RecordedStatement;

class JsonLinesWriterTest {

    private static final String TEXT = "“No,” Ánna Šef said 😀, “never.”\nRain is expected.";

    private static final Sha256 DIGEST = Sha256.of(TEXT.getBytes(UTF_8));

    private static final Metadata KNOWN = new Metadata(
            Optional.of("The \"no\""),
            Optional.of("It was clear."),
            List.of("A. Bee", "C. Dee"),
            Optional.of("The Daily"),
            Optional.of(new PartialDate("2025-09")),
            Optional.of("https://example.org/a?b=1"),
            Optional.of("en"),
            Optional.empty(),
            Optional.empty());

    private static final List<Span> CONTENT = List.of(new Span(0, 5), new Span(23, 31));

    private static Statement statement(String id, Attribution what, String speaker, String how) {
        Provenance provenance = new Provenance(new SoftwareVersion("1.0.0"), "m1");
        return new Statement(
                new StatementId(id),
                what,
                new Speaker(speaker, Optional.of("xx-sef"), how, 0.75),
                new Capacity(Finding.of("envoy", "article"), Finding.of("Orsk", "role")),
                new Occasion(SaidOn.on(DateInterval.parse("2025-09-03"), "cue-date"), Finding.of("to Reuters", "cue")),
                Finding.none("no-ground"),
                Coding.NONE,
                provenance);
    }

    private static Reading reading(Metadata metadata) {
        Article article = new Article("a/Ä.txt", TEXT, DIGEST, metadata, List.of(), List.of("guessed"));
        Attribution said =
                new Attribution(CONTENT, List.of(new Span(6, 14)), List.of(new Span(15, 19)), Kind.DIRECT, 0.93);
        Attribution expected = new Attribution(List.of(new Span(32, 36)), List.of(), List.of(), Kind.INDIRECT, 1 / 3.0);
        return new Reading(
                article,
                List.of(
                        statement("x-1", said, "Ánna Šef", "name"),
                        statement("x-2", expected, Speaker.UNSPECIFIED, "passive")),
                List.of(),
                List.of("long"));
    }

    @Test
    void aReadingIsOneLineInTheOrderOfTheFormat() {
        assertThat(JsonLinesWriter.line(reading(KNOWN))).isEqualTo("""
                        {"doc":"a/Ä.txt","title":"The \\"no\\"","outlet":"The Daily","byline":["A. Bee","C. Dee"],\
                        "published":"2025-09","url":"https://example.org/a?b=1","language":"en","sha256":"%s",\
                        "statements":[{"id":"x-1","kind":"direct","content":[[0,5],[23,31]],"source":[[6,14]],\
                        "cue":[[15,19]],"speaker":"Ánna Šef","speaker_id":"xx-sef","role":"envoy","side":"Orsk","venue":"to Reuters","said_on":"2025-09-03","about":null,\
                        "confidence":0.93,\
                        "how":{"speaker":"name","speaker_sure":0.75,"role":"article","side":"role","venue":"cue","said_on":"cue-date","about":"no-ground",\
                        "model":"m1","software":"1.0.0"}},\
                        {"id":"x-2","kind":"indirect","content":[[32,36]],"source":null,"cue":null,\
                        "speaker":"unspecified","speaker_id":"xx-sef","role":"envoy","side":"Orsk","venue":"to Reuters","said_on":"2025-09-03","about":null,\
                        "confidence":0.3333,\
                        "how":{"speaker":"passive","speaker_sure":0.75,"role":"article","side":"role","venue":"cue","said_on":"cue-date","about":"no-ground",\
                        "model":"m1","software":"1.0.0"}}],\
                        "agreements":[],"warnings":["guessed","long"]}""".replace("%s", DIGEST.hex()));
    }

    @Test
    void whatIsNotKnownOfAnArticleIsNull() {
        assertThat(JsonLinesWriter.line(reading(Metadata.unknown())))
                .contains("\"title\":null,\"outlet\":null,\"byline\":[],\"published\":null,\"url\":null,"
                        + "\"language\":null,\"sha256\":");
    }

    @Test
    void everyLineEndsInOneLineFeed() throws IOException {
        StringWriter out = new StringWriter();
        JsonLinesWriter.write(reading(KNOWN), out);
        JsonLinesWriter.write(reading(KNOWN), out);
        String line = JsonLinesWriter.line(reading(KNOWN));
        assertThat(out.toString()).isEqualTo(line + "\n" + line + "\n");
    }

    @Test
    void aTitleThatUtf8CannotWriteDoesNotSpoilTheLine() {
        Metadata half = new Metadata(
                Optional.of("A\uD83D \uD83D\uDE00\n\uDE00"),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        String line = JsonLinesWriter.line(reading(half));
        assertThat(line).contains("\"title\":\"A\uFFFD 😀\\n\uFFFD\"");
        assertThat(new String(line.getBytes(UTF_8), UTF_8)).isEqualTo(line);
    }

    @Test
    void whatWasWrittenCanBeRead() throws RecordFormatException {
        RecordedStatement first = JsonLinesReader.read(JsonLinesWriter.line(reading(KNOWN)))
                .statements()
                .get(0);
        assertThat(first.content()).isEqualTo(CONTENT);
        assertThat(first.source()).containsExactly(new Span(6, 14));
        assertThat(first.cue()).containsExactly(new Span(15, 19));
        assertThat(first.fields())
                .containsOnlyKeys(RecordedField.KIND, RecordedField.SPEAKER, RecordedField.SIDE, RecordedField.SAID_ON)
                .containsEntry(RecordedField.SPEAKER, Optional.of("Ánna Šef"));
    }
}
