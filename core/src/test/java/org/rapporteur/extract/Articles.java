package org.rapporteur.extract;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import org.rapporteur.inference.Units;
import org.rapporteur.model.Article;
import org.rapporteur.model.Metadata;
import org.rapporteur.model.Paragraph;
import org.rapporteur.model.ParagraphRole;
import org.rapporteur.model.Sha256;
import org.rapporteur.model.Span;

/** Makes articles out of plain strings: every line that shows something is a paragraph. */
final class Articles {

    private Articles() {}

    static Article of(String text) {
        int[] points = text.codePoints().toArray();
        List<Paragraph> paragraphs = new ArrayList<>();
        int i = 0;
        while (i < points.length) {
            int end = i;
            while (end < points.length && !Lines.isBreak(points[end])) {
                end++;
            }
            int first = i;
            int last = end;
            while (first < last && Units.isSpace(points[first])) {
                first++;
            }
            while (last > first && Units.isSpace(points[last - 1])) {
                last--;
            }
            if (first < last) {
                paragraphs.add(Paragraph.of(new Span(first, last), ParagraphRole.BODY));
            }
            i = end + 1;
        }
        return new Article(
                "test.txt", text, Sha256.of(text.getBytes(UTF_8)), Metadata.unknown(), paragraphs, List.of());
    }
}
