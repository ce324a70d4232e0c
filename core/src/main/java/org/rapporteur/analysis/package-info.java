/**
 * What follows from statements: each analysis is a pure function from {@link org.rapporteur.analysis.Said} and its settings to its result, which
 * names the statements that each of its figures rests on.
 */
@NullMarked
package org.rapporteur.analysis;

import org.jspecify.annotations.NullMarked;
