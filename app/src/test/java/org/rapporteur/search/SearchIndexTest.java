package org.rapporteur.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapporteur.model.Author;
import org.rapporteur.model.StatementId;
import org.rapporteur.model.edits.Edit;
import org.rapporteur.query.Facet;
import org.rapporteur.query.FacetCount;
import org.rapporteur.query.Hit;
import org.rapporteur.query.SearchPage;
import org.rapporteur.query.SearchQuery;
import org.rapporteur.query.Sorting;
import org.rapporteur.service.ExampleRecord;
import org.rapporteur.store.RecordFile;
import org.rapporteur.store.StoredReading;
import org.rapporteur.text.CodePoints;

/** Searching the example, as it was coded by hand. */
class SearchIndexTest {

    private static final Author BY = new Author("Ada", Instant.EPOCH);

    @TempDir
    private Path folder;

    private Path record;

    @BeforeEach
    void writeTheExample() throws IOException {
        record = ExampleRecord.record(folder.resolve("r.sqlite"));
    }

    private SearchIndex open() {
        return SearchIndex.open(record, EditsAlone.KNOWING);
    }

    private SearchPage ask(String words) {
        try (SearchIndex index = open()) {
            return index.search(SearchQuery.of(words).size(SearchQuery.MOST));
        }
    }

    private static List<String> words(SearchPage page) {
        return page.hits().stream().map(hit -> hit.said().words()).toList();
    }

    @Test
    void everyStatementIsFoundIfNothingIsAskedFor() {
        assertThat(ask("").total()).isEqualTo(792);
        assertThat(ask("").hits()).hasSize(792);
    }

    @Test
    void wordsAreFoundInAnyFormWithoutRegardToCapitals() {
        SearchPage page = ask("text:WITHDRAWING");
        assertThat(words(page))
                .isNotEmpty()
                .allMatch(words -> words.toLowerCase(Locale.ROOT).contains("withdr"));
        assertThat(words(page)).anyMatch(words -> words.contains("withdrawal"));
        assertThat(words(page)).anyMatch(words -> words.contains("withdraw "));
    }

    @Test
    void allWordsHaveToBeThereUnlessOneIsEnough() {
        assertThat(ask("prisoners bank").total()).isLessThan(ask("prisoners").total());
        assertThat(ask("prisoners OR bank").total()).isGreaterThan(ask("bank").total());
        assertThat(ask("prisoners -bank").total() + ask("prisoners bank").total())
                .isEqualTo(ask("prisoners").total());
    }

    @Test
    void aPhraseIsFoundWordByWord() {
        assertThat(words(ask("\"west bank\"")))
                .isNotEmpty()
                .allMatch(words -> words.toLowerCase(Locale.ROOT).contains("west bank"));
        assertThat(ask("\"bank west\"").total()).isZero();
    }

    @Test
    void aWordMayBeSpelledOtherwiseOrOnlyBegun() {
        assertThat(ask("gaurantees").total()).isZero();
        assertThat(ask("gaurantees~").total()).isPositive();
        assertThat(ask("guarant*").total())
                .isGreaterThanOrEqualTo(ask("\"guarantees\"").total());
    }

    @Test
    void theSpeakersNameAndRoleCountAsWords() {
        assertThat(ask("varrow").hits())
                .anyMatch(hit -> hit.who().name().equals("Ilse Varrow")
                        && !hit.said().words().contains("Varrow"));
        assertThat(ask("speaker:varrow").hits())
                .isNotEmpty()
                .anyMatch(hit -> hit.who().name().equals("Ilse Varrow"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "issue:talks",
                "act:reject",
                "stance:oppose",
                "stance:talks-now:conditional",
                "proposition:withdrawal",
                "kind:direct",
                "side:velland",
                "outlet:norrin",
                "title:collapse",
                "condition:withdraw",
                "said:2031-02",
                "published:2031-02..2031-03",
                "published:..2031-02-10",
                "reviewed:hand"
            })
    void everyFieldFindsSomeAndNotAll(String typed) {
        SearchPage page = ask(typed);
        assertThat(page.notes()).isEmpty();
        assertThat(page.total()).isPositive();
        if (!typed.startsWith("reviewed")) {
            assertThat(page.total()).isLessThan(792);
            assertThat(ask("NOT " + typed).total()).isEqualTo(792 - page.total());
        }
    }

    @Test
    void whatWasLookedForIsMarkedInCodePoints() {
        for (Hit hit : ask("text:talks OR text:\"west bank\" OR text:prisoner*").hits()) {
            CodePoints words = CodePoints.of(hit.said().words());
            assertThat(hit.said().found()).isNotEmpty();
            assertThat(hit.said().found())
                    .allSatisfy(span -> assertThat(words.slice(span).toLowerCase(Locale.ROOT))
                            .matches("talk.*|west|bank|west bank|prisoner.*"));
        }
    }

    @Test
    void theCountOfAValueIsWhatNarrowingToItFinds() {
        try (SearchIndex index = open()) {
            for (String typed : List.of("", "talks", "bank OR prisoners")) {
                SearchQuery query = SearchQuery.of(typed).counting(SearchQuery.MOST_VALUES);
                Map<Facet, List<FacetCount>> facets = index.search(query).facets();
                assertThat(facets.get(Facet.ISSUE)).isNotEmpty();
                facets.forEach((facet, counts) -> counts.stream()
                        .limit(8)
                        .forEach(count -> assertThat(index.search(query.with(facet, count.value()))
                                        .total())
                                .as(facet + " " + count.value())
                                .isEqualTo(count.count())));
            }
        }
    }

    @Test
    void valuesOfOneFacetAddUpAndFacetsNarrowEachOther() {
        try (SearchIndex index = open()) {
            long talks =
                    index.search(SearchQuery.of("").with(Facet.ACT, "reject")).total();
            long both = index.search(SearchQuery.of("").with(Facet.ACT, "reject", "demand"))
                    .total();
            long demand =
                    index.search(SearchQuery.of("").with(Facet.ACT, "demand")).total();
            assertThat(both).isEqualTo(talks + demand);
            assertThat(index.search(SearchQuery.of("").with(Facet.ACT, "reject").with(Facet.KIND, "direct"))
                            .hits())
                    .isNotEmpty()
                    .allMatch(hit -> hit.codes().act().orElseThrow().equals("reject"));
        }
    }

    @ParameterizedTest
    @EnumSource(Sorting.class)
    void pagesTogetherShowEachStatementOnce(Sorting sorting) {
        try (SearchIndex index = open()) {
            SearchQuery query =
                    SearchQuery.of("talks OR bank OR soldiers").sorted(sorting).size(7);
            List<StatementId> whole = index.search(query.size(SearchQuery.MOST)).hits().stream()
                    .map(Hit::id)
                    .toList();
            List<StatementId> paged = new ArrayList<>();
            SearchPage page = index.search(query);
            page.hits().forEach(hit -> paged.add(hit.id()));
            while (page.next().isPresent()) {
                page = index.search(query.after(page.next().get()));
                page.hits().forEach(hit -> paged.add(hit.id()));
                assertThat(page.total()).isEqualTo(whole.size());
            }
            assertThat(paged).isEqualTo(whole);
        }
    }

    @Test
    void aPlaceThatWasChangedOrBelongsToAnotherSearchIsRefused() {
        try (SearchIndex index = open()) {
            SearchQuery query = SearchQuery.of("talks").size(3);
            String next = index.search(query).next().orElseThrow();
            Random random = new Random(23);
            for (int i = 0; i < 500; i++) {
                char[] changed = next.toCharArray();
                int at = random.nextInt(changed.length - 1);
                changed[at] = changed[at] == 'A' ? 'B' : 'A';
                assertThatThrownBy(() -> index.search(query.after(new String(changed))))
                        .isInstanceOf(SearchException.class);
            }
            for (String other : List.of("", "x", "é", next.substring(1), next + next, "A".repeat(100_000))) {
                assertThatThrownBy(() -> index.search(query.after(other))).isInstanceOf(SearchException.class);
            }
            assertThatThrownBy(() -> index.search(SearchQuery.of("bank").size(3).after(next)))
                    .isInstanceOf(SearchException.class);
        }
    }

    @Test
    void whatIsLikeAStatementSharesItsWordsOrCodesAndIsNotItself() {
        try (SearchIndex index = open()) {
            Hit one = index.search(SearchQuery.of("proposition:withdrawal"))
                    .hits()
                    .get(0);
            SearchPage page = index.like(one.id(), SearchQuery.Narrow.NOT, 10).orElseThrow();
            assertThat(page.hits()).hasSize(10).noneMatch(hit -> hit.id().equals(one.id()));
            assertThat(page.hits().stream()
                            .filter(hit -> hit.codes().stances().toString().contains("withdrawal:"))
                            .count())
                    .isGreaterThan(5);
            assertThat(index.like(new StatementId("none"), SearchQuery.Narrow.NOT, 10))
                    .isEmpty();
        }
    }

    private List<String> state(SearchIndex index) {
        List<String> state = new ArrayList<>();
        for (String typed : List.of("", "talks", "varrow", "\"west bank\"", "speaker:someone", "issue:talks")) {
            SearchPage page = index.search(SearchQuery.of(typed)
                    .sorted(Sorting.EARLIEST)
                    .size(SearchQuery.MOST)
                    .counting(50));
            state.add(page.total() + " " + page.facets() + page.hits());
        }
        return state;
    }

    @Test
    void anIndexThatFollowedTheRecordIsAsOneMadeAfresh() throws IOException {
        List<StoredReading> readings;
        try (RecordFile example = RecordFile.open(record)) {
            readings = example.readingsAfter(0).stream().map(example::load).toList();
        }
        record = folder.resolve("grown.sqlite");
        List<Edit> edits = List.of(
                new Edit.Merge(List.of("velland-varrow"), "velland-brandeth", "Someone Else"),
                new Edit.Rename("velland-brandeth", "Someone"),
                new Edit.Undo(1),
                new Edit.Rename("velland-varrow", "Someone"));
        try (RecordFile grown = RecordFile.openOrCreate(record)) {
            grown.atOnce(() -> readings.subList(0, 20).forEach(each -> grown.keep(each.reading(), each.settings())));
            try (SearchIndex following = open()) {
                for (int i = 20; i < readings.size(); i += 10) {
                    List<StoredReading> more = readings.subList(i, Math.min(i + 10, readings.size()));
                    int edit = (i - 20) / 10;
                    grown.atOnce(() -> {
                        more.forEach(each -> grown.keep(each.reading(), each.settings()));
                        grown.keep(edits.get(edit), BY, Optional.empty());
                    });
                    List<String> followed = state(following);
                    Path copy = Files.copy(record, folder.resolve("copy" + i + ".sqlite"));
                    try (SearchIndex afresh = SearchIndex.open(copy, EditsAlone.KNOWING)) {
                        assertThat(followed).isEqualTo(state(afresh));
                    }
                }
            }
        }
    }

    private Path index() {
        return record.resolveSibling("r.sqlite.search");
    }

    private Path largest() throws IOException {
        try (Stream<Path> files = Files.list(index())) {
            return files.max(Comparator.comparingLong(file -> file.toFile().length()))
                    .orElseThrow();
        }
    }

    @Test
    void anIndexThatIsDamagedIsMadeAgain() throws IOException {
        long before = ask("talks").total();
        Random random = new Random(5);
        for (int i = 0; i < 12; i++) {
            Path file = i % 3 == 2 ? segments() : largest();
            try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
                if (i % 4 == 3) {
                    bytes.setLength(bytes.length() / 2);
                } else {
                    bytes.seek(random.nextInt((int) bytes.length()));
                    int was = bytes.read();
                    bytes.seek(bytes.getFilePointer() - 1);
                    bytes.write(was ^ 0x55);
                }
            }
            assertThat(ask("talks").total()).isEqualTo(before);
        }
    }

    private Path segments() throws IOException {
        try (Stream<Path> files = Files.list(index())) {
            return files.filter(file -> file.getFileName().toString().startsWith("segments_"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void anIndexMayBeDeletedAndOneOfAnotherRecordIsNotTrusted() throws IOException {
        ask("talks");
        try (Stream<Path> files = Files.list(index())) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        assertThat(ask("talks").total()).isPositive();
        Path other = folder.resolve("other.sqlite");
        RecordFile.openOrCreate(other).close();
        Files.move(index(), folder.resolve("other.sqlite.search"));
        record = other;
        assertThat(ask("").total()).isZero();
    }

    @Test
    void whereAnotherProcessHoldsTheIndexOneIsMadeForThisProcessAlone() throws IOException {
        Files.createDirectories(index());
        try (FSDirectory directory = FSDirectory.open(index());
                Lock lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            lock.ensureValid();
            assertThat(ask("talks").total()).isPositive();
        }
        try (Stream<Path> files = Files.list(index())) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactly(IndexWriter.WRITE_LOCK_NAME);
        }
    }

    @Test
    void whereTheIndexIsBehindAndAnotherProcessHoldsItWhatItHasIsFound() throws IOException {
        long before = ask("").total();
        try (FSDirectory directory = FSDirectory.open(index());
                Lock lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME);
                RecordFile more = RecordFile.openOrCreate(record)) {
            lock.ensureValid();
            more.atOnce(() -> more.keep(new Edit.Rename("velland-varrow", "Someone"), BY, Optional.empty()));
            SearchPage page = ask("");
            assertThat(page.total()).isEqualTo(before);
            assertThat(page.notes()).hasSize(1);
        }
        assertThat(ask("speaker:someone").total()).isPositive();
    }

    @Test
    void whereNoFolderCanBeMadeAnIndexIsMadeElsewhere() throws IOException {
        Files.writeString(index(), "a file of somebody's");
        assertThat(ask("talks").total()).isPositive();
        assertThat(index()).hasContent("a file of somebody's");
    }

    @Test
    @Timeout(60)
    void hostileWordsAreAnsweredSoon() {
        String quote = "\"";
        try (SearchIndex index = open()) {
            for (String typed : List.of(
                    quote,
                    quote.repeat(3),
                    "*",
                    "?*",
                    "a*".repeat(1000),
                    "x".repeat(100_000),
                    "aa* ".repeat(1000),
                    "aaaa~ ".repeat(1000),
                    "/(a+)+$/",
                    "[* TO *]",
                    "text:(".repeat(300),
                    "published:9999-99-99",
                    "published:..",
                    "said:2031..2030",
                    "\u0000\uffff\ud800",
                    "ﷺ 日本語 עברית \u202e",
                    "'; DROP TABLE statement; --",
                    "<script>alert(1)</script>",
                    "id:* article:*",
                    "speaker:" + "y".repeat(1900))) {
                SearchPage page = index.search(SearchQuery.of(typed).counting(5));
                assertThat(page.hits().size()).isLessThanOrEqualTo(20);
            }
        }
    }

    @Test
    void severalMayAskAtOnceWhileTheRecordGrows() throws InterruptedException {
        Set<String> troubles = ConcurrentHashMap.newKeySet();
        try (SearchIndex index = open();
                RecordFile more = RecordFile.openOrCreate(record)) {
            List<Thread> threads = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                Thread thread = new Thread(() -> {
                    for (int n = 0; n < 40; n++) {
                        long total =
                                index.search(SearchQuery.of("").counting(3)).total();
                        if (total != 792) {
                            troubles.add("found " + total);
                        }
                    }
                });
                thread.setUncaughtExceptionHandler((any, e) -> troubles.add(e.toString()));
                thread.start();
                threads.add(thread);
            }
            for (int i = 0; i < 5; i++) {
                int number = i;
                more.atOnce(() -> more.keep(new Edit.Rename("velland-varrow", "Name " + number), BY, Optional.empty()));
            }
            for (Thread thread : threads) {
                thread.join();
            }
            assertThat(troubles).isEmpty();
            assertThat(index.search(SearchQuery.of("speaker:4")).hits()).isNotEmpty();
        }
    }

    @Test
    void idsOfHitsAreThoseOfTheRecord() {
        Set<StatementId> ids = new HashSet<>();
        try (RecordFile open = RecordFile.open(record)) {
            open.told().forEach(told -> ids.add(told.mention().statement()));
        }
        assertThat(ask("").hits().stream().map(Hit::id)).isSubsetOf(ids);
    }
}
