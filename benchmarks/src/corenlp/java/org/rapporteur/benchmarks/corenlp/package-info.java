/** Another program of the kind, for comparison only: it is compiled where the profile {@code corenlp} is on. */
@NullMarked
package org.rapporteur.benchmarks.corenlp;

import org.jspecify.annotations.NullMarked;
