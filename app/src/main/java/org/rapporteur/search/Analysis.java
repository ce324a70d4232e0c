package org.rapporteur.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** How texts become words: without regard to capitals, accents and possessives, and in {@link Names#STEMS} by their English stem. */
final class Analysis {

    private static final Analyzer EXACT = new Words(false);

    private static final Analyzer STEMS = new Words(true);

    /** The analyzer of all fields. */
    static final Analyzer ALL = new PerFieldAnalyzerWrapper(EXACT, Map.of(Names.STEMS, STEMS));

    /** Cuts what a person typed into no more words than this. */
    private static final int MOST = 64;

    private static final int BETWEEN = 100;

    private Analysis() {}

    private static final class Words extends Analyzer {

        private final boolean stems;

        Words(boolean stems) {
            this.stems = stems;
        }

        @Override
        protected TokenStreamComponents createComponents(String field) {
            StandardTokenizer words = new StandardTokenizer();
            TokenStream same = normalize(field, new EnglishPossessiveFilter(words));
            return new TokenStreamComponents(words, stems ? new PorterStemFilter(same) : same);
        }

        /** No phrase is found across two names. */
        @Override
        public int getPositionIncrementGap(String field) {
            return BETWEEN;
        }

        @Override
        protected TokenStream normalize(String field, TokenStream words) {
            return new LowerCaseFilter(new ASCIIFoldingFilter(words));
        }
    }

    /** Returns the words of a text as a field has them; none of a text without letters and digits. */
    static List<String> words(String field, String text) {
        List<String> words = new ArrayList<>();
        try (TokenStream stream = ALL.tokenStream(field, text)) {
            CharTermAttribute word = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (words.size() < MOST && stream.incrementToken()) {
                words.add(word.toString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("A string cannot fail to be read", e);
        }
        return words;
    }

    /** Returns a word, or the beginning of one, without its capitals and accents. */
    static String folded(String word) {
        return EXACT.normalize(Names.EXACT, word).utf8ToString();
    }

    /** Returns whether a word is too common to be looked for beside others. */
    static boolean isCommon(String word) {
        return EnglishAnalyzer.ENGLISH_STOP_WORDS_SET.contains(word);
    }
}
