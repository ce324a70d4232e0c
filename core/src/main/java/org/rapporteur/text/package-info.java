/** Positions in a text: code points, in which the record counts, and UTF-16 units, in which Java counts. */
@NullMarked
package org.rapporteur.text;

import org.jspecify.annotations.NullMarked;
