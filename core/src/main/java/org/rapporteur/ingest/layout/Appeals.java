package org.rapporteur.ingest.layout;

import static org.rapporteur.model.ParagraphRole.DONATION;
import static org.rapporteur.model.ParagraphRole.NEWSLETTER;

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

    private static final Pattern QUOTED =
            Pattern.compile("“[^”]*(?:”|$)|\"[^\"]*(?:\"|$)|«[^»]*(?:»|$)|(?<!\\w)'[^']{12,}'");

    private static final Pattern NEWSLETTER_CALL = Pattern.compile(
            "(?:^|[.:!?–—→|] |\\*)(?:(?:sign up|subscribe|register)\\b.{0,90}\\b(?:newsletters?|briefing|in ?box|digest"
                    + "|e-?mail|letter|alerts?|updates|channel|telegram|whatsapp|notebook|dispatch|stories|bot|podcast)\\b"
                    + "|(?:get|receive)\\b.{0,90}\\b(?:newsletter|briefing|in ?box|digest|alerts|telegram|whatsapp)\\b"
                    + "|follow us\\b|join (?:us|our|[\\d,.]+k? (?:subscribers|readers|members))\\b"
                    + "|enter your e-?mail|(?:get|download) (?:the|our) (?:\\p{L}+ )?app\\b|never miss\\b.{0,60}\\b(?:news|story|update))"
                    + "|^(?:sign up|subscribe) (?:for|to)\\b.{0,120}$|\\byour (?:e-?mail )?address will\\b"
                    + "|\\b(?:in|to) your (?:in ?box|mailbox)\\b|^(?:subscribe|sign up)\\b.{0,50}$"
                    + "|\\byour e-?mail address\\b|\\balready (?:a |an )?subscri|\\bsign up (?:now|here|today|for free)\\b"
                    + "|\\bsubscribe (?:now|here|today|free|to (?:our|the|read))\\b"
                    + "|\\bsign(?:ing)? up (?:for|to)\\b.{0,60}\\b(?:newsletter|briefing|letter|e-?mail|you agree)\\b"
                    + "|\\bour (?:weekly|daily|monthly|free|morning|evening) (?:\\w+ )?(?:newsletter|letter|briefing)\\b"
                    + "|\\bsubscribers receive\\b|\\bunsubscribe\\b|^to subscribe\\b|\\. to subscribe,|\\. sign up\\.$");
    private static final Pattern LETTER_NAME = Pattern.compile(
            "^(?!.*\\b(?:said|told|says|tells|during|at) )[^.\"]{0,60}\\b(?:weekly|daily|monthly|fortnightly|morning|evening)"
                    + " (?:\\w+ )?(?:letter|newsletter|briefing|dispatch|digest|e-?mail)\\b.{0,80}$");
    private static final Pattern DONATION_CALL = Pattern.compile(
            "(?:^|[.:!?–—→|,] |\\bor )(?:please )?(?:support (?:us|our work|(?:local|public|free|honest) (?:news|reporting|journalism)|the \\p{L}[\\p{L} ]*!|independent|quality)|donate\\b"
                    + "|become an? (?:\\w+ )?(?:member|patron|supporter|subscriber|friend)"
                    + "|make an? (?:\\w+ )?(?:donation|gift|contribution)"
                    + "|consider an? (?:gift|donation|contribution|\\w+ donation)|buy us a|chip in\\b|soutenez-nous\\b|help (?:us|now)\\b"
                    + "|give (?:monthly|today|now|\\p{Sc}|\\d+))"
                    + "|\\bsupport (?:us|our (?:work|journalism|reporting|newsroom|mission))\\b"
                    + "|\\bbuy us an? (?:coffee|tea|beer)\\b|\\b(?:free to read|keeps? us going|lives by its subscribers|no (?:owner and no|paywall))\\b"
                    + "|\\byour (?:support|contribution|donation|gift)s?\\b.{0,80}\\b(?:makes?|helps?|matters?|keeps?|difference)\\b"
                    + "|\\bby supporting \\p{L}|\\bif you (?:value|can|like|enjoy|appreciate)\\b.{0,60}"
                    + "\\b(?:give|gift|donat\\w+|contribut\\w+|support us|member)"
                    + "|^(?:a message from|dear readers?\\b)|\\bwe need your (?:help|support)\\b"
                    + "|\\bwe,? the (?:journalists|editors|staff|team)\\b");
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

    private Appeals() {}

    /** Settles the lines that are appeals. */
    static void apply(Page page) {
        int running = page.firstProse();
        for (int i = 0; i < page.size(); i++) {
            Line line = page.line(i);
            if (!page.isOpen(i) || line.isLong() || line.words() > MOST_WORDS) {
                continue;
            }
            String own = QUOTED.matcher(line.lower()).replaceAll("\"\"");
            if (LETTER_OPENS.matcher(own).find() && line.words() <= 12) {
                page.settle(i, DONATION, "opens a letter to the readers");
                letter(page, i + 1);
            } else if (SUPPORT_TITLE.matcher(line.plain()).find()) {
                page.settle(i, DONATION, "asks readers for support");
            } else if (DONATION_CALL.matcher(own).find() && addresses(own)) {
                page.settle(i, DONATION, "asks readers for support");
            } else if (line.words() <= 60
                    && (NEWSLETTER_CALL.matcher(own).find()
                            || (i > running && LETTER_NAME.matcher(own).find()))) {
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

    private static boolean addresses(String own) {
        return MONEY.matcher(own).find()
                || (OWN_VOICE.matcher(own).find() && TO_READER.matcher(own).find());
    }

    /** Goes down a letter to the readers for as long as it says "we" and "you", quotations aside. */
    private static void letter(Page page, int from) {
        for (int i = from; i < page.size(); i++) {
            String own = QUOTED.matcher(page.line(i).lower()).replaceAll("\"\"");
            boolean speaks =
                    OWN_VOICE.matcher(own).find() || TO_READER.matcher(own).find();
            if (!speaks && !BUTTON.matcher(own).matches()) {
                return;
            }
            page.settle(i, DONATION, "goes on with a letter to the readers");
        }
    }
}
