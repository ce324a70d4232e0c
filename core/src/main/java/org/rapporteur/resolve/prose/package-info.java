/** An article cut into tokens and sentences, with the statements in each: the ground on which it is read for when and where. */
@NullMarked
package org.rapporteur.resolve.prose;

import org.jspecify.annotations.NullMarked;
