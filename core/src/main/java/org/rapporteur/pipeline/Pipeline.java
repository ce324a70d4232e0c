package org.rapporteur.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.actors.Directory;
import org.rapporteur.coding.Coder;
import org.rapporteur.coding.agreements.Agreements;
import org.rapporteur.coding.agreements.KnownAccord;
import org.rapporteur.coding.agreements.Told;
import org.rapporteur.extract.Extractor;
import org.rapporteur.inference.CoderModel;
import org.rapporteur.inference.Encoder;
import org.rapporteur.inference.Units;
import org.rapporteur.inference.Vocabulary;
import org.rapporteur.learning.Decided;
import org.rapporteur.learning.Learning;
import org.rapporteur.learning.Lesson;
import org.rapporteur.model.Article;
import org.rapporteur.model.Attribution;
import org.rapporteur.model.Codebook;
import org.rapporteur.model.Coded;
import org.rapporteur.model.Coding;
import org.rapporteur.model.Conflict;
import org.rapporteur.model.Failure;
import org.rapporteur.model.Kind;
import org.rapporteur.model.Learned;
import org.rapporteur.model.Provenance;
import org.rapporteur.model.Reading;
import org.rapporteur.model.SoftwareVersion;
import org.rapporteur.model.Span;
import org.rapporteur.model.SpanRules;
import org.rapporteur.model.Statement;
import org.rapporteur.model.StatementId;
import org.rapporteur.resolve.Resolution;
import org.rapporteur.resolve.Resolved;
import org.rapporteur.resolve.Resolver;

/**
 * From an article to its statements.
 *
 * <p>Start with {@link #open}; close it when done. {@link #read} is a pure function: the same article gives the same
 * reading on every machine and with any number of threads. Safe for use by several threads, which share the model.
 */
public final class Pipeline implements AutoCloseable {

    /** The confidence from which an attribution is a statement, unless a caller says otherwise. */
    public static final double DEFAULT_MIN_CONFIDENCE = Extractor.Settings.DEFAULT_MIN_CONFIDENCE;

    /** Longer articles, in UTF-16 units, are read one after another: each keeps all cores busy, and needs memory. */
    private static final int LONG = 100_000;

    /** Joins the ids of the models that made a statement. */
    private static final String AND = "+";

    private final Lock longOnes = new ReentrantLock();
    private final Vocabulary vocabulary = Vocabulary.shipped();
    private final Encoder encoder;
    private final Extractor extractor;
    private final Provenance how;

    private final Resolver resolver;
    private final CoderModel model;
    private final Coder coder;
    private final Agreements agreements;

    private Pipeline(Encoder encoder, CoderModel model, Setting setting) {
        this.encoder = encoder;
        this.model = model;
        this.extractor =
                new Extractor(encoder, vocabulary, new Extractor.Settings(setting.minConfidence(), setting.rules()));
        this.resolver = new Resolver(setting.directory(), setting.conflict());
        this.coder = new Coder(model, vocabulary, setting.codebook(), setting.learned());
        this.agreements = new Agreements(known(setting.codebook()), setting.directory());
        this.how = new Provenance(SoftwareVersion.current(), encoder.id() + AND + model.id());
    }

    /**
     * Returns how much of a content is quoted, as reading the article would say.
     *
     * @param content its spans, inside the article's text
     */
    public static Kind kind(Article article, List<Span> content) {
        return Extractor.kind(article, content);
    }

    private static List<KnownAccord> known(Codebook codebook) {
        return Stream.concat(
                        codebook.agreements().stream().map(agreement -> KnownAccord.of(agreement, true)),
                        codebook.wellKnown().stream().map(agreement -> KnownAccord.of(agreement, false)))
                .toList();
    }

    /**
     * How articles are read.
     *
     * @param minConfidence the confidence below which an attribution is left out, from 0 (find more) to 1 (be right more often)
     * @param rules whose rules for spans are followed
     * @param directory who is known beforehand
     * @param conflict the conflict whose parties are the sides; if empty, the one that an article is most about
     * @param codebook what statements are coded by
     * @param learned what was learned from reviews; without effect if that was with another model
     */
    public record Setting(
            double minConfidence,
            SpanRules rules,
            Directory directory,
            Optional<Conflict> conflict,
            Codebook codebook,
            Learned learned) {

        /** The same with nothing learned. */
        public Setting(
                double minConfidence,
                SpanRules rules,
                Directory directory,
                Optional<Conflict> conflict,
                Codebook codebook) {
            this(minConfidence, rules, directory, conflict, codebook, Learned.NONE);
        }

        /** What holds unless a caller says otherwise: the actors that are built in, and no conflict in particular. */
        public static final Setting DEFAULT = new Setting(
                DEFAULT_MIN_CONFIDENCE, SpanRules.CODEBOOK, Directory.builtIn(), Optional.empty(), Codebook.GENERIC);
    }

    /**
     * Returns the pipeline with the shipped model.
     *
     * @throws IllegalArgumentException if the confidence is outside 0 to 1
     * @throws org.rapporteur.inference.ModelException if the model does not run on this machine
     */
    public static Pipeline open(Setting setting) {
        return new Pipeline(Encoder.shipped(), CoderModel.shipped(), setting);
    }

    /**
     * Returns what is said of an article that makes the program stumble; it costs itself and no other.
     *
     * @param name the article's name
     * @param thrown what it made the program throw
     */
    public static Failure stumbled(String name, Throwable thrown) {
        StackTraceElement[] trace = thrown.getStackTrace();
        return new Failure(
                name,
                "could not be read because of a defect of this program ("
                        + thrown.getClass().getSimpleName() + (trace.length > 0 ? " at " + trace[0] : "")
                        + "); please report it with the article");
    }

    /** Returns the statements of an article; what is masked, such as what is not in English, has none. */
    public Reading read(Article article) {
        if (article.text().length() <= LONG) {
            return readNow(article);
        }
        longOnes.lock();
        try {
            return readNow(article);
        } finally {
            longOnes.unlock();
        }
    }

    private Reading readNow(Article article) {
        return understood(article, extractor.extract(article), how);
    }

    /**
     * Returns what was read before with its statements resolved and coded anew: their places in the text stay, who said it and what it
     * means may change. The codes of a statement that a person has coded stay, too.
     *
     * @param before what was read
     * @param made how its statements were made before
     */
    public Reading code(Reading before, Provenance made) {
        List<Attribution> attributions =
                before.statements().stream().map(Statement::what).toList();
        Reading after = understood(before.article(), attributions, recoded(made));
        List<Statement> statements = new ArrayList<>();
        for (int i = 0; i < attributions.size(); i++) {
            Coding old = before.statements().get(i).coding();
            Statement statement = after.statements().get(i);
            statements.add(old.isByHand() ? statement.coded(old) : statement);
        }
        return new Reading(after.article(), statements, after.agreements(), after.warnings());
    }

    /** Returns how the statements of a reading are made after they have been coded anew. */
    public Provenance recoded(Provenance before) {
        int end = before.model().indexOf(AND);
        String attribution = end < 0 ? before.model() : before.model().substring(0, end);
        return new Provenance(how.software(), attribution + AND + model.id());
    }

    private Reading understood(Article article, List<Attribution> attributions, Provenance made) {
        Resolution resolution = resolver.resolve(article, attributions);
        List<Resolved> resolved = resolution.resolved();
        List<Coding> codings = coder.code(Units.of(article, vocabulary), attributions, resolution::actorIn);
        List<Statement> statements = new ArrayList<>();
        for (int i = 0; i < attributions.size(); i++) {
            Resolved found = resolved.get(i);
            statements.add(new Statement(
                    StatementId.of(article.id(), attributions.get(i)),
                    attributions.get(i),
                    found.who(),
                    found.as(),
                    found.where(),
                    found.about(),
                    codings.get(i),
                    made));
        }
        return new Reading(
                article,
                statements,
                agreements.in(article, statements.stream().map(Pipeline::told).toList()),
                OtherLanguages.note(article).stream().toList());
    }

    private static Told told(Statement statement) {
        Coding coding = statement.coding().asserted();
        return new Told(
                statement.what(),
                statement.who().name(),
                coding.act().map(act -> act.value().word()),
                coding.issues().stream().map(Coded::value).collect(Collectors.toSet()));
    }

    /** Returns what was learned from reviews and is in use; none if it was learned with another model. */
    public Learned learned() {
        return coder.learned();
    }

    /** Returns what the coder's model says of how sure it may be, before anything is learned. */
    public Learning.Shipped shipped() {
        return coder.shipped();
    }

    /**
     * Returns what the coder's model gives statements, beside what persons decided about them.
     *
     * @param said what carries the statements, all of the article
     * @param decided by the index of a statement, what persons decided about it
     */
    public List<Lesson> lessons(Article article, List<Attribution> said, Map<Integer, Decided> decided) {
        return coder.lessons(Units.of(article, vocabulary), article.id().value(), said, decided);
    }

    /** Returns how the statements of this pipeline are made: the software's version and the model's id. */
    public Provenance how() {
        return how;
    }

    /** Frees the model's memory. */
    @Override
    public void close() {
        encoder.close();
        model.close();
    }
}
