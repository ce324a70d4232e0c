/** How far two records of the same articles agree, such as those of two people, or of a person and a program. */
@NullMarked
package org.rapporteur.analysis.reliability;

import org.jspecify.annotations.NullMarked;
