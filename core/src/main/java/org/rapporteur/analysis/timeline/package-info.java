/** Which positions were taken when. */
@NullMarked
package org.rapporteur.analysis.timeline;

import org.jspecify.annotations.NullMarked;
