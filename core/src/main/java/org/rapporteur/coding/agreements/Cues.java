package org.rapporteur.coding.agreements;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.model.Claim;

/** Finds the words that claim something of an accord. */
final class Cues {

    /** How many words may stand between the parts of "tore … up". */
    private static final int GAP = 7;

    /**
     * One per line: the claim, where the accord stands, {@code +} if the words are said of accords and little else, and the
     * words. A stroke parts forms of a word, {@code *} stands for all forms of a regular verb, {@code ..} for some words.
     * An exclamation mark before the claim says that the words make it only where they are negated.
     */
    private static final String LEXICON = """
            BROKEN VERB + tear|tears|tearing|tore|torn .. up
            BROKEN VERB + tear|tears|tearing|tore|torn .. to shreds|pieces|bits
            BROKEN VERB + rip* .. up|apart
            BROKEN VERB + ripped|ripping .. up|apart
            BROKEN VERB + shred*
            BROKEN VERB + shredded|shredding
            BROKEN VERB + breach*
            BROKEN NOUN + breach|breaches of
            BROKEN NOUN + breach|breaches
            BROKEN VERB + violate*
            BROKEN NOUN + violation|violations of
            BROKEN NOUN + violation|violations
            BROKEN VERB + infringe*
            BROKEN NOUN + infringement|infringements of
            BROKEN VERB + renege|reneges|reneged|reneging on
            BROKEN VERB + go|goes|going|gone|went back on
            BROKEN VERB + trample*
            BROKEN VERB + trampled|trampling on|upon
            BROKEN VERB + flout*
            BROKEN VERB + circumvent*
            BROKEN VERB + disregard*
            BROKEN VERB - ignore*
            BROKEN VERB - betray*
            BROKEN VERB + dishonoured|dishonored|dishonouring|dishonoring
            BROKEN VERB - backtrack|backtracks|backtracked|backtracking on
            BROKEN VERB - back|backs|backed|backing out of
            BROKEN VERB - backs|backed|backing away from
            BROKEN VERB - pulls|pulled|pulling back from
            BROKEN VERB - hollow|hollowed .. out
            BROKEN VERB - made|make|makes|making a mockery of
            BROKEN VERB - cheat|cheats|cheated|cheating on
            BROKEN EITHER + at odds with
            BROKEN EITHER + incompatible|inconsistent with
            BROKEN EITHER + run|runs|ran|running counter to
            BROKEN NOUN - betrayal of
            BROKEN NOUN - collapse|breakdown|failure of
            BROKEN VERB - break|breaks|breaking|broke|broken
            BROKEN NOUN - breaking of
            BROKEN VERB + contravene*
            BROKEN NOUN + contravention|contraventions of
            BROKEN NOUN + transgression|transgressions of
            BROKEN VERB + default* on
            BROKEN VERB + make|makes|made|making .. joke|mockery|nonsense|farce|circus|laughingstock .. of
            BROKEN VERB - empty|empties|emptied .. of
            BROKEN VERB + strip|strips|stripped .. of
            BROKEN VERB + rip* .. out of
            BROKEN VERB + ripped|ripping|tore|torn .. out of
            BROKEN VERB - fly|flies|flew|flying in the face of
            BROKEN NOUN - affront to
            BROKEN NOUN - disregard|contempt for|of
            BROKEN VERB - put|puts|placed|places .. outside
            BROKEN VERB - shoot|shoots|shot .. dead|down
            BROKEN NOUN + prohibited|banned|forbidden|outlawed|barred|illegal|unlawful by|under
            BROKEN VERB - shatter*
            BROKEN VERB - bury|buries|buried|burying
            BROKEN VERB - smash|smashes|smashed|smashing
            BROKEN VERB - destroy*
            BROKEN VERB - dismantle*
            BROKEN VERB - demolish|demolishes|demolished
            BROKEN VERB - kill|kills|killed|killing .. off
            BROKEN VERB - kill|kills|killed|killing
            BROKEN VERB - strangle*
            BROKEN VERB - subvert*
            BROKEN VERB - erode*
            BROKEN VERB - nullify|nullifies|nullified
            BROKEN VERB - jettison*
            BROKEN VERB - dump*
            BROKEN VERB - drop|drops|dropped
            BROKEN VERB - leave|leaves|left|leaving
            BROKEN VERB - exit*
            BROKEN VERB - repeal*
            BROKEN VERB - shelve*
            BROKEN VERB - neglect*
            BROKEN VERB - evade*
            BROKEN VERB - dodge*
            BROKEN VERB - bypass|bypasses|bypassed|bypassing
            BROKEN VERB - sidestep|sidesteps|sidestepped|sidestepping
            BROKEN VERB - overstep|oversteps|overstepped|overstepping
            BROKEN VERB - defy|defies|defied|defying
            BROKEN VERB - pervert*
            BROKEN VERB - torpedo*
            BROKEN VERB - scuttle*
            BROKEN VERB - scupper*
            BROKEN VERB - drag|drags|dragged|dragging .. feet on|over
            BROKEN VERB - turn|turns|turned|turning .. back|backs on
            BROKEN VERB - walk|walks|walked|walking over
            BROKEN VERB - drive|drives|drove|driven|driving .. through
            BROKEN ERGATIVE - end|ends|ended|ending
            BROKEN SUBJECT - collapses|collapsed
            BROKEN SUBJECT - unravel|unravels|unravelling|unraveling
            BROKEN SUBJECT - fall|falls|fell|fallen|falling apart|through
            BROKEN SUBJECT - fall|falls|fell|fallen|falling to pieces|bits
            BROKEN SUBJECT - break|breaks|broke|broken|breaking down
            BROKEN SUBJECT - lasted .. minutes|hours|days|weeks|months
            BROKEN SUBJECT - failed|died|crumbles|crumbling
            BROKEN SUBJECT - is|was|are|were|be|been over|finished|gone|history
            BROKEN SUBJECT - in name only
            BROKEN SUBJECT - in pieces|bits
            BROKEN SUBJECT - in the dustbin|bin|rubbish|grave
            BROKEN SUBJECT - a fiction|corpse|memory
            BROKEN SUBJECT - unkept|unobserved
            BROKEN EITHER + in contravention|disregard|contempt|violation|breach of
            BROKEN EITHER + in breach|violation
            BROKEN EITHER + against the letter|spirit|terms of
            !BROKEN SUBJECT - worth the|its paper
            BROKEN VERB - walk|walks|walked|walking out of|on
            BROKEN VERB - walk|walks|walked|walking away from
            BROKEN VERB - pull|pulls|pulled|pulling out of
            BROKEN VERB - withdraw|withdraws|withdrew|withdrawn|withdrawing from
            BROKEN VERB - quit|quits|quitting
            BROKEN VERB - abandon*
            BROKEN VERB - scrap|scraps|scrapped|scrapping
            BROKEN VERB - suspend*
            BROKEN VERB - wreck*
            BROKEN VERB - forget|forgets|forgot|forgotten
            BROKEN VERB - burn|burns|burned|burnt
            BROKEN VERB - gut|guts|gutted
            BROKEN VERB - freeze|freezes|froze|frozen
            BROKEN VERB - cancel|cancels|cancelled|canceled
            BROKEN VERB - terminate*
            BROKEN VERB - ditch*
            BROKEN VERB - discard*
            BROKEN VERB - desert*
            BROKEN VERB - bail|bails|bailed out of
            BROKEN VERB - drive|drove|driven .. through
            BROKEN VERB - walk|walks|walked all over
            BROKEN VERB - make|makes|made .. waste paper of
            BROKEN VERB - turn|turns|turned .. into waste|scrap paper
            BROKEN EITHER - waste paper
            BROKEN EITHER - scrap of paper
            BROKEN NOUN - despite|notwithstanding
            BROKEN NOUN - in spite of
            BROKEN SUBJECT - only on paper
            BROKEN SUBJECT - on paper only
            !BROKEN SUBJECT - last|lasted
            !BROKEN SUBJECT - worth
            BROKEN VERB - sabotage*
            BROKEN VERB - undermine*
            BROKEN VERB - throw|throws|threw|thrown .. out of the window
            BROKEN VERB - throw|throws|threw|thrown .. away|overboard
            BROKEN VERB - wipe|wiped|wiping .. boots|feet on
            BROKEN VERB - spit|spat|spits on|upon
            BROKEN EITHER + in tatters|ruins|shreds
            BROKEN EITHER + a dead letter
            BROKEN EITHER + dead letter
            BROKEN EITHER - a worthless|mere piece|scrap of paper
            BROKEN EITHER + contrary to
            BROKEN EITHER + in defiance of
            BROKEN EITHER + out of line with
            BROKEN SUBJECT + unfulfilled|unimplemented|unhonoured|unhonored
            BROKEN SUBJECT - forbids|forbid|forbade|prohibits|bars|outlaws
            BROKEN SUBJECT - collapsed|unravelled|unraveled|crumbled
            BROKEN SUBJECT - is|was|as dead
            BROKEN SUBJECT - void since
            BROKEN SUBJECT - lies|lie|lay|lying in
            BROKEN EITHER - burnt|burned by
            BROKEN VERB + honoured|honored in the breach
            KEPT VERB - keep|keeps|keeping|kept
            KEPT VERB - keep|keeps|keeping|kept to
            KEPT VERB - do|does|did|done all|everything
            KEPT VERB + honour*
            KEPT VERB + honor*
            KEPT VERB - respect*
            KEPT VERB - observe*
            KEPT VERB + abide|abides|abided|abode|abiding by
            KEPT VERB + adhere* to
            KEPT VERB + comply|complies|complied|complying with
            KEPT NOUN + compliance with
            KEPT VERB - stick|sticks|sticking|stuck to
            KEPT VERB - fulfil|fulfils|fulfill|fulfills|fulfilled|fulfilling
            KEPT VERB - implement*
            KEPT VERB - carry|carries|carried|carrying out
            KEPT VERB - live|lives|lived|living up to
            KEPT VERB - deliver|delivers|delivered|delivering on
            KEPT VERB - stand|stands|stood by
            KEPT VERB - live|lives|lived|living by
            KEPT VERB - follow|follows|followed|following
            KEPT VERB - apply|applies|applied
            KEPT VERB - uphold|upholds|upheld|upholding
            KEPT VERB - perform|performs|performed|performing
            KEPT EITHER - remained|remain|remains|stayed|stay|stays true|faithful to
            KEPT SUBJECT - hold|holds|held|holding
            KEPT EITHER - true|faithful to
            KEPT EITHER + in line|accordance|conformity|keeping|compliance with
            KEPT EITHER - consistent with
            KEPT SUBJECT - to the letter|comma
            KEPT EITHER + accordance|conformity|compliance with
            KEPT EITHER - strictly|entirely|fully|well within
            KEPT EITHER + as agreed|required|stipulated|provided|foreseen|demanded|promised in|at|by|under|for
            KEPT AS + provides|requires|demands|stipulates|foresees|prescribes|says|obliges|asks|wants|provided|required
            KEPT AS + demanded|stipulated|foresaw|prescribed|obliged|laid|set|allows|allowed|entitled|entitles|promised
            KEPT EITHER + as laid|set down|out in|by
            KEPT VERB - meet|meets|met|meeting
            KEPT NOUN - permitted|allowed|authorised|authorized|covered by|under
            KEPT SUBJECT - stood the test
            KEPT VERB - complete*
            KEPT VERB - discharge*
            KEPT VERB - put|puts into practice|effect|force
            KEPT VERB - put|puts .. into practice|effect
            KEPT VERB - made|makes|make|making good on
            KEPT VERB - hold|holds|held|holding to
            KEPT VERB - remain|remains|remained|stay|stays|stayed within
            KEPT SUBJECT - still stands|stood
            KEPT SUBJECT - works|worked
            KEPT SUBJECT - intact|alive
            KEPT SUBJECT - still|remains|remained in force|place
            KEPT SUBJECT - survives|survive|survived
            KEPT NOUN - observance|implementation|fulfilment|fulfillment of
            KEPT SUBJECT - entitles|entitled|allows|allowed|permits|permitted
            SIGNED VERB + sign*
            SIGNED NOUN + signing|signature of
            SIGNED VERB + set|sets|setting .. name|names|signature|signatures|hand|hands|seal to|under
            SIGNED VERB + put|puts|putting .. name|names|signature|signatures under|beneath
            SIGNED VERB + affix|affixes|affixed .. to
            SIGNED VERB + countersign*
            SIGNED VERB + initial|initials|initialled|initialed|initialling
            SIGNED VERB + put|puts|putting .. name|names|signature|signatures|pen|hand to
            SIGNED VERB + put|puts|putting .. name|names|signature|signatures|pen|hand .. to
            SIGNED VERB + put|puts|putting .. name|names|signature|signatures
            SIGNED VERB - conclude*
            SIGNED VERB - seal*
            SIGNED VERB - shake|shakes|shook|shaken hands on
            SIGNED VERB - finalised|finalized|finalise|finalize
            SIGNED VERB - ink*
            SIGNED VERB - reach*
            SIGNED VERB - strike|strikes|struck|striking
            SIGNED VERB - agree|agreed|agreeing
            SIGNED VERB - agree|agreed|agreeing to|on|upon
            SIGNED VERB - clinch*
            SIGNED VERB - entered|enter|entering into
            PROPOSED VERB - propose*
            PROPOSED VERB - table|tables|tabled|tabling
            PROPOSED VERB - put|puts|putting .. forward
            PROPOSED VERB - put|puts to
            PROPOSED VERB - submit|submits|submitted|submitting
            PROPOSED VERB - circulate*
            PROPOSED VERB - draft*
            PROPOSED VERB - lay|lays|laid .. on the table
            PROPOSED VERB - present*
            PROPOSED VERB - offer*
            PROPOSED VERB - suggest*
            PROPOSED VERB - float*
            PROPOSED VERB - unveil*
            PROPOSED VERB - outline*
            PROPOSED VERB - hand|hands|handed|handing
            PROPOSED VERB - put|puts|putting .. on the table
            PROPOSED VERB - laid|lay|lays .. before
            PROPOSED VERB - present|presents|presented .. with
            PROPOSED VERB - pitch|pitches|pitched
            PROPOSED VERB - drew|draws|drawn|drawing up
            PROPOSED SUBJECT - on the table
            PROPOSED NOUN - draft|drafts|proposal|proposals of|for
            PROPOSED NOUN - draft|drafts
            PROPOSED SUBJECT + ready for signature|signing
            PROPOSED EITHER + no signature|signatures
            PROPOSED SUBJECT + unsigned
            REJECTED VERB - reject*
            REJECTED NOUN - rejection of
            REJECTED VERB - renounce*
            REJECTED VERB - repudiate*
            REJECTED VERB - denounce*
            REJECTED VERB - disown*
            REJECTED VERB - turn|turns|turned|turning .. down
            REJECTED VERB - vote|votes|voted|voting .. down
            REJECTED VERB - vote|votes|voted|voting against
            REJECTED VERB - dismiss|dismisses|dismissed|dismissing
            REJECTED VERB - spurn*
            REJECTED VERB - refuse|refuses|refused|refusing
            REJECTED VERB - assail*
            REJECTED VERB - condemn*
            REJECTED VERB - oppose*
            REJECTED VERB - fight|fights|fought|fighting
            REJECTED VERB - scorn*
            REJECTED VERB - throw|throws|threw|thrown .. out
            REJECTED VERB - say|says|said|saying no to
            REJECTED VERB - veto|vetoes|vetoed|vetoing
            REJECTED VERB - rule|rules|ruled|ruling .. out
            REJECTED VERB - slam|slams|slammed|slamming
            REJECTED VERB - blast*
            REJECTED VERB - attack*
            REJECTED VERB - mock*
            REJECTED VERB - scoff|scoffs|scoffed at
            REJECTED VERB - criticise*
            REJECTED VERB - criticize*
            REJECTED VERB - disavow*
            REJECTED VERB - revoke*
            REJECTED VERB - annul|annuls|annulled
            REJECTED SUBJECT - unacceptable
            REJECTED VERB - brush|wave|sweep|cast|push|brushed|waved|swept|pushed .. aside|away
            REJECTED VERB - shrug|shrugs|shrugged .. off
            REJECTED VERB - strike|struck|strikes|striking down
            REJECTED VERB - want|wants|wanted .. scrapped|cancelled|annulled|revoked|gone|torn|repealed|undone|abolished
            REJECTED VERB - march|marches|marched|marching against
            REJECTED VERB - protest|protests|protested|protesting against
            REJECTED VERB - protest|protests|protested|protesting
            REJECTED VERB - demonstrate|demonstrated|demonstrating against
            REJECTED VERB - rally|rallied|rallying|campaigned|campaigning against
            REJECTED VERB - speak|spoke|speaks|came|comes|come out against
            REJECTED VERB - speak|spoke|speaks against
            REJECTED VERB - rail|railed|rails against|at
            REJECTED VERB - snub|snubs|snubbed
            REJECTED VERB - decline|declines|declined
            REJECTED VERB - resist*
            REJECTED VERB - burn|burns|burned|burnt .. copy|copies of
            REJECTED SUBJECT - is|was|as dead on arrival
            REJECTED SUBJECT + a nonstarter
            REJECTED SUBJECT - no validity|standing|value|force|place|legitimacy
            !REJECTED SUBJECT - exist|exists|existed
            REJECTED NOUN - no to
            REJECTED NOUN - opposition|resistance|objection|objections|opponents to|of
            !REJECTED VERB - accept*
            !REJECTED VERB - recognise*
            !REJECTED VERB - recognize*
            !REJECTED VERB - endorse*
            !REJECTED VERB - support*
            !REJECTED VERB - back|backs|backed|backing
            !REJECTED VERB - approve*
            !REJECTED VERB - want|wants|wanted
            !REJECTED SUBJECT - bind|binds|bound|binding
            !REJECTED EITHER - bound by|with
            REJECTED VERB - laugh|laughs|laughed at
            REJECTED VERB - deride|derides|derided|deriding
            REJECTED VERB - decry|decries|decried
            REJECTED EITHER + null and void
            """;

    private static final Map<String, List<Pattern>> PATTERNS = new HashMap<>();

    private record Pattern(Claim claim, Cue.Shape shape, boolean sure, boolean negated, List<Set<String>> words) {}

    static {
        for (String line : LEXICON.lines().toList()) {
            String[] parts = line.split(" ", 4);
            List<Set<String>> words = new ArrayList<>();
            for (String word : parts[3].split(" ", -1)) {
                words.add(forms(word));
            }
            boolean negated = parts[0].startsWith("!");
            Claim claim = Claim.valueOf(parts[0].substring(negated ? 1 : 0));
            Pattern pattern = new Pattern(claim, Cue.Shape.valueOf(parts[1]), "+".equals(parts[2]), negated, words);
            words.get(0)
                    .forEach(first -> PATTERNS.computeIfAbsent(first, f -> new ArrayList<>())
                            .add(pattern));
        }
    }

    private Cues() {}

    private static Set<String> forms(String word) {
        if (!word.endsWith("*")) {
            return Set.of(word.split("\\|"));
        }
        String base = word.substring(0, word.length() - 1);
        String stem = base.endsWith("e") ? base.substring(0, base.length() - 1) : base;
        boolean hiss = base.endsWith("ch") || base.endsWith("ss");
        Set<String> out = new HashSet<>(Set.of(base, stem + "ed", stem + "ing"));
        out.add(base + (hiss ? "es" : "s"));
        return out;
    }

    /** Returns the longest cue that begins at a token of a sentence. */
    static Optional<Cue> at(Sheet sheet, int token, int to) {
        Optional<Cue> best = Optional.empty();
        for (Pattern pattern : PATTERNS.getOrDefault(sheet.word(token), List.of())) {
            int last = end(sheet, token, to, pattern.words());
            if (last > 0 && (best.isEmpty() || last > best.get().last())) {
                best = Optional.of(
                        new Cue(token, last, pattern.claim(), pattern.shape(), pattern.sure(), pattern.negated()));
            }
        }
        return best;
    }

    private static int end(Sheet sheet, int token, int to, List<Set<String>> words) {
        int t = token;
        int gap = 0;
        for (Set<String> forms : words) {
            if (forms.contains("..")) {
                gap = GAP;
                continue;
            }
            while (t > token && t < to && (sheet.isQuote(t) || sheet.afterAside(t) > t)) {
                t = Math.max(t + 1, sheet.afterAside(t));
            }
            int bound = Math.min(to, t + gap + 1);
            while (t < bound && !sheet.is(t, forms) && !sheet.isStop(t)) {
                t++;
            }
            if (t >= bound || !sheet.is(t, forms)) {
                return 0;
            }
            t++;
            gap = 0;
        }
        return t;
    }
}
