package org.rapporteur.model;

import java.util.Optional;

/**
 * One paragraph of a received text, and what it is.
 *
 * @param span its place in the text, without the line breaks around it
 * @param role what it is
 * @param reason why it was taken for that, for a person to read; always present if it is masked
 */
public record Paragraph(Span span, ParagraphRole role, Optional<String> reason) {

    /**
     * Checks that a masked paragraph says why.
     *
     * @throws IllegalArgumentException if {@code role} is not article text and there is no {@code reason}
     */
    public Paragraph {
        if (!role.isArticleText() && reason.isEmpty()) {
            throw new IllegalArgumentException("A masked paragraph needs a reason: " + role + " at " + span);
        }
    }

    /** Returns a paragraph of article text for which no reason needs to be given. */
    public static Paragraph of(Span span, ParagraphRole role) {
        return new Paragraph(span, role, Optional.empty());
    }

    /** Returns a paragraph, masked or not, and the reason why it is what it is. */
    public static Paragraph because(Span span, ParagraphRole role, String reason) {
        return new Paragraph(span, role, Optional.of(reason));
    }

    /** Returns whether this paragraph is left out when statements are looked for. */
    public boolean isMasked() {
        return !role.isArticleText();
    }
}
