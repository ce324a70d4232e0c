package org.rapporteur.ingest.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rapporteur.ingest.file.UnreadableException;
import org.rapporteur.ingest.layout.Layout;
import org.rapporteur.ingest.metadata.FoundMetadata;
import org.rapporteur.model.Metadata;
import org.rapporteur.model.Paragraph;
import org.rapporteur.text.CodePoints;

/**
 * The article of a page of the web: its text without what stands around it, and what the page says about it.
 *
 * <p>Each paragraph is a line of the text. White space is one blank, control characters and soft hyphens are left out; all
 * else, also what cannot be seen, is kept as it stands in the page.
 *
 * @param text the text that was taken out
 * @param paragraphs its paragraphs
 * @param metadata what the page says about it
 * @param warnings what a person should know about how it was read
 */
public record HtmlPage(String text, List<Paragraph> paragraphs, Metadata metadata, List<String> warnings) {

    /** Copies the lists. */
    public HtmlPage {
        paragraphs = List.copyOf(paragraphs);
        warnings = List.copyOf(warnings);
    }

    /**
     * Reads a page.
     *
     * @param bytes the page as received
     * @param address where it was found, if that is known; it is not looked up
     * @param contentType what the server said about it in the header of that name, if it was fetched
     * @throws UnreadableException if the bytes are no page, or no text is in it
     */
    public static HtmlPage read(byte[] bytes, Optional<String> address, Optional<String> contentType)
            throws UnreadableException {
        PageText decoded = PageText.of(bytes, contentType);
        Source source = Source.of(decoded.source());
        ArticleText.Found found = ArticleText.of(source);
        Draft draft = found.draft();
        if (draft.isEmpty()) {
            throw new UnreadableException(
                    "holds no text to read; if the page shows some in a browser, save it from there");
        }
        CodePoints text = CodePoints.of(draft.text());
        List<Paragraph> paragraphs = draft.paragraphs(text, Layout.byRules(text));
        List<String> warnings = new ArrayList<>(decoded.warnings());
        warnings.addAll(found.warnings());
        Metadata said = PageMetadata.of(source, address);
        return new HtmlPage(text.text(), paragraphs, said.orElse(FoundMetadata.in(text, paragraphs)), warnings);
    }
}
