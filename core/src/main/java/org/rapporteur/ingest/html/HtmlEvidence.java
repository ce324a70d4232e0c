package org.rapporteur.ingest.html;

import java.util.List;
import java.util.Optional;
import org.rapporteur.ingest.file.UnreadableException;

/**
 * What the model of content would be told about the blocks of a page, in order: what it is trained on.
 *
 * @param texts what stands in each block
 * @param features the features of each
 */
public record HtmlEvidence(List<String> texts, List<float[]> features) {

    /** Copies the lists. */
    public HtmlEvidence {
        texts = List.copyOf(texts);
        features = List.copyOf(features);
    }

    /**
     * Returns the evidence of a page.
     *
     * @throws UnreadableException if the bytes are no page
     */
    public static HtmlEvidence of(byte[] bytes) throws UnreadableException {
        Source source = Source.of(PageText.of(bytes, Optional.empty()).source());
        List<Block> blocks = source.blocks();
        return new HtmlEvidence(
                blocks.stream().map(block -> block.text).toList(), List.of(Features.of(blocks, source.facts())));
    }
}
