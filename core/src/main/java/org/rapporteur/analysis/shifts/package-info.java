/** How an actor's position on a proposition changes over time. */
@NullMarked
package org.rapporteur.analysis.shifts;

import org.jspecify.annotations.NullMarked;
