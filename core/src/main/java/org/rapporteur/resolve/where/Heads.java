package org.rapporteur.resolve.where;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The nouns that name venues, and the verbs that go with them, in lower case. */
final class Heads {

    private static final Map<String, Kind> KINDS = new HashMap<>();

    static {
        put(
                Kind.OCCASION,
                "conference conferences presser briefing briefings interview interviews summit meeting meetings rally rallies"
                        + " hearing hearings session sessions debate debates forum panel seminar webinar lecture symposium"
                        + " convention ceremony funeral burial dinner lunch luncheon breakfast banquet reception congress"
                        + " gathering vigil commemoration parade protest demonstration march inauguration roundtable"
                        + " discussion discussions plenary address speech speeches sermon testimony appearance sidelines margins"
                        + " deposition trial conversation fundraiser assembly workshop colloquium keynote"
                        + " wedding graduation commencement remarks comments exhibition");
        put(
                Kind.BODY,
                "parliament committee commission senate cabinet commons lords duma rada knesset majlis bundestag diet sejm"
                        + " council court tribunal legislature lawmakers legislators chamber caucus politburo subcommittee"
                        + " inquiry lobby rostrum podium dock parliamentarians mps deputies senators");
        put(
                Kind.TEXT,
                "statement statements communiqué communique declaration release letter letters message messages video videos"
                        + " note memo memorandum memoir memoirs book article column op-ed editorial essay report bulletin"
                        + " newsletter post posts tweet tweets thread recording audio footage verbale resolution"
                        + " judgment judgement ruling verdict dissent petition dispatch cable manifesto communiques"
                        + " clip email emails decree document preamble paper announcement leaflet pamphlet diary reply");
        put(
                Kind.AIR,
                "television tv radio programme program podcast broadcast channel station show livestream broadcaster"
                        + " bbc cnn nbc abc cbs npr newscast stream");
        put(
                Kind.SITE,
                "x telegram twitter facebook instagram tiktok youtube weibo wechat vk vkontakte linkedin bluesky mastodon whatsapp"
                        + " viber substack reddit snapchat rumble gettr parler social media website page blog platform"
                        + " account feed threads signal homepage network networks");
        put(Kind.LINE, "telephone phone call calls email e-mail videoconference fax link videolink text zoom skype");
        put(Kind.PRESS, "reporters journalists correspondents newsmen pressmen editors media press");
        put(
                Kind.NAMED,
                "newspaper magazine agency daily weekly tabloid outlet newsroom publication correspondent reporter journalist"
                        + " interviewer presenter broadcaster");
    }

    /** Occasions on which one person speaks, so that a sentence about one sets the scene for what follows. */
    static final Set<String> SPEAKING = Words.of(
            "television radio conference briefing interview address speech rally hearing lecture sermon testimony statement "
                    + "letter video message post communiqué communique presser memoir article column essay podcast "
                    + "broadcast seminar panel forum keynote tweet remarks");

    static final Set<String> TELLING = Set.of("told", "tell", "tells", "telling");

    /** Verbs whose object may be who listens, if it is a body or the press. */
    static final Set<String> ADDRESSING =
            Words.of("warned warns warning informed informs informing assured assures assuring reminded reminds "
                    + "reminding briefed briefs briefing lectured notified addressed addressing");

    /** Verbs of saying with "to" and a listener. */
    static final Set<String> SAYING =
            Words.of("said says joked remarked explained complained confided wrote writes confirmed repeated "
                    + "announced spoke insisted admitted stressed revealed disclosed suggested denied described stated "
                    + "declared conceded whispered murmured testified acknowledged commented read boasted quipped "
                    + "speaking talking talked writing speaks saying");

    static final Set<String> SPEECH =
            Words.of("speaking addressing talking appearing testifying writing posting spoke appeared addressed "
                    + "testified interviewed tweeting briefing opening closing chairing");

    static final Set<String> WRITING =
            Set.of("wrote", "writes", "writing", "posted", "posting", "posts", "tweeted", "published", "shared");

    static final Set<String> PASSING = Set.of("reports", "reported", "writes", "wrote", "reporting");

    /** What follows "at" and is no venue. */
    static final Set<String> NOT_AT =
            Words.of("time moment point end beginning start outset request invitation least most first last expense "
                    + "behest risk odds stake all once length noon night dawn dusk midnight age level pace rate cost "
                    + "price heart latest minute hour hours height urging times stage insistence o best worst front "
                    + "risks sight will war peace work fault large prospect idea suggestion news midday day");

    /** Sounds to which one speaks. */
    static final Set<String> SOUNDS =
            Set.of("applause", "cheers", "laughter", "boos", "silence", "jeers", "himself", "herself", "themselves");

    private Heads() {}

    private static void put(Kind kind, String words) {
        for (String word : words.split(" ", -1)) {
            KINDS.putIfAbsent(word, kind);
        }
    }

    /** Returns what a noun names, if that can be a venue. */
    static Optional<Kind> of(String noun) {
        return Optional.ofNullable(KINDS.get(noun));
    }
}
