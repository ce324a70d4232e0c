package org.rapporteur.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rapporteur.analysis.Level;
import org.rapporteur.analysis.Said;
import org.rapporteur.analysis.Topic;
import org.rapporteur.model.PartialDate;
import org.rapporteur.model.SpanRules;
import org.rapporteur.service.FoundStatements;
import org.rapporteur.service.GatherSaid;
import org.rapporteur.service.GatheredSaid;
import org.rapporteur.service.HowToRead;
import org.rapporteur.service.InputException;
import org.rapporteur.service.StatementQuery;
import org.rapporteur.table.Figures;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of every analysis: whose statements, of which record, and how speakers are told apart. */
final class AnalysisOptions {

    @Option(
            names = "--by",
            paramLabel = "LEVEL",
            defaultValue = "side",
            completionCandidates = Words.Levels.class,
            description = "Take together those who speak for the same side (which you get without it) or organisation,"
                    + " or each actor alone. For organisations, give the dossier that the record was read with.")
    private Level level;

    @Mixin
    private FilterOptions filter;

    @Mixin
    private DossierOptions dossier;

    @Mixin
    private RecordOption record;

    Level level() {
        return level;
    }

    RecordOption record() {
        return record;
    }

    /** Returns what is known beforehand. */
    HowToRead how() {
        return how(dossier);
    }

    /** Returns what a dossier says is known beforehand; how articles are read does not matter here. */
    static HowToRead how(DossierOptions dossier) {
        return dossier.how(HowToRead.DEFAULT_MIN_CONFIDENCE, SpanRules.CODEBOOK);
    }

    /** Returns which statements are wanted. */
    StatementQuery query() throws InputException {
        return filter.query();
    }

    /** Returns the one proposition or issue that the options choose, if they choose one. */
    Optional<String> only(Topic topic) throws InputException {
        return switch (topic) {
            case PROPOSITION -> query().codes().proposition();
            case ISSUE -> query().codes().issue();
        };
    }

    /** Returns the statements, and says what was left out of them. */
    List<Said> said(CommandLine commandLine) throws InputException {
        GatheredSaid gathered = GatherSaid.of(record.file(), query(), how());
        notes(gathered.found(), commandLine.getErr());
        return gathered.said();
    }

    static void notes(FoundStatements found, PrintWriter err) {
        if (found.undated() > 0) {
            err.println(Messages.of(Figures.count(found.undated(), "article")
                    + " of the record left out, since when it was published is not known"));
        }
        if (found.unsaid() > 0) {
            err.println(Messages.of(
                    Figures.count(found.unsaid(), "statement") + " left out, since when they were said is not known"));
        }
        found.nowhere().forEach(nowhere -> err.println(Messages.of(nowhere)));
    }

    /** Says how many statements could not be placed. */
    void leftOut(int unattributed, int undated, PrintWriter err) {
        if (unattributed > 0) {
            err.println(Messages.of(Figures.count(unattributed, "statement") + " left out, since "
                    + switch (level) {
                        case ACTOR -> "whose it is has no name";
                        case ORGANISATION -> "for which organisation it speaks is not known";
                        case SIDE -> "for which side it speaks is not known";
                    }));
        }
        if (undated > 0) {
            err.println(Messages.of(Figures.count(undated, "statement") + " left out, since its day is not known"));
        }
    }

    /** The options that choose a topic and a time. */
    static final class Time {

        @Option(
                names = "--at",
                paramLabel = "DATE",
                description =
                        "As of this day: what was said later does not count. 2031-03-09, 2031-03 or 2031, by its end.")
        private @Nullable PartialDate at;

        @Option(
                names = "--days",
                paramLabel = "N",
                description = "Count so many days before that day or the end of all, the day itself included.")
        private @Nullable Integer days;

        Optional<PartialDate> at() {
            return Optional.ofNullable(at);
        }

        Optional<Integer> days() {
            return Optional.ofNullable(days);
        }
    }

    /** Reads settings, whose constructors refuse what cannot be meant, and says that as the mistake of a person. */
    static <T> T settings(Supplier<T> settings) throws InputException {
        try {
            return settings.get();
        } catch (IllegalArgumentException e) {
            throw InputException.wrongCall(String.valueOf(e.getMessage()));
        }
    }
}
