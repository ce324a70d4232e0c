package org.rapporteur.search;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.mlt.MoreLikeThis;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.rapporteur.query.Facet;

/**
 * Finds statements that are like another: by its rarest words, and by the codes that the model gave it, which hold what the model made of
 * its meaning. Why not by vectors stands in docs/decisions/0013-search.md, with figures.
 */
final class Alike {

    private static final int WORDS = 25;
    private static final int SHORTEST = 3;

    /** How much a code in common counts beside a word, before the rarity of both is taken into account. */
    private static final float ISSUE = 1;

    private static final float STANCE = 1;
    private static final float PROPOSITION = 2;

    private Alike() {}

    /** Returns the query for what is like a statement; the statement itself is not found. */
    static Query to(Document statement, IndexReader reader) throws IOException {
        MoreLikeThis words = new MoreLikeThis(reader);
        words.setAnalyzer(Analysis.ALL);
        words.setFieldNames(new String[] {Names.STEMS});
        words.setMinTermFreq(1);
        words.setMinDocFreq(2);
        words.setMaxQueryTerms(WORDS);
        words.setMinWordLen(SHORTEST);
        words.setStopWords(EnglishAnalyzer.ENGLISH_STOP_WORDS_SET);
        words.setBoost(true);
        BooleanQuery.Builder query = new BooleanQuery.Builder()
                .add(words.like(Names.STEMS, new StringReader(Stored.content(statement))), Occur.SHOULD);
        List<String> stances = Stored.STANCE.all(statement);
        Stored.ISSUE.all(statement).forEach(issue -> add(query, Facet.ISSUE, issue, ISSUE));
        stances.forEach(stance -> {
            add(query, Facet.STANCE, stance, STANCE);
            add(query, Facet.PROPOSITION, stance.substring(0, stance.lastIndexOf(':')), PROPOSITION);
        });
        for (String code : Stored.PROPOSED.all(statement)) {
            int colon = code.lastIndexOf(':');
            if (colon > 0) {
                add(query, Facet.PROPOSITION, code.substring(0, colon), PROPOSITION);
            } else {
                add(query, Facet.ISSUE, code, ISSUE);
            }
        }
        // The same remark in another article with the same bytes has the same id: it is not found either.
        return query.add(new TermQuery(new Term(Names.ID, Names.bounded(Stored.ID.in(statement)))), Occur.MUST_NOT)
                .build();
    }

    private static void add(BooleanQuery.Builder query, Facet facet, String value, float weight) {
        for (boolean proposed : new boolean[] {false, true}) {
            query.add(
                    new BoostQuery(new TermQuery(new Term(Names.VALUE, Names.found(facet, proposed, value))), weight),
                    Occur.SHOULD);
        }
    }
}
