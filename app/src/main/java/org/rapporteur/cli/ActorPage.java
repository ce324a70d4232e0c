package org.rapporteur.cli;

import java.util.List;
import org.rapporteur.model.PartialDate;
import org.rapporteur.service.ListedEdit;
import org.rapporteur.service.RecordActor;
import org.rapporteur.service.ShownActor;
import org.rapporteur.table.Figures;
import org.rapporteur.text.Printable;

/** An actor of a record as a page. */
final class ActorPage {

    private static final int LABEL_WIDTH = 12;

    private final StringBuilder page = new StringBuilder();

    private ActorPage() {}

    /** Returns the page. */
    static String of(ShownActor shown) {
        ActorPage page = new ActorPage();
        page.head(shown.actor());
        for (ShownActor.InArticle in : shown.articles()) {
            page.page.append('\n').append(Printable.line(in.article())).append('\n');
            page.entry("  called", in.names());
            page.entry("  statements", in.statements());
        }
        if (!shown.edits().isEmpty()) {
            page.page.append("\nEdits\n");
        }
        for (ListedEdit edit : shown.edits()) {
            page.page
                    .append("  ")
                    .append(edit.number())
                    .append("  ")
                    .append(Printable.line(edit.words()))
                    .append('\n');
        }
        return page.page.toString();
    }

    private void head(RecordActor actor) {
        page.append(Printable.line(actor.name())).append('\n');
        entry("id", List.of(actor.id()));
        entry("also called", actor.aliases());
        entry("type", actor.type().stream().toList());
        entry("roles", actor.roles());
        entry("sides", actor.sides());
        entry(
                "said",
                List.of(Figures.count(actor.statements(), "statement") + " in "
                        + Figures.count(actor.articles(), "article")));
        entry("first", actor.first().map(PartialDate::iso).stream().toList());
        entry("last", actor.last().map(PartialDate::iso).stream().toList());
    }

    private void entry(String label, List<String> values) {
        String before = label;
        for (String value : values) {
            page.append(Columns.pad(before, LABEL_WIDTH))
                    .append("  ")
                    .append(Printable.line(value))
                    .append('\n');
            before = "";
        }
    }
}
