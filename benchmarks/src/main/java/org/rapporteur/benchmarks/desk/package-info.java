/** How fast the desk shows its pages of a large record, to how many people, and how heavy they are. */
@NullMarked
package org.rapporteur.benchmarks.desk;

import org.jspecify.annotations.NullMarked;
