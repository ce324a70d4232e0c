/** The configuration of a project on one conflict, as a file gives it. */
@NullMarked
package org.rapporteur.ingest.dossier;

import org.jspecify.annotations.NullMarked;
