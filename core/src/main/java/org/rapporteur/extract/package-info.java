/** Finds the attributions in an article: what was said, by which mention, with which cue. */
@NullMarked
package org.rapporteur.extract;

import org.jspecify.annotations.NullMarked;
