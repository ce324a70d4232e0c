package org.rapporteur.model;

/**
 * How a statement was made, so that it can be made again.
 *
 * <p>How sure the maker was stands in {@link Attribution#confidence()}, which rule found the speaker in
 * {@link Speaker#how()}.
 *
 * @param software the version that made it
 * @param model the id of the model that found it; one word
 */
public record Provenance(SoftwareVersion software, String model) {

    /**
     * Checks the model's id.
     *
     * @throws IllegalArgumentException if {@code model} is empty or holds white space
     */
    public Provenance {
        Texts.oneWord(model, "A model's id");
    }
}
