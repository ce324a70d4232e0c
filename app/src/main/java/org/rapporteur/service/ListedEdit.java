package org.rapporteur.service;

import java.util.Optional;

/**
 * A correction of who is who.
 *
 * @param number its number, from 1
 * @param words what it does, such as {@code merge named-m-oslow into named-marit-oslow (Marit Oslow)}
 * @param undoneBy the number of the edit that undid it; empty if none did
 */
public record ListedEdit(int number, String words, Optional<Integer> undoneBy) {}
