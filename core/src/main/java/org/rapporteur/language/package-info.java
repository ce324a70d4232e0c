/** In which language texts are, as far as they tell: what is not in English is not analysed, since the models have learnt no other. */
@NullMarked
package org.rapporteur.language;

import org.jspecify.annotations.NullMarked;
