/** How long the analyses take, and how much memory they need, with up to a million statements. */
@NullMarked
package org.rapporteur.benchmarks.analyses;

import org.jspecify.annotations.NullMarked;
