package org.rapporteur.model;

import java.util.Locale;

/**
 * What a paragraph of a received text is. Article text is read for statements; all else stays where it is but is masked.
 */
public enum ParagraphRole {
    /** Article text: its title. */
    HEADLINE(true),
    /** Article text: the summary below the title. */
    STANDFIRST(true),
    /** Article text: a title within the article. */
    SUBHEADING(true),
    /** Article text: who wrote it. */
    BYLINE(true),
    /** Article text: where and when it was written or published, where that stands on a line of its own. */
    DATELINE(true),
    /** Article text: everything else that the article says. */
    BODY(true),

    /** Masked: the text below a picture or film, with its credit. */
    CAPTION(false),
    /** Masked: an advertisement, or the word that announces one. */
    ADVERTISEMENT(false),
    /** Masked: an invitation to subscribe or to receive mail. */
    NEWSLETTER(false),
    /** Masked: an appeal for money. */
    DONATION(false),
    /** Masked: the announcement of another article, with or without its first lines. */
    TEASER(false),
    /** Masked: menus, link lists, tags, buttons. */
    NAVIGATION(false),
    /** Masked: readers' comments and the form to write one. */
    COMMENTS(false),
    /** Masked: a notice that an earlier version was wrong. */
    CORRECTION(false),
    /** Masked: how to reach the newsroom, and notes that somebody was asked for comment. */
    CONTACT(false),
    /** Masked: names of services that follow readers, and the question whether they may. */
    TRACKER(false),
    /** Masked: buttons to pass the article on, and their counts. */
    SHARE(false),
    /** Masked: copyright, terms of use, disclaimers. */
    LEGAL(false),
    /** Masked: a note about the author below or beside the article. */
    AUTHOR_NOTE(false),
    /** Masked: what the article says in a language that is not analysed. */
    FOREIGN(false);

    private final boolean articleText;

    ParagraphRole(boolean articleText) {
        this.articleText = articleText;
    }

    /** Returns whether such a paragraph is read for statements; if not, it is masked. */
    public boolean isArticleText() {
        return articleText;
    }

    /** Returns the role in lower case with hyphens, as in {@code author-note}: the form in files and on screen. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
