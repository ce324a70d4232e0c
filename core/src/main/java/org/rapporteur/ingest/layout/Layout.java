package org.rapporteur.ingest.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.rapporteur.ingest.file.FileType;
import org.rapporteur.model.Paragraph;
import org.rapporteur.model.ParagraphRole;
import org.rapporteur.text.CodePoints;

/**
 * Divides a text into paragraphs and says what each of them is, with the reason.
 *
 * <p>A paragraph is a line that holds more than white space, without the white space around it. Rules from the surest to
 * the vaguest look at the lines; a small trained model judges what they leave open, and what it does not take for clutter
 * is body. The rules are general: they know how pages are built and what
 * publishing systems write on them, and no single site. They rather leave clutter in than take article text out.
 */
public final class Layout {

    private Layout() {}

    /**
     * Returns the paragraphs of a text, in order.
     *
     * @param text the text as received
     * @param type whether Markdown's marks mean something in it
     * @param head how many UTF-16 units at its beginning are metadata and no article text
     */
    public static List<Paragraph> of(CodePoints text, FileType type, int head) {
        List<Line> lines = Line.of(text.text());
        List<Optional<Verdict>> given = new ArrayList<>();
        if (type == FileType.MARKDOWN) {
            lines = Markdown.read(text.text(), head, lines, given);
        } else {
            lines.forEach(line -> given.add(Optional.empty()));
        }
        Page page = new Page(lines);
        for (int i = 0; i < page.size(); i++) {
            if (page.line(i).start() < head) {
                page.settle(i, ParagraphRole.NAVIGATION, "is metadata at the head of the file");
            }
            int index = i;
            given.get(i).ifPresent(v -> page.settle(index, v.role(), v.reason()));
        }
        judge(page);
        return paragraphs(text, page);
    }

    private static List<Paragraph> paragraphs(CodePoints text, Page page) {
        List<Paragraph> paragraphs = new ArrayList<>();
        for (int i = 0; i < page.size(); i++) {
            Line line = page.line(i);
            paragraphs.add(new Paragraph(
                    text.span(line.start(), line.end()),
                    page.verdict(i).map(Verdict::role).orElse(ParagraphRole.BODY),
                    page.verdict(i).map(Verdict::reason)));
        }
        return List.copyOf(paragraphs);
    }

    /**
     * Returns the paragraphs of a text of which clutter has been taken out already, so that the model of clutter is not
     * asked about it, only the rules.
     */
    public static List<Paragraph> byRules(CodePoints text) {
        Page page = new Page(Line.of(text.text()));
        applyRules(page);
        Shape.applySubheadings(page);
        return paragraphs(text, page);
    }

    /**
     * Returns what the model of clutter would be told about each paragraph, in order: what it is trained on.
     *
     * @param text a text without metadata at its head
     */
    public static List<List<String>> evidence(CodePoints text) {
        Page page = new Page(Line.of(text.text()));
        applyRules(page);
        return IntStream.range(0, page.size())
                .mapToObj(i -> List.copyOf(Evidence.of(page, i)))
                .toList();
    }

    private static void judge(Page page) {
        applyRules(page);
        if (page.firstProse() < page.size()) {
            // Clutter is what stands around running text: without any, a short line may be all there is of an article.
            askModel(page);
        }
        Shape.applySubheadings(page);
    }

    private static void askModel(Page page) {
        // What the model says of one line is no evidence about the next.
        List<Optional<Verdict>> verdicts = new ArrayList<>();
        for (int i = 0; i < page.size(); i++) {
            verdicts.add(page.isOpen(i) ? ClutterModel.shipped().judge(Evidence.of(page, i)) : Optional.empty());
        }
        for (int i = 0; i < page.size(); i++) {
            int index = i;
            verdicts.get(i).ifPresent(verdict -> page.settle(index, verdict.role(), verdict.reason()));
        }
    }

    private static void applyRules(Page page) {
        Head.applyBylines(page);
        Cues.apply(page);
        Links.applyRows(page);
        Captions.apply(page);
        Appeals.apply(page);
        Links.applyBlocks(page);
        Head.apply(page);
        Tail.apply(page);
    }
}
