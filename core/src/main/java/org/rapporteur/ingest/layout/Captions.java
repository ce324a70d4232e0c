package org.rapporteur.ingest.layout;

import static org.rapporteur.model.ParagraphRole.CAPTION;

import java.util.List;
import java.util.regex.Pattern;

/** Finds the texts below pictures by their credits and by how they speak about a picture. */
final class Captions {

    private static final String MEDIUM =
            "(?:photo(?:graph|graphy|s|graphs)?|pic(?:ture|tures|s)?|image|images|illustration|graphic|map|foto|video still|credit)";
    private static final String NAME = "\\p{Lu}[\\p{L}.'-]*(?: (?:of |de |for )?\\p{Lu}[\\p{L}.'-]*){0,3}";

    private static final List<Cue> CUES = List.of(
            Cue.of(
                    CAPTION,
                    "ends with a picture's credit",
                    90,
                    "(?:[.!?\"”')|]|^.{12,})\\s*\\(?\\b" + MEDIUM
                            + "(?:\\s?[:©/|]\\s?| by | courtesy (?:of )?| via )\\s*(?:[^.]|(?<=\\b\\p{L})\\.){2,60}\\)?\\.?$"),
            Cue.of(
                    CAPTION,
                    "begins as a caption does",
                    90,
                    "^[^\\p{L}\"“«']*(?:(?:file |un |pool |handout |archive |stock )?" + MEDIUM
                            + "(?: (?:by|credit|courtesy|via))?\\s?[:/|]|file ?[–—-]|pictured\\b[:, ]"
                            + "|in (?:this|an?) (?:\\w+ ){0,3}(?:photo(?:graph)?|image|picture)\\b)"),
            Cue.of(
                    CAPTION,
                    "speaks of who is pictured",
                    60,
                    "\\b(?:is|are|was|were|,|\\p{L}s)? ?pictured (?:on|in|at|here|with|during|left|right|above|below|together)"
                            + "\\b|\\b(?:file|handout|pool|undated|satellite) (?:photo|image|picture)(?:graph)?\\b"
                            + "|\\((?:left|right|cent(?:re|er)|top|bottom|second (?:from )?(?:left|right)|pictured)\\)"));

    /** These look at capital letters, so they are not cues. */
    private static final List<Pattern> CREDITS = List.of(
            Pattern.compile("\\((?:" + NAME + ")(?: ?/ ?| via |, )" + NAME + "\\)\\.?$"),
            Pattern.compile("(?:[.!?\"”')]|\\bin \\p{Lu}\\p{L}+\\.?) *" + NAME + "(?: ?/ ?" + NAME + ")+[\"”.]?$"),
            Pattern.compile("\\. [—–] \\p{Lu}\\. \\p{Lu}[\\p{L}-]+$"),
            Pattern.compile("[.!?\"”] (?:\\p{Lu}[\\p{L}.]* ){1,3}(?:Archives?|Handout|Pool|Press Service)$"),
            Pattern.compile("^" + NAME + " ?/ ?" + NAME + "(?: ?/ ?" + NAME + ")?\\.?$"),
            Pattern.compile(
                    "(?:\\(|[.!?] |^|/ ?)(?:Handout|Pool|AFP|EPA|TASS|Getty Images|REUTERS|AP Photo|Shutterstock|DR)"
                            + "(?:/[^ ]+)?\\)?\\.?$"),
            Pattern.compile("© ?\\p{L}[^.]{0,40}$"));

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
                        && CREDITS.stream()
                                .anyMatch(p -> p.matcher(line.plain()).find())) {
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
