package org.rapporteur.search;

import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexableField;
import org.rapporteur.model.Kind;
import org.rapporteur.model.Span;
import org.rapporteur.model.StatementId;
import org.rapporteur.query.Hit;

/** What an index keeps of a statement, so that a page can be shown without a look into the record. */
enum Stored {
    ID,
    ARTICLE,
    ARTICLE_ID,
    TITLE,
    OUTLET,
    PUBLISHED,
    SPEAKER,
    SPEAKER_ID,
    ROLE,
    SIDE,
    ORGANISATION,
    KIND,
    CONFIDENCE,
    PLACE,
    SAID_ON,
    ISSUE,
    ACT,
    STANCE,
    CONDITION,
    PROPOSED,
    REVIEWED;

    /**
     * Returns a statement that was found.
     *
     * @param found where in its content what was looked for stands
     */
    static Hit hit(Document document, List<Span> found) {
        return new Hit(
                new StatementId(ID.in(document)),
                new Hit.In(
                        ARTICLE.in(document),
                        ARTICLE_ID.in(document),
                        TITLE.maybe(document),
                        OUTLET.maybe(document),
                        PUBLISHED.maybe(document)),
                new Hit.Who(
                        SPEAKER.in(document),
                        SPEAKER_ID.maybe(document),
                        ROLE.maybe(document),
                        SIDE.maybe(document),
                        ORGANISATION.maybe(document)),
                new Hit.Said(
                        content(document),
                        found,
                        Kind.ofWord(KIND.in(document)),
                        SAID_ON.maybe(document),
                        PLACE.maybe(document),
                        Optional.ofNullable(document.getField(CONFIDENCE.name()))
                                .map(IndexableField::numericValue)
                                .orElseThrow()
                                .doubleValue()),
                new Hit.Codes(
                        ISSUE.all(document),
                        ACT.maybe(document),
                        STANCE.all(document),
                        CONDITION.all(document),
                        PROPOSED.all(document),
                        REVIEWED.in(document)));
    }

    static String content(Document document) {
        return Optional.ofNullable(document.get(Names.STEMS)).orElseThrow();
    }

    String in(Document document) {
        return maybe(document).orElseThrow();
    }

    Optional<String> maybe(Document document) {
        return Optional.ofNullable(document.get(name()));
    }

    List<String> all(Document document) {
        return List.of(document.getValues(name()));
    }
}
