package org.rapporteur.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.analysis.network.Events;
import org.rapporteur.analysis.network.SaidEvents;
import org.rapporteur.service.DateRange;
import org.rapporteur.service.GatherSaid;
import org.rapporteur.service.GatheredSaid;
import org.rapporteur.service.InputException;
import org.rapporteur.service.NetworkSource;
import org.rapporteur.service.ReviewQuery;
import org.rapporteur.service.StatementQuery;
import org.rapporteur.table.Figures;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What networks are made from: the statements of a record, or those of a file of Discourse Network Analyzer. */
final class EventOptions {

    @Option(
            names = "--concepts",
            paramLabel = "WHAT",
            defaultValue = "propositions",
            description = "What the concepts are: propositions, with stances, or issues, without.")
    private SaidEvents.Concepts concepts;

    @Mixin
    private FilterOptions filter;

    @Mixin
    private DossierOptions dossier;

    @Option(
            names = "--dna",
            paramLabel = "FILE",
            description = "Take a file of Discourse Network Analyzer 3 instead of a record; of the filters, --since and"
                    + " --until go with it.")
    private @Nullable Path dna;

    @Option(
            names = "--statement-type",
            paramLabel = "LABEL",
            description = "The type of the statements in the .dna file; without it, its first.")
    private @Nullable String statementType;

    @Mixin
    private RecordOption record;

    /** Returns from when to when events count; those of a record are chosen by their articles already. */
    DateRange range() throws InputException {
        return dna == null ? DateRange.ANY : filter.query().published();
    }

    /**
     * Returns the events, and says which statements are left out.
     *
     * @throws InputException if the record, the dossier or the file cannot be used, or the options do not go together
     */
    Events events(CommandLine commandLine) throws InputException {
        StatementQuery query = filter.query();
        if (dna != null) {
            StatementQuery onlyDates = new StatementQuery(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    DateRange.ANY,
                    query.published(),
                    StatementQuery.ALL.codes(),
                    Optional.empty(),
                    ReviewQuery.ANY);
            if (!query.equals(onlyDates)) {
                throw InputException.wrongCall(
                        "With --dna, only --since and --until filter; use --only and --exclude for its variables");
            }
            return NetworkSource.ofDna(dna, Optional.ofNullable(statementType));
        }
        GatheredSaid gathered = GatherSaid.of(record.file(), query, AnalysisOptions.how(dossier));
        AnalysisOptions.notes(gathered.found(), commandLine.getErr());
        SaidEvents said = SaidEvents.of(gathered.said(), concepts);
        if (said.undated() > 0) {
            commandLine
                    .getErr()
                    .println(Messages.of(Figures.count(said.undated(), "statement")
                            + " left out, as neither they nor their articles have a date"));
        }
        return said.events();
    }
}
