package org.rapporteur.coding.agreements;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.model.AccordClaim;
import org.rapporteur.model.Claim;
import org.rapporteur.model.DateInterval;

/** Finds the claims in an article's sentences, one sentence after the other. */
final class Claims {

    private static final Set<String> OBJECTS = Set.of("it", "them");
    private static final Set<String> RELATIVES = Set.of("which", "that");

    private static final int NEAR = 3;
    private static final int MEMORY = 3;

    private final Sheet sheet;
    private final Mentions mentions;
    private final Accords accords;
    private final Voices voices;
    private final Reality reality;
    private final Verdicts verdicts;
    private final Reach reach;
    private final Optional<DateInterval> today;

    Claims(Sheet sheet, Mentions mentions, Accords accords, Voices voices, Optional<DateInterval> today) {
        this.sheet = sheet;
        this.mentions = mentions;
        this.accords = accords;
        this.voices = voices;
        this.reality = new Reality(sheet);
        this.verdicts = new Verdicts(sheet);
        this.reach = new Reach(sheet);
        this.today = today;
    }

    /** Reads the sentence that comes next. */
    void read(Sheet.Sentence sentence, int index) {
        List<Line.Meant> meant = new ArrayList<>();
        for (Mention mention : mentions.in(sentence)) {
            Optional<Accords.Accord> accord = accords.meant(mention, sheet.written(mention.first(), mention.last()));
            if (mention.form() == Mention.Form.PLACE) {
                accord.ifPresent(accords::hint);
            } else {
                accord.ifPresent(a -> accords.use(a, mention.first(), index));
            }
            meant.add(new Line.Meant(mention, accord));
        }
        Line line = new Line(sentence, index, meant);
        int t = sentence.first();
        while (t < sentence.last()) {
            Optional<Cue> cue = Cues.at(sheet, t, sentence.last());
            verdicts.at(t, sentence.last()).ifPresent(c -> verdict(c, line));
            t = cue.isPresent() ? claim(cue.get(), line) : t + 1;
        }
    }

    /** Adds that somebody rejects an accord by what he calls it. */
    private void verdict(Cue verb, Line line) {
        if (verdicts.isCopula(verb.first())) {
            reach.subject(verb, line)
                    .filter(meant -> isVerdict(verb, verb.last(), line))
                    .ifPresent(meant -> meant.accord().ifPresent(a -> add(a, verb, Claim.REJECTED, meant.mention())));
            if (reach.isWhatWasMade(verb.first(), line) && isVerdict(verb, verb.last(), line)) {
                accords.before(verb.first(), line.index(), 1)
                        .ifPresent(a -> add(a, verb, Claim.REJECTED, verb.first() - 1, verb.last()));
            }
            return;
        }
        Optional<Line.Meant> object = line.meant().stream()
                .filter(meant -> meant.mention().first() >= verb.last()
                        && meant.mention().first() - verb.last() <= 2 * NEAR
                        && reach.isNounPhrase(verb.last(), meant.mention().first(), verb)
                        && isVerdict(verb, meant.mention().last(), line))
                .findFirst();
        if (object.isPresent()) {
            Mention mention = object.get().mention();
            object.get().accord().ifPresent(a -> add(a, verb, Claim.REJECTED, mention));
        } else if (sheet.is(verb.last(), OBJECTS) && isVerdict(verb, verb.last() + 1, line)) {
            accords.before(verb.first(), line.index(), 1)
                    .ifPresent(a -> add(a, verb, Claim.REJECTED, verb.first(), verb.last() + 1));
        }
    }

    private boolean isVerdict(Cue verb, int from, Line line) {
        return verdicts.isBad(verb, from, line.last())
                && reality.of(verb, line.sentence()).isPresent();
    }

    /** Adds what a cue claims; returns the token at which to go on. */
    private int claim(Cue cue, Line line) {
        int next = cue.first() + 1;
        Optional<Claim> claim = reality.of(cue, line.sentence());
        if (claim.isEmpty()) {
            return next;
        }
        Optional<Line.Meant> at = reach.object(cue, line);
        boolean vague = at.isPresent() && at.get().accord().isEmpty() && reach.pronoun(cue, line);
        if (at.isPresent() && !vague) {
            Mention mention = at.get().mention();
            Optional<Accords.Accord> accord = named(cue, claim.get(), at.get(), line);
            accord.ifPresent(a -> {
                accords.use(a, mention.first(), line.index());
                add(a, cue, claim.get(), mention);
            });
            return accord.isPresent() && !reach.isAround(cue, line) ? cue.last() : next;
        }
        // What was signed is told by the way in "contrary to what was signed".
        Optional<Cue> signed = claim.get() == Claim.SIGNED ? Optional.empty() : whatWasSigned(cue, line);
        Optional<Accords.Accord> accord =
                signed.isPresent() ? signing(signed.get(), line) : unnamed(cue, claim.get(), line);
        accord.ifPresent(a -> {
            accords.use(a, cue.first(), line.index());
            add(a, cue, claim.get(), cue.first(), cue.last());
        });
        return accord.isPresent() ? signed.orElse(cue).last() : next;
    }

    /** The accord that a mention means of which a cue claims something. */
    private Optional<Accords.Accord> named(Cue cue, Claim claim, Line.Meant at, Line line) {
        boolean isNew = claim == Claim.SIGNED || claim == Claim.PROPOSED;
        boolean makes = cue.sure()
                || claim == Claim.PROPOSED
                || Kinds.group(at.mention().kind()) != Kinds.Group.PAPER;
        if (at.accord().isEmpty() && isNew && makes) {
            return made(at.mention(), cue, line);
        }
        boolean again = at.accord().isEmpty() && (isBare(at.mention()) || isDescribed(at.mention(), cue));
        return again ? accords.again(at.mention()) : at.accord();
    }

    /** The accord that a cue is about where no mention stands that could be it. */
    private Optional<Accords.Accord> unnamed(Cue cue, Claim claim, Line line) {
        if (reach.pronoun(cue, line)) {
            return accords.before(cue.first(), line.index(), MEMORY)
                    .or(() -> spokenOf(cue, line))
                    .or(() -> accords.hinted().filter(a -> cue.sure()));
        }
        if (claim == Claim.SIGNED && cue.sure() && reach.isWithoutObject(cue, line)) {
            return signing(cue, line);
        }
        return Optional.empty();
    }

    /** Whether it is "breaks truce" or "truce violations", where the article is left out. */
    private static boolean isBare(Mention mention) {
        Kinds.Group group = Kinds.group(mention.kind());
        return mention.form() == Mention.Form.PLAIN && (group == Kinds.Group.TRUCE || group == Kinds.Group.ACCORD);
    }

    /** Whether it is "a truce that is kept by nobody", which speaks of one that is known. */
    private boolean isDescribed(Mention mention, Cue cue) {
        boolean fact = cue.claim() == Claim.KEPT || cue.claim() == Claim.BROKEN;
        boolean described = sheet.is(mention.last(), RELATIVES) || Kinds.group(mention.kind()) == Kinds.Group.TRUCE;
        return fact && mention.form() == Mention.Form.INDEFINITE && described;
    }

    private void add(Accords.Accord accord, Cue cue, Claim claim, Mention mention) {
        add(accord, cue, claim, Math.min(cue.first(), mention.first()), Math.max(cue.last(), mention.last()));
    }

    private void add(Accords.Accord accord, Cue cue, Claim claim, int first, int last) {
        AccordClaim found = new AccordClaim(
                sheet.span(first, last), claim, voices.at(sheet.start(cue.first())), Sureness.of(claim), "cue");
        boolean again = accord.claims().stream()
                .anyMatch(c -> c.claim() == claim && c.claimant().equals(found.claimant()));
        if (!again) {
            accord.claims().add(found);
        }
    }

    /** The verb in "what was signed in July", right behind a cue. */
    private Optional<Cue> whatWasSigned(Cue cue, Line line) {
        boolean what = sheet.is(cue.last() - 1, Set.of("all", "everything")) || "what".equals(sheet.word(cue.last()));
        for (int t = cue.last(); what && t < Math.min(cue.last() + 6, line.last()); t++) {
            Optional<Cue> signed = Cues.at(sheet, t, line.last()).filter(c -> c.claim() == Claim.SIGNED && c.sure());
            if (signed.isPresent()) {
                return signed;
            }
        }
        return Optional.empty();
    }

    /** The accord that a sentence speaks of as of any: "there is a truce, and they have broken it". */
    private Optional<Accords.Accord> spokenOf(Cue cue, Line line) {
        Optional<Accords.Accord> found = Optional.empty();
        for (Line.Meant meant : line.meant()) {
            Kinds.Group group = Kinds.group(meant.mention().kind());
            boolean accord = group == Kinds.Group.TRUCE || group == Kinds.Group.ACCORD;
            if (accord && meant.mention().last() <= cue.first()) {
                found = accords.again(meant.mention());
            }
            // "They broke it," he said of the truce.
            boolean said = accord && found.isEmpty() && reach.isSpokenOf(meant.mention(), cue);
            found = said ? meant.accord().or(() -> accords.again(meant.mention())) : found;
        }
        return found;
    }

    /** The accord that is signed with an indefinite article: one that the project lists for that day, or a new one. */
    private Optional<Accords.Accord> made(Mention mention, Cue cue, Line line) {
        Set<String> words = new HashSet<>(mention.words());
        Optional<DateInterval> told = mention.event()
                .or(() -> mentions.making(mention.last(), line.last(), words))
                .or(() -> mentions.making(cue.last(), line.last(), words))
                .or(() -> mentions.making(cue.first(), cue.last(), words))
                .or(() -> mentions.making(line.first(), cue.first(), new HashSet<>()));
        Mention dated = new Mention(
                mention.first(),
                mention.last(),
                mention.kind(),
                mention.form(),
                Set.copyOf(words),
                mention.date(),
                told.or(() -> isNews(mention) ? today : Optional.empty()));
        return accords.made(
                        dated,
                        sheet.written(mention.first(), mention.last()),
                        told.isPresent() && cue.claim() == Claim.SIGNED)
                .map(accord -> {
                    accords.use(accord, mention.first(), line.index());
                    return accord;
                });
    }

    /** Whether what is signed may be an accord of which the article is the news. */
    private static boolean isNews(Mention mention) {
        return mention.form() == Mention.Form.INDEFINITE
                || mention.form() == Mention.Form.PLAIN
                || Kinds.group(mention.kind()) != Kinds.Group.LOOSE;
    }

    /** The accord that is signed where only a place or a day tells which: "what they signed in Riyadh". */
    private Optional<Accords.Accord> signing(Cue cue, Line line) {
        Set<String> words = new HashSet<>();
        Optional<DateInterval> told = mentions.making(cue.last(), line.last(), words)
                .or(() -> mentions.making(line.first(), cue.first(), new HashSet<>()));
        boolean taken = false;
        for (int t = cue.first() - 1; t >= Math.max(line.first(), cue.first() - NEAR); t--) {
            taken |= sheet.is(t, Set.of("what", "who", "which", "that", "all"));
        }
        Optional<DateInterval> now = taken && !words.isEmpty() ? Optional.empty() : today;
        Mention event = new Mention(
                cue.first(),
                cue.last(),
                "",
                Mention.Form.PLACE,
                Set.copyOf(words),
                Optional.empty(),
                told.or(() -> now));
        return accords.made(event, "", false);
    }
}
