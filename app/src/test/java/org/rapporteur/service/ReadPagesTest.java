package org.rapporteur.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.fetch.Site;
import org.rapporteur.model.Failure;
import org.rapporteur.model.Reading;

/** Pages beside files; a server on this machine is left alone for a second between two requests, as any other. */
@Tag("slow")
@Timeout(120)
class ReadPagesTest {

    private static final WebWish PRIVATE = new WebWish(Optional.of("desk@courier.example"), true, false);
    private static final WebWish OFFLINE = new WebWish(Optional.empty(), false, true);

    private static final String PAGE =
            "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Renn rules out talks</title>"
                    + "</head><body><nav><a href=\"/\">Home</a></nav><article><h1>Renn rules out talks with Sorrane</h1>"
                    + "<p>Foreign Minister Ilva Renn said on Tuesday that her government would not talk with Sorrane this winter.</p>"
                    + "<p>“We will not sit down with them,” Renn told reporters in Harth. “Not now.”</p>"
                    + "<p>The spokesman of the army, Tomas Orbán, called the offer “a trap”.</p></article>"
                    + "<script>var visit = VISIT;</script></body></html>";

    @TempDir
    private Path folder;

    private Path record;
    private Site site;
    private final List<Failure> failures = new ArrayList<>();

    private final ReadProgress progress = new ReadProgress() {
        @Override
        public void begins(long articles, long otherFiles) {
            failures.clear();
        }

        @Override
        public void failed(Failure failure) {
            failures.add(failure);
        }

        @Override
        public void noted(String path, String note) {}

        @Override
        public void kept(Tally soFar) {}
    };

    @BeforeEach
    void open() throws IOException {
        record = folder.resolve("record.sqlite");
        site = Site.open();
    }

    @AfterEach
    void close() throws IOException {
        site.close();
    }

    private Tally read(WebWish web, HowToRead how, String... sources) throws InputException {
        return ReadArticles.as(Person.OWNER).run(List.of(sources), record, how, web, progress);
    }

    private Tally read(String... sources) throws InputException {
        return read(PRIVATE, HowToRead.DEFAULT, sources);
    }

    private Site.Reply visited(String page) {
        return (asked, out) -> Site.content(
                        "text/html",
                        page.replace("VISIT", Long.toString(System.nanoTime())).getBytes(UTF_8))
                .write(asked, out);
    }

    private List<Reading> all() throws InputException {
        List<Reading> found = new ArrayList<>();
        FindStatements.inEveryArticle(record, StatementQuery.ALL, found::add);
        return found;
    }

    @Test
    void filesAndPagesAreReadTogetherAndThePageIsKnownByItsAddress() throws IOException, InputException {
        site.page("/talks", visited(PAGE));
        News.write(folder, "news/a.txt", News.numbered(1));
        Tally tally = read(
                site.at("/talks?utm_source=rss#top"), folder.resolve("news").toString(), site.at("/talks"));
        assertThat(tally).extracting(Tally::added, Tally::failed).containsExactly(2, 0);
        assertThat(site.paths()).containsExactly("/talks");
        assertThat(site.asked())
                .last()
                .satisfies(
                        asked -> assertThat(asked.headers().get("user-agent")).endsWith("(+desk@courier.example)"));
        Reading page = all().stream()
                .filter(each -> each.article().name().equals(site.at("/talks")))
                .findFirst()
                .orElseThrow();
        assertThat(page.article().metadata().url()).contains(site.at("/talks"));
        assertThat(page.article().metadata().title()).isPresent();
        assertThat(page.article().text())
                .contains("would not talk with Sorrane")
                .doesNotContain("var visit");
        assertThat(page.statements()).hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void aPageWhoseTextIsTheSameIsNoNewVersionThoughItsBytesAreOthers() throws InputException {
        site.page("/talks", visited(PAGE));
        read(site.at("/talks"));
        List<Reading> before = all();
        assertThat(read(site.at("/talks")))
                .extracting(Tally::unchanged, Tally::changed)
                .containsExactly(1, 0);
        assertThat(all()).isEqualTo(before);
        site.page("/talks", visited(PAGE.replace("Not now.", "Not ever.")));
        assertThat(read(site.at("/talks")).changed()).isEqualTo(1);
    }

    @Test
    void whatWasFetchedIsReadAgainWithoutTheNet() throws IOException, InputException {
        site.page("/talks", visited(PAGE));
        read(site.at("/talks"));
        String address = site.at("/talks");
        site.close();
        Tally again = read(OFFLINE, HowToRead.DEFAULT.with("example"), address);
        assertThat(again).extracting(Tally::readAnew, Tally::failed).containsExactly(1, 0);
        assertThat(read(OFFLINE, HowToRead.DEFAULT.with("example"), address).unchanged())
                .isEqualTo(1);
        assertThat(read(OFFLINE, HowToRead.DEFAULT, "https://courier.example/none")
                        .failed())
                .isEqualTo(1);
        assertThat(failures)
                .singleElement()
                .satisfies(failure -> assertThat(failure.message()).contains("is not in the record"));
    }

    @Test
    void whatCannotBeFetchedIsOneLineAndTheRecordKeepsWhatItHas() throws IOException, InputException {
        site.page("/talks", visited(PAGE));
        read(site.at("/talks"));
        site.page("/talks", Site.status("410 Gone"));
        Path file = News.write(folder, "a.txt", News.numbered(1));
        Tally tally = read(site.at("/talks"), file.toString());
        assertThat(tally).extracting(Tally::failed, Tally::added).containsExactly(1, 1);
        assertThat(failures).containsExactly(new Failure(site.at("/talks"), "is gone for good (410)"));
        assertThat(all()).hasSize(2);
    }

    @Test
    void withoutLeaveNoPrivatePageIsRead() throws InputException {
        site.page("/talks", visited(PAGE));
        assertThat(read(WebWish.USUAL, HowToRead.DEFAULT, site.at("/talks")).failed())
                .isEqualTo(1);
        assertThat(failures)
                .singleElement()
                .satisfies(failure -> assertThat(failure.message()).contains("--allow-private"));
        assertThat(site.asked()).isEmpty();
    }

    @Test
    void redirectsForGoodGiveThePageItsNewName() throws InputException {
        site.page("/old", Site.status("301 Moved", "Location: /talks")).page("/talks", visited(PAGE));
        assertThat(read(site.at("/old")).added()).isEqualTo(1);
        assertThat(read(site.at("/talks")).unchanged()).isEqualTo(1);
        assertThat(all())
                .singleElement()
                .satisfies(each -> assertThat(each.article().name()).isEqualTo(site.at("/talks")));
    }

    @Test
    void whatIsNoAddressAndNoContactIsAMistakeOfTheCall() {
        for (String wrong : List.of("ftp://a.example/x", "file:///etc/passwd", "https://u:p@a.example/")) {
            assertThatExceptionOfType(InputException.class)
                    .isThrownBy(() -> read(wrong))
                    .matches(InputException::isWrongCall)
                    .withMessageStartingWith(wrong);
        }
        WebWish mad = new WebWish(Optional.of("a\r\nX: b"), true, false);
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> read(mad, HowToRead.DEFAULT, "https://a.example/"))
                .matches(InputException::isWrongCall)
                .withMessageContaining("--contact");
        assertThat(Files.exists(record)).isFalse();
    }
}
