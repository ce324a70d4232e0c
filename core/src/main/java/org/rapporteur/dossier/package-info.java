/** The configuration of a project on one conflict: its parties, its actors, its propositions, its agreements. */
@NullMarked
package org.rapporteur.dossier;

import org.jspecify.annotations.NullMarked;
