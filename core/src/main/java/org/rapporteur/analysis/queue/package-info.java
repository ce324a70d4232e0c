/** Which statements are most worth the look of a person. */
@NullMarked
package org.rapporteur.analysis.queue;

import org.jspecify.annotations.NullMarked;
