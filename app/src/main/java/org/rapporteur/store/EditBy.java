package org.rapporteur.store;

import java.util.Optional;
import org.rapporteur.model.Author;

/**
 * What a record keeps of a correction of who is who beside the correction.
 *
 * @param by who made it; empty if a version of this software did that kept no names
 * @param before what an actor was called that was renamed; empty for other corrections, and where that was not kept
 */
public record EditBy(Optional<Author> by, Optional<String> before) {}
