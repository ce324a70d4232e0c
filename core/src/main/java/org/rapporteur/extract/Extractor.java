package org.rapporteur.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.rapporteur.extract.Linker.Link;
import org.rapporteur.extract.Tagger.Stretch;
import org.rapporteur.inference.Encoder;
import org.rapporteur.inference.Units;
import org.rapporteur.inference.Vocabulary;
import org.rapporteur.model.Article;
import org.rapporteur.model.Attribution;
import org.rapporteur.model.Kind;
import org.rapporteur.model.Span;
import org.rapporteur.model.SpanRules;

/**
 * Finds the attributions in an article.
 *
 * <p>Whatever the text, what it returns keeps the codebook's rules for spans: they lie inside paragraphs of article text, do
 * not begin or end with white space, do not cross a line break, and no two parts of one attribution overlap. The same article
 * gives the same attributions, however many threads work. Immutable; safe for use by several threads, which may share one.
 */
public final class Extractor {

    /**
     * The pieces up to which paragraphs share a window: shorter windows are read better, and faster. A longer paragraph has
     * a window of its own, up to the model's length.
     */
    private static final int CORE = 120;

    private static final Comparator<Attribution> TEXT_ORDER =
            Comparator.comparing(attribution -> attribution.content().get(0));

    private final Encoder encoder;
    private final Vocabulary vocabulary;
    private final Settings settings;

    /**
     * What a caller decides.
     *
     * @param minConfidence the confidence below which an attribution is left out, from 0 (find more) to 1 (be right more
     *     often)
     * @param rules whose rules for spans are followed
     */
    public record Settings(double minConfidence, SpanRules rules) {

        /** The confidence from which an attribution counts, unless a caller says otherwise; chosen on development data. */
        public static final double DEFAULT_MIN_CONFIDENCE = 0.35;

        /**
         * Checks the confidence.
         *
         * @throws IllegalArgumentException if {@code minConfidence} is outside 0 to 1
         */
        public Settings {
            // Written so that NaN fails too.
            if (!(minConfidence >= 0 && minConfidence <= 1)) {
                throw new IllegalArgumentException("The least confidence must lie in 0 to 1, but is " + minConfidence);
            }
        }

        /** Returns the default confidence and the codebook's rules. */
        public static Settings defaults() {
            return new Settings(DEFAULT_MIN_CONFIDENCE, SpanRules.CODEBOOK);
        }
    }

    /**
     * Makes an extractor.
     *
     * @param encoder the model; it is not closed by this extractor
     * @param vocabulary the model's word pieces
     * @param settings what to decide by
     * @throws IllegalArgumentException if the model has other tags
     */
    public Extractor(Encoder encoder, Vocabulary vocabulary, Settings settings) {
        if (!encoder.tags().equals(Sheet.TAGS)) {
            throw new IllegalArgumentException(
                    "The model " + encoder.id() + " has the tags " + encoder.tags() + ", not " + Sheet.TAGS);
        }
        this.encoder = encoder;
        this.vocabulary = vocabulary;
        this.settings = settings;
    }

    /**
     * Returns how much of a content is quoted.
     *
     * @param content its spans, inside the article's text
     */
    public static Kind kind(Article article, List<Span> content) {
        Vocabulary vocabulary = Vocabulary.shipped();
        Units units =
                article.paragraphs().isEmpty() ? Units.of(article.text(), vocabulary) : Units.of(article, vocabulary);
        return Kinds.of(units.text(), units.quoted(), content);
    }

    /** Returns the attributions of an article in the order of their first content span. */
    public List<Attribution> extract(Article article) {
        Units units = Units.of(article, vocabulary);
        Window.Cut cut = new Window.Cut(CORE, encoder.length(), settings.rules());
        Sheet sheet = Sheet.of(encoder, units, Window.of(units, cut));
        List<Stretch> parts = new ArrayList<>();
        for (Units.Run paragraph : units.paragraphs()) {
            parts.addAll(Tagger.stretches(units, sheet, paragraph));
        }
        Conventions conventions = new Conventions(settings.rules(), units, parts);
        List<Attribution> out = new ArrayList<>();
        for (Link link : Linker.link(units, sheet, parts)) {
            List<Link> pieces = settings.rules() == SpanRules.CODEBOOK ? byParagraph(units, link) : List.of(link);
            for (Link piece : pieces) {
                attribution(piece, conventions, units).ifPresent(out::add);
            }
        }
        out.removeIf(attribution -> attribution.confidence() < settings.minConfidence());
        out.sort(TEXT_ORDER);
        return List.copyOf(out);
    }

    /**
     * Returns the link with the content of one paragraph only: the cue's own, or the first after it. A quotation that goes on
     * in another paragraph is an attribution of its own, without source and cue (codebook, section 1, rule 1).
     */
    private static List<Link> byParagraph(Units units, Link link) {
        TreeMap<Integer, List<Stretch>> content = new TreeMap<>();
        for (Stretch stretch : link.content()) {
            content.computeIfAbsent(units.paragraphOf(stretch.first()), p -> new ArrayList<>())
                    .add(stretch);
        }
        if (content.size() == 1) {
            return List.of(link);
        }
        int own = link.cue().map(cue -> units.paragraphOf(cue.first())).orElse(content.firstKey());
        int with = content.containsKey(own)
                ? own
                : Optional.ofNullable(content.higherKey(own)).orElse(content.firstKey());
        List<Link> links = new ArrayList<>();
        content.forEach((paragraph, stretches) -> links.add(
                paragraph == with
                        ? new Link(stretches, link.cue(), link.source(), link.confidence())
                        : new Link(stretches, Optional.empty(), Optional.empty(), link.confidence())));
        return links;
    }

    private static Optional<Attribution> attribution(Link link, Conventions conventions, Units units) {
        List<Span> content = conventions.joined(link.content().stream()
                .flatMap(stretch -> conventions.content(stretch).stream())
                .toList());
        if (content.isEmpty()) {
            return Optional.empty();
        }
        List<Span> source =
                link.source().flatMap(conventions::source).map(List::of).orElse(List.of());
        List<Span> cue = link.cue().flatMap(conventions::cue).map(List::of).orElse(List.of());
        return Optional.of(new Attribution(
                content, source, cue, Kinds.of(units.text(), units.quoted(), content), link.confidence()));
    }
}
