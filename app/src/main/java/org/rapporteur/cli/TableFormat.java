package org.rapporteur.cli;

import java.io.PrintWriter;
import org.rapporteur.model.Article;
import org.rapporteur.model.Metadata;
import org.rapporteur.model.PartialDate;
import org.rapporteur.model.Reading;
import org.rapporteur.model.Statement;
import org.rapporteur.text.CodePoints;

/** Statements as a table: a line for each article, and below it one for each statement, cut to fit the terminal. */
final class TableFormat implements StatementFormat {

    /** So many digits of an article's id tell it apart in any record but a vast one, and are enough to ask for it. */
    private static final int ID_DIGITS = 8;

    private static final int KIND_WIDTH = 8;
    private static final int SPEAKER_WIDTH = 28;

    private final PrintWriter out;
    private final Screen screen;
    private final int speakerWidth;
    private boolean begun;

    TableFormat(PrintWriter out, Screen screen) {
        this.out = out;
        this.screen = screen;
        this.speakerWidth = Math.min(SPEAKER_WIDTH, screen.width() / 4);
    }

    @Override
    public void print(Reading reading) {
        if (begun) {
            out.print("\n");
        }
        begun = true;
        out.print(Style.BOLD.on(screen, Columns.cut(head(reading.article()), screen.width())) + "\n");
        CodePoints text = CodePoints.of(reading.article().text());
        for (Statement statement : reading.statements()) {
            out.print(row(statement, text) + "\n");
        }
    }

    private static String head(Article article) {
        Metadata about = article.metadata();
        String id = article.id().value();
        StringBuilder head = new StringBuilder(id.substring(0, Math.min(ID_DIGITS, id.length())));
        head.append("  ").append(about.published().map(PartialDate::iso).orElse("undated"));
        about.outlet().ifPresent(outlet -> head.append("  ").append(outlet));
        about.title().ifPresent(title -> head.append("  ").append(title));
        return Printable.line(
                head.append("  (").append(article.name()).append(")").toString());
    }

    private String row(Statement statement, CodePoints text) {
        String speaker = Columns.pad(Printable.line(statement.who().name()), speakerWidth);
        String before =
                "  " + speaker + "  " + Columns.pad(statement.what().kind().word(), KIND_WIDTH) + "  ";
        String words = Quoted.words(text, statement.what().content());
        return "  " + Style.SOURCE.on(screen, speaker)
                + before.substring(2 + speaker.length())
                + Columns.cut(words, screen.width() - Columns.width(before));
    }
}
