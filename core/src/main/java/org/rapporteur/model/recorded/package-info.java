/** Statements as a file in the record format gives them, by whatever program or hand: known in parts, checked in form only. */
@NullMarked
package org.rapporteur.model.recorded;

import org.jspecify.annotations.NullMarked;
