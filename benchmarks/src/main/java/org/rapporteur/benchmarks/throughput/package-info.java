/** How fast pages of the web become a record, as a whole and stage by stage. */
@NullMarked
package org.rapporteur.benchmarks.throughput;

import org.jspecify.annotations.NullMarked;
