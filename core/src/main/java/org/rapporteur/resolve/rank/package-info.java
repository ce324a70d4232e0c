/** Chooses among candidates by what annotated articles taught: a log-linear model of features, with a probability for each. */
@NullMarked
package org.rapporteur.resolve.rank;

import org.jspecify.annotations.NullMarked;
