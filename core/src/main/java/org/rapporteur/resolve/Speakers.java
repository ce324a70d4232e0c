package org.rapporteur.resolve;

import java.util.ArrayList;
import java.util.List;
import org.rapporteur.model.Article;
import org.rapporteur.model.Attribution;
import org.rapporteur.model.Speaker;
import org.rapporteur.text.CodePoints;

/** Names the speakers of an article's attributions. */
public final class Speakers {

    private Speakers() {}

    /**
     * Returns the speaker of each attribution, in the same order: as the source names them; without a source, but in
     * quotation marks' continuation, the speaker before.
     */
    public static List<Speaker> of(Article article, List<Attribution> attributions) {
        CodePoints text = CodePoints.of(article.text());
        List<Speaker> speakers = new ArrayList<>();
        for (Attribution attribution : attributions) {
            if (!attribution.source().isEmpty()) {
                speakers.add(new Speaker(text.slice(attribution.source().get(0)), "mention"));
            } else if (attribution.cue().isEmpty() && !speakers.isEmpty()) {
                speakers.add(new Speaker(speakers.get(speakers.size() - 1).name(), "continued"));
            } else {
                speakers.add(Speaker.unspecified("no-source"));
            }
        }
        return speakers;
    }
}
