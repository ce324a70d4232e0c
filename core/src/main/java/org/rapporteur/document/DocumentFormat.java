package org.rapporteur.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The forms in which a document is written. */
public enum DocumentFormat {
    /** Markdown with footnotes. */
    MD("text/markdown; charset=utf-8"),
    /** A page without script and with its style in it. */
    HTML("text/html; charset=utf-8"),
    /** Pages for print, with their font. */
    PDF("application/pdf"),
    /** A text for word processors. */
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final String type;

    DocumentFormat(String type) {
        this.type = type;
    }

    /** Returns the media type, with its charset if it is text. */
    public String type() {
        return type;
    }

    /** Returns whether it is text, in UTF-8. */
    public boolean isText() {
        return type.startsWith("text/");
    }

    /** Returns the word for it, with which names of files end as well: {@code md}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the form of a word, or of the end of a file's name; empty if there is none. */
    public static Optional<DocumentFormat> ofWord(String word) {
        return Arrays.stream(values())
                .filter(each -> each.word().equals(word.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** Returns a document in this form. The same document gives the same bytes. */
    public byte[] write(Document document) {
        return switch (this) {
            case MD -> MarkdownWriter.of(document).getBytes(UTF_8);
            case HTML -> HtmlWriter.page(document).getBytes(UTF_8);
            case PDF -> PdfWriter.of(document);
            case DOCX -> DocxWriter.of(document);
        };
    }
}
