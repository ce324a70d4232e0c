/** Who holds which position, and held it how often: speakers by propositions or issues. */
@NullMarked
package org.rapporteur.analysis.positions;

import org.jspecify.annotations.NullMarked;
