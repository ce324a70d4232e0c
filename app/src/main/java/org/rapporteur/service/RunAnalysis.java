package org.rapporteur.service;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.rapporteur.analysis.Level;
import org.rapporteur.analysis.Said;
import org.rapporteur.analysis.Topic;
import org.rapporteur.analysis.accords.Ledger;
import org.rapporteur.analysis.accords.LedgerSettings;
import org.rapporteur.analysis.contradictions.Contradiction;
import org.rapporteur.analysis.contradictions.ContradictionSettings;
import org.rapporteur.analysis.contradictions.Contradictions;
import org.rapporteur.analysis.coverage.Coverage;
import org.rapporteur.analysis.coverage.CoverageSettings;
import org.rapporteur.analysis.ground.CommonGround;
import org.rapporteur.analysis.ground.GroundSettings;
import org.rapporteur.analysis.positions.PositionMatrix;
import org.rapporteur.analysis.positions.PositionSettings;
import org.rapporteur.analysis.positions.Positions;
import org.rapporteur.analysis.preconditions.Deadlock;
import org.rapporteur.analysis.preconditions.Deadlocks;
import org.rapporteur.analysis.preconditions.Precondition;
import org.rapporteur.analysis.preconditions.Preconditions;
import org.rapporteur.analysis.shifts.Shift;
import org.rapporteur.analysis.shifts.ShiftSettings;
import org.rapporteur.analysis.shifts.Shifts;
import org.rapporteur.analysis.timeline.Timeline;
import org.rapporteur.analysis.timeline.TimelineSettings;
import org.rapporteur.analysis.utterances.Utterance;
import org.rapporteur.analysis.utterances.UtteranceSettings;
import org.rapporteur.analysis.utterances.Utterances;
import org.rapporteur.analysis.utterances.Wordings;
import org.rapporteur.brief.BriefSettings;
import org.rapporteur.brief.Findings;
import org.rapporteur.brief.OnTopics;
import org.rapporteur.brief.Voices;
import org.rapporteur.model.PartialDate;
import org.rapporteur.model.Proposition;
import org.rapporteur.picture.CoveragePicture;
import org.rapporteur.picture.GroundPicture;
import org.rapporteur.picture.Leads;
import org.rapporteur.picture.LedgerPicture;
import org.rapporteur.picture.MatrixPicture;
import org.rapporteur.picture.Png;
import org.rapporteur.picture.PreconditionPicture;
import org.rapporteur.picture.TimelinePicture;
import org.rapporteur.table.ContradictionTable;
import org.rapporteur.table.CoverageTable;
import org.rapporteur.table.DeadlockTable;
import org.rapporteur.table.GroundTable;
import org.rapporteur.table.LedgerTable;
import org.rapporteur.table.PositionTable;
import org.rapporteur.table.PreconditionTable;
import org.rapporteur.table.Results;
import org.rapporteur.table.ShiftTable;
import org.rapporteur.table.TimelineTable;
import org.rapporteur.table.UtteranceTable;

/**
 * Runs analyses of a record that is held open. What was worked out once is remembered until the record changes.
 *
 * <p>All methods throw {@link InputException} if the record or the dossier cannot be used, or the settings cannot be meant.
 */
public final class RunAnalysis {

    private static final Lock DRAWING = new ReentrantLock();

    /** Circles are looked for among so many preconditions, those that stand in most articles. */
    private static final int CIRCLES = 500;

    private static final int LEAST_REPORTS = 2;

    private final OpenRecord record;
    private final AnalysisQuestion asked;

    private RunAnalysis(OpenRecord record, AnalysisQuestion asked) {
        this.record = record;
        this.asked = asked;
    }

    private record Key(String what, AnalysisQuestion asked) {}

    /** Returns what an analysis finds, as rows. */
    public static Results rows(OpenRecord record, Analysis analysis, AnalysisQuestion asked) throws InputException {
        return record.result(
                new Key("rows " + analysis, asked),
                () -> sensibly(() -> new RunAnalysis(record, asked).rows(analysis)));
    }

    /** Returns the picture of what an analysis finds, as SVG; empty if it has none. */
    public static Optional<String> picture(OpenRecord record, Analysis analysis, AnalysisQuestion asked)
            throws InputException {
        return record.result(
                new Key("picture " + analysis, asked),
                () -> sensibly(() -> new RunAnalysis(record, asked).picture(analysis, Leads.NOWHERE)));
    }

    /**
     * Returns the picture for a page. It is not remembered, as its addresses are those of the page.
     *
     * @param leads where its parts lead
     */
    public static Optional<String> figure(OpenRecord record, Analysis analysis, AnalysisQuestion asked, Leads leads)
            throws InputException {
        return sensibly(() -> new RunAnalysis(record, asked).picture(analysis, leads));
    }

    /** Returns the preconditions, in the order of their rows. */
    public static List<Precondition> preconditions(OpenRecord record, AnalysisQuestion asked) throws InputException {
        return sensibly(() -> new RunAnalysis(record, asked).preconditions());
    }

    /**
     * Returns a picture as PNG. One after the other, as a large one takes much memory.
     *
     * @param svg the picture, as {@link #picture} returns it
     * @throws InputException if Java cannot draw letters on this machine
     */
    public static byte[] png(String svg) throws InputException {
        DRAWING.lock();
        try {
            return Png.of(svg);
        } catch (IllegalArgumentException e) {
            throw e;
        } catch (RuntimeException | LinkageError | InternalError e) {
            throw InputException.broken("Java cannot draw letters on this machine ("
                    + e.getClass().getSimpleName() + "); install fontconfig, or take the picture as SVG");
        } finally {
            DRAWING.unlock();
        }
    }

    /** Returns whether an analysis has a picture. */
    public static boolean hasPicture(Analysis analysis) {
        return switch (analysis) {
            case POSITIONS, TIMELINE, PRECONDITIONS, DEADLOCKS, COMMON_GROUND, AGREEMENTS, COVERAGE, NETWORK -> true;
            default -> false;
        };
    }

    /** Returns the matrix of positions, for those who show it as one. */
    public static PositionMatrix positions(OpenRecord record, AnalysisQuestion asked) throws InputException {
        return sensibly(() -> new RunAnalysis(record, asked).matrix());
    }

    /** Returns the changes of positions, for those who show them as more than rows. */
    public static List<Shift> shifts(OpenRecord record, AnalysisQuestion asked) throws InputException {
        return sensibly(() -> new RunAnalysis(record, asked).shifts());
    }

    /**
     * Returns all remarks, with their reports.
     *
     * @throws InputException if the record cannot be used
     */
    static List<Utterance> remarks(OpenRecord record) throws InputException {
        return new RunAnalysis(
                        record,
                        new AnalysisQuestion(
                                SaidFilter.ALL,
                                Level.SIDE,
                                Topic.PROPOSITION,
                                GroundSettings.Basis.LATEST,
                                Optional.empty(),
                                Optional.empty()))
                .utterances();
    }

    /**
     * Returns what a brief chooses from: all that is found in the articles of a period, whoever speaks.
     *
     * @param settings the level and the topics of the brief
     */
    static Findings findings(OpenRecord record, DateRange published, BriefSettings settings) throws InputException {
        SaidFilter period = new SaidFilter(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), published);
        RunAnalysis run = new RunAnalysis(
                record,
                new AnalysisQuestion(
                        period,
                        settings.level(),
                        settings.topic(),
                        GroundSettings.Basis.LATEST,
                        Optional.empty(),
                        Optional.empty()));
        List<Said> said = run.said();
        List<Precondition> preconditions = run.preconditions();
        List<Contradiction> contradictions = run.foundContradictions(ContradictionSettings.USUAL);
        return new Findings(
                run.kept("voices", () -> Voices.of(said, settings.level(), settings.topic())),
                run.matrix(),
                run.shifts(),
                run.kept("preconditions by topic", () -> OnTopics.preconditions(preconditions, settings.topic())),
                run.deadlocks(),
                run.kept("contradictions by topic", () -> OnTopics.contradictions(contradictions, settings.topic())),
                record.codebook());
    }

    /** Returns what follows from all of a record. */
    static KeyedFindings keyedFindings(OpenRecord record, Level level) throws InputException {
        AnalysisQuestion whole = new AnalysisQuestion(
                SaidFilter.ALL,
                level,
                Topic.PROPOSITION,
                GroundSettings.Basis.LATEST,
                Optional.empty(),
                Optional.empty());
        RunAnalysis run = new RunAnalysis(record, whole);
        Wordings wordings = run.wordings();
        List<Utterance> utterances = run.utterances();
        return run.kept("keyed findings", () -> KeyedFindings.of(wordings, utterances, run.propositions(), level));
    }

    /** Turns what a settings' constructor refuses into the mistake of a person. */
    private static <T> T sensibly(OpenRecord.Work<T> work) throws InputException {
        try {
            return work.run();
        } catch (IllegalArgumentException e) {
            throw InputException.wrongCall(String.valueOf(e.getMessage()));
        }
    }

    private Results rows(Analysis analysis) throws InputException {
        return switch (analysis) {
            case POSITIONS -> PositionTable.of(matrix(), positionSettings(asked.topic()));
            case TIMELINE -> TimelineTable.of(timeline(), timelineSettings(), false);
            case SHIFTS -> ShiftTable.of(shifts(), shiftSettings());
            case CONTRADICTIONS -> contradictions();
            case UTTERANCES -> UtteranceTable.of(utterances(), LEAST_REPORTS);
            case PRECONDITIONS -> PreconditionTable.of(preconditions());
            case DEADLOCKS -> DeadlockTable.of(deadlocks());
            case OPENINGS -> DeadlockTable.openings(deadlocks());
            case COMMON_GROUND -> GroundTable.of(ground(), groundSettings());
            case AGREEMENTS -> LedgerTable.of(ledger());
            case COVERAGE -> CoverageTable.outlets(coverage(), asked.level());
            case LEFT_OUT -> CoverageTable.leftOut(coverage(), asked.level());
            case NETWORK -> CongruenceNetwork.rows(said(), asked.level());
        };
    }

    private Optional<String> picture(Analysis analysis, Leads leads) throws InputException {
        return switch (analysis) {
            case POSITIONS -> Optional.of(MatrixPicture.of(matrix(), asked.topic()));
            case TIMELINE -> Optional.of(TimelinePicture.of(timeline(), asked.topic(), leads));
            case PRECONDITIONS ->
                Optional.of(PreconditionPicture.of(
                        Deadlocks.dependencies(utterances(), preconditions()), deadlocks(), leads));
            case DEADLOCKS -> {
                List<Precondition> blocked = deadlocks().stream()
                        .flatMap(each -> each.preconditions().stream())
                        .distinct()
                        .toList();
                yield Optional.of(
                        PreconditionPicture.of(Deadlocks.dependencies(utterances(), blocked), deadlocks(), leads));
            }
            case COMMON_GROUND -> Optional.of(GroundPicture.of(ground(), leads));
            case AGREEMENTS -> Optional.of(LedgerPicture.of(ledger(), leads));
            case COVERAGE -> Optional.of(CoveragePicture.of(coverage(), leads));
            case NETWORK -> Optional.of(CongruenceNetwork.picture(said(), asked.level(), leads));
            default -> Optional.empty();
        };
    }

    private <T> T kept(String what, OpenRecord.Work<T> work) throws InputException {
        return record.result(new Key(what, asked), work);
    }

    private <T> T keptForFilter(String what, OpenRecord.Work<T> work) throws InputException {
        AnalysisQuestion alike = new AnalysisQuestion(
                asked.filter(),
                Level.SIDE,
                Topic.PROPOSITION,
                GroundSettings.Basis.LATEST,
                Optional.empty(),
                Optional.empty());
        return record.result(new Key(what, alike), work);
    }

    private List<Said> said() throws InputException {
        SaidFilter filter = asked.filter();
        // A few of a million need not be looked for among all.
        List<Said> among = filter.proposition().isPresent()
                ? record.saidOn(filter.proposition().get())
                : filter.outlet().isPresent() ? record.saidIn(filter.outlet().get()) : record.said();
        return keptForFilter("said", () -> filter.of(among));
    }

    private Wordings wordings() throws InputException {
        List<Said> said = said();
        return keptForFilter("wordings", () -> new Wordings(said));
    }

    private List<Utterance> utterances() throws InputException {
        Wordings wordings = wordings();
        return keptForFilter("utterances", () -> Utterances.of(wordings, UtteranceSettings.USUAL));
    }

    private ShiftSettings shiftSettings() {
        return new ShiftSettings(asked.level(), ShiftSettings.USUAL.least());
    }

    private List<Shift> shifts() throws InputException {
        List<Utterance> utterances = utterances();
        return kept("shifts", () -> Shifts.of(utterances, propositions(), shiftSettings()));
    }

    private List<Proposition> propositions() {
        return record.codebook().propositions();
    }

    private List<Precondition> preconditions() throws InputException {
        List<Utterance> utterances = utterances();
        return keptForFilter("preconditions", () -> Preconditions.of(utterances, propositions()));
    }

    private List<Deadlock> deadlocks() throws InputException {
        List<Utterance> utterances = utterances();
        List<Precondition> preconditions = preconditions();
        return keptForFilter("deadlocks", () -> Deadlocks.of(utterances, preconditions, propositions(), CIRCLES));
    }

    private PositionMatrix matrix() throws InputException {
        List<Said> said = said();
        return kept("matrix", () -> Positions.of(said, positionSettings(asked.topic())));
    }

    private PositionSettings positionSettings(Topic topic) {
        List<String> known = topic == Topic.PROPOSITION
                ? propositions().stream().map(Proposition::id).toList()
                : record.codebook().issues().stream().map(issue -> issue.id()).toList();
        return new PositionSettings(
                asked.level(),
                topic,
                known,
                only(topic),
                asked.at().map(PartialDate::latest),
                asked.days().map(OptionalInt::of).orElseGet(OptionalInt::empty));
    }

    private GroundSettings groundSettings() {
        return new GroundSettings(positionSettings(Topic.PROPOSITION), List.of(), asked.basis());
    }

    private CommonGround ground() throws InputException {
        List<Said> said = said();
        return kept("ground", () -> CommonGround.of(said, groundSettings()));
    }

    private Optional<String> only(Topic topic) {
        return topic == Topic.PROPOSITION
                ? asked.filter().proposition()
                : asked.filter().issue();
    }

    private TimelineSettings timelineSettings() {
        return new TimelineSettings(asked.level(), asked.topic(), only(asked.topic()));
    }

    private Timeline timeline() throws InputException {
        List<Said> said = said();
        return kept("timeline", () -> Timeline.of(said, timelineSettings()));
    }

    private List<Contradiction> foundContradictions(ContradictionSettings settings) throws InputException {
        Wordings wordings = wordings();
        List<Utterance> utterances = utterances();
        return kept("contradictions", () -> Contradictions.of(wordings, utterances, propositions(), settings));
    }

    private Results contradictions() throws InputException {
        ContradictionSettings settings = new ContradictionSettings(
                asked.days().orElse(ContradictionSettings.USUAL.days()), ContradictionSettings.USUAL.words());
        return ContradictionTable.of(foundContradictions(settings), settings);
    }

    private Coverage coverage() throws InputException {
        List<Said> said = said();
        return kept("coverage", () -> Coverage.of(said, CoverageSettings.of(asked.level())));
    }

    private Ledger ledger() throws InputException {
        SaidFilter filter = asked.filter();
        CodeQuery codes = new CodeQuery(
                filter.issue(),
                Optional.empty(),
                filter.proposition(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false);
        StatementQuery query = new StatementQuery(
                filter.speaker(),
                Optional.empty(),
                filter.side(),
                Optional.empty(),
                Optional.empty(),
                DateRange.ANY,
                filter.published(),
                codes,
                Optional.empty(),
                ReviewQuery.ANY);
        return kept(
                "ledger", () -> Ledger.of(GatherAccords.of(record.file(), query, record.how()), LedgerSettings.ALL));
    }
}
