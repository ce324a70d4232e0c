package org.rapporteur.service;

import java.util.Optional;
import org.rapporteur.model.Author;

/**
 * A correction of who is who.
 *
 * @param number its number, from 1
 * @param words what it does, such as {@code merge named-m-oslow into named-marit-oslow (Marit Oslow)}
 * @param undoneBy the number of the edit that undid it; empty if none did
 * @param by who made it, and when; empty if a version of this software did that kept no names
 * @param part what became what; empty for what takes another one back
 */
public record ListedEdit(
        int number, String words, Optional<Integer> undoneBy, Optional<Author> by, Optional<Change.Part> part) {}
