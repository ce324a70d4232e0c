/** Finds what is known about an article: given beside or above its text, or said in it. */
@NullMarked
package org.rapporteur.ingest.metadata;

import org.jspecify.annotations.NullMarked;
