/** Briefs: what a record holds of some actors on some topics, every claim with its sources. Pure functions of what analyses found. */
@NullMarked
package org.rapporteur.brief;

import org.jspecify.annotations.NullMarked;
