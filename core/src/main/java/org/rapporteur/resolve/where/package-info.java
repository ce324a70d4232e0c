/** Finds out where something was said: on which occasion, in which medium, to whom. */
@NullMarked
package org.rapporteur.resolve.where;

import org.jspecify.annotations.NullMarked;
