/** Loads the trained model and scores word pieces with it; knows nothing of statements. */
@NullMarked
package org.rapporteur.inference;

import org.jspecify.annotations.NullMarked;
