package org.rapporteur.service;

import org.rapporteur.model.Reading;
import org.rapporteur.store.Kept;

/**
 * How far reading articles into a record has come.
 *
 * @param added articles that the record did not have
 * @param changed articles of which it has a new version now
 * @param readAnew articles that were there unchanged and were read again with other settings
 * @param unchanged articles that were there, read in the same way
 * @param failed articles' files that could not be read
 * @param lost paths that lead to no file or folder that could be looked into
 * @param again paths that lead to a file that was met before, and change nothing
 * @param statements statements of all articles that could be read
 * @param notAnalysed articles, of those that could be read, in which no statements were looked for because of their language
 * @param warned articles about whose reading there is something to know
 */
public record Tally(
        int added,
        int changed,
        int readAnew,
        int unchanged,
        int failed,
        int lost,
        int again,
        long statements,
        int notAnalysed,
        int warned) {

    static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    /** Returns how many articles the record has of those that were tried. */
    public int articles() {
        return added + changed + readAnew + unchanged;
    }

    /** Returns how many articles are otherwise in the record than before. */
    int different() {
        return added + changed + readAnew;
    }

    /** Returns how many articles were tried. */
    public int tried() {
        return articles() + failed;
    }

    Tally plusFailure() {
        return new Tally(added, changed, readAnew, unchanged, failed + 1, lost, again, statements, notAnalysed, warned);
    }

    Tally plusLost() {
        return new Tally(added, changed, readAnew, unchanged, failed, lost + 1, again, statements, notAnalysed, warned);
    }

    Tally plusAgain() {
        return new Tally(added, changed, readAnew, unchanged, failed, lost, again + 1, statements, notAnalysed, warned);
    }

    Tally plus(Kept kept, Reading reading) {
        boolean isWarned =
                !reading.warnings().isEmpty() || !reading.article().warnings().isEmpty();
        return new Tally(
                added + (kept == Kept.NEW ? 1 : 0),
                changed + (kept == Kept.NEW_VERSION ? 1 : 0),
                readAnew + (kept == Kept.READ_ANEW ? 1 : 0),
                unchanged + (kept == Kept.UNCHANGED ? 1 : 0),
                failed,
                lost,
                again,
                statements + reading.statements().size(),
                notAnalysed + (reading.article().notAnalysed().isPresent() ? 1 : 0),
                warned + (isWarned ? 1 : 0));
    }
}
