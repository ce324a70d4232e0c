package org.rapporteur.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.rapporteur.model.Span;
import org.rapporteur.text.CodePoints;

/** Tells where in a text what was looked for stands. */
final class Marks {

    private Marks() {}

    /** Returns the spans of a text that a query finds, in code points; in order, none overlaps another. */
    static List<Span> in(String text, Query query) throws IOException {
        MemoryIndex index = new MemoryIndex(true);
        index.addField(Names.STEMS, text, Analysis.ALL);
        index.addField(Names.EXACT, text, Analysis.ALL);
        IndexSearcher searcher = index.createSearcher();
        LeafReaderContext leaf = searcher.getIndexReader().leaves().get(0);
        Matches matches = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1)
                .matches(leaf, 0);
        if (matches == null) {
            return List.of();
        }
        CodePoints points = CodePoints.of(text);
        List<Span> spans = new ArrayList<>();
        for (String field : List.of(Names.STEMS, Names.EXACT)) {
            MatchesIterator each = matches.getMatches(field);
            while (each != null && each.next()) {
                spans.add(points.span(each.startOffset(), each.endOffset()));
            }
        }
        return merged(spans);
    }

    private static List<Span> merged(List<Span> spans) {
        List<Span> merged = new ArrayList<>();
        for (Span span : spans.stream().sorted().toList()) {
            int last = merged.size() - 1;
            if (last >= 0 && merged.get(last).overlaps(span)) {
                Span before = merged.get(last);
                merged.set(last, new Span(before.start(), Math.max(before.end(), span.end())));
            } else {
                merged.add(span);
            }
        }
        return merged;
    }
}
