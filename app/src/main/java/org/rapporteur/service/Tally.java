package org.rapporteur.service;

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
        int warned) {

    static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0, 0, 0, 0);

    /** Returns how many articles the record has of those that were tried. */
    public int articles() {
        return added + changed + readAnew + unchanged;
    }

    /** Returns how many articles were tried. */
    public int tried() {
        return articles() + failed;
    }

    Tally plusFailure() {
        return new Tally(added, changed, readAnew, unchanged, failed + 1, lost, again, statements, warned);
    }

    Tally plusLost() {
        return new Tally(added, changed, readAnew, unchanged, failed, lost + 1, again, statements, warned);
    }

    Tally plusAgain() {
        return new Tally(added, changed, readAnew, unchanged, failed, lost, again + 1, statements, warned);
    }

    Tally plus(Kept kept, int moreStatements, boolean warning) {
        return new Tally(
                added + (kept == Kept.NEW ? 1 : 0),
                changed + (kept == Kept.NEW_VERSION ? 1 : 0),
                readAnew + (kept == Kept.READ_ANEW ? 1 : 0),
                unchanged + (kept == Kept.UNCHANGED ? 1 : 0),
                failed,
                lost,
                again,
                statements + moreStatements,
                warned + (warning ? 1 : 0));
    }
}
