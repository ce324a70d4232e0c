/** Reads one article from text to statements: the one pure function that every head and every job calls. */
@NullMarked
package org.rapporteur.pipeline;

import org.jspecify.annotations.NullMarked;
