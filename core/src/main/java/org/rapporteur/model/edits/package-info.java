/** Corrections of who is who in a record, and what becomes of statements when they are replayed over what was read. */
@NullMarked
package org.rapporteur.model.edits;

import org.jspecify.annotations.NullMarked;
