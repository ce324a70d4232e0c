package org.rapporteur.ingest.metadata;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rapporteur.model.Metadata;
import org.rapporteur.model.PartialDate;

class GivenMetadataTest {

    private static final Metadata WHOLE = new Metadata(
            Optional.of("A title: with a colon"),
            Optional.empty(),
            List.of("Ann Lee", "Bo Ek"),
            Optional.of("The Courier"),
            Optional.of(new PartialDate("2031-05-12")),
            Optional.of("https://example.org/a"),
            Optional.of("en"),
            Optional.empty(),
            Optional.empty());

    private static Given json(String text) {
        return Sidecar.read("a.json", text.getBytes(UTF_8));
    }

    private static Given yaml(String text) {
        return FrontMatter.of("---\n" + text + "\n---\nText", true)
                .orElseThrow()
                .given();
    }

    @Test
    void aSidecarGivesAllThatIsKnown() {
        Given given = json("""
                {"title": "A title: with a colon", "byline": ["Ann Lee", "Bo Ek"], "outlet": "The Courier",
                 "published": "2031-05-12T09:00:00+02:00", "url": "https://example.org/a", "language": "en",
                 "more": {"of": ["this"]}}""");
        assertThat(given).isEqualTo(new Given(WHOLE, List.of()));
    }

    @Test
    void frontMatterGivesAllThatIsKnown() {
        Given given = yaml("""
                title: "A title: with a colon"
                author: By Ann Lee and Bo Ek
                outlet: The Courier
                date: 12 May 2031
                url: https://example.org/a
                lang: en
                tags: [one, {two: three}]""");
        assertThat(given).isEqualTo(new Given(WHOLE, List.of()));
    }

    @Test
    void aNullIsUnknownAndAYearIsEnough() {
        Given given = json("{\"title\": null, \"published\": 2031}");
        assertThat(given.metadata().title()).isEmpty();
        assertThat(given.metadata().published()).contains(new PartialDate("2031"));
        assertThat(yaml("title: ~\npublished: 2031-05").metadata().published()).contains(new PartialDate("2031-05"));
    }

    @Test
    void whatCannotBeUsedIsSaidWithItsLineKeyAndMendAndTheRestIsKept() {
        Given given = json("{\n\"title\": \"T\",\n\"published\": \"soon\",\n\"language\": \"!!\",\n\"url\": {}}");
        assertThat(given.metadata().title()).contains("T");
        assertThat(given.warnings())
                .hasSize(3)
                .anyMatch(w -> w.startsWith("a.json, line 3, key \"published\": is no date; write it as"))
                .anyMatch(w -> w.startsWith("a.json, line 4, key \"language\""))
                .anyMatch(w -> w.startsWith("a.json, line 5, key \"url\""));
        assertThat(yaml("title: T\npublished: soon").warnings())
                .containsExactly(
                        "Front matter, line 3, key \"published\": is no date; write it as 2025-09-03, 2025-09 or 2025");
    }

    @Test
    void aBrokenFileIsAWarningWithItsLine() {
        assertThat(json("{\"title\": \"T\",\n oops").metadata().title()).contains("T");
        assertThat(json("{\"title\": \"T\",\n oops").warnings())
                .singleElement()
                .asString()
                .startsWith("a.json, line 2:");
        assertThat(json("[]").warnings()).hasSize(1);
        assertThat(json("").warnings()).hasSize(1);
        assertThat(yaml("title: T\nbyline: [open").warnings())
                .singleElement()
                .asString()
                .startsWith("Front matter, line ");
        assertThat(yaml("just words").warnings()).hasSize(1);
    }

    @Test
    void frontMatterThatNestsOrRepeatsItselfExpandsToNothing() {
        String bomb = "a: &a [x,x,x,x]\nb: &b [*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b]\ntitle: T";
        assertThat(yaml(bomb).metadata().title()).contains("T");
        assertThat(yaml("a: " + "[".repeat(5000) + "]".repeat(5000) + "\ntitle: T")
                        .warnings())
                .hasSizeLessThan(2);
        assertThat(json("{\"a\": " + "[".repeat(5000)).warnings()).hasSize(1);
    }

    @Test
    void aPlainTextNeedsAKnownKeyToHaveFrontMatter() {
        assertThat(FrontMatter.of("---\nHe said: no\n---\nText", false)).isEmpty();
        assertThat(FrontMatter.of("---\ntitle: T\n---\nText", false)).isPresent();
        assertThat(FrontMatter.of("---\ntitle: T\nno end", true)).isEmpty();
        assertThat(FrontMatter.of("Text\n---\ntitle: T\n---\n", true)).isEmpty();
    }

    @Test
    void frontMatterEndsWhereTheTextBegins() {
        String text = "\uFEFF---\r\ntitle: T\r\n---\r\nText";
        assertThat(text.substring(FrontMatter.of(text, true).orElseThrow().end()))
                .isEqualTo("Text");
    }

    @Test
    void aLanguageMayBeGivenByItsName() {
        assertThat(json("{\"language\": \"English\"}").metadata().language()).contains("en");
        assertThat(json("{\"language\": \"pt_BR\"}").metadata().language()).contains("pt-BR");
        Given given = json("{\"language\": \"Meddowish\"}");
        assertThat(given.metadata().language()).isEmpty();
        assertThat(given.warnings()).singleElement().asString().contains("is no language tag");
        assertThat(json("{\"language\": \"harthic\"}").warnings()).hasSize(1);
    }
}
