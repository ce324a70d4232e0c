package org.rapporteur.web.api;

import java.util.Map;

/** What the values look like that are about who is who. */
final class ActorSchemas {

    private static final Schema NAME = Schema.text().orNull();
    private static final Schema TEXTS = Schema.list(Schema.text());
    private static final int LONGEST_NAME = 1000;
    private static final int MOST = 10_000;

    private static final Schema PLAN = Schema.flag()
            .and("default", false)
            .and("description", "Only tell what it would change; then nothing is changed.");
    private static final Schema WHO = Schema.text(LONGEST_NAME);

    private ActorSchemas() {}

    /** Adds them, by name. */
    static void into(Map<String, Schema> all) {
        all.put("Actor", actor());
        all.put(
                "ListedEdit",
                Schema.object(
                        "number",
                        Schema.count(),
                        "words",
                        Schema.text(),
                        "undone_by",
                        Schema.count().orNull(),
                        "coder",
                        Schema.text("Who made it.").orNull(),
                        "at",
                        Schema.text("When.").and("format", "date-time").orNull()));
        all.put(
                "Spell",
                Schema.object(
                        "what",
                        Schema.text("A role or a side."),
                        "statements",
                        Schema.count(),
                        "first",
                        NAME,
                        "last",
                        NAME));
        all.put("ShownActor", shownActor());
        all.put(
                "DoneEdit",
                Schema.object(
                        "number", Schema.count(),
                        "words", Schema.text("What it does."),
                        "statements",
                                Schema.count()
                                        .and("description", "Of how many statements it changes who is the speaker.")));
        all.put(
                "Merge",
                Schema.object("into", WHO.and("description", "Who they are: an id or a name."), "plan", PLAN)
                        .requiring("into"));
        all.put(
                "Split",
                Schema.object(
                                "name", WHO.and("description", "Who the other is."),
                                "articles", some("In which it is the other: ids, or names in the record."),
                                "statements", some("That are the other's: ids, or their beginnings."),
                                "plan", PLAN)
                        .requiring("name"));
        all.put(
                "Rename",
                Schema.object("name", WHO.and("description", "What the actor is called."), "plan", PLAN)
                        .requiring("name"));
        all.put("UndoEdit", Schema.object("plan", PLAN).requiring());
    }

    private static Schema some(String description) {
        return Schema.list(WHO).and("maxItems", MOST).and("description", description);
    }

    private static Schema actor() {
        return Schema.object(
                "id", Schema.text(),
                "name", Schema.text(),
                "aliases", TEXTS,
                "type", NAME,
                "roles", TEXTS,
                "sides", TEXTS,
                "statements", Schema.count(),
                "articles", Schema.count(),
                "first", NAME,
                "last", NAME);
    }

    private static Schema shownActor() {
        Schema place = Schema.object("article", Schema.text(), "names", TEXTS, "statements", TEXTS);
        Schema spells = Schema.list(Schema.named("Spell"));
        return Schema.object(
                "actor", Schema.named("Actor"),
                "articles", Schema.list(place),
                "roles", spells.and("description", "Over time, the earliest first."),
                "sides", spells.and("description", "For whom it spoke over time, the earliest first."),
                "edits", Schema.list(Schema.named("ListedEdit")));
    }
}
