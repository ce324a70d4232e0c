/** Files of Discourse Network Analyzer 3: SQLite databases that end in {@code .dna}. Read whole, and written so that reading gives the same again. */
@NullMarked
package org.rapporteur.store.dna;

import org.jspecify.annotations.NullMarked;
