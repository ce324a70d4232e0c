/** Accords that an article speaks of, and who claims that they were kept, broken, signed, proposed or rejected. */
@NullMarked
package org.rapporteur.coding.agreements;

import org.jspecify.annotations.NullMarked;
