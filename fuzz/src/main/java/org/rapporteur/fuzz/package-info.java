/** Feeds readers with bytes that a coverage-guided fuzzer makes; run by {@code fuzz/run}. */
@NullMarked
package org.rapporteur.fuzz;

import org.jspecify.annotations.NullMarked;
