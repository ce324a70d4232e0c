package org.rapporteur.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.rapporteur.model.Act;
import org.rapporteur.model.Article;
import org.rapporteur.model.Attribution;
import org.rapporteur.model.Capacity;
import org.rapporteur.model.Coded;
import org.rapporteur.model.Coding;
import org.rapporteur.model.Condition;
import org.rapporteur.model.DateInterval;
import org.rapporteur.model.Finding;
import org.rapporteur.model.Issue;
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
import org.rapporteur.model.Stance;
import org.rapporteur.model.Statement;
import org.rapporteur.model.StatementId;
import org.rapporteur.store.RecordFile;
import org.rapporteur.store.Settings;

/**
 * A record of made-up statements, as many as are wanted: sentences of words that follow each other as in given texts, with names of a
 * long tail strewn in; few speakers and outlets have most; half of all statements take no stance. The same seed gives the same.
 */
public final class MadeRecord {

    private static final int PER_ARTICLE = 15;
    private static final int ARTICLES_AT_ONCE = 1000;
    private static final int SPEAKERS = 20_000;
    private static final int OUTLETS = 200;
    private static final int SIDES = 6;
    private static final int PROPOSITIONS = 40;
    private static final int DAYS = 1500;
    private static final int LONGEST = 40;
    private static final List<String> PLACES = List.of("France", "Kenya", "Ukraine", "Turkey", "Egypt", "Norway");
    private static final List<String> OFFICES =
            List.of("foreign minister", "defence minister", "president", "spokesman", "envoy", "ambassador");
    private static final Provenance HOW = new Provenance(new SoftwareVersion("0.1.0"), "made-1");

    private final Random random = new Random(11);
    private final Map<String, List<String>> after = new HashMap<>();
    private final List<String> words = new ArrayList<>();

    /** Makes one whose words follow each other as in some texts. */
    MadeRecord(List<String> texts) {
        for (String text : texts) {
            String before = ".";
            for (String word : text.split("[\\s\"“”]+", -1)) {
                if (!word.isEmpty()) {
                    after.computeIfAbsent(before, any -> new ArrayList<>()).add(word);
                    words.add(word);
                    before = word;
                }
            }
        }
    }

    /**
     * Makes one whose words follow each other as in the articles of a folder.
     *
     * @throws IOException if they cannot be read
     */
    public static MadeRecord likeThoseIn(Path folder) throws IOException {
        List<String> texts = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                texts.add(Files.readString(file, UTF_8));
            }
        }
        return new MadeRecord(texts);
    }

    /** Returns the text of a dossier with the sides and propositions of such a record. */
    public static String dossier() {
        StringBuilder text = new StringBuilder("name: made-up\nconflict: made-up\nsides: [");
        for (int i = 0; i < SIDES; i++) {
            text.append(i == 0 ? "" : ", ").append("Side ").append(i);
        }
        text.append("]\npropositions:\n");
        for (int i = 0; i < PROPOSITIONS; i++) {
            text.append("- id: proposition-").append(i).append('\n');
            text.append("  proposition: The thing numbered ").append(i).append(" is done\n");
            text.append("  issue: ")
                    .append(Issue.CODEBOOK.get(i % Issue.CODEBOOK.size()).id())
                    .append('\n');
        }
        return text.toString();
    }

    /**
     * Writes so many statements into a record that is not there yet.
     *
     * @throws IOException if it cannot be written
     */
    public void write(Path file, int statements) throws IOException {
        try (RecordFile record = RecordFile.openOrCreate(file)) {
            for (int first = 0; first < statements; first += PER_ARTICLE * ARTICLES_AT_ONCE) {
                int from = first;
                int to = Math.min(statements, first + PER_ARTICLE * ARTICLES_AT_ONCE);
                record.atOnce(() -> {
                    for (int i = from; i < to; i += PER_ARTICLE) {
                        record.keep(reading(i, Math.min(PER_ARTICLE, to - i)), new Settings(HOW, 0.5, "made"));
                    }
                });
            }
        }
    }

    /** Returns a reading of an article that nobody else has. */
    Reading reading(int number, int statements) {
        LocalDate day = LocalDate.parse("2027-01-01").plusDays(random.nextInt(DAYS));
        StringBuilder text = new StringBuilder("Article " + number + "\n\n");
        List<int[]> places = new ArrayList<>();
        for (int i = 0; i < statements; i++) {
            int start = text.codePointCount(0, text.length());
            String sentence = sentence();
            text.append(sentence);
            places.add(new int[] {start, start + sentence.codePointCount(0, sentence.length())});
            text.append(", he said.\n");
        }
        Metadata about = new Metadata(
                Optional.of(sentence()),
                Optional.empty(),
                List.of(),
                Optional.of("Outlet " + skewed(OUTLETS)),
                Optional.of(PartialDate.of(day)),
                Optional.empty(),
                Optional.of("en"),
                Optional.empty(),
                Optional.empty());
        Article article = new Article(
                "news/" + number + ".txt",
                text.toString(),
                Sha256.of(text.toString().getBytes(UTF_8)),
                about,
                List.of(),
                List.of());
        return new Reading(
                article,
                places.stream().map(place -> statement(article, place, day)).toList(),
                List.of(),
                List.of());
    }

    /** Returns words as one might say them. */
    public String sentence() {
        StringBuilder sentence = new StringBuilder();
        String word = ".";
        int length = 6 + random.nextInt(LONGEST - 6) * random.nextInt(3) / 2;
        for (int i = 0; i < length; i++) {
            List<String> next = after.getOrDefault(word, words);
            word = next.get(random.nextInt(next.size()));
            sentence.append(i == 0 ? "" : " ").append(random.nextInt(20) == 0 ? name() : word);
        }
        return sentence.toString();
    }

    private String name() {
        return "Nam" + Integer.toString(skewed(500_000) + 1000, Character.MAX_RADIX);
    }

    private int skewed(int most) {
        double r = random.nextDouble();
        return (int) (most * r * r * r);
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private Statement statement(Article article, int[] place, LocalDate day) {
        Span content = new Span(place[0], place[1]);
        Span source = new Span(place[1] + 2, place[1] + 4);
        Span cue = new Span(place[1] + 5, place[1] + 9);
        Attribution what = new Attribution(
                List.of(content), List.of(source), List.of(cue), any(List.of(Kind.values())), random.nextDouble());
        int who = skewed(SPEAKERS);
        boolean named = random.nextInt(5) > 0;
        Speaker speaker = named
                ? new Speaker("Speaker " + who, Optional.of("named-speaker-" + who), "surname", 0.9)
                : new Speaker("officials of " + PLACES.get(who % PLACES.size()), Optional.empty(), "mention", 0.9);
        String role = OFFICES.get(who % OFFICES.size()) + " of " + PLACES.get(who / 7 % PLACES.size());
        return new Statement(
                StatementId.of(article.id(), what),
                what,
                speaker,
                new Capacity(
                        named ? Finding.of(role, "apposition") : Finding.none("no-ground"),
                        Finding.of("Side " + who % SIDES, "directory")),
                new Occasion(
                        random.nextInt(5) == 0
                                ? SaidOn.unknown("no-ground")
                                : SaidOn.on(DateInterval.of(day.minusDays(random.nextInt(3))), "cue"),
                        Finding.none("no-ground")),
                Finding.none("no-ground"),
                coding(content),
                HOW);
    }

    private Coding coding(Span content) {
        List<Coded<String>> issues = new ArrayList<>();
        issues.add(coded(Issue.CODEBOOK.get(skewed(Issue.CODEBOOK.size())).id()));
        Map<String, Coded<Stance>> stances = new HashMap<>();
        if (random.nextBoolean()) {
            stances.put("proposition-" + skewed(PROPOSITIONS), coded(any(List.of(Stance.values()))));
        }
        List<Coded<Condition>> conditions = random.nextInt(8) == 0
                ? List.of(coded(new Condition(
                        content, "if they withdraw by " + name(), Optional.of("Side 1"), Optional.empty())))
                : List.of();
        return new Coding(issues, Optional.of(coded(any(List.of(Act.values())))), stances, conditions);
    }

    private <T> Coded<T> coded(T value) {
        double sure = random.nextDouble();
        return sure > 0.4 ? Coded.asserted(value, sure, "made") : Coded.proposed(value, sure, "made");
    }
}
