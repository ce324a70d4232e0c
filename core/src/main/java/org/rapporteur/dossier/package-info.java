/** The configuration of a project on one conflict: its parties, its actors, its propositions. */
@NullMarked
package org.rapporteur.dossier;

import org.jspecify.annotations.NullMarked;
