/**
 * Who demands what of whom before what: preconditions, the circles in which they block each other, and what would open
 * them.
 */
@NullMarked
package org.rapporteur.analysis.preconditions;

import org.jspecify.annotations.NullMarked;
