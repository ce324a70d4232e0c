package org.rapporteur.ingest.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.rapporteur.model.ParagraphRole;

/** Chooses the blocks of a page that are its article and puts their text together. */
final class ArticleText {

    /** An article shorter than this was perhaps not found: the page's own copy of it and all running text are tried. */
    private static final int LEAST_LETTERS = 200;

    private static final String BY_MARKUP = "is marked as such in the page";

    private final Source source;
    private final Draft draft = new Draft();
    private boolean titled;

    private ArticleText(Source source) {
        this.source = source;
    }

    /** Returns the text of the article of a page; empty if there is no text at all. */
    static Draft of(Source source) {
        ArticleText text = new ArticleText(source);
        text.compose(text.chosen());
        return text.draft;
    }

    private List<Block> chosen() {
        List<Block> blocks = source.blocks();
        float[][] rows = Features.of(blocks, source.facts());
        List<Block> chosen = new ArrayList<>();
        int letters = 0;
        for (Block block : blocks) {
            if (ContentModel.shipped().judge(rows[block.index]) > 0) {
                chosen.add(block);
                letters += block.letters;
            }
        }
        if (letters >= LEAST_LETTERS) {
            return chosen;
        }
        List<Block> prose = blocks.stream().filter(Block::isProse).toList();
        int proseLetters = prose.stream().mapToInt(block -> block.letters).sum();
        if (letters > 0 && proseLetters < 2 * letters) {
            return chosen;
        }
        return !prose.isEmpty() ? prose : chosen.isEmpty() ? blocks : chosen;
    }

    private void compose(List<Block> chosen) {
        int letters = chosen.stream().mapToInt(block -> block.letters).sum();
        Optional<String> copy = source.linked().text("articleBody").filter(body -> body.length() > 3 * letters);
        if (copy.isPresent()) {
            source.linked()
                    .text("headline")
                    .ifPresent(title -> draft.add(one(title), Optional.of(ParagraphRole.HEADLINE), BY_MARKUP));
            Jsoup.parse(copy.get()).wholeText().lines().forEach(line -> draft.add(one(line), Optional.empty(), ""));
            return;
        }
        for (Block block : chosen) {
            Optional<ParagraphRole> role = role(block);
            for (String line : lines(block)) {
                draft.add(line, role, BY_MARKUP);
            }
        }
    }

    private static String one(String line) {
        return Surrogates.mended(line.replaceAll("[\\p{Cntrl}\\s\\u00A0]+", " ").strip());
    }

    /** Returns the lines of a block; those that only wrap running text are joined. */
    private static List<String> lines(Block block) {
        List<String> out = new ArrayList<>();
        for (String line : block.lines) {
            String before = out.isEmpty() ? "" : out.get(out.size() - 1);
            boolean wrapped = !before.isEmpty()
                    && Character.isLowerCase(line.charAt(0))
                    && Character.isLetter(before.charAt(before.length() - 1));
            if (wrapped) {
                out.set(out.size() - 1, before + " " + line);
            } else {
                out.add(line);
            }
        }
        return out;
    }

    private Optional<ParagraphRole> role(Block block) {
        String tag = block.frame.tag;
        if (Tags.isHeading(tag)) {
            boolean title = !titled && (tag.equals("h1") || source.facts().likeTitle(block.text) > 0.6);
            titled = titled || title;
            return Optional.of(title ? ParagraphRole.HEADLINE : ParagraphRole.SUBHEADING);
        }
        if (tag.equals("figcaption") || tag.equals("caption")) {
            return Optional.of(ParagraphRole.CAPTION);
        }
        return tag.equals("p") && block.isProse() ? Optional.of(ParagraphRole.BODY) : Optional.empty();
    }
}
