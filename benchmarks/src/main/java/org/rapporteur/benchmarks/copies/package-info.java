/** How long it takes to find copies among many articles, and how much memory. */
@NullMarked
package org.rapporteur.benchmarks.copies;

import org.jspecify.annotations.NullMarked;
