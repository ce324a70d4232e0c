package org.rapporteur.coding;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rapporteur.inference.CoderModel;
import org.rapporteur.inference.Units;
import org.rapporteur.inference.Vocabulary;
import org.rapporteur.ingest.Articles;
import org.rapporteur.ingest.Ingested;
import org.rapporteur.model.Act;
import org.rapporteur.model.Article;
import org.rapporteur.model.Attribution;
import org.rapporteur.model.Codebook;
import org.rapporteur.model.Coded;
import org.rapporteur.model.Coding;
import org.rapporteur.model.Condition;
import org.rapporteur.model.Issue;
import org.rapporteur.model.Kind;
import org.rapporteur.model.Metadata;
import org.rapporteur.model.Paragraph;
import org.rapporteur.model.ParagraphRole;
import org.rapporteur.model.Proposition;
import org.rapporteur.model.Sha256;
import org.rapporteur.model.Span;
import org.rapporteur.model.Stance;

class CoderTest {

    private static final Vocabulary VOCABULARY = Vocabulary.shipped();

    private static final Proposition CEASEFIRE = proposition("truce", "Ostren and Hadd agree to a ceasefire");

    private static final Proposition TOLL = proposition("toll", "Hadd takes a toll at the ford");

    private static CoderModel model;

    @BeforeAll
    static void load() {
        model = CoderModel.shipped();
    }

    @AfterAll
    static void close() {
        model.close();
    }

    private static Proposition proposition(String id, String text) {
        return new Proposition(id, text, "ceasefire", Optional.empty(), Optional.empty(), List.of());
    }

    private static Codebook codebook(Proposition... propositions) {
        return new Codebook(Issue.CODEBOOK, List.of(propositions), List.of(), List.of());
    }

    private static Coder coder(Codebook codebook) {
        return new Coder(model, VOCABULARY, codebook);
    }

    private static Article article(String text) {
        return ((Ingested.Received) Articles.read("test.txt", new ByteArrayInputStream(text.getBytes(UTF_8))))
                .article();
    }

    private static Units units(Article article) {
        return Units.of(article, VOCABULARY);
    }

    /** Returns the statement of which {@code SOURCE CUE content.} is the sentence. */
    private static Attribution said(String text, String source, String cue) {
        int at = text.indexOf(source + " " + cue + " ");
        Span from = new Span(at, at + source.length());
        Span by = new Span(from.end() + 1, from.end() + 1 + cue.length());
        Span what = new Span(by.end() + 1, text.indexOf('.', by.end()));
        return new Attribution(List.of(what), List.of(from), List.of(by), Kind.INDIRECT, 1);
    }

    private static Coding code(Codebook codebook, String text, String source, String cue) {
        return coder(codebook)
                .code(units(article(text)), List.of(said(text, source, cue)), Coder.Actors.NONE)
                .get(0);
    }

    @Test
    void aDemandForACeasefireIsCodedAsThat() {
        Coding coding = code(
                codebook(CEASEFIRE, TOLL),
                "The foreign minister demanded an immediate and unconditional ceasefire between Ostren and Hadd.\n",
                "The foreign minister",
                "demanded");

        assertThat(coding.act().map(Coded::value)).contains(Act.DEMAND);
        assertThat(coding.act().orElseThrow().asserted()).isTrue();
        assertThat(coding.issues())
                .filteredOn(Coded::asserted)
                .extracting(Coded::value)
                .containsExactly("ceasefire");
        assertThat(coding.stances()).containsOnlyKeys("truce");
        assertThat(coding.stances().values()).extracting(Coded::value).containsExactly(Stance.SUPPORT);
    }

    @Test
    void aConditionIsFoundWithItsWordsAndWhatItUnlocks() {
        String text =
                "The general offered that his army would leave the valley only if the prisoners were released first.\n";
        Attribution said = said(text, "The general", "offered");

        Coding coding = coder(codebook())
                .code(units(article(text)), List.of(said), (words, statement) -> Optional.of("Government of Hadd"))
                .get(0);

        Condition condition = coding.conditions().stream()
                .filter(Coded::asserted)
                .findFirst()
                .orElseThrow()
                .value();
        assertThat(condition.text()).isEqualTo("only if the prisoners were released first");
        assertThat(text.substring(condition.span().start(), condition.span().end()))
                .isEqualTo(condition.text());
        assertThat(condition.on()).contains("Government of Hadd");
        assertThat(condition.unlocks()).contains("offer");
    }

    @Test
    void everyCodeSaysWhichHeadOfWhichModelDecided() {
        Coding coding = code(
                codebook(CEASEFIRE),
                "The foreign minister demanded an immediate ceasefire.\n",
                "The foreign minister",
                "demanded");

        assertThat(coding.act().orElseThrow().how()).isEqualTo(model.id() + ":act");
        assertThat(coding.issues().get(0).how()).isEqualTo(model.id() + ":issue");
    }

    @Test
    void whatADossierAsksChangesNextToNothingInTheOtherCodes() {
        String text = "The foreign minister rejected any talk of a ceasefire with Hadd.\n";
        Coding alone = code(codebook(CEASEFIRE), text, "The foreign minister", "rejected");
        Coding beside = code(codebook(TOLL, CEASEFIRE), text, "The foreign minister", "rejected");

        assertThat(beside.act().orElseThrow().value())
                .isEqualTo(alone.act().orElseThrow().value());
        // 8-bit numbers have one scale for all rows.
        assertThat(beside.act().orElseThrow().confidence())
                .isCloseTo(alone.act().orElseThrow().confidence(), within(0.1));
    }

    @Test
    void anIssueOfADossierIsKnownByItsWordingAlone() {
        Codebook codebook = new Codebook(
                List.of(new Issue("water", "the river, the dam, shares of its water, irrigation")),
                List.of(),
                List.of(),
                List.of());
        Coding coding = code(
                codebook,
                "The minister said the dam would not be filled until every farm had its share of the river.\n",
                "The minister",
                "said");

        assertThat(coding.issues()).extracting(Coded::value).containsExactly("water");
        assertThat(coding.issues().get(0).how()).isEqualTo(model.id() + ":wording");
    }

    @Test
    void aStatementOutsideArticleTextIsNotCoded() {
        String text = "Sign up for our letter. The minister said all was well.";
        Article masked = new Article(
                "test.txt",
                text,
                Sha256.of(text.getBytes(UTF_8)),
                Metadata.unknown(),
                List.of(Paragraph.because(new Span(0, text.length()), ParagraphRole.NEWSLETTER, "test")),
                List.of());

        assertThat(coder(codebook())
                        .code(units(masked), List.of(said(text, "The minister", "said")), Coder.Actors.NONE))
                .containsExactly(Coding.NONE);
    }

    @Test
    void noStatementsHaveNoCodes() {
        assertThat(coder(codebook()).code(units(article("Rain fell.")), List.of(), Coder.Actors.NONE))
                .isEmpty();
    }

    @Test
    void anyNumberOfThreadsGivesTheSameCodes() throws ExecutionException, InterruptedException {
        StringBuilder text = new StringBuilder();
        List<Attribution> said = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            String source = "Minister Number" + i;
            text.append(source)
                    .append(" said the truce would hold for ")
                    .append(i)
                    .append(" days if Hadd agreed.\n\n");
        }
        for (int i = 0; i < 40; i++) {
            said.add(said(text.toString(), "Minister Number" + i, "said"));
        }
        Units article = units(article(text.toString()));
        Coder coder = coder(codebook(CEASEFIRE, TOLL));

        List<Coding> one = new ForkJoinPool(1)
                .submit(() -> coder.code(article, said, Coder.Actors.NONE))
                .get();
        List<Coding> four = new ForkJoinPool(4)
                .submit(() -> coder.code(article, said, Coder.Actors.NONE))
                .get();

        assertThat(four).isEqualTo(one).hasSize(40);
    }

    @Test
    void hostileTextIsCodedWithConditionsInsideIt() {
        String text = "X said " + "if 🚧 unless\u202e provided ".repeat(2000) + ".";
        int length = text.codePointCount(0, text.length());
        Attribution said = new Attribution(
                List.of(new Span(7, length - 2)), List.of(new Span(0, 1)), List.of(new Span(2, 6)), Kind.INDIRECT, 1);

        Coding coding = coder(codebook(CEASEFIRE))
                .code(units(article(text)), List.of(said), Coder.Actors.NONE)
                .get(0);

        assertThat(coding.act()).isPresent();
        assertThat(coding.conditions())
                .allSatisfy(c -> assertThat(c.value().span().end()).isLessThanOrEqualTo(length));
    }
}
