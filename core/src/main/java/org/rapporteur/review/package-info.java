/** Statements as they are shown: what was read, with what persons decided replayed over it. */
@NullMarked
package org.rapporteur.review;

import org.jspecify.annotations.NullMarked;
