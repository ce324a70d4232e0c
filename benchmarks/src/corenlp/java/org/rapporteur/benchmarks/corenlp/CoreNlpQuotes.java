package org.rapporteur.benchmarks.corenlp;

import edu.stanford.nlp.coref.CorefCoreAnnotations.CorefChainAnnotation;
import edu.stanford.nlp.ling.CoreAnnotations.QuotationsAnnotation;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.QuoteAnnotator;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Consumer;
import org.rapporteur.benchmarks.Figures;
import org.rapporteur.benchmarks.Gauge;
import org.rapporteur.ingest.Articles;
import org.rapporteur.ingest.Ingested;

/**
 * Finds and attributes the quotations in a folder's articles with Stanford CoreNLP, and says what that took: a process of its
 * own. Reads all once before, so that what is measured is warm, and leaves out what attribution does not use: the finer
 * classes of names, and the values of dates and numbers.
 *
 * <p>Arguments: {@code with} or {@code without}, for coreference, and the folder.
 */
public final class CoreNlpQuotes {

    private static final String UP_TO_PARSE = "tokenize,pos,lemma,ner,depparse";

    private CoreNlpQuotes() {}

    /** Reads the folder; prints the figures to standard error. */
    public static void main(String[] args) throws IOException {
        boolean coref = args[0].equals("with");
        Properties properties = new Properties();
        properties.setProperty("annotators", coref ? UP_TO_PARSE + ",coref" : UP_TO_PARSE);
        properties.setProperty("threads", "1");
        for (String unused : List.of("ner.applyFineGrained", "ner.applyNumericClassifiers", "ner.useSUTime")) {
            properties.setProperty(unused, "false");
        }
        StanfordCoreNLP pipeline = new StanfordCoreNLP(properties);
        // Outside the pipeline, which would refuse to attribute without coreference; the annotator itself only reads the
        // chains, of which there may be none.
        QuoteAnnotator quotes = new QuoteAnnotator(new Properties());
        Consumer<Annotation> all = annotation -> {
            pipeline.annotate(annotation);
            if (!coref) {
                annotation.set(CorefChainAnnotation.class, Map.of());
            }
            quotes.annotate(annotation);
        };
        read(args[1], all);
        double loadCpu = Gauge.cpuSeconds();
        long ready = System.nanoTime();
        long[] counts = read(args[1], all);
        System.err.println(Figures.ofThisProcess(counts[0], counts[1], loadCpu, ready).toLine());
    }

    /** Returns how many words were read and how many quotations found. */
    private static long[] read(String folder, Consumer<Annotation> all) {
        long[] counts = new long[2];
        Articles.under(List.of(Path.of(folder))).forEach(ingested -> {
            if (ingested instanceof Ingested.Received received) {
                Annotation annotation = new Annotation(received.article().text());
                all.accept(annotation);
                counts[0] += Gauge.words(received.article().text());
                counts[1] += annotation.get(QuotationsAnnotation.class).size();
            }
        });
        return counts;
    }
}
