package org.rapporteur.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;
import org.rapporteur.model.Article;
import org.rapporteur.model.Coded;
import org.rapporteur.model.Coding;
import org.rapporteur.model.Condition;
import org.rapporteur.model.DateInterval;
import org.rapporteur.model.Metadata;
import org.rapporteur.model.PartialDate;
import org.rapporteur.model.Reading;
import org.rapporteur.model.Span;
import org.rapporteur.model.Statement;
import org.rapporteur.query.Facet;
import org.rapporteur.query.SearchField;
import org.rapporteur.text.CodePoints;

/** Makes the documents of a reading, one for each statement. */
final class Documents {

    private static final String CUT = " … ";
    private static final int DIGITS = 1_000_000;

    private final Shows shows;

    Documents(Shows shows) {
        this.shows = shows;
    }

    List<Document> of(Reading read) {
        Shows.Shown shown = shows.shown(read);
        Reading reading = shown.reading();
        Article article = reading.article();
        CodePoints text = CodePoints.of(article.text());
        List<Document> documents = new ArrayList<>();
        for (Statement statement : reading.statements()) {
            String reviewed = Reviewed.of(statement, shown.reviewed());
            documents.add(new Made(article, text, statement, documents.size()).document(reviewed));
        }
        return documents;
    }

    private final class Made {

        private final Article article;
        private final CodePoints text;
        private final Statement statement;
        private final int position;
        private final Document document = new Document();

        Made(Article article, CodePoints text, Statement statement, int position) {
            this.article = article;
            this.text = text;
            this.statement = statement;
            this.position = position;
        }

        Document document(String reviewed) {
            identity();
            speaker();
            said();
            codes(statement.coding().asserted(), false);
            codes(statement.coding().proposed(), true);
            value(Facet.REVIEWED, false, reviewed);
            keep(Stored.REVIEWED, reviewed);
            return document;
        }

        private void identity() {
            Metadata about = article.metadata();
            name(Names.ID, statement.id().value());
            name(Names.ARTICLE, article.name());
            name(Names.ARTICLE_ID, article.id().value());
            keep(Stored.ID, statement.id().value());
            keep(Stored.ARTICLE, article.name());
            keep(Stored.ARTICLE_ID, article.id().value());
            String key = Names.bounded(article.name()) + '\0' + (DIGITS + position);
            document.add(new SortedDocValuesField(Names.KEY, new BytesRef(key)));
            about.title().ifPresent(title -> words(SearchField.TITLE, title));
            about.title().ifPresent(title -> keep(Stored.TITLE, title));
            about.outlet().ifPresent(outlet -> {
                words(SearchField.OUTLET, outlet);
                value(Facet.OUTLET, false, outlet);
                keep(Stored.OUTLET, outlet);
            });
            about.published().ifPresent(date -> {
                keep(Stored.PUBLISHED, date.iso());
                document.add(new NumericDocValuesField(
                        Names.PUBLISHED, date.earliest().toEpochDay()));
                dates(Names.PUBLISHED_FIRST, date.earliest(), Names.PUBLISHED_LAST, date.latest());
            });
        }

        private void dates(String first, LocalDate earliest, String last, LocalDate latest) {
            document.add(new LongPoint(first, earliest.toEpochDay()));
            document.add(new LongPoint(last, latest.toEpochDay()));
        }

        private void speaker() {
            String name = statement.who().name();
            Optional<String> id = statement.who().id();
            Optional<String> role = statement.as().role().value();
            Optional<Bodies.Body> body =
                    shows.of(statement, article.metadata().published().map(PartialDate::latest));
            keep(Stored.SPEAKER, name);
            words(SearchField.SPEAKER, name);
            words(SearchField.SPEAKER, slices(statement.what().source(), " "));
            String sort = Names.bounded(Analysis.folded(name)) + '\0' + Names.bounded(name);
            document.add(new SortedDocValuesField(Names.SPEAKER_NAME, new BytesRef(sort)));
            value(Facet.SPEAKER, false, id.orElse(Facet.NAMELESS + name));
            id.ifPresent(actor -> {
                name(Names.SPEAKER_ID, actor);
                keep(Stored.SPEAKER_ID, actor);
            });
            role.ifPresent(office -> {
                words(SearchField.ROLE, office);
                keep(Stored.ROLE, office);
            });
            statement.as().side().value().ifPresent(side -> {
                keep(Stored.SIDE, side);
                Stream.of(side.split(";", -1))
                        .map(String::strip)
                        .filter(one -> !one.isEmpty())
                        .distinct()
                        .forEach(one -> value(Facet.SIDE, false, one));
            });
            body.ifPresent(each -> {
                name(Names.BODY_ID, each.id());
                words(SearchField.ORGANISATION, each.name());
                value(Facet.ORGANISATION, false, each.name());
                keep(Stored.ORGANISATION, each.name());
            });
            String mention = slices(statement.what().source(), " ");
            Stream.of(Optional.of(name), Optional.of(mention), role, body.map(Bodies.Body::name))
                    .flatMap(Optional::stream)
                    .distinct()
                    .forEach(words -> document.add(new TextField(Names.WHO, words, Store.NO)));
        }

        private void said() {
            String content = slices(statement.what().content(), CUT);
            document.add(new TextField(Names.STEMS, content, Store.YES));
            document.add(new TextField(Names.EXACT, content, Store.NO));
            List<Span> cue = new ArrayList<>(statement.what().source());
            cue.addAll(statement.what().cue());
            words(SearchField.CUE, slices(cue.stream().sorted().toList(), " "));
            String kind = statement.what().kind().word();
            value(Facet.KIND, false, kind);
            keep(Stored.KIND, kind);
            document.add(
                    new StoredField(Stored.CONFIDENCE.name(), statement.what().confidence()));
            statement.about().value().ifPresent(whom -> words(SearchField.ABOUT, whom));
            statement.where().venue().value().ifPresent(place -> {
                words(SearchField.PLACE, place);
                keep(Stored.PLACE, place);
            });
            Optional<DateInterval> on = statement.where().saidOn().date();
            on.ifPresent(date -> {
                keep(Stored.SAID_ON, date.toString());
                dates(Names.SAID_FIRST, date.earliest(), Names.SAID_LAST, date.latest());
            });
        }

        private void codes(Coding coding, boolean proposed) {
            for (Coded<String> issue : coding.issues()) {
                value(Facet.ISSUE, proposed, issue.value());
                keep(proposed ? Stored.PROPOSED : Stored.ISSUE, issue.value());
            }
            coding.act().ifPresent(act -> {
                value(Facet.ACT, proposed, act.value().word());
                keep(proposed ? Stored.PROPOSED : Stored.ACT, act.value().word());
            });
            coding.stances().forEach((proposition, stance) -> {
                String word = stance.value().word();
                String both = proposition + ":" + word;
                value(Facet.PROPOSITION, proposed, proposition);
                value(Facet.STANCE, proposed, both);
                findable(Facet.STANCE, proposed, word);
                keep(proposed ? Stored.PROPOSED : Stored.STANCE, both);
            });
            if (!proposed) {
                coding.conditions().stream().map(Coded::value).forEach(this::condition);
            }
        }

        private void condition(Condition condition) {
            words(SearchField.CONDITION, condition.text());
            condition.on().ifPresent(on -> words(SearchField.CONDITION_ON, on));
            keep(Stored.CONDITION, condition.text());
        }

        private String slices(List<Span> spans, String between) {
            return spans.stream().map(text::slice).collect(Collectors.joining(between));
        }

        private void words(SearchField field, String words) {
            document.add(new TextField(Names.of(field), words, Store.NO));
        }

        private void name(String field, String name) {
            document.add(new StringField(field, Names.bounded(name), Store.NO));
        }

        private void value(Facet facet, boolean proposed, String value) {
            document.add(
                    new SortedSetDocValuesField(Names.VALUES, new BytesRef(Names.counted(facet, proposed, value))));
            findable(facet, proposed, value);
        }

        private void findable(Facet facet, boolean proposed, String value) {
            document.add(new StringField(Names.VALUE, Names.found(facet, proposed, value), Store.NO));
        }

        private void keep(Stored what, String value) {
            document.add(new StoredField(what.name(), value));
        }
    }
}
