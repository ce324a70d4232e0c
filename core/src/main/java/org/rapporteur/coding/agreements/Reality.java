package org.rapporteur.coding.agreements;

import java.util.Optional;
import java.util.Set;
import org.rapporteur.model.Claim;

/** Whether what a cue tells is told as a fact, and whether "not" or "denied" turns it round. */
final class Reality {

    private static final Set<String> NEGATIONS =
            Words.set("not never no nobody none neither nor nothing without hardly nt dont"
                    + " didnt wont cant hasnt havent isnt arent wasnt werent doesnt hadnt cannot");
    private static final Set<String> MODALS =
            Words.set("will would shall should must may might could can cannot wont wouldnt"
                    + " couldnt shouldnt cant ll d let lets please whether if unless until once provided lest ought till"
                    + " want wants wanted talk rumours rumors fear fears feared hope hopes hoped hoping"
                    + " risk risks danger prospect threat threats threatened threatening");
    private static final Set<String> CONDITIONAL = Set.of("long", "soon");
    private static final Set<String> MOMENTS = Set.of("day", "moment", "minute", "hour", "week");
    private static final Set<String> DENIALS =
            Words.set("deny denies denied denying dispute disputes disputed disputing denial");
    private static final Set<String> REBUFFS = Words.set(
            "reject rejects rejected rejecting dismiss dismisses dismissed dismissing refute refutes refuted rebut"
                    + " rebuts rebutted");
    private static final Set<String> CHARGES = Words.set(
            "charge charges claim claims accusation accusations allegation allegations report reports suggestion"
                    + " suggestions assertion assertions");
    private static final Set<String> NOBODY = Set.of("none", "nothing", "neither", "nobody");
    private static final Set<String> UNTRUE = Set.of("false", "untrue", "baseless", "unfounded");
    private static final Set<String> ENDING = Set.of("stopped", "ceased", "stop", "cease", "quit");
    private static final Set<String> FAILURES =
            Words.set("failed fails fail failing failure ceased neglected stopped never yet");
    private static final Set<String> REFUSALS =
            Words.set("refused refuses refuse refusing refusal declined declines unwilling unready");
    private static final Set<String> SEEMING =
            Words.set("seem seems seemed appear appears appeared said alleged reported believed"
                    + " known claimed found continue continues continued continuing began begun");
    private static final Set<String> AVERTING = Words.set("against from before avoid avoided instead");
    private static final Set<String> HELPERS = Words.set(
            "have has had having be been being is are was were get got just already also still even now ever");
    private static final Set<String> SUBJECTS = Words.set(
            "they we you i both all who which that still always it people not never dont doesnt didnt does do did");

    /** Forms that are no base forms although they look so. */
    private static final Set<String> PAST =
            Words.set("broke broken tore torn kept held went gone upheld spat threw thrown quit put"
                    + " struck laid withdrew withdrawn fought forbade abode lived stood took come came made"
                    + " driven drove stuck struck spoken shot met held buried bound set drew drawn");

    private static final int BACK = 10;
    private static final int FAR_BACK = 18;

    private final Sheet sheet;

    Reality(Sheet sheet) {
        this.sheet = sheet;
    }

    /** Returns what a cue claims where it stands; empty if it only speaks of what may be. */
    Optional<Claim> of(Cue cue, Sheet.Sentence sentence) {
        if (isAsked(cue, sentence)) {
            return Optional.empty();
        }
        int verb = beforeHelpers(cue.first() - 1, sentence.first());
        boolean infinitive = "to".equals(sheet.word(verb)) && cue.shape() == Cue.Shape.VERB;
        if (infinitive) {
            return infinitive(verb, cue, sentence);
        }
        if (isNoun(cue) || isImperative(cue, sentence) || isAverted(cue)) {
            return Optional.empty();
        }
        boolean unreal = isUnreal(cue, sentence);
        if (unreal && cue.claim() == Claim.SIGNED && isRefused(cue)) {
            return Optional.of(Claim.REJECTED);
        }
        if (unreal && cue.claim() != Claim.REJECTED) {
            return Optional.empty();
        }
        return turned(cue, negations(cue, sentence) + denials(cue, sentence));
    }

    private boolean isAsked(Cue cue, Sheet.Sentence sentence) {
        int t = cue.last();
        while (t < sentence.last() && !sheet.isStop(t)) {
            t++;
        }
        return "?".equals(sheet.word(t));
    }

    /** The token before a verb's helpers and adverbs. */
    private int beforeHelpers(int from, int least) {
        int t = from;
        while (t >= least && (sheet.is(t, HELPERS) || sheet.word(t).endsWith("ly"))) {
            t--;
        }
        return t;
    }

    private Optional<Claim> infinitive(int to, Cue cue, Sheet.Sentence sentence) {
        for (int t = to - 1; t >= Math.max(sentence.first(), to - 3); t--) {
            if (sheet.is(t, FAILURES)) {
                return turned(cue, 1);
            }
            if (sheet.is(t, REFUSALS)) {
                return cue.claim() == Claim.REJECTED && !cue.negated()
                        ? Optional.empty()
                        : Optional.of(cue.claim() == Claim.KEPT ? Claim.BROKEN : Claim.REJECTED);
            }
            if (sheet.is(t, SEEMING)) {
                return turned(cue, denials(cue, sentence));
            }
        }
        return Optional.empty();
    }

    /** Whether a word that may be a verb is a noun here: "his sign". */
    private boolean isNoun(Cue cue) {
        String word = sheet.word(cue.first());
        boolean base = cue.shape() == Cue.Shape.VERB && !word.endsWith("ed") && !word.endsWith("ing");
        boolean determined = Set.of("the", "a", "an", "his", "her", "its", "their", "our", "my", "s")
                .contains(sheet.word(cue.first() - 1));
        return base && determined && !PAST.contains(word);
    }

    private boolean isImperative(Cue cue, Sheet.Sentence sentence) {
        String word = sheet.word(cue.first());
        boolean base =
                cue.shape() == Cue.Shape.VERB && !word.endsWith("ed") && !word.endsWith("ing") && !word.endsWith("s");
        String before = sheet.word(cue.first() - 1);
        boolean finite = cue.first() > sentence.first()
                && sheet.isWord(cue.first() - 1)
                && (HELPERS.contains(before)
                        || before.endsWith("s")
                        || before.endsWith("ly")
                        || SUBJECTS.contains(before));
        return base && !PAST.contains(word) && !finite;
    }

    /** Whether it is "against breaking" or the like. */
    private boolean isAverted(Cue cue) {
        return sheet.word(cue.first()).endsWith("ing") && sheet.is(cue.first() - 1, AVERTING);
    }

    private boolean isUnreal(Cue cue, Sheet.Sentence sentence) {
        int least = Math.max(sentence.first(), cue.first() - (isWide(cue) ? FAR_BACK : BACK));
        for (int t = cue.first() - 1; t >= least; t--) {
            if (isBoundary(t) && !isWide(cue)) {
                return false;
            }
            boolean asLongAs = sheet.is(t, CONDITIONAL) && "as".equals(sheet.word(t + 1));
            boolean moment = sheet.is(t, MOMENTS) && "the".equals(sheet.word(t - 1)) && t + 1 < cue.first();
            boolean capital = sheet.isCapital(t) && t > sentence.first();
            boolean onceMore = "once".equals(sheet.word(t)) && "more".equals(sheet.word(t + 1));
            if ((sheet.is(t, MODALS) && !capital && !onceMore) || asLongAs || moment) {
                return true;
            }
        }
        return false;
    }

    private int negations(Cue cue, Sheet.Sentence sentence) {
        int least = Math.max(sentence.first(), cue.first() - (isWide(cue) ? FAR_BACK : BACK));
        int count = 0;
        for (int t = cue.first() - 1; t >= least && (isWide(cue) || !isBoundary(t)); t--) {
            boolean one = "only".equals(sheet.word(t)) && "one".equals(sheet.word(t + 1));
            count += one && cue.claim() == Claim.KEPT ? 1 : 0;
            boolean only = "only".equals(sheet.word(t + 1)) || sheet.is(t + 1, ENDING);
            count += sheet.is(t, NEGATIONS) && !only ? 1 : 0;
            count += sheet.is(t, ENDING) && t == cue.first() - 1 && !sheet.is(t - 1, NEGATIONS) ? 1 : 0;
            count += "no".equals(sheet.word(t)) && "longer".equals(sheet.word(t + 1)) ? 1 : 0;
        }
        for (int t = cue.last(); t < cue.last() + 2; t++) {
            boolean but = "but".equals(sheet.word(t + 1)) || "more".equals(sheet.word(t + 1));
            count += sheet.is(t, NOBODY) && !but ? 1 : 0;
        }
        return count;
    }

    private int denials(Cue cue, Sheet.Sentence sentence) {
        int least = Math.max(sentence.first(), cue.first() - FAR_BACK);
        boolean denied = false;
        boolean charge = false;
        for (int t = cue.first() - 1; t >= least && !sheet.isStop(t) && !",".equals(sheet.word(t)); t--) {
            charge |= sheet.is(t, CHARGES);
            denied |= sheet.is(t, DENIALS) || sheet.is(t, UNTRUE) || (charge && sheet.is(t, REBUFFS));
        }
        for (int t = cue.last(); charge && t < cue.last() + BACK && !sheet.isStop(t); t++) {
            denied |= sheet.is(t, UNTRUE);
        }
        return denied ? 1 : 0;
    }

    /** Whether what is done as the accord says stands before a comma: "the guns left, as it provides". */
    private static boolean isWide(Cue cue) {
        return cue.shape() == Cue.Shape.AS;
    }

    private boolean isBoundary(int t) {
        return sheet.isStop(t)
                || ",".equals(sheet.word(t))
                || "but".equals(sheet.word(t))
                || "that".equals(sheet.word(t))
                || "which".equals(sheet.word(t));
    }

    /** Whether it is "will not sign" or "would never sign". */
    private boolean isRefused(Cue cue) {
        String before = sheet.word(cue.first() - 1);
        boolean will = Set.of("will", "would").contains(sheet.word(cue.first() - 2));
        return Set.of("wont", "wouldnt").contains(before)
                || (will && Set.of("not", "never").contains(before));
    }

    private Optional<Claim> turned(Cue cue, int times) {
        if (cue.negated()) {
            return times % 2 == 1 ? Optional.of(cue.claim()) : Optional.empty();
        }
        if (times % 2 == 0) {
            return Optional.of(cue.claim());
        }
        if (cue.claim() == Claim.SIGNED && "never".equals(sheet.word(cue.first() - 1))) {
            return Optional.of(Claim.REJECTED);
        }
        return switch (cue.claim()) {
            case KEPT -> Optional.of(Claim.BROKEN);
            case BROKEN -> Optional.of(Claim.KEPT);
            default -> Optional.empty();
        };
    }
}
