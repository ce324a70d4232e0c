package org.rapporteur.ingest.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapporteur.model.ParagraphRole;

/**
 * Reads what Markdown's marks say about lines: titles, and lines that hold only links, pictures or rules.
 *
 * <p>By line and by hand, because a parser of Markdown gives blocks, which may span lines, and takes four leading spaces
 * for program code, which in a pasted article they are not. Marks of emphasis, lists and quotations stay in the text.
 */
final class Markdown {

    private static final Pattern TITLE = Pattern.compile("^(#{1,6})[ \\t]+(.*?)(?:[ \\t]+#+)?$");
    private static final Pattern RULE = Pattern.compile("^(?:[-*_=~`|:+ \\t]{3,}|`{3,}[\\w-]{0,20})$");
    private static final String LINK =
            "!?\\[[^\\[\\]]{0,300}\\]\\([^()]{0,2000}\\)|<https?:[^>]{1,2000}>|https?://\\S{1,2000}";
    private static final Pattern ANY_LINK = Pattern.compile(LINK);
    private static final Pattern PICTURE = Pattern.compile("!\\[[^\\[\\]]{0,300}\\]\\([^()]{0,2000}\\)");
    private static final Pattern TAG = Pattern.compile("<[^<>]{1,2000}>");
    private static final Pattern DEFINITION = Pattern.compile("^\\[[^\\]]{1,300}\\]:\\s*\\S+.{0,300}$");

    private Markdown() {}

    /**
     * Returns the lines of {@code text} without the marks of titles, and adds to {@code verdicts} what the marks say of
     * each of them.
     */
    static List<Line> read(String text, int head, List<Line> lines, List<Optional<Verdict>> verdicts) {
        List<Line> read = new ArrayList<>();
        boolean titled = false;
        for (Line line : lines) {
            Matcher title = TITLE.matcher(line.text());
            if (line.start() >= head && !line.isLong() && title.matches() && title.end(2) > title.start(2)) {
                read.add(line.cut(line.start() + title.start(2), line.start() + title.end(2)));
                boolean first = !titled && title.group(1).length() == 1;
                titled |= first;
                verdicts.add(Optional.of(
                        first
                                ? new Verdict(ParagraphRole.HEADLINE, "is marked as the title")
                                : new Verdict(ParagraphRole.SUBHEADING, "is marked as a title")));
            } else {
                read.add(line);
                verdicts.add(line.isLong() ? Optional.empty() : verdict(line.text()));
            }
        }
        return read;
    }

    private static Optional<Verdict> verdict(String line) {
        if (RULE.matcher(line).matches()) {
            return masked("is a rule or a fence");
        }
        if (DEFINITION.matcher(line).matches()) {
            return masked("defines a link");
        }
        String bare = ANY_LINK.matcher(line).replaceAll("");
        if (!bare.equals(line) && bare.codePoints().noneMatch(Character::isLetterOrDigit)) {
            return masked(PICTURE.matcher(line).find() ? "holds only a picture or a link" : "holds only links");
        }
        String untagged = TAG.matcher(line).replaceAll("");
        if (!untagged.equals(line) && untagged.isBlank()) {
            return masked("holds only HTML tags");
        }
        return Optional.empty();
    }

    private static Optional<Verdict> masked(String reason) {
        return Optional.of(new Verdict(ParagraphRole.NAVIGATION, reason));
    }
}
