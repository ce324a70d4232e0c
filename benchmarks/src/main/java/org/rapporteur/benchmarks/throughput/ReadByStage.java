package org.rapporteur.benchmarks.throughput;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.rapporteur.benchmarks.Gauge;
import org.rapporteur.coding.Coder;
import org.rapporteur.coding.agreements.Agreements;
import org.rapporteur.coding.agreements.KnownAccord;
import org.rapporteur.coding.agreements.Told;
import org.rapporteur.copies.ComparedText;
import org.rapporteur.copies.Copies;
import org.rapporteur.copies.CopyGroup;
import org.rapporteur.copies.CopySettings;
import org.rapporteur.copies.Print;
import org.rapporteur.dossier.Dossier;
import org.rapporteur.dossier.Dossiers;
import org.rapporteur.extract.Extractor;
import org.rapporteur.inference.CoderModel;
import org.rapporteur.inference.Encoder;
import org.rapporteur.inference.Units;
import org.rapporteur.inference.Vocabulary;
import org.rapporteur.ingest.ArticleWalk;
import org.rapporteur.ingest.Ingested;
import org.rapporteur.ingest.database.Exports;
import org.rapporteur.ingest.file.ArticleFile;
import org.rapporteur.ingest.file.FileType;
import org.rapporteur.ingest.file.FileWalk;
import org.rapporteur.ingest.table.ColumnNames;
import org.rapporteur.language.Unread;
import org.rapporteur.model.Accord;
import org.rapporteur.model.Article;
import org.rapporteur.model.Attribution;
import org.rapporteur.model.Coded;
import org.rapporteur.model.Coding;
import org.rapporteur.model.Paragraph;
import org.rapporteur.model.ParagraphRole;
import org.rapporteur.model.Provenance;
import org.rapporteur.model.Reading;
import org.rapporteur.model.SoftwareVersion;
import org.rapporteur.model.SpanRules;
import org.rapporteur.model.Statement;
import org.rapporteur.model.StatementId;
import org.rapporteur.pipeline.Pipeline;
import org.rapporteur.resolve.Resolution;
import org.rapporteur.resolve.Resolved;
import org.rapporteur.resolve.Resolver;
import org.rapporteur.store.RecordFile;
import org.rapporteur.store.Settings;
import org.rapporteur.yaml.BrokenFileException;

/**
 * Reads a folder stage by stage, all articles through one stage before the next begins, so that no stage carries a stopwatch: a process of
 * its own. It puts the parts together as {@link Pipeline} does, and holds its first reading against what that gives.
 *
 * <p>What is no call of its own is done once more by itself, and taken off where it is part of: looking for marks of exports off the walk,
 * the language off reading pages.
 */
final class ReadByStage {

    /** At most so many articles, as all are held at once. */
    static final int MOST = 1000;

    /** Begins the line with what the articles are. */
    static final String TEXTS = "texts\t";

    private static final int KEPT_AT_ONCE = 200;

    private final Path folder;
    private final Dossier dossier;
    private final Path record;

    private ReadByStage(Path folder, Dossier dossier, Path record) {
        this.folder = folder;
        this.dossier = dossier;
        this.record = record;
    }

    /**
     * Reads.
     *
     * @param args the folder, the dossier, how many times, a folder for records
     */
    public static void main(String[] args) throws IOException, BrokenFileException {
        Optional<Dossier> builtIn = Dossiers.builtIn(args[1]);
        Dossier dossier = builtIn.isPresent() ? builtIn.get() : Dossiers.read(Path.of(args[1]));
        ReadByStage work = new ReadByStage(Path.of(args[0]), dossier, Path.of(args[3], "stages.sqlite"));
        for (int i = 0; i < Integer.parseInt(args[2]); i++) {
            work.round(i == 0);
        }
    }

    /** What articles are read with. */
    private record Parts(
            Vocabulary vocabulary,
            Encoder encoder,
            CoderModel model,
            Extractor extractor,
            Resolver resolver,
            Coder coder,
            Agreements agreements)
            implements AutoCloseable {

        static Parts of(Dossier dossier) {
            Vocabulary vocabulary = Vocabulary.shipped();
            Encoder encoder = Encoder.shipped();
            CoderModel model = CoderModel.shipped();
            List<KnownAccord> known = Stream.concat(
                            dossier.codebook().agreements().stream().map(each -> KnownAccord.of(each, true)),
                            dossier.codebook().wellKnown().stream().map(each -> KnownAccord.of(each, false)))
                    .toList();
            return new Parts(
                    vocabulary,
                    encoder,
                    model,
                    new Extractor(encoder, vocabulary, Extractor.Settings.defaults()),
                    new Resolver(dossier.directory(), dossier.conflict()),
                    new Coder(model, vocabulary, dossier.codebook()),
                    new Agreements(known, dossier.directory()));
        }

        Provenance how() {
            return new Provenance(SoftwareVersion.current(), encoder.id() + "+" + model.id());
        }

        @Override
        public void close() {
            encoder.close();
            model.close();
        }
    }

    private void round(boolean isFirst) throws IOException {
        try (Parts parts = timed(Stage.OPEN, () -> Parts.of(dossier))) {
            List<ArticleWalk.Met> met = timed(Stage.WALK, this::walked);
            marks();
            List<Article> articles = timed(
                            Stage.PAGE, () -> each(met.size(), i -> met.get(i).read()))
                    .stream()
                    .filter(Ingested.Received.class::isInstance)
                    .map(each -> ((Ingested.Received) each).article())
                    .toList();
            List<Article> unmasked =
                    articles.stream().map(ReadByStage::unmasked).toList();
            timed(Stage.LANGUAGE, () -> each(unmasked.size(), i -> Unread.masked(unmasked.get(i))));
            List<Reading> readings = understood(articles, parts);
            keep(readings, new Settings(parts.how(), Pipeline.DEFAULT_MIN_CONFIDENCE, "stages"));
            List<CopyGroup> copies = timed(Stage.COPIES, () -> copies(articles));
            if (isFirst) {
                requireAsThePipelineReads(readings);
                System.err.println(TEXTS + articles.size() + "\t"
                        + articles.stream()
                                .mapToLong(each -> Gauge.words(each.text()))
                                .sum() + "\t" + copies.size());
            }
        }
    }

    private static <T> T timed(Stage stage, Supplier<T> work) {
        Took.With<T> done = Took.by(stage.name(), work);
        System.err.println(done.took().toLine());
        return done.result();
    }

    private static <T> List<T> each(int count, IntFunction<T> work) {
        return IntStream.range(0, count).parallel().mapToObj(work).toList();
    }

    private List<ArticleWalk.Met> walked() {
        List<ArticleWalk.Met> met = new ArrayList<>();
        try (ArticleWalk walk = ArticleWalk.over(List.of(folder), ColumnNames.USUAL, ArticleWalk.Hearing.NONE)) {
            while (met.size() < MOST && walk.hasNext()) {
                met.add(walk.next());
            }
        }
        return met;
    }

    /** Looks once more, as the walk did, into files that are one article; on one thread as the walk. */
    private void marks() throws IOException {
        List<FileType> types = new ArrayList<>();
        List<byte[]> files = new ArrayList<>();
        FileWalk walk = FileWalk.over(List.of(folder));
        while (files.size() < MOST && walk.hasNext()) {
            if (walk.next() instanceof ArticleFile file) {
                types.add(file.type());
                files.add(Files.readAllBytes(file.path()));
            }
        }
        timed(
                Stage.MARKS,
                () -> IntStream.range(0, files.size())
                        .mapToLong(
                                i -> Exports.inFile(types.get(i), files.get(i)).size())
                        .sum());
    }

    private static Article unmasked(Article article) {
        List<Paragraph> paragraphs = article.paragraphs().stream()
                .map(each ->
                        each.role() == ParagraphRole.FOREIGN ? Paragraph.of(each.span(), ParagraphRole.BODY) : each)
                .toList();
        return new Article(
                article.name(), article.text(), article.sha256(), article.metadata(), paragraphs, article.warnings());
    }

    private static List<Reading> understood(List<Article> articles, Parts parts) {
        int count = articles.size();
        List<List<Attribution>> found = timed(
                Stage.ATTRIBUTION, () -> each(count, i -> parts.extractor().extract(articles.get(i))));
        List<Resolution> resolved = timed(
                Stage.RESOLUTION, () -> each(count, i -> parts.resolver().resolve(articles.get(i), found.get(i))));
        List<List<Coding>> coded = timed(
                Stage.CODING,
                () -> each(
                        count,
                        i -> parts.coder()
                                .code(
                                        Units.of(articles.get(i), parts.vocabulary()),
                                        found.get(i),
                                        resolved.get(i)::actorIn)));
        List<List<Statement>> statements = each(
                count,
                i -> statements(articles.get(i), found.get(i), resolved.get(i).resolved(), coded.get(i), parts.how()));
        List<List<Accord>> accords = timed(
                Stage.AGREEMENTS,
                () -> each(
                        count,
                        i -> parts.agreements()
                                .in(
                                        articles.get(i),
                                        statements.get(i).stream()
                                                .map(ReadByStage::told)
                                                .toList())));
        return each(count, i -> new Reading(articles.get(i), statements.get(i), accords.get(i), List.of()));
    }

    private static List<Statement> statements(
            Article article, List<Attribution> found, List<Resolved> resolved, List<Coding> coded, Provenance how) {
        List<Statement> statements = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            Resolved who = resolved.get(i);
            statements.add(new Statement(
                    StatementId.of(article.id(), found.get(i)),
                    found.get(i),
                    who.who(),
                    who.as(),
                    who.where(),
                    who.about(),
                    coded.get(i),
                    how));
        }
        return statements;
    }

    private static Told told(Statement statement) {
        Coding coding = statement.coding().asserted();
        return new Told(
                statement.what(),
                statement.who().name(),
                coding.act().map(act -> act.value().word()),
                coding.issues().stream().map(Coded::value).collect(Collectors.toSet()));
    }

    private void keep(List<Reading> readings, Settings settings) throws IOException {
        timed(Stage.STORING, () -> {
            try (RecordFile file = RecordFile.openOrCreate(record)) {
                for (int from = 0; from < readings.size(); from += KEPT_AT_ONCE) {
                    List<Reading> some = readings.subList(from, Math.min(from + KEPT_AT_ONCE, readings.size()));
                    file.atOnce(() -> some.forEach(each -> file.keep(each, settings)));
                }
            }
            return record;
        });
        Files.delete(record);
    }

    private static List<CopyGroup> copies(List<Article> articles) {
        List<ComparedText> texts = articles.stream().map(ComparedText::of).toList();
        List<Print> prints = each(texts.size(), i -> Print.of(texts.get(i)));
        return Copies.of(prints, texts::get, CopySettings.USUAL);
    }

    private void requireAsThePipelineReads(List<Reading> readings) {
        try (Pipeline pipeline = Pipeline.open(new Pipeline.Setting(
                Pipeline.DEFAULT_MIN_CONFIDENCE,
                SpanRules.CODEBOOK,
                dossier.directory(),
                dossier.conflict(),
                dossier.codebook()))) {
            for (Reading reading : readings) {
                Reading right = pipeline.read(reading.article());
                if (!right.statements().equals(reading.statements())
                        || !right.agreements().equals(reading.agreements())) {
                    throw new IllegalStateException("The stages no longer read " + reading.name()
                            + " as the pipeline does; put them together anew in ReadByStage");
                }
            }
        }
    }
}
