/** Which articles are copies of one another, whose text came first as far as is known, and what differs between two of them. */
@NullMarked
package org.rapporteur.copies;

import org.jspecify.annotations.NullMarked;
