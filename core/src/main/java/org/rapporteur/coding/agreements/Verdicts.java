package org.rapporteur.coding.agreements;

import java.util.Optional;
import java.util.Set;
import org.rapporteur.model.Claim;

/** Finds verdicts on an accord by which somebody rejects it: "called the truce “a pause for the undertaker”". */
final class Verdicts {

    private static final Set<String> SAYING = Words.set(
            "call calls called calling describe describes described describing brand"
                    + " brands branded dub dubs dubbed label labels labelled labeled term terms termed regard regards"
                    + " regarded regarding treat treats treated treating consider considers considered find finds found"
                    + " see sees saw rate rates rated declare declares declared rule rules ruled pronounce pronounced"
                    + " speak speaks spoke spoken portray portrays portrayed paint paints painted compare compares compared liken likens likened hold holds");
    private static final Set<String> SCORNFUL =
            Words.set("ridicule ridicules ridiculed deride derides derided mock mocks mocked"
                    + " loathe loathes loathed scorn scorns scorned denounce denounces denounced dismiss dismisses"
                    + " dismissed assail assails assailed");
    private static final Set<String> LEADING =
            Words.set("as to a an the only merely but nothing no more than little very simply just , : be");
    private static final Set<String> BAD =
            Words.set("surrender capitulation betrayal treason mistake forgery fraud sham farce"
                    + " trap sellout humiliation disgrace disaster robbery theft crime insult nightmare unjust unfair shame"
                    + " scandal waste worthless null invalid illegal unlawful illegitimate unconstitutional joke suicide"
                    + " anachronism cruel soft dangerous reckless folly catastrophe unacceptable void provocation"
                    + " swindle deceit deception lie charade defeat diktat weak toothless obsolete gift reward"
                    + " appeasement bribe trick scam noose rag cage leash collar prison straitjacket muzzle"
                    + " partition shackles chains death coffin funeral starter nonstarter stillborn unworkable"
                    + " onesided lopsided rotten shameful bad worst wrong error blunder selloff"
                    + " blackmail extortion imposture pretence parody nonsense rubbish dishonest rigged"
                    + " unbalanced unenforceable poison poisoned abomination heresy sin curse absurdity");
    private static final Set<String> GOOD =
            Words.set("welcome good great best better fair fairest historic victory triumph step"
                    + " courage courageous brave wise honourable honorable honest courtesy milestone breakthrough hope"
                    + " hopeful neighbourly success progress proud achievement start beginning reasonable sensible"
                    + " important necessary model adult price first real decent balanced turning true grown masterpiece"
                    + " gift happy end happiest quiet page semicolon bridge door foundation basis chance imperfect treaty"
                    + " record reminder only minimum");
    private static final Set<String> COPULA = Set.of("is", "was", "are", "were", "remains", "remained", "be");
    private static final Set<String> NOT = Set.of("not", "no", "never", "neither", "hardly", "anything");
    private static final int VERDICT = 10;
    private static final int LEAD = 4;

    private final Sheet sheet;

    Verdicts(Sheet sheet) {
        this.sheet = sheet;
    }

    /** Returns the verb of a verdict at a token. */
    Optional<Cue> at(int token, int to) {
        boolean verb = sheet.is(token, SAYING) || sheet.is(token, SCORNFUL) || isCopula(token);
        return verb && token < to
                ? Optional.of(new Cue(token, token + 1, Claim.REJECTED, Cue.Shape.VERB, false, false))
                : Optional.empty();
    }

    /** Returns whether a token says what its subject is. */
    boolean isCopula(int token) {
        return sheet.is(token, COPULA);
    }

    /** Returns whether what stands behind the object of such a verb rejects it. */
    boolean isBad(Cue verb, int from, int to) {
        if (sheet.is(verb.first(), SCORNFUL)) {
            return true;
        }
        boolean nothing = Set.of("nothing", "little").contains(sheet.word(from)) || "more".equals(sheet.word(from + 1));
        if (isCopula(verb.first()) && sheet.is(from, NOT) && !nothing) {
            return false;
        }
        int t = from;
        boolean quoted = false;
        boolean led = false;
        while (t < to && t - from < LEAD && (sheet.is(t, LEADING) || sheet.isQuote(t))) {
            quoted |= sheet.isQuote(t);
            led |= sheet.is(t, LEADING);
            t++;
        }
        boolean bad = false;
        for (int w = from; w < Math.min(to, from + VERDICT) && !sheet.isStop(w); w++) {
            // What says what became of it is a claim of its own.
            if (sheet.is(w, GOOD) || Cues.at(sheet, w, to).isPresent()) {
                return false;
            }
            bad |= sheet.is(w, BAD);
        }
        return bad || (!isCopula(verb.first()) && quoted && t < to && (led || sheet.isWord(t)));
    }
}
