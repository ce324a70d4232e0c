package org.rapporteur.ingest.layout;

import static org.rapporteur.model.ParagraphRole.CAPTION;

import java.util.List;

/** Finds the texts below pictures by their credits and by how they speak about a picture. */
final class Captions {

    private static final String MEDIUM =
            "(?:photo(?:graph|graphy|s|graphs)?|pic(?:ture|tures|s)?|image|images|illustration|graphic|map|foto|video still|credit)";
    private static final String MEDIUM_MARKS =
            "photo pic pics picture image illustration graphic map foto video credit";
    private static final String NAME = "\\p{Lu}[\\p{L}.'-]*(?: (?:of |de |for )?\\p{Lu}[\\p{L}.'-]*){0,3}";

    static final List<Cue> CUES = List.of(
            new Cue(
                    CAPTION,
                    "ends with a picture's credit",
                    90,
                    Phrase.of(
                            MEDIUM_MARKS,
                            "(?:[.!?\"”')|]|^.{12,})\\s*\\(?\\b" + MEDIUM
                                    + "(?:\\s?[:©/|]\\s?| by | courtesy (?:of )?| via )\\s*(?:[^.]|(?<=\\b\\p{L})\\.){2,60}\\)?\\.?$")),
            new Cue(
                    CAPTION,
                    "begins as a caption does",
                    90,
                    Phrase.of(
                            "",
                            "^[^\\p{L}\"“«']*(?:(?:file |un |pool |handout |archive |stock )?" + MEDIUM
                                    + "(?: (?:by|credit|courtesy|via))?\\s?[:/|]|file ?[–—-]|pictured\\b[:, ]"
                                    + "|in (?:this|an?) (?:\\w+ ){0,3}(?:photo(?:graph)?|image|picture)\\b)")),
            new Cue(
                    CAPTION,
                    "speaks of who is pictured",
                    60,
                    Phrase.of(
                            "pictured photo image picture (",
                            "\\bpictured (?:on|in|at|here|with|during|left|right|above|below|together)"
                                    + "\\b|\\b(?:file|handout|pool|undated|satellite) (?:photo|image|picture)(?:graph)?\\b"
                                    + "|\\((?:left|right|cent(?:re|er)|top|bottom|second (?:from )?(?:left|right)|pictured)\\)")));

    /** These look at capital letters, so they are not cues. */
    static final List<Phrase> CREDITS = List.of(
            Phrase.of("(", "\\((?:" + NAME + ")(?: ?/ ?| via |, )" + NAME + "\\)\\.?$"),
            Phrase.of("/", "(?:[.!?\"”')]|\\bin \\p{Lu}\\p{L}+\\.?) *" + NAME + "(?: ?/ ?" + NAME + ")+[\"”.]?$"),
            Phrase.of("— –", "\\. [—–] \\p{Lu}\\. \\p{Lu}[\\p{L}-]+$"),
            Phrase.of(
                    "archives handout pool service",
                    "[.!?\"”] (?:\\p{Lu}[\\p{L}.]* ){1,3}(?:Archives?|Handout|Pool|Press Service)$"),
            Phrase.of("/", "^" + NAME + " ?/ ?" + NAME + "(?: ?/ ?" + NAME + ")?\\.?$"),
            Phrase.of(
                    "handout pool afp epa tass getty reuters ap shutterstock dr",
                    "(?:\\(|[.!?] |^|/ ?)(?:Handout|Pool|AFP|EPA|TASS|Getty Images|REUTERS|AP Photo|Shutterstock|DR)"
                            + "(?:/[^ ]+)?\\)?\\.?$"),
            Phrase.of("©", "© ?\\p{L}[^.]{0,40}$"));

    private static final int MOST_WORDS = 90;

    private Captions() {}

    /** Settles the lines that are captions. */
    static void apply(Page page) {
        for (int i = 0; i < page.size(); i++) {
            Line line = page.line(i);
            if (page.isOpen(i) && !line.isLong()) {
                for (Cue cue : CUES) {
                    if (cue.fits(line)) {
                        page.settle(i, cue.role(), cue.reason());
                    }
                }
                if (line.words() <= MOST_WORDS
                        && CREDITS.stream().anyMatch(credit -> credit.isIn(line, line.plain()))) {
                    page.settle(i, CAPTION, "ends with the name of a photographer or agency");
                }
            }
        }
        int running = page.firstProse();
        for (int i = running + 1; i + 1 < page.size(); i++) {
            boolean titleOfCaption = page.isOpen(i)
                    && page.is(i + 1, CAPTION)
                    && !page.line(i + 1).afterGap()
                    && !page.line(i).isTerminated()
                    && page.line(i).words() <= 14
                    && !Shape.isTime(page.line(i));
            if (titleOfCaption) {
                page.settle(i, CAPTION, "stands directly above a caption as its title");
            }
        }
    }
}
