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
import org.rapporteur.benchmarks.Figures;
import org.rapporteur.benchmarks.Gauge;
import org.rapporteur.ingest.Articles;
import org.rapporteur.ingest.Ingested;

/**
 * Finds and attributes the quotations in a folder's articles with Stanford CoreNLP, and says what that took: a process of its
 * own.
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
        StanfordCoreNLP pipeline = new StanfordCoreNLP(properties);
        // Outside the pipeline, which would refuse to attribute without coreference; the annotator itself only reads the
        // chains, of which there may be none.
        QuoteAnnotator quotes = new QuoteAnnotator(new Properties());
        double loadCpu = Gauge.cpuSeconds();
        long ready = System.nanoTime();
        long[] counts = new long[2];
        Articles.under(List.of(Path.of(args[1]))).forEach(ingested -> {
            if (ingested instanceof Ingested.Received received) {
                String text = received.article().text();
                Annotation annotation = new Annotation(text);
                pipeline.annotate(annotation);
                if (!coref) {
                    annotation.set(CorefChainAnnotation.class, Map.of());
                }
                quotes.annotate(annotation);
                counts[0] += Gauge.words(text);
                counts[1] += annotation.get(QuotationsAnnotation.class).size();
            }
        });
        System.err.println(Figures.ofThisProcess(counts[0], counts[1], loadCpu, ready).toLine());
    }
}
