/** Wiring: puts the parts together and starts them; nothing else knows all of them. */
@NullMarked
package org.rapporteur;

import org.jspecify.annotations.NullMarked;
