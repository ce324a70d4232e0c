/** Which accords are spoken of, and who claims what of them. */
@NullMarked
package org.rapporteur.analysis.accords;

import org.jspecify.annotations.NullMarked;
