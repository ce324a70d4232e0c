/** Pictures of results as SVG: legible in print and in grey, without scripts and without anything from outside. */
@NullMarked
package org.rapporteur.picture;

import org.jspecify.annotations.NullMarked;
