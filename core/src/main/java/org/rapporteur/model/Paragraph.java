package org.rapporteur.model;

import java.util.Optional;

/**
 * One paragraph of a received text, and what it is.
 *
 * @param span its place in the text, without the line breaks around it
 * @param role what it is
 * @param reason why it was taken for that, for a person to read; always present if it is masked
 * @param language the language that it is in, as a tag of BCP 47 such as {@code uk}; present if and only if it is masked as foreign
 */
public record Paragraph(Span span, ParagraphRole role, Optional<String> reason, Optional<String> language) {

    /**
     * Checks that a masked paragraph says why.
     *
     * @throws IllegalArgumentException if {@code role} is not article text and there is no {@code reason}, or if a foreign one names no language,
     *     or another one does
     */
    public Paragraph {
        if (language.isPresent() != (role == ParagraphRole.FOREIGN)) {
            throw new IllegalArgumentException(
                    "A foreign paragraph names its language, and no other: " + role + " at " + span);
        }
        if (!role.isArticleText() && reason.isEmpty()) {
            throw new IllegalArgumentException("A masked paragraph needs a reason: " + role + " at " + span);
        }
    }

    /**
     * Returns a paragraph that is not foreign.
     *
     * @throws IllegalArgumentException if {@code role} is not article text and there is no {@code reason}, or is foreign
     */
    public Paragraph(Span span, ParagraphRole role, Optional<String> reason) {
        this(span, role, reason, Optional.empty());
    }

    /** Returns a paragraph that is masked because of its language, a tag of BCP 47. */
    public static Paragraph in(Span span, String language, String reason) {
        return new Paragraph(span, ParagraphRole.FOREIGN, Optional.of(reason), Optional.of(language));
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
