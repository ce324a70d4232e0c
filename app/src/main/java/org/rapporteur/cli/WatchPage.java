package org.rapporteur.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.analysis.contradictions.Contradiction;
import org.rapporteur.analysis.positions.Position;
import org.rapporteur.analysis.shifts.Shift;
import org.rapporteur.analysis.utterances.Utterance;
import org.rapporteur.model.Failure;
import org.rapporteur.model.PartialDate;
import org.rapporteur.model.Stance;
import org.rapporteur.model.StatementId;
import org.rapporteur.service.RecordName;
import org.rapporteur.service.Tally;
import org.rapporteur.service.WatchNews;
import org.rapporteur.service.WatchProgress;
import org.rapporteur.table.Figures;
import org.rapporteur.text.Printable;

/** Prints what is new on standard output, and how watching goes on standard error. Safe for several threads. */
final class WatchPage implements WatchProgress {

    /** So many of a kind are printed; a first round on a large feed has thousands. */
    private static final int MOST = 50;

    private static final int WORDS = 200;

    private final PrintWriter out;
    private final PrintWriter err;
    private boolean stopped;

    WatchPage(PrintWriter out, PrintWriter err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public void begins(long articles, long otherFiles) {
        say(Messages.of(Figures.count(articles, "article") + " to read"));
    }

    @Override
    public void failed(Failure failure) {
        say(Messages.of(failure));
    }

    @Override
    public void noted(String path, String note) {
        say(Messages.of(path + ": " + note));
    }

    @Override
    public void kept(Tally soFar) {
        // What is kept is told when the round is over.
    }

    @Override
    public void waits(Instant until) {
        say(Messages.of("the next round begins at " + time(until)));
    }

    /**
     * Says that watching is ended from outside, and nothing from then on.
     *
     * @param record where the articles are kept
     */
    synchronized void stops(Path record) {
        say(Messages.of(
                "stopped; what was read is kept in " + RecordName.called(record) + ", and the same command goes on"));
        stopped = true;
    }

    private synchronized void say(String line) {
        if (!stopped) {
            err.println(line);
            err.flush();
        }
    }

    @Override
    public synchronized void round(WatchNews news) {
        if (stopped) {
            return;
        }
        out.println(time(news.at()) + ": " + summary(news));
        list(news.articles().stream().map(WatchPage::line), news.articles().size());
        list(news.positions().stream().map(WatchPage::line), news.positions().size());
        list(news.shifts().stream().map(WatchPage::line), news.shifts().size());
        list(
                news.contradictions().stream().map(WatchPage::line),
                news.contradictions().size());
        out.flush();
    }

    private static String summary(WatchNews news) {
        String trouble = news.troubles() == 0 ? "" : "; " + news.troubles() + " could not be had or read";
        if (news.isNothing()) {
            return "nothing is new" + trouble;
        }
        long changed =
                news.articles().stream().filter(WatchNews.NewArticle::isChanged).count();
        return Stream.of(
                                Figures.count(news.articles().size() - changed, "new article"),
                                changed > 0 ? changed + " changed" : "",
                                Figures.count(news.statements(), "statement"),
                                counted(news.positions(), "new position"),
                                counted(news.shifts(), "shift"),
                                counted(news.contradictions(), "contradiction"))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(", "))
                + trouble;
    }

    private static String counted(List<?> found, String noun) {
        return found.isEmpty() ? "" : Figures.count(found.size(), noun);
    }

    private void list(Stream<String> lines, int count) {
        lines.limit(MOST).forEach(line -> out.println("  " + Printable.line(line)));
        if (count > MOST) {
            out.println("  … and " + (count - MOST) + " more of this kind");
        }
    }

    private static String line(WatchNews.NewArticle article) {
        String about = Stream.of(article.published().map(PartialDate::iso), article.outlet())
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        return (article.isChanged() ? "changed: " : "new: ")
                + article.title().map(WatchPage::cut).orElse("(no title)")
                + (about.isEmpty() ? "" : " (" + about + ")") + ", "
                + Figures.count(article.statements(), "statement") + ", " + article.name();
    }

    private static String line(Position position) {
        Position.Held latest = position.latest().orElseThrow();
        return "position: " + position.who() + " on " + position.topic() + ": " + latest.position()
                + see(latest.statements());
    }

    private static String line(Shift shift) {
        return "shift: " + shift.who() + " on " + shift.proposition() + ": "
                + shift.kind().words() + ", "
                + shift.from().map(from -> "from " + word(from) + " ").orElse("") + "to " + word(shift.to()) + ", "
                + shift.day() + ": " + quoted(shift.first())
                + see(shift.first().statements());
    }

    private static String line(Contradiction found) {
        return "contradiction: " + found.kind().words() + ": "
                + found.one().best().who().actor() + " " + quoted(found.one()) + ", "
                + found.other().best().who().actor() + " " + quoted(found.other())
                + see(List.of(found.one().best().id(), found.other().best().id()));
    }

    private static String word(Stance stance) {
        return stance.word();
    }

    private static String quoted(Utterance utterance) {
        return "“" + cut(utterance.best().words()) + "”";
    }

    private static String cut(String words) {
        return words.codePointCount(0, words.length()) <= WORDS
                ? words
                : words.substring(0, words.offsetByCodePoints(0, WORDS)) + "…";
    }

    private static String see(List<StatementId> statements) {
        return " [" + statements.stream().limit(3).map(StatementId::value).collect(Collectors.joining(" ")) + "]";
    }

    private static String time(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
