package org.rapporteur.coding.agreements;

import java.util.Optional;
import java.util.Set;
import org.rapporteur.model.Claim;

/** Finds what the words of a claim are about: the accord that is their object or subject, or a pronoun in its place. */
final class Reach {

    private static final Set<String> BE = Words.set("is are was were be been being get got gets");
    private static final Set<String> HELPERS =
            Words.set("never not also already now still just long since all by then been being");
    private static final Set<String> PRONOUNS = Set.of("it", "them", "they", "this", "these");
    private static final Set<String> BETWEEN =
            Words.set("in on at by with from under as which who and but or because after before when while about over"
                    + " against through during beside near behind beyond into onto since until");
    private static final Set<String> BESIDE = Words.set(", and or of the a an both");
    /** What accords have, so that who breaks it breaks them. */
    private static final Set<String> PARTS = Words.set(
            "clause clauses line lines word words comma part parts half terms letter"
                    + " spirit article articles point points provision provisions side end all most none each one any much"
                    + " every either both rules conditions promises obligations text rest version nothing pledges"
                    + " some many guarantees ideas idea draft offer conclusion commitment commitments obligation promise"
                    + " pledge undertaking undertakings duties duty heart wording requirements stage stages phase steps");

    private static final Set<String> AND = Set.of("and", "or", "but", "then");
    private static final int RIGHT = 9;
    private static final int LEFT = 14;
    private static final Set<String> OBJECTS = Set.of("it", "them");
    private static final Set<String> RELATIVES = Set.of("which", "that");
    private static final int NEAR = 3;

    private static final Set<String> TIMES =
            Words.set("morning afternoon evening week month year spring summer autumn winter");
    private static final Set<String> WHAT = Set.of("what", "which", "all", "everything");
    private static final Set<String> HAVE = Set.of("has", "had", "have", "having");
    private static final Set<String> UNDER = Set.of("under", "in", "from", "by");
    private static final Set<String> WHEN = Set.of("in", "on", "at", "by");
    private static final int TAKEN = 5;

    private final Sheet sheet;

    Reach(Sheet sheet) {
        this.sheet = sheet;
    }

    /** Returns the mention of what a cue is about, if the sentence has one. */
    Optional<Line.Meant> object(Cue cue, Line line) {
        Optional<Line.Meant> inside = inside(cue, line);
        if (inside.isPresent()) {
            return inside;
        }
        return switch (cue.shape()) {
            case VERB -> verb(cue, line);
            case ERGATIVE -> verb(cue, line).or(() -> left(cue, line, NEAR).filter(meant -> isFinite(meant, cue)));
            case NOUN -> right(cue, line, RIGHT).or(() -> left(cue, line, 0));
            case SUBJECT -> left(cue, line, RIGHT).filter(meant -> isSubject(meant, cue));
            case AS -> left(cue, line, NEAR).filter(meant -> isBehindAs(meant, line));
            case EITHER -> right(cue, line, RIGHT).or(() -> left(cue, line, LEFT));
        };
    }

    /** Whether a mention can be the subject of a cue: what stands between goes on after a comma only with a verb. */
    private boolean isSubject(Line.Meant meant, Cue cue) {
        int comma = cue.first() - 1;
        while (comma >= meant.mention().last() && !",".equals(sheet.word(comma))) {
            comma--;
        }
        int next = comma + 1;
        return comma < meant.mention().last()
                || next == cue.first()
                || sheet.is(next, BE)
                || sheet.is(next, HAVE)
                || sheet.is(next, HELPERS)
                || sheet.is(next, AND)
                || sheet.is(next, RELATIVES);
    }

    /** Whether nothing but helpers stands between a mention and the verb of which it is the subject. */
    private boolean isFinite(Line.Meant meant, Cue cue) {
        for (int t = meant.mention().last(); t < cue.first(); t++) {
            if (!sheet.is(t, HAVE) && !sheet.is(t, HELPERS) && !sheet.word(t).endsWith("ly")) {
                return false;
            }
        }
        return true;
    }

    private boolean isBehindAs(Line.Meant meant, Line line) {
        int t = meant.mention().first() - 1;
        while (t > line.first() && t > meant.mention().first() - NEAR && Mentions.DETERMINERS.contains(sheet.word(t))) {
            t--;
        }
        return "as".equals(sheet.word(t));
    }

    /** Returns the mention right before a verb, of which it says something. */
    Optional<Line.Meant> subject(Cue verb, Line line) {
        return left(verb, line, NEAR).filter(meant -> isSubject(meant, verb));
    }

    /** Returns whether "what was signed" or the like stands right before a token. */
    boolean isWhatWasMade(int token, Line line) {
        boolean what = false;
        for (int t = token - 2; t >= Math.max(line.first(), token - TAKEN); t--) {
            what |= "what".equals(sheet.word(t));
        }
        return what && sheet.is(token - 1, Mentions.MADE);
    }

    /** Returns whether a mention stands behind "said of" behind a cue. */
    boolean isSpokenOf(Mention mention, Cue cue) {
        int t = mention.first() - 1;
        while (t > cue.last() && t > mention.first() - NEAR && Mentions.DETERMINERS.contains(sheet.word(t))) {
            t--;
        }
        return t > cue.last() && sheet.is(t, Set.of("of", "about")) && sheet.isSaying(t - 1);
    }

    /** The mention between the words of a cue: "tore the accord up". */
    private static Optional<Line.Meant> inside(Cue cue, Line line) {
        return line.meant().stream()
                .filter(meant ->
                        meant.mention().first() > cue.first() && meant.mention().first() < cue.last())
                .filter(meant -> meant.mention().last() > cue.last()
                        || Kinds.group(meant.mention().kind()) != Kinds.Group.PAPER)
                .findFirst();
    }

    /** Returns whether a cue stands around a mention or a pronoun. */
    boolean isAround(Cue cue, Line line) {
        return inside(cue, line).isPresent();
    }

    private Optional<Line.Meant> verb(Cue cue, Line line) {
        if (isPassive(cue, line)) {
            return left(cue, line, LEFT);
        }
        Optional<Line.Meant> reduced = left(cue, line, 2);
        if (reduced.isPresent()
                && isParticiple(sheet.word(cue.first()))
                && (cue.last() > cue.first() + 1 || !startsObject(cue.last()))) {
            return reduced;
        }
        return right(cue, line, RIGHT).or(() -> shared(cue, line)).or(() -> relative(cue, line));
    }

    /** The object that two verbs share: "signed and then broke the accord". */
    private Optional<Line.Meant> shared(Cue cue, Line line) {
        if (sheet.is(cue.last(), AND)) {
            for (int t = cue.last() + 1; t < Math.min(cue.last() + NEAR, line.last()); t++) {
                Optional<Cue> other = Cues.at(sheet, t, line.last());
                if (other.isPresent()) {
                    return right(other.get(), line, RIGHT);
                }
            }
        }
        return Optional.empty();
    }

    private boolean isPassive(Cue cue, Line line) {
        if (!isParticiple(sheet.word(cue.first()))) {
            return false;
        }
        int t = cue.first() - 1;
        while (t > line.first()
                && !sheet.is(t, BE)
                && (sheet.is(t, HELPERS) || sheet.word(t).endsWith("ly"))) {
            t--;
        }
        return sheet.is(t, BE);
    }

    /** Returns whether a verb has neither an object nor a subject that it is done to: "they signed in Riyadh". */
    boolean isWithoutObject(Cue cue, Line line) {
        int next = cue.last();
        next += sheet.isQuote(next) ? 1 : 0;
        boolean ends = next >= line.last() || !startsDefinite(next);
        boolean taken = false;
        for (int t = cue.first() - 1; t >= Math.max(line.first(), cue.first() - TAKEN); t--) {
            taken |= sheet.is(t, WHAT);
        }
        return ends && (taken || !isPassive(cue, line));
    }

    private static boolean isParticiple(String word) {
        return word.endsWith("ed")
                || Set.of(
                                "broken",
                                "torn",
                                "kept",
                                "held",
                                "struck",
                                "put",
                                "thrown",
                                "buried",
                                "met",
                                "upheld",
                                "withdrawn",
                                "gone")
                        .contains(word);
    }

    private boolean startsDefinite(int t) {
        boolean day = "this".equals(sheet.word(t)) && sheet.is(t + 1, TIMES);
        boolean starts = Mentions.DETERMINERS.contains(sheet.word(t)) || sheet.is(t, OBJECTS);
        return starts && !day;
    }

    private boolean startsObject(int t) {
        return Mentions.DETERMINERS.contains(sheet.word(t))
                || sheet.is(t, OBJECTS)
                || "a".equals(sheet.word(t))
                || "an".equals(sheet.word(t));
    }

    private Optional<Line.Meant> right(Cue cue, Line line, int most) {
        for (Line.Meant meant : line.meant()) {
            int first = meant.mention().first();
            boolean fits = meant.mention().form() != Mention.Form.PLACE || cue.sure();
            if (fits && first >= cue.last() && first - cue.last() <= most && isNounPhrase(cue.last(), first, cue)) {
                return Optional.of(further(meant, line));
            }
        }
        return Optional.empty();
    }

    /** The mention beside one that means nothing: "a text, the Lakeside Declaration", "the Charter and the Declaration". */
    private Line.Meant further(Line.Meant meant, Line line) {
        int next = line.meant().indexOf(meant) + 1;
        boolean paper = Kinds.group(meant.mention().kind()) == Kinds.Group.PAPER
                && meant.mention().words().isEmpty();
        if (next == line.meant().size() || (meant.accord().isPresent() && !paper)) {
            return meant;
        }
        Line.Meant other = line.meant().get(next);
        for (int t = meant.mention().last(); t < other.mention().first(); t++) {
            if (!sheet.is(t, BESIDE) && !(paper && sheet.is(t, UNDER))) {
                return meant;
            }
        }
        return other;
    }

    /** Returns whether what stands between a cue and a mention can belong to the noun phrase of the mention. */
    boolean isNounPhrase(int from, int to, Cue cue) {
        int t = from;
        while (t < to) {
            int aside = sheet.afterAside(t);
            if (aside > t && aside <= to) {
                t = aside;
                continue;
            }
            boolean whole = !cue.sure() && cue.shape() == Cue.Shape.VERB && t > from && "of".equals(sheet.word(t));
            if (whole && !sheet.is(t - 1, PARTS)) {
                return false;
            }
            boolean that = "that".equals(sheet.word(t)) && t > from && t < to - 1;
            boolean part = (sheet.is(t, UNDER) || sheet.is(t, AND)) && sheet.is(t - 1, PARTS) && t > from;
            boolean ends = sheet.isStop(t) || ",".equals(sheet.word(t)) || sheet.is(t, BETWEEN) || that;
            boolean when = cue.claim() == Claim.SIGNED && sheet.is(t, WHEN) && !startsObject(from);
            if (ends && !part && !when) {
                return false;
            }
            t++;
        }
        return true;
    }

    private Optional<Line.Meant> left(Cue cue, Line line, int most) {
        for (int i = line.meant().size() - 1; i >= 0; i--) {
            Line.Meant meant = line.meant().get(i);
            int last = meant.mention().last();
            boolean place =
                    meant.mention().form() == Mention.Form.PLACE && !(cue.sure() && cue.shape() == Cue.Shape.VERB);
            if (last <= cue.first() && !place) {
                return cue.first() - last <= most && !hasStop(last, cue.first())
                        ? Optional.of(meant)
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private boolean hasStop(int from, int to) {
        for (int t = from; t < to; t++) {
            if (sheet.isStop(t)) {
                return true;
            }
        }
        return false;
    }

    /** The mention that a relative clause belongs to: "the treaty which both sides broke". */
    private Optional<Line.Meant> relative(Cue cue, Line line) {
        Optional<Line.Meant> left = left(cue, line, LEFT);
        return left.filter(meant -> {
            int t = meant.mention().last();
            t += ",".equals(sheet.word(t)) ? 1 : 0;
            t += "to".equals(sheet.word(t)) ? 1 : 0;
            boolean subject = false;
            for (int w = t + 1; w < cue.first(); w++) {
                subject |= !sheet.is(w, HAVE)
                        && !sheet.is(w, HELPERS)
                        && !sheet.word(w).endsWith("ly");
            }
            return sheet.is(t, RELATIVES) && subject;
        });
    }

    /** Whether a pronoun stands where the accord would. */
    boolean pronoun(Cue cue, Line line) {
        boolean object = cue.shape() == Cue.Shape.VERB && sheet.is(cue.last(), OBJECTS);
        boolean inside = false;
        for (int t = cue.first() + 1; t < cue.last(); t++) {
            inside |= sheet.is(t, OBJECTS);
        }
        int before = cue.first() - 1;
        before -= sheet.isQuote(before) ? 1 : 0;
        boolean subject =
                cue.shape() == Cue.Shape.VERB && isParticiple(sheet.word(cue.first())) && sheet.is(before, OBJECTS);
        boolean passive = cue.shape() == Cue.Shape.VERB && isPassive(cue, line);
        if (passive || cue.shape() == Cue.Shape.SUBJECT) {
            for (int t = cue.first() - 1; t >= Math.max(line.first(), cue.first() - NEAR); t--) {
                subject |= sheet.is(t, PRONOUNS);
            }
        }
        boolean of = cue.shape() == Cue.Shape.NOUN && sheet.is(cue.last(), OBJECTS);
        boolean usual = cue.sure() || cue.claim() == Claim.KEPT || cue.claim() == Claim.BROKEN;
        return (object || inside || subject || of || partOfIt(cue)) && usual;
    }

    /** Whether "its half of it" stands behind a cue. */
    private boolean partOfIt(Cue cue) {
        for (int t = cue.last() + 1; t < cue.last() + NEAR; t++) {
            if ("of".equals(sheet.word(t)) && sheet.is(t + 1, OBJECTS)) {
                return true;
            }
        }
        return false;
    }
}
