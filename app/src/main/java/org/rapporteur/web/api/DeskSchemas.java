package org.rapporteur.web.api;

import java.util.Arrays;
import java.util.Map;
import org.rapporteur.service.AddArticles;
import org.rapporteur.service.EditDossier;
import org.rapporteur.service.Errands;

/** What the values look like of what is done besides reviewing: articles handed over, errands, the dossier, what is new. */
final class DeskSchemas {

    /** A dossier's text has at most so many UTF-16 units. */
    private static final int LONGEST_DOSSIER = 2_000_000;

    private static final int LONGEST_NAME = 500;
    private static final int LONGEST_ADDRESS = 2000;

    private static final Schema NAME = Schema.text().orNull();
    private static final Schema TEXTS = Schema.list(Schema.text());

    private DeskSchemas() {}

    /** Adds them, by name. */
    static void into(Map<String, Schema> all) {
        all.put("Failure", Schema.object("name", Schema.text(), "message", Schema.text()));
        all.put("GivenFile", file());
        all.put("GivenText", text());
        all.put("Articles", articles());
        all.put("Errand", errand());
        all.put("NewsItem", item());
        all.put("News", news());
        all.put(
                "Seen",
                Schema.object("version", Schema.text(200).and("description", "That of the news that were told.")));
        all.put("Dossier", dossier());
        all.put("Draft", Schema.object("text", draft()));
        all.put(
                "SavedDraft",
                Schema.object(
                        "text",
                        draft(),
                        "seen",
                        Schema.text(200).and("description", "That of the dossier whose place it takes.")));
        all.put("Change", change());
        all.put("Trial", trial());
        LearningSchemas.into(all);
        CheckingResource.schemas(all);
        SavedSearchResource.schemas(all);
    }

    private static Schema file() {
        return Schema.object(
                "name",
                Schema.text(LONGEST_NAME).and("description", "What the file is called; its ending tells its type."),
                "content",
                Schema.text()
                        .and("contentEncoding", "base64")
                        .and("description", "Its bytes in Base64; lines may be broken."));
    }

    private static Schema text() {
        Object[] fields = new Object[2 * AddArticles.KNOWN.size() + 2];
        fields[0] = "text";
        fields[1] = Schema.text().and("minLength", 1).and("description", "The article's text.");
        for (int i = 0; i < AddArticles.KNOWN.size(); i++) {
            fields[2 * i + 2] = AddArticles.KNOWN.get(i);
            fields[2 * i + 3] = Schema.text().and("maxLength", LONGEST_ADDRESS);
        }
        return Schema.object(fields).requiring("text");
    }

    private static Schema articles() {
        return Schema.object(
                        "files", some(Schema.named("GivenFile")),
                        "texts", some(Schema.named("GivenText")),
                        "addresses", some(Schema.text(LONGEST_ADDRESS)))
                .requiring()
                .and("description", "Articles, " + AddArticles.MOST + " at most.");
    }

    private static Schema some(Schema item) {
        return Schema.list(item).and("maxItems", AddArticles.MOST);
    }

    private static Schema errand() {
        return Schema.object(
                "number", Schema.count(),
                "what", Schema.text(),
                "stage",
                        Schema.words(Arrays.stream(Errands.Stage.values())
                                .map(Trees::word)
                                .toList()),
                "articles",
                        Schema.count().orNull().and("description", "How many there are to try, once that is known."),
                "tried", Schema.count(),
                "added", Schema.count(),
                "changed", Schema.count(),
                "read_anew", Schema.count(),
                "unchanged", Schema.count(),
                "statements", Schema.count(),
                "failures", Schema.list(Schema.named("Failure")),
                "more_failures", Schema.count(),
                "trouble", TEXTS.and("description", "Why it could not be done."));
    }

    private static Schema item() {
        return Schema.object(
                "who",
                TEXTS,
                "what",
                Schema.text("Which position, change or contradiction."),
                "on",
                NAME.and("description", "The proposition's id."),
                "statements",
                TEXTS);
    }

    private static Schema news() {
        Schema items = Schema.list(Schema.named("NewsItem"));
        return Schema.object(
                "version",
                Schema.text("Give it back to say that this was seen."),
                "since",
                Schema.text().and("format", "date-time").orNull(),
                "articles",
                Schema.count().and("description", "How many were read, or coded anew, since."),
                "positions",
                items,
                "shifts",
                items,
                "contradictions",
                items);
    }

    private static Schema dossier() {
        Schema called = Schema.object("name", Schema.text(), "aliases", TEXTS);
        return Schema.object(
                "name", Schema.text(),
                "title", NAME,
                "conflict", Schema.object("id", Schema.text(), "parties", TEXTS).orNull(),
                "actors",
                        Schema.list(Schema.object(
                                "id", Schema.text(),
                                "name", Schema.text(),
                                "aliases", TEXTS,
                                "side", NAME,
                                "roles", TEXTS)),
                "issues", Schema.list(Schema.named("Issue")),
                "propositions", Schema.list(Schema.named("Proposition")),
                "agreements",
                        Schema.list(
                                Schema.object("name", Schema.text(), "aliases", TEXTS, "date", NAME, "parties", TEXTS)),
                "outlets", Schema.list(called),
                "period", NAME,
                "languages", TEXTS,
                "text", NAME.and("description", "Its file; null if it is built in, and cannot be changed."),
                "seen", NAME.and("description", "Give it back with a text that is to take this one's place."));
    }

    private static Schema draft() {
        return Schema.text().and("maxLength", LONGEST_DOSSIER).and("description", "The whole text of its file.");
    }

    private static Schema change() {
        return Schema.object(
                "kind", Schema.text("What it is a change of, as the keys of the file."),
                "id", Schema.text(),
                "how",
                        Schema.words(Arrays.stream(EditDossier.How.values())
                                .map(Trees::word)
                                .toList()),
                "words", Schema.text("What it says then, or said if it is removed."),
                "statements", Schema.count().orNull().and("description", "How many statements bear it now."));
    }

    private static Schema trial() {
        Schema difference = Schema.object(
                "statement", Schema.text(),
                "speaker", Schema.text(),
                "words", Schema.text(),
                "field", Schema.text(),
                "from", Schema.text(),
                "to", Schema.text());
        return Schema.object(
                "articles", Schema.count(),
                "statements", Schema.count(),
                "differing", Schema.count(),
                "differences", Schema.list(difference),
                "more", Schema.count());
    }
}
