/** Finds out who a source mention is. */
@NullMarked
package org.rapporteur.resolve;

import org.jspecify.annotations.NullMarked;
