package org.rapporteur.ingest.layout;

import static org.rapporteur.model.ParagraphRole.ADVERTISEMENT;
import static org.rapporteur.model.ParagraphRole.AUTHOR_NOTE;
import static org.rapporteur.model.ParagraphRole.COMMENTS;
import static org.rapporteur.model.ParagraphRole.CONTACT;
import static org.rapporteur.model.ParagraphRole.CORRECTION;
import static org.rapporteur.model.ParagraphRole.LEGAL;
import static org.rapporteur.model.ParagraphRole.NAVIGATION;
import static org.rapporteur.model.ParagraphRole.SHARE;
import static org.rapporteur.model.ParagraphRole.TEASER;
import static org.rapporteur.model.ParagraphRole.TRACKER;

import java.util.List;

/**
 * The phrases of page furniture: what publishing systems write around articles, and articles do not say.
 *
 * <p>Each is bounded by the length of the line, so that an article about advertisements, cookies or corrections keeps its
 * paragraphs.
 */
final class Cues {

    /** The beginning of a line, marks and icons aside; but not within a quotation. */
    private static final String START = "^[^\\p{L}\\p{N}\"“«']*";

    private static final String OUTLETS_VERB = "(?:contacted|approached|reached out to|e-?mailed|written to|asked)";

    private static final int LEAST_TITLE_WORDS = 5;

    static final List<Cue> ALL = List.of(
            new Cue(
                    ADVERTISEMENT,
                    "announces an advertisement",
                    7,
                    Phrase.of(
                            "advertisement ads publicité anzeige werbung реклама"
                                    + " sponsored paid promoted partner continue reading",
                            START
                                    + "(?:advertisements?|adverts?|ads|advertising|publicité|publicidad|anzeige|werbung|реклама"
                                    + "|sponsored(?: content| post| links?)?|paid (?:post|content)|promoted(?: content)?"
                                    + "|partner content)\\W*(?:$|[·|–—:-].*(?:continue|reading|below|skip|scroll|feedback)"
                                    + "|.*(?:continues?|reading) below)")),
            new Cue(
                    ADVERTISEMENT,
                    "is marked as sponsored",
                    40,
                    Phrase.of(
                            "sponsored promoted advertorial anuncio annonse anzeige paid ad",
                            START
                                    + "(?:sponsored|promoted|advertorial|advert|anuncio|annonse|anzeige|paid (?:post|content))(?: [:·|–—-]|[:·|–—])"
                                    + "|" + START + "(?:your )?ad (?:here|placeholder|space|slot)\\b")),
            new Cue(
                    ADVERTISEMENT,
                    "speaks about advertisements on the page",
                    14,
                    Phrase.of(
                            "continue reading ad seeing remove report",
                            "(?:article|story|text|page) continues (?:below|after)|continue reading below|\\bad choices\\b"
                                    + "|why am i seeing this ad|\\b(?:remove (?:all )?ads|report this ad)|scroll to continue")),
            new Cue(
                    ADVERTISEMENT,
                    "sells something",
                    60,
                    Phrase.of(
                            "apply 18s capital doctors rewards offer off save free try order buy book shop partners",
                            "\\b(?:terms apply|t&cs apply|over[ -]18s only|capital (?:is )?at risk|doctors hate|earn rewards"
                                    + "|limited[ -]time offer|save up to \\d+ ?%|\\d+ ?% off\\b.{0,40}\\bcode|free (?:shipping|delivery)"
                                    + "|free trial|try \\w+ (?:free )?for \\d+ days|free for \\d+ days|order (?:a|your) copy"
                                    + "|(?:buy|book|order|shop) (?:now|today)\\b)|^from our partners\\b")),
            new Cue(
                    TRACKER,
                    "names a service that counts readers",
                    4,
                    Phrase.of(
                            "analytics tag pixel adsense metrica hotjar chartbeat comscore",
                            "^(?:[\\w.]+ ){0,2}(?:analytics|tag manager|pixel|adsense|metri[ck]a|hotjar|chartbeat|comscore)$")),
            new Cue(
                    TRACKER,
                    "speaks about cookies of the page",
                    60,
                    Phrase.of(
                            "cookies",
                            "\\b(?:site|page|website|we)\\b.{0,30}\\buses? (?:\\w+ )?cookies|(?:accept|manage|reject|allow)"
                                    + " (?:all |our |your )?cookies|\\bcookies? (?:settings|policy|preferences|notice|consent)")),
            new Cue(
                    CORRECTION,
                    "says that an earlier version was wrong",
                    90,
                    Phrase.of(
                            "versions editing",
                            "\\b(?:(?:earlier|previous|original|prior) versions? of (?:(?:this|the|our)"
                                    + " (?:article|story|report|post|column|piece|text|headline|caption|essay|analysis|page)\\b"
                                    + "|this \\w+ (?:\\w+ly )?(?:mis\\w+"
                                    + "|said|stated|gave|reported|listed|described|named)\\b)"
                                    + "|(?:because of|due to|owing to) an editing error\\b)")),
            new Cue(
                    CORRECTION,
                    "says that the article was changed",
                    60,
                    Phrase.of(
                            "correction clarification update editor amended revised",
                            START
                                    + "(?:corrections?|clarifications?|corrected|update|editors?'? ?(?:s'? )?note)\\b.{0,30}[:–—-].*"
                                    + "\\b(?:this|the) (?:article|story|report|post|column|piece|headline) (?:has been|was)"
                                    + " (?:\\w+ )?(?:corrected|updated|amended|changed|revised)|^(?:this|the)"
                                    + " (?:article|story|post|piece) (?:has been|was)"
                                    + " (?:\\w+ )?(?:corrected|updated|amended|revised)")),
            new Cue(
                    CORRECTION,
                    "is a correction notice",
                    90,
                    Phrase.of(
                            "correction clarification", START + "(?:corrections?|clarifications?)\\b[^.]{0,24}[:–—]")),
            new Cue(
                    CORRECTION,
                    "asks readers to report mistakes",
                    24,
                    Phrase.of(
                            "correction clarification mistake typo typos typographical error enter",
                            "suggest a (?:correction|clarification)|(?:spotted|found|noticed|see) an? (?:mistake|typo|error)"
                                    + "|report an? (?:mistake|typo|error)|ctrl ?\\+ ?enter")),
            new Cue(
                    COMMENTS,
                    "belongs to the form for comments",
                    40,
                    Phrase.of(
                            "comment reply replies réactions log login join think published",
                            START
                                    + "(?:leave|post|write|add|submit) (?:a|your) (?:comment|reply)"
                                    + "|^(?:(?:no|view|show|hide|all|\\d[\\d.,]*)(?: all)?(?: \\d[\\d.,]*)? (?:comments?|réactions?|replies)\\b"
                                    + "|comments?\\W*(?:\\(?\\d+\\)?.*|closed|off|section)?$|comments? \\(\\d+\\)|what do you think\\?)"
                                    + "|\\b(?:log ?in to (?:reply|comment|post)|be the first to comment"
                                    + "|join the (?:conversation|discussion|debate)|comments (?:below|are (?:closed|moderated))"
                                    + "|comment (?:was|has been) (?:removed|deleted))"
                                    + "|sign in to comment|e-?mail (?:address )?will not be published")),
            new Cue(
                    COMMENTS,
                    "speaks about readers' comments or letters",
                    50,
                    Phrase.of(
                            "comments letter",
                            "(?:opinions|views|comments)\\b.{0,30}\\bin the comments\\b|\\bsubmit a letter\\b"
                                    + "|\\bletters? to the editor\\b.{0,60}\\b(?:here|to:|e-?mail)")),
            new Cue(
                    COMMENTS,
                    "is a reader's comment under a user name",
                    60,
                    Phrase.of(":", "^(?=\\w*[_\\d])[\\w.]{3,24}: ")),
            new Cue(
                    SHARE,
                    "is a row of buttons to share the article",
                    14,
                    Phrase.of(
                            "share tweet retweet pin copy print partager save reuse facebook"
                                    + " twitter whatsapp telegram mail email linkedin x vk weibo [",
                            START
                                    + "(?:share|tweet|retweet|pin it|copy (?:article )?link|print|partager|save for later|reuse)"
                                    + "(?: (?:this|the|on|via|article|story|content|page|post|it|with|to|by|now|full)\\b.*)?\\W*"
                                    + "(?:$|[·|•/:,–-].*)|^\\W*(?:facebook|twitter|whatsapp|telegram|e-?mail|linkedin|x|vk|weibo)"
                                    + "(?:\\W+(?:facebook|twitter|whatsapp|telegram|e-?mail|linkedin|x|print|reddit|copy link|weibo|vk|ok"
                                    + "|instagram|youtube|tiktok|threads|bluesky|mastodon|feedback|close|save))+\\W*$"
                                    + "|^(?:\\[[^\\[\\]]{1,20}\\]\\s*){3,}$")),
            new Cue(
                    SHARE,
                    "invites to share the article",
                    14,
                    Phrase.of(
                            "share enjoyed like listen save bookmark gift",
                            "\\bshare (?:this|it)\\b.{0,30}(?:$|[:?!]|\\bon (?:social|facebook|twitter))|^(?:enjoyed|like)"
                                    + " this\\b.{0,40}\\?|^(?:listen to|save|bookmark|gift) this (?:article|story)")),
            new Cue(
                    SHARE,
                    "counts readers",
                    10,
                    Phrase.of(
                            "share view views viewed like likes read reads retweet",
                            "^\\W*\\d[\\d.,]*\\s?[km]? (?:shares?|views?|likes?|reads?|retweets?)\\b"
                                    + "|^(?:read|viewed|shared|views?|shares?|likes?):? \\d[\\d.,]*(?: times)?$")),
            new Cue(
                    SHARE,
                    "counts readers by signs",
                    4,
                    Phrase.of("", "^(?=.*\\d)(?=.*[\\p{So}])[\\p{So}\\p{Sm}\\p{Cn}\\p{M}\\d.,\\s km]+$")),
            new Cue(
                    SHARE,
                    "is a row of tags",
                    20,
                    Phrase.of(
                            "tags topics keywords filed #",
                            "^(?:tags|topics|keywords|filed under)\\W|^#\\w+(?:[ ,·|]+#\\w+)+$")),
            new Cue(
                    LEGAL,
                    "is a copyright notice",
                    70,
                    Phrase.of(
                            "copyright © c reserved republish reproduce redistribute"
                                    + " repost may hyperlink creative charity responsible recaptcha advice",
                            "^\\W{0,3}(?:copyright\\b(?: ©| \\(c\\)| \\d{4}|.{0,60}reserved)|©|\\(c\\) ?\\d)"
                                    + "|\\b(?:all rights reserved\\b"
                                    + "|(?:republish|reproduc|redistribut|repost)\\w*\\b.{0,80}\\b(?:permission|permitted"
                                    + "|prohibited|forbidden|authori[sz]ed|consent)|may not be (?:published|reproduced)"
                                    + "|hyperlink\\b.{0,60}\\b(?:mandatory|obligatory|required)|creative commons\\b|registered charity\\b"
                                    + "|not responsible for the (?:content|contents)\\b|(?:contents?|extracts|materials?|texts?) may be"
                                    + " (?:\\w+ )?(?:reproduced|quoted|republished|used)\\b|protected by recaptcha\\b"
                                    + "|(?:should|must|may) not (?:be )?(?:repost|reproduc|republish|redistribut)"
                                    + "|(?:not|nor)\\b.{0,12} constitute (?:\\w+ )?advice)")),
            new Cue(
                    LEGAL,
                    "speaks about terms or privacy",
                    24,
                    Phrase.of(
                            "terms privacy legal imprint impressum disclaimer",
                            "^(?:terms|privacy|legal notice|imprint|impressum|disclaimer)\\b[^.]{0,60}$|^disclaimer\\W"
                                    + "|\\b(?:agree|consent|subject) to\\b.{0,50}\\b(?:terms|privacy)")),
            new Cue(
                    AUTHOR_NOTE,
                    "says whose views these are",
                    90,
                    Phrase.of(
                            "expressed capacity",
                            "^(?!(?:the )?(?:statements|views|opinions|articles)).*\\b(?:views|opinions) expressed\\b.{0,60}"
                                    + "\\b(?:(?:his|her|their|the author'?s?) own|those of)\\b|\\bwrites in an? (?:personal|private)"
                                    + " capacity")),
            new Cue(
                    LEGAL,
                    "is a disclaimer",
                    90,
                    Phrase.of(
                            "represent reflect express",
                            "\\b(?:views|opinions|statements)\\b.{0,90}\\b(?:do not|don't|not) (?:necessarily )?(?:represent"
                                    + "|reflect|express)|\\b(?:views|opinions) expressed\\b.{0,60}\\bthose of the authors?\\b")),
            new Cue(
                    CONTACT,
                    "says that somebody was asked for comment",
                    45,
                    Phrase.of(
                            "contacted approached reached mailed emailed written asked",
                            "^[^.“”\"]{0,60}\\b(?:has|have|had)\\b[^.“”\"]{0,20}\\b"
                                    + OUTLETS_VERB
                                    + "\\b[^“”\"]{2,160}\\b(?:comment|response|statement|reaction|reply)\\b[^.]{0,50}\\.?$"
                                    + "|^[^.“”\"]{2,60}\\b(?:contacted|approached|reached out to)\\b[^“”\"]{2,120}\\bfor"
                                    + " (?:a |further )?(?:comment|response)s?\\b[^.]{0,30}\\.?$")),
            new Cue(
                    CONTACT,
                    "says how to reach the newsroom",
                    45,
                    Phrase.of(
                            "interview inquiries enquiries information tip story contact mail email write reach touch",
                            "^(?:for (?:interviews|press inquiries|media enquiries)\\b|for (?:further|more) information,? (?:please )?(?:contact|call|e-?mail|visit|write)"
                                    + "|(?:do you|if you) have (?:any )?(?:information|a (?:tip|story))\\b"
                                    + "|(?:contact|e-?mail|write to|reach) (?:us|the (?:author|editor|newsroom|reporter))\\b"
                                    + "|get in touch with (?:us|our)\\b|got a (?:tip|story)\\b|(?:media|press) contacts?\\b)")),
            new Cue(
                    AUTHOR_NOTE,
                    "names who worked on the article",
                    60,
                    Phrase.of(
                            "additional contribute follow ( ;",
                            "^\\W?additional (?:reporting|research) by \\p{L}|^\\(?reporting by [^;]{3,80}; ?(?:\\w+ )?(?:editing|writing)"
                                    + "|^\\((?:reporting|writing|editing|compiled|translated) (?:and \\w+ )?by \\p{L}"
                                    + "|^\\W?contribut(?:ing|ed|ors?)\\b\\W.{0,20}|\\bcontributed to this (?:report|article|story)"
                                    + "|^follow .{2,60} on (?:twitter|x|facebook|instagram)\\b")),
            new Cue(
                    TEASER,
                    "points to other articles",
                    70,
                    Phrase.of(
                            "",
                            START
                                    + "(?:read (?:more|also|next|on)|also read|see also|read (?:the )?(?:full|rest)|related"
                                    + "(?: (?:articles?|stories|topics?|news|content|coverage|posts?|videos?|links?))?|more (?:on|from|in) (?:this|the"
                                    + "|our)\\b.*|more stories|more(?= ?:)|more for you|from the same author|you (?:may|might) (?:also )?(?:like|be interested)|don't miss"
                                    + "|recommended(?: for you| reading)?|also in this (?:section|issue)|from (?:the|our) archives?"
                                    + "|similar (?:stories|articles)|most (?:read|viewed|visited|popular|shared|commented)"
                                    + "|other (?:topics|stories|news)|explore(?: more)?|next(?: week| time| issue)?(?: in (?:the )?\\p{L}+)?|previous|up next|in pictures"
                                    + "|top stories|latest (?:news|stories)|trending(?: now)?|editors?'?s? picks?)"
                                    + "(?: (?:on|in|of|from|about) [^.:]{2,40})?\\W*(?:$|[:—–] .*)")),
            new Cue(
                    TEASER,
                    "offers something else to read, hear or watch",
                    40,
                    Phrase.of(
                            "",
                            START
                                    + "(?:(?:listen|watch|video|podcast|gallery|photo gallery|in pictures|interactive|live|opinion"
                                    + "|analysis|explainer|read more|more \\p{L}[\\p{L} ]+(?:stories|news)): "
                                    + "|more from \\p{L}|read the (?:full|rest|whole|entire|complete)\\b"
                                    + "|(?:click|tap) here\\b)")),
            new Cue(
                    NAVIGATION,
                    "leads to another page",
                    12,
                    Phrase.of(
                            "reading read click tap back return go skip jump home homepage main"
                                    + " menu search log login sign register next previous view see show load top",
                            "\\breading time\\b|\\b\\d+[- ]min(?:ute)?s?[- ]read\\b|\\b(?:click|tap) (?:\\w+ ){0,2}here\\b|"
                                    + START + "(?:back to|return to|go to|skip to|jump to|home ?page|main menu"
                                    + "|menu|search|log ?in|sign in|register|next page|previous page|view all|see all|show more"
                                    + "|load more|top of page)\\b(?! [^|>»·•:]*[.!?]$)")));

    private Cues() {}

    /** Settles the lines that such a phrase shows to be no article text. */
    static void apply(Page page) {
        int first = page.next(0, page::isOpen);
        int running = page.firstProse();
        for (int i = 0; i < page.size(); i++) {
            if (!page.isOpen(i)) {
                continue;
            }
            Line line = page.line(i);
            // "Explainer: …" above everything else is the article's own title.
            boolean canBeTitle = i == first && i < running && line.words() >= LEAST_TITLE_WORDS;
            for (Cue cue : ALL) {
                if (page.isOpen(i) && !(canBeTitle && cue.role() == TEASER) && cue.fits(line)) {
                    page.settle(i, cue.role(), cue.reason());
                }
            }
        }
    }
}
