/** What the coder may learn from what persons decided: how sure it may be, and from where on a code holds. */
@NullMarked
package org.rapporteur.learning;

import org.jspecify.annotations.NullMarked;
