/** Finds time expressions in a text, and out of them the day on which something was said. */
@NullMarked
package org.rapporteur.resolve.when;

import org.jspecify.annotations.NullMarked;
