package org.rapporteur.coding.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.actors.Directory;
import org.rapporteur.dossier.Dossiers;
import org.rapporteur.model.Accord;
import org.rapporteur.model.Article;
import org.rapporteur.model.Attribution;
import org.rapporteur.model.Kind;
import org.rapporteur.model.Metadata;
import org.rapporteur.model.Paragraph;
import org.rapporteur.model.ParagraphRole;
import org.rapporteur.model.Sha256;
import org.rapporteur.model.Span;

@Timeout(value = 20, unit = TimeUnit.SECONDS)
class HostileAgreementsTest {

    private static final int LENGTH = 200_000;

    private static final Agreements AGREEMENTS = new Agreements(
            Dossiers.agreements().stream()
                    .map(a -> new KnownAccord(a.name(), a.aliases(), a.date(), a.parties(), true))
                    .toList(),
            Directory.builtIn());

    private static Article article(String text) {
        int length = text.codePointCount(0, text.length());
        return new Article(
                "a.txt",
                text,
                Sha256.of(text.getBytes(StandardCharsets.UTF_8)),
                Metadata.unknown(),
                List.of(Paragraph.of(new Span(0, length), ParagraphRole.BODY)),
                List.of());
    }

    private static void check(Article article, List<Told> told) {
        int length = article.text().codePointCount(0, article.text().length());
        for (Accord accord : AGREEMENTS.in(article, told)) {
            assertThat(accord.name()).isNotBlank();
            assertThat(accord.claims()).allSatisfy(claim -> {
                assertThat(claim.span().end()).isLessThanOrEqualTo(length);
                assertThat(claim.claimant()).isNotBlank();
            });
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "A",
                ".",
                "“",
                "\n",
                "’s",
                "-",
                "🕊",
                "\uD800",
                "9",
                "́",
                "accord ",
                "the accord ",
                "Accord of ",
                "broke ",
                "tore ",
                "signed what ",
                "it ",
                "the truce. ",
                "the Minsk truce was broken ",
                "of 3 May 2020 ",
                "not ",
                "will break it ",
                "Dayton ",
                "between Russia and Ukraine ",
                "signed a truce on Monday. "
            })
    void textsOfOneKindTakeBoundedTime(String unit) {
        check(article(unit.repeat(LENGTH / unit.length())), List.of());
    }

    @Test
    void thousandsOfAccordsAndStatementsTakeBoundedTime() {
        StringBuilder text = new StringBuilder();
        List<Told> told = new ArrayList<>();
        for (int i = 0; text.length() < LENGTH; i++) {
            int start = text.length();
            text.append("They broke the Q")
                    .append(i)
                    .append("x Accord of Town")
                    .append(i)
                    .append(". ");
            Span span = new Span(start, text.length() - 2);
            Attribution what = new Attribution(List.of(span), List.of(), List.of(), Kind.INDIRECT, 1);
            told.add(new Told(what, "Speaker " + i, Optional.of("accuse"), Set.of("agreements")));
        }
        check(article(text.toString()), told);
    }

    @Test
    void anyMixtureOfWordsAndMarksIsRead() {
        String[] parts =
                ("the a Accord truce , . “ ” : ; - ( ) broke signed it which of in Minsk Geneva 3 May 2020 and not"
                                + " denied that had been kept ? ! ’s … \n \t 🕊 called as null void")
                        .split(" ", -1);
        Random random = new Random(7);
        for (int round = 0; round < 300; round++) {
            StringBuilder text = new StringBuilder("x");
            for (int i = 0; i < 60; i++) {
                text.append(parts[random.nextInt(parts.length)]).append(random.nextInt(4) == 0 ? "" : " ");
            }
            check(article(text.toString()), List.of());
        }
    }

    @Test
    void anEmptyArticleHasNoAccords() {
        Article empty = new Article("a.txt", "", Sha256.of(new byte[0]), Metadata.unknown(), List.of(), List.of());
        assertThat(AGREEMENTS.in(empty, List.of())).isEmpty();
    }
}
