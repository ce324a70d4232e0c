/** Finds a text's paragraphs and what each of them is: article text, or clutter of the page it was taken from. */
@NullMarked
package org.rapporteur.ingest.layout;

import org.jspecify.annotations.NullMarked;
