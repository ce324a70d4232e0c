package org.rapporteur.ingest.html;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.rapporteur.model.ParagraphRole;

/** Chooses the blocks of a page that are its article and puts their text together. */
final class ArticleText {

    /** An article shorter than this was perhaps not found: the page's own copy of it and all running text are tried. */
    private static final int LEAST_LETTERS = 200;

    /** So many captions that say more than the rest make a page a gallery, whose captions are the article. */
    private static final int LEAST_PICTURES = 4;

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_STANDFIRST = 600;
    private static final int LONGEST_CLASS = 1000;
    private static final String FOR_MACHINES =
            "The text is the copy that the page has for machines, since it shows far less: who saw the page may have read other words.";
    private static final String BY_MARKUP = "is marked as such in the page";
    private static final Pattern SPEAKER =
            Pattern.compile("(?:^|[\\s_-])(?:speaker|sprecher|interlocutor|orador|locuteur)", Pattern.CASE_INSENSITIVE);
    private static final Pattern BYLINE = Pattern.compile("^(?:By|BY|Von|VON|Par|Por|Di|Od|Автор:?) \\p{Lu}.{2,100}$");
    private static final int COMMENT = 5;
    private static final int LEAD = 26;

    private final Source source;
    private final LivePosts live;
    private final Draft draft = new Draft();
    private final List<String> warnings = new ArrayList<>();
    private boolean titled;
    private boolean begun;
    private String speaker = "";

    private ArticleText(Source source) {
        this.source = source;
        this.live = LivePosts.of(source.page());
    }

    /**
     * The text of an article, and what a person should know about how it was found.
     *
     * @param draft the text; empty if the page has none
     * @param warnings what to know
     */
    record Found(Draft draft, List<String> warnings) {}

    /** Returns the text of the article of a page. */
    static Found of(Source source) {
        ArticleText text = new ArticleText(source);
        text.compose();
        Paywall.warning(source, text.draft.letters()).ifPresent(text.warnings::add);
        if (source.withHidden()) {
            text.warnings.add(
                    "The page hides nearly all of its text from readers without scripts; what is hidden was read,"
                            + " so compare it with the page.");
        }
        return new Found(text.draft, List.copyOf(text.warnings));
    }

    private void compose() {
        boolean[] chosen = chosen();
        int letters = letters(chosen);
        if (copy(letters)) {
            return;
        }
        if (letters < LEAST_LETTERS) {
            fallBack(chosen, letters);
        }
        boolean gallery = openGallery(chosen);
        title(chosen);
        Element post = null;
        for (Block block : source.blocks()) {
            if (chosen[block.index]) {
                Element around = live.around(block.frame);
                if (around != null && !around.equals(post)) {
                    draft.add(
                            live.time(around),
                            Optional.of(ParagraphRole.DATELINE),
                            "is the time of a post of a live blog");
                }
                post = around;
                boolean repeated = around != null && block.timeLetters > 0 && block.letters <= LONGEST_NAME;
                if (!repeated) {
                    add(block, gallery);
                }
            }
        }
        endSpeaker();
    }

    private boolean[] chosen() {
        List<Block> blocks = source.blocks();
        float[][] rows = Features.of(blocks, source.facts());
        boolean[] chosen = new boolean[blocks.size()];
        for (Block block : blocks) {
            chosen[block.index] = ContentModel.shipped().judge(rows[block.index]) > 0
                    || (block.isProse()
                            && live.around(block.frame) != null
                            && block.frame.away(block.frame.groupAt, COMMENT) == Frame.FAR);
        }
        for (int i = blocks.size() - 2; i >= 0; i--) {
            chosen[i] = chosen[i] || (chosen[i + 1] && isSpeaker(blocks.get(i)));
        }
        return chosen;
    }

    private int letters(boolean[] chosen) {
        return source.blocks().stream()
                .filter(block -> chosen[block.index])
                .mapToInt(block -> block.letters)
                .sum();
    }

    /** Takes the copy of the article that the page has for machines, if it holds far more than what is shown. */
    private boolean copy(int letters) {
        List<Map<?, ?>> posts =
                letters < LEAST_LETTERS || live.isEmpty() ? source.linked().objects("liveBlogUpdate") : List.of();
        String body = source.linked().text("articleBody").orElse("");
        int inPosts = posts.stream()
                .mapToInt(
                        post -> JsonLd.text(post.get("articleBody")).orElse("").length())
                .sum();
        if (inPosts <= 2 * letters && body.length() <= 3 * letters) {
            return false;
        }
        source.linked()
                .text("headline")
                .ifPresent(title -> draft.add(one(title), Optional.of(ParagraphRole.HEADLINE), BY_MARKUP));
        warnings.add(FOR_MACHINES);
        plain(body);
        for (Map<?, ?> post : posts) {
            JsonLd.text(post.get("datePublished"))
                    .map(time -> LivePosts.moment(time).orElse(one(time)))
                    .ifPresent(time -> draft.add(
                            time, Optional.of(ParagraphRole.DATELINE), "is the time of a post of a live blog"));
            JsonLd.text(post.get("headline"))
                    .ifPresent(title -> draft.add(one(title), Optional.of(ParagraphRole.SUBHEADING), BY_MARKUP));
            plain(JsonLd.text(post.get("articleBody")).orElse(""));
        }
        return true;
    }

    private void plain(String text) {
        // Where it has markup, its blocks are lines; without, lines are lines.
        Document body = Jsoup.parseBodyFragment(text);
        if (body.body().childrenSize() == 0) {
            body.wholeText().lines().forEach(line -> draft.add(one(line), Optional.empty(), ""));
        } else {
            Blocks.of(body, false).forEach(block -> draft.add(one(block.text), Optional.empty(), ""));
        }
    }

    /** Chooses all running text of a page whose article cannot be told, or all text if there is none. */
    private void fallBack(boolean[] chosen, int letters) {
        List<Block> prose = source.blocks().stream().filter(Block::isProse).toList();
        int inProse = prose.stream().mapToInt(block -> block.letters).sum();
        if (letters > 0 && inProse < 2 * letters) {
            return;
        }
        prose.forEach(block -> chosen[block.index] = true);
        if (prose.isEmpty()) {
            Arrays.fill(chosen, true);
        }
        warnings.add(
                "The article could not be told from what stands around it; all running text of the page was read.");
    }

    private boolean openGallery(boolean[] chosen) {
        List<Block> captions = source.blocks().stream()
                .filter(block -> block.frame.tag.equals("figcaption") && block.letters > LONGEST_NAME)
                .toList();
        int inCaptions = captions.stream().mapToInt(block -> block.letters).sum();
        int elsewhere = source.blocks().stream()
                .filter(block -> chosen[block.index] && !block.frame.tag.equals("figcaption"))
                .mapToInt(block -> block.letters)
                .sum();
        boolean gallery = captions.size() >= LEAST_PICTURES && inCaptions > elsewhere;
        if (gallery) {
            captions.forEach(block -> chosen[block.index] = true);
        }
        return gallery;
    }

    /** Puts the headline first, where the page has it away from the text. */
    private void title(boolean[] chosen) {
        int title = source.facts().titleAmong(source.blocks());
        if (title >= 0 && !chosen[title]) {
            draft.add(source.blocks().get(title).text, Optional.of(ParagraphRole.HEADLINE), BY_MARKUP);
            titled = true;
        }
    }

    private static String one(String line) {
        return Surrogates.mended(line.replaceAll("[\\p{Cntrl}\\s\\u00A0]+", " ").strip());
    }

    private static String cut(String className) {
        return className.length() > LONGEST_CLASS ? className.substring(0, LONGEST_CLASS) : className;
    }

    private static boolean isSpeaker(Block block) {
        return block.letters <= LONGEST_NAME
                && (SPEAKER.matcher(cut(block.frame.className)).find()
                        || (block.frame.tag.equals("dt")
                                && block.frame.parent != null
                                && SPEAKER.matcher(cut(block.frame.parent.className))
                                        .find()));
    }

    private void add(Block block, boolean gallery) {
        if (isSpeaker(block)) {
            endSpeaker();
            speaker = block.text.endsWith(":") ? block.text : block.text + ":";
            return;
        }
        Optional<ParagraphRole> role = role(block, gallery);
        for (String line : lines(block)) {
            draft.add(speaker.isEmpty() ? line : speaker + " " + line, role, BY_MARKUP);
            speaker = "";
        }
    }

    private void endSpeaker() {
        draft.add(speaker, Optional.empty(), "");
        speaker = "";
    }

    /** Returns the lines of a block; those that only wrap running text are joined. */
    private static List<String> lines(Block block) {
        List<String> out = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        for (String line : block.lines) {
            boolean wrapped = open.length() > 0 && isWrapped(open, line);
            if (open.length() > 0 && !wrapped) {
                out.add(open.toString());
                open.setLength(0);
            }
            open.append(open.length() > 0 ? " " : "").append(line);
        }
        out.add(open.toString());
        return out;
    }

    private static boolean isWrapped(CharSequence before, String line) {
        char last = before.charAt(before.length() - 1);
        boolean inside =
                Character.isLowerCase(line.charAt(0)) || (Character.isLetter(last) && before.length() > LONGEST_NAME);
        return inside && ".!?:".indexOf(last) < 0;
    }

    private Optional<ParagraphRole> role(Block block, boolean gallery) {
        Frame frame = block.frame;
        if (Tags.isHeading(frame.tag)) {
            boolean title = !titled && (frame.tag.equals("h1") || source.facts().likeTitle(block.text) > 0.6);
            titled = titled || title;
            return Optional.of(title ? ParagraphRole.HEADLINE : ParagraphRole.SUBHEADING);
        }
        if (frame.tag.equals("figcaption") || frame.tag.equals("caption")) {
            return Optional.of(gallery ? ParagraphRole.BODY : ParagraphRole.CAPTION);
        }
        if (!begun && BYLINE.matcher(block.text).matches()) {
            return Optional.of(ParagraphRole.BYLINE);
        }
        boolean lead = !begun
                && block.letters > LONGEST_NAME
                && block.letters <= LONGEST_STANDFIRST
                && frame.away(frame.groupAt, LEAD) <= 1;
        begun = begun || block.isProse();
        if (lead) {
            return Optional.of(ParagraphRole.STANDFIRST);
        }
        return frame.tag.equals("p") && block.isProse() ? Optional.of(ParagraphRole.BODY) : Optional.empty();
    }
}
