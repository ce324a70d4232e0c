package org.rapporteur.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.ingest.Articles;
import org.rapporteur.ingest.Ingested;
import org.rapporteur.model.Article;

class EnglishTest {

    private static Optional<String> doubt(Ingested ingested) {
        assertThat(ingested).isInstanceOf(Ingested.Received.class);
        Article article = ((Ingested.Received) ingested).article();
        return English.doubt(article);
    }

    private static Optional<String> doubt(String text) {
        return doubt(Articles.read("a.txt", new ByteArrayInputStream(text.getBytes(UTF_8))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Außenministerin Renn sagte am Dienstag, ihre Regierung werde in diesem Winter nicht verhandeln. „Was wir"
                        + " an den Tisch bringen, will der Nachbar nicht hören“, sagte sie in der Hauptstadt.",
                "La ministre des Affaires étrangères a déclaré mardi que son gouvernement ne négocierait pas cet hiver. « On"
                        + " ne s’assoit pas avec eux », a-t-elle dit aux journalistes.",
                "De minister van Buitenlandse Zaken zei dinsdag dat haar regering deze winter niet zou onderhandelen. „We"
                        + " gaan niet met hen om de tafel zitten, nu niet en later niet”, zei ze tegen journalisten.",
                "Udenrigsministeren sagde tirsdag, at hendes regering ikke vil forhandle til vinter. »Vi har ikke noget at"
                        + " tale med dem om, for de vil have det hele,« sagde hun til pressen i byen.",
                "Міністерка закордонних справ заявила у вівторок, що її уряд цієї зими не вестиме переговорів. «Ми не"
                        + " сядемо з ними за стіл», — сказала вона журналістам у столиці.",
                "وقالت وزيرة الخارجية يوم الثلاثاء إن حكومتها لن تتفاوض هذا الشتاء. وأضافت للصحفيين في العاصمة: لن نجلس معهم"
                        + " إلى طاولة واحدة، لا اليوم ولا غدا، ما دامت قواتهم في الوادي.",
                "外交部长星期二表示，她的政府今年冬天不会进行谈判。“我们不会与他们坐下来谈，”她在首都对记者说。外交部长星期二表示，"
                        + "她的政府今年冬天不会进行谈判。“我们不会与他们坐下来谈，”她在首都对记者说。军队发言人称这一提议是一个陷阱，"
                        + "并说部队将留在山谷中，直到河上的桥梁重新开放为止。"
            })
    void aTextInAnotherLanguageIsDoubted(String text) {
        assertThat(doubt(text)).isPresent();
    }

    @Test
    void englishIsNotDoubtedEvenInTheTerseWordsOfATabloid() {
        assertThat(doubt("Kvist: “Shoot first.” Army chief Edda Kvist told troops Tuesday to fire on boats crossing the"
                        + " Meddow at night. Sorrane called it murder. Harth gave no comment. Kvist visits Brenmark"
                        + " Thursday for talks on shells, drones, winter boots."))
                .isEmpty();
    }

    @Test
    void aFewWordsAreTooLittleToTell() {
        assertThat(doubt("Renn, Orbán, Brandeth, Varrow, Korvane, Kvist.")).isEmpty();
    }

    @Test
    void noArticleOfTheExampleIsDoubted() {
        assertThat(Articles.under(List.of(Path.of("../examples/articles"))))
                .hasSize(54)
                .allMatch(each -> doubt(each).isEmpty());
    }
}
