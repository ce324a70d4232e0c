package org.rapporteur.ingest.layout;

import static org.rapporteur.model.ParagraphRole.DONATION;
import static org.rapporteur.model.ParagraphRole.NEWSLETTER;

import java.util.List;
import java.util.regex.Pattern;
import org.rapporteur.model.ParagraphRole;

/**
 * Finds where a page speaks to its reader on the outlet's own account: invitations to subscribe and appeals for money,
 * also those of several paragraphs.
 *
 * <p>Quotations are left out of account: a politician who asks for donations is news.
 */
final class Appeals {

    private static final int MOST_WORDS = 140;
    private static final int MOST_TITLE_WORDS = 12;

    private static final List<String> QUOTATION_MARKS = List.of("“", "\"", "«", "'");
    private static final Pattern QUOTED =
            Pattern.compile("“[^”]*(?:”|$)|\"[^\"]*(?:\"|$)|«[^»]*(?:»|$)|(?<!\\w)'[^']{12,}'");

    private static final Phrase NEWSLETTER_CALL = Phrase.of(
            "sign signing subscribe register get receive follow join enter"
                    + " app miss address box inbox mailbox newsletter letter briefing unsubscribe",
            "(?:^|[.:!?–—→|] |\\*)(?:(?:sign up|subscribe|register)\\b.{0,90}\\b(?:newsletters?|briefing|in ?box|digest"
                    + "|e-?mail|letter|alerts?|updates|channel|telegram|whatsapp|notebook|dispatch|stories|bot|podcast)\\b"
                    + "|(?:get|receive)\\b.{0,90}\\b(?:newsletter|briefing|in ?box|digest|alerts|telegram|whatsapp)\\b"
                    + "|follow us\\b|join (?:us|our|[\\d,.]+k? (?:subscribers|readers|members))\\b"
                    + "|enter your e-?mail|(?:get|download) (?:the|our) (?:\\p{L}+ )?app\\b|never miss\\b.{0,60}\\b(?:news|story|update))"
                    + "|^(?:(?:sign up|subscribe) (?:for|to)\\b.{0,120}$|(?:subscribe|sign up)\\b.{0,50}$|to subscribe\\b)"
                    + "|\\b(?:your (?:e-?mail )?address will|(?:in|to) your (?:in ?box|mailbox)|your e-?mail address"
                    + "|sign up (?:now|here|today|for free)|subscribe (?:now|here|today|free|to (?:our|the|read))"
                    + "|sign(?:ing)? up (?:for|to)\\b.{0,60}\\b(?:newsletter|briefing|letter|e-?mail|you agree)"
                    + "|our (?:weekly|daily|monthly|free|morning|evening) (?:\\w+ )?(?:newsletter|letter|briefing)"
                    + "|subscribers receive|unsubscribe)\\b"
                    + "|\\balready (?:a |an )?subscri|\\. (?:to subscribe,|sign up\\.$)");
    private static final Phrase LETTER_NAME = Phrase.of(
            "letter newsletter briefing dispatch digest mail email",
            "^(?!.*\\b(?:said|told|says|tells|during|at) )[^.\"]{0,60}\\b(?:weekly|daily|monthly|fortnightly|morning|evening)"
                    + " (?:\\w+ )?(?:letter|newsletter|briefing|dispatch|digest|e-?mail)\\b.{0,80}$");
    private static final Phrase DONATION_CALL = Phrase.of(
            "support donate gift gifts gifted contribution become buy chip soutenez help give gives given"
                    + " giver free keep keeps subscribers owner paywall member message dear journalists editors staff team",
            "(?:^|[.:!?–—→|,] |\\bor )(?:please )?(?:support (?:us|our work|(?:local|public|free|honest) (?:news|reporting|journalism)|the \\p{L}[\\p{L} ]*!|independent|quality)|donate\\b"
                    + "|become an? (?:\\w+ )?(?:member|patron|supporter|subscriber|friend)"
                    + "|make an? (?:\\w+ )?(?:donation|gift|contribution)"
                    + "|consider an? (?:gift|donation|contribution|\\w+ donation)|buy us a|chip in\\b|soutenez-nous\\b|help (?:us|now)\\b"
                    + "|give (?:monthly|today|now|\\p{Sc}|\\d+))"
                    + "|^(?:a message from|dear readers?\\b)"
                    + "|\\b(?:support (?:us|our (?:work|journalism|reporting|newsroom|mission))\\b"
                    + "|buy us an? (?:coffee|tea|beer)\\b|(?:free to read|keeps? us going|lives by its subscribers|no (?:owner and no|paywall))\\b"
                    + "|your (?:support|contribution|donation|gift)s?\\b.{0,80}\\b(?:makes?|helps?|matters?|keeps?|difference)\\b"
                    + "|by supporting \\p{L}|if you (?:value|can|like|enjoy|appreciate)\\b.{0,60}"
                    + "\\b(?:give|gift|donat\\w+|contribut\\w+|support us|member)"
                    + "|we need your (?:help|support)\\b|we,? the (?:journalists|editors|staff|team)\\b)");
    private static final Pattern SUPPORT_TITLE =
            Pattern.compile("^(?:Support|Stand with) (?:\\p{Lu}[\\p{L}'-]* ?){1,6}!?$");
    private static final Pattern LETTER_OPENS =
            Pattern.compile("^(?:a (?:message|letter|note|word) from\\b|dear (?:readers?|friends?|supporters?)\\b)");
    private static final Pattern OWN_VOICE = Pattern.compile("\\b(?:we|our|us)\\b");
    private static final Pattern TO_READER = Pattern.compile("\\b(?:you|your|you're|yours)\\b");
    private static final Pattern MONEY = Pattern.compile(
            "\\p{Sc} ?\\d|\\bchip in\\b|\\bbuy us\\b|\\d ?(?:€|euros?|dollars|pounds|birr|roubles)|\\b(?:donat\\w+|patron|paywall|gift|member(?:ship)?"
                    + "|iban|cash|pay(?:pal)?|contribution|readers|month(?:ly)?|annual|support)\\b");
    private static final Pattern BUTTON = Pattern.compile(
            "^(?:once|one-time|single|monthly|annual(?:ly)?|yearly|continue|donate|other amount|remind me(?: later)?"
                    + "|not (?:now|ready)\\b.*|no,? thanks?|close|pa[iy]m\\w* methods?|preview|subscribe|sign up|submit"
                    + "|\\p{Sc} ?\\d+(?:[.,]\\d+)?|\\d+ ?\\p{Sc})[.!?]?$");

    static final List<Phrase> CALLS = List.of(DONATION_CALL, NEWSLETTER_CALL, LETTER_NAME);

    private Appeals() {}

    /** Settles the lines that are appeals. */
    static void apply(Page page) {
        int running = page.firstProse();
        for (int i = 0; i < page.size(); i++) {
            Line line = page.line(i);
            if (!page.isOpen(i) || line.isLong() || line.words() > MOST_WORDS || !canAppeal(line)) {
                continue;
            }
            String own = ownWords(line);
            if (line.words() <= MOST_TITLE_WORDS && LETTER_OPENS.matcher(own).find()) {
                page.settle(i, DONATION, "opens a letter to the readers");
                letter(page, i + 1);
            } else if (SUPPORT_TITLE.matcher(line.plain()).find()) {
                page.settle(i, DONATION, "asks readers for support");
            } else if (DONATION_CALL.isIn(line, own) && addresses(own)) {
                page.settle(i, DONATION, "asks readers for support");
            } else if (line.words() <= 60
                    && (NEWSLETTER_CALL.isIn(line, own) || (i > running && LETTER_NAME.isIn(line, own)))) {
                page.settle(i, NEWSLETTER, "invites readers to subscribe");
            }
        }
        for (int i = 1; i < page.size(); i++) {
            boolean below = page.is(i - 1, DONATION) || page.is(i - 1, NEWSLETTER);
            if (below && page.isOpen(i) && BUTTON.matcher(page.line(i).lower()).matches()) {
                ParagraphRole role = page.is(i - 1, DONATION) ? DONATION : NEWSLETTER;
                page.settle(i, role, "is a button of the form above it");
            }
        }
    }

    /** Returns whether a line can be an appeal at all, as few of its length can: it need not be freed of quotations then. */
    private static boolean canAppeal(Line line) {
        return line.words() <= MOST_TITLE_WORDS || CALLS.stream().anyMatch(call -> call.canBeIn(line));
    }

    /** Returns a line in lower case without what it quotes; so its marks are among those of the line. */
    private static String ownWords(Line line) {
        return line.hasAny(QUOTATION_MARKS) ? QUOTED.matcher(line.lower()).replaceAll("\"\"") : line.lower();
    }

    private static boolean addresses(String own) {
        return MONEY.matcher(own).find()
                || (OWN_VOICE.matcher(own).find() && TO_READER.matcher(own).find());
    }

    /** Goes down a letter to the readers for as long as it says "we" and "you", quotations aside. */
    private static void letter(Page page, int from) {
        for (int i = from; i < page.size(); i++) {
            String own = ownWords(page.line(i));
            boolean speaks =
                    OWN_VOICE.matcher(own).find() || TO_READER.matcher(own).find();
            if (!speaks && !BUTTON.matcher(own).matches()) {
                return;
            }
            page.settle(i, DONATION, "goes on with a letter to the readers");
        }
    }
}
