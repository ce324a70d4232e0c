/** How fast the program is: as a whole process, by stage, beside another program, and beside what the machine could do. */
@NullMarked
package org.rapporteur.benchmarks;

import org.jspecify.annotations.NullMarked;
